// Method: the header row is the one with the most header words; the rows that a merged header leaves blanks in belong
// to it. A row of data is no header, however many of its words are known. Headers that come again at the right begin
// a block; headers that stand in the first column instead make a table that is turned.

#include "core/record/shape.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/record/column_cells.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/item_state.hpp"
#include "core/record/row_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

/// Rows that are searched for the header; a published table has a title or two above it.
constexpr size_t kMaxRowsAboveHeader = 8;

bool is_number(std::string_view cell) { return read_count_cell(cell).kind == CountCell::Kind::Number; }

int32_t n_columns_of(const Table& table) {
  size_t widest = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) widest = std::max(widest, table.rows[row].size());
  return static_cast<int32_t>(widest);
}

/// The first row that has 单位 beside other texts, else the one with the most words, the first of equals; -1 if no row has
/// any.
int32_t find_header_row(const Table& table) {
  int32_t best_row = -1;
  int best_words = 0;
  const size_t n_rows = std::min(table.rows.size(), kMaxRowsAboveHeader);
  for (size_t row = 0; row < n_rows; ++row) {
    int n_words = 0;
    int n_cells = 0;
    bool has_unit = false, has_number = false;
    for (const std::string& cell : table.rows[row]) {
      if (trim(cell).empty()) continue;
      ++n_cells;
      has_number = has_number || is_number(cell);
      const HeaderPhrase phrase = parse_header(cell);
      if (!is_header_like(phrase) && !is_total_label(cell)) continue;
      ++n_words;
      // 单位：篇 says in what is counted.
      has_unit = has_unit || (role_of_phrase(phrase) == ColumnRole::Unit && !is_note(cell));
    }
    // A title is one long cell that may hold any of the words.
    if (n_cells < 2) continue;
    if (has_unit && !has_number) return static_cast<int32_t>(row);
    if (n_words <= best_words) continue;
    best_words = n_words;
    best_row = static_cast<int32_t>(row);
  }
  return best_row;
}

/// True if the row has texts only, at least one, and no sentence about the table.
bool has_only_labels(const SourceTable& source, int64_t row) {
  if (row < 0 || row >= static_cast<int64_t>(source.table->rows.size()) || is_title_row(source, row)) return false;
  for (int32_t i = 0; i < static_cast<int32_t>(source.columns.size()); ++i) {
    const std::string cell = cell_text(source, row, i);
    if (!cell.empty() && read_count_cell(cell).kind != CountCell::Kind::Unreadable) return false;
  }
  return true;
}

/// True for 乡镇 alone, in any column: a heading of the units below, no header of its column.
bool is_lone_group(const SourceTable& source, int64_t row) {
  std::string label;
  for (int32_t i = 0; i < static_cast<int32_t>(source.columns.size()); ++i)
    if (const std::string cell = cell_text(source, row, i); !cell.empty()) {
      if (!label.empty()) return false;
      label = cell;
    }
  return is_group_label(label);
}

/// True for 县级, 市级, 省级 below a merged 采用情况 of a log: names under it and under the blanks at its right, and none
/// under the fields of the item. √ there would be an item of the unit above.
bool is_below_merged(const SourceTable& source, int32_t header_row, int64_t row) {
  if (!has_only_labels(source, row)) return false;
  bool is_merged = false;
  int32_t n_names = 0;
  std::string above;
  for (int32_t i = 0; i < static_cast<int32_t>(source.columns.size()); ++i) {
    const std::string header = cell_text(source, header_row, i);
    if (!header.empty()) above = header;
    const std::string cell = cell_text(source, row, i);
    if (cell.empty()) continue;
    if (above.empty() || read_item_state(cell) != ItemState::Unknown) return false;
    const ColumnRole role = role_of_header(above);
    const bool is_field = role == ColumnRole::Unit || role == ColumnRole::Title || role == ColumnRole::Date;
    if (is_field) return false;
    is_merged = is_merged || header.empty();
    ++n_names;
  }
  return is_merged && n_names > 1;
}

/// The number of rows up to the last of the header. Merging leaves 单位 blank in the rows of sub-headers below it, which
/// no row of a unit does; the rows of an item log are texts and may go on with the unit above.
int32_t end_of_header(const SourceTable& source, int32_t header_row) {
  int32_t unit_column = 0;
  bool is_log = false;
  for (int32_t i = static_cast<int32_t>(source.columns.size()); i-- > 0;) {
    const ColumnRole role = role_of_header(cell_text(source, header_row, i));
    is_log = is_log || role == ColumnRole::Title;
    if (role == ColumnRole::Unit) unit_column = i;
  }
  int32_t end = header_row + 1;
  while (is_log && is_below_merged(source, header_row, end)) ++end;
  while (!is_log && has_only_labels(source, end) && cell_text(source, end, unit_column).empty() &&
         !is_lone_group(source, end))
    ++end;
  return end;
}

/// The width of a block if the same headers come again at the right, with units below them; 0 if there is one block.
int32_t find_block_width(const SourceTable& source) {
  const auto n_columns = static_cast<int32_t>(source.columns.size());
  std::vector<std::string> headers;
  int32_t first_unit = -1, next_unit = -1;
  for (int32_t i = 0; i < n_columns; ++i) {
    headers.push_back(fold_name(header_text(source, i)));
    if (role_of_header(headers.back()) == ColumnRole::Title) return 0;
    if (role_of_header(headers.back()) != ColumnRole::Unit) continue;
    if (first_unit < 0)
      first_unit = i;
    else if (next_unit < 0 && headers.back() == headers[static_cast<size_t>(first_unit)])
      next_unit = i;
  }
  if (next_unit < 0) return 0;
  const int32_t width = next_unit - first_unit;
  bool has_number = false;
  for (int32_t i = 0; i < n_columns; ++i) {
    if (i >= width && headers[static_cast<size_t>(i)] != headers[static_cast<size_t>(i - width)]) return 0;
    if (i < width && i != first_unit) has_number = has_number || look_below(source, i).holds_numbers();
  }
  const ColumnCells units = look_below(source, next_unit);
  return has_number && units.n_filled > units.n_numbers ? width : 0;
}

size_t n_filled_cells(const TableRow& cells) {
  return static_cast<size_t>(
      std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !trim(cell).empty(); }));
}

/// Where a table begins whose units stand in a row: below its titles, behind 1, 2, 3 …
struct Corner {
  size_t row = 0;
  size_t column = 0;
};

/// Most cells behind the corner name units.
bool has_units_behind(const TableRow& cells, size_t column) {
  size_t n_names = 0, n_units = 0;
  for (size_t i = column + 1; i < cells.size(); ++i, ++n_names) {
    // 东街镇 is a unit, although 街镇 is a word of headers.
    const HeaderPhrase phrase = parse_header(cells[i]);
    if (looks_like_unit(cells[i]) && (!is_header_like(phrase) || !phrase.left_over.empty())) ++n_units;
  }
  return n_names >= 2 && n_units * 10 >= n_names * 6;
}

bool is_across_from(const Table& table, const Corner& corner) {
  // Of a log, however long, nothing more is looked at.
  if (!has_units_behind(table.rows[corner.row], corner.column)) return false;
  size_t n_rows = 0, n_words = 0, n_numbers = 0, n_cells = 0;
  for (size_t row = corner.row; row < table.rows.size(); ++row) {
    const TableRow cells = table.rows[row];
    if (cells.size() <= corner.column) continue;
    ++n_rows;
    const std::string& word = cells[corner.column];
    // 1月, 2月 … below 月份 are what is counted too.
    if ((is_header_like(parse_header(word)) || parse_period(word)) && !is_total_label(word)) ++n_words;
    for (size_t i = corner.column + 1; row > corner.row && i < cells.size(); ++i) {
      if (trim(cells[i]).empty()) continue;
      ++n_cells;
      if (is_number(cells[i])) ++n_numbers;
    }
  }
  return n_rows >= 2 && n_words >= 2 && n_words * 2 > n_rows && n_numbers * 2 > n_cells;
}

/// 序号, 1, 2, 3 …
bool is_serial_row(const TableRow& cells) {
  int64_t n = 0;
  for (size_t i = 1; i < cells.size(); ++i) {
    const CountCell number = read_count_cell(cells[i]);
    if (number.kind != CountCell::Kind::Number || number.value != ++n) return false;
  }
  return n > 1 && role_of_header(cells[0]) == ColumnRole::Serial;
}

/// Units in a row and what is counted of them in the first column, or behind the serial numbers.
std::optional<Corner> find_corner_across(const Table& table) {
  size_t row = 0;
  while (row < table.rows.size() && n_filled_cells(table.rows[row]) < 2) ++row;
  if (row < table.rows.size() && is_serial_row(table.rows[row])) ++row;
  if (row + 1 >= table.rows.size()) return std::nullopt;
  for (const size_t column : {size_t{0}, size_t{1}})
    if (is_across_from(table, {row, column})) return Corner{row, column};
  return std::nullopt;
}

/// 单位, 1, 2, 3 … 31: the numbers of a header are days, one after the other.
bool is_header_of_days(const TableRow& cells) {
  bool has_unit = false;
  int64_t n_numbers = 0, first = 0;
  for (const std::string& cell : cells) {
    has_unit = has_unit || role_of_header(cell) == ColumnRole::Unit;
    const CountCell number = read_count_cell(cell);
    if (number.kind != CountCell::Kind::Number) continue;
    if (n_numbers == 0) first = number.value;
    if (number.value != first + n_numbers || number.value < 1 || number.value > 31) return false;
    ++n_numbers;
  }
  constexpr int64_t kFewest = 3;
  return has_unit && n_numbers >= kFewest;
}

/// True if the row that would be the header has numbers, or no word that only a header has.
bool is_row_of_data(const Table& table, int32_t row) {
  if (is_header_of_days(table.rows[static_cast<size_t>(row)])) return false;
  size_t n_numbers = 0, n_words = 0, n_texts = 0;
  for (const std::string& cell : table.rows[static_cast<size_t>(row)]) {
    if (is_number(cell))
      ++n_numbers;
    else if (!trim(cell).empty())
      ++n_texts;
    if (is_header_like(parse_header(cell))) ++n_words;
  }
  return n_numbers > 0 && n_texts > 0 && n_words <= n_numbers;
}

/// The first row that is no title; 0 if all are.
int32_t first_row_of_cells(const SourceTable& source) {
  const auto n_rows = static_cast<int32_t>(std::min(source.table->rows.size(), kMaxRowsAboveHeader));
  for (int32_t row = 0; row < n_rows; ++row)
    if (!is_title_row(source, row)) return row;
  return 0;
}

}  // namespace

std::shared_ptr<const Table> turned_table(const Table& table) {
  const auto n_columns = static_cast<size_t>(n_columns_of(table));
  const std::optional<Corner> across = find_corner_across(table);
  size_t n_titles = 0;
  while (n_titles < table.rows.size() && n_filled_cells(table.rows[n_titles]) < 2) ++n_titles;
  if (n_titles == table.rows.size()) n_titles = 0;
  auto turned = std::make_shared<Table>();
  const auto add = [&](const std::vector<std::string>& cells) {
    turned->rows.add(cells);
    turned->row_numbers.push_back(static_cast<int64_t>(turned->row_numbers.size()) + 1);
  };
  // Titles stay above, numbers that only number the lines are of no use.
  for (size_t row = 0; row < n_titles; ++row) add(table.rows[row].texts());
  for (size_t column = across ? across->column : 0; column < n_columns; ++column) {
    std::vector<std::string> cells;
    for (size_t row = n_titles; row < table.rows.size(); ++row)
      cells.push_back(column < table.rows[row].size() ? table.rows[row][column] : std::string());
    add(cells);
  }
  return turned;
}

void find_shape_as_it_is(SourceTable& source) {
  const Table& table = *source.table;
  source.columns.assign(static_cast<size_t>(n_columns_of(table)), Column{});
  const int32_t found_row = find_header_row(table);
  const int32_t header_row = found_row >= 0 ? found_row : first_row_of_cells(source);
  // Above rows of data stand titles at most.
  source.n_header_rows = first_row_of_cells(source);
  if (is_row_of_data(table, header_row)) return;
  source.n_header_rows = end_of_header(source, header_row);
  source.block_width = find_block_width(source);
}

void find_shape(SourceTable& source) {
  if (find_corner_across(*source.table)) {
    source.table = turned_table(*source.table);
    source.is_turned = true;
    source.turn_is_asked = true;
  }
  find_shape_as_it_is(source);
}

}  // namespace tongbao::core
