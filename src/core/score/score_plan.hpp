#pragma once
// score_plan.hpp: the points rules looked up once for every kind of item (计分表)
//
// In       a Tally and the RuleSet's points rules.
// Out      for each facet (and, if a rule names a period, each period): the rules that give points, and what
//          one item gives by all of them.
// Errors   none; a facet whose points do not fit is marked, and fails the units that have such items.
// Cost     O(facets × rules), times periods only if a rule names one.

#include <cstdint>
#include <vector>

#include "core/score/rule_set.hpp"

namespace tongbao::core {

/// One rule's points for one item.
struct Gift {
  int32_t rule_idx = 0;       // Absolute or Additional, into RuleSet::points
  int32_t multiply_idx = -1;  // the Multiply rule that changes it, -1 = none
  Points extra_each;          // what the factor changes for one item
  bool is_rounded = false;
};

struct FacetGifts {
  std::vector<Gift> gifts;  // in the order of the rules
  Points one_item;          // of all gifts
  bool fits = true;
};

class ScorePlan {
 public:
  ScorePlan(const Tally& tally, const RuleSet& rules);
  bool is_by_period() const { return is_by_period_; }
  const FacetGifts& gifts(int32_t period_idx, int32_t facet_idx) const {
    const size_t first = is_by_period_ ? static_cast<size_t>(period_idx) * n_facets_ : 0;
    return gifts_[first + static_cast<size_t>(facet_idx)];
  }
  /// What one item gives, for each facet; for each period in turn if rules name periods.
  std::vector<Points> one_item() const;

 private:
  size_t n_facets_ = 0;
  bool is_by_period_ = false;
  std::vector<FacetGifts> gifts_;
};

/// How many names the selector fills in: the more, the more particular.
int particularity(const CountSelector& items);

}  // namespace tongbao::core
