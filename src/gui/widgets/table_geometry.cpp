// Bands take the place of a row, so a row's place is found by counting the bands above it.

#include "gui/widgets/table_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace tongbao::gui {
namespace {

// Widths in device pixels of the columns in a table that is `width` wide.
std::vector<float> column_widths(const std::vector<TableColumn>& columns, float width) {
  std::vector<float> widths;
  float fixed = 0;
  int n_flexible = 0;
  for (const TableColumn& column : columns) {
    widths.push_back(px(column.width));
    fixed += widths.back();
    if (column.width <= 0) ++n_flexible;
  }
  // The others share what is left, one after the other, so that no pixel is lost to rounding.
  float left = width - fixed;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].width > 0) continue;
    const float share = std::floor(left / static_cast<float>(n_flexible--));
    const float least = px(columns[i].min_width);
    widths[i] = share > least ? share : least;
    left -= widths[i];
  }
  return widths;
}

}  // namespace

TableGeometry measure_table(const TableSpec& spec, float width) {
  TableGeometry g;
  g.widths = column_widths(*spec.columns, width);
  for (const float w : g.widths) g.total_width += w;
  g.row = px(spec.row_height);
  g.header = spec.header_height > 0 ? px(spec.header_height) : 0;
  if (spec.bands != nullptr) {
    const auto row_of = [&](int band) { return (*spec.bands)[static_cast<std::size_t>(band)].before_row; };
    for (int i = 0; i < static_cast<int>(spec.bands->size()); ++i) {
      // Insertion by row, stable: two lines at one row keep the caller's order.
      auto it = g.bands.begin();
      while (it != g.bands.end() && row_of(*it) <= row_of(i)) ++it;
      g.bands.insert(it, i);
    }
  }
  return g;
}

RowSpan rows_in_view(const TableSpec& spec, const TableGeometry& g, const TableView& view) {
  const int n_bands = static_cast<int>(g.bands.size());
  const int first = static_cast<int>(view.scroll / g.row) - n_bands;
  const int end = static_cast<int>((view.scroll + view.shown.h) / g.row) + 1;
  return {std::clamp(first, 0, spec.n_rows), std::clamp(end, 0, spec.n_rows)};
}

const TableBand& band_at(const TableSpec& spec, const TableGeometry& g, int order) {
  return (*spec.bands)[static_cast<std::size_t>(g.bands[static_cast<std::size_t>(order)])];
}

float band_top(const TableSpec& spec, const TableGeometry& g, int order) {
  return g.row * static_cast<float>(band_at(spec, g, order).before_row + order);
}

float row_top(const TableSpec& spec, const TableGeometry& g, int row) {
  int n_above = 0;
  for (const int band : g.bands) n_above += (*spec.bands)[static_cast<std::size_t>(band)].before_row <= row ? 1 : 0;
  return g.row * static_cast<float>(row + n_above);
}

Rect cell_rect(const TableGeometry& g, float left, float top, int column) {
  for (int c = 0; c < column; ++c) left += g.widths[static_cast<std::size_t>(c)];
  return {left, top, g.widths[static_cast<std::size_t>(column)], g.row};
}

TablePlace place_at(const TableSpec& spec, const TableGeometry& g, float y) {
  if (y < 0 || y >= g.content_height(spec)) return {};
  const int slot = static_cast<int>(y / g.row);
  int n_bands = 0;
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const int band_slot = band_at(spec, g, order).before_row + order;
    if (band_slot == slot) return {-1, order};
    if (band_slot < slot) ++n_bands;
  }
  return {slot - n_bands, -1};
}

int column_at(const TableSpec& spec, const TableGeometry& g, float x) {
  int column = 0;
  const int last = static_cast<int>(g.widths.size()) - 1;
  while (column < last && x >= g.widths[static_cast<std::size_t>(column)])
    x -= g.widths[static_cast<std::size_t>(column++)];
  return std::max(column, spec.first_cell_column);
}

void scroll_into_view(const TableSpec& spec, const TableGeometry& g, int row, float view_height, float scroll) {
  // A pinned band may cover the first or the last row's place, so one row is kept free on both
  // sides.
  const float margin = g.bands.empty() ? 0 : g.row;
  const float top = row_top(spec, g, row);
  if (top - margin < scroll) {
    ImGui::SetScrollY(top - margin > 0 ? top - margin : 0);
  } else if (top + g.row + margin > scroll + view_height) {
    ImGui::SetScrollY(top + g.row + margin - view_height);
  }
}

void scroll_to_column(const TableGeometry& g, int column, float view_width, float scroll_x) {
  const Rect cell = cell_rect(g, 0, 0, column);
  if (cell.x < scroll_x) ImGui::SetScrollX(cell.x);
  if (cell.right() > scroll_x + view_width) ImGui::SetScrollX(cell.right() - view_width);
}

}  // namespace tongbao::gui
