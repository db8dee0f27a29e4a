#pragma once
// asked_panel.hpp: what only the user can say, with its choices and what each does (待确认)
//
// One list above the problems: each question names the column or the rows, what was seen, and its choices with their
// effect in numbers. The best reading is in use until one is pressed; every answer is one undo step.

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Draws the questions at the cursor, full width; nothing if there are none.
void draw_asked(const Screen& screen);

/// The place of the question after the chosen file and column in the list, for F8; shows its file and column.
void go_to_next_question(const Screen& screen);

}  // namespace tongbao::gui
