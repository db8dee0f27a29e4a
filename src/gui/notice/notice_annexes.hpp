#pragma once
// notice_annexes.hpp: the editor of the annexes (附件)

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Draws all annexes in the flow, `width` device pixels wide.
void draw_notice_annexes(const Screen& screen, float width);

}  // namespace tongbao::gui
