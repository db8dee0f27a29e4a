// Advances come from the baked glyphs of the face, so measuring rasterises nothing twice. Breaking
// is greedy: a line takes characters until one does not fit, then ends at the last place a break
// was allowed.

#include "gui/widgets/text.hpp"

#include <cfloat>
#include <cmath>
#include <cstdint>

#include "core/text/utf8.hpp"
#include "gui/widgets/messages.hpp"
#include "gui/widgets/missing_glyphs.hpp"
#include "gui/widgets/widget_log.hpp"

namespace tongbao::gui {
namespace {

constexpr std::u32string_view kNeverFirst = U"，。、；：！？）》」』】〉〕”’…—％℃·～,.;:!?)]}%";
constexpr std::u32string_view kNeverLast = U"（《「『【〈〔“‘([{";

bool is_wide(char32_t c) { return c >= 0x2E80 || (c >= 0x2010 && c <= 0x2027); }

bool may_break(char32_t before, char32_t after) {
  if (after == U' ') return false;  // a blank hangs at the end of its line
  if (before == U' ') return true;
  if (kNeverFirst.find(after) != std::u32string_view::npos) return false;
  if (kNeverLast.find(before) != std::u32string_view::npos) return false;
  return is_wide(before) || is_wide(after);
}

WidgetRecord& record_words(Role role, std::string_view words, const Rect& box) {
  const ImGuiID id = widget_log().unique_id(ImGui::GetID(words.data(), words.data() + words.size()));
  WidgetRecord& record = widget_log().add(id, role, words);
  record.x = box.x;
  record.y = box.y;
  record.w = box.w;
  record.h = box.h;
  return record;
}

}  // namespace

float text_width(ImFont* font, float font_size, std::string_view text) {
  if (text.empty()) return 0;
  return std::ceil(font->CalcTextSizeA(font_size, FLT_MAX, 0, text.data(), text.data() + text.size()).x);
}

float text_width(TextSize size, std::string_view text) { return text_width(fonts().ui, font_px(size), text); }

void draw_text_at(ImFont* font, float font_size, float x, float y, ImU32 colour, std::string_view text) {
  if (text.empty()) return;
  ImGui::GetWindowDrawList()->AddText(font, font_size, ImVec2(std::floor(x), std::floor(y)), colour, text.data(),
                                      text.data() + text.size());
  const std::string missing = missing_glyph_words(text);
  if (missing.empty() || !ImGui::IsWindowHovered()) return;
  const ImVec2 end(x + text_width(font, font_size, text), y + font_size);
  if (ImGui::IsMouseHoveringRect(ImVec2(x, y), end)) tooltip(missing);
}

bool draw_text(const Rect& box, TextSize size, ImU32 colour, std::string_view text, Align align) {
  if (text.empty()) return false;
  ImFont* font = fonts().ui;
  const float font_size = font_px(size);
  const float y = box.y + (box.h - font_size) / 2;
  const float width = text_width(font, font_size, text);
  if (width <= box.w) {
    const float slack = box.w - width;
    const float x = align == Align::Left ? box.x : align == Align::Right ? box.x + slack : box.x + slack / 2;
    draw_text_at(font, font_size, x, y, colour, text);
    return false;
  }
  constexpr std::string_view kDots = "…";
  const float room = box.w - text_width(font, font_size, kDots);
  const char* end = text.data();
  float used = 0;
  if (room > 0) {
    used = font->CalcTextSizeA(font_size, room, 0, text.data(), text.data() + text.size(), &end).x;
  }
  draw_text_at(font, font_size, box.x, y, colour, text.substr(0, static_cast<std::size_t>(end - text.data())));
  draw_text_at(font, font_size, box.x + std::ceil(used), y, colour, kDots);
  return true;
}

void draw_text_or_tooltip(const Rect& box, TextSize size, ImU32 colour, std::string_view text, Align align) {
  const bool is_cut = draw_text(box, size, colour, text, align);
  if (is_cut && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(box.min(), box.max())) {
    tooltip(text);
  }
}

std::vector<std::string_view> break_lines(ImFont* font, float font_size, std::string_view text, float width) {
  std::vector<std::string_view> lines;
  ImFontBaked* baked = font->GetFontBaked(font_size);
  const float scale = font_size / baked->Size;
  std::size_t start = 0;     // of the line
  std::size_t break_at = 0;  // last allowed break in the line; start: none yet
  float x = 0;               // width from start
  float x_at_break = 0;
  char32_t before = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t here = pos;
    const char32_t c = core::next_code_point(text, pos);
    if (c == U'\n') {
      lines.push_back(text.substr(start, here - start));
      start = break_at = pos;
      x = x_at_break = 0;
      before = 0;
      continue;
    }
    if (here > start && may_break(before, c)) {
      break_at = here;
      x_at_break = x;
    }
    const float advance = baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale;
    if (x + advance > width && here > start && c != U' ') {
      if (break_at == start) {
        break_at = here;
        x_at_break = x;
      }
      lines.push_back(text.substr(start, break_at - start));
      start = break_at;
      x -= x_at_break;
      x_at_break = 0;
    }
    x += advance;
    before = c;
  }
  if (start < text.size() || lines.empty() || text.back() == '\n') {
    lines.push_back(text.substr(start));
  }
  return lines;
}

float wrapped_height(TextSize size, std::string_view text, float width) {
  return static_cast<float>(break_lines(fonts().ui, font_px(size), text, width).size()) * line_px(size);
}

float draw_wrapped(float x, float y, float width, TextSize size, ImU32 colour, std::string_view text) {
  const float line = line_px(size);
  float line_y = y;
  for (const std::string_view words : break_lines(fonts().ui, font_px(size), text, width)) {
    draw_text_at(fonts().ui, font_px(size), x, line_y + (line - font_px(size)) / 2, colour, words);
    line_y += line;
  }
  return line_y - y;
}

void record_text(std::string_view words, const Rect& box) {
  if (!words.empty()) record_words(Role::Text, words, box);
}

void record_heading(int level, std::string_view words, const Rect& box) {
  record_words(Role::Heading, words, box).level = level;
}

void text(TextSize size, ImU32 colour, std::string_view words) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Rect box{pos.x, pos.y, text_width(size, words), line_px(size)};
  draw_text(box, size, colour, words);
  record_text(words, box);
  ImGui::Dummy(box.size());
}

void text_wrapped(TextSize size, ImU32 colour, std::string_view words, float width) {
  const Rect rest = available();
  const float room = width > 0 ? width : rest.w;
  const float height = draw_wrapped(rest.x, rest.y, room, size, colour, words);
  const Rect box{rest.x, rest.y, room, height};
  record_text(words, box);
  ImGui::Dummy(box.size());
}

void heading(int level, std::string_view words, TextSize size) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Rect box{pos.x, pos.y, text_width(size, words), line_px(size)};
  draw_text(box, size, kInk, words);
  record_heading(level, words, box);
  ImGui::Dummy(box.size());
}

}  // namespace tongbao::gui
