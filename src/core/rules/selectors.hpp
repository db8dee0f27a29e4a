#pragma once
// selectors.hpp: which items two selectors have in common (规则之间的关系)
//
// In       two CountSelectors; an empty name matches everything, so what the data holds does not matter.
// Out      whether one takes all that the other takes, whether one item can be taken by both, and the
//          selector of the items that both take.
// Errors   none.
// Cost     O(1).

#include "core/tally/unit_counts.hpp"

namespace tongbao::core {

/// Every item that `narrow` matches is matched by `wide` (which may be the same).
bool covers(const CountSelector& wide, const CountSelector& narrow);

/// An item may exist that both match.
bool can_share_items(const CountSelector& a, const CountSelector& b);

/// The same items of all periods.
CountSelector without_period(CountSelector items);

/// The names of both; only for selectors that can share items.
CountSelector shared_items(const CountSelector& a, const CountSelector& b);

/// How many names the selector fills in: the more, the more particular.
int particularity(const CountSelector& items);

}  // namespace tongbao::core
