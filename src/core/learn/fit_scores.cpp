// Method: everything that could be said is tried, the fewest things first: each choice of kinds of items, with or without a
// base, under a cap or a floor, with a limit on what one kind gives. A choice is settled exactly (whole_solutions.hpp),
// so nothing is missed for being improbable. Where more kinds have points than can be chosen from, all of them are solved
// for at once and equal points put together. A factor that rounds is tried last, and rows that differ only where
// nothing else gives all of them.

#include "core/learn/fit_scores.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

#include "core/learn/score_equations.hpp"
#include "core/learn/simple_fits.hpp"

namespace tongbao::core {
namespace {

using Columns = std::vector<const WholeColumn*>;
using Choice = std::vector<size_t>;  // of kinds

constexpr int kMostSaid = 6;
constexpr int kMostSaidOfSome = 4;                        // where some rows may differ
constexpr size_t kMostToChoose[] = {0, 64, 40, 20, 12};   // kinds, by how many are chosen
constexpr size_t kMostToChooseRounded[] = {0, 10, 8, 4};  // the same under a factor
constexpr size_t kMostToChooseCapped[] = {0, 0, 10, 6};   // the same where one has a limit of its own
constexpr int64_t kFactorParts[] = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20};

/// Calls `each` with every choice of n out of the first kinds.
void for_each_choice(const std::vector<size_t>& kinds, size_t n, size_t most,
                     const std::function<void(const Choice&)>& each) {
  const size_t n_kinds = std::min(kinds.size(), most);
  if (n == 0 || n > n_kinds) return;
  std::vector<size_t> at(n);
  std::iota(at.begin(), at.end(), size_t{0});
  Choice choice(n);
  while (true) {
    for (size_t i = 0; i < n; ++i) choice[i] = kinds[at[i]];
    each(choice);
    size_t last = n;
    while (last > 0 && at[last - 1] == n_kinds - n + last - 1) --last;
    if (last == 0) return;
    ++at[last - 1];
    for (size_t i = last; i < n; ++i) at[i] = at[i - 1] + 1;
  }
}

class Search {
 public:
  Search(const Tally& tally, const std::vector<CountedKind>& kinds, const std::vector<PrintedScore>& printed)
      : kinds_(kinds), equations_(tally, kinds, printed), fits_(tally, kinds, equations_) {
    ScoreShape floored, capped;
    floored.floor = equations_.possible_floor();
    capped.cap = equations_.possible_cap();
    ScoreShape both = floored;
    both.cap = capped.cap;
    shapes_.emplace_back();
    if (capped.cap) shapes_.push_back(capped);
    if (floored.floor) shapes_.push_back(floored);
    if (both.n_said() == 2) shapes_.push_back(both);
    for (const ScoreShape& shape : shapes_) ranges_.push_back(equations_.ranges(shape));
  }

  std::vector<ScoreFit> find() {
    for (int n_said = 1; n_said <= kMostSaid && fits_.empty(); ++n_said) try_all(n_said);
    if (fits_.empty()) solve_all_kinds();
    if (fits_.empty()) try_factors();
    n_may_differ_ = n_few(equations_.n_rows());
    if (fits_.empty() && n_may_differ_ > 0) {
      for (int n_said = 1; n_said <= kMostSaidOfSome && fits_.may_be_better(n_said); ++n_said) try_all(n_said);
      solve_all_kinds();
    }
    return fits_.best();
  }

 private:
  void try_all(int n_said) {
    for (size_t shape = 0; shape < shapes_.size(); ++shape)
      for (const bool has_base : {false, true}) {
        const int n_terms = n_said - shapes_[shape].n_said() - (has_base ? 1 : 0);
        if (n_terms < 1 || n_terms > 4) continue;
        const auto n = static_cast<size_t>(n_terms);
        for_each_choice(equations_.used_kinds(), n, kMostToChoose[n],
                        [&](const Choice& choice) { try_terms(choice, has_base, shapes_[shape], ranges_[shape]); });
      }
    for (const bool has_base : {false, true}) {
      const int n_terms = n_said - 1 - (has_base ? 1 : 0);
      if (n_terms < 2 || n_terms > 3) continue;  // of one term alone it is the cap of all
      const auto n = static_cast<size_t>(n_terms);
      for_each_choice(equations_.used_kinds(), n, kMostToChooseCapped[n], [&](const Choice& choice) {
        for (size_t limited = 0; limited < choice.size(); ++limited) try_limits(choice, limited, has_base);
      });
    }
  }

  Columns columns_of(const Choice& choice, bool has_base) const {
    Columns columns;
    for (const size_t kind : choice) columns.push_back(&equations_.column(kind));
    if (has_base) columns.push_back(&equations_.ones());
    return columns;
  }

  void try_terms(const Choice& choice, bool has_base, const ScoreShape& shape, const std::vector<WholeRange>& ranges) {
    const Columns columns = columns_of(choice, has_base);
    for (const WholeSolution& solution : whole_solutions(columns, ranges, n_may_differ_))
      fits_.add(fit_of(choice, has_base, shape, solution));
  }

  ScoreFit fit_of(const Choice& choice, bool has_base, const ScoreShape& shape, const WholeSolution& solution) const {
    ScoreFit fit;
    for (size_t i = 0; i < choice.size(); ++i)
      fit.terms.push_back({choice[i], Points::from_raw(solution.weights[i] * shape.step.raw())});
    if (has_base) fit.base = Points::from_raw(solution.weights.back() * shape.step.raw());
    fit.floor = shape.floor;
    fit.cap = shape.cap;
    fit.factor = shape.factor;
    fit.per_head = shape.per_head;
    fit.places = equations_.places();
    fit.n_differ = solution.n_differ;
    return fit;
  }

  /// One kind gives no more than so many points. From a number of items on its limit counts once, before it each item:
  /// with that number known both are columns like all others.
  void try_limits(const Choice& choice, size_t limited, bool has_base) {
    const WholeColumn& counts = equations_.column(choice[limited]);
    const std::set<int64_t> numbers(counts.begin(), counts.end());
    for (const int64_t from : numbers) {
      if (from == 0 || from == *numbers.begin()) continue;
      WholeColumn below = counts;
      WholeColumn reached(counts.size(), 0);
      for (size_t row = 0; row < counts.size(); ++row)
        if (counts[row] >= from) {
          below[row] = 0;
          reached[row] = 1;
        }
      Columns columns = columns_of(choice, has_base);
      columns[limited] = &below;
      columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(choice.size()), &reached);
      for (WholeSolution& solution : whole_solutions(columns, ranges_[0], n_may_differ_)) {
        const int64_t limit = solution.weights[choice.size()];
        const int64_t each = solution.weights[limited];
        const int64_t last_below = *std::prev(numbers.find(from));
        const int64_t sign = each < 0 ? -1 : 1;
        if (sign * limit <= sign * each * last_below || sign * limit > sign * each * from) continue;
        solution.weights.erase(solution.weights.begin() + static_cast<std::ptrdiff_t>(choice.size()));
        ScoreFit fit = fit_of(choice, has_base, shapes_[0], solution);
        fit.terms[limited].cap = Points::from_raw(sign * limit);
        fits_.add(std::move(fit));
      }
    }
  }

  /// Every kind that is counted by itself has its own points; equal ones are put together afterwards.
  void solve_all_kinds() {
    Choice singles;
    for (const size_t kind : equations_.used_kinds())
      if (kinds_[kind].facet_idx.size() == 1) singles.push_back(kind);
    for (size_t shape = 0; shape < shapes_.size(); ++shape)
      for (const bool has_base : {false, true}) {
        const std::vector<size_t> kept = independent_columns(columns_of(singles, has_base));
        if (has_base && (kept.empty() || kept.back() != singles.size())) continue;
        Choice choice;
        for (const size_t i : kept)
          if (i < singles.size()) choice.push_back(singles[i]);
        if (choice.empty()) continue;
        for (const WholeSolution& solution :
             whole_solutions(columns_of(choice, has_base), ranges_[shape], n_may_differ_))
          fits_.add(put_together(fit_of(choice, has_base, shapes_[shape], solution), kinds_));
      }
  }

  void try_factors() {
    std::vector<ScoreShape> shapes;
    ScoreShape shape;
    shape.step = Points::from_whole(1);
    std::vector<Ratio> seen;
    for (const int64_t den : kFactorParts)
      for (int64_t num = 1; num <= 2 * den; ++num) {
        const int64_t common = std::gcd(num, den);
        shape.factor = {num / common, den / common};
        if (shape.factor == Ratio{} || std::find(seen.begin(), seen.end(), shape.factor) != seen.end()) continue;
        seen.push_back(shape.factor);
        shapes.push_back(shape);
      }
    shape.factor = {};
    shape.per_head = true;
    if (equations_.knows_people()) shapes.push_back(shape);
    for (const Points step : {Points::from_whole(1), Points::from_raw(Points::kScale / 2)})
      for (int n_said = 2; n_said <= 5 && fits_.empty(); ++n_said)
        for (ScoreShape& one : shapes) {
          one.step = step;
          try_factor(one, n_said);
        }
  }

  void try_factor(const ScoreShape& shape, int n_said) {
    const std::vector<WholeRange> ranges = equations_.ranges(shape);
    if (ranges.empty()) return;
    for (const bool has_base : {false, true}) {
      const int n_terms = n_said - 1 - (has_base ? 1 : 0);
      if (n_terms < 1 || n_terms > 3) continue;
      const auto n = static_cast<size_t>(n_terms);
      for_each_choice(equations_.used_kinds(), n, kMostToChooseRounded[n],
                      [&](const Choice& choice) { try_terms(choice, has_base, shape, ranges); });
    }
  }

  const std::vector<CountedKind>& kinds_;
  ScoreEquations equations_;
  SimpleFits fits_;
  std::vector<ScoreShape> shapes_;               // without a factor; the first limits nothing
  std::vector<std::vector<WholeRange>> ranges_;  // one a shape
  int32_t n_may_differ_ = 0;
};

}  // namespace

int32_t n_few(size_t n_rows) { return static_cast<int32_t>(std::min<size_t>(n_rows / 5, 10)); }

std::vector<ScoreFit> fit_scores(const Tally& tally, const std::vector<CountedKind>& kinds,
                                 const std::vector<PrintedScore>& printed) {
  return Search(tally, kinds, printed).find();
}

}  // namespace tongbao::core
