// Views into the asset, which stays where it is.

#include "app/extras/guide.hpp"

#include <algorithm>

#include "app/extras/assets.hpp"
#include "app/extras/methods.hpp"

namespace tongbao::app {
namespace {

using Kind = GuideLine::Kind;

std::string_view take_to(std::string_view& rest, std::string_view end) {
  const size_t length = std::min(rest.find(end), rest.size());
  const std::string_view taken = rest.substr(0, length);
  rest.remove_prefix(std::min(length + end.size(), rest.size()));
  return taken;
}

/// The sentence of a paragraph in which the words occur, else the paragraph.
std::string_view sentence_with(std::string_view paragraph, std::string_view words) {
  for (std::string_view rest = paragraph; !rest.empty();) {
    const std::string_view sentence = take_to(rest, "。");
    if (has_words(sentence, words)) return sentence;
  }
  return paragraph;
}

void add_paragraph(std::string& html, std::string_view tag, std::string_view name, std::string_view text) {
  html.append("<").append(tag).append(" class=\"").append(name).append("\">").append(text);
  html.append("</").append(tag).append(">");
}

}  // namespace

std::vector<GuidePart> read_guide(std::string_view rest) {
  std::vector<GuidePart> parts;
  while (!rest.empty()) {
    std::string_view line = take_to(rest, "\n");
    const std::string_view mark = take_to(line, " ");
    std::string_view step = line;
    if (mark == "#" || mark == "##") {
      const std::string_view title = take_to(step, "\t");
      if (mark == "#") parts.push_back({title, step, {}});
      if (mark == "##" && !parts.empty()) parts.back().lines.push_back({Kind::Heading, title, step});
    } else if (!mark.empty() && !parts.empty()) {
      const Kind kind = mark == "|" ? Kind::Box : mark == "~" ? Kind::Stroke : Kind::Paragraph;
      const std::string_view whole(mark.data(), static_cast<size_t>(line.data() + line.size() - mark.data()));
      parts.back().lines.push_back({kind, kind == Kind::Paragraph ? whole : line, {}});
    }
  }
  return parts;
}

const std::vector<GuidePart>& guide() {
  static std::vector<GuidePart> parts;
  const Asset* file = parts.empty() ? find_asset("guide.txt") : nullptr;
  if (file != nullptr) parts = read_guide(file->bytes);
  return parts;
}

int32_t guide_part_of(const std::vector<GuidePart>& parts, std::string_view step) {
  for (size_t i = 0; i < parts.size(); ++i)
    if (parts[i].step == step) return static_cast<int32_t>(i);
  return 0;
}

std::vector<GuideHit> find_in_guide(const std::vector<GuidePart>& parts, std::string_view words) {
  std::vector<GuideHit> hits;
  for (size_t p = 0; p < parts.size(); ++p) {
    const auto part_idx = static_cast<int32_t>(p);
    std::string_view title = parts[p].title;
    if (has_words(title, words)) hits.push_back({part_idx, -1, title, {}});
    for (size_t i = 0; i < parts[p].lines.size(); ++i) {
      const GuideLine& line = parts[p].lines[i];
      const auto line_idx = static_cast<int32_t>(i);
      if (line.kind == Kind::Heading) title = line.text;
      if (line.kind == Kind::Box || line.kind == Kind::Stroke || !has_words(line.text, words)) continue;
      const bool is_heading = line.kind == Kind::Heading;
      hits.push_back({part_idx, line_idx, title, is_heading ? parts[p].title : sentence_with(line.text, words)});
    }
  }
  return hits;
}

std::string guide_html(const std::vector<GuidePart>& parts) {
  std::string html;
  for (const GuidePart& part : parts) {
    add_paragraph(html, "h1", "title", part.title);
    for (const GuideLine& line : part.lines) {
      if (line.kind == Kind::Heading) add_paragraph(html, "h2", "heading", line.text);
      if (line.kind == Kind::Paragraph) add_paragraph(html, "p", "paragraph", line.text);
    }
  }
  return html;
}

}  // namespace tongbao::app
