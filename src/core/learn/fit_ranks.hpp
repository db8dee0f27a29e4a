#pragma once
// fit_ranks.hpp: printed ranks → keys, tie rule and scope that give them (名次是怎么排的)
//
// In       a Tally, its kinds of items, the scores by the rules that are being learnt (whose points are in `rules`), and the
//          ranks that the tables print.
// Out      the ways of ranking that meet most ranks with the fewest keys; several if they do so equally well. Where tables
//          are printed in the order of their ranks, their order proves nothing, so that a key which decides equals comes
//          before it; else it is a key like others. What the ranks do not tell (a tie rule where nobody is equal) stays as in
//          `rules`.
// Errors   none. Nothing where more than a few ranks differ, or fewer than three are printed.
// Cost     O(keys³ × rows) at worst; mostly O(keys × rows).

#include <cstdint>
#include <vector>

#include "core/learn/counted_kinds.hpp"
#include "core/score/score_all_units.hpp"

namespace tongbao::core {

struct PrintedRank {
  int32_t source_row_idx = 0;  // into Tally::source_rows
  int32_t rank = 0;
};

/// The rule set with another way of ranking.
struct RankFit {
  RuleSet rules;
  int32_t n_differ = 0;
  int32_t n_decided = 0;  // neighbours of the same score that a further key puts in order
};

std::vector<RankFit> fit_ranks(const Tally& tally, const std::vector<CountedKind>& kinds, const Scores& scores,
                               const RuleSet& rules, const std::vector<PrintedRank>& printed);

}  // namespace tongbao::core
