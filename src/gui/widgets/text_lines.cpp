// The text is laid out anew in every frame of an edit: a paragraph of a notice is a few hundred characters.

#include "gui/widgets/text_lines.hpp"

#include <string_view>

#include "core/text/utf8.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

std::vector<TextLine> lay_out_text(const std::string& text, float width) {
  std::vector<TextLine> lines;
  for (const std::string_view line : break_lines(fonts().ui, font_px(TextSize::Body), text, width)) {
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    lines.push_back({begin, begin + line.size()});
  }
  return lines;
}

std::size_t line_of(const std::vector<TextLine>& lines, std::size_t position) {
  std::size_t idx = 0;
  while (idx + 1 < lines.size() && lines[idx + 1].begin <= position) ++idx;
  return idx;
}

float x_of(const std::string& text, const TextLine& line, std::size_t position) {
  const std::size_t to = position < line.end ? position : line.end;
  return text_width(TextSize::Body, std::string_view(text).substr(line.begin, to - line.begin));
}

std::size_t position_at(const std::string& text, const TextLine& line, float x) {
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

std::size_t position_before(const std::string& text, std::size_t position) {
  if (position == 0) return 0;
  do {
    --position;
  } while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80);
  return position;
}

std::size_t position_after(const std::string& text, std::size_t position) {
  if (position < text.size()) core::next_code_point(text, position);
  return position;
}

}  // namespace tongbao::gui
