#include "core/prose/row_cuts.hpp"

#include <string_view>

#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

bool is_cut(char32_t c, Cut cut) {
  switch (cut) {
    case Cut::Bars:
      return c == U'|' || c == U'｜' || c == U'│';
    case Cut::Tabs:
      return c == U'\t';
    case Cut::Commas:
      return c == U',' || c == U'，';
    case Cut::Semicolons:
      return c == U';' || c == U'；';
    case Cut::Pauses:
      return c == U'、';
    case Cut::WideSpaces:
    case Cut::Spaces:
      return is_space(c) && c != U'\t';
  }
  return false;
}

}  // namespace

bool is_by_spaces(Cut cut) { return cut == Cut::WideSpaces || cut == Cut::Spaces; }

Cells cells_of(const TextLine& line, Cut cut) {
  const std::string_view text = cut == Cut::Tabs ? line.raw : std::string_view(line.text);
  Cells cells;
  std::string cell;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (!is_cut(next_code_point(text, at), cut)) {
      cell.append(text.substr(start, at - start));
      continue;
    }
    size_t n = 1;
    while (is_by_spaces(cut) && at < text.size()) {
      size_t next = at;
      if (!is_cut(next_code_point(text, next), cut)) break;
      at = next;
      ++n;
    }
    if (cut == Cut::WideSpaces && n < 2) {
      cell += ' ';
      continue;
    }
    cells.push_back(trim(cell));
    cell.clear();
  }
  cells.push_back(trim(cell));
  return cells;
}

}  // namespace tongbao::core
