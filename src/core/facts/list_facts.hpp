#pragma once
// list_facts.hpp: who is first, who sent nothing, who is named, and what follows (名单)
//
// Part of find_facts; the names are listed in facts.hpp.

#include "core/facts/fact_builder.hpp"

namespace tongbao::core {

void add_list_facts(FactBuilder& facts, const Tally& tally, const Scores& scores,
                    const Ranking& ranking, const Lists& lists, const RuleSet& rules);

}  // namespace tongbao::core
