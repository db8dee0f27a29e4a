#pragma once
// column_cells.hpp: what the cells below a header say about it (列中数据)
//
// Numbers are evidence: a column that is the sum of others is their total, whatever its header says, and a
// cumulative number is never below that of its last period.
//
// In       a source whose n_header_rows is set.
// Cost     O(rows), of which only the first kMaxRowsLooked are looked at.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// More rows than this would say nothing new.
constexpr int64_t kMaxRowsLooked = 1000;

struct ColumnCells {
  int64_t n_filled = 0;
  int64_t n_numbers = 0;
  int64_t n_units = 0;                          // texts that end as unit names do
  int64_t n_periods = 0;                        // 7月, 2024年一季度
  int64_t n_marks = 0;                          // √, 是, 采用 …
  int64_t largest = 0;                          // of the numbers
  std::vector<std::optional<int64_t>> numbers;  // by row below the header

  bool holds_numbers() const { return n_filled > 0 && n_numbers * 2 > n_filled; }
  bool holds_units() const { return n_filled > 0 && n_units * 10 >= n_filled * 6; }
  bool holds_marks() const { return n_filled > 0 && n_marks * 2 > n_filled; }
};

ColumnCells look_below(const SourceTable& source, int32_t column_idx);

/// True if the whole is the sum of the parts in every row that gives it, in three rows at least or in both of two,
/// and is more than a repetition of one part.
bool is_sum_of(const ColumnCells& whole, const std::vector<const ColumnCells*>& parts);

/// The same of the parts at `parts` of `all`.
bool is_sum_of(const ColumnCells& whole, const std::vector<size_t>& parts, const std::vector<ColumnCells>& all);

/// True if some row gives both and the number is smaller than that of the other column.
bool falls_below(const ColumnCells& cells, const ColumnCells& other);

/// 1, 2, 3 …
bool is_running(const ColumnCells& cells);

/// True if most cells of the column hold two numbers: 12/5.
bool holds_pairs(const SourceTable& source, int32_t column_idx);

/// True if cells name levels, at least as many as say something else: 市级, 省级.
bool holds_levels(const SourceTable& source, int32_t column_idx);

/// True if every number is the same whole multiple of the count in its row.
bool is_multiple_of(const ColumnCells& cells, const ColumnCells& counts);

/// True if a text of the column comes again in a later row.
bool repeats_a_text(const SourceTable& source, int32_t column_idx);

/// True if the two columns have the same text in every row.
bool has_same_texts(const SourceTable& source, int32_t column_idx, int32_t other_idx);

}  // namespace tongbao::core
