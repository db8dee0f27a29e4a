#include "core/record/row_reader.hpp"

#include <algorithm>

#include "core/record/header_words.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {

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

RowReader::RowReader(const SourceTable& source) : source_(source) {
  SourceCounts& counts = out_.value;
  unit_column_ = column_of(ColumnRole::Unit);
  counts.one_row_per_unit = source.kind == TableKind::CountTable;
  counts.unit_column = unit_column_ + 1;
  counts.n_rows_read = static_cast<int64_t>(source.table->rows.size());
  counts.n_rows_header = std::min<int64_t>(source.n_header_rows, counts.n_rows_read);
}

int32_t RowReader::column_of(ColumnRole role) const {
  for (int32_t i = 0; i < n_columns(); ++i)
    if (column(i).role == role) return i;
  return -1;
}

std::string RowReader::cell_of(ColumnRole role) const {
  const int32_t column_idx = column_of(role);
  return column_idx < 0 ? std::string() : cell(column_idx);
}

/// 合计 stands in the unit's column, or in 序号 before an empty unit.
bool RowReader::is_total_row() const {
  const std::string unit = cell(unit_column_);
  if (is_total_label(unit)) return true;
  if (!unit.empty()) return false;
  for (int32_t i = 0; i < n_columns(); ++i)
    if (!holds_count(column(i)) && is_total_label(cell(i))) return true;
  return false;
}

void RowReader::tell(Code code, Severity severity, int32_t column_idx, std::vector<std::string> args) {
  out_.diagnostics.push_back(
      {code, severity, {source_.file_name, row_number_, column_idx + 1}, std::move(args)});
}

void RowReader::leave_out(Code code, int32_t column_idx, std::vector<std::string> args) {
  tell(code, Severity::Loss, column_idx, std::move(args));
  ++out_.value.n_rows_left_out;
}

/// A row with another number of cells than the header may have slipped by one column. Empty cells at
/// the end do not count: spreadsheets write them or not as they please.
void RowReader::tell_ragged() {
  if (source_.n_header_rows == 0) return;
  const auto n_filled = [](const std::vector<std::string>& cells) {
    size_t n = cells.size();
    while (n > 0 && trim(cells[n - 1]).empty()) --n;
    return n;
  };
  const auto& row = source_.table->rows[static_cast<size_t>(row_)];
  const auto& header = source_.table->rows[static_cast<size_t>(source_.n_header_rows) - 1];
  const std::vector<std::string> sizes = {std::to_string(row.size()), std::to_string(header.size())};
  if (n_filled(row) > header.size())
    tell(Code::RowTooLong, Severity::Warning, static_cast<int32_t>(header.size()), sizes);
  else if (row.size() < n_filled(header))
    tell(Code::RowTooShort, Severity::Warning, static_cast<int32_t>(row.size()), sizes);
}

}  // namespace tongbao::core
