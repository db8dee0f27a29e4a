#pragma once
// fit_lists.hpp: units that a notice names → the line that gives them (点名的线)
//
// In       a Tally, its kinds of items, scores, ranking and the rules behind them, and the units that one list names.
// Out      the lines that give these units and no others, or all but a few: 报送24条及以上, 前4名, one for all groups if one does,
//          else one a group. Several if they do so equally well. Of the numbers that give the same list the roundest.
// Measure  a line of counts is a whole number; of points and rates it has the fewest places that tell the units apart.
// Errors   none. No line: whoever is named is named for another reason.
// Cost     O(kinds × units log units), and a make_lists for each line that is returned.

#include <cstdint>
#include <string>
#include <vector>

#include "core/learn/counted_kinds.hpp"
#include "core/lists/lists.hpp"

namespace tongbao::core {

struct NamedList {
  std::string name;
  ListKind kind = ListKind::Commendation;
  std::vector<int32_t> unit_idx;
};

/// The numbers between which a line may lie without another list: from `least` to `most`.
struct LineRange {
  Points least;
  Points most;
  bool operator==(const LineRange&) const = default;
};

struct ListFit {
  ListRule rule;
  std::vector<LineRange> ranges;   // one a criterion; both ends the same for places
  std::vector<int32_t> not_met;    // named, though the line leaves them out
  std::vector<int32_t> not_named;  // meet the line, and are not named
};

std::vector<ListFit> fit_list(const Tally& tally, const std::vector<CountedKind>& kinds, const Scores& scores,
                              const Ranking& ranking, const RuleSet& rules, const NamedList& named);

}  // namespace tongbao::core
