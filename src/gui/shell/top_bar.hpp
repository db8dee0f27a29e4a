#pragma once
// top_bar.hpp: the bar at the top: the seal, what the project is called and whether it is saved, and the buttons for
// the whole of it

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_top_bar(const Screen& screen, Rect area);

}  // namespace tongbao::gui
