#pragma once
// guide.hpp: 帮助: a drawer over the right of the page, so that what is asked about stays in sight

#include <string_view>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// How much of the page below the top bar it covers, from the right; 0 while it is closed.
float guide_width(const Screen& screen, Rect below_top);

/// Opens it at the part of the step with this name. With keys, the focus goes there.
void open_guide(const Screen& screen, std::string_view step_name);
void close_guide(const Screen& screen);
void draw_guide(const Screen& screen, Rect area);

}  // namespace tongbao::gui
