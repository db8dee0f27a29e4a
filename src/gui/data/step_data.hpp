#pragma once
// step_data.hpp: step 数据: the files, their tables and what was understood

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_step_data(const Screen& screen, Rect area);

}  // namespace tongbao::gui
