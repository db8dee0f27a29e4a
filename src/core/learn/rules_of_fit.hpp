#pragma once
// rules_of_fit.hpp: a fit of printed scores → a rule set that scores like it (算法 → 细则)
//
// In       the rules in use, the kinds of items, a fit.
// Out      the rule set: counting, lists and ranking as they were; the points of the fit in the place of all others. Rules
//          that gave points in another way are switched off, not lost.
// Errors   none.
// Cost     O(terms²).

#include "core/learn/fit_scores.hpp"

namespace tongbao::core {

RuleSet rules_of_fit(RuleSet rules, const std::vector<CountedKind>& kinds, const ScoreFit& fit);

}  // namespace tongbao::core
