#pragma once
// step_ranking.hpp: step 排名: ranked tables, lists, why

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_step_ranking(const Screen& screen, Rect area);

}  // namespace tongbao::gui
