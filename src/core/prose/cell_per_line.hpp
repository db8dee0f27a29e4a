#pragma once
// cell_per_line.hpp: a table whose cells stand one below the other → its rows (一格一行)
//
// Web pages and word processors copied as plain text put every cell on a line of its own. How many cells a row has shows
// in the kinds of the cells, which come again from row to row: number, name, number, number. Names or serial numbers are
// where rows begin when empty cells left no line; which cells these were is then a question, unless totals decide it.
//
// In       cells in reading order, each with its place among the lines of the text.
// Out      the tables among them, in order. Cells that belong to none are left.
// Errors   none.
// Cost     O(cells × widths tried).

#include <vector>

#include "core/prose/cell_rows.hpp"
#include "core/prose/found_table.hpp"

namespace tongbao::core {

std::vector<FoundTable> find_cell_per_line_tables(std::vector<LooseCell> cells);

/// The cells of lines [first, end), one each; `with_gaps` adds empty cells where more empty lines than usual stand between.
std::vector<LooseCell> loose_cells(const std::vector<TextLine>& lines, size_t first, size_t end, bool with_gaps);

}  // namespace tongbao::core
