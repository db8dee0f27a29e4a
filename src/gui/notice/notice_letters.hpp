#pragma once
// notice_letters.hpp: the editor of a letter beside the notice (告知书)

#include <cstddef>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Draws the fields of one letter in the flow, `width` device pixels wide.
void draw_notice_letter(const Screen& screen, size_t letter_idx, float width);

/// The copies as they will be on paper, one sheet below the other.
void draw_letter_sheets(const core::Letter& letter, const Rect& area);

}  // namespace tongbao::gui
