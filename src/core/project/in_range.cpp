#include "core/project/in_range.hpp"

#include <algorithm>

namespace tongbao::core {

void bring_into_range(RuleSet& rules) {
  rules.places = std::clamp<int64_t>(rules.places, 0, Points::kMaxPlaces);
  const auto limit = [](int64_t& n_items) { n_items = std::clamp<int64_t>(n_items, 0, kMaxQuota); };
  for (CountingRule& rule : rules.counting) rule.every = std::clamp(rule.every, kMinConverted, kMaxQuota);
  for (QuotaRule& quota : rules.quotas) {
    limit(quota.n_items);
    for (QuotaTarget& target : quota.targets) limit(target.n_items);
  }
}

void bring_into_range(Roster& roster) {
  for (Unit& unit : roster.units) unit.n_people = std::clamp<int64_t>(unit.n_people, 0, kMaxPeople);
}

void bring_into_range(SourceTable& source) {
  const Table& table = *source.table;
  size_t widest = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) widest = std::max(widest, table.rows[row].size());
  source.columns.resize(widest);
  source.block_width = std::clamp(source.block_width, 0, static_cast<int32_t>(widest));
  source.n_header_rows = std::clamp(source.n_header_rows, 0, static_cast<int32_t>(table.rows.size()));
  std::erase_if(source.edits, [&](const CellEdit& edit) {
    return edit.column < 1 || static_cast<size_t>(edit.column) > widest ||
           !std::binary_search(table.row_numbers.begin(), table.row_numbers.end(), edit.row);
  });
  order_edits(source.edits);
}

void bring_into_range(NoticePlan& plan) { plan.rate_places = std::clamp<int64_t>(plan.rate_places, 0, kMaxRatePlaces); }

}  // namespace tongbao::core
