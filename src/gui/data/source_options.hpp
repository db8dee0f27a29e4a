#pragma once
// source_options.hpp: the strip with what is true of a whole table: kind, period, group, rows of its header

#include <cstddef>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`.
void draw_source_options(const Screen& screen, size_t source_idx, Rect area);

}  // namespace tongbao::gui
