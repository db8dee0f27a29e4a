#pragma once
// rank.hpp: Scores → Ranking (得分 → 排名)
//
// Gives every unit (单位) a rank (名次) inside its group (分组) and over all. Units equal in all keys of the rule set come
// in the order of the keys that only order, then of the last key, and share or split ranks by the tie rule (并列). Exempt
// units, and those that a veto bars, are where their numbers put them, without a rank, and nobody's rank counts them.
// Units outside the assessment are left out.
//
// In       Tally, Scores, RuleSet; the order of the input shows only if it is the last key.
// Out      one table a group, and one over all groups.
// Measure  ranks count from 1; 0 = not ranked.
// Errors   none.
// Cost     O(n log n × keys), n = units.

#include <cstdint>
#include <string>
#include <vector>

#include "core/score/score_all_units.hpp"

namespace tongbao::core {

struct RankedUnit {
  int32_t unit_idx = 0;
  int32_t rank = 0;         // 0 = not ranked
  bool tied = false;        // equal in all keys, but those that only order, to a neighbour
  int32_t place = 0;        // of the ranked rows, counted from 1; 0 = not ranked
  int32_t first_place = 0;  // of the first and the last ranked row that are equal to it
  int32_t last_place = 0;
};

struct RankedTable {
  std::string group;  // empty for the table over all groups
  std::vector<RankedUnit> rows;
};

struct Ranking {                    // 排名
  std::vector<RankedTable> groups;  // in group order
  RankedTable overall;
};

/// The keys as they are compared: those that decide about ranks, or the total score if none does, then those that only
/// order.
std::vector<RankKey> keys_in_order(const RuleSet& rules);

Ranking make_ranking(const Tally& tally, const Scores& scores, const RuleSet& rules);

/// The rank that counts by the rule set's scope (within the group if both do), and the unit's 0-based place in that
/// table; {0, -1} for a unit outside the assessment.
struct RankPlace {
  int32_t rank = 0;
  int32_t place_idx = -1;
};
std::vector<RankPlace> rank_places(const Ranking& ranking, const RuleSet& rules, size_t n_units);

}  // namespace tongbao::core
