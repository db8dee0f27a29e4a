#pragma once
// fit_scores.hpp: printed scores → the points, base and limits that give them (得分是怎么算的)
//
// In       a Tally, its kinds of items, and what the tables print for a unit and period.
// Out      the fits with the fewest things to say (terms, base, cap, floor, factor), of these the roundest; several if they
//          are equally simple and give every kind of item other points. All scores are met if anything does so, else all
//          but a few (a fifth at most). Everything that is said is borne out by more rows than it takes to fix it.
// Measure  Points; nothing is rounded but by a factor or by 人数, to the places that are printed.
// Errors   none. No fit: what is printed does not follow from these counts, or there are too few rows to tell.
// Cost     O(kinds⁴ × rows) at worst, with kinds limited: some 10 ms where a simple fit is there, a third of a second for
//          60 rows and 12 kinds where none is.

#include <cstdint>
#include <vector>

#include "core/learn/counted_kinds.hpp"
#include "core/rules/rule_set.hpp"

namespace tongbao::core {

struct PrintedScore {
  int32_t source_row_idx = 0;  // into Tally::source_rows
  Points points;
};

/// So many points for each item of one kind; an item of several terms gets the points of all.
struct ScoreTerm {
  size_t kind_idx = 0;
  Points points_each;
  std::optional<Points> cap = {};
};

struct ScoreFit {
  std::vector<ScoreTerm> terms;  // never empty
  Points base;
  std::optional<Points> floor = {};
  std::optional<Points> cap = {};
  Ratio factor = {};
  bool per_head = false;
  int64_t places = 0;  // of what the factor or 人数 divides
  int32_t n_differ = 0;
};

std::vector<ScoreFit> fit_scores(const Tally& tally, const std::vector<CountedKind>& kinds,
                                 const std::vector<PrintedScore>& printed);

/// So few rows may differ, of so many.
int32_t n_few(size_t n_rows);

}  // namespace tongbao::core
