#pragma once
// found_table.hpp: one table found in the text of a page (找到的表)
//
// Rows whose cells are not all certain carry a question: what was printed, and what the cells may be. Their certain
// cells are in the row, the others are empty in it.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/prose/digit_splits.hpp"

namespace tongbao::core {

struct FoundTable {
  size_t first_line = 0;  // of the lines that are its own, into lines_of_text
  size_t end_line = 0;
  std::vector<std::vector<std::string>> rows;  // the header first, if there is one
  std::vector<int64_t> row_numbers;            // lines of the text; rows of a line all counted from 1
  std::string caption = {};                    // where it stands in the same line; else it is looked for above
  bool has_header = false;
  bool header_is_asked = false;
  Diagnostics questions;  // CellsUncertain; without the name of the file
};

/// A row whose cells are found by comparing it with the others. `cells` holds its texts; the columns from `first_column`
/// on get what all options agree in.
struct UnsettledRow {
  size_t row = 0;  // into FoundTable::rows
  std::string printed;
  std::vector<SplitCells> options;  // empty: none fits
};

/// Settles the rows by the totals of the columns. `known` are the other rows' options, one each; `totals` the printed
/// totals of the columns from first_column on, of which one must hold (none: no totals).
void settle_rows(FoundTable& table, size_t first_column, size_t unit_column, std::vector<UnsettledRow> unsettled,
                 const std::vector<SplitCells>& known, const std::vector<SplitCells>& totals);

}  // namespace tongbao::core
