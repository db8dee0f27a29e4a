// Dear ImGui's own editor is not used: it neither wraps nor spaces lines for Chinese (gui/widgets/textarea.hpp), and
// would lose the character that begins the edit of a cell.

#include "gui/widgets/text_editor.hpp"

#include "core/text/utf8.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {
namespace {

constexpr std::size_t kMaxUndo = 200;

}  // namespace

TextEditor& text_editor() {
  static TextEditor editor;
  return editor;
}

void TextEditor::begin(ImGuiID owner, const std::string& text) {
  *this = TextEditor{};
  id = owner;
  draft = text;
  before = text;
  caret = anchor = text.size();
  n_stops = n_editing_stops();
}

std::pair<std::size_t, std::size_t> TextEditor::selection() const {
  return caret < anchor ? std::pair(caret, anchor) : std::pair(anchor, caret);
}

// Typed characters in a row are one step of the draft's undo.
void TextEditor::replace_selection(std::string_view with, bool is_typed) {
  const auto [from, to] = selection();
  if (from == to && with.empty()) return;
  if (!is_typed || !is_typing || from != to) {
    if (undo.size() == kMaxUndo) undo.erase(undo.begin());
    undo.push_back({draft, caret});
  }
  redo.clear();
  is_typing = is_typed;
  draft.replace(from, to - from, with);
  caret = anchor = from + with.size();
  goal_x = -1;
  follows_caret = true;
}

void TextEditor::swap_snapshot(std::vector<Snapshot>& from, std::vector<Snapshot>& to) {
  if (from.empty()) return;
  to.push_back({std::move(draft), caret});
  draft = std::move(from.back().text);
  caret = anchor = from.back().caret;
  from.pop_back();
  is_typing = false;
  follows_caret = true;
}

void TextEditor::move_caret(std::size_t to, bool keeps_goal) {
  caret = to;
  if (!ImGui::GetIO().KeyShift) anchor = to;
  if (!keeps_goal) goal_x = -1;
  is_typing = false;
  follows_caret = true;
}

void TextEditor::move_lines(const std::vector<TextLine>& lines, int n) {
  const std::size_t idx = line_of(lines, caret);
  if (goal_x < 0) goal_x = x_of(draft, lines[idx], caret);
  const int target = static_cast<int>(idx) + n;
  const int last = static_cast<int>(lines.size()) - 1;
  if (target < 0) return move_caret(0, true);
  if (target > last) return move_caret(draft.size(), true);
  const TextLine& line = lines[static_cast<std::size_t>(target)];
  std::size_t to = position_at(draft, line, goal_x);
  // The end of a wrapped line is shown on the next one; stay on the line that was aimed at.
  const bool is_wrapped = target < last && lines[static_cast<std::size_t>(target) + 1].begin == to;
  if (is_wrapped && to > line.begin) to = position_before(draft, to);
  move_caret(to, true);
}

std::string TextEditor::cleaned(std::string_view pasted) const {
  std::string clean;
  for (const char c : pasted) {
    if (c == '\t' || (c == '\n' && is_one_line))
      clean += ' ';
    else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20)
      clean += c;
  }
  return clean;
}

void TextEditor::move_by_keys(const Control& c, const std::vector<TextLine>& lines, int lines_in_view) {
  const bool is_ctrl = ImGui::GetIO().KeyCtrl;
  const bool has_selection = caret != anchor && !ImGui::GetIO().KeyShift;
  const TextLine line = lines[line_of(lines, caret)];
  if (take_key(c, ImGuiKey_LeftArrow)) {
    move_caret(has_selection ? selection().first : position_before(draft, caret));
  }
  if (take_key(c, ImGuiKey_RightArrow)) {
    move_caret(has_selection ? selection().second : position_after(draft, caret));
  }
  if (take_key(c, ImGuiKey_UpArrow)) move_lines(lines, -1);
  if (take_key(c, ImGuiKey_DownArrow)) move_lines(lines, 1);
  if (take_key(c, ImGuiKey_PageUp)) move_lines(lines, -lines_in_view);
  if (take_key(c, ImGuiKey_PageDown)) move_lines(lines, lines_in_view);
  if (take_key(c, ImGuiKey_Home)) move_caret(is_ctrl ? 0 : line.begin);
  if (take_key(c, ImGuiKey_End)) move_caret(is_ctrl ? draft.size() : line.end);
}

bool TextEditor::edit_by_keys(const Control& c) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool is_ctrl = io.KeyCtrl || io.KeySuper;
  const bool is_collapsed = caret == anchor;
  if (take_key(c, ImGuiKey_Backspace)) {
    if (is_collapsed) anchor = position_before(draft, caret);
    replace_selection({}, false);
  }
  if (take_key(c, ImGuiKey_Delete)) {
    if (is_collapsed) anchor = position_after(draft, caret);
    replace_selection({}, false);
  }
  // Held down it makes lines, but does not run through the cells of a table.
  const bool repeats = !is_one_line;
  const bool is_enter = take_key(c, ImGuiKey_Enter, repeats) || take_key(c, ImGuiKey_KeypadEnter, repeats);
  if (is_enter && (is_ctrl || is_one_line)) return !is_new;
  if (is_enter) replace_selection("\n", false);
  if (take_key(c, ImGuiKey_Escape)) {
    is_taken_back = true;
    draft = before;
    return true;
  }
  take_key(c, ImGuiKey_Space);  // a blank is a character here, not a press
  const bool is_a = take_key(c, ImGuiKey_A), is_c = take_key(c, ImGuiKey_C);
  const bool is_x = take_key(c, ImGuiKey_X), is_v = take_key(c, ImGuiKey_V);
  const bool is_z = take_key(c, ImGuiKey_Z), is_y = take_key(c, ImGuiKey_Y);
  if (!is_ctrl) return false;
  if (is_a) {
    anchor = 0;
    caret = draft.size();
  }
  if ((is_c || is_x) && !is_collapsed) {
    const auto [from, to] = selection();
    ImGui::SetClipboardText(draft.substr(from, to - from).c_str());
    if (is_x) replace_selection({}, false);
  }
  if (is_v) {
    if (const char* pasted = ImGui::GetClipboardText()) replace_selection(cleaned(pasted), false);
  }
  if (is_z && !io.KeyShift) swap_snapshot(undo, redo);
  if (is_y || (is_z && io.KeyShift)) swap_snapshot(redo, undo);
  return false;
}

void TextEditor::take_typed() {
  ImGuiIO& io = ImGui::GetIO();
  std::string typed;
  const bool is_shortcut = (io.KeyCtrl && !io.KeyAlt) || io.KeySuper;
  for (const ImWchar c : io.InputQueueCharacters) {
    const auto code_point = static_cast<char32_t>(c);
    if (code_point >= 0x20 && code_point != 0x7F && !is_shortcut) core::append_utf8(typed, code_point);
  }
  io.InputQueueCharacters.resize(0);
  if (!typed.empty()) replace_selection(typed, true);
}

void TextEditor::draw_selection(const std::vector<TextLine>& lines, float text_x, float text_y) const {
  const auto [from, to] = selection();
  if (from == to) return;
  const float height = line_px(TextSize::Body);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.end < from || line.begin >= to) continue;
    const float left = from > line.begin ? x_of(draft, line, from) : 0;
    float right = x_of(draft, line, to);
    if (to > line.end) right += px(4);  // shows that the line's end is selected too
    draw_box({text_x + left, text_y + static_cast<float>(i) * height, right - left, height}, kSelectedText, 0, 0);
  }
}

}  // namespace tongbao::gui
