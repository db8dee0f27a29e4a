#pragma once
// row_per_line.hpp: a table with a row on each line → its rows (一行一行)
//
// Cells are separated by bars, tabs, two or more spaces, commas, semicolons, 、 or single spaces; or each begins with a
// bar on a line of its own, as when a web page's cells were copied one by one. Spaces do not show where a cell is empty,
// so a row with fewer cells than the others has a question, unless totals decide it.
//
// In       lines of the text, and which of them are taken already.
// Out      the tables among the others, in order; their lines are taken then.
// Errors   none.
// Cost     O(length × separators).

#include <vector>

#include "core/prose/found_table.hpp"
#include "core/prose/text_lines.hpp"

namespace tongbao::core {

std::vector<FoundTable> find_row_per_line_tables(const std::vector<TextLine>& lines, std::vector<bool>& is_taken);

}  // namespace tongbao::core
