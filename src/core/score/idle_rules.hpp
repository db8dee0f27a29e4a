#pragma once
// idle_rules.hpp: rules that look at counts which no table gives (没有数据的规则)
//
// In       a Tally and the rule set.
// Out      a diagnostic for each such rule that is on, with its place among its kind, so that it can be reported beside it;
//          and whether the scores are founded: some rule that gives points found what it looks for.
//          Where a log is among the tables, a kind of items that it does not have is a kind of which there were none:
//          only limits and statuses that nothing gives are reported then.
//          A points rule that names a level or category no data has is reported by make_scores (RuleLevelUnknown).
// Errors   none. Without any count nothing is reported, and scores are founded.
// Cost     O(rules × facets).

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

/// False if no count of the data can answer the measure, or if it is of a quota and there is none. Scores and places always
/// can.
bool has_data(const Tally& tally, const std::vector<QuotaRule>& quotas, const Measure& measure);

/// False if rules give points, and none of those that look at the data found any.
bool is_founded(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual);

Diagnostics find_idle_rules(const Tally& tally, const RuleSet& rules);

}  // namespace tongbao::core
