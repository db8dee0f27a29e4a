#pragma once
// file_list.hpp: the opened files of the data step, one row each, and those that could not be read (文件列表)

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Header and rows; a press selects the file. More rows than the area holds scroll.
void draw_file_list(const Screen& screen, Rect area);

}  // namespace tongbao::gui
