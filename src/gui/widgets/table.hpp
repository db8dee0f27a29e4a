#pragma once
// table.hpp: the table of the page: a header that stays, rows of one height, one selected
// row.
//
// The caller describes columns and rows by functions; only rows in view are drawn, and of a long table only those
// around them are in the mirror. The table is one stop for Tab: ↑ ↓ Home End PgUp PgDn move the selection, Enter or a
// double click opens the row. Bands (the list lines) stand between rows and are pinned to the edge
// while out of view.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/widgets/control.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

struct TableColumn {
  std::string header = {};
  float width = 0;  // CSS pixels; 0: shares what is left
  Align align = Align::Left;
  float min_width = 60;  // CSS pixels, for a column without width
  float pad_left = 8;
  float pad_right = 8;
  TextSize size = TextSize::Body;
};

enum class RowTone { Normal, Muted, Warn, Error };  // Muted: outside the lists, all in ink3

enum class BandTone { Commend, Criticise, Plain };  // 表扬 red, 批评 grey, a plain total
struct TableBand {
  int before_row = 0;  // is above this row; n_rows: after the last
  BandTone tone = BandTone::Plain;
  std::string label = {};  // 名单线
  std::string sentence = {};
  std::string note = {};  // at the right
  bool is_grip_shown = true;
  bool is_pinned = true;
  std::string pinned_note = "转到这里";
};

struct TableSpec {
  const char* id = "table";
  std::string_view name = {};  // 表名, read out
  int name_column = 0;         // the column that says what a row is about
  const std::vector<TableColumn>* columns = nullptr;
  int n_rows = 0;
  // Text of a cell: what the mirror holds, and what is drawn where draw_cell did not draw.
  std::function<std::string(int row, int column)> text = {};
  // Optional. Draws a cell itself and returns true; `cell` is inside the padding. May place
  // widgets.
  std::function<bool(int row, int column, const Rect& cell)> draw_cell = {};
  // Optional. Ink of a cell (0: by the row's tone), tone of a row, a column's tint (0: none).
  std::function<ImU32(int row, int column)> ink = {};
  std::function<RowTone(int row)> tone = {};
  std::function<ImU32(int column)> column_tint = {};
  // Optional. Draws a header itself and returns true.
  std::function<bool(int column, const Rect& cell)> draw_header = {};

  int selected_row = -1;
  bool rows_selectable = true;
  // Not negative: single cells are selected and typed over. ← → move, typing, F2, Enter or a double
  // click edits, Backspace and Delete empty the cell. Columns before first_cell_column are fixed.
  int selected_column = -1;
  int first_cell_column = 0;
  std::string_view cell_name = {};  // of the selected cell, read out
  bool has_widgets = false;         // cells hold widgets: all rows are drawn, so that the mirror has them
  float width = 0, height = 0;      // device pixels; 0: the rest; height -1: as high as all rows
  float header_height = 32;         // CSS pixels; 0: none
  float row_height = 24;
  std::uint64_t version = 0;  // changes with the texts; 0: texts are asked for in every frame
  const std::vector<TableBand>* bands = nullptr;
  int scroll_to_row = -1;  // brings the row into view in this frame
};

struct TableResult {
  int selected_row = -1;     // the new one, when the user moved it; else -1
  int selected_column = -1;  // likewise
  int edited_row = -1;       // a cell got another text
  int edited_column = -1;
  std::string edited_text;
  int opened_row = -1;  // Enter or double click; not of tables with cells
  int hovered_row = -1;
  int pressed_band = -1;  // a click on a band that is in view
};

TableResult table(const TableSpec& spec);

// Pieces for draw_cell.
void draw_rank_change(const Rect& cell, int change);  // ▲3 red, ▼2 green, – unchanged; centred

}  // namespace tongbao::gui
