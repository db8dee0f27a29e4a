#pragma once
// compared_periods.hpp: which periods of the data are 本期, and which it is compared with (累计、上期、去年同期)
//
// In       the names of the periods, and those that the user calls 本期 (none: all of them).
// Out      Spans. A span is given only if the data holds every month (or week) of it: 累计 from January of the
//          year to the end of 本期, 上期 of the same length just before, 去年同期 twelve months before.
// Errors   none.
// Cost     O(periods²); cut_periods O(cells).

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/tally/tally.hpp"

namespace tongbao::core {

/// Positions in Tally::periods, ascending; empty = the data does not hold it.
struct Spans {
  std::vector<int32_t> this_period;
  std::vector<int32_t> cumulative;  // empty too if it is no more than 本期
  std::vector<int32_t> previous;
  std::vector<int32_t> year_ago;
  bool is_from_january = false;  // 本期 begins with its year: 累计 is then 本期 itself
  bool operator==(const Spans&) const = default;
};

Spans find_spans(const std::vector<std::string>& period_names, const std::vector<std::string>& included);

/// Several periods that make up one quarter, half year or year.
struct CalendarSpan {
  std::string name;  // 2023年一季度; 一季度, 上半年, 全年 where the names say no year
  std::vector<std::string> periods;
};

/// Those that the data holds whole in two or more periods: quarters, half years, years; each kind in the order of
/// the names.
std::vector<CalendarSpan> calendar_spans(const std::vector<std::string>& period_names);

/// One name for all of them together: 8月, 三季度, 7月至8月; empty for none.
std::string span_name(const std::vector<std::string>& period_names);

/// The tally of some periods only, the roster and all names as before.
Tally cut_periods(const Tally& tally, const std::vector<int32_t>& period_idx);

/// The same, and it keeps what it was cut from, for runs that begin before it.
Tally cut_from(const std::shared_ptr<const Tally>& whole, const std::vector<int32_t>& period_idx);

}  // namespace tongbao::core
