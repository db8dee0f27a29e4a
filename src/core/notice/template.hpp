#pragma once
// template.hpp: text with {names} → text with figures (模板文字)
//
// In       text as in notice.hpp: {name}, {?name}…{:}…{/}.
// Out      the text, where each fact is in it, and the names that nothing has, which stay
//          visible. Braces that do not form one of these stay as they are. A line break inside a
//          fact becomes a space, so that a fact never makes a paragraph.
// Errors   none.
// Cost     O(length + names × facts).

#include <string>
#include <string_view>
#include <vector>

#include "core/facts/figure_formula.hpp"
#include "core/notice/notice.hpp"

namespace tongbao::core {

struct FilledText {
  std::string text;
  std::vector<BoundSpan> spans;
  std::vector<std::string> unknown;  // in order of appearance, each once
};

FilledText fill_text(std::string_view text, const FactLookup& find);

/// The lines of a filled text, trimmed, empty ones dropped; spans follow their text.
std::vector<FilledText> lines_of(const FilledText& filled);

}  // namespace tongbao::core
