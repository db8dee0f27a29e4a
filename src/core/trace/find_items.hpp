#pragma once
// find_items.hpp: from a number back to the rows behind it (追溯到条)
//
// In       the sources of a project, the days its item logs may name, the Tally made from both (of 本期 only,
//          where that is one of several periods), a unit and what was counted.
// Out      an item log gives one ItemRef for each time that a row was counted; a count table one for its row and
//          column of numbers, if it is not 0. The n_items of all add up to count_of the tally that was given, as long
//          as no counting rule took items out of it or converted them.
// Errors   none: what cannot be found gives no entries.
// Cost     reads the sources again, since nothing keeps single items: O(cells). For a click, not for a frame.

#include <memory>
#include <string>
#include <vector>

#include "core/tally/unit_counts.hpp"

namespace tongbao::core {

/// One item in an item log, or one cell of a count table.
struct ItemRef {
  int32_t source_idx = 0;
  int64_t row = 0;     // 1-based, as the spreadsheet shows it
  std::string title;   // as typed; empty in count tables
  std::string date;    // as typed; empty if the table has no dates
  CountSelector what;  // what it was counted as: status and period, and the names that the source gives
  int64_t n_items = 1;
};

/// In the order of sources and rows.
std::vector<ItemRef> find_items(const std::vector<std::shared_ptr<const SourceTable>>& sources, const DateRange& days,
                                const Tally& tally, int32_t unit_idx, const CountSelector& what);

}  // namespace tongbao::core
