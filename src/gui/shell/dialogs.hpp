#pragma once
// dialogs.hpp: the dialogs that are open over any step

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

void draw_dialogs(const Screen& screen);

}  // namespace tongbao::gui
