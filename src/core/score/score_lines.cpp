#include "core/score/score_lines.hpp"

#include "core/score/score_one_unit.hpp"

namespace tongbao::core {

bool says_counts_only(const ScoreLine& line) {
  return line.kind == ScoreLine::Kind::Converted || line.kind == ScoreLine::Kind::Repeats;
}

ScoreExplainer::ScoreExplainer(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual)
    : gives_points_(core::gives_points(rules)), scorer_(std::make_unique<UnitScorer>(tally, rules, manual)) {}

ScoreExplainer::~ScoreExplainer() = default;

ScoreLines ScoreExplainer::lines(int32_t unit_idx) const {
  ScoreLines lines;
  scorer_->score(unit_idx, &lines);
  return lines;
}

}  // namespace tongbao::core
