#pragma once
// source_preview.hpp: the cells of a table, under chips that name each column's role (数据预览)

#include <cstddef>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`; the cells of a selected row are below as fields.
void draw_source_preview(const Screen& screen, size_t source_idx, Rect area);

}  // namespace tongbao::gui
