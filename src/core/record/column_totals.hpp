#pragma once
// column_totals.hpp: printed totals of columns against the sums of their rows (合计核对)
//
// A total may stand for all rows or for a part of them, above or below them, and it may stand there twice. Parts begin
// and end where totals and headings stand, so a total is right if it is the sum of the rows from some such mark to
// where it stands, or from there to some mark below.
//
// Cost     O(totals × columns); of marks the nearest kMostMarks are looked at, the first, and the last.

#include <cstdint>
#include <optional>
#include <vector>

namespace tongbao::core {

class ColumnTotals {
 public:
  using Numbers = std::vector<std::optional<int64_t>>;  // by column; nothing is compared where there is none

  /// The rows that a total stands for if its numbers fit none.
  enum class Extent { Part, Above, All };

  explicit ColumnTotals(size_t n_columns) : sums_(n_columns, 0), marks_(1, sums_) {}

  void begin_row() { ++n_rows_since_mark_; }
  void add(size_t column_idx, int64_t number) { sums_[column_idx] += number; }

  /// A heading or a total: a part may begin or end here. Says which mark it is.
  size_t mark();

  /// True if the numbers are the sum of the rows since the last mark, and these are several.
  bool is_sum_of_last(const Numbers& printed) const;

  /// What the rows add up to for which a total at the mark stands most likely.
  std::vector<int64_t> sums_for(const Numbers& printed, size_t at, Extent extent) const;

 private:
  static constexpr size_t kMostMarks = 40;

  std::vector<int64_t> between(size_t begin, size_t end) const;

  int64_t n_rows_since_mark_ = 0;
  std::vector<int64_t> sums_;                // of all rows so far
  std::vector<std::vector<int64_t>> marks_;  // sums of all rows above; no two neighbours are equal
};

}  // namespace tongbao::core
