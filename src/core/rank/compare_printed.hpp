#pragma once
// compare_printed.hpp: the scores and ranks that tables print, against those that the rules give (印的得分和名次)
//
// In       the sources, and 本期's tally, scores and ranking.
// Out      one Note a table and kind (PrintedScoreDiffers, PrintedRankDiffers) with every row that differs: a changed
//          rule makes every row differ, and fifty sentences would hide the one that matters. Where no row agrees, the
//          rule of one kind of items that gives all printed scores, or 现成得分.
//          Nothing where no rule gives points (scores), or over several periods: a table prints the scores of its own.
// Errors   none.
// Cost     O(tables × rows).

#include <memory>
#include <vector>

#include "core/rank/rank.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

Diagnostics compare_printed(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally,
                            const Scores& scores, const Ranking& ranking, const RuleSet& rules);

}  // namespace tongbao::core
