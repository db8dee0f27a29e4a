// Method: find the header row by its words, give each column its use (guess_columns.hpp), and take the period and
// the group from the file's name and the rows above the header.

#include "core/record/recognise.hpp"

#include <algorithm>
#include <optional>

#include "core/record/column_cells.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/guess_columns.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/record/title_words.hpp"
#include "core/table/table.hpp"
#include "core/text/file_kind.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Rows that are searched for the header; a published table has a title or two above it.
constexpr size_t kMaxRowsAboveHeader = 8;

int32_t n_columns_of(const Table& table) {
  size_t widest = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) widest = std::max(widest, table.rows[row].size());
  return static_cast<int32_t>(widest);
}

/// The row with the most header words, the first of equals; -1 if no row has any.
int32_t find_header_row(const Table& table) {
  int32_t best_row = -1;
  int best_words = 0;
  const size_t n_rows = std::min(table.rows.size(), kMaxRowsAboveHeader);
  for (size_t row = 0; row < n_rows; ++row) {
    int n_words = 0;
    int n_cells = 0;
    for (const std::string& cell : table.rows[row]) {
      if (trim(cell).empty()) continue;
      ++n_cells;
      if (is_header_like(parse_header(cell)) || is_total_label(cell)) ++n_words;
    }
    // A title is one long cell that may hold any of the words.
    if (n_cells >= 2 && n_words > best_words) {
      best_words = n_words;
      best_row = static_cast<int32_t>(row);
    }
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

/// Merged header cells leave blanks in the row with the labels of the rest: below 单位 where a row of sub-headers
/// follows, and right of 采用情况 where it stands above 本级 and 上级. The number of rows up to the last of them.
int32_t end_of_header(const SourceTable& source, int32_t header_row) {
  const auto n_columns = static_cast<int32_t>(source.columns.size());
  int32_t end = header_row + 1;
  while (has_only_labels(source, end)) {
    bool fills_gaps = true;
    for (int32_t i = 0; i < n_columns && fills_gaps; ++i) {
      if (cell_text(source, end, i).empty()) continue;
      const bool is_under_group = i + 1 < n_columns && !cell_text(source, end - 1, i).empty() &&
                                  cell_text(source, end - 1, i + 1).empty() && !cell_text(source, end, i + 1).empty();
      fills_gaps = is_under_group || cell_text(source, end - 1, i).empty();
    }
    if (!fills_gaps) break;
    ++end;
  }
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

std::string header_words(const SourceTable& source) {
  std::string words;
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    const std::string text = header_text(source, column);
    if (text.empty()) continue;
    if (!words.empty()) words += "、";
    words += text;
  }
  return words;
}

void find_period_and_group(SourceTable& source) {
  source.period = period_in(source.file_name);
  source.group = group_in_file_name(source.file_name);
  for (int32_t row = 0; row + 1 < source.n_header_rows && source.period.empty(); ++row)
    for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column)
      if (source.period.empty()) source.period = period_in(cell_text(source, row, column));
}

}  // namespace

Result<SourceTable> recognise(const std::string& file_name, Encoding encoding, std::shared_ptr<const Table> table) {
  SourceTable source;
  source.file_name = file_name;
  source.encoding = encoding;
  source.table = std::move(table);
  const Table& rows = *source.table;
  if (rows.rows.empty()) return Error{Code::TableHasNoRows, {file_name, 0, 0}, {}};

  source.columns.resize(static_cast<size_t>(n_columns_of(rows)));
  source.n_header_rows = end_of_header(source, std::max(find_header_row(rows), 0));
  source.block_width = find_block_width(source);
  const int64_t header_number = rows.row_numbers[static_cast<size_t>(source.n_header_rows) - 1];
  find_period_and_group(source);
  if (const std::optional<Code> code = guess_columns(source))
    return Error{*code, {file_name, header_number, 0}, {header_words(source)}};
  if (static_cast<size_t>(source.n_header_rows) >= rows.rows.size())
    return Error{Code::TableHasNoRows, {file_name, header_number, 0}, {}};
  return source;
}

Result<SourceTable> read_source(const std::string& file_name, std::string_view bytes) {
  const auto text_error = check_is_text(file_name, bytes);
  if (text_error) return *text_error;
  TableReading reading(file_name, bytes);
  Checked<Table> table = reading.finish();
  auto source = recognise(file_name, reading.encoding(), std::make_shared<const Table>(std::move(table.value)));
  if (source) source->read_diagnostics = std::move(table.diagnostics);
  return source;
}

}  // namespace tongbao::core
