#pragma once
// table_cells.hpp: the one cell of a table that is selected or edited: its keys, its ring, the editor in it.
//
// Only the files of the table use it.

#include "gui/widgets/table_geometry.hpp"

namespace tongbao::gui {

// The keys of the selected cell, which is not being edited; `row` is where keys have already moved it in this
// frame, so that an arrow and a letter that come together mean the new cell.
void use_cell_keys(const TableSpec& spec, const Control& c, bool is_double_clicked, int row, int& column,
                   TableResult& result);
// Draws the ring of the selected cell, or the editor in it, and asks for characters.
void use_cell(const TableSpec& spec, const TableGeometry& g, const Control& c, float left, float top, const Rect& view,
              TableResult& result);

}  // namespace tongbao::gui
