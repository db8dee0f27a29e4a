// Method: the scorer (score_one_unit) gives one unit after the other; what is reported about names and periods comes before what
// is reported about units.

#include "core/score/score_all_units.hpp"

#include <algorithm>

#include "core/score/idle_rules.hpp"
#include "core/score/score_one_unit.hpp"
#include "core/tally/dimensions.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

/// Names that the rules ask for and no count carries: a level that had no items, or a slip of the
/// pen.
void report_unknown_names(const Tally& tally, const RuleSet& rules, const ScorePlan& plan, Diagnostics& out) {
  if (tally.cells.empty()) return;
  std::vector<std::string> told;
  const auto check = [&](const std::string& name, const std::vector<std::string>& known) {
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
    if (std::find(told.begin(), told.end(), name) != told.end()) return;
    told.push_back(name);
    out.push_back({Code::RuleLevelUnknown, Severity::Note, {}, {name}});
  };
  for (size_t i = 0; i < rules.points.size(); ++i) {
    const PointsRule& rule = rules.points[i];
    if (!rule.is_on || plan.has_items(i)) continue;
    for (const Dimension& one : kDimensions) check(rule.items.*one.selected, tally.*one.names);
  }
}

void report_unknown_periods(const Tally& tally, const RuleSet& rules, const UnitScorer& scorer, Diagnostics& out) {
  for (size_t i = 0; i < rules.quotas.size(); ++i) {
    const QuotaRule& rule = rules.quotas[i];
    if (!rule.is_on || rule.form == QuotaForm::Shown) continue;
    for (const PeriodBlock& block : scorer.quotas()[i].blocks())
      if (!block.is_known)
        out.push_back({Code::QuotaPeriodUnknown,
                       Severity::Warning,
                       {},
                       {rule.name, tally.periods[static_cast<size_t>(block.period_idx[0])]}});
  }
}

void report_unknown_targets(const Tally& tally, const RuleSet& rules, Diagnostics& out) {
  const std::vector<Unit>& units = tally.roster.units;
  if (units.empty()) return;
  for (size_t i = 0; i < rules.quotas.size(); ++i) {
    if (!rules.quotas[i].is_on) continue;
    for (const QuotaTarget& target : rules.quotas[i].targets) {
      const bool is_known = std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
        return target.who == unit.full_name || target.who == unit.group;
      });
      if (!is_known)
        out.push_back({Code::QuotaTargetUnknown,
                       Severity::Warning,
                       {},
                       {std::to_string(i + 1), rules.quotas[i].name, target.who}});
    }
  }
}

void report_missing_people(const Tally& tally, const Scores& scores, Diagnostics& out) {
  std::string names;
  int64_t n_units = 0;
  for (size_t i = 0; i < scores.units.size(); ++i) {
    const Unit& unit = tally.roster.units[i];
    if (scores.units[i].has_total || unit.n_people > 0 || unit.exempt || unit.outside_assessment) continue;
    append_item(names, "、", {unit.full_name});
    ++n_units;
  }
  if (n_units > 0) out.push_back({Code::PeopleMissing, Severity::Warning, {}, {std::to_string(n_units), names}});
}

void report_vetoes(const Tally& tally, const RuleSet& rules, Checked<Scores>& out) {
  std::vector<std::string> names(rules.vetoes.size());
  for (size_t unit = 0; unit < out.value.units.size(); ++unit)
    for (const int32_t veto : out.value.units[unit].vetoes)
      append_item(names[static_cast<size_t>(veto)], "、", {tally.roster.units[unit].full_name});
  for (size_t i = 0; i < names.size(); ++i)
    if (!names[i].empty())
      out.diagnostics.push_back({Code::VetoMet, Severity::Note, {}, {rules.vetoes[i].name, names[i]}});
}

}  // namespace

std::string total_zh(const UnitScore& score) { return score.has_total ? score.total.to_string() : "—"; }

bool has_scores(const Scores& scores, const RuleSet& rules) { return gives_points(rules) && scores.is_founded; }

Checked<Scores> make_scores(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual) {
  UnitScorer scorer(tally, rules, manual);
  Checked<Scores> out;
  out.value = scorer.frame();
  out.value.is_founded = is_founded(tally, rules, manual);
  if (!out.value.is_founded) out.diagnostics.push_back({Code::ScoresWithoutData, Severity::Warning, {}, {}});
  append(out.diagnostics, find_idle_rules(tally, rules));
  report_unknown_names(tally, rules, scorer.plan(), out.diagnostics);
  report_unknown_periods(tally, rules, scorer, out.diagnostics);
  report_unknown_targets(tally, rules, out.diagnostics);
  append(out.diagnostics, scorer.given_diagnostics());
  const size_t n_units = tally.roster.units.size();
  out.value.units.reserve(n_units);
  for (size_t unit = 0; unit < n_units; ++unit) {
    std::optional<UnitScore> score = scorer.score(static_cast<int32_t>(unit), nullptr);
    if (!score)
      out.diagnostics.push_back({Code::PointsOverflow, Severity::Loss, {}, {tally.roster.units[unit].full_name}});
    out.value.units.push_back(score ? std::move(*score) : scorer.failed_score());
  }
  if (gives_points(rules) && rules.per_head) report_missing_people(tally, out.value, out.diagnostics);
  report_vetoes(tally, rules, out);
  return out;
}

}  // namespace tongbao::core
