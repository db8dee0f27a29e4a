#pragma once
// score_plan.hpp: the points rules looked up once for every kind of item (计分表)
//
// In       a Tally and the rule set.
// Out      a slot for each facet (and, if a rule names a period, each period): the rules that give points, and what
//          one item gives by all of them, to the total and to each part.
// Errors   none; a slot whose points do not fit is marked, and fails the units that have such items.
// Cost     O(facets × rules), times periods only if a rule names one.

#include <cstdint>
#include <span>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

/// One rule's points for one item.
struct Gift {
  int32_t rule_idx = 0;       // Absolute or Additional, into RuleSet::points
  int32_t multiply_idx = -1;  // the Multiply rule that changes it, -1 = none
  Points extra_each;          // what the factor changes for one item
  bool is_rounded = false;
};

class ScorePlan {
 public:
  ScorePlan(const Tally& tally, const RuleSet& rules);
  bool is_by_period() const { return is_by_period_; }
  size_t slot(int32_t period_idx, int32_t facet_idx) const {
    const size_t first = is_by_period_ ? static_cast<size_t>(period_idx) * n_facets_ : 0;
    return first + static_cast<size_t>(facet_idx);
  }
  size_t n_slots() const { return one_item_.size(); }

  /// In the order of the rules.
  std::span<const Gift> gifts(size_t slot) const {
    return {gifts_.data() + first_gift_[slot], gifts_.data() + first_gift_[slot + 1]};
  }
  bool fits(size_t slot) const { return fits_[slot]; }
  /// What one item gives by all its gifts, a slot each.
  const std::vector<Points>& one_item() const { return one_item_; }
  /// The same, shared out to the total and each part: (1 + parts) × slots.
  const std::vector<Points>& one_item_by_sum() const { return one_item_by_sum_; }

  /// The part of a points rule; -1 = straight into the total.
  int32_t part_of(size_t rule_idx) const { return part_of_rule_[rule_idx]; }
  bool multiplies() const { return multiplies_; }
  /// False if the data has no kind of item that the points rule is about.
  bool has_items(size_t rule_idx) const { return has_items_[rule_idx]; }

  /// So many items of whatever kinds can be added up in any order without coming near to what does not fit. 0 if their
  /// sum is not all that counts: a rule has a cap, or a slot does not fit.
  int64_t n_items_to_add_up() const { return n_items_to_add_up_; }

 private:
  void give(const RuleSet& rules, std::span<const int32_t> matching);
  void share_out(const RuleSet& rules);

  size_t n_facets_ = 0;
  bool is_by_period_ = false;
  bool multiplies_ = false;
  std::vector<int32_t> part_of_rule_;
  std::vector<bool> has_items_;
  std::vector<Gift> gifts_;
  std::vector<size_t> first_gift_;  // slots + 1
  std::vector<Points> one_item_;
  std::vector<bool> fits_;
  std::vector<Points> one_item_by_sum_;
  int64_t n_items_to_add_up_ = 0;
};

}  // namespace tongbao::core
