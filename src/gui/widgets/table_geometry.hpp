#pragma once
// table_geometry.hpp: where the rows, bands and cells of a table lie, and which of them are in view.
//
// Only the files of the table use it. Tops are from the top of the content, `scroll` is how much of it lies above
// what is in view.

#include <vector>

#include "gui/widgets/table.hpp"

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

// The sizes in a table whose columns have `width` device pixels.
TableGeometry measure_table(const TableSpec& spec, float width);

// The part of the table that is in view in this frame.
struct TableView {
  Rect body;   // all below the header
  Rect shown;  // of the body, without its scroll bars
  float scroll = 0;
  float scroll_x = 0;
  float left = 0;  // of the content, on the canvas
};

// Rows of the table, [first, end).
struct RowSpan {
  int first = 0;
  int end = 0;
};

// The rows of which a part may be in view.
RowSpan rows_in_view(const TableSpec& spec, const TableGeometry& g, const TableView& view);

// The k-th band in the order of the rows, and its top.
const TableBand& band_at(const TableSpec& spec, const TableGeometry& g, int order);
float band_top(const TableSpec& spec, const TableGeometry& g, int order);
float row_top(const TableSpec& spec, const TableGeometry& g, int row);
// The cell in the row whose top is `top`.
Rect cell_rect(const TableGeometry& g, float left, float top, int column);

// A row or a band.
struct TablePlace {
  int row = -1;
  int band_order = -1;
};
TablePlace place_at(const TableSpec& spec, const TableGeometry& g, float y);
// The column whose cells can be selected at `x` from the left of the content.
int column_at(const TableSpec& spec, const TableGeometry& g, float x);

// Scrolls the current window so that the row, or the column, is in view.
void scroll_into_view(const TableSpec& spec, const TableGeometry& g, int row, float view_height, float scroll);
void scroll_to_column(const TableGeometry& g, int column, float view_width, float scroll_x);

}  // namespace tongbao::gui
