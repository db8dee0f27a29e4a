#include "core/record/column_totals.hpp"

#include <algorithm>

namespace tongbao::core {
namespace {

int64_t count_equal(const ColumnTotals::Numbers& printed, const std::vector<int64_t>& sums) {
  int64_t n_equal = 0;
  for (size_t i = 0; i < printed.size(); ++i)
    if (printed[i] && *printed[i] == sums[i]) ++n_equal;
  return n_equal;
}

}  // namespace

size_t ColumnTotals::mark() {
  n_rows_since_mark_ = 0;
  if (marks_.back() != sums_) marks_.push_back(sums_);
  return marks_.size() - 1;
}

bool ColumnTotals::is_sum_of_last(const Numbers& printed) const {
  if (n_rows_since_mark_ < 2) return false;
  bool any = false;
  for (size_t i = 0; i < printed.size(); ++i) {
    if (!printed[i]) continue;
    if (*printed[i] != sums_[i] - marks_.back()[i]) return false;
    any = any || *printed[i] > 0;
  }
  return any;
}

std::vector<int64_t> ColumnTotals::between(size_t begin, size_t end) const {
  std::vector<int64_t> sums = marks_[end];
  for (size_t i = 0; i < sums.size(); ++i) sums[i] -= marks_[begin][i];
  return sums;
}

std::vector<int64_t> ColumnTotals::sums_for(const Numbers& printed, size_t at, Extent extent) const {
  const size_t last = marks_.size() - 1;
  const bool is_all = at == 0 || extent == Extent::All;
  std::vector<int64_t> best = is_all ? between(0, last) : between(extent == Extent::Part ? at - 1 : 0, at);
  int64_t most = count_equal(printed, best);
  const auto consider = [&](size_t begin, size_t end) {
    std::vector<int64_t> sums = between(begin, end);
    const int64_t n_equal = count_equal(printed, sums);
    if (n_equal <= most) return;
    most = n_equal;
    best = std::move(sums);
  };
  consider(0, at);
  for (size_t begin = at; begin-- > 0 && at - begin <= kMostMarks;) consider(begin, at);
  for (size_t end = at + 1; end <= last && end - at <= kMostMarks; ++end) consider(at, end);
  consider(at, last);
  consider(0, last);
  return best;
}

}  // namespace tongbao::core
