// Everything here is placed by rectangle: the frame does not flow.

#include "gui/widgets/frame.hpp"

#include <cmath>

namespace tongbao::gui {
namespace {

constexpr float kSealGlyph = 17;

ImU32 state_ink(RailState state) {
  return state == RailState::Done ? kOk : state == RailState::Warn ? kWarn : state == RailState::Error ? kRed : kInk3;
}

Icon state_icon(RailState state) {
  switch (state) {
    case RailState::None:
      return Icon::None;
    case RailState::Done:
      return Icon::Check;
    case RailState::Warn:
      return Icon::Warning;
    case RailState::Error:
      return Icon::Error;
  }
  return Icon::None;
}

std::string_view state_words(RailState state) {
  switch (state) {
    case RailState::None:
      return {};
    case RailState::Done:
      return "已完成";
    case RailState::Warn:
      return "有要看的地方";
    case RailState::Error:
      return "有出错的地方";
  }
  return {};
}

}  // namespace

void draw_seal(const Rect& box) {
  const float side = px(28);
  const Rect seal{box.x, std::floor(box.y + (box.h - side) / 2), side, side};
  draw_box(seal, kRed, 0, kRadiusControl);
  constexpr std::string_view kGlyph = "通";
  const float size = px(kSealGlyph);
  const float glyph_w = text_width(fonts().ui, size, kGlyph);
  draw_text_at(fonts().ui, size, seal.x + (side - glyph_w) / 2, seal.y + (side - size) / 2, kPaper, kGlyph);
}

void draw_double_rule(const Rect& r) {
  draw_box(r, kPaper, 0, 0);
  const float thick = px(2), thin = px(1);
  draw_box({r.x, r.y, r.w, thick}, kRed, 0, 0);
  draw_box({r.x, r.bottom() - thin, r.w, thin}, kRed, 0, 0);
}

void draw_rule(float x, float y, float width, ImU32 colour) { draw_box({x, y, width, px(1)}, colour, 0, 0); }

void draw_vertical_rule(float x, const Rect& area, float height, ImU32 colour) {
  const float h = height > 0 ? height : area.h;
  draw_box({x, std::floor(area.y + (area.h - h) / 2), px(1), h}, colour, 0, 0);
}

bool rail_step(const char* id, int number, std::string_view label, std::string_view note, RailState state,
               bool is_current, float width) {
  const float height = px(kRailStepHeight);
  const std::string digits = std::to_string(number);
  const Control c =
      control({.id = id, .name = digits + " " + std::string(label), .role = Role::Tab, .size = ImVec2(width, height)});
  WidgetRecord& record = record_of(c);
  record.selected = is_current;
  if (is_current) select_stop(c.id);
  record.description = note;
  if (!state_words(state).empty()) {
    record.description += record.description.empty() ? "" : "，";
    record.description += state_words(state);
  }
  const Rect r = c.rect;
  if (is_current) {
    draw_box({r.x, r.y - px(1), r.w, r.h + px(2)}, kLine, 0, 0);
    draw_box({r.x, r.y, r.w, r.h}, kPaper, 0, 0);
    draw_box({r.x, r.y - px(1), px(3), r.h + px(2)}, kRed, 0, 0);
  } else if (c.hovered || c.held) {
    draw_box({r.x, r.y, r.w - px(1), r.h}, c.held ? kLine : kGround2, 0, 0);
  }

  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float radius = px(12);
  const ImVec2 centre(r.x + px(16) + radius, std::floor(r.y + r.h / 2));
  draw->AddCircleFilled(centre, radius, is_current ? kRed : kPaper);
  if (!is_current) draw->AddCircle(centre, radius - 0.5f, kControl, 0, px(1));
  draw_text({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, TextSize::Small,
            is_current ? kPaper : kInk2, digits, Align::Centre);

  const float text_x = r.x + px(48);
  const float icon_x = r.right() - px(28);
  const float label_y = r.y + px(9);
  const ImU32 ink = state == RailState::None && !is_current ? kInk2 : kInk;
  draw_text({text_x, label_y, r.right() - text_x, px(20)}, TextSize::Body, ink, label);
  const float note_end = state_icon(state) == Icon::None ? r.right() - px(8) : icon_x - px(4);
  draw_text_or_tooltip({text_x, label_y + px(20), note_end - text_x, px(18)}, TextSize::Small, kInk3, note);
  draw_icon({icon_x, r.y, px(16), r.h}, state_icon(state), state_ink(state), px(16));
  if (c.ring) draw_inner_ring(r);
  return c.pressed;
}

bool rail_problems(const char* id, std::int64_t n, bool has_loss, bool is_open, float width, float height) {
  constexpr std::string_view kLabel = "问题";
  const Tone tone = has_loss ? Tone::Error : n > 0 ? Tone::Warn : Tone::Ok;
  const std::string count = std::to_string(n);
  const std::string spoken = std::string(kLabel) + " " + count;
  const Control c = control({.id = id, .name = spoken, .size = ImVec2(width, height)});
  record_of(c).expanded = is_open;
  const Rect r = c.rect;
  const bool is_lit = c.hovered || c.held || is_open;
  if (is_lit) draw_box({r.x, r.y, r.w - px(1), r.h}, kGround2, 0, 0);
  draw_icon({r.x + px(16), r.y, px(16), r.h}, tone_icon(tone), tone_ink(tone), px(16));
  draw_text({r.x + px(40), r.y, r.w - px(80), r.h}, TextSize::Body, kInk, kLabel);
  draw_text({r.right() - px(57), r.y, px(40), r.h}, TextSize::Body, tone_ink(tone), count, Align::Right);
  if (c.ring) draw_inner_ring(r);
  return c.pressed;
}

void step_head(const Rect& head, std::string_view title, std::string_view sentence) {
  draw_box(head, kPaper, 0, 0);
  draw_rule(head.x, head.bottom() - px(1), head.w);
  set_cursor(head.x + px(kGutterLeft), std::floor(head.y + (head.h - line_px(TextSize::Title)) / 2));
  heading(1, title);
  if (sentence.empty()) return;
  const float x = last_rect().right() + px(16);
  const Rect words{x, head.y, text_width(TextSize::Body, sentence), head.h};
  draw_text(words, TextSize::Body, kInk2, sentence);
  record_text(sentence, words);
}

bool panel_head(const Rect& head, std::string_view title, const char* close_id) {
  set_cursor(head.x + px(16), head.y + (head.h - line_px(TextSize::Title)) / 2);
  heading(2, title, TextSize::Title);
  set_cursor(head.right() - px(44), head.y + (head.h - px(28)) / 2);
  const bool is_closed = close_id != nullptr && icon_button(close_id, Icon::Close, "收起" + std::string(title));
  draw_rule(head.x, head.bottom() - 1, head.w);
  return is_closed;
}

Rect draw_card(const Rect& r, std::string_view title, int number, bool is_active) {
  draw_box(r, kPaper, is_active ? kBlue : kLine2, kRadiusCard);
  if (title.empty()) return r.inset(px(1), px(1));
  Rect content = r.inset(px(1), px(1));
  const Rect head = cut_top(content, px(40));
  float x = head.x + px(16);
  if (number > 0) {
    const std::string digits = std::to_string(number);
    const float width = text_width(TextSize::Body, digits);
    draw_text({x, head.y, width, head.h}, TextSize::Body, kInk3, digits);
    x += width + px(8);
  }
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  set_cursor(x, head.y + std::floor((head.h - line_px(TextSize::Body)) / 2));
  heading(2, title, TextSize::Body);
  ImGui::SetCursorScreenPos(cursor);
  if (content.h > px(8)) draw_rule(head.x, head.bottom(), head.w);
  return content;
}

void section_title(std::string_view words, float width) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Rect box{pos.x, pos.y, width, px(20)};
  draw_text(box, TextSize::Small, kInk2, words);
  record_heading(2, words, box);
  draw_rule(pos.x, pos.y + px(24), width, kLine2);
  ImGui::Dummy(ImVec2(width, px(25)));
}

Control list_row(const char* id, std::string_view name, const ListRowOptions& options) {
  const float width = options.width > 0 ? options.width : ImGui::GetContentRegionAvail().x;
  const float height = options.height > 0 ? options.height : px(36);
  Control c =
      control({.id = id, .name = name, .role = options.role, .size = ImVec2(width, height), .overlappable = true});
  record_of(c).selected = options.is_selected;
  if (options.is_selected) select_stop(c.id);
  ImU32 fill = c.hovered || c.held ? kGround : 0;
  ImU32 bar = 0;
  if (options.tone == Tone::Warn || options.tone == Tone::Error) {
    fill = tone_tint(options.tone);
    bar = tone_ink(options.tone);
  }
  if (options.is_selected) {
    fill = kBlueTint;
    bar = kBlue;
  }
  draw_box(c.rect, fill, 0, 0);
  draw_box({c.rect.x, c.rect.bottom() - px(1), width, px(1)}, kRowLine, 0, 0);
  if (bar != 0) draw_box({c.rect.x, c.rect.y, px(3), height}, bar, 0, 0);
  if (c.ring) draw_inner_ring(c.rect);
  return c;
}

float sheet_height(float width) { return std::round(width * 297 / 210); }

Rect draw_sheet(const Rect& page) {
  draw_box(page, kPaper, kLine2, 0);
  const float mm = page.w / 210;
  Rect inside = page;
  cut_top(inside, std::round(37 * mm));
  cut_bottom(inside, std::round(35 * mm));
  cut_left(inside, std::round(28 * mm));
  cut_right(inside, std::round(26 * mm));
  return inside;
}

}  // namespace tongbao::gui
