#pragma once
// score.hpp: Tally → Scores, each with its lines of explanation (汇总 → 得分)
//
// In       a Tally (after the counting rules), a RuleSet and the points decided by hand.
// Out      Scores: one a roster unit, in roster order. The lines add up to the total exactly
//          (35×5 + 3×10 = 205); what a limit, a weight or a veto changes is a line of its own.
// Measure  Points, exact decimals; what divides is rounded to RuleSet::places and its line says so.
// Errors   PointsOverflow (Loss) for a unit whose points do not fit; that unit scores 0.
//          Warnings for names that no data has, manual points out of range. What is wrong with the rules by
//          themselves is told by check_rules.hpp.
// Cost     O(units × (rules + kinds of items)) if no rule looks at periods, else O(cells).

#include <cstdint>
#include <vector>

#include "core/score/rule_set.hpp"

namespace tongbao::core {

struct ScoreLine {
  enum class Kind {
    Base,       // 基础分, of the part or of the whole
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
    Veto,       // 一票否决 by RuleSet::vetoes[rule_idx]
  };
  Kind kind = Kind::Items;
  int32_t rule_idx = -1;
  int32_t part_idx = -1;    // into RuleSet::parts; -1 = straight into the total
  int32_t detail_idx = -1;  // Quota: block of periods; Manual: entry
  bool is_rounded = false;  // a half was rounded away from zero to RuleSet::places
  int64_t n_items = 0;      // Items, Repeats, Multiply, Quota
  int64_t n_wanted = 0;     // Quota
  Points points_each;       // Items
  Points points;            // what the line adds, signed
};

struct UnitScore {
  std::vector<ScoreLine> lines;  // in the order in which a score comes about (rule_set.hpp)
  Points total;
  std::vector<Points> parts;  // what each part adds, as in RuleSet::parts
  bool is_recomputable = true;  // false: a ready-made score is in it
  bool is_ranked = true;        // false: a veto
  bool may_be_commended = true; // false: a veto
};

struct Scores {
  std::vector<UnitScore> units;
  std::vector<Part> parts;           // of the rule set
  std::vector<QuotaRule> quotas;     // of the rule set
  std::vector<Points> one_item;      // per facet: what one item gives, factor included, limits not
  std::vector<TallyCell> repeats;    // adoptions that give no points, by the RepeatRule; ordered by unit
};

Checked<Scores> make_scores(const Tally& tally, const RuleSet& rules,
                            const std::vector<ManualPoints>& manual = {});

/// The sum as a clerk writes it: 35×5 + 3×10 (lines without items left out; "0" if none is left).
std::string formula_zh(const UnitScore& score);

}  // namespace tongbao::core
