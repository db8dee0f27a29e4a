#include "core/score/score_lines.hpp"

#include "core/score/unit_scorer.hpp"

namespace tongbao::core {

ScoreExplainer::ScoreExplainer(const Tally& tally, const RuleSet& rules,
                               const std::vector<ManualPoints>& manual)
    : gives_points_(core::gives_points(rules)), scorer_(std::make_unique<UnitScorer>(tally, rules, manual)) {}

ScoreExplainer::~ScoreExplainer() = default;

ScoreLines ScoreExplainer::lines(int32_t unit_idx) const {
  ScoreLines lines;
  scorer_->score(unit_idx, &lines);
  return lines;
}

}  // namespace tongbao::core
