#pragma once
// ranking_why.hpp: why the selected unit stands where it stands, and how its score came about (为什么、得分说明)

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// As core::has_scores.
bool has_scores(const Screen& screen);
/// What the ranking looks at first; a count where scores are none.
core::Measure first_measure(const Screen& screen);
core::Points value_of(const Screen& screen, int32_t unit_idx, const core::Measure& measure);

/// Height of the strip below the table, device pixels.
float why_height(const Screen& screen, bool has_unit);
void draw_ranking_why(const Screen& screen, Rect area, const core::RankedTable& table, int selected_row);

}  // namespace tongbao::gui
