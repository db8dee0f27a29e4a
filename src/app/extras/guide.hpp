#pragma once
// guide.hpp: the text of 帮助, from assets/guide.txt
//
// In       the file, a line each (assets/README.md, "The guide").
// Out      guide(): its parts; find_in_guide(): where words occur; guide_html(): all of it for paper.
// Errors   none: a guide that has not arrived has no parts.

#include <string>
#include <string_view>
#include <vector>

namespace tongbao::app {

struct GuideLine {
  enum class Kind { Heading, Paragraph, Box, Stroke };
  Kind kind = Kind::Paragraph;
  std::string_view text;  // of Box and Stroke: colours and numbers
  std::string_view step;  // of a heading: the step that is gone to from here; may be empty
};

struct GuidePart {
  std::string_view title;
  std::string_view step;  // whose help it is; may be empty
  std::vector<GuideLine> lines;
};

const std::vector<GuidePart>& guide();
std::vector<GuidePart> read_guide(std::string_view text);

/// The part that is the help of the step with this name, else the first.
int32_t guide_part_of(const std::vector<GuidePart>& parts, std::string_view step);

struct GuideHit {
  int32_t part_idx = 0;
  int32_t line_idx = -1;      // -1: the title of the part
  std::string_view title;     // of the part, or the heading above the line
  std::string_view sentence;  // with the words in it
};

std::vector<GuideHit> find_in_guide(const std::vector<GuidePart>& parts, std::string_view words);

std::string guide_html(const std::vector<GuidePart>& parts);

}  // namespace tongbao::app
