// The draft is the page's one text editor; only which cell it is for is kept here.

#include "gui/widgets/cell_editor.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "gui/widgets/text.hpp"
#include "gui/widgets/text_editor.hpp"

namespace tongbao::gui {
namespace {

CellPlace g_cell;  // good while the editor belongs to a table

}  // namespace

void begin_cell_edit(const Control& c, CellPlace place, const std::string& text) {
  TextEditor& editor = text_editor();
  editor.begin(c.id, text);
  editor.is_one_line = true;
  editor.is_new = true;
  g_cell = place;
}

CellPlace edited_cell(const Control& c) { return text_editor().id == c.id ? g_cell : CellPlace(); }

CellEditResult cell_editor(const Control& c, Rect cell, float right) {
  TextEditor& editor = text_editor();
  CellEditResult result;
  const float pad = px(6);
  const bool is_clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  const bool is_inside = cell.contains(ImGui::GetMousePos());

  // The text, and whether this frame ends the edit.
  editor.take_typed();
  const bool is_down = take_key(c, ImGuiKey_DownArrow), is_up = take_key(c, ImGuiKey_UpArrow);
  const bool is_tab = take_key(c, ImGuiKey_Tab);
  const bool is_ended_by_key = editor.edit_by_keys(c);
  const bool is_taken_back = editor.is_taken_back;
  editor.is_new = false;
  if (is_down || (is_ended_by_key && !is_taken_back)) result.n_down = 1;
  if (is_up) result.n_down = -1;
  if (is_tab) result.n_right = ImGui::GetIO().KeyShift ? -1 : 1;
  result.is_over =
      is_ended_by_key || is_down || is_up || is_tab || !c.focused || (is_clicked && !is_inside) || editor.is_stopped();
  if (result.is_over) {
    result.is_committed = !is_taken_back;
    result.text = std::move(editor.draft);
    editor.end();
    request_wake(0);
    return result;
  }

  // The caret.
  const std::vector<TextLine> lines = {{0, editor.draft.size()}};
  editor.move_by_keys(c, lines, 1);
  if (c.held && is_inside && !ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    editor.caret = position_at(editor.draft, lines[0], ImGui::GetMousePos().x - cell.x - pad);
    if (is_clicked) editor.anchor = editor.caret;
  }

  const float caret_x = x_of(editor.draft, lines[0], editor.caret);
  const float wanted = text_width(TextSize::Body, editor.draft) + 2 * pad;
  cell.w = std::min(std::max(cell.w, wanted), std::max(right - cell.x, cell.w));
  // What does not fit is shifted out at the left, so that the caret is always seen.
  const float shift = std::max(0.0F, caret_x + 2 * pad - cell.w);
  const float text_x = cell.x + pad - shift;
  draw_box(cell, kPaper, 0, 0);
  ImGui::PushClipRect(cell.min(), cell.max(), true);
  editor.draw_selection(lines, text_x, cell.y);
  draw_text({text_x, cell.y, wanted, cell.h}, TextSize::Body, kInk, editor.draft);
  const Rect caret{text_x + caret_x, cell.y + px(4), px(1), cell.h - 2 * px(4)};
  draw_box(caret, kInk, 0, 0);
  ImGui::PopClipRect();
  draw_box(cell, 0, kBlue, 0, 2);
  want_text_input(caret);
  return result;
}

}  // namespace tongbao::gui
