#pragma once
// method_chooser.hpp: 换一套细则: the methods that come with the page, and what each would change

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

void open_method_chooser(const Screen& screen);
void draw_method_chooser(const Screen& screen);

}  // namespace tongbao::gui
