#pragma once
// shortcuts.hpp: the keys that mean the same on every step

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// F1 and Ctrl+O/S/Z/Y.
void take_shortcuts(const Screen& screen);

}  // namespace tongbao::gui
