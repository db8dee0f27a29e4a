#pragma once
// ranking_head.hpp: the head of step 排名: the tables as tabs, the search for a unit, and where to go from here
//
// Where there is little room, the search and the word of the copy button give way to the tabs.

#include <cstddef>
#include <vector>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

struct RankingHead {
  const std::vector<const core::RankedTable*>& tables;  // a tab each
  size_t table_idx = 0;                                 // the one that is shown
  bool has_whatif = false;                              // 推演 is open, and needs no button
  bool has_room = false;                                // for it beside the problems
};

/// Fills `area`. True when a copy of the table was asked for, by button or by Ctrl+C.
bool draw_ranking_head(const Screen& screen, const RankingHead& head, Rect area);

}  // namespace tongbao::gui
