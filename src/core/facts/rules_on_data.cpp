// Method: the rule set is divided into two, what the data can use and what it cannot, and each is said by
// rules_text_zh: so a clause reads here as it will be on the sheet.

#include "core/facts/rules_on_data.hpp"

#include <algorithm>
#include <utility>

#include "core/roster/roster.hpp"
#include "core/words/rules_text.hpp"

namespace tongbao::core {
namespace {

/// Moves the rules that cannot be used from one set into the other.
template <class Rule, class IsUsable>
void divide(std::vector<Rule>& usable, std::vector<Rule>& idle, IsUsable is_usable) {
  const auto first = std::stable_partition(usable.begin(), usable.end(), is_usable);
  idle.assign(first, usable.end());
  usable.erase(first, usable.end());
}

/// The rules of `usable` that find nothing in the data, taken out of it.
RuleSet take_idle(RuleSet& usable, const Tally& tally) {
  const auto finds = [&](const CountSelector& items) { return FacetMatcher(tally, items).is_known(); };
  const auto measures = [&](const Measure& measure) {
    const bool is_of_items = measure.kind != MeasureKind::TotalScore && measure.kind != MeasureKind::PartScore &&
                             measure.kind != MeasureKind::QuotaCompletion;
    return !is_of_items || finds(measure.items);
  };
  const auto finds_items = [&](const auto& rule) { return finds(rule.items); };
  const auto finds_measure = [&](const auto& rule) { return measures(rule.measure); };
  const std::vector<std::string> groups = groups_of(tally.roster);
  const auto applies = [&](const ListCriterion& line) {
    const bool has_group = line.group.empty() || std::find(groups.begin(), groups.end(), line.group) != groups.end();
    return has_group && (looks_at_place(line.comparison) || measures(line.measure));
  };
  RuleSet idle;
  divide(usable.counting, idle.counting, [&](const CountingRule& rule) {
    return finds(rule.items) && (rule.effect != CountingEffect::Limit || finds(rule.limit));
  });
  divide(usable.points, idle.points, finds_items);
  divide(usable.quotas, idle.quotas, finds_items);
  divide(usable.conditions, idle.conditions, finds_measure);
  divide(usable.vetoes, idle.vetoes, finds_measure);
  const bool has_printed = std::any_of(tally.source_rows.begin(), tally.source_rows.end(),
                                       [](const TallySourceRow& row) { return !row.printed_score.empty(); });
  if (!has_printed) std::swap(idle.ready_made, usable.ready_made);
  for (ListRule& list : usable.lists) {
    ListRule rest = list;
    divide(list.criteria, rest.criteria, applies);
    if (!rest.criteria.empty()) idle.lists.push_back(std::move(rest));
  }
  std::erase_if(usable.lists, [](const ListRule& list) { return list.criteria.empty(); });
  return idle;
}

bool is_of_rules(RuleTopic topic) {
  return topic != RuleTopic::Repeats && topic != RuleTopic::Parts && topic != RuleTopic::Total &&
         topic != RuleTopic::Ranks;
}

}  // namespace

std::vector<ClauseOnData> rules_on_data_zh(const RuleSet& rules, const Tally& tally) {
  RuleSet usable = rules;
  RuleSet idle;
  if (!tally.roster.units.empty()) idle = take_idle(usable, tally);
  const std::vector<RuleClause> used = rules_text_zh(usable);
  // A factor is said only beside points that it multiplies.
  const bool is_factors_only = std::all_of(idle.points.begin(), idle.points.end(), [](const PointsRule& rule) {
    return rule.effect == PointsEffect::Multiply;
  });
  if (is_factors_only && !idle.points.empty()) idle.points = rules.points;
  std::vector<RuleClause> unused = rules_text_zh(idle);
  std::erase_if(unused, [&](const RuleClause& clause) {
    const auto is_same = [&](const RuleClause& other) { return other.text == clause.text; };
    return !is_of_rules(clause.topic) || std::any_of(used.begin(), used.end(), is_same);
  });

  constexpr RuleTopic kOrder[] = {RuleTopic::Counting,   RuleTopic::Points, RuleTopic::Repeats,   RuleTopic::Quotas,
                                  RuleTopic::Conditions, RuleTopic::Manual, RuleTopic::ReadyMade, RuleTopic::Parts,
                                  RuleTopic::Total,      RuleTopic::Vetoes, RuleTopic::Ranks,     RuleTopic::Lists};
  std::vector<ClauseOnData> clauses;
  for (const RuleTopic topic : kOrder)
    for (const auto* some : {&used, &std::as_const(unused)})
      for (const RuleClause& clause : *some)
        if (clause.topic == topic) clauses.push_back({clause.text, some == &used});
  return clauses;
}

}  // namespace tongbao::core
