// While it is edited, the draft of the page's one text editor is laid out and drawn; otherwise the caller's text.

#include "gui/widgets/textarea.hpp"

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "gui/widgets/text.hpp"
#include "gui/widgets/text_editor.hpp"

namespace tongbao::gui {
namespace {

constexpr float kPad = 10;

void point(bool was_activated, bool held, const std::vector<TextLine>& lines, float text_x, float text_y) {
  TextEditor& editor = text_editor();
  const ImVec2 mouse = ImGui::GetMousePos();
  const float row = std::floor((mouse.y - text_y) / line_px(TextSize::Body));
  const float last = static_cast<float>(lines.size() - 1);
  const auto idx = static_cast<std::size_t>(row < 0 ? 0 : row > last ? last : row);
  const std::size_t to = position_at(editor.draft, lines[idx], mouse.x - text_x);
  if (was_activated) {
    editor.move_caret(to);
  } else if (held) {
    editor.caret = to;
  }
}

// What pointer, keys and typed characters do to the draft. Returns true when the edit is over.
bool edit(const Control& c, bool was_activated, std::vector<TextLine>& lines, const ImVec2& inner, float scroll) {
  TextEditor& editor = text_editor();
  const bool is_clicked_away = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !c.hovered;
  const float pad = px(kPad);
  if (was_activated || c.held) point(was_activated, c.held, lines, c.rect.x + pad, c.rect.y + pad - scroll);
  const bool is_ended_by_key = editor.edit_by_keys(c);
  editor.take_typed();
  if (!is_ended_by_key) {
    lines = lay_out_text(editor.draft, inner.x);
    editor.move_by_keys(c, lines, static_cast<int>(inner.y / line_px(TextSize::Body)));
  }
  return is_ended_by_key || is_clicked_away || editor.is_stopped() || (!c.focused && !was_activated && !c.pressed);
}

// Keeps the caret in view after a key; the wheel moves freely.
void scroll_to_caret(float& scroll, float caret_top, float view, float content) {
  TextEditor& editor = text_editor();
  const float line = line_px(TextSize::Body);
  if (editor.follows_caret) {
    if (caret_top < scroll) scroll = caret_top;
    if (caret_top + line > scroll + view) scroll = caret_top + line - view;
    editor.follows_caret = false;
  }
  const float most = content > view ? content - view : 0;
  scroll = scroll < 0 ? 0 : scroll > most ? most : scroll;
}

void draw_scroll_thumb(const Rect& r, float scroll, float view, float content) {
  const float track = r.h - 2 * px(3);
  const float thumb = std::round(track * view / content);
  const float top = r.y + px(3) + std::round((track - thumb) * scroll / (content - r.h + 2 * px(kPad)));
  draw_box({r.right() - px(9), top, px(6), thumb}, kScrollThumb, 0, 3);
}

void draw_field(const Control& c, bool is_editing, const std::string& shown, const std::vector<TextLine>& lines,
                float inner_w, std::string_view placeholder, float& scroll) {
  const TextEditor& editor = text_editor();
  const float pad = px(kPad), line_height = line_px(TextSize::Body);
  const Rect r = c.rect;
  const float view = r.h - 2 * pad;
  draw_box(r, c.enabled ? kPaper : kDisabledFill, 0, kRadiusControl);
  const std::size_t caret_line = is_editing ? line_of(lines, editor.caret) : 0;
  const float content = static_cast<float>(lines.size()) * line_height;
  scroll_to_caret(scroll, static_cast<float>(caret_line) * line_height, view, content);

  // The text, scrolled, between its selection and its caret.
  const float text_x = r.x + pad, text_y = r.y + pad - scroll;
  ImGui::PushClipRect(r.inset(px(2), px(2)).min(), r.inset(px(2), px(2)).max(), true);
  if (is_editing) editor.draw_selection(lines, text_x, text_y);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    draw_text({text_x, text_y + static_cast<float>(i) * line_height, inner_w + pad, line_height}, TextSize::Body,
              c.enabled ? kInk : kDisabledText, std::string_view(shown).substr(line.begin, line.end - line.begin));
  }
  if (shown.empty()) {
    draw_text({text_x, text_y, inner_w, line_height}, TextSize::Body, kInk3, placeholder);
  }
  if (is_editing) {
    const float caret_x = text_x + x_of(shown, lines[caret_line], editor.caret);
    const Rect caret{caret_x, text_y + static_cast<float>(caret_line) * line_height + px(3), px(1),
                     line_height - 2 * px(3)};
    draw_box(caret, kInk, 0, 0);
    want_text_input(caret);
  }
  ImGui::PopClipRect();

  if (content > view) draw_scroll_thumb(r, scroll, view, content);
  if (c.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const ImU32 edge = !c.enabled ? kDisabledEdge : c.hovered ? kInk3 : kControl;
  draw_box(r, 0, is_editing ? kBlue : edge, kRadiusControl, is_editing ? 2.0f : 1.0f);
  if (c.ring && !is_editing) draw_focus_ring(r, kRadiusControl);
}

}  // namespace

bool text_area(const char* id, std::string_view name, std::string& text, const TextAreaOptions& options) {
  // How high it is: as the text needs, where the caller does not say.
  const float width = options.width > 0 ? options.width : available().w;
  const float pad = px(kPad), line_height = line_px(TextSize::Body);
  const float inner_w = width - 2 * pad;
  TextEditor& editor = text_editor();
  const ImGuiID key = ImGui::GetID(id);
  bool is_editing = editor.id == key;
  std::vector<TextLine> lines = lay_out_text(is_editing ? editor.draft : text, inner_w);
  const auto n_lines = static_cast<float>(lines.size());
  const auto least = static_cast<float>(options.min_lines);
  const float natural = (n_lines > least ? n_lines : least) * line_height + 2 * pad;
  const float height = options.height > 0 ? options.height : natural;

  // A press begins the edit, and so does Tab.
  const Control c = control(
      {.id = id, .name = name, .role = Role::Textbox, .size = ImVec2(width, height), .enabled = options.enabled});
  const bool was_activated = ImGui::IsItemActivated();
  const bool is_first_focus =
      c.ring && !is_editing && ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGuiKey_Tab, false);
  if (!is_editing && c.enabled && (was_activated || c.pressed || is_first_focus)) {
    editor.begin(key, text);
    is_editing = true;
  }
  float* scroll = ImGui::GetStateStorage()->GetFloatRef(key, 0);
  if (c.hovered && n_lines * line_height > height - 2 * pad) {
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    *scroll -= ImGui::GetIO().MouseWheel * 3 * line_height;
  }
  const bool is_over = is_editing && edit(c, was_activated, lines, ImVec2(inner_w, height - 2 * pad), *scroll);

  // A text from the mirror stands instead of the draft.
  bool is_committed = false;
  if (c.input && c.input->kind == MirrorInput::Kind::SetText) {
    is_committed = text != c.input->text;
    text = editor.cleaned(c.input->text);
    if (is_editing) editor.end();
    is_editing = false;
  } else if (is_over) {
    is_committed = editor.draft != text;
    text = std::move(editor.draft);
    editor.end();
    is_editing = false;
    request_wake(0);
  }
  const std::string& shown = is_editing ? editor.draft : text;
  if (!is_editing) lines = lay_out_text(shown, inner_w);

  WidgetRecord& record = record_of(c);
  record.multiline = true;
  record.value = shown;
  draw_field(c, is_editing, shown, lines, inner_w, options.placeholder, *scroll);
  return is_committed;
}

}  // namespace tongbao::gui
