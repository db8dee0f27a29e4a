#pragma once
// digit_splits.hpp: numbers whose cells are lost → the cells that are certain (拆分)
//
// A page whose table was flattened prints 1638577 where the row was 1, 63, 8, 5 and their total 77; an empty cell left
// nothing. What each row can be is listed, the row's own total leaves few of them, and the totals of the columns leave
// only what some solution of the whole table has. What all solutions agree in is certain, and nothing else is.
//
// In       rows with their options, an option a list of cells (none = empty); the printed totals of the columns, as far
//          as there are any. A row without options is damaged: it may hold anything that is not negative.
// Out      the options that are part of a solution. A problem without a solution keeps all of them.
// Errors   none; where the search would be too long, more options are left, never fewer.
// Cost     O(rows × options × sums that can be reached), at most kMaxSums of these.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tongbao::core {

using SplitCells = std::vector<std::optional<int64_t>>;

struct SplitProblem {
  std::vector<std::vector<SplitCells>> rows;  // options of each row
  SplitCells totals;                          // of each column; none = not printed
};

/// All ways to cut digits into so many cells, each a number without a leading zero or empty, whose last one (or, if
/// `total_is_first`, first one) is there and the sum of the others.
std::vector<SplitCells> cuts_with_total(std::string_view digits, size_t n_cells, bool total_is_first);

/// All ways to leave cells empty in a row of which fewer numbers are left than it has cells. total_idx: the cell that is
/// the sum of the others, or -1.
std::vector<SplitCells> placings(const std::vector<int64_t>& numbers, size_t n_cells, int total_idx);

/// True if there is a solution.
bool narrow_options(SplitProblem& problem);

}  // namespace tongbao::core
