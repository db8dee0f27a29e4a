#include "core/record/group_rows.hpp"

#include <string>
#include <vector>

#include "core/record/count_cell.hpp"
#include "core/record/row_words.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

std::string text_of(const SourceTable& source, int64_t row, ColumnRole role) {
  const int32_t column_idx = column_with(source, role);
  return column_idx < 0 ? std::string() : cell_text(source, row, column_idx);
}

/// True for a row with a word where a number is counted, as the header has that comes again on each page.
bool has_words_for_numbers(const SourceTable& source, int64_t row) {
  for (int32_t i = 0; i < n_block_columns(source); ++i)
    if (holds_count(source.columns[static_cast<size_t>(i)]) &&
        read_count_cell(cell_text(source, row, i)).kind == CountCell::Kind::Unreadable)
      return true;
  return false;
}

/// Where a heading stands, or what ends a group as the next heading does.
bool begins_group(const SourceTable& source, int64_t row) {
  if (has_words_for_numbers(source, row)) return false;
  const std::string unit = text_of(source, row, ColumnRole::Unit);
  const std::string serial = text_of(source, row, ColumnRole::Serial);
  return is_group_label(unit) || has_ordinal(unit) || is_ordinal(serial) || is_total_label(unit) ||
         is_total_label(serial) || !period_label(source, row).empty();
}

/// True for a row that gives a unit with a number.
bool is_unit_row(const SourceTable& source, int64_t row) {
  const std::string unit = text_of(source, row, ColumnRole::Unit);
  if (unit.empty() || is_comparison_label(unit)) return false;
  for (int32_t i = 0; i < n_block_columns(source); ++i)
    if (holds_count(source.columns[static_cast<size_t>(i)]) &&
        read_count_cell(cell_text(source, row, i)).kind == CountCell::Kind::Number)
      return true;
  return false;
}

}  // namespace

bool is_plain_unit(const SourceTable& source, int64_t row) {
  return row < static_cast<int64_t>(source.table->rows.size()) && is_unit_row(source, row) &&
         !begins_group(source, row);
}

std::vector<int32_t> columns_with_sums(const SourceTable& source) {
  std::vector<int32_t> found;
  const int32_t unit_column = column_with(source, ColumnRole::Unit);
  if (unit_column < 0) return found;
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    const Column& column = source.columns[static_cast<size_t>(i)];
    // 合计 under 序号 or 分组 is the total of all units.
    if (holds_count(column) || i == unit_column || column.role == ColumnRole::Serial ||
        column.role == ColumnRole::Group || column.role == ColumnRole::RowTotal)
      continue;
    bool says_sum = false, says_other = false;
    for (int64_t row = source.n_header_rows; row < static_cast<int64_t>(source.table->rows.size()); ++row) {
      const std::string text = cell_text(source, row, i);
      if (text.empty() || (says_other && text.find("计") == std::string::npos)) continue;
      if (cell_text(source, row, unit_column).empty()) continue;
      (is_sum_word(text) ? says_sum : says_other) = true;
    }
    if (says_sum && says_other) found.push_back(i);
  }
  return found;
}

bool has_groups_alone(const SourceTable& source) {
  for (int64_t row = source.n_header_rows; row < static_cast<int64_t>(source.table->rows.size()); ++row)
    if (is_plain_unit(source, row)) return false;
  return true;
}

GroupRow look_at_group(const SourceTable& source, int64_t row) {
  const std::string unit = text_of(source, row, ColumnRole::Unit);
  const bool is_named = is_group_label(unit) || !period_label(source, row).empty();
  const bool is_marked = is_ordinal(text_of(source, row, ColumnRole::Serial));
  if ((!is_named && !has_ordinal(unit) && !is_marked) || !is_unit_row(source, row)) return GroupRow::None;
  std::vector<int64_t> below;
  for (int64_t at = row + 1; at < static_cast<int64_t>(source.table->rows.size()) && !begins_group(source, at); ++at)
    if (is_unit_row(source, at)) below.push_back(at);
  // 一、甲局 above 二、乙局: units with ordinals.
  if (below.empty()) return is_named ? GroupRow::Alone : GroupRow::None;
  bool is_sum = true, is_any = false;
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    const CountCell printed = read_count_cell(cell_text(source, row, i));
    if (!holds_count(source.columns[static_cast<size_t>(i)]) || printed.kind == CountCell::Kind::NotGiven) continue;
    int64_t sum = 0;
    for (const int64_t at : below) sum += read_count_cell(cell_text(source, at, i)).value;
    is_sum = is_sum && printed.kind == CountCell::Kind::Number && printed.value == sum;
    is_any = is_any || sum > 0;
  }
  // An ordinal in a merged cell beside the first of several units says as little as 一、甲局 above 乙局.
  const bool is_merged = !is_named && !has_ordinal(unit) && text_of(source, below.front(), ColumnRole::Serial).empty();
  const bool is_weak = is_merged || (!is_named && !is_marked);
  if (is_sum && (is_any || is_named) && (!is_weak || below.size() > 1)) return GroupRow::Heading;
  return is_merged ? GroupRow::None : GroupRow::Unclear;
}

std::string period_label(const SourceTable& source, int64_t row) {
  const std::string unit = text_of(source, row, ColumnRole::Unit);
  if (unit.find_first_not_of("0123456789.-/") == std::string::npos || !parse_period(unit)) return {};
  return unit;
}

void settle_group_row(SourceTable& source, int64_t row, int32_t unit_column, const std::string& label, bool is_sum) {
  set_edit(source, {row, unit_column + 1, is_sum ? label + "（小计）" : without_ordinal(label)});
}

}  // namespace tongbao::core
