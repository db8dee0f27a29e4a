#pragma once
// step_roster.hpp: step 单位: the roster

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_step_roster(const Screen& screen, Rect area);

}  // namespace tongbao::gui
