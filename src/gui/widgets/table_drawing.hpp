#pragma once
// table_drawing.hpp: how the header, the rows and the bands of a table look.
//
// Only table.cpp draws with it. Grounds and lines go under the scroll bar to the table's edge: they are drawn into
// `under`, the list of the window that the body lies in, in a channel below the one that got the scroll bar.

#include "gui/widgets/table_geometry.hpp"

namespace tongbao::gui {

void draw_table_header(const TableSpec& spec, const TableGeometry& g, const Rect& header, float scroll_x);

// `has_ring`: the selected row has the focus, and that is to be seen.
void draw_table_rows(const TableSpec& spec, const TableGeometry& g, const TableView& view, ImDrawList* under,
                     RowSpan in_view, int hovered_row, bool has_ring);

void draw_table_bands(const TableSpec& spec, const TableGeometry& g, const TableView& view, ImDrawList* under,
                      int hovered_order);
// The bands out of view, at the edge they lie beyond; a press scrolls to them.
void draw_pinned_bands(const TableSpec& spec, const TableGeometry& g, const TableView& view, ImDrawList* under,
                       bool is_pointed, bool is_pressed);

}  // namespace tongbao::gui
