#pragma once
// panel_whatif.hpp: the panel 推演

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_whatif(const Screen& screen, Rect area);

}  // namespace tongbao::gui
