#include "core/record/column_cells.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/record/count_cell.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/item_state.hpp"
#include "core/record/row_words.hpp"
#include "core/text/find_period.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"

namespace tongbao::core {

ColumnCells look_below(const SourceTable& source, int32_t column_idx) {
  ColumnCells cells;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
    cells.numbers.emplace_back();
    const std::string cell = cell_text(source, row, column_idx);
    const CountCell number = read_count_cell(cell);
    if (number.kind == CountCell::Kind::NotGiven) continue;  // —, / and 无 are as good as nothing
    ++cells.n_filled;
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
  // Two rows are enough where there are no more.
  constexpr int64_t kFewest = 3;
  return n_rows >= std::min<int64_t>(kFewest, std::max<int64_t>(2, static_cast<int64_t>(whole.numbers.size()))) &&
         n_with_several > 0;
}

bool is_sum_of(const ColumnCells& whole, const std::vector<size_t>& parts, const std::vector<ColumnCells>& all) {
  std::vector<const ColumnCells*> cells;
  for (const size_t part : parts) cells.push_back(&all[part]);
  return is_sum_of(whole, cells);
}

bool falls_below(const ColumnCells& cells, const ColumnCells& other) {
  for (size_t row = 0; row < cells.numbers.size(); ++row)
    if (cells.numbers[row] && other.numbers[row] && *cells.numbers[row] < *other.numbers[row]) return true;
  return false;
}

bool is_running(const ColumnCells& cells) {
  int64_t next = 1;
  for (const std::optional<int64_t>& number : cells.numbers)
    if (number && *number != next++) return false;
  return next > 2;
}

bool holds_levels(const SourceTable& source, int32_t column_idx) {
  int64_t n_levels = 0, n_others = 0;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row)
    if (const std::string cell = cell_text(source, row, column_idx); !cell.empty())
      ++(parse_header(cell).level.empty() ? n_others : n_levels);
  return n_levels > 0 && n_levels >= n_others;
}

bool is_multiple_of(const ColumnCells& cells, const ColumnCells& counts) {
  int64_t factor = 0;
  for (size_t row = 0; row < cells.numbers.size(); ++row) {
    const std::optional<int64_t>& count = counts.numbers[row];
    const std::optional<int64_t>& number = cells.numbers[row];
    if (!count || !number || *count == 0) continue;
    if (factor == 0) factor = *number / *count;
    if (factor <= 0 || *number != factor * *count) return false;
  }
  return factor > 0;
}

namespace {

std::vector<std::string> folded_texts(const SourceTable& source, int32_t column_idx) {
  std::vector<std::string> texts;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row)
    texts.push_back(fold_name(cell_text(source, row, column_idx)));
  return texts;
}

bool is_pair(std::string_view folded) {
  constexpr std::string_view kDigits = "0123456789";
  const size_t between = folded.find_first_not_of(kDigits);
  return between != std::string_view::npos && between > 0 && between + 1 < folded.size() &&
         std::string_view("/\\|+").find(folded[between]) != std::string_view::npos &&
         folded.find_first_not_of(kDigits, between + 1) == std::string_view::npos;
}

}  // namespace

bool holds_pairs(const SourceTable& source, int32_t column_idx) {
  std::vector<std::string> texts = folded_texts(source, column_idx);
  std::erase_if(texts, [](const std::string& text) { return text.empty(); });
  const auto n_pairs = std::count_if(texts.begin(), texts.end(), is_pair);
  return n_pairs * 2 > static_cast<std::ptrdiff_t>(texts.size());
}

bool repeats_a_text(const SourceTable& source, int32_t column_idx) {
  std::vector<std::string> texts = folded_texts(source, column_idx);
  std::sort(texts.begin(), texts.end());
  return std::adjacent_find(texts.begin(), texts.end()) != texts.end();
}

bool has_same_texts(const SourceTable& source, int32_t column_idx, int32_t other_idx) {
  return folded_texts(source, column_idx) == folded_texts(source, other_idx);
}

}  // namespace tongbao::core
