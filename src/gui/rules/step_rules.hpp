#pragma once
// step_rules.hpp: step 计分: the rules as cards beside their words

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_step_rules(const Screen& screen, Rect area);

}  // namespace tongbao::gui
