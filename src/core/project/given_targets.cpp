#include "core/project/given_targets.hpp"

#include <set>
#include <string>

#include "core/record/count_cell.hpp"
#include "core/record/header_phrase.hpp"
#include "core/roster/name_match.hpp"

namespace tongbao::core {
namespace {

QuotaPer time_in(const std::string& header) {
  const auto says = [&](const char* word) { return header.find(word) != std::string::npos; };
  if (says("周")) return QuotaPer::Week;
  if (says("月")) return QuotaPer::Month;
  if (says("季")) return QuotaPer::Quarter;
  if (says("年")) return QuotaPer::Year;
  return QuotaPer::Whole;
}

}  // namespace

QuotaRule quota_of_column(const SourceTable& source, int32_t column_idx, const Roster& in_force) {
  const std::string header = header_text(source, column_idx);
  QuotaRule quota;
  quota.name = header.empty() ? "任务" : header;
  const bool is_adopted = parse_header(header).what == HeaderWhat::Adopted;
  quota.items.status = is_adopted ? Status::Adopted : Status::Submitted;
  quota.per = time_in(header);
  const int32_t unit_column = column_with(source, ColumnRole::Unit);
  if (unit_column < 0) return quota;
  const NameMatcher matcher(in_force);
  std::set<int32_t> seen;
  const auto n_rows = static_cast<int64_t>(source.table->rows.size());
  const int32_t width = n_block_columns(source);
  // Blocks side by side hold the same columns again.
  for (int32_t left = 0; left < static_cast<int32_t>(source.columns.size()); left += width)
    for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
      const NameMatch match = matcher.find(cell_text(source, row, left + unit_column));
      const CountCell target = read_count_cell(cell_text(source, row, left + column_idx % width));
      if (match.unit_idx < 0 || target.kind != CountCell::Kind::Number) continue;
      if (target.value < 1 || target.value > kMaxQuota || !seen.insert(match.unit_idx).second) continue;
      quota.targets.push_back({in_force.units[static_cast<size_t>(match.unit_idx)].full_name, target.value});
    }
  return quota;
}

}  // namespace tongbao::core
