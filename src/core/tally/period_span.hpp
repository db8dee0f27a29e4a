#pragma once
// period_span.hpp: the names of the periods that a project's tables have, beside each other (期间)
//
// In       names as the tables write them (text/parse_period.hpp). A name without a year is of the year that all others
//          name, if they name only one.
// Out      which are the same, their order, which follow each other, what they are together.
// Errors   none: a name that says no span (本期, 第27期) is a period of its own behind all others.
// Cost     O(periods²).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/period.hpp"

namespace tongbao::core {

/// What rows without a period belong to when neither the table nor the user names one.
constexpr std::string_view kUnnamedPeriod = "本期";

std::vector<std::optional<PeriodSpan>> spans_of(const std::vector<std::string>& names);

/// 7月, 七月份 and 2024.7 are one period.
bool is_same_period(std::string_view a, std::string_view b);

/// Where `name` stands among the names, under any spelling and with their year if it has none; -1 if it does not.
int32_t find_period(const std::vector<std::string>& names, std::string_view name);

/// The name of each period once: as all tables write it, else as format_zh has it. `idx_of_name` becomes the place of each
/// of the names.
std::vector<std::string> merge_names(const std::vector<std::string>& names, std::vector<int32_t>& idx_of_name);

/// True unless the names say spans that have no day in common. A name without a year may be of any year.
bool may_overlap(std::string_view a, std::string_view b);

/// The positions of the names in time order, whatever the order in which they are given; of those that begin together the
/// longest first. Weeks are behind months, and names of their own behind both, by the numbers in them.
std::vector<int32_t> time_order(const std::vector<std::string>& names);

/// For each name the position of the period that ends where it begins, the shortest of several; -1 if there is none.
std::vector<int32_t> periods_before(const std::vector<std::string>& names);

/// The name's position that ends last, of several the shortest; -1 for no names.
int32_t last_period(const std::vector<std::string>& names);

/// 7月至9月 for those that follow each other without a gap; 1月、3月 else.
std::string list_of_periods(const std::vector<std::string>& names);

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
