#pragma once
// document_buttons.hpp: 打印 and 复制 for the document that is shown, notice or letter, in the head of a step

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// The two stand left of `right`, at the height `y`. True when the copy was pressed, which the caller sends: on some
/// steps a key asks for it too.
bool draw_document_buttons(const Screen& screen, float right, float y);

}  // namespace tongbao::gui
