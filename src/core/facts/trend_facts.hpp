#pragma once
// trend_facts.hpp: figures that compare 本期 with other periods (累计、环比、同比)
//
// Part of find_facts; the names are listed in facts.hpp.
//
// In       Tally and Ranking of 本期, and Trends: each span that the data holds, with its own tally and ranking.
// Out      the facts of 累计, then those of 上期, then those of 去年同期. A change is of the units that the tables of both
//          periods name, and its text says so where these are not all.
// Errors   none; ComparedUnitsDiffer (Note) where units are left out of a comparison.
// Cost     O(cells) a span, and O(units²) for 名次上升最多.

#include "core/facts/fact_builder.hpp"
#include "core/trend/trend.hpp"

namespace tongbao::core {

void add_trend_facts(FactBuilder& facts, const Tally& tally, const Ranking& ranking, const Trends& trends,
                     Diagnostics& diagnostics);

}  // namespace tongbao::core
