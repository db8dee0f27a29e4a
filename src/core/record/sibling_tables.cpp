#include "core/record/sibling_tables.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "core/record/header_roles.hpp"
#include "core/record/title_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

std::set<std::string> units_of(const SourceTable& table) {
  std::set<std::string> units;
  const int32_t column = column_with(table, ColumnRole::Unit);
  const auto n_rows = static_cast<int64_t>(table.table->rows.size());
  for (int64_t row = table.n_header_rows; column >= 0 && row < n_rows; ++row)
    if (std::string name = fold_name(cell_text(table, row, column)); !name.empty()) units.insert(std::move(name));
  return units;
}

/// True if they have at least half of the units of one of them in common.
bool are_of_same_units(const std::set<std::string>& one, const std::set<std::string>& other) {
  const auto n_both = std::count_if(one.begin(), one.end(), [&](const std::string& u) { return other.contains(u); });
  return n_both > 0 && n_both * 2 >= static_cast<std::ptrdiff_t>(std::min(one.size(), other.size()));
}

/// 2023年3月 beside 2024年3月.
bool is_of_earlier_year(const SourceTable& table, const SourceTable& other) {
  std::optional<PeriodSpan> one = parse_period(table.period), another = parse_period(other.period);
  if (!one || !another || one->year == 0 || one->year >= another->year) return false;
  one->year = another->year;
  return one == another;
}

/// Why the counts of the table are none beside those of the other one; NothingKnown if they are.
RoleReason reason_beside(const SourceTable& table, const SourceTable& other) {
  const TitleWords says = title_words(table), other_says = title_words(other);
  if (says.is_target && !other_says.is_target) return RoleReason::TargetGiven;
  if (is_of_earlier_year(table, other)) return RoleReason::OtherPeriod;
  if (is_of_this_period(says.when) || !is_of_this_period(other_says.when)) return RoleReason::NothingKnown;
  return says.when == HeaderWhen::Cumulative ? RoleReason::Cumulative : RoleReason::OtherPeriod;
}

void leave_counts(SourceTable& table, RoleReason reason) {
  for (int32_t i = 0; i < n_block_columns(table); ++i) {
    const Column& now = table.columns[static_cast<size_t>(i)];
    if (!holds_count(now) && now.role != ColumnRole::RowTotal) continue;
    Column column;
    column.reason = reason;
    column.is_asked = holds_count(now);
    set_column(table, i, column);
  }
}

}  // namespace

void set_by_titles(std::vector<SourceTable>& tables) {
  std::vector<std::set<std::string>> units;
  for (const SourceTable& table : tables) units.push_back(units_of(table));
  std::vector<RoleReason> reasons(tables.size(), RoleReason::NothingKnown);
  for (size_t i = 0; i < tables.size(); ++i)
    for (size_t other = 0; other < tables.size() && reasons[i] == RoleReason::NothingKnown; ++other)
      if (other != i && tables[i].kind == TableKind::CountTable && are_of_same_units(units[i], units[other]))
        reasons[i] = reason_beside(tables[i], tables[other]);
  for (size_t i = 0; i < tables.size(); ++i)
    if (reasons[i] != RoleReason::NothingKnown) leave_counts(tables[i], reasons[i]);
}

}  // namespace tongbao::core
