#pragma once
// score_repeats.hpp: items adopted (or endorsed) several times → the times that give no points (重复采用)
//
// In       a Tally, and the ScorePlan of the rule set, which says what each time would give.
// Out      as cells of the tally, ordered by unit; empty where the rules add all times up.
// Errors   none.
// Cost     O(repeated items × times²).

#include <vector>

#include "core/score/score_plan.hpp"

namespace tongbao::core {

std::vector<TallyCell> repeats_without_points(const Tally& tally, const RuleSet& rules, const ScorePlan& plan);

}  // namespace tongbao::core
