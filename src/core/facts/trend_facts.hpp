#pragma once
// trend_facts.hpp: figures that compare 本期 with other periods (facts.hpp lists their names)

#include "core/facts/fact_builder.hpp"
#include "core/trend/trend.hpp"

namespace tongbao::core {

void add_trend_facts(FactBuilder& facts, const Tally& tally, const Ranking& ranking,
                     const Trends& trends, Diagnostics& diagnostics);

}  // namespace tongbao::core
