// Method: sort all assessed units once by their keys and then by roster order, which makes the
// order total; a group's table is that order with the other groups left out. Ranks are then given
// in one walk. Sorting each group for itself would give the same tables at a higher price.

#include "core/rank/rank.hpp"

#include <algorithm>
#include <map>

namespace tongbao::core {
namespace {

/// Per unit the value of each key, turned so that the smaller list of values stands first.
std::vector<std::vector<int64_t>> sort_keys(const Tally& tally, const Scores& scores,
                                            const RuleSet& rules) {
  std::vector<RankKey> keys = rules.rank_keys;
  if (keys.empty()) keys.emplace_back();  // the total score, descending
  std::vector<std::vector<int64_t>> values(tally.roster.units.size());
  for (size_t unit = 0; unit < values.size(); ++unit) {
    for (const RankKey& key : keys) {
      const auto unit_idx = static_cast<int32_t>(unit);
      const Points value = measure_of(tally, scores, unit_idx, key.measure).value_or(Points{});
      // ~x reverses the order of all int64 values; -x would overflow for the smallest one.
      values[unit].push_back(key.descending ? ~value.raw() : value.raw());
    }
  }
  return values;
}

class RankWriter {
 public:
  RankWriter(const Tally& tally, const std::vector<std::vector<int64_t>>& keys, TieRule tie_rule)
      : tally_(tally), keys_(keys), tie_rule_(tie_rule) {}

  /// Gives ranks to the rows of a table that is already in order.
  void write(RankedTable& table) const {
    int32_t n_ranked = 0;
    RankedUnit* previous = nullptr;  // the ranked row above, exempt rows passed over
    for (RankedUnit& row : table.rows) {
      const auto unit = static_cast<size_t>(row.unit_idx);
      if (tally_.roster.units[unit].exempt) continue;
      ++n_ranked;
      const bool is_tied =
          previous != nullptr && keys_[static_cast<size_t>(previous->unit_idx)] == keys_[unit];
      if (is_tied) row.tied = previous->tied = true;
      row.rank = rank_after(previous, is_tied, n_ranked);
      previous = &row;
    }
  }

 private:
  int32_t rank_after(const RankedUnit* previous, bool is_tied, int32_t n_ranked) const {
    if (tie_rule_ == TieRule::Ordinal1234 || previous == nullptr) return n_ranked;
    if (is_tied) return previous->rank;
    return tie_rule_ == TieRule::Standard1224 ? n_ranked : previous->rank + 1;
  }

  const Tally& tally_;
  const std::vector<std::vector<int64_t>>& keys_;
  TieRule tie_rule_;
};

}  // namespace

Ranking make_ranking(const Tally& tally, const Scores& scores, const RuleSet& rules) {
  const std::vector<std::vector<int64_t>> keys = sort_keys(tally, scores, rules);
  std::vector<int32_t> order;
  for (size_t unit = 0; unit < keys.size(); ++unit)
    if (!tally.roster.units[unit].outside_assessment) order.push_back(static_cast<int32_t>(unit));
  std::sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
    const auto& key_a = keys[static_cast<size_t>(a)];
    const auto& key_b = keys[static_cast<size_t>(b)];
    return key_a != key_b ? key_a < key_b : a < b;
  });

  // A group all of whose units are outside the assessment has no table.
  std::vector<bool> in_order(keys.size(), false);
  for (const int32_t unit_idx : order) in_order[static_cast<size_t>(unit_idx)] = true;
  Ranking ranking;
  std::map<std::string, size_t> table_of_group;
  for (size_t unit = 0; unit < keys.size(); ++unit) {
    const std::string& group = tally.roster.units[unit].group;
    if (in_order[unit] && table_of_group.emplace(group, ranking.groups.size()).second)
      ranking.groups.push_back({group, {}});
  }

  for (const int32_t unit_idx : order) {
    RankedUnit row;
    row.unit_idx = unit_idx;
    ranking.overall.rows.push_back(row);
    const std::string& group = tally.roster.units[static_cast<size_t>(unit_idx)].group;
    ranking.groups[table_of_group[group]].rows.push_back(row);
  }

  const RankWriter writer(tally, keys, rules.tie_rule);
  for (RankedTable& table : ranking.groups) writer.write(table);
  writer.write(ranking.overall);
  return ranking;
}

std::vector<RankPlace> rank_places(const Ranking& ranking, const RuleSet& rules, size_t n_units) {
  std::vector<RankPlace> places(n_units);
  const auto note = [&](const RankedTable& table) {
    for (size_t i = 0; i < table.rows.size(); ++i) {
      RankPlace& place = places[static_cast<size_t>(table.rows[i].unit_idx)];
      place.rank = table.rows[i].rank;
      place.place_idx = static_cast<int32_t>(i);
    }
  };
  if (rules.rank_scope == RankScope::Overall) {
    note(ranking.overall);
  } else {
    for (const RankedTable& table : ranking.groups) note(table);
  }
  return places;
}

}  // namespace tongbao::core
