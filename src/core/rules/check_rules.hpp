#pragma once
// check_rules.hpp: what is wrong with a rule set by itself, before any data (细则检查)
//
// In       a RuleSet.
// Out      diagnostics in the order of the rule set; each names its rule first (the name, or its words). What
//          is switched off is not looked at.
// Errors   none. Warnings for rules that cannot do what they say; notes where the rule set says something
//          clear that is rarely meant.
// Cost     O(points rules cubed): a few dozen rules.

#include "core/base/diagnostic.hpp"
#include "core/rules/rule_set.hpp"

namespace tongbao::core {

Diagnostics check_rules(const RuleSet& rules);

}  // namespace tongbao::core
