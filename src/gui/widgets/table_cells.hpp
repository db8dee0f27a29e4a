#pragma once
// table_cells.hpp: where the rows and cells of a table lie, and the one cell that is selected or edited.
//
// Only table.cpp draws tables with it.

#include <vector>

#include "gui/widgets/table.hpp"
#include "gui/widgets/textarea.hpp"

namespace tongbao::gui {

struct TableGeometry {
  std::vector<float> widths;
  float total_width = 0;
  float row = 0;
  float header = 0;
  std::vector<int> bands;  // positions in spec.bands in the order of their rows

  float content_height(const TableSpec& spec) const {
    return row * static_cast<float>(spec.n_rows + static_cast<int>(bands.size()));
  }
};

// Top of a row from the top of the content.
float row_top(const TableSpec& spec, const TableGeometry& g, int row);
// Scrolls the current window so that the row, or the column, is in view.
void scroll_into_view(const TableSpec& spec, const TableGeometry& g, int row, float view_height,
                      float scroll);
void scroll_to_column(const TableGeometry& g, int column, float view_width, float scroll_x);

// The column whose cells can be selected at `x` from the left of the content.
int column_at(const TableSpec& spec, const TableGeometry& g, float x);

// The keys of the selected cell, which is not being edited; `row` is where keys have already moved it in this
// frame, so that an arrow and a letter that come together mean the new cell.
void use_cell_keys(const TableSpec& spec, const Control& c, bool is_double_clicked, int row,
                   int& column, TableResult& result);
// Draws the ring of the selected cell, or the editor in it, and asks for characters.
void use_cell(const TableSpec& spec, const TableGeometry& g, const Control& c, float left, float top,
              const Rect& view, TableResult& result);

}  // namespace tongbao::gui
