#include "core/facts/rules_text.hpp"

#include "core/facts/rule_words.hpp"

namespace tongbao::core {

std::vector<RuleClause> rules_text_zh(const RuleSet& rules) {
  std::vector<RuleClause> clauses;
  const std::string scoring = scoring_zh(rules);
  if (!scoring.empty()) clauses.push_back({RuleTopic::Points, scoring + "。"});
  for (const ListRule& list : rules.lists)
    if (list.is_on)
      clauses.push_back({RuleTopic::Lists, criteria_zh(list, {}) + "的，列入" + list.name + "名单。"});
  return clauses;
}

}  // namespace tongbao::core
