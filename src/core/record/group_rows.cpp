#include "core/record/group_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>
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

std::vector<RowSum> rows_that_are_sums(const SourceTable& source) {
  constexpr size_t kMostRowsOfASum = 60;
  const auto n_rows = static_cast<int64_t>(source.table->rows.size());
  std::vector<RowSum> sums(static_cast<size_t>(std::max<int64_t>(0, n_rows - source.n_header_rows)));
  if (n_block_columns(source) < static_cast<int32_t>(source.columns.size())) return sums;
  const auto is_asked_count = [](const Column& column) { return column.is_asked && holds_count(column); };
  if (!has_header(source) && std::any_of(source.columns.begin(), source.columns.end(), is_asked_count)) return sums;
  std::vector<int32_t> columns;
  for (int32_t i = 0; i < static_cast<int32_t>(source.columns.size()); ++i)
    if (holds_count(source.columns[static_cast<size_t>(i)])) columns.push_back(i);
  using Numbers = std::vector<int64_t>;
  std::vector<int64_t> rows;     // plain units
  std::vector<Numbers> numbers;  // of them
  Numbers all(columns.size(), 0);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
    if (!is_plain_unit(source, row)) continue;
    Numbers& one = numbers.emplace_back();
    for (size_t i = 0; i < columns.size(); ++i) {
      one.push_back(read_count_cell(cell_text(source, row, columns[i])).value);
      all[i] += one.back();
    }
    rows.push_back(row);
  }
  // The larger the numbers, and the more of them, the less it is chance.
  const auto is_beyond_chance = [](const Numbers& one, int64_t least) {
    int64_t ways = 1, n_given = 0;
    for (const int64_t n : one) {
      if (n > 0) ++n_given;
      ways = std::min<int64_t>(ways * (n + 1), 1'000'000);
    }
    return n_given > 1 && ways >= least;
  };
  /// The last of the rows below that add up to the row; 0 if none do.
  const auto end_of_sum = [&](size_t at) -> size_t {
    Numbers below(columns.size(), 0);
    for (size_t to = at + 1; to < rows.size() && to - at <= kMostRowsOfASum; ++to) {
      for (size_t i = 0; i < columns.size(); ++i)
        if ((below[i] += numbers[to][i]) > numbers[at][i]) return 0;
      if (below == numbers[at] && to - at > 1) return to;
    }
    return 0;
  };
  const auto set = [&](size_t at, size_t first, size_t last) {
    sums[static_cast<size_t>(rows[at] - source.n_header_rows)] = {rows[first], rows[last] - rows[first] + 1};
  };
  constexpr int64_t kWaysOfAll = 30, kWaysOfSome = 250, kWaysOfEach = 9;
  // A table of heads with their parts throughout: each may be small.
  std::vector<std::pair<size_t, size_t>> heads;
  size_t n_covered = 0;
  for (size_t at = 0; at < rows.size();) {
    const size_t end = is_beyond_chance(numbers[at], kWaysOfEach) ? end_of_sum(at) : 0;
    if (end > 0) {
      heads.emplace_back(at, end);
      n_covered += end - at + 1;
    }
    at = std::max(at, end) + 1;
  }
  if (heads.size() > 1 && n_covered * 10 >= rows.size() * 8) {
    for (const auto& [at, end] : heads) set(at, at + 1, end);
    return sums;
  }
  for (size_t at = 0; at < rows.size(); ++at) {
    const Numbers& one = numbers[at];
    bool is_all = rows.size() > 3 && (at == 0 || at + 1 == rows.size());
    for (size_t i = 0; i < columns.size(); ++i) is_all = is_all && one[i] * 2 == all[i];
    if (is_all && is_beyond_chance(one, kWaysOfAll))
      set(at, at == 0 ? 1 : 0, at == 0 ? rows.size() - 1 : at - 1);
    else if (const size_t end = is_beyond_chance(one, kWaysOfSome) ? end_of_sum(at) : 0; end > 0)
      set(at, at + 1, end);
  }
  return sums;
}

std::string period_label(const SourceTable& source, int64_t row) {
  std::string unit = text_of(source, row, ColumnRole::Unit);
  if (unit.find_first_not_of("0123456789.-/") == std::string::npos || !parse_period(unit)) return {};
  return unit;
}

void settle_group_row(SourceTable& source, int64_t row, int32_t unit_column, const std::string& label, bool is_sum) {
  set_edit(source, {row, unit_column + 1, is_sum ? label + "（小计）" : without_ordinal(label)});
}

}  // namespace tongbao::core
