// The thumb's centre runs from the left end of the track to the right end, so that a crossing at a
// given value, the thumb at the same value and the ribbon's cell edge below it stand exactly over
// each other.

#include "gui/widgets_slider.hpp"

#include <cmath>

#include "core/base/points.hpp"
#include "gui/widgets_messages.hpp"
#include "gui/widgets_text.hpp"

namespace tongbao::gui {
namespace {

float x_of(double step, int min, int max, const Rect& track) {
  if (max <= min) return track.x;
  const double part = (step - min) / (max - min);
  return std::floor(track.x + static_cast<float>(part) * track.w);
}

int step_at(float x, int min, int max, const Rect& track) {
  if (track.w <= 0) return min;
  const float part = (x - track.x) / track.w;
  const int step = min + static_cast<int>(std::lround(part * static_cast<float>(max - min)));
  return step < min ? min : step > max ? max : step;
}

void draw_crossings(const SliderOptions& options, const Rect& track, const Rect& whole) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (const Crossing& crossing : *options.crossings) {
    const float x = x_of(crossing.at, options.min, options.max, track);
    const float top = whole.y + px(3), half = px(3.5f), tall = px(6);
    draw->AddTriangleFilled(ImVec2(x - half + 0.5f, top), ImVec2(x + half + 0.5f, top),
                            ImVec2(x + 0.5f, top + tall), kBlue);
    draw_box({x, top + tall, px(1), px(4)}, kBlue, 0, 0);
  }
}

// The crossing under the pointer: only the upper part of the slider belongs to them.
const Crossing* crossing_at(const SliderOptions& options, const Rect& track, const Rect& whole) {
  const ImVec2 mouse = ImGui::GetMousePos();
  if (mouse.y > whole.y + px(13)) return nullptr;
  const Crossing* nearest = nullptr;
  float reach = px(5);
  for (const Crossing& crossing : *options.crossings) {
    const float away = std::fabs(mouse.x - x_of(crossing.at, options.min, options.max, track));
    if (away < reach) {
      reach = away;
      nearest = &crossing;
    }
  }
  return nearest;
}

int step_by_keys(const Control& c, const SliderOptions& options, int step) {
  const int stride = ImGui::GetIO().KeyShift ? 10 : 1;
  if (take_key(c, ImGuiKey_LeftArrow)) step -= stride;
  if (take_key(c, ImGuiKey_RightArrow)) step += stride;
  if (take_key(c, ImGuiKey_PageDown)) step -= 10;
  if (take_key(c, ImGuiKey_PageUp)) step += 10;
  if (take_key(c, ImGuiKey_Home)) step = options.base >= options.min ? options.base : options.min;
  if (take_key(c, ImGuiKey_End)) step = options.max;
  return step < options.min ? options.min : step > options.max ? options.max : step;
}

void draw_thumb(ImVec2 centre, const Control& c) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float s = ui_scale();
  const float radius = (c.held ? 9.0f : 8.0f) * s;
  const ImU32 fill = !c.enabled ? kDisabledFill : c.hovered && !c.held ? kBlueTint : kPaper;
  draw->AddCircleFilled(centre, radius, fill);
  draw->AddCircle(centre, radius, c.enabled ? kBlue : kDisabledEdge, 0, 2 * s);
  if (c.enabled) draw->AddCircleFilled(centre, (c.held ? 4.0f : 3.0f) * s, kBlue);
  if (c.ring) draw->AddCircle(centre, 12 * s, kBlue, 0, 2 * s);
}

}  // namespace

SliderResult slider(const char* id, std::string_view name, int& step,
                    const SliderOptions& options) {
  const float width = options.width > 0 ? options.width : ImGui::GetContentRegionAvail().x;
  const float height = px(28);
  const Control c = control({.id = id,
                             .name = name,
                             .role = Role::Slider,
                             .size = ImVec2(width, height),
                             .enabled = options.enabled});
  const Rect track{c.rect.x, c.rect.y + px(14), width, px(4)};
  const int before = step;
  SliderResult result;

  const Crossing* pointed = nullptr;
  if (options.crossings != nullptr && c.hovered) {
    pointed = crossing_at(options, track, c.rect);
  }
  static ImGuiID dragged = 0;  // the slider whose thumb follows the pointer
  static int dragged_from = 0;
  if (ImGui::IsItemActivated()) {
    dragged_from = before;
    dragged = pointed != nullptr || !ImGui::IsMouseDown(ImGuiMouseButton_Left) ? 0 : c.id;
    if (pointed != nullptr) {
      step = pointed->jump_to;
      result.committed = step != before;
    }
  }
  if (c.held && dragged == c.id && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    step = step_at(ImGui::GetMousePos().x, options.min, options.max, track);
  }
  if (ImGui::IsItemDeactivated() && dragged == c.id) {
    result.committed = step != dragged_from;
    dragged = 0;
  }
  const int by_keys = step_by_keys(c, options, step);
  if (by_keys != step) {
    step = by_keys;
    result.committed = true;
  }
  if (c.input && (c.input->kind == MirrorInput::Kind::SetNumber ||
                  c.input->kind == MirrorInput::Kind::SetText)) {
    const double wanted = static_cast<double>(core::Points::parse(c.input->text).value_or(core::Points()).raw()) /
                          static_cast<double>(core::Points::kScale);
    const double steps = (wanted - options.mirror_min) / options.mirror_step;
    const double clamped = steps < options.min   ? options.min
                           : steps > options.max ? options.max
                                                 : steps;
    step = static_cast<int>(std::lround(clamped));
    result.committed = step != before;
  }
  result.changed = step != before;

  WidgetRecord& record = record_of(c);
  record.min = options.mirror_min + options.mirror_step * options.min;
  record.max = options.mirror_min + options.mirror_step * options.max;
  record.step = options.mirror_step;
  record.number = options.mirror_min + options.mirror_step * before;
  record.value.assign(options.value_text);

  draw_box(track, kTrack, 0, 2);
  const float thumb_x = x_of(step, options.min, options.max, track);
  if (options.base >= options.min && options.enabled) {
    const float base_x = x_of(options.base, options.min, options.max, track);
    const float from = base_x < thumb_x ? base_x : thumb_x;
    draw_box({from, track.y, std::fabs(base_x - thumb_x), track.h}, kBlueEdge, 0, 0);
    draw_box({base_x - px(1), track.y - px(4), px(2), px(12)}, kInk2, 0, 0);
  }
  if (options.crossings != nullptr && options.enabled) draw_crossings(options, track, c.rect);
  draw_thumb(ImVec2(thumb_x + 0.5f, track.y + track.h / 2), c);
  if (pointed != nullptr && !c.held && !pointed->sentence.empty()) {
    tooltip(pointed->sentence, "点一下把滑杆放到这里");
  }
  return result;
}

int ribbon(const char* id, std::string_view name, const std::vector<RibbonCell>& cells, int min,
           int max, double step, float width) {
  ImGui::PushID(id);
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Rect whole{pos.x, pos.y, width, px(20)};
  widget_log().add(ImGui::GetID("ribbon"), Role::Group, name);
  widget_log().push_parent(ImGui::GetID("ribbon"));
  draw_box(whole, kPaper, kLine2, 0);
  int pressed = -1;
  Rect current;
  for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
    const RibbonCell& cell = cells[static_cast<std::size_t>(i)];
    const float from = x_of(cell.from, min, max, whole);
    const float to = x_of(cell.to, min, max, whole);
    if (to - from < 1) continue;
    const Rect r{from, whole.y, to - from, whole.h};
    const bool is_current = current.w <= 0 && step >= cell.from && step <= cell.to;
    set_cursor(r.x, r.y);
    ImGui::PushID(i);
    const Control c = control({.id = "cell",
                               .name = cell.text,
                               .size = r.size(),
                               .tab_stop = false});
    ImGui::PopID();
    record_of(c).selected = is_current;
    if (c.pressed) pressed = i;
    if (is_current) {
      current = r;
      draw_box(r, kBlueTint, 0, 0);
    } else if (c.hovered) {
      draw_box(r.inset(px(1), px(1)), kGround, 0, 0);
    }
    if (i > 0) draw_box({r.x, r.y, px(1), r.h}, kLine2, 0, 0);
    if (text_width(TextSize::Small, cell.text) <= r.w - px(2)) {
      draw_text(r, TextSize::Small, is_current ? kBlue : kInk3, cell.text, Align::Centre);
    }
  }
  if (current.w > 0) draw_box({current.x, current.y, current.w + px(1), current.h}, 0, kBlue, 0);
  widget_log().pop_parent();
  set_cursor(pos.x, pos.y);
  ImGui::Dummy(whole.size());
  ImGui::PopID();
  return pressed;
}

}  // namespace tongbao::gui
