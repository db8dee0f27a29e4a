#pragma once
// unknown_names.hpp: names in the data that no unit has; each can be added or given to a unit (名录里没有的单位)

#include <string>
#include <vector>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Names in the data that the roster does not have, once each, but those that are asked about (name_questions.hpp).
std::vector<std::string> unknown_names(const Screen& screen);

/// Fills `area`, a line each below a sentence.
void draw_unknown_names(const Screen& screen, const std::vector<std::string>& unknown, Rect area);

}  // namespace tongbao::gui
