#include "core/record/column_cells.hpp"

#include <algorithm>
#include <string>

#include "core/record/count_cell.hpp"
#include "core/record/item_cells.hpp"
#include "core/record/row_words.hpp"
#include "core/record/title_words.hpp"
#include "core/text/parse_date.hpp"

namespace tongbao::core {

ColumnCells look_below(const SourceTable& source, int32_t column_idx) {
  ColumnCells cells;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
    cells.numbers.emplace_back();
    const std::string cell = cell_text(source, row, column_idx);
    if (cell.empty()) continue;
    ++cells.n_filled;
    const CountCell number = read_count_cell(cell);
    if (number.kind == CountCell::Kind::Number) {
      ++cells.n_numbers;
      cells.numbers.back() = number.value;
      cells.largest = std::max(cells.largest, number.value);
      continue;
    }
    if (looks_like_unit(cell)) ++cells.n_units;
    if (!period_in(cell).empty() && !parse_date(cell)) ++cells.n_periods;
    const ItemState state = read_item_state(cell);
    if (state != ItemState::Unknown && state != ItemState::NotSaid) ++cells.n_marks;
  }
  return cells;
}

bool is_sum_of(const ColumnCells& whole, const std::vector<const ColumnCells*>& parts) {
  int64_t n_rows = 0;
  int64_t n_with_several = 0;
  for (size_t row = 0; row < whole.numbers.size(); ++row) {
    if (!whole.numbers[row]) continue;
    int64_t sum = 0;
    int64_t n_parts = 0;
    for (const ColumnCells* part : parts) {
      const int64_t number = part->numbers[row].value_or(0);
      sum += number;
      if (number > 0) ++n_parts;
    }
    if (sum != *whole.numbers[row]) return false;
    ++n_rows;
    if (n_parts > 1) ++n_with_several;
  }
  return n_rows >= 3 && n_with_several > 0;
}

bool falls_below(const ColumnCells& cells, const ColumnCells& other) {
  for (size_t row = 0; row < cells.numbers.size(); ++row)
    if (cells.numbers[row] && other.numbers[row] && *cells.numbers[row] < *other.numbers[row]) return true;
  return false;
}

}  // namespace tongbao::core
