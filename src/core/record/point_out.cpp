// Method: the counts are the first column of numbers that no word forbids; the units the column with the most texts that
// are no numbers, the first of equals.

#include "core/record/point_out.hpp"

#include <algorithm>
#include <vector>

#include "core/record/column_cells.hpp"

namespace tongbao::core {
namespace {

int32_t likeliest_count(const SourceTable& source, const std::vector<ColumnCells>& cells, int32_t unit_column) {
  for (const ColumnRole role : {ColumnRole::Submitted, ColumnRole::Adopted, ColumnRole::Score})
    if (const int32_t known = column_with(source, role); known >= 0) return known;
  int32_t best = -1;
  int64_t best_worth = 0;
  for (int32_t i = 0; i < static_cast<int32_t>(cells.size()); ++i) {
    const ColumnCells& one = cells[static_cast<size_t>(i)];
    if (i == unit_column || one.n_numbers == 0) continue;
    const Column& column = source.columns[static_cast<size_t>(i)];
    // A rate, a rank, 1 2 3 … are counts only where nothing else is.
    const bool is_free = column.role == ColumnRole::Ignored && column.reason == RoleReason::NothingKnown;
    const int64_t worth = 1 + (one.holds_numbers() ? 4 : 0) + (is_free ? 2 : 0) + (is_running(one) ? -2 : 0);
    if (worth <= best_worth) continue;
    best = i;
    best_worth = worth;
  }
  return best;
}

int32_t likeliest_unit(const std::vector<ColumnCells>& cells, int32_t count_column) {
  int32_t best = -1;
  int64_t most_texts = -1;
  for (int32_t i = 0; i < static_cast<int32_t>(cells.size()); ++i) {
    const ColumnCells& one = cells[static_cast<size_t>(i)];
    if (i == count_column || one.n_filled - one.n_numbers <= most_texts) continue;
    best = i;
    most_texts = one.n_filled - one.n_numbers;
  }
  return best;
}

}  // namespace

bool propose_to_point_out(SourceTable& source) {
  std::vector<ColumnCells> cells;
  for (int32_t i = 0; i < n_block_columns(source); ++i) cells.push_back(look_below(source, i));
  const int32_t known_unit = column_with(source, ColumnRole::Unit);
  const int32_t count = likeliest_count(source, cells, known_unit);
  const int32_t unit = known_unit >= 0 ? known_unit : likeliest_unit(cells, count);
  if (count < 0 || unit < 0) return false;
  // What is pointed out is all that there is to ask, and other guesses are not used with it.
  for (Column& column : source.columns) {
    if (column.is_asked && holds_count(column) && &column != &source.columns[static_cast<size_t>(count)]) column = {};
    column.is_asked = false;
  }
  const auto propose = [&](int32_t column_idx, ColumnRole role) {
    Column column = source.columns[static_cast<size_t>(column_idx)];
    if (column.role != role) column = {};
    column.role = role;
    column.reason = RoleReason::NothingKnown;
    column.is_asked = true;
    set_column(source, column_idx, column);
  };
  source.kind = TableKind::CountTable;
  propose(unit, ColumnRole::Unit);
  // Scores that are pointed out stay scores: as counts they would be ranked as items.
  const Column& found = source.columns[static_cast<size_t>(count)];
  const bool is_known = holds_count(found) || found.role == ColumnRole::Score;
  propose(count, is_known ? found.role : ColumnRole::Submitted);
  source.is_to_point_out = true;
  return true;
}

}  // namespace tongbao::core
