#include "core/record/log_days.hpp"

#include <cstdlib>

#include "core/base/digits.hpp"
#include "core/text/fold.hpp"
#include "core/text/join.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

/// The day, or the month without one; empty if there is no such day. Year 0 is any year.
std::optional<DateRange> range_of(int year, int month, std::optional<int> day) {
  constexpr int kLeapYear = 2000;
  const int some_year = year > 0 ? year : kLeapYear;
  if (!day) {
    if (month < 1 || month > kMonthsOfYear) return std::nullopt;
    return days_of(PeriodSpan{some_year, month, 1, 0});
  }
  const std::optional<Date> date = make_date(some_year, month, *day);
  return date ? std::optional(DateRange{date, date}) : std::nullopt;
}

bool may_hold(const DateRange& counted, const DateRange& range) {
  return !(counted.first && *range.last < *counted.first) && !(counted.last && *counted.last < *range.first);
}

constexpr int kMostMonthsAway = 3;  // from the period of its table a day without a year

int months_between(const Date& a, const Date& b) {
  return std::abs((a.year - b.year) * kMonthsOfYear + a.month - b.month);
}

LogDay fault(Code code, std::string_view cell) {
  LogDay day;
  day.fault = code;
  day.args = {std::string(cell)};
  return day;
}

/// 5.6, 5/6: a month and a day that nobody calls so.
std::optional<WrittenDate> month_and_day(std::string_view cell) {
  const std::string text = fold_name(cell);
  const size_t mark = text.find_first_of("./");
  if (mark == std::string::npos || mark == 0 || mark > 2 || mark + 1 == text.size() || text.size() - mark > 3)
    return std::nullopt;
  for (size_t i = 0; i < text.size(); ++i)
    if (i != mark && !is_digit(text[i])) return std::nullopt;
  const WrittenDate date{{}, std::stoi(text.substr(0, mark)), std::stoi(text.substr(mark + 1))};
  return range_of(0, date.month, date.day) ? std::optional(date) : std::nullopt;
}

}  // namespace

LogDays::LogDays(const SourceTable& source, const DateRange& counted)
    : source_(source), counted_(counted), named_(parse_period(source.period)), period_(named_) {
  if (period_ && (period_->year == 0 || period_->is_week())) period_.reset();
}

/// The year of a date that names none: of the table's period, else of the counted days. False if it is not to be known,
/// although it matters; 0 if it does not.
bool LogDays::find_year(int month, std::optional<int> day, int& year) const {
  const bool is_cut = counted_.first || counted_.last;
  if (!period_ && !(counted_.first && counted_.last)) return !is_cut;
  const DateRange within = period_ ? *days_of(*period_) : counted_;
  int n_years = 0;
  for (int one = within.first->year; one <= within.last->year; ++one) {
    const std::optional<DateRange> range = range_of(one, month, day);
    if (!range || !may_hold(within, *range)) continue;
    year = one;
    ++n_years;
  }
  if (n_years > 0) return n_years == 1;
  // Outside in every year. 12月28日 in a table of January is of the year before, as far as months lie close enough.
  year = within.first->year;
  if (!period_) return true;
  for (int one = within.first->year - 1; one <= within.last->year + 1; ++one) {
    if (months_between({one, month, 1}, *within.first) > kMostMonthsAway &&
        months_between({one, month, 1}, *within.last) > kMostMonthsAway)
      continue;
    year = one;
    return true;
  }
  return false;
}

LogDay LogDays::read(std::string_view cell) const {
  LogDay out;
  std::optional<WrittenDate> date = read_written_date(cell);
  const bool may_be_number = source_.date_numbers != DateNumbers::NoDates;
  if (const std::optional<Date> serial = day_of_serial(cell); serial && may_be_number) {
    date = WrittenDate{serial->year, serial->month, serial->day};
    out.of_number = format_zh(*serial);
  } else if (!date && may_be_number) {
    date = month_and_day(cell);
    if (date) out.of_number = join({std::to_string(date->month), "月", std::to_string(*date->day), "日"});
  }
  if (!date) return fault(Code::DateUnreadable, cell);
  if (date->year && !is_likely_year(*date->year)) {
    LogDay wrong = fault(Code::DateYearUnlikely, cell);
    wrong.args.push_back(std::to_string(*date->year));
    return wrong;
  }
  int year = date->year.value_or(0);
  if (!range_of(year, date->month, date->day)) return fault(Code::DateNotReal, cell);
  if (!date->year && !find_year(date->month, date->day, year)) return fault(Code::DateYearMissing, cell);
  const std::optional<DateRange> range = range_of(year, date->month, date->day);
  if (!range) return fault(Code::DateNotReal, cell);
  out.month = format_zh(PeriodSpan{year, date->month, 1, 0});
  out.is_outside = !may_hold(counted_, *range);
  const int named_year = named_ && named_->year == 0 ? 0 : year;
  out.is_of_other_month = named_ && !named_->is_week() && (named_->year == 0 || year > 0) &&
                          !contains(*named_, PeriodSpan{named_year, date->month, 1, 0});
  const bool is_inside = counted_.holds(*range->first) && counted_.holds(*range->last);
  return out.is_outside || is_inside ? out : fault(Code::DateDayMissing, cell);
}

}  // namespace tongbao::core
