#pragma once
// given_points.hpp: points decided by hand or printed in the table (人工评分、现成得分)
//
// In       a Tally, a RuleSet and the points decided by hand.
// Out      per roster unit: the entries decided by hand that may be used, and its ready-made score.
// Errors   Loss for an entry whose unit or rule nobody knows or whose points are out of the rule's range, and for a
//          printed score that cannot be read; a Note how many units have ready-made scores.
// Cost     O(units + rows + entries).

#include <cstdint>
#include <optional>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

struct GivenPoints {
  struct Manual {
    int32_t entry_idx = 0;  // into the points decided by hand
    int32_t rule_idx = 0;   // into RuleSet::manual
  };
  struct OfUnit {
    std::vector<Manual> manual;
    std::optional<Points> ready_made;
    bool is_unreadable = false;  // a printed score says nothing, so that there is no total
    bool fits = true;            // false: the ready-made scores of its rows do not add up to what fits
  };
  std::vector<OfUnit> units;
};

Checked<GivenPoints> find_given_points(const Tally& tally, const RuleSet& rules,
                                       const std::vector<ManualPoints>& manual);

}  // namespace tongbao::core
