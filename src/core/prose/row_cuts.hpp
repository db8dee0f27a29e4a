#pragma once
// row_cuts.hpp: a line → its cells, by a separator (分隔)
//
// In       a line of the text; the separator.
// Out      the cells, trimmed; those that are empty too, but for spaces, of which any number is one separator.
// Errors   none.
// Cost     O(length).

#include <string>
#include <vector>

#include "core/prose/text_lines.hpp"

namespace tongbao::core {

enum class Cut { Bars, Tabs, WideSpaces, Commas, Semicolons, Pauses, Spaces };
using Cells = std::vector<std::string>;

/// Spaces are one separator however many they are; other separators have an empty cell between them.
bool is_by_spaces(Cut cut);

Cells cells_of(const TextLine& line, Cut cut);

}  // namespace tongbao::core
