#pragma once
// rules_on_data.hpp: the clauses of a rule set, those apart that the data at hand cannot use (本期用不上)
//
// In       a RuleSet and the Tally it would be used on.
// Out      the clauses in the order of rules_text_zh; where some rules of a topic find no such items, no printed
//          scores or no such group, they are clauses of their own behind the others of the topic.
// Errors   none. Without units everything can be used, for nothing is known.
// Cost     O(rules × facets).

#include <string>
#include <vector>

#include "core/rules/rule_set.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

struct ClauseOnData {
  std::string text;
  bool is_usable = true;
};

std::vector<ClauseOnData> rules_on_data_zh(const RuleSet& rules, const Tally& tally);

}  // namespace tongbao::core
