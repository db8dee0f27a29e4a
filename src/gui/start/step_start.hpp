#pragma once
// step_start.hpp: the start screen: samples, open, what can be restored

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_start(const Screen& screen, Rect area);

}  // namespace tongbao::gui
