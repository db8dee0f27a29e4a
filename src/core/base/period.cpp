#include "core/base/period.hpp"

#include <array>
#include <tuple>

namespace tongbao::core {

bool is_before(const PeriodSpan& a, const PeriodSpan& b) {
  const auto key = [](const PeriodSpan& span) {
    return std::tuple(span.is_week(), span.year, span.week, span.first_month, -span.n_months);
  };
  return key(a) < key(b);
}

bool contains(const PeriodSpan& outer, const PeriodSpan& inner) {
  if (outer.is_week() || inner.is_week()) return outer == inner;
  if ((outer.year > 0) != (inner.year > 0)) return false;
  return outer.first() <= inner.first() && inner.end() <= outer.end();
}

bool may_overlap(const PeriodSpan& a, const PeriodSpan& b) {
  const bool have_years = a.year > 0 && b.year > 0;
  if (a.is_week() || b.is_week()) {
    if (a.is_week() && b.is_week()) return a.week == b.week && (!have_years || a.year == b.year);
    if (!have_years) return true;
    const PeriodSpan& months = a.is_week() ? b : a;
    const int week_year = a.is_week() ? a.year : b.year;
    return months.year <= week_year && int64_t{week_year} * kMonthsOfYear < months.end();
  }
  if (have_years) return a.first() < b.end() && b.first() < a.end();
  return a.first_month < b.first_month + b.n_months && b.first_month < a.first_month + a.n_months;
}

bool is_adjacent(const PeriodSpan& earlier, const PeriodSpan& later) {
  if ((earlier.year > 0) != (later.year > 0) || earlier.is_week() != later.is_week()) return false;
  if (earlier.is_week()) return earlier.year == later.year && earlier.week + 1 == later.week;
  return earlier.end() == later.first();
}

std::string format_zh(const PeriodSpan& span) {
  constexpr std::array kQuarters = {"一季度", "二季度", "三季度", "四季度"};
  const std::string year = span.year > 0 ? std::to_string(span.year) + "年" : std::string();
  if (span.is_week()) return year + "第" + std::to_string(span.week) + "周";
  const int last = span.first_month + span.n_months - 1;
  const std::string first_month = std::to_string(span.first_month);
  if (last > kMonthsOfYear) {
    const std::string last_year =
        span.year > 0 ? std::to_string(span.year + (last - 1) / kMonthsOfYear) + "年" : "次年";
    return year + first_month + "月至" + last_year + std::to_string((last - 1) % kMonthsOfYear + 1) + "月";
  }
  const bool is_aligned = (span.first_month - 1) % span.n_months == 0;
  if (span.n_months == kMonthsOfYear) return span.year > 0 ? year : "全年";
  if (span.n_months == 6 && is_aligned) return year + (span.first_month == 1 ? "上半年" : "下半年");
  if (span.n_months == 3 && is_aligned) return year + kQuarters[static_cast<size_t>(span.first_month / 3)];
  return year + first_month + (span.n_months > 1 ? "-" + std::to_string(last) : std::string()) + "月";
}

std::optional<DateRange> days_of(const PeriodSpan& span) {
  if (span.year == 0 || span.is_week()) return std::nullopt;
  const auto first_of = [](int64_t month) {
    return make_date(static_cast<int>(month / kMonthsOfYear), static_cast<int>(month % kMonthsOfYear) + 1, 1);
  };
  const std::optional<Date> first = first_of(span.first());
  const std::optional<Date> next = first_of(span.end());
  if (!first || !next) return std::nullopt;
  return DateRange{first, add_days(*next, -1)};
}

PeriodSpan month_of(Date date) { return {date.year, date.month, 1, 0}; }

}  // namespace tongbao::core
