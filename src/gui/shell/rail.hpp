#pragma once
// rail.hpp: the rail at the left: the steps, the button of the problems, and the state of the autosave

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_rail(const Screen& screen, Rect area);

}  // namespace tongbao::gui
