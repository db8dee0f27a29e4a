// The box is drawn here; the text in it is Dear ImGui's InputText without a frame, placed so that
// short texts stand centred or right-aligned. InputText wants a buffer that outlives its edit, so
// the drafts of the fields being edited (and of refused numbers) are kept by id.

#include "gui/widgets/inputs.hpp"

#include <cmath>
#include <map>

#include "core/text/utf8.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/messages.hpp"

namespace tongbao::gui {
namespace {

struct Draft {
  std::string text;
  std::string over;     // the committed text it was made from
  std::string message;  // why it was refused; empty while it is being edited
};

std::map<ImGuiID, Draft>& drafts() {
  static std::map<ImGuiID, Draft> all;
  return all;
}

std::string g_number_message;

int resize_buffer(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    auto* text = static_cast<std::string*>(data->UserData);
    text->resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text->data();
  }
  return 0;
}

struct LineEdit {
  Control box;
  bool changed = false;  // the draft, by a key
  bool left = false;     // the edit ended, by Enter or by leaving
  bool active = false;
};

LineEdit edit_line(const char* id, std::string_view name, std::string& text, const TextFieldOptions& options,
                   ImU32 edge_at_rest) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float height = options.height > 0 ? options.height : px(kInputHeight);
  const float width = options.width > 0 ? options.width : ImGui::GetContentRegionAvail().x;
  const Rect r{pos.x, pos.y, width, height};
  const bool hovered = options.enabled && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(r.min(), r.max());
  draw_box(r, options.enabled ? kPaper : kDisabledFill, 0, kRadiusControl);

  const float pad = px(8);
  float left = r.x;
  if (options.icon != Icon::None) {
    draw_icon({r.x + pad, r.y, px(14), height}, options.icon, kInk3, px(14));
    left += px(14) + px(6);
  }
  const float font_size = font_px(options.size);
  const std::string_view shown = text.empty() ? options.placeholder : std::string_view(text);
  const float slack = r.right() - left - 2 * pad - text_width(options.size, shown);
  if (slack > 0 && options.align != Align::Left) {
    left += std::floor(options.align == Align::Right ? slack : slack / 2);
  }

  // The box left of the text belongs to the field too: a press there goes on to it.
  if (left > r.x && options.enabled) {
    set_cursor(r.x, r.y);
    const std::string side_id = std::string(id) + "/side";
    ImGui::InvisibleButton(side_id.c_str(), ImVec2(left - r.x, height));
    if (ImGui::IsItemActivated()) ImGui::SetKeyboardFocusHere();
  }
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  set_cursor(left, r.y + std::floor((height - font_size) / 2));
  ImGui::PushFont(fonts().ui, font_size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(pad, 0));
  ImGui::PushStyleColor(ImGuiCol_Text, options.enabled ? kInk : kDisabledText);
  ImGui::SetNextItemWidth(r.right() - left - options.trailing);
  if (!options.enabled) ImGui::BeginDisabled();
  const std::string hint(options.placeholder);
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize;
  if (options.align != Align::Left) flags |= ImGuiInputTextFlags_AutoSelectAll;
  LineEdit edit;
  // Dear ImGui writes an id without ## beside the field.
  const std::string hidden_id = std::string("##") + id;
  edit.changed = ImGui::InputTextWithHint(hidden_id.c_str(), hint.c_str(), text.data(), text.capacity() + 1, flags,
                                          resize_buffer, &text);
  if (!options.enabled) ImGui::EndDisabled();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  ImGui::PopFont();
  edit.active = ImGui::IsItemActive();
  edit.left = ImGui::IsItemDeactivatedAfterEdit();
  edit.box =
      adopt_last_item(Role::Textbox, name, options.error.empty() ? options.hint : options.error, options.enabled, r);
  if (!options.hint.empty()) tooltip_for_last_item(options.hint);
  record_of(edit.box).value.assign(text);
  record_of(edit.box).invalid = !options.error.empty();

  const bool is_wrong = !options.error.empty();
  if (is_wrong) {
    draw_box(r, 0, kRed, kRadiusControl, 2);
  } else if (edit.active) {
    draw_box(r, 0, kBlue, kRadiusControl, 2);
  } else {
    const ImU32 edge = !options.enabled ? kDisabledEdge : hovered ? kInk3 : edge_at_rest;
    draw_box(r, 0, edge, kRadiusControl);
  }
  if (edit.box.ring && !edit.active) draw_focus_ring(r, kRadiusControl);
  set_cursor(r.x, r.y);
  ImGui::Dummy(r.size());
  return edit;
}

// The draft of the field while it is edited, else a copy of its text.
std::string take_buffer(ImGuiID id, const std::string& text) {
  const auto it = drafts().find(id);
  return it == drafts().end() ? text : it->second.text;
}

std::string to_plain_digits(std::string_view typed) {
  std::string plain;
  const std::string trimmed = core::trim(typed);
  for (std::size_t pos = 0; pos < trimmed.size();) {
    char32_t c = core::next_code_point(trimmed, pos);
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
    if (c == U'。') c = U'.';
    if (c == U'−' || c == U'－') c = U'-';
    core::append_utf8(plain, c);
  }
  // Points wants a digit on both sides of the point; people write .5 and 5.
  if (!plain.empty() && plain.front() == '.') plain.insert(plain.begin(), '0');
  if (plain.size() > 1 && plain.back() == '.') plain.pop_back();
  return plain;
}

int decimal_places(const std::string& plain) {
  const std::size_t point = plain.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(plain.size() - point - 1);
}

}  // namespace

bool text_field(const char* id, std::string_view name, std::string& text, const TextFieldOptions& options) {
  const ImGuiID key = ImGui::GetID(id);
  std::string buffer = take_buffer(key, text);
  LineEdit edit = edit_line(id, name, buffer, options, kControl);
  const bool is_typed_in_mirror = edit.box.input && edit.box.input->kind == MirrorInput::Kind::SetText;
  if (is_typed_in_mirror) {
    buffer = edit.box.input->text;
    if (edit.active) stop_editing();
  }
  if (edit.active && !is_typed_in_mirror) {
    drafts()[key] = {buffer, text, {}};
    return false;
  }
  drafts().erase(key);
  if (!(edit.left || is_typed_in_mirror) || buffer == text) return false;
  text = std::move(buffer);
  return true;
}

bool search_field(const char* id, std::string_view name, std::string& text, float width, std::string_view placeholder) {
  ImGui::PushID(id);
  const std::string before = text;
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float side = px(20), clear = side + px(4);
  const LineEdit edit =
      edit_line("text", name, text,
                {.width = width, .placeholder = placeholder, .icon = Icon::Search, .trailing = clear}, kControl);
  if (edit.box.input && edit.box.input->kind == MirrorInput::Kind::SetText) {
    text = edit.box.input->text;
    if (edit.active) stop_editing();  // else the edit would put its own text back
  }
  if (!text.empty()) {
    set_cursor(pos.x + width - clear, pos.y + px(4));
    const Control c = control({.id = "clear", .name = "清空", .size = ImVec2(side, side), .tab_stop = false});
    draw_icon(c.rect, Icon::Close, c.hovered ? kInk : kInk3, px(14));
    if (c.pressed) {
      stop_editing();
      text.clear();
    }
    set_cursor(pos.x, pos.y);
    ImGui::Dummy(edit.box.rect.size());
  }
  ImGui::PopID();
  return text != before;
}

TypedNumber read_typed_number(std::string_view typed, const NumberOptions& options) {
  const std::string plain = to_plain_digits(typed);
  if (plain.empty()) {
    if (options.may_be_empty) return {};
    return {std::nullopt, "请填一个数字"};
  }
  const std::optional<core::Points> value = core::Points::parse(plain);
  const bool is_whole_only = options.max_places == 0;
  if (!value || decimal_places(plain) > options.max_places) {
    const bool is_too_fine = value.has_value() && !is_whole_only;
    if (is_too_fine) {
      return {std::nullopt, "最多填 " + std::to_string(options.max_places) + " 位小数"};
    }
    return {std::nullopt, is_whole_only ? "只填整数，比如 5" : "只填数字，可以带小数，比如 0.5"};
  }
  if (options.min && options.max && (*value < *options.min || *value > *options.max)) {
    return {std::nullopt, "请填 " + options.min->to_string() + " 到 " + options.max->to_string() + " 之间的数"};
  }
  if (options.min && *value < *options.min) {
    return {std::nullopt, "不能小于 " + options.min->to_string()};
  }
  if (options.max && *value > *options.max) {
    return {std::nullopt, "不能大于 " + options.max->to_string()};
  }
  return {value, {}};
}

namespace {

// The number after one press of − (direction -1) or +, held inside the limits; empty when it cannot
// move.
std::optional<core::Points> stepped(const std::string& text, const NumberOptions& options, int direction) {
  const std::optional<core::Points> from = core::Points::parse(text.empty() ? "0" : text);
  if (!from) return std::nullopt;
  std::optional<core::Points> to =
      direction > 0 ? core::checked_add(*from, options.step) : core::checked_sub(*from, options.step);
  if (!to) return std::nullopt;
  if (options.min && *to < *options.min) to = options.min;
  if (options.max && *to > *options.max) to = options.max;
  if (*to == *from) return std::nullopt;
  return to;
}

bool edit_number_box(const char* id, std::string_view name, std::string& text, const NumberOptions& options,
                     float width) {
  const ImGuiID key = ImGui::GetID(id);
  const auto kept = drafts().find(key);
  // A refused draft goes away as soon as the value is changed from elsewhere (undo, a slider).
  if (kept != drafts().end() && !kept->second.message.empty() && kept->second.over != text) {
    drafts().erase(kept);
  }
  const auto draft = drafts().find(key);
  const std::string message = draft == drafts().end() ? std::string() : draft->second.message;
  std::string buffer = take_buffer(key, text);
  const LineEdit edit = edit_line(id, name, buffer,
                                  {.width = width,
                                   .placeholder = options.placeholder,
                                   .align = options.align,
                                   .enabled = options.enabled,
                                   .hint = options.hint,
                                   .error = message},
                                  options.marked ? kBlue : kControl);
  g_number_message = message;
  const bool is_typed_in_mirror = edit.box.input && (edit.box.input->kind == MirrorInput::Kind::SetText ||
                                                     edit.box.input->kind == MirrorInput::Kind::SetNumber);
  if (is_typed_in_mirror) {
    buffer = edit.box.input->text;
    if (edit.active) stop_editing();
  }
  if (edit.active && !is_typed_in_mirror) {
    // The sentence stays while the refused text is only looked at, and goes with the first key.
    drafts()[key] = {buffer, text, edit.changed ? std::string() : message};
    return false;
  }
  if (!edit.left && !is_typed_in_mirror) {
    if (message.empty()) drafts().erase(key);
    return false;
  }
  const TypedNumber typed = read_typed_number(buffer, options);
  if (!typed.message.empty()) {
    drafts()[key] = {buffer, text, typed.message};
    g_number_message = typed.message;
    request_wake(0);
    return false;
  }
  drafts().erase(key);
  g_number_message.clear();
  const std::string value = typed.value ? typed.value->to_string() : std::string();
  if (value == text) return false;
  text = value;
  return true;
}

}  // namespace

bool number_field(const char* id, std::string_view name, std::string& text, const NumberOptions& options) {
  ImGui::PushID(id);
  ImGui::BeginGroup();
  bool is_changed = false;
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float width = options.width > 0 ? options.width : px(options.steppers ? 52 : 80);
  const float side = px(kInputHeight), gap = px(4);
  float x = pos.x;
  if (options.steppers) {
    const std::optional<core::Points> less = stepped(text, options, -1);
    if (icon_button("less", Icon::Minus, std::string(name) + " 减少", options.enabled && less.has_value(), true)) {
      text = less->to_string();
      is_changed = true;
    }
    x += side + gap;
    set_cursor(x, pos.y);
  }
  if (edit_number_box("number", name, text, options, width)) is_changed = true;
  const std::string message = g_number_message;
  x += width;
  if (options.steppers) {
    x += gap;
    set_cursor(x, pos.y);
    const std::optional<core::Points> more = stepped(text, options, 1);
    if (icon_button("more", Icon::Plus, std::string(name) + " 增加", options.enabled && more.has_value(), true)) {
      text = more->to_string();
      is_changed = true;
    }
    x += side;
  }
  if (options.shows_message && !message.empty()) {
    set_cursor(x + px(12), pos.y);
    field_message(message);
  }
  g_number_message = message;
  ImGui::EndGroup();
  ImGui::PopID();
  return is_changed;
}

std::string_view number_field_message() { return g_number_message; }

void field_message(std::string_view sentence) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float height = px(kInputHeight);
  const float icon_size = px(14);
  draw_icon({pos.x, pos.y, icon_size, height}, Icon::Error, kRed, icon_size);
  const float x = pos.x + icon_size + px(4);
  const Rect words{x, pos.y, text_width(TextSize::Small, sentence), height};
  draw_text(words, TextSize::Small, kRed, sentence);
  record_text(sentence, words);
  ImGui::Dummy(ImVec2(words.right() - pos.x, height));
}

}  // namespace tongbao::gui
