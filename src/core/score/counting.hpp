#pragma once
// counting.hpp: what counts at all (计数规则)
//
// In       a Tally and the counting rules that are on.
// Out      the Tally with the items that do not count taken out: excluded kinds become 0, and of limited
//          kinds no more are left in each period than there are of the limiting kind. What is taken is taken
//          from the last facet first, and is listed. Converted kinds are taken in the same way, and what they
//          become is added: Tally::conversions says how many of what. The kinds and names that this brings stand among
//          those of the Tally, also where no unit has enough for one. Names that were there keep their positions.
// Errors   none.
// Cost     O(rules × cells), n log n where items are converted.

#include <cstdint>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

/// Items of one unit that a rule did not let count.
struct NotCounted {
  int32_t unit_idx = 0;
  int32_t rule_idx = 0;  // into RuleSet::counting
  int64_t n_items = 0;   // > 0
};

struct CountedTally {
  Tally tally;
  std::vector<NotCounted> not_counted;  // ordered by rule, unit
};

bool has_counting(const RuleSet& rules);
CountedTally apply_counting(const Tally& tally, const RuleSet& rules);

}  // namespace tongbao::core
