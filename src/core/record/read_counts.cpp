#include "core/record/read_counts.hpp"

#include <algorithm>

#include "core/record/count_table.hpp"
#include "core/record/item_log.hpp"

namespace tongbao::core {

void SourceCounts::add_count(int32_t row_idx, const CountKind& kind, int64_t n_items) {
  const auto found = std::find(kinds.begin(), kinds.end(), kind);
  const auto kind_idx = static_cast<int32_t>(found - kinds.begin());
  if (found == kinds.end()) kinds.push_back(kind);
  counts.push_back({row_idx, kind_idx, n_items});
}

Checked<SourceCounts> read_counts(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace) {
  for (const Column& column : source.columns) {
    if (column.role != ColumnRole::Unit) continue;
    return source.kind == TableKind::ItemLog ? read_item_log(source, days, trace) : read_count_table(source);
  }
  // The user took the unit role away from the only column that had it.
  Checked<SourceCounts> out;
  out.value.n_rows_read = static_cast<int64_t>(source.table->rows.size());
  out.value.n_rows_header = std::min<int64_t>(source.n_header_rows, out.value.n_rows_read);
  out.value.n_rows_left_out = out.value.n_rows_read - out.value.n_rows_header;
  out.diagnostics.push_back({Code::UnitColumnMissing, Severity::Loss, {source.file_name, 0, 0}, {""}});
  return out;
}

}  // namespace tongbao::core
