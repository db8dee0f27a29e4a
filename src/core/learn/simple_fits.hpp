#pragma once
// simple_fits.hpp: which of several fits are the simplest, and which say more than the rows bear out (最简单的几种算法)
//
// In       fits as they are found, in any order.
// Out      those that say the fewest things, of these the roundest; one for each function of the counts.
// Errors   none. A fit that too few rows speak for is left out.
// Cost     O(terms × facets + rows log rows) a fit.

#include <cstdint>
#include <vector>

#include "core/learn/score_equations.hpp"

namespace tongbao::core {

class SimpleFits {
 public:
  SimpleFits(const Tally& tally, const std::vector<CountedKind>& kinds, const ScoreEquations& equations)
      : n_facets_(tally.facets.size()), kinds_(kinds), equations_(equations) {}

  void add(ScoreFit fit);
  bool empty() const { return fits_.empty(); }
  /// False if no fit that says so many things can be simpler than those that are there.
  bool may_be_better(int n_said) const;
  /// In the order in which they were found.
  std::vector<ScoreFit> best() const;

 private:
  struct Judged {
    ScoreFit fit;
    int cost = 0;       // things said, and twice as much as a row that differs
    int roughness = 0;  // 0 = whole points that one would think of
    std::vector<int64_t> meaning;
  };
  bool is_borne_out(const ScoreFit& fit) const;
  std::vector<int64_t> meaning_of(const ScoreFit& fit) const;

  size_t n_facets_;
  const std::vector<CountedKind>& kinds_;
  const ScoreEquations& equations_;
  std::vector<Judged> fits_;
};

/// The same points with as few terms as can be: 采用每条5分 for three levels of 5 each.
ScoreFit put_together(const ScoreFit& fit, const std::vector<CountedKind>& kinds);

}  // namespace tongbao::core
