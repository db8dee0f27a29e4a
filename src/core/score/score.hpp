#pragma once
// score.hpp: Tally → Scores, each with its lines of explanation (汇总 → 得分)
//
// In       a Tally and a RuleSet.
// Out      Scores: one a roster unit, in roster order. The lines add up to the total exactly
//          (35×5 + 3×10 = 205); what a cap takes away is a line of its own.
// Measure  Points, exact decimals; nothing here divides, so nothing rounds.
// Errors   PointsOverflow (Loss) for a unit whose points do not fit; that unit scores 0.
// Cost     O(units × rules + cells).

#include <cstdint>
#include <vector>

#include "core/score/rule_set.hpp"

namespace tongbao::core {

struct ScoreLine {
  enum class Kind { Base, Items, Cap };  // 基础分 · 条数 × 分值 · 封顶扣去
  Kind kind = Kind::Items;
  int32_t rule_idx = -1;  // into RuleSet::points for Items
  int64_t n_items = 0;    // Items only
  Points points_each;     // Items only
  Points points;          // what the line adds (Cap: negative)
};

struct UnitScore {
  std::vector<ScoreLine> lines;
  Points total;
};

struct Scores {
  std::vector<UnitScore> units;
  std::vector<PointsRule> rules;  // the rules that gave the points; ScoreLine::rule_idx points here
};

Checked<Scores> make_scores(const Tally& tally, const RuleSet& rules);

/// The sum as a clerk writes it: 35×5 + 3×10 (lines without items left out; "0" if none is left).
std::string formula_zh(const UnitScore& score);

}  // namespace tongbao::core
