// Method: as many rows as there are columns fix the weights; all other rows are then the proof. To let a few rows be wrong,
// so many sets of rows are taken that share no row that one of them is without any wrong one. The small systems are
// solved with remainders of a prime, where nothing overflows and nothing is rounded: a whole weight is its own
// remainder, and whatever is no solution fails at the rows.

#include "core/learn/whole_solutions.hpp"

#include <algorithm>

namespace tongbao::core {
namespace {

using Remainders = std::vector<uint64_t>;

constexpr uint64_t kPrime = 2147483647;  // 2^31 - 1: products fit 64 bits

uint64_t remainder_of(int64_t value) {
  const int64_t rest = value % static_cast<int64_t>(kPrime);
  return static_cast<uint64_t>(rest < 0 ? rest + static_cast<int64_t>(kPrime) : rest);
}

int64_t whole_of(uint64_t remainder) {
  return remainder > kPrime / 2 ? static_cast<int64_t>(remainder) - static_cast<int64_t>(kPrime)
                                : static_cast<int64_t>(remainder);
}

uint64_t inverse(uint64_t value) {
  uint64_t result = 1;
  for (uint64_t power = kPrime - 2; power > 0; power /= 2) {
    if (power % 2 == 1) result = result * value % kPrime;
    value = value * value % kPrime;
  }
  return result;
}

/// into -= factor × row, from a place on.
void subtract(Remainders& into, const Remainders& row, uint64_t factor) {
  const uint64_t minus = kPrime - factor;
  for (size_t i = 0; i < into.size(); ++i) into[i] = (into[i] + minus * row[i]) % kPrime;
}

/// Vectors none of which is a sum of multiples of the others in its first numbers. What stands behind them goes along.
class Independent {
 public:
  explicit Independent(size_t n_numbers) : n_numbers_(n_numbers) {}

  enum class Finding {
    Added,
    IsSum,        // of multiples of the others, in everything
    Contradicts,  // a sum in its first numbers, not in what stands behind
  };
  Finding add(Remainders vector) {
    for (size_t i = 0; i < reduced_.size(); ++i)
      if (vector[first_[i]] != 0) subtract(vector, reduced_[i], vector[first_[i]]);
    const auto first = std::find_if(vector.begin(), vector.end(), [](uint64_t one) { return one != 0; });
    if (first == vector.end()) return Finding::IsSum;
    if (static_cast<size_t>(first - vector.begin()) >= n_numbers_) return Finding::Contradicts;
    first_.push_back(static_cast<size_t>(first - vector.begin()));
    const uint64_t scale = inverse(*first);
    for (uint64_t& one : vector) one = one * scale % kPrime;
    reduced_.push_back(std::move(vector));
    return Finding::Added;
  }

 private:
  size_t n_numbers_;
  std::vector<Remainders> reduced_;
  std::vector<size_t> first_;
};

class Solver {
 public:
  Solver(const std::vector<const WholeColumn*>& columns, const std::vector<WholeRange>& rows, int32_t n_may_differ)
      : columns_(columns), rows_(rows), n_may_differ_(n_may_differ), used_(rows.size(), false) {}

  std::vector<WholeSolution> solve() {
    for (int32_t i = 0; i <= n_may_differ_; ++i) {
      const std::vector<size_t> basis = take_basis();
      if (basis.size() < columns_.size()) break;
      solve_from(basis);
    }
    return std::move(solutions_);
  }

 private:
  Remainders row_of(size_t row) const {
    Remainders numbers;
    for (const WholeColumn* column : columns_) numbers.push_back(remainder_of((*column)[row]));
    return numbers;
  }

  /// Rows that fix the weights and were not taken before; none if rows that may not differ contradict each other, which a
  /// few rows behind the last one mostly tell.
  std::vector<size_t> take_basis() {
    constexpr int kMostProofs = 3;
    int n_proofs = n_may_differ_ == 0 ? kMostProofs : 0;
    std::vector<size_t> basis;
    Independent independent(columns_.size());
    for (size_t row = 0; row < rows_.size() && (basis.size() < columns_.size() || n_proofs > 0); ++row) {
      const WholeRange& range = rows_[row];
      if (used_[row] || !range.lo || !range.hi) continue;
      if (*range.lo != *range.hi) n_proofs = 0;
      Remainders numbers = row_of(row);
      numbers.push_back(*range.lo == *range.hi ? remainder_of(*range.lo) : 0);
      if (basis.size() == columns_.size()) --n_proofs;
      const Independent::Finding found = independent.add(std::move(numbers));
      if (found == Independent::Finding::Contradicts && n_proofs > 0) return {};
      if (found != Independent::Finding::Added) continue;
      used_[row] = true;
      basis.push_back(row);
    }
    return basis;
  }

  /// Gauss-Jordan with the unit matrix beside it.
  std::vector<Remainders> inverse_of(const std::vector<size_t>& basis) const {
    const size_t n = basis.size();
    std::vector<Remainders> matrix;
    for (size_t i = 0; i < n; ++i) {
      matrix.push_back(row_of(basis[i]));
      matrix.back().resize(2 * n, 0);
      matrix.back()[n + i] = 1;
    }
    for (size_t column = 0; column < n; ++column) {
      size_t pivot = column;
      while (matrix[pivot][column] == 0) ++pivot;
      std::swap(matrix[pivot], matrix[column]);
      const uint64_t scale = inverse(matrix[column][column]);
      for (uint64_t& one : matrix[column]) one = one * scale % kPrime;
      for (size_t other = 0; other < n; ++other)
        if (other != column && matrix[other][column] != 0)
          subtract(matrix[other], matrix[column], matrix[other][column]);
    }
    for (Remainders& row : matrix) row.erase(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(n));
    return matrix;
  }

  /// Tries each value of the ranges of the rows in the basis.
  void solve_from(const std::vector<size_t>& basis) {
    int64_t n_tries = 1;
    for (const size_t row : basis) {
      const int64_t n = *rows_[row].hi - *rows_[row].lo + 1;
      if (n <= 0) return;
      if (n > kMostTries / n_tries) return;
      n_tries *= n;
    }
    const std::vector<Remainders> inverted = inverse_of(basis);
    std::vector<int64_t> sums;
    for (const size_t row : basis) sums.push_back(*rows_[row].lo);
    for (int64_t i = 0; i < n_tries; ++i) {
      check(inverted, sums);
      for (size_t at = 0; at < sums.size() && ++sums[at] > *rows_[basis[at]].hi; ++at) sums[at] = *rows_[basis[at]].lo;
    }
  }

  void check(const std::vector<Remainders>& inverted, const std::vector<int64_t>& sums) {
    WholeSolution solution;
    for (const Remainders& row : inverted) {
      uint64_t weight = 0;
      for (size_t i = 0; i < row.size(); ++i) weight = (weight + row[i] * remainder_of(sums[i])) % kPrime;
      solution.weights.push_back(whole_of(weight));
    }
    for (size_t row = 0; row < rows_.size(); ++row)
      if (!rows_[row].has(weighted_sum(columns_, solution.weights, row)) && ++solution.n_differ > n_may_differ_) return;
    const bool is_known = std::any_of(solutions_.begin(), solutions_.end(),
                                      [&](const WholeSolution& other) { return other.weights == solution.weights; });
    if (!is_known) solutions_.push_back(std::move(solution));
  }

  const std::vector<const WholeColumn*>& columns_;
  const std::vector<WholeRange>& rows_;
  int32_t n_may_differ_;
  std::vector<bool> used_;
  std::vector<WholeSolution> solutions_;
};

}  // namespace

int64_t weighted_sum(const std::vector<const WholeColumn*>& columns, const std::vector<int64_t>& weights, size_t row) {
  int64_t sum = 0;
  for (size_t i = 0; i < columns.size(); ++i) sum += (*columns[i])[row] * weights[i];
  return sum;
}

std::vector<WholeSolution> whole_solutions(const std::vector<const WholeColumn*>& columns,
                                           const std::vector<WholeRange>& rows, int32_t n_may_differ) {
  return Solver(columns, rows, n_may_differ).solve();
}

std::vector<size_t> independent_columns(const std::vector<const WholeColumn*>& columns) {
  std::vector<size_t> found;
  if (columns.empty()) return found;
  Independent independent(columns[0]->size());
  for (size_t i = 0; i < columns.size(); ++i) {
    Remainders numbers;
    for (const int64_t one : *columns[i]) numbers.push_back(remainder_of(one));
    if (independent.add(std::move(numbers)) == Independent::Finding::Added) found.push_back(i);
  }
  return found;
}

}  // namespace tongbao::core
