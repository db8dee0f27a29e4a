#include "core/rules/rule_set.hpp"

#include <algorithm>

#include "core/tally/dimensions.hpp"

namespace tongbao::core {
namespace {

template <class Rule>
bool any_on(const std::vector<Rule>& rules) {
  return std::any_of(rules.begin(), rules.end(), [](const Rule& rule) { return rule.is_on; });
}

bool has_scoring_quota(const RuleSet& rules) {
  return std::any_of(rules.quotas.begin(), rules.quotas.end(),
                     [](const QuotaRule& quota) { return quota.is_on && quota.form != QuotaForm::Shown; });
}

}  // namespace

CountSelector converted_items(const CountingRule& rule) {
  CountSelector made = rule.items;
  for (const Dimension& one : kDimensions)
    if (!(rule.into.*one.selected).empty()) made.*one.selected = rule.into.*one.selected;
  return made;
}

bool gives_points(const RuleSet& rules) {
  const bool has_base =
      std::any_of(rules.parts.begin(), rules.parts.end(), [](const Part& part) { return part.base != Points{}; });
  return any_on(rules.points) || has_scoring_quota(rules) || any_on(rules.conditions) || any_on(rules.manual) ||
         rules.ready_made.is_on || has_base || rules.base_score != Points{};
}

bool is_items_only(const RuleSet& rules) {
  const bool plain_points = std::none_of(rules.points.begin(), rules.points.end(), [](const PointsRule& rule) {
    return rule.is_on && (rule.effect == PointsEffect::Multiply || rule.cap);
  });
  const bool plain_parts = std::none_of(rules.parts.begin(), rules.parts.end(), [](const Part& part) {
    return part.floor || part.cap || part.weight != Ratio{};
  });
  const bool adds_all = rules.adoption_repeats == RepeatRule::AddAll && rules.endorsement_repeats == RepeatRule::AddAll;
  return plain_points && plain_parts && adds_all && !has_scoring_quota(rules) && !any_on(rules.conditions) &&
         !any_on(rules.manual) && !any_on(rules.vetoes) && !rules.ready_made.is_on && !rules.floor && !rules.cap &&
         rules.factor == Ratio{} && !rules.per_head;
}

int32_t part_idx_of(const RuleSet& rules, const std::string& name) {
  for (size_t i = 0; i < rules.parts.size(); ++i)
    if (!name.empty() && rules.parts[i].name == name) return static_cast<int32_t>(i);
  return -1;
}

}  // namespace tongbao::core
