#pragma once
// totals_and_rates.hpp: totals by group, level, category and period, and their prose (总数)
//
// Part of find_facts; the names are listed in facts.hpp.

#include "core/facts/fact_builder.hpp"

namespace tongbao::core {

void add_totals_and_rates(FactBuilder& facts, const Tally& tally, const Scores& scores,
                     const RuleSet& rules, Diagnostics& diagnostics);

}  // namespace tongbao::core
