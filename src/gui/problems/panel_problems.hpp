#pragma once
// panel_problems.hpp: the panel 问题

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_problems(const Screen& screen, Rect area);

}  // namespace tongbao::gui
