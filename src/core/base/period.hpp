#pragma once
// period.hpp: the months or the week that the name of a period covers (期间); read by text/parse_period.hpp
//
// In       spans. A year that is not named is 0: such a span is of one year, nobody knows of which.
// Out      how two of them lie to each other, their order, their days, their usual name.
// Errors   none; an empty optional for the days of a span without a year.
// Cost     O(1).

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/date.hpp"

namespace tongbao::core {

constexpr int kMonthsOfYear = 12;

struct PeriodSpan {
  int year = 0;         // 0 = not named
  int first_month = 1;  // 1–12
  int n_months = 1;     // 0 for a week; may reach into the next year
  int week = 0;         // 1–53 for a week, else 0
  bool operator==(const PeriodSpan&) const = default;

  bool is_week() const { return week > 0; }
  /// On a line of months since year 0; the end is not in. Not for weeks.
  int64_t first() const { return int64_t{year} * kMonthsOfYear + first_month - 1; }
  int64_t end() const { return first() + n_months; }
};

/// By time; of those that begin together the longest first; weeks behind months.
bool is_before(const PeriodSpan& a, const PeriodSpan& b);

/// Every day of `inner` is in `outer`. Neither says a year, or both do; weeks hold only themselves.
bool contains(const PeriodSpan& outer, const PeriodSpan& inner);

/// They may share a day: a span without a year may be of any year, a week in any month.
bool may_overlap(const PeriodSpan& a, const PeriodSpan& b);

/// `later` begins where `earlier` ends. Nobody knows which January follows a December without a year.
bool is_adjacent(const PeriodSpan& earlier, const PeriodSpan& later);

/// 2023年7月, 三季度, 2023年上半年, 2023年, 全年, 1-2月, 2023年12月至2024年2月, 第12周.
std::string format_zh(const PeriodSpan& span);

/// The first and last day; empty without a year, and for weeks, which offices number in several ways.
std::optional<DateRange> days_of(const PeriodSpan& span);

/// The month of a day.
PeriodSpan month_of(Date date);

}  // namespace tongbao::core
