#pragma once
// list_facts.hpp: who is first, who sent nothing, who is named, and what follows (名单)
//
// Part of find_facts; the names are listed in facts.hpp.
//
// In       Tally, Scores, Ranking and Lists of 本期, all of the same roster, and the rule set that made them.
// Out      who is first and who has no items, who met a veto, then each list by its name and by its kind, always whole,
//          counted (.家数) and cut by group; last what the lists add or take off.
// Errors   none. A list without members is a fact all the same; one that is off is none.
// Cost     O((lists + groups) × units).

#include "core/facts/fact_builder.hpp"

namespace tongbao::core {

void add_list_facts(FactBuilder& facts, const Tally& tally, const Scores& scores, const Ranking& ranking,
                    const Lists& lists, const RuleSet& rules);

}  // namespace tongbao::core
