#pragma once
// score_items.hpp: the items of one unit after another, and what the points rules give for them (计分条数)
//
// In       a Tally, a RuleSet and its ScorePlan, and the repeats that give no points (score_repeats.hpp), which are
//          taken off. All four must outlive it.
// Out      the points of all items at once, or the number of items that each rule gave points for and what factors
//          change of these points.
// Errors   fits() is false if points do not fit.
// Cost     a unit: O(its kinds of items × rules that match one), or O(its cells × …) if a rule looks at periods.

#include <cstdint>
#include <vector>

#include "core/score/score_plan.hpp"

namespace tongbao::core {

/// What a Multiply rule changes of one sum.
struct Multiplied {
  int64_t n_items = 0;
  Points extra;
  bool is_rounded = false;
};

class UnitItems {
 public:
  UnitItems(const Tally& tally, const RuleSet& rules, const ScorePlan& plan, const std::vector<TallyCell>& repeats);

  /// Goes on to another unit.
  void begin(size_t unit);
  /// Items that give no points, since they are repeats.
  int64_t n_dropped() const { return n_dropped_; }

  /// Adds the points of all items to the sums: the total, then the parts. False, and nothing added, where more than the
  /// sum of the items counts or the sum may come near to what does not fit.
  bool add_at_once(std::vector<Points>& sums) const;

  /// Counts the items rule by rule. What follows is to be asked for after it; rules are numbered as RuleSet::points.
  void count_by_rule();
  int64_t n_of_rule(size_t rule) const { return n_by_rule_[rule]; }
  Points extra_of_rule(size_t rule) const { return extra_by_rule_[rule]; }
  /// Only of a Multiply rule that is on; `sum` is 0 for the total, then the parts.
  const Multiplied& multiplied(size_t rule, size_t sum) const { return multiplied_[rule * n_sums_ + sum]; }
  bool fits() const { return fits_; }

 private:
  template <class Use>
  void for_each_kept_item(Use use) const;
  void use_items(size_t slot, int64_t n_items);

  const Tally& tally_;
  const RuleSet& rules_;
  const ScorePlan& plan_;
  const std::vector<TallyCell>& repeats_;
  const size_t n_sums_;  // the total, then the parts
  size_t unit_ = 0;
  bool fits_ = true;
  int64_t n_dropped_ = 0;
  std::vector<int64_t> dropped_;        // repeats by slot of the plan; empty if the unit has none
  std::vector<int64_t> n_by_rule_;      // items that each points rule gave points for
  std::vector<Points> extra_by_rule_;   // what factors change of each points rule's points
  std::vector<Multiplied> multiplied_;  // points rule × sums; empty if no rule multiplies
};

}  // namespace tongbao::core
