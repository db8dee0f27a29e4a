// In a group the choice made in this frame is drawn in the next one, when the caller's value has
// passed through the application's update; a group is one stop for Tab, and the arrows choose.

#include "gui/widgets/switches.hpp"

#include <cmath>

#include "gui/widgets/icons.hpp"

namespace tongbao::gui {
namespace {

// Chooses by two keys among `n` parts, each the control `id` below its position; the focus goes along.
void choose_by_keys(const Control& c, const char* id, int n, int position, int& selected) {
  int next = position;
  if (take_key(c, ImGuiKey_LeftArrow) && next > 0) --next;
  if (take_key(c, ImGuiKey_RightArrow) && next + 1 < n) ++next;
  if (next == position) return;
  selected = next;
  ImGui::PushID(next);
  move_focus(ImGui::GetID(id));
  ImGui::PopID();
}

void draw_radio_mark(const Rect& mark, bool selected, const Control& c) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 centre(mark.x + mark.w / 2, mark.y + mark.h / 2);
  const float radius = mark.w / 2 - px(1.5f);
  const ImU32 edge = !c.enabled ? kDisabledEdge : selected ? kBlue : c.hovered ? kInk3 : kControl;
  draw->AddCircleFilled(centre, radius, c.enabled ? kPaper : kDisabledFill);
  draw->AddCircle(centre, radius, edge, 0, selected ? 1.5f * ui_scale() : px(1));
  if (selected) {
    draw->AddCircleFilled(centre, 3.2f * ui_scale(), c.enabled ? kBlue : kDisabledText);
  }
}

}  // namespace

float segments_width(const std::vector<std::string>& labels) {
  float width = 0;
  for (const std::string& label : labels) width += text_width(TextSize::Small, label) + px(21);
  return width + px(1);
}

bool segments(const char* id, std::string_view name, const std::vector<std::string>& labels, int& selected,
              bool enabled) {
  ImGui::BeginGroup();
  begin_one_stop(id, name, Role::Radiogroup);
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Rect whole{pos.x, pos.y, segments_width(labels), px(kInputHeight)};
  draw_box(whole, enabled ? kPaper : kDisabledFill, enabled ? kControl : kDisabledEdge, kRadiusControl);
  const int n = static_cast<int>(labels.size());
  const int before = selected;
  float x = whole.x;
  Rect chosen;
  Rect ringed;
  for (int i = 0; i < n; ++i) {
    const std::string& label = labels[static_cast<std::size_t>(i)];
    const float width = text_width(TextSize::Small, label) + px(21) + (i + 1 == n ? px(1) : 0);
    set_cursor(x, whole.y);
    ImGui::PushID(i);
    const Control c = control(
        {.id = "segment", .name = label, .role = Role::Radio, .size = ImVec2(width, whole.h), .enabled = enabled});
    ImGui::PopID();
    record_of(c).checked = i == before;
    if (i == before) select_stop(c.id);
    if (c.pressed) selected = i;
    choose_by_keys(c, "segment", n, i, selected);
    if (i == before) {
      chosen = c.rect;
    } else if (c.hovered || c.held) {
      const Rect inner = c.rect.inset(px(1), px(1));
      draw_box(inner, c.held ? kGround2 : kGround, 0, i == 0 || i + 1 == n ? 3.0f : 0.0f);
    }
    if (i > 0 && i != before && i - 1 != before) {
      draw_box({x, whole.y + px(1), px(1), whole.h - 2 * px(1)}, kLine2, 0, 0);
    }
    if (i == before) draw_box(c.rect, enabled ? kBlueTint : kGround2, 0, kRadiusControl);
    const ImU32 ink = !enabled ? kDisabledText : i == before ? kBlue : c.hovered || c.held ? kInk : kInk2;
    draw_text(c.rect, TextSize::Small, ink, label, Align::Centre);
    if (c.ring) ringed = c.rect;
    x += width;
  }
  if (chosen.w > 0 && enabled) draw_box(chosen, 0, kBlue, kRadiusControl);
  if (ringed.w > 0) draw_focus_ring(ringed, kRadiusControl);
  end_one_stop();
  ImGui::EndGroup();
  return selected != before;
}

bool tab_bar(const char* id, std::string_view name, const std::vector<TabItem>& tabs, int& selected, float height) {
  ImGui::BeginGroup();
  begin_one_stop(id, name, Role::Tablist);
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float h = height > 0 ? height : px(kStepHeadHeight);
  const int before = selected;
  float x = pos.x;
  for (int i = 0; i < static_cast<int>(tabs.size()); ++i) {
    const TabItem& tab = tabs[static_cast<std::size_t>(i)];
    const float label_w = text_width(TextSize::Body, tab.label);
    const float count_w = tab.count.empty() ? 0 : px(6) + text_width(TextSize::Body, tab.count);
    const float width = label_w + count_w + 2 * px(12);
    set_cursor(x, pos.y);
    ImGui::PushID(i);
    // The count belongs to what is read out, the label alone would not say which list is long.
    const std::string spoken = tab.count.empty() ? tab.label : tab.label + " " + tab.count;
    const Control c = control({.id = "tab", .name = spoken, .role = Role::Tab, .size = ImVec2(width, h)});
    ImGui::PopID();
    record_of(c).selected = i == before;
    if (i == before) select_stop(c.id);
    if (c.pressed) selected = i;
    choose_by_keys(c, "tab", static_cast<int>(tabs.size()), i, selected);
    const ImU32 ink = i == before || c.hovered || c.held ? kInk : kInk2;
    draw_text({x + px(12), pos.y, label_w, h}, TextSize::Body, ink, tab.label);
    draw_text({x + px(12) + label_w + px(6), pos.y, count_w, h}, TextSize::Body, kInk3, tab.count);
    if (i == before) {
      draw_box({x + px(8), pos.y + h - px(3), width - 2 * px(8), px(3)}, kBlue, 0, 0);
    } else if (c.hovered) {
      draw_box({x + px(8), pos.y + h - px(3), width - 2 * px(8), px(3)}, kLine2, 0, 0);
    }
    if (c.ring) draw_focus_ring(c.rect.inset(px(4), px(10)), kRadiusControl);
    x += width + px(4);
  }
  end_one_stop();
  ImGui::EndGroup();
  return selected != before;
}

bool checkbox(const char* id, std::string_view label, bool& checked, std::string_view name, bool enabled, bool mixed) {
  const float side = px(16);
  const float gap = px(8);
  const float width = side + (label.empty() ? 0 : gap + text_width(TextSize::Body, label));
  const float height = px(24);
  const Control c = control({.id = id,
                             .name = name.empty() ? label : name,
                             .role = Role::Checkbox,
                             .size = ImVec2(width, height),
                             .enabled = enabled});
  if (c.pressed) checked = !checked;
  record_of(c).checked = checked;
  const Rect box{c.rect.x, c.rect.y + std::floor((height - side) / 2), side, side};
  const bool is_filled = checked && !mixed;
  ImU32 fill = is_filled ? kBlue : c.held ? kGround2 : c.hovered ? kGround : kPaper;
  ImU32 edge = is_filled || mixed ? kBlue : c.hovered ? kInk3 : kControl;
  if (!enabled) {
    fill = kDisabledFill;
    edge = kDisabledEdge;
  }
  draw_box(box, fill, edge, kRadiusChip);
  if (mixed) {
    draw_icon(box, Icon::Minus, enabled ? kBlue : kDisabledText, px(12));
  } else if (checked) {
    draw_icon(box, Icon::Check, enabled ? kPaper : kDisabledText, px(12));
  }
  if (c.ring) draw_focus_ring(box, kRadiusChip);
  draw_text({c.rect.x + side + gap, c.rect.y, width - side - gap, height}, TextSize::Body,
            enabled ? kInk : kDisabledText, label);
  return c.pressed;
}

bool radio(const char* id, std::string_view label, bool selected, bool enabled) {
  const float side = px(16);
  const float gap = px(8);
  const float width = side + gap + text_width(TextSize::Body, label);
  const Control c =
      control({.id = id, .name = label, .role = Role::Radio, .size = ImVec2(width, px(24)), .enabled = enabled});
  record_of(c).checked = selected;
  const Rect mark{c.rect.x, c.rect.y + std::floor((c.rect.h - side) / 2), side, side};
  draw_radio_mark(mark, selected, c);
  if (c.ring) draw_focus_ring(mark, 8);
  draw_text({c.rect.x + side + gap, c.rect.y, width - side - gap, c.rect.h}, TextSize::Body,
            enabled ? kInk : kDisabledText, label);
  return c.pressed && !selected;
}

bool choice_box(const char* id, std::string_view label, std::string_view effect, bool in_use, float width) {
  const float height = px(28);
  const std::string shown_effect =
      (in_use ? "在用" : "") + std::string(in_use && !effect.empty() ? "　" : "") + std::string(effect);
  const Control c =
      control({.id = id, .name = label, .role = Role::Radio, .size = ImVec2(width, height), .description = {}});
  WidgetRecord& record = record_of(c);
  record.checked = in_use;
  if (in_use) select_stop(c.id);
  record.description = shown_effect;
  const ImU32 fill = in_use ? kBlueTint : c.hovered || c.held ? kGround : kPaper;
  draw_box(c.rect, fill, in_use ? kBlue : kControl, px(3));
  const float side = px(16);
  const float x = c.rect.x + px(8);
  draw_radio_mark({x, c.rect.y + std::floor((height - side) / 2), side, side}, in_use, c);
  const float effect_w = text_width(TextSize::Small, shown_effect);
  const float effect_x = c.rect.right() - px(8) - effect_w;
  draw_text({effect_x, c.rect.y, effect_w, height}, TextSize::Small, in_use ? kInk : kInk2, shown_effect);
  const float label_x = x + side + px(8);
  draw_text({label_x, c.rect.y, effect_x - px(8) - label_x, height}, TextSize::Small, kInk, label);
  if (c.ring) draw_inner_ring(c.rect);
  return c.pressed;
}

bool radio_row(const char* id, std::string_view label, std::string_view example, std::string_view note, bool selected,
               float width, float height) {
  const Control c =
      control({.id = id, .name = label, .role = Role::Radio, .size = ImVec2(width, height), .description = {}});
  WidgetRecord& record = record_of(c);
  record.checked = selected;
  if (selected) select_stop(c.id);
  record.description.assign(note);
  const ImU32 fill = selected ? kBlueTint : c.hovered || c.held ? kGround : 0;
  draw_box(c.rect, fill, 0, 0);
  const float side = px(16);
  float x = c.rect.x + px(16);
  draw_radio_mark({x, c.rect.y + std::floor((height - side) / 2), side, side}, selected, c);
  x += side + px(8);
  const float label_w = text_width(TextSize::Body, label);
  draw_text({x, c.rect.y, label_w, height}, TextSize::Body, kInk, label);
  const float example_x = x + (label_w < px(40) ? px(64) : label_w + px(24));
  draw_text({example_x, c.rect.y, text_width(TextSize::Body, example), height}, TextSize::Body, kInk2, example);
  const float note_w = text_width(TextSize::Small, note);
  draw_text({c.rect.right() - px(16) - note_w, c.rect.y, note_w, height}, TextSize::Small, selected ? kInk2 : kInk3,
            note);
  if (c.ring) draw_inner_ring(c.rect);
  return c.pressed && !selected;
}

}  // namespace tongbao::gui
