#pragma once
// list_places.hpp: in which place each unit is for a criterion of a list (名单看的名次)
//
// In       a Roster, the Ranking of its units, and the rule set that ranked them. Ranking and rules must outlive it.
// Out      each unit's row in the table that a criterion looks at: its group's, or the one over all; and the same as if
//          some units were not ranked (顺延).
// Errors   none. A unit that is not ranked has place 0.
// Cost     O(units × log groups) once; O(units) a criterion that moves places up.

#include <cstdint>
#include <string>
#include <vector>

#include "core/rank/rank.hpp"

namespace tongbao::core {

/// A unit's row in the table that a criterion looks at, and the number of ranked rows of that table.
struct PlaceInTable {
  RankedUnit row;
  int32_t n_ranked = 0;
};

class ListPlaces {
 public:
  ListPlaces(const Roster& roster, const Ranking& ranking, const RuleSet& rules);

  /// True if the criterion looks at the table over all groups.
  bool looks_over_all(const ListCriterion& criterion) const {
    return criterion.over_all || (criterion.group.empty() && rules_.rank_scope == RankScope::Overall);
  }
  const RankedUnit& row_of(size_t unit, const ListCriterion& criterion) const {
    return looks_over_all(criterion) ? overall_[unit] : in_group_[unit];
  }
  PlaceInTable place_of(size_t unit, const ListCriterion& criterion) const {
    return {row_of(unit, criterion), looks_over_all(criterion) ? n_overall_ : n_in_group_[unit]};
  }
  /// Per unit: its place if the units that are kept off were not ranked. Such a unit itself has the place that it would
  /// take among the others.
  std::vector<PlaceInTable> moved_up(const ListCriterion& criterion, const std::vector<bool>& is_kept_off) const;

  /// The groups of the roster, in its order.
  const std::vector<std::string>& groups() const { return groups_; }
  /// Into groups().
  int32_t group_idx(size_t unit) const { return group_idx_[unit]; }
  /// The unit's row in its group's table; the largest number if it is in none.
  int32_t row_idx(size_t unit) const { return row_idx_[unit]; }

 private:
  const Ranking& ranking_;
  const RuleSet& rules_;
  std::vector<std::string> groups_;
  std::vector<int32_t> group_idx_;    // per unit
  std::vector<int32_t> row_idx_;      // per unit
  std::vector<RankedUnit> in_group_;  // per unit
  std::vector<RankedUnit> overall_;   // per unit
  std::vector<int32_t> n_in_group_;   // per unit: ranked units of its group
  int32_t n_overall_ = 0;
};

}  // namespace tongbao::core
