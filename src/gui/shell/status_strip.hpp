#pragma once
// status_strip.hpp: the strip at the foot: that no row read is lost, and the totals of the period

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_status(const Screen& screen, Rect area);

}  // namespace tongbao::gui
