#pragma once
// totals_and_rates.hpp: totals by group, level, category and period, and their prose (总数)
//
// Part of find_facts; the names are listed in facts.hpp.
//
// In       Tally and Scores of 本期. There are sums of points only if the scores may be shown (has_scores).
// Out      totals, then what divides them, then prose and shares. What no source gives is no fact.
// Errors   none; AdoptionRateAbove (Warning) where more was adopted than submitted.
// Cost     O(cells + facts × log facts).

#include "core/facts/fact_builder.hpp"

namespace tongbao::core {

void add_totals_and_rates(FactBuilder& facts, const Tally& tally, const Scores& scores, const RuleSet& rules,
                          Diagnostics& diagnostics);

}  // namespace tongbao::core
