#pragma once
// score_lines.hpp: one unit's score → the lines that explain it (得分 → 得分说明)
//
// Nobody reads the lines of four hundred units at once, so they are made for the units that are asked for: the same
// steps as make_scores, written down.
//
// In       what make_scores was given. All three must outlive the explainer.
// Out      the lines in the order in which the score comes about (rule_set.hpp). They add up to the total exactly
//          (35×5 + 3×10 = 205); what a limit, a weight or a veto changes is a line of its own. A score whose
//          points do not fit has none.
// Measure  Points, exact decimals; what divides is rounded to RuleSet::places and its line says so.
// Errors   none; make_scores tells them.
// Cost     O(rules × kinds of items) once, then O(rules + kinds of items) a unit.

#include <cstdint>
#include <memory>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

struct ScoreLine {
  enum class Kind {
    Base,       // 基础分, of the part or of the whole
    Converted,  // 折算 by RuleSet::counting[rule_idx]: n_items became n_wanted of another kind; no points
    Items,      // 条数 × 分值, by RuleSet::points[rule_idx]
    Repeats,    // n_items repeats that did not count; no points
    Multiply,   // what a factor changes, by RuleSet::points[rule_idx]
    RuleCap,    // 本项封顶扣去, by RuleSet::points[rule_idx]
    QuotaBase,  // 任务基础分, by RuleSet::quotas[rule_idx]
    Quota,      // by RuleSet::quotas[rule_idx] in block detail_idx: n_items done of n_wanted
    Condition,  // by RuleSet::conditions[rule_idx]
    Manual,     // by RuleSet::manual[rule_idx], entry detail_idx of the points decided by hand
    ReadyMade,  // 现成得分
    Floor,      // 扣完为止补回
    Cap,        // 封顶扣去
    Weight,     // what the part's weight changes
    Factor,     // what 折算 changes
    PerHead,    // what 人均 changes: points_each ÷ n_items people; 0 people: not known, so that no score is left
    Veto,       // 一票否决 by RuleSet::vetoes[rule_idx]
  };
  Kind kind = Kind::Items;
  int32_t rule_idx = -1;
  int32_t part_idx = -1;    // into RuleSet::parts; -1 = straight into the total
  int32_t detail_idx = -1;  // Quota: block of periods; Manual: entry
  bool is_rounded = false;  // a half was rounded away from zero to RuleSet::places
  bool is_open = false;     // Quota: 未出现, so what is missing of it is not known (quota.hpp)
  int64_t n_items = 0;      // Converted, Items, Repeats, Multiply, Quota
  int64_t n_wanted = 0;     // Converted, Quota
  Points points_each;       // Items; PerHead: the total before it
  Points points;            // what the line adds, signed
};

using ScoreLines = std::vector<ScoreLine>;

class UnitScorer;

/// True for the lines that say what was counted, and add no points.
bool says_counts_only(const ScoreLine& line);

class ScoreExplainer {
 public:
  ScoreExplainer(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual);
  ~ScoreExplainer();
  ScoreExplainer(const ScoreExplainer&) = delete;
  ScoreExplainer& operator=(const ScoreExplainer&) = delete;

  /// False if the rules can only rank by counts: there are no scores to explain.
  bool gives_points() const { return gives_points_; }
  ScoreLines lines(int32_t unit_idx) const;

 private:
  bool gives_points_;
  std::unique_ptr<UnitScorer> scorer_;
};

}  // namespace tongbao::core
