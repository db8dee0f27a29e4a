// Keys and the editor of the selected cell; what they move is in the caller's spec and result.

#include "gui/widgets/table_cells.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/widgets/cell_editor.hpp"

namespace tongbao::gui {
namespace {

bool is_text_typed() {
  const ImGuiIO& io = ImGui::GetIO();
  const bool is_shortcut = (io.KeyCtrl && !io.KeyAlt) || io.KeySuper;
  return io.InputQueueCharacters.Size > 0 && !is_shortcut;
}

}  // namespace

// Enter and Space are claimed, for they would press the table's control.
void use_cell_keys(const TableSpec& spec, const Control& c, bool is_double_clicked, int row, int& column,
                   TableResult& result) {
  const int last = static_cast<int>(spec.columns->size()) - 1;
  if (take_key(c, ImGuiKey_LeftArrow)) column = std::max(column - 1, spec.first_cell_column);
  if (take_key(c, ImGuiKey_RightArrow)) column = std::min(column + 1, last);
  if (row < 0) return;
  const CellPlace place{row, std::min(column, last)};
  take_key(c, ImGuiKey_Space);
  take_key(c, ImGuiKey_Escape);  // there is no edit to take back, and the focus stays
  const bool is_enter = take_key(c, ImGuiKey_Enter, false), is_f2 = take_key(c, ImGuiKey_F2, false);
  const bool is_keypad_enter = take_key(c, ImGuiKey_KeypadEnter, false);
  if (take_key(c, ImGuiKey_Delete)) {
    result.edited_row = place.row;
    result.edited_column = place.column;
  } else if (take_key(c, ImGuiKey_Backspace) || (c.focused && is_text_typed())) {
    begin_cell_edit(c, place, {});
  } else if (is_enter || is_keypad_enter || is_f2 || is_double_clicked) {
    begin_cell_edit(c, place, spec.text(place.row, place.column));
  }
}

void use_cell(const TableSpec& spec, const TableGeometry& g, const Control& c, float left, float top, const Rect& view,
              TableResult& result) {
  const CellPlace edited = edited_cell(c);
  const int last_row = spec.n_rows - 1, last_column = static_cast<int>(g.widths.size()) - 1;
  const auto want_first_character = [&](const Rect& cell) {
    if (!c.focused) return;
    const float font = font_px(TextSize::Body);
    want_text_input({cell.x + px(6), cell.y + std::floor((cell.h - font) / 2), 1, font}, false);
  };
  if (edited.row < 0) {
    if (spec.selected_row < 0 || spec.selected_row > last_row) return;
    const int column = std::min(spec.selected_column, last_column);
    const Rect cell = cell_rect(g, left, top + row_top(spec, g, spec.selected_row), column);
    draw_box(cell, 0, kBlue, 0, c.focused ? 2 : 1);
    want_first_character(cell);
    return;
  }
  const Rect cell = cell_rect(g, left, top + row_top(spec, g, edited.row), edited.column);
  CellEditResult edit = cell_editor(c, cell, view.right());
  if (!edit.is_over) return;
  // The editor no longer asks for its keys and the table does so only in the next frame: an arrow pressed between the
  // two would move the focus to whatever lies beside the table.
  claim_keys(c, {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp,
                 ImGuiKey_PageDown, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_Space, ImGuiKey_Enter, ImGuiKey_KeypadEnter,
                 ImGuiKey_Escape});
  want_first_character(cell);
  if (edit.is_committed) {
    result.edited_row = edited.row;
    result.edited_column = edited.column;
    result.edited_text = std::move(edit.text);
  }
  const int row = std::clamp(edited.row + edit.n_down, 0, last_row);
  const int column = std::clamp(edited.column + edit.n_right, spec.first_cell_column, last_column);
  if (row != spec.selected_row) {
    result.selected_row = row;
    scroll_into_view(spec, g, row, view.h, ImGui::GetScrollY());
  }
  if (column != spec.selected_column) {
    result.selected_column = column;
    scroll_to_column(g, column, view.w, ImGui::GetScrollX());
  }
}

}  // namespace tongbao::gui
