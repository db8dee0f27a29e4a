#pragma once
// step_export.hpp: step 导出: the files with a preview

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Asks once before files are saved whose figures rest on questions.
void draw_asked_export(const Screen& screen);

/// Fills `area`.
void draw_step_export(const Screen& screen, Rect area);

}  // namespace tongbao::gui
