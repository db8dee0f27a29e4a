// Method: each rule asks the tally for its items, so a rule costs one pass over a unit's few cells
// and the lines come out in the rule set's order. Every sum is checked: a score that does not fit
// is told and becomes 0, never a wrapped number.

#include "core/score/score.hpp"

#include <algorithm>
#include <string_view>

namespace tongbao::core {
namespace {

/// The score, or nothing if it does not fit.
std::optional<UnitScore> score_unit(const Tally& tally, int32_t unit_idx, const RuleSet& rules) {
  UnitScore score;
  score.total = rules.base_score;
  if (rules.base_score != Points{}) {
    ScoreLine line;
    line.kind = ScoreLine::Kind::Base;
    line.points = rules.base_score;
    score.lines.push_back(line);
  }

  for (size_t i = 0; i < rules.points.size(); ++i) {
    const PointsRule& rule = rules.points[i];
    ScoreLine line;
    line.kind = ScoreLine::Kind::Items;
    line.rule_idx = static_cast<int32_t>(i);
    line.n_items = count_of(tally, unit_idx, rule.items).value_or(0);
    line.points_each = rule.points_each;
    const std::optional<Points> points = checked_mul(rule.points_each, line.n_items);
    if (!points) return std::nullopt;
    line.points = *points;
    const std::optional<Points> total = checked_add(score.total, line.points);
    if (!total) return std::nullopt;
    score.total = *total;
    score.lines.push_back(line);
  }

  if (rules.cap && score.total > *rules.cap) {
    const std::optional<Points> taken = checked_sub(*rules.cap, score.total);
    if (!taken) return std::nullopt;
    ScoreLine line;
    line.kind = ScoreLine::Kind::Cap;
    line.points = *taken;
    score.lines.push_back(line);
    score.total = *rules.cap;
  }
  return score;
}

Diagnostic make_diagnostic(Code code, Severity severity, const std::string& arg) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = severity;
  diagnostic.args = {arg};
  return diagnostic;
}

/// Names that the rules ask for and no count carries: a level that had no items, or a slip of the
/// pen.
Diagnostics unknown_names(const Tally& tally, const RuleSet& rules) {
  Diagnostics diagnostics;
  if (tally.cells.empty()) return diagnostics;
  std::vector<std::string> told;
  const auto check = [&](const std::string& name, const std::vector<std::string>& known) {
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
    if (std::find(told.begin(), told.end(), name) != told.end()) return;
    told.push_back(name);
    diagnostics.push_back(make_diagnostic(Code::RuleLevelUnknown, Severity::Note, name));
  };
  for (const PointsRule& rule : rules.points) {
    check(rule.items.level, tally.levels);
    check(rule.items.category, tally.categories);
  }
  return diagnostics;
}

}  // namespace

Checked<Scores> make_scores(const Tally& tally, const RuleSet& rules) {
  Checked<Scores> result;
  result.diagnostics = unknown_names(tally, rules);
  result.value.rules = rules.points;
  result.value.units.reserve(tally.roster.units.size());
  for (size_t i = 0; i < tally.roster.units.size(); ++i) {
    std::optional<UnitScore> score = score_unit(tally, static_cast<int32_t>(i), rules);
    if (!score)
      result.diagnostics.push_back(
          make_diagnostic(Code::PointsOverflow, Severity::Loss, tally.roster.units[i].full_name));
    result.value.units.push_back(score ? std::move(*score) : UnitScore{});
  }
  return result;
}

std::string formula_zh(const UnitScore& score) {
  std::string text;
  const auto add_term = [&](std::string term) {
    if (!text.empty()) text += " + ";
    text += term;
  };
  for (const ScoreLine& line : score.lines) {
    switch (line.kind) {
      case ScoreLine::Kind::Base:
        add_term(line.points.to_string());
        break;
      case ScoreLine::Kind::Items: {
        if (line.n_items == 0) break;
        std::string each = line.points_each.to_string();
        if (line.points_each < Points{}) each = "(" + each + ")";
        add_term(std::to_string(line.n_items) + "×" + each);
        break;
      }
      case ScoreLine::Kind::Cap: {
        // The points are negative, so the text brings its own sign: 60 + 50×1 - 10（封顶）.
        const std::string taken = line.points.to_string();
        text += (text.empty() ? "0 - " : " - ") + taken.substr(1) + "（封顶）";
        break;
      }
    }
  }
  return text.empty() ? "0" : text;
}

}  // namespace tongbao::core
