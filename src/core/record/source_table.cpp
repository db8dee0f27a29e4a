// A correction is looked up on the way out, so the table itself never changes. A line break in a
// header only fits it into a narrow column.

#include "core/record/source_table.hpp"

#include <string>

#include "core/text/utf8.hpp"

namespace tongbao::core {

std::string cell_text(const SourceTable& source, int64_t row_idx, int32_t column_idx) {
  const auto row = static_cast<size_t>(row_idx);
  const auto column = static_cast<size_t>(column_idx);
  for (const CellEdit& edit : source.edits)
    if (edit.row == source.table->row_numbers[row] && edit.column == column_idx + 1)
      return trim(edit.text);
  const auto& cells = source.table->rows[row];
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
  return a.file_name == b.file_name && *a.table == *b.table && a.kind == b.kind &&
         a.n_header_rows == b.n_header_rows && a.columns == b.columns && a.period == b.period &&
         a.group == b.group && a.edits == b.edits;
}

}  // namespace tongbao::core
