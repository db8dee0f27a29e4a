#pragma once
// name_questions.hpp: names that may be other spellings of units, to be answered one by one (是不是同一家)

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// The height that draw_name_questions wants; 0 where nothing is asked.
float name_questions_height(const Screen& screen);

/// True if the name is asked about there.
bool is_name_question(const Screen& screen, const std::string& name);

/// Fills `area`, a line each below a sentence.
void draw_name_questions(const Screen& screen, Rect area);

}  // namespace tongbao::gui
