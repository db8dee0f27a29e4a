#pragma once
// receipt.hpp: the toast that says what was just done

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// For some seconds, and not beyond the step it was done on.
void draw_receipt(const Screen& screen);

}  // namespace tongbao::gui
