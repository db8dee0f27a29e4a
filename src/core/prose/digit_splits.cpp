// Method: the sums of the first rows that can be reached, row by row, then backwards from the printed totals: an option
// stays if it joins a sum that can be reached to one that leads there. A column without a printed total is not summed.

#include "core/prose/digit_splits.hpp"

#include <algorithm>
#include <utility>

namespace tongbao::core {
namespace {

constexpr size_t kMaxSums = 400'000;
/// Options of a row, and steps to find them; a row with more is as good as damaged.
constexpr size_t kMaxOptions = 5000;
constexpr size_t kMaxSteps = 200'000;
/// Longer numbers than a count has.
constexpr size_t kMaxDigits = 9;

class Cutter {
 public:
  Cutter(std::string_view digits, size_t n_cells, bool total_is_first)
      : digits_(digits), n_cells_(n_cells), total_idx_(total_is_first ? 0 : n_cells - 1) {}

  std::vector<SplitCells> all() {
    cells_.assign(n_cells_, std::nullopt);
    cut(0, 0, 0);
    return is_too_long() ? std::vector<SplitCells>() : std::move(found_);
  }

 private:
  bool is_too_long() const { return found_.size() > kMaxOptions || n_steps_ > kMaxSteps; }

  void cut(size_t at, size_t cell, int64_t sum) {
    ++n_steps_;
    if (is_too_long()) return;
    if (cell == n_cells_) {
      if (at == digits_.size() && cells_[total_idx_] && *cells_[total_idx_] == sum) found_.push_back(cells_);
      return;
    }
    const bool is_total = cell == total_idx_;
    if (!is_total) cut(at, cell + 1, sum);
    int64_t value = 0;
    for (size_t end = at + 1; end <= digits_.size() && end - at <= kMaxDigits; ++end) {
      if (end - at > 1 && digits_[at] == '0') break;
      value = value * 10 + (digits_[end - 1] - '0');
      cells_[cell] = value;
      cut(end, cell + 1, is_total ? sum : sum + value);
    }
    cells_[cell].reset();
  }

  std::string_view digits_;
  size_t n_cells_;
  size_t total_idx_;
  SplitCells cells_;
  std::vector<SplitCells> found_;
  size_t n_steps_ = 0;
};

/// The sums of the columns as one number; a sum above its total is no sum.
class Sums {
 public:
  explicit Sums(const SplitProblem& problem) : totals_(problem.totals) {
    uint64_t weight = 1;
    for (const auto& total : totals_) {
      weights_.push_back(total ? weight : 0);
      if (!total) continue;
      const auto n = static_cast<uint64_t>(*total) + 1;
      if (weight > (uint64_t{1} << 62) / n) is_small_ = false;
      if (!is_small_) return;
      goal_ += weight * (n - 1);
      weight *= n;
    }
  }
  bool is_small() const { return is_small_; }
  uint64_t goal() const { return goal_; }

  /// False if a column would be above its total.
  bool add(uint64_t sum, const SplitCells& cells, uint64_t& out) const {
    out = sum;
    for (size_t i = 0; i < totals_.size(); ++i) {
      if (!totals_[i] || !cells[i]) continue;
      const auto n = static_cast<uint64_t>(*totals_[i]) + 1;
      const uint64_t so_far = sum / weights_[i] % n;
      if (static_cast<uint64_t>(*cells[i]) > n - 1 - so_far) return false;
      out += weights_[i] * static_cast<uint64_t>(*cells[i]);
    }
    return true;
  }

 private:
  const SplitCells& totals_;
  std::vector<uint64_t> weights_;
  uint64_t goal_ = 0;
  bool is_small_ = true;
};

void sort_once(std::vector<uint64_t>& sums) {
  std::sort(sums.begin(), sums.end());
  sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
}

}  // namespace

std::vector<SplitCells> cuts_with_total(std::string_view digits, size_t n_cells, bool total_is_first) {
  return n_cells < 2 ? std::vector<SplitCells>() : Cutter(digits, n_cells, total_is_first).all();
}

std::vector<SplitCells> placings(const std::vector<int64_t>& numbers, size_t n_cells, int total_idx) {
  std::vector<SplitCells> found;
  if (numbers.size() > n_cells) return found;
  std::vector<bool> is_filled(n_cells, false);
  std::fill(is_filled.begin(), is_filled.begin() + static_cast<std::ptrdiff_t>(numbers.size()), true);
  do {
    SplitCells cells(n_cells);
    int64_t sum = 0;
    size_t next = 0;
    for (size_t i = 0; i < n_cells; ++i) {
      if (!is_filled[i]) continue;
      cells[i] = numbers[next++];
      if (static_cast<int>(i) != total_idx) sum += *cells[i];
    }
    const auto total = total_idx < 0 ? std::optional<int64_t>() : cells[static_cast<size_t>(total_idx)];
    if (!total || *total == sum) found.push_back(std::move(cells));
  } while (found.size() <= kMaxOptions && std::prev_permutation(is_filled.begin(), is_filled.end()));
  return found.size() > kMaxOptions ? std::vector<SplitCells>() : found;
}

bool narrow_options(SplitProblem& problem) {
  const Sums sums(problem);
  if (!sums.is_small()) return true;
  bool has_damage = false;
  std::vector<size_t> order;  // rows with few options first keep the sums few
  for (size_t row = 0; row < problem.rows.size(); ++row) {
    if (problem.rows[row].empty())
      has_damage = true;
    else
      order.push_back(row);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return problem.rows[a].size() < problem.rows[b].size(); });
  std::vector<std::vector<uint64_t>> reached(1, {0});
  size_t n_all = 0;
  for (const size_t row : order) {
    std::vector<uint64_t> next;
    uint64_t sum = 0;
    for (const uint64_t from : reached.back())
      for (const SplitCells& cells : problem.rows[row])
        if (sums.add(from, cells, sum)) next.push_back(sum);
    sort_once(next);
    n_all += next.size();
    if (n_all > kMaxSums) return true;
    reached.push_back(std::move(next));
  }
  std::vector<uint64_t> alive = std::move(reached.back());
  if (!has_damage) std::erase_if(alive, [&](uint64_t sum) { return sum != sums.goal(); });
  if (alive.empty()) return false;
  for (size_t i = order.size(); i-- > 0;) {
    std::vector<SplitCells>& options = problem.rows[order[i]];
    std::vector<bool> is_used(options.size(), false);
    std::vector<uint64_t> before;
    uint64_t sum = 0;
    for (const uint64_t from : reached[i])
      for (size_t option = 0; option < options.size(); ++option) {
        if (!sums.add(from, options[option], sum) || !std::binary_search(alive.begin(), alive.end(), sum)) continue;
        is_used[option] = true;
        before.push_back(from);
      }
    sort_once(before);
    alive = std::move(before);
    size_t n_kept = 0;
    for (size_t option = 0; option < options.size(); ++option)
      if (is_used[option]) std::swap(options[n_kept++], options[option]);
    options.resize(n_kept);
  }
  return true;
}

}  // namespace tongbao::core
