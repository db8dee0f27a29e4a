#pragma once
// text_lines.hpp: where the characters of a text that is edited stand: in which line, how far from its left.
//
// A position is a byte offset on a character's edge; the end of a wrapped line and the start of the next are the same
// position, which is shown at the start of the next line. All of body size.

#include <cstddef>
#include <string>
#include <vector>

namespace tongbao::gui {

struct TextLine {
  std::size_t begin = 0, end = 0;
};

std::vector<TextLine> lay_out_text(const std::string& text, float width);

// The line in which a position is shown.
std::size_t line_of(const std::vector<TextLine>& lines, std::size_t position);
// From the left of the line; a position behind it is at its end.
float x_of(const std::string& text, const TextLine& line, std::size_t position);
// The position in the line that is nearest to `x` from its left.
std::size_t position_at(const std::string& text, const TextLine& line, float x);

// One character back, and on.
std::size_t position_before(const std::string& text, std::size_t position);
std::size_t position_after(const std::string& text, std::size_t position);

}  // namespace tongbao::gui
