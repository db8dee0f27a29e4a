#include "core/score/rule_set.hpp"

#include <algorithm>

namespace tongbao::core {

bool gives_points(const RuleSet& rules) {
  const auto any_on = [](const auto& list) {
    return std::any_of(list.begin(), list.end(), [](const auto& rule) { return rule.is_on; });
  };
  const bool has_quota = std::any_of(rules.quotas.begin(), rules.quotas.end(), [](const QuotaRule& q) {
    return q.is_on && q.form != QuotaForm::Shown;
  });
  const bool has_base = std::any_of(rules.parts.begin(), rules.parts.end(),
                                    [](const Part& part) { return part.base != Points{}; });
  return any_on(rules.points) || has_quota || any_on(rules.conditions) || any_on(rules.manual) ||
         rules.ready_made.is_on || has_base || rules.base_score != Points{};
}

}  // namespace tongbao::core
