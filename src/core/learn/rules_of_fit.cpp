// Method: a fit adds up its terms, a rule set takes the most particular of its rules (每条计). So a term that lies within a
// wider one says the sum of both; where two terms cross, the later ones are said to be on top (每条另加).

#include "core/learn/rules_of_fit.hpp"

#include <algorithm>
#include <utility>

#include "core/rules/rule_words.hpp"
#include "core/rules/selectors.hpp"

namespace tongbao::core {
namespace {

bool share_facets(const CountedKind& a, const CountedKind& b) {
  return std::any_of(a.facet_idx.begin(), a.facet_idx.end(),
                     [&](int32_t facet) { return std::binary_search(b.facet_idx.begin(), b.facet_idx.end(), facet); });
}

bool is_nested(const CountedKind& a, const CountedKind& b) {
  return covers(a.items, b.items) || covers(b.items, a.items);
}

template <class Rule>
void switch_off(std::vector<Rule>& rules) {
  for (Rule& rule : rules) rule.is_on = false;
}

}  // namespace

RuleSet rules_of_fit(RuleSet rules, const std::vector<CountedKind>& kinds, const ScoreFit& fit) {
  const auto kind_of = [&](const ScoreTerm& term) -> const CountedKind& { return kinds[term.kind_idx]; };
  bool is_plain = true;  // every item gets the points of the most particular rule
  for (const ScoreTerm& a : fit.terms)
    for (const ScoreTerm& b : fit.terms)
      if (&a != &b && share_facets(kind_of(a), kind_of(b)) && (a.cap || b.cap || !is_nested(kind_of(a), kind_of(b))))
        is_plain = false;

  rules.points.clear();
  for (const ScoreTerm& term : fit.terms) {
    PointsRule rule{kind_of(term).items, term.points_each};
    rule.cap = term.cap;
    for (const ScoreTerm& other : fit.terms) {
      if (&other == &term || !share_facets(kind_of(other), kind_of(term))) continue;
      if (!is_plain) {
        rule.effect = &term == &fit.terms.front() ? PointsEffect::Absolute : PointsEffect::Additional;
      } else if (covers(kind_of(other).items, kind_of(term).items)) {
        rule.points_each = Points::from_raw(rule.points_each.raw() + other.points_each.raw());
      }
    }
    rules.points.push_back(std::move(rule));
  }
  // The wide rule before its exceptions, as a method is written.
  std::stable_sort(rules.points.begin(), rules.points.end(), [](const PointsRule& a, const PointsRule& b) {
    return std::pair(a.items.status, particularity(a.items)) < std::pair(b.items.status, particularity(b.items));
  });

  rules.adoption_repeats = RepeatRule::AddAll;
  rules.endorsement_repeats = RepeatRule::AddAll;
  for (QuotaRule& quota : rules.quotas)
    if (quota.form != QuotaForm::Shown) quota.is_on = false;
  switch_off(rules.conditions);
  switch_off(rules.manual);
  switch_off(rules.vetoes);
  rules.ready_made.is_on = false;
  rules.parts.clear();
  rules.base_score = fit.base;
  rules.floor = fit.floor;
  rules.cap = fit.cap;
  rules.factor = fit.factor;
  rules.per_head = fit.per_head;
  if (fit.factor != Ratio{} || fit.per_head) rules.places = fit.places;
  rules.name = scoring_zh(rules);
  rules.source = "从表上印的得分看出";
  rules.note.clear();
  return rules;
}

}  // namespace tongbao::core
