#include "core/score/idle_rules.hpp"

#include <algorithm>

#include "core/rules/rule_words.hpp"
#include "core/rules/selectors.hpp"
#include "core/score/quota.hpp"
#include "core/score/rate_adoptions.hpp"

namespace tongbao::core {
namespace {

bool gives_status(const Tally& tally, Status status) {
  return std::any_of(tally.facets.begin(), tally.facets.end(),
                     [&](const Facet& facet) { return facet.status == status; });
}

/// A log that does not have a kind of items, or a period, has none of them; in count tables a column is missing.
bool has_items(const Tally& tally, const CountSelector& items) {
  return tally.has_log ? gives_status(tally, items.status) : FacetMatcher(tally, items).is_known();
}

bool is_scoring(const QuotaRule& quota) { return quota.form != QuotaForm::Shown; }

class IdleFinder {
 public:
  IdleFinder(const Tally& tally, const RuleSet& rules) : tally_(tally), rules_(rules) {}

  Diagnostics find() {
    for (size_t i = 0; i < rules_.counting.size(); ++i) {
      const CountingRule& rule = rules_.counting[i];
      if (rule.is_on && rule.effect == CountingEffect::Limit && FacetMatcher(tally_, rule.items).is_known() &&
          !FacetMatcher(tally_, rule.limit).is_known())
        report(Code::LimitWithoutData, i, selector_zh(rule.items), selector_zh(rule.limit));
      if (rule.is_on && rule.effect == CountingEffect::Convert && !has_items(tally_, rule.items))
        report(Code::ConvertWithoutData, i, conversion_zh(rule), selector_zh(rule.items));
    }
    for (size_t i = 0; i < rules_.points.size(); ++i) {
      const CountSelector& items = rules_.points[i].items;
      if (rules_.points[i].is_on && !gives_status(tally_, items.status))
        report(Code::PointsWithoutData, i, selector_zh(items), selector_zh(items));
    }
    for (size_t i = 0; i < rules_.quotas.size(); ++i) {
      const QuotaRule& rule = rules_.quotas[i];
      if (rule.is_on && is_scoring(rule) && !has_items(tally_, without_period(rule.items)))
        report(Code::QuotaWithoutData, i, rule.name, selector_zh(rule.items));
    }
    for (size_t i = 0; i < rules_.conditions.size(); ++i)
      if (rules_.conditions[i].is_on)
        measured(Code::ConditionWithoutData, i, rules_.conditions[i].name, rules_.conditions[i].measure);
    for (size_t i = 0; i < rules_.vetoes.size(); ++i)
      if (rules_.vetoes[i].is_on) measured(Code::VetoWithoutData, i, rules_.vetoes[i].name, rules_.vetoes[i].measure);
    for (size_t i = 0; i < rules_.rank_keys.size(); ++i)
      measured(Code::RankKeyWithoutData, i, measure_zh(rules_.rank_keys[i].measure), rules_.rank_keys[i].measure);
    for (size_t i = 0; i < rules_.lists.size(); ++i)
      if (rules_.lists[i].is_on)
        for (const ListCriterion& criterion : rules_.lists[i].criteria)
          if (!looks_at_place(criterion.comparison))
            measured(Code::ListWithoutData, i, rules_.lists[i].name, criterion.measure);
    return std::move(told_);
  }

 private:
  void measured(Code code, size_t idx, const std::string& name, const Measure& measure) {
    if (!has_data(tally_, rules_.quotas, measure)) report(code, idx, name, measure_zh(measure));
  }
  void report(Code code, size_t idx, const std::string& name, const std::string& what) {
    // A points rule for a rare kind (批示) often finds nothing, and says nothing wrong by it.
    const Severity severity = code == Code::PointsWithoutData ? Severity::Note : Severity::Warning;
    Diagnostic told{code, severity, {}, {std::to_string(idx + 1), name, what}};
    const bool is_limit =
        code == Code::ConditionWithoutData || code == Code::VetoWithoutData || code == Code::ListWithoutData;
    if (is_limit && tally_.has_log) told.args.emplace_back("0");
    if (std::find(told_.begin(), told_.end(), told) == told_.end()) told_.push_back(std::move(told));
  }

  const Tally& tally_;
  const RuleSet& rules_;
  Diagnostics told_;
};

}  // namespace

bool has_data(const Tally& tally, const std::vector<QuotaRule>& quotas, const Measure& measure) {
  switch (measure.kind) {
    case MeasureKind::Items:
    case MeasureKind::ItemPoints:
      return has_items(tally, measure.items);
    case MeasureKind::ZeroPeriods:
    case MeasureKind::ConsecutiveZeroPeriods:
      return gives_status(tally, measure.items.status);
    case MeasureKind::AdoptionRate:
      return has_items(tally, rate_adoptions(tally, measure.items)) &&
             has_items(tally, submissions_behind(measure.items));
    case MeasureKind::QuotaCompletion: {
      const QuotaRule* quota = main_quota(quotas);
      return quota != nullptr && has_items(tally, without_period(quota->items));
    }
    case MeasureKind::TotalScore:
    case MeasureKind::PartScore:
      break;
  }
  return true;
}

bool is_founded(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual) {
  if (tally.facets.empty()) return true;
  bool looks_at_data = false;
  bool found = false;
  const auto note = [&](bool is_on, bool is_found) {
    looks_at_data = looks_at_data || is_on;
    found = found || (is_on && is_found);
  };
  for (const PointsRule& rule : rules.points) note(rule.is_on, FacetMatcher(tally, rule.items).is_known());
  for (const QuotaRule& rule : rules.quotas)
    note(rule.is_on && is_scoring(rule), has_items(tally, without_period(rule.items)));
  for (const ConditionRule& rule : rules.conditions) note(rule.is_on, has_data(tally, rules.quotas, rule.measure));
  note(rules.ready_made.is_on, std::any_of(tally.source_rows.begin(), tally.source_rows.end(),
                                           [](const TallySourceRow& row) { return !row.printed_score.empty(); }));
  return found || !looks_at_data || !manual.empty();
}

Diagnostics find_idle_rules(const Tally& tally, const RuleSet& rules) {
  return tally.facets.empty() ? Diagnostics{} : IdleFinder(tally, rules).find();
}

}  // namespace tongbao::core
