// Method: sort all assessed units once by their keys and then by the last key, which makes the
// order total; a group's table is that order with the other groups left out. Ranks are then given
// in one walk. Sorting each group for itself would give the same tables at a higher price.

#include "core/rank/rank.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/score/measure_reader.hpp"

namespace tongbao::core {
namespace {

/// Per unit the value of each key, turned so that the smaller list of values stands first.
class SortKeys {
 public:
  SortKeys(const Tally& tally, const Scores& scores, const RuleSet& rules) {
    const std::vector<RankKey> keys = keys_in_order(rules);
    n_keys_ = keys.size();
    n_deciding_ = static_cast<size_t>(
        std::count_if(keys.begin(), keys.end(), [](const RankKey& key) { return !key.only_order; }));
    const size_t n_units = tally.roster.units.size();
    values_.resize(n_units * n_keys_);
    for (size_t key = 0; key < n_keys_; ++key) {
      const MeasureReader reader(tally, scores, keys[key].measure);
      for (size_t unit = 0; unit < n_units; ++unit) {
        const Points value = reader.value(static_cast<int32_t>(unit)).value_or(Points{});
        // ~x reverses the order of all int64 values; -x would overflow for the smallest one.
        values_[unit * n_keys_ + key] = keys[key].descending ? ~value.raw() : value.raw();
      }
    }
  }

  int64_t first(int32_t unit) const { return values_[static_cast<size_t>(unit) * n_keys_]; }

  /// Negative, 0 or positive: a before, equal to or behind b in all keys.
  int compare(int32_t a, int32_t b) const { return compare_first(a, b, n_keys_); }
  /// Equal in the keys that decide about ranks.
  bool are_equal(int32_t a, int32_t b) const { return compare_first(a, b, n_deciding_) == 0; }

 private:
  int compare_first(int32_t a, int32_t b, size_t n_keys) const {
    const int64_t* key_a = &values_[static_cast<size_t>(a) * n_keys_];
    const int64_t* key_b = &values_[static_cast<size_t>(b) * n_keys_];
    for (size_t key = 0; key < n_keys; ++key)
      if (key_a[key] != key_b[key]) return key_a[key] < key_b[key] ? -1 : 1;
    return 0;
  }

  size_t n_keys_ = 0;
  size_t n_deciding_ = 0;
  std::vector<int64_t> values_;
};

/// Each unit's place in the order that decides between equals.
std::vector<int32_t> last_keys(const Tally& tally, LastKey last_key) {
  const size_t n_units = tally.roster.units.size();
  std::vector<int32_t> places(n_units, -1);
  int32_t next = 0;
  const auto put = [&](size_t unit) {
    if (places[unit] < 0) places[unit] = next++;
  };
  if (last_key == LastKey::Input)
    for (const TallySourceRow& row : tally.source_rows) put(static_cast<size_t>(row.unit_idx));
  for (size_t unit = 0; unit < n_units; ++unit) put(unit);
  return places;
}

class RankWriter {
 public:
  RankWriter(const Tally& tally, const Scores& scores, const SortKeys& keys, TieRule tie_rule)
      : tally_(tally), scores_(scores), keys_(keys), tie_rule_(tie_rule) {}

  /// Gives ranks to the rows of a table that is already in order.
  void write(RankedTable& table) const {
    int32_t n_ranked = 0;
    RankedUnit* previous = nullptr;  // the ranked row above, rows without a rank passed over
    for (RankedUnit& row : table.rows) {
      const auto unit = static_cast<size_t>(row.unit_idx);
      if (tally_.roster.units[unit].exempt || !scores_.units[unit].is_ranked) continue;
      // To rank a unit of which nothing is known would say that it was the last, or with a base score the first.
      if (is_missing(tally_, row.unit_idx)) continue;
      ++n_ranked;
      const bool is_tied = previous != nullptr && keys_.are_equal(previous->unit_idx, row.unit_idx);
      if (is_tied) row.tied = previous->tied = true;
      row.rank = rank_after(previous, is_tied, n_ranked);
      row.place = n_ranked;
      row.first_place = is_tied ? previous->first_place : n_ranked;
      previous = &row;
    }
    const RankedUnit* below = nullptr;
    for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {
      if (row->place == 0) continue;
      const bool is_equal = below != nullptr && below->first_place == row->first_place;
      row->last_place = is_equal ? below->last_place : row->place;
      below = &*row;
    }
  }

 private:
  int32_t rank_after(const RankedUnit* previous, bool is_tied, int32_t n_ranked) const {
    if (tie_rule_ == TieRule::Ordinal1234 || previous == nullptr) return n_ranked;
    if (is_tied) return previous->rank;
    return tie_rule_ == TieRule::Standard1224 ? n_ranked : previous->rank + 1;
  }

  const Tally& tally_;
  const Scores& scores_;
  const SortKeys& keys_;
  TieRule tie_rule_;
};

}  // namespace

std::vector<RankKey> keys_in_order(const RuleSet& rules) {
  std::vector<RankKey> keys = rules.rank_keys;
  const auto first_order =
      std::stable_partition(keys.begin(), keys.end(), [](const RankKey& key) { return !key.only_order; });
  if (first_order == keys.begin()) keys.emplace(keys.begin());
  return keys;
}

Ranking make_ranking(const Tally& tally, const Scores& scores, const RuleSet& rules) {
  const size_t n_units = tally.roster.units.size();
  const SortKeys keys(tally, scores, rules);
  const std::vector<int32_t> last = last_keys(tally, rules.last_key);
  // The first key decides nearly always, so it lies beside the unit that is moved.
  struct Sorted {
    int64_t first_key;
    int32_t unit_idx;
  };
  std::vector<Sorted> sorted;
  sorted.reserve(n_units);
  for (size_t unit = 0; unit < n_units; ++unit)
    if (!tally.roster.units[unit].outside_assessment)
      sorted.push_back({keys.first(static_cast<int32_t>(unit)), static_cast<int32_t>(unit)});
  std::sort(sorted.begin(), sorted.end(), [&](const Sorted& a, const Sorted& b) {
    if (a.first_key != b.first_key) return a.first_key < b.first_key;
    const int compared = keys.compare(a.unit_idx, b.unit_idx);
    if (compared != 0) return compared < 0;
    return last[static_cast<size_t>(a.unit_idx)] < last[static_cast<size_t>(b.unit_idx)];
  });
  std::vector<int32_t> order;
  order.reserve(sorted.size());
  for (const Sorted& one : sorted) order.push_back(one.unit_idx);

  // A group all of whose units are outside the assessment has no table.
  std::vector<bool> in_order(n_units, false);
  for (const int32_t unit_idx : order) in_order[static_cast<size_t>(unit_idx)] = true;
  Ranking ranking;
  std::map<std::string_view, size_t> table_of_group;
  std::vector<size_t> table_of_unit(n_units, 0);
  for (size_t unit = 0; unit < n_units; ++unit) {
    if (!in_order[unit]) continue;
    const std::string& group = tally.roster.units[unit].group;
    const auto [table, is_new] = table_of_group.try_emplace(group, ranking.groups.size());
    if (is_new) ranking.groups.push_back({group, {}});
    table_of_unit[unit] = table->second;
  }

  ranking.overall.rows.reserve(order.size());
  for (const int32_t unit_idx : order) {
    RankedUnit row;
    row.unit_idx = unit_idx;
    ranking.overall.rows.push_back(row);
    ranking.groups[table_of_unit[static_cast<size_t>(unit_idx)]].rows.push_back(row);
  }

  const RankWriter writer(tally, scores, keys, rules.tie_rule);
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
