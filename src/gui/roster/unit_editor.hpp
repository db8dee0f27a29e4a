#pragma once
// unit_editor.hpp: what the roster says of one unit, and its place in it (单位资料)

#include <cstddef>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Numbers of people have a place only where they are used, or there.
bool shows_people(const Screen& screen);

/// Fills `area`.
void draw_unit_editor(const Screen& screen, size_t unit_idx, Rect area);

}  // namespace tongbao::gui
