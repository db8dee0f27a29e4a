#pragma once
// period_span.hpp: the name of a period → the months or the week it covers (期间)
//
// In       7月, 2023年7月, 三季度, 2016年第3季度, 上半年, 1-3月, 2023年, 第12周; full-width digits too.
// Out      a PeriodSpan; a year that is not named is 0.
// Errors   an empty optional: the name says no span (本期).
// Cost     O(length).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

/// What rows without a period belong to when neither the table nor the user names one.
constexpr std::string_view kUnnamedPeriod = "本期";

struct PeriodSpan {
  int year = 0;         // 0 = not named
  int first_month = 1;  // 1–12
  int n_months = 1;     // 0 for a week
  int week = 0;         // 1–53 for a week, else 0
  bool operator==(const PeriodSpan&) const = default;
};

std::optional<PeriodSpan> parse_period(std::string_view name);

/// True unless the names say spans that have no day in common. A name without a year may be of any year.
bool may_overlap(std::string_view a, std::string_view b);

/// The positions of the names in time order; of those that begin together the longest first. As given where the names
/// cannot be put in order: one says no span, only some say a year, or weeks are beside months.
std::vector<int32_t> time_order(const std::vector<std::string>& names);

enum class CalendarUnit { Week, Month, Quarter, Year };

/// Periods that lie in one calendar unit, or one period that is longer than it.
struct PeriodBlock {
  std::vector<int32_t> period_idx;  // into the names, ascending
  int64_t n_units = 1;              // how many of the calendar unit the block stands for
  bool is_known = true;             // false: the name says no span; the block counts as one unit
};

/// In order of the first period of each block.
std::vector<PeriodBlock> blocks_of(const std::vector<std::string>& period_names, CalendarUnit unit);

}  // namespace tongbao::core
