#pragma once
// whole_solutions.hpp: numbers of items and what came of them → points for each item, exactly (方程组的整数解)
//
// In       columns of whole numbers, one number a row, and for each row the range in which its weighted sum must be.
// Out      every set of whole weights that meets all rows, or all but a few, and is fixed by some of the rows.
// Errors   none. Columns that are multiples of each other have no such set. Weights beyond ±10^9 are not found, nor any
//          where the rows that would fix them leave more than kMostTries possibilities.
// Cost     O((n_may_differ + 1) × (rows × columns² + possibilities × columns × rows that are looked at)).

#include <cstdint>
#include <optional>
#include <vector>

namespace tongbao::core {

using WholeColumn = std::vector<int64_t>;  // one number a row, each at most kMostItems

inline constexpr int64_t kMostItems = 1'000'000;
inline constexpr int64_t kMostTries = 400;

/// From lo to hi; an end that is empty is open.
struct WholeRange {
  std::optional<int64_t> lo;
  std::optional<int64_t> hi;
  bool has(int64_t value) const { return (!lo || value >= *lo) && (!hi || value <= *hi); }
};

struct WholeSolution {
  std::vector<int64_t> weights;  // one a column
  int32_t n_differ = 0;          // rows that it does not meet
};

std::vector<WholeSolution> whole_solutions(const std::vector<const WholeColumn*>& columns,
                                           const std::vector<WholeRange>& rows, int32_t n_may_differ);

/// Those of the columns, the first ones first, of which none is a sum of multiples of others.
std::vector<size_t> independent_columns(const std::vector<const WholeColumn*>& columns);

/// The weighted sum of a row.
int64_t weighted_sum(const std::vector<const WholeColumn*>& columns, const std::vector<int64_t>& weights, size_t row);

}  // namespace tongbao::core
