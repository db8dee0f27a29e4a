// A correction is looked up on the way out, so the table itself never changes. A line break in a
// header only fits it into a narrow column.

#include "core/record/source_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/text/utf8.hpp"

namespace tongbao::core {

namespace {

/// The position of the first edit that is not before the cell.
size_t edit_position(const std::vector<CellEdit>& edits, int64_t row, int32_t column) {
  const auto at = std::lower_bound(edits.begin(), edits.end(), std::pair(row, column),
                                   [](const CellEdit& edit, const std::pair<int64_t, int32_t>& cell) {
                                     return std::pair(edit.row, edit.column) < cell;
                                   });
  return static_cast<size_t>(at - edits.begin());
}

bool is_of_cell(const std::vector<CellEdit>& edits, size_t position, int64_t row, int32_t column) {
  return position < edits.size() && edits[position].row == row && edits[position].column == column;
}

}  // namespace

bool holds_count(const Column& column) {
  switch (column.role) {
    case ColumnRole::Submitted:
    case ColumnRole::Adopted:
    case ColumnRole::Rejected:
    case ColumnRole::Pending:
    case ColumnRole::Endorsed:
    case ColumnRole::Event:
      return true;
    default:
      return false;
  }
}

const CellEdit* edit_of(const SourceTable& source, int64_t row, int32_t column_idx) {
  const size_t at = edit_position(source.edits, row, column_idx + 1);
  return is_of_cell(source.edits, at, row, column_idx + 1) ? &source.edits[at] : nullptr;
}

void set_edit(SourceTable& source, CellEdit edit) {
  drop_edit(source, edit.row, edit.column - 1);
  const size_t at = edit_position(source.edits, edit.row, edit.column);
  source.edits.insert(source.edits.begin() + static_cast<std::ptrdiff_t>(at), std::move(edit));
}

void order_edits(std::vector<CellEdit>& edits) {
  const auto cell = [](const CellEdit& edit) { return std::pair(edit.row, edit.column); };
  std::stable_sort(edits.begin(), edits.end(), [&](const CellEdit& a, const CellEdit& b) { return cell(a) < cell(b); });
  const auto is_same = [&](const CellEdit& a, const CellEdit& b) { return cell(a) == cell(b); };
  edits.erase(std::unique(edits.begin(), edits.end(), is_same), edits.end());
}

void drop_edit(SourceTable& source, int64_t row, int32_t column_idx) {
  const size_t at = edit_position(source.edits, row, column_idx + 1);
  if (is_of_cell(source.edits, at, row, column_idx + 1))
    source.edits.erase(source.edits.begin() + static_cast<std::ptrdiff_t>(at));
}

std::string cell_text(const SourceTable& source, int64_t row_idx, int32_t column_idx) {
  const auto row = static_cast<size_t>(row_idx);
  const auto column = static_cast<size_t>(column_idx);
  if (const CellEdit* edit = edit_of(source, source.table->row_numbers[row], column_idx)) return trim(edit->text);
  const TableRow cells = source.table->rows[row];
  return column < cells.size() ? trim(cells[column]) : std::string();
}

std::string header_text(const SourceTable& source, int32_t column_idx) {
  std::string text;
  for (int32_t row = 0; row < source.n_header_rows; ++row) {
    std::string part = cell_text(source, row, column_idx);
    std::erase_if(part, [](char c) { return c == '\n' || c == '\r'; });
    if (part.empty() || part == text) continue;
    text += part;
  }
  return text;
}

bool same_source(const SourceTable& a, const SourceTable& b) {
  return a.file_name == b.file_name && *a.table == *b.table && a.kind == b.kind && a.n_header_rows == b.n_header_rows &&
         a.columns == b.columns && a.period == b.period && a.group == b.group && a.edits == b.edits;
}

}  // namespace tongbao::core
