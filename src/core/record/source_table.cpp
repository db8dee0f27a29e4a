// A correction is looked up on the way out, so the table itself never changes. A line break in a
// header only fits it into a narrow column.

#include "core/record/source_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/digits.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
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

namespace {

bool has_header_below(const SourceTable& source, int32_t row, int32_t column_idx) {
  for (int32_t below = row + 1; below < source.n_header_rows; ++below)
    if (!cell_text(source, below, column_idx).empty()) return true;
  return false;
}

/// A number above a header is that of its column.
bool is_serial(std::string_view label) {
  return label.size() <= 3 && std::all_of(label.begin(), label.end(), is_digit);
}

/// The cell, or what a merged cell at its left says of it: 采用情况 stands above 本级 and reaches over 上级.
std::string label_above(const SourceTable& source, int32_t row, int32_t column_idx) {
  std::string own = cell_text(source, row, column_idx);
  if (!own.empty() || !has_header_below(source, row, column_idx)) return own;
  for (int32_t left = column_idx; left-- > 0;) {
    std::string label = cell_text(source, row, left);
    if (!label.empty()) return has_header_below(source, row, left) ? label : std::string();
  }
  return {};
}

}  // namespace

bool is_title_row(const SourceTable& source, int64_t row_idx) {
  for (int32_t i = 1; i < static_cast<int32_t>(source.columns.size()); ++i)
    if (const std::string cell = cell_text(source, row_idx, i); !cell.empty() && !is_note(cell)) return false;
  return true;
}

bool has_header(const SourceTable& source) {
  if (source.n_header_rows == 0) return false;
  const int64_t last = source.n_header_rows - 1;
  return !is_title_row(source, last) || role_of_header(cell_text(source, last, 0)) == ColumnRole::Unit;
}

std::string header_text(const SourceTable& source, int32_t column_idx) {
  std::string text;
  for (int32_t row = 0; row < source.n_header_rows; ++row) {
    const bool is_last = row + 1 == source.n_header_rows;
    if (is_last ? !has_header(source) : is_title_row(source, row)) continue;
    std::string part = is_last ? cell_text(source, row, column_idx) : label_above(source, row, column_idx);
    std::erase_if(part, [](char c) { return c == '\n' || c == '\r'; });
    if (part.empty() || part == text || (!is_last && is_serial(part))) continue;
    text += part;
  }
  return text;
}

int32_t n_block_columns(const SourceTable& source) {
  const auto n_columns = static_cast<int32_t>(source.columns.size());
  // A log has no blocks: its rows are items, not units.
  return source.kind == TableKind::CountTable && source.block_width > 0 ? std::min(source.block_width, n_columns)
                                                                        : n_columns;
}

int32_t column_with(const SourceTable& source, ColumnRole role) {
  for (int32_t i = 0; i < n_block_columns(source); ++i)
    if (source.columns[static_cast<size_t>(i)].role == role) return i;
  return -1;
}

bool has_role(const SourceTable& source, ColumnRole role) { return column_with(source, role) >= 0; }

bool has_items(const SourceTable& source) {
  return has_role(source, ColumnRole::Submitted) || has_role(source, ColumnRole::Adopted);
}

bool has_dates(const SourceTable& source) {
  return source.kind == TableKind::ItemLog &&
         std::any_of(source.columns.begin(), source.columns.end(),
                     [](const Column& column) { return column.role == ColumnRole::Date; });
}

int64_t count_asked_columns(const SourceTable& source) {
  return std::count_if(source.columns.begin(), source.columns.begin() + n_block_columns(source),
                       [](const Column& column) { return column.is_asked; });
}

void set_column(SourceTable& source, int32_t column_idx, const Column& column) {
  const auto n_columns = static_cast<int32_t>(source.columns.size());
  const int32_t width = std::max(n_block_columns(source), 1);
  for (int32_t i = column_idx % width; i < n_columns; i += width) source.columns[static_cast<size_t>(i)] = column;
  if (is_pointed_out(source)) source.is_to_point_out = false;
}

void settle_columns(SourceTable& source) {
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    Column column = source.columns[static_cast<size_t>(i)];
    if (!column.is_asked) continue;
    column.is_asked = false;
    column.reason = RoleReason::UserSays;
    set_column(source, i, column);
  }
}

bool is_pointed_out(const SourceTable& source) {
  bool has_unit = false, has_number = false;
  for (const Column& column : source.columns) {
    if (column.reason != RoleReason::UserSays) continue;
    has_unit = has_unit || column.role == ColumnRole::Unit;
    has_number = has_number || holds_count(column) || column.role == ColumnRole::Score;
  }
  return has_unit && has_number;
}

Diagnostics open_diagnostics(const SourceTable& source) {
  Diagnostics open = source.read_diagnostics;
  std::erase_if(open, [&](const Diagnostic& diagnostic) {
    if (diagnostic.code == Code::PeriodOfTitleDiffers) return source.period != diagnostic.args[0];
    return diagnostic.code == Code::CellsUncertain &&
           std::any_of(source.edits.begin(), source.edits.end(),
                       [&](const CellEdit& edit) { return edit.row == diagnostic.place.row; });
  });
  return open;
}

bool same_source(const SourceTable& a, const SourceTable& b) {
  return a.file_name == b.file_name && *a.table == *b.table && a.kind == b.kind && a.n_header_rows == b.n_header_rows &&
         a.columns == b.columns && a.block_width == b.block_width && a.is_turned == b.is_turned &&
         a.turn_is_asked == b.turn_is_asked && a.is_to_point_out == b.is_to_point_out &&
         a.repeated_rows == b.repeated_rows && a.date_numbers == b.date_numbers && a.blank_units == b.blank_units &&
         a.log_holds == b.log_holds && a.period == b.period && a.group == b.group && a.edits == b.edits;
}

}  // namespace tongbao::core
