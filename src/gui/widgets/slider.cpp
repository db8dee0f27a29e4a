// The thumb's centre runs from the left end of the track to the right end, so that a crossing at a
// given value, the thumb at the same value and the ribbon's cell edge below it stand exactly over
// each other.

#include "gui/widgets/slider.hpp"

#include <algorithm>
#include <cmath>

#include "gui/widgets/messages.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {
namespace {

using core::Points;

double in_points(Points points) { return static_cast<double>(points.raw()) / static_cast<double>(Points::kScale); }

float x_of(double value, double min, double max, const Rect& track) {
  if (max <= min) return track.x;
  const double part = std::clamp((value - min) / (max - min), 0.0, 1.0);
  return std::floor(track.x + static_cast<float>(part) * track.w);
}

float x_of(Points value, const SliderOptions& options, const Rect& track) {
  return x_of(in_points(value), in_points(options.min), in_points(options.max), track);
}

/// The multiple of the step that is nearest to a place on the track, or an end.
Points value_at(float x, const SliderOptions& options, const Rect& track) {
  const double part = track.w > 0 ? static_cast<double>((x - track.x) / track.w) : 0.0;
  if (part <= 0) return options.min;
  if (part >= 1) return options.max;
  const auto from = static_cast<double>(options.min.raw()), to = static_cast<double>(options.max.raw());
  const double n_steps = (from + part * (to - from)) / static_cast<double>(options.step.raw());
  const std::optional<Points> landed = core::checked_mul(options.step, std::llround(n_steps));
  return std::clamp(landed.value_or(n_steps < 0 ? options.min : options.max), options.min, options.max);
}

/// What the mirror's input steps by: the step, or, for a value between two steps, the coarsest decimal that
/// it lies on; an input of the browser would round it away otherwise.
Points mirror_step(Points value, const SliderOptions& options) {
  const uint64_t above_min = static_cast<uint64_t>(value.raw()) - static_cast<uint64_t>(options.min.raw());
  if (above_min % static_cast<uint64_t>(options.step.raw()) == 0) return options.step;
  int64_t decimal = Points::kScale;
  while (above_min % static_cast<uint64_t>(decimal) != 0) decimal /= 10;
  return Points::from_raw(decimal);
}

void draw_crossings(const SliderOptions& options, const Rect& track, const Rect& whole) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (const Crossing& crossing : *options.crossings) {
    const float x = x_of(crossing.at, in_points(options.min), in_points(options.max), track);
    const float top = whole.y + px(3), half = px(3.5f), tall = px(6);
    draw->AddTriangleFilled(ImVec2(x - half + 0.5f, top), ImVec2(x + half + 0.5f, top), ImVec2(x + 0.5f, top + tall),
                            kBlue);
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
    const float away = std::fabs(mouse.x - x_of(crossing.at, in_points(options.min), in_points(options.max), track));
    if (away < reach) {
      reach = away;
      nearest = &crossing;
    }
  }
  return nearest;
}

Points moved_by_keys(const Control& c, const SliderOptions& options, Points value) {
  const int64_t stride = ImGui::GetIO().KeyShift ? 10 : 1;
  int64_t n_steps = 0;
  if (take_key(c, ImGuiKey_LeftArrow)) n_steps -= stride;
  if (take_key(c, ImGuiKey_RightArrow)) n_steps += stride;
  if (take_key(c, ImGuiKey_PageDown)) n_steps -= 10;
  if (take_key(c, ImGuiKey_PageUp)) n_steps += 10;
  if (take_key(c, ImGuiKey_Home)) return std::clamp(options.base.value_or(options.min), options.min, options.max);
  if (take_key(c, ImGuiKey_End)) return options.max;
  if (n_steps == 0) return value;
  const std::optional<Points> way = core::checked_mul(options.step, n_steps);
  const std::optional<Points> moved = way ? core::checked_add(value, *way) : std::nullopt;
  return std::clamp(moved.value_or(n_steps < 0 ? options.min : options.max), options.min, options.max);
}

/// The slider whose thumb follows the pointer, and how the drag began.
struct Drag {
  ImGuiID id = 0;
  Points from;
  Points min, max;
  float pressed_x = 0;
  float grip = 0;  // from the thumb's centre to the pointer
  bool has_moved = false;
};
Drag g_drag;

void begin_drag(const Control& c, const SliderOptions& options, Points value, const Rect& track) {
  const float mouse_x = ImGui::GetMousePos().x;
  const float away = mouse_x - x_of(value, options, track);
  const bool is_on_thumb = std::fabs(away) <= px(9);
  g_drag = {c.id, value, options.min, options.max, mouse_x, is_on_thumb ? away : 0, !is_on_thumb};
}

Points dragged(const SliderOptions& options, Points value, const Rect& track) {
  const float mouse_x = ImGui::GetMousePos().x;
  if (mouse_x != g_drag.pressed_x) g_drag.has_moved = true;
  return g_drag.has_moved ? value_at(mouse_x - g_drag.grip, options, track) : value;
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

SliderResult slider(const char* id, std::string_view name, Points& value, const SliderOptions& given) {
  SliderOptions options = given;
  const float width = options.width > 0 ? options.width : ImGui::GetContentRegionAvail().x;
  const float height = px(28);
  const Control c = control(
      {.id = id, .name = name, .role = Role::Slider, .size = ImVec2(width, height), .enabled = options.enabled});
  const Rect track{c.rect.x, c.rect.y + px(14), width, px(4)};
  const Points before = value;
  SliderResult result;

  const Crossing* pointed = nullptr;
  if (options.crossings != nullptr && c.hovered) {
    pointed = crossing_at(options, track, c.rect);
  }
  if (ImGui::IsItemActivated()) {
    g_drag = {};
    if (pointed != nullptr) {
      value = pointed->jump_to;
      result.committed = value != before;
    } else if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
      begin_drag(c, options, value, track);
    }
  }
  if (g_drag.id == c.id) {
    options.min = g_drag.min;
    options.max = g_drag.max;
    if (c.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) value = dragged(options, value, track);
    if (ImGui::IsItemDeactivated()) {
      result.committed = value != g_drag.from;
      g_drag = {};
    }
  }
  const Points by_keys = moved_by_keys(c, options, value);
  if (by_keys != value) {
    value = by_keys;
    result.committed = true;
  }
  if (c.input && (c.input->kind == MirrorInput::Kind::SetNumber || c.input->kind == MirrorInput::Kind::SetText)) {
    if (const std::optional<Points> wanted = Points::parse(c.input->text)) {
      value = std::clamp(*wanted, options.min, options.max);
      result.committed = value != before;
    }
  }
  result.changed = value != before;

  WidgetRecord& record = record_of(c);
  record.min = options.min;
  record.max = options.max;
  record.step = mirror_step(before, options);
  record.number = before;
  record.value.assign(options.value_text);

  draw_box(track, kTrack, 0, 2);
  const float thumb_x = x_of(value, options, track);
  if (options.base && options.enabled) {
    const float base_x = x_of(*options.base, options, track);
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

int ribbon(const char* id, std::string_view name, const std::vector<RibbonCell>& cells, double min, double max,
           double value, float width) {
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
    const bool is_current = current.w <= 0 && value >= cell.from && value <= cell.to;
    set_cursor(r.x, r.y);
    ImGui::PushID(i);
    const Control c = control({.id = "cell", .name = cell.text, .size = r.size(), .tab_stop = false});
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
