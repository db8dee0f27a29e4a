#pragma once
// score_equations.hpp: printed scores as one equation a row (一行一个等式)
//
// In       a Tally, its kinds of items and the printed scores.
// Out      the numbers of items a row, kind by kind, and the range that the weighted sum of a row must be in for the printed
//          score, under limits and a factor.
// Errors   a row that no whole number of steps gives makes the ranges empty.
// Cost     O(kinds × rows).

#include <optional>
#include <vector>

#include "core/learn/fit_scores.hpp"
#include "core/learn/whole_solutions.hpp"

namespace tongbao::core {

/// What stands between the sum of points and the printed score.
struct ScoreShape {
  std::optional<Points> floor = {};
  std::optional<Points> cap = {};
  Ratio factor = {};
  bool per_head = false;
  Points step = Points::from_raw(1);  // points and base are multiples of it

  bool divides() const { return factor != Ratio{} || per_head; }
  int n_said() const { return (floor ? 1 : 0) + (cap ? 1 : 0) + (divides() ? 1 : 0); }
};

class ScoreEquations {
 public:
  ScoreEquations(const Tally& tally, const std::vector<CountedKind>& kinds, const std::vector<PrintedScore>& printed);

  size_t n_rows() const { return printed_.size(); }
  Points printed(size_t row) const { return printed_[row]; }
  const WholeColumn& column(size_t kind) const { return columns_[kind]; }
  const WholeColumn& ones() const { return ones_; }
  /// Kinds that some row has items of.
  const std::vector<size_t>& used_kinds() const { return used_; }
  bool knows_people() const { return knows_people_; }
  int64_t places() const { return places_; }
  /// The lowest and the highest printed score, if it may be a limit: several rows have it, or it is a multiple of ten.
  std::optional<Points> possible_floor() const;
  std::optional<Points> possible_cap() const;

  /// In steps. Empty if a row has none, since then no sum does.
  std::vector<WholeRange> ranges(const ScoreShape& shape) const;

 private:
  std::optional<Points> limit_at(Points end) const;
  WholeRange rounded_range(size_t row, const ScoreShape& shape) const;

  std::vector<Points> printed_;
  std::vector<int64_t> people_;
  std::vector<WholeColumn> columns_;
  std::vector<size_t> used_;
  WholeColumn ones_;
  bool knows_people_ = true;
  int64_t places_ = 0;
};

}  // namespace tongbao::core
