#pragma once
// score_details.hpp: the dialog 明细: the lines of one unit's score, and the rows behind the chosen line.

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Opens it for a unit of the ranking.
void open_score_details(const Screen& screen, int32_t unit_idx);
void draw_score_details(const Screen& screen);

}  // namespace tongbao::gui
