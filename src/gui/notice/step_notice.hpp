#pragma once
// step_notice.hpp: step 通报: what the notice says beside the sheet

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_step_notice(const Screen& screen, Rect area);

}  // namespace tongbao::gui
