#include "core/record/read_counts.hpp"

#include <algorithm>
#include <iterator>

#include "core/record/column_questions.hpp"
#include "core/record/count_table.hpp"
#include "core/record/item_log.hpp"

namespace tongbao::core {

void SourceCounts::add_count(int32_t row_idx, const CountKind& kind, int64_t n_items) {
  const auto found = std::find(kinds.begin(), kinds.end(), kind);
  const auto kind_idx = static_cast<int32_t>(found - kinds.begin());
  if (found == kinds.end()) kinds.push_back(kind);
  counts.push_back({row_idx, kind_idx, n_items});
}

namespace {

/// What is in use without being certain is told before anything that follows from it.
Diagnostics uncertain_columns(const SourceTable& source, size_t n_others) {
  Diagnostics diagnostics;
  if (source.turn_is_asked) diagnostics.push_back({Code::TableTurned, Severity::Warning, {source.file_name, 0, 0}, {}});
  const int64_t header_row =
      source.n_header_rows > 0 ? source.table->row_numbers[static_cast<size_t>(source.n_header_rows) - 1] : 0;
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    const Column& column = source.columns[static_cast<size_t>(i)];
    if (column.reason == RoleReason::TargetGiven && !column.is_asked)
      diagnostics.push_back(
          {Code::TargetsGiven, Severity::Note, {source.file_name, header_row, i + 1}, {name_of_column(source, i)}});
  }
  for (const ColumnQuestion& question : column_questions(source, n_others))
    diagnostics.push_back(to_diagnostic(question, source));
  return diagnostics;
}

/// Not one row is counted: the user is to say first what the columns hold, or took the unit's role away.
Checked<SourceCounts> count_nothing(const SourceTable& source) {
  Checked<SourceCounts> out;
  out.value.n_rows_read = static_cast<int64_t>(source.table->rows.size());
  out.value.n_rows_header = std::min<int64_t>(source.n_header_rows, out.value.n_rows_read);
  out.value.n_rows_left_out = out.value.n_rows_read - out.value.n_rows_header;
  Diagnostic why = {Code::UnitColumnMissing, Severity::Loss, {source.file_name, 0, 0}, {""}};
  if (source.is_to_point_out) {
    why.code = Code::ColumnsToPointOut;
    why.args = {"", ""};
    for (int32_t i = n_block_columns(source); i-- > 0;) {
      const Column& column = source.columns[static_cast<size_t>(i)];
      if (column.role == ColumnRole::Unit) why.args[0] = name_of_column(source, i);
      if (holds_count(column) || (column.role == ColumnRole::Score && column.is_asked))
        why.args[1] = name_of_column(source, i);
    }
  }
  out.diagnostics.push_back(std::move(why));
  return out;
}

}  // namespace

Checked<SourceCounts> read_counts(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace) {
  const auto is_unit = [](const Column& column) { return column.role == ColumnRole::Unit; };
  if (source.is_to_point_out ||
      std::none_of(source.columns.begin(), source.columns.begin() + n_block_columns(source), is_unit))
    return count_nothing(source);
  Checked<SourceCounts> counts =
      source.kind == TableKind::ItemLog ? read_item_log(source, days, trace) : read_count_table(source);
  // What the user said of blank units was a question, too.
  const size_t n_settled = source.blank_units == BlankUnits::Unsettled ? 0 : 1;
  const auto n_others = static_cast<size_t>(count_questions(counts.diagnostics)) + n_settled;
  Diagnostics questions = uncertain_columns(source, n_others);
  counts.diagnostics.insert(counts.diagnostics.begin(), std::make_move_iterator(questions.begin()),
                            std::make_move_iterator(questions.end()));
  return counts;
}

}  // namespace tongbao::core
