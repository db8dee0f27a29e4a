// One field at a time is edited, so its caret, selection and undo are one static value. The text is
// laid out anew in every frame of an edit: a paragraph of a notice is a few hundred characters. A
// position is a byte offset on a character's edge; the end of a wrapped line and the start of the
// next are the same position, which is shown at the start of the next line.

#include "gui/widgets/textarea.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/text/utf8.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {
namespace {

constexpr float kPad = 10;
constexpr std::size_t kMaxUndo = 200;

struct Snapshot {
  std::string text;
  std::size_t caret = 0;
};

struct Editor {
  ImGuiID id = 0;  // 0: no text area is being edited
  std::string draft;
  std::string before;  // what Esc goes back to
  std::size_t caret = 0;
  std::size_t anchor = 0;  // other end of the selection
  float goal_x = -1;       // where ↑ and ↓ aim; negative: at the caret
  bool is_typing = false;  // the last change was a typed character
  bool follows_caret = false;
  bool is_taken_back = false;
  bool is_new = false;  // began in this frame: the Enter that began it does not end it
  CellPlace cell;       // row -1: a text area, several lines
  int n_stops = 0;      // n_editing_stops when it began
  std::vector<Snapshot> undo;
  std::vector<Snapshot> redo;
};

Editor g_editor;

struct Line {
  std::size_t begin = 0, end = 0;
};

std::vector<Line> lay_out(const std::string& text, float width) {
  std::vector<Line> lines;
  for (const std::string_view line :
       break_lines(fonts().ui, font_px(TextSize::Body), text, width)) {
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    lines.push_back({begin, begin + line.size()});
  }
  return lines;
}

std::size_t line_of(const std::vector<Line>& lines, std::size_t position) {
  std::size_t idx = 0;
  while (idx + 1 < lines.size() && lines[idx + 1].begin <= position) ++idx;
  return idx;
}

float x_of(const std::string& text, const Line& line, std::size_t position) {
  const std::size_t to = position < line.end ? position : line.end;
  return text_width(TextSize::Body, std::string_view(text).substr(line.begin, to - line.begin));
}

std::size_t position_at(const std::string& text, const Line& line, float x) {
  std::size_t position = line.begin;
  float left = 0;
  while (position < line.end) {
    std::size_t next = position;
    core::next_code_point(text, next);
    const float right = x_of(text, line, next);
    if (x < (left + right) / 2) break;
    left = right;
    position = next;
  }
  return position;
}

std::size_t before_of(const std::string& text, std::size_t position) {
  if (position == 0) return 0;
  do {
    --position;
  } while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80);
  return position;
}

std::size_t after_of(const std::string& text, std::size_t position) {
  if (position < text.size()) core::next_code_point(text, position);
  return position;
}

void begin_edit(ImGuiID id, const std::string& text) {
  g_editor = Editor{};
  g_editor.id = id;
  g_editor.draft = text;
  g_editor.before = text;
  g_editor.caret = g_editor.anchor = text.size();
  g_editor.n_stops = n_editing_stops();
}

bool is_one_line() { return g_editor.cell.row >= 0; }

std::pair<std::size_t, std::size_t> selection() {
  return g_editor.caret < g_editor.anchor ? std::pair(g_editor.caret, g_editor.anchor)
                                          : std::pair(g_editor.anchor, g_editor.caret);
}

// Replaces the selection; typed characters in a row are one step of the draft's undo.
void replace_selection(std::string_view with, bool is_typed) {
  const auto [from, to] = selection();
  if (from == to && with.empty()) return;
  if (!is_typed || !g_editor.is_typing || from != to) {
    if (g_editor.undo.size() == kMaxUndo) g_editor.undo.erase(g_editor.undo.begin());
    g_editor.undo.push_back({g_editor.draft, g_editor.caret});
  }
  g_editor.redo.clear();
  g_editor.is_typing = is_typed;
  g_editor.draft.replace(from, to - from, with);
  g_editor.caret = g_editor.anchor = from + with.size();
  g_editor.goal_x = -1;
  g_editor.follows_caret = true;
}

void swap_snapshot(std::vector<Snapshot>& from, std::vector<Snapshot>& to) {
  if (from.empty()) return;
  to.push_back({std::move(g_editor.draft), g_editor.caret});
  g_editor.draft = std::move(from.back().text);
  g_editor.caret = g_editor.anchor = from.back().caret;
  from.pop_back();
  g_editor.is_typing = false;
  g_editor.follows_caret = true;
}

void move_caret(std::size_t to, bool keeps_goal = false) {
  g_editor.caret = to;
  if (!ImGui::GetIO().KeyShift) g_editor.anchor = to;
  if (!keeps_goal) g_editor.goal_x = -1;
  g_editor.is_typing = false;
  g_editor.follows_caret = true;
}

void move_lines(const std::vector<Line>& lines, int n) {
  const std::size_t idx = line_of(lines, g_editor.caret);
  if (g_editor.goal_x < 0) g_editor.goal_x = x_of(g_editor.draft, lines[idx], g_editor.caret);
  const int target = static_cast<int>(idx) + n;
  const int last = static_cast<int>(lines.size()) - 1;
  if (target < 0) return move_caret(0, true);
  if (target > last) return move_caret(g_editor.draft.size(), true);
  const Line& line = lines[static_cast<std::size_t>(target)];
  std::size_t to = position_at(g_editor.draft, line, g_editor.goal_x);
  // The end of a wrapped line is shown on the next one; stay on the line that was aimed at.
  const bool is_wrapped = target < last && lines[static_cast<std::size_t>(target) + 1].begin == to;
  if (is_wrapped && to > line.begin) to = before_of(g_editor.draft, to);
  move_caret(to, true);
}

std::string cleaned(std::string_view pasted) {
  std::string clean;
  for (const char c : pasted) {
    if (c == '\t' || (c == '\n' && is_one_line()))
      clean += ' ';
    else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20)
      clean += c;
  }
  return clean;
}

void move_by_keys(const Control& c, const std::vector<Line>& lines, int lines_in_view) {
  const bool is_ctrl = ImGui::GetIO().KeyCtrl;
  const bool has_selection = g_editor.caret != g_editor.anchor && !ImGui::GetIO().KeyShift;
  const Line line = lines[line_of(lines, g_editor.caret)];
  if (take_key(c, ImGuiKey_LeftArrow)) {
    move_caret(has_selection ? selection().first : before_of(g_editor.draft, g_editor.caret));
  }
  if (take_key(c, ImGuiKey_RightArrow)) {
    move_caret(has_selection ? selection().second : after_of(g_editor.draft, g_editor.caret));
  }
  if (take_key(c, ImGuiKey_UpArrow)) move_lines(lines, -1);
  if (take_key(c, ImGuiKey_DownArrow)) move_lines(lines, 1);
  if (take_key(c, ImGuiKey_PageUp)) move_lines(lines, -lines_in_view);
  if (take_key(c, ImGuiKey_PageDown)) move_lines(lines, lines_in_view);
  if (take_key(c, ImGuiKey_Home)) move_caret(is_ctrl ? 0 : line.begin);
  if (take_key(c, ImGuiKey_End)) move_caret(is_ctrl ? g_editor.draft.size() : line.end);
}

// Keys that change the text. Returns true when one of them ends the edit; Esc also takes it back.
bool edit_by_keys(const Control& c) {
  ImGuiIO& io = ImGui::GetIO();
  const bool is_ctrl = io.KeyCtrl || io.KeySuper;
  const bool is_collapsed = g_editor.caret == g_editor.anchor;
  if (take_key(c, ImGuiKey_Backspace)) {
    if (is_collapsed) g_editor.anchor = before_of(g_editor.draft, g_editor.caret);
    replace_selection({}, false);
  }
  if (take_key(c, ImGuiKey_Delete)) {
    if (is_collapsed) g_editor.anchor = after_of(g_editor.draft, g_editor.caret);
    replace_selection({}, false);
  }
  // Held down it makes lines, but does not run through the cells of a table.
  const bool repeats = !is_one_line();
  const bool is_enter =
      take_key(c, ImGuiKey_Enter, repeats) || take_key(c, ImGuiKey_KeypadEnter, repeats);
  if (is_enter && (is_ctrl || is_one_line())) return !g_editor.is_new;
  if (is_enter) replace_selection("\n", false);
  if (take_key(c, ImGuiKey_Escape)) {
    g_editor.is_taken_back = true;
    g_editor.draft = g_editor.before;
    return true;
  }
  take_key(c, ImGuiKey_Space);  // a blank is a character here, not a press
  const bool is_a = take_key(c, ImGuiKey_A), is_c = take_key(c, ImGuiKey_C);
  const bool is_x = take_key(c, ImGuiKey_X), is_v = take_key(c, ImGuiKey_V);
  const bool is_z = take_key(c, ImGuiKey_Z), is_y = take_key(c, ImGuiKey_Y);
  if (!is_ctrl) return false;
  if (is_a) {
    g_editor.anchor = 0;
    g_editor.caret = g_editor.draft.size();
  }
  if ((is_c || is_x) && !is_collapsed) {
    const auto [from, to] = selection();
    ImGui::SetClipboardText(g_editor.draft.substr(from, to - from).c_str());
    if (is_x) replace_selection({}, false);
  }
  if (is_v) {
    if (const char* pasted = ImGui::GetClipboardText()) replace_selection(cleaned(pasted), false);
  }
  if (is_z && !io.KeyShift) swap_snapshot(g_editor.undo, g_editor.redo);
  if (is_y || (is_z && io.KeyShift)) swap_snapshot(g_editor.redo, g_editor.undo);
  return false;
}

void take_typed() {
  ImGuiIO& io = ImGui::GetIO();
  std::string typed;
  const bool is_shortcut = (io.KeyCtrl && !io.KeyAlt) || io.KeySuper;
  for (const ImWchar c : io.InputQueueCharacters) {
    const auto code_point = static_cast<char32_t>(c);
    if (code_point >= 0x20 && code_point != 0x7F && !is_shortcut)
      core::append_utf8(typed, code_point);
  }
  io.InputQueueCharacters.resize(0);
  if (!typed.empty()) replace_selection(typed, true);
}

void point(const Control& c, const std::vector<Line>& lines, float text_x, float text_y) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const float row = std::floor((mouse.y - text_y) / line_px(TextSize::Body));
  const float last = static_cast<float>(lines.size() - 1);
  const auto idx = static_cast<std::size_t>(row < 0 ? 0 : row > last ? last : row);
  const std::size_t to = position_at(g_editor.draft, lines[idx], mouse.x - text_x);
  if (ImGui::IsItemActivated()) {
    move_caret(to);
  } else if (c.held) {
    g_editor.caret = to;
  }
}

void draw_selection(const std::vector<Line>& lines, float text_x, float text_y) {
  const auto [from, to] = selection();
  if (from == to) return;
  const float height = line_px(TextSize::Body);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.end < from || line.begin >= to) continue;
    const float left = from > line.begin ? x_of(g_editor.draft, line, from) : 0;
    float right = x_of(g_editor.draft, line, to);
    if (to > line.end) right += px(4);  // shows that the line's end is selected too
    draw_box({text_x + left, text_y + static_cast<float>(i) * height, right - left, height},
             kSelectedText, 0, 0);
  }
}

// Keeps the caret in view after a key; the wheel moves freely.
void scroll_to_caret(float& scroll, float caret_top, float view, float content) {
  const float line = line_px(TextSize::Body);
  if (g_editor.follows_caret) {
    if (caret_top < scroll) scroll = caret_top;
    if (caret_top + line > scroll + view) scroll = caret_top + line - view;
    g_editor.follows_caret = false;
  }
  const float most = content > view ? content - view : 0;
  scroll = scroll < 0 ? 0 : scroll > most ? most : scroll;
}

}  // namespace

bool text_area(const char* id, std::string_view name, std::string& text,
               const TextAreaOptions& options) {
  const Rect rest = available();
  const float width = options.width > 0 ? options.width : rest.w;
  const float pad = px(kPad), line_height = line_px(TextSize::Body);
  const float inner_w = width - 2 * pad;
  const ImGuiID key = ImGui::GetID(id);
  bool is_editing = g_editor.id == key;
  std::vector<Line> lines = lay_out(is_editing ? g_editor.draft : text, inner_w);
  const auto n_lines = static_cast<float>(lines.size());
  const auto least = static_cast<float>(options.min_lines);
  const float natural = (n_lines > least ? n_lines : least) * line_height + 2 * pad;
  const float height = options.height > 0 ? options.height : natural;

  const Control c = control({.id = id,
                             .name = name,
                             .role = Role::Textbox,
                             .size = ImVec2(width, height),
                             .enabled = options.enabled});
  const bool was_activated = ImGui::IsItemActivated();
  const bool is_first_focus =
      c.ring && !is_editing && ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGuiKey_Tab, false);
  if (!is_editing && c.enabled && (was_activated || c.pressed || is_first_focus)) {
    begin_edit(key, text);
    is_editing = true;
  }
  float* scroll = ImGui::GetStateStorage()->GetFloatRef(key, 0);
  if (c.hovered && n_lines * line_height > height - 2 * pad) {
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    *scroll -= ImGui::GetIO().MouseWheel * 3 * line_height;
  }

  bool is_over = false;
  if (is_editing) {
    const bool is_clicked_away = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !c.hovered;
    if (was_activated || c.held) point(c, lines, c.rect.x + pad, c.rect.y + pad - *scroll);
    is_over = edit_by_keys(c);
    take_typed();
    if (!is_over) {
      lines = lay_out(g_editor.draft, inner_w);
      move_by_keys(c, lines, static_cast<int>((height - 2 * pad) / line_height));
    }
    is_over = is_over || is_clicked_away || g_editor.n_stops != n_editing_stops() ||
              (!c.focused && !was_activated && !c.pressed);
  }
  bool is_committed = false;
  if (c.input && c.input->kind == MirrorInput::Kind::SetText) {
    is_committed = text != c.input->text;
    text = cleaned(c.input->text);
    if (is_editing) g_editor = Editor{};
    is_editing = false;
  } else if (is_over) {
    is_committed = g_editor.draft != text;
    text = std::move(g_editor.draft);
    g_editor = Editor{};
    is_editing = false;
    request_wake(0);
  }
  const std::string& shown = is_editing ? g_editor.draft : text;
  if (!is_editing) lines = lay_out(shown, inner_w);

  WidgetRecord& record = record_of(c);
  record.multiline = true;
  record.value = shown;
  const Rect r = c.rect;
  draw_box(r, c.enabled ? kPaper : kDisabledFill, 0, kRadiusControl);
  const std::size_t caret_line = is_editing ? line_of(lines, g_editor.caret) : 0;
  const float content = static_cast<float>(lines.size()) * line_height;
  scroll_to_caret(*scroll, static_cast<float>(caret_line) * line_height, r.h - 2 * pad, content);
  const float text_x = r.x + pad, text_y = r.y + pad - *scroll;
  ImGui::PushClipRect(r.inset(px(2), px(2)).min(), r.inset(px(2), px(2)).max(), true);
  if (is_editing) draw_selection(lines, text_x, text_y);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    draw_text({text_x, text_y + static_cast<float>(i) * line_height, inner_w + pad, line_height},
              TextSize::Body, c.enabled ? kInk : kDisabledText,
              std::string_view(shown).substr(line.begin, line.end - line.begin));
  }
  if (shown.empty()) {
    draw_text({text_x, text_y, inner_w, line_height}, TextSize::Body, kInk3, options.placeholder);
  }
  if (is_editing) {
    const float caret_x = text_x + x_of(shown, lines[caret_line], g_editor.caret);
    const Rect caret{caret_x, text_y + static_cast<float>(caret_line) * line_height + px(3), px(1),
                     line_height - 2 * px(3)};
    draw_box(caret, kInk, 0, 0);
    want_text_input(caret);
  }
  ImGui::PopClipRect();
  if (content > r.h - 2 * pad) {
    const float track = r.h - 2 * px(3);
    const float thumb = std::round(track * (r.h - 2 * pad) / content);
    const float top =
        r.y + px(3) + std::round((track - thumb) * *scroll / (content - r.h + 2 * pad));
    draw_box({r.right() - px(9), top, px(6), thumb}, kScrollThumb, 0, 3);
  }
  if (c.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const ImU32 edge = !c.enabled ? kDisabledEdge : c.hovered ? kInk3 : kControl;
  draw_box(r, 0, is_editing ? kBlue : edge, kRadiusControl, is_editing ? 2.0f : 1.0f);
  if (c.ring && !is_editing) draw_focus_ring(r, kRadiusControl);
  return is_committed;
}

void begin_cell_edit(const Control& c, CellPlace place, const std::string& text) {
  begin_edit(c.id, text);
  g_editor.cell = place;
  g_editor.is_new = true;
}

CellPlace edited_cell(const Control& c) {
  return g_editor.id == c.id ? g_editor.cell : CellPlace();
}

CellEditResult cell_editor(const Control& c, Rect cell, float right) {
  CellEditResult result;
  const float pad = px(6);
  const bool is_clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  const bool is_inside = cell.contains(ImGui::GetMousePos());
  take_typed();
  const bool is_down = take_key(c, ImGuiKey_DownArrow), is_up = take_key(c, ImGuiKey_UpArrow);
  const bool is_tab = take_key(c, ImGuiKey_Tab);
  const bool is_ended_by_key = edit_by_keys(c);
  const bool is_taken_back = g_editor.is_taken_back;
  g_editor.is_new = false;
  if (is_down || (is_ended_by_key && !is_taken_back)) result.n_down = 1;
  if (is_up) result.n_down = -1;
  if (is_tab) result.n_right = ImGui::GetIO().KeyShift ? -1 : 1;
  result.is_over = is_ended_by_key || is_down || is_up || is_tab || !c.focused ||
                   (is_clicked && !is_inside) || g_editor.n_stops != n_editing_stops();
  if (result.is_over) {
    result.is_committed = !is_taken_back;
    result.text = std::move(g_editor.draft);
    g_editor = Editor{};
    request_wake(0);
    return result;
  }
  const std::vector<Line> lines = {{0, g_editor.draft.size()}};
  move_by_keys(c, lines, 1);
  if (c.held && is_inside && !ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    g_editor.caret = position_at(g_editor.draft, lines[0], ImGui::GetMousePos().x - cell.x - pad);
    if (is_clicked) g_editor.anchor = g_editor.caret;
  }
  const float caret_x = x_of(g_editor.draft, lines[0], g_editor.caret);
  const float wanted = text_width(TextSize::Body, g_editor.draft) + 2 * pad;
  cell.w = std::min(std::max(cell.w, wanted), std::max(right - cell.x, cell.w));
  // What does not fit is shifted out at the left, so that the caret is always seen.
  const float shift = std::max(0.0F, caret_x + 2 * pad - cell.w);
  const float text_x = cell.x + pad - shift;
  draw_box(cell, kPaper, 0, 0);
  ImGui::PushClipRect(cell.min(), cell.max(), true);
  draw_selection(lines, text_x, cell.y);
  draw_text({text_x, cell.y, wanted, cell.h}, TextSize::Body, kInk, g_editor.draft);
  const Rect caret{text_x + caret_x, cell.y + px(4), px(1), cell.h - 2 * px(4)};
  draw_box(caret, kInk, 0, 0);
  ImGui::PopClipRect();
  draw_box(cell, 0, kBlue, 0, 2);
  want_text_input(caret);
  return result;
}

}  // namespace tongbao::gui
