#pragma once
// learn_rules.hpp: printed scores, ranks and lists → the rules behind them (从表上看出细则)
//
// A notice of last year, opened once, sets up the rules of this year: what is found is a rule set that gives, through the
// stages that score and rank, what the tables print.
//
// In       a Tally (after the counting rules) with what its tables print, and the rules in use: counting, lists and
//          whatever the tables do not tell are taken over; other rules that give points are switched off.
// Out      the simplest rule sets that meet all that is printed, or all but a few rows, which are named. Several that do
//          so equally well are all returned, up to kMostLearnt.
// Errors   none. No rule set: what is printed does not follow from the counts of the tables.
// Cost     that of fit_scores, fit_ranks, fit_list; asked for by a person or kept by whoever draws, never in a frame.

#include <cstdint>
#include <string>
#include <vector>

#include "core/learn/fit_lists.hpp"
#include "core/rank/rank.hpp"

namespace tongbao::core {

inline constexpr size_t kMostLearnt = 4;

/// A row of a table that prints something else than the rules give.
struct RowDiffers {
  int32_t source_row_idx = 0;  // into Tally::source_rows
  std::string printed;
  std::string computed;  // — without a score or rank
};

/// How rules agree with what is printed.
struct Agreement {
  int32_t n_rows = 0;  // that print it
  std::vector<RowDiffers> differing;
  int32_t n_agree() const { return n_rows - static_cast<int32_t>(differing.size()); }
};

struct LearntRules {
  RuleSet rules;
  Agreement scores;
  Agreement ranks;
};

struct Learnt {
  bool has_scores = false;  // the tables print any
  bool has_ranks = false;
  std::vector<LearntRules> found;  // at most kMostLearnt
  int32_t n_more = 0;              // that fit as well
};

/// True if the tables print scores or ranks from which rules could be learnt.
bool prints_results(const Tally& tally);

Learnt learn_rules(const Tally& tally, const RuleSet& rules);

/// The lines that give the units of one list, by scores and ranks of these rules.
std::vector<ListFit> learn_list(const Tally& tally, const RuleSet& rules, const NamedList& named);

/// The rules with this list in the place of one of its name, or behind all others.
RuleSet with_list(RuleSet rules, const ListRule& list);

}  // namespace tongbao::core
