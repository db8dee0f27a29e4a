#pragma once
// ranking_table.hpp: the rows of one ranked table on the screen: its columns, the score as a bar, the lists
//
// Which columns there are follows from the data: a count that no unit has, a score that no rule gives, ranks over all
// that the scope does not ask for are no column.

#include <cstddef>
#include <vector>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

struct RankingTable {
  const core::RankedTable& ranked;
  size_t table_idx = 0;                        // its tab
  const core::RankedTable* overall = nullptr;  // its ranks are beside; null: there are none to tell
  const std::vector<size_t>& rows;             // of ranked.rows, those that the search leaves
  int selected_row = -1;                       // of ranked.rows
};

/// Fills `area`: above the rows the names of the lists, where lines between the rows would be untrue.
void draw_ranking_table(const Screen& screen, const RankingTable& shown, Rect area);

}  // namespace tongbao::gui
