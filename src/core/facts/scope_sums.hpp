#pragma once
// scope_sums.hpp: how many items everybody, each group and the units outside the assessment have (合计)
//
// In       a Tally, and the groups of its roster.
// Out      one ScopeSums for everybody, then one a group as in GroupNames::labels, then one for the units outside the
//          assessment. A sum knows how many units gave it something, because "not given" is not 0: a sum that nobody
//          gave is no fact at all.
// Errors   none.
// Cost     O(cells), and O(times²) an item that was adopted several times.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/facts/fact_builder.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

/// Items of one status.
struct Sum {
  int64_t n_items = 0;
  int32_t n_units = 0;         // that gave it
  int32_t last_unit_idx = -1;  // whose cell was added last
  bool given() const { return n_units > 0; }
  void add(const TallyCell& cell) {
    n_items += cell.n_items;
    // The cells are ordered by unit, so a change of unit is a new unit.
    if (cell.unit_idx != last_unit_idx) ++n_units;
    last_unit_idx = cell.unit_idx;
  }
};

/// One sum a Status, and behind them the adoptions that the rate is of (rate_adoptions.hpp).
inline constexpr size_t kStatuses = 6;
inline constexpr size_t kRated = kStatuses;
using Sums = std::array<Sum, kStatuses + 1>;

/// The sums of everybody, of one group, or of the outside units.
struct ScopeSums {
  std::string suffix;  // "", ".部门", ".未纳入考核"
  int32_t n_units = 0;
  int32_t n_assessed = 0;
  Sums total;
  std::vector<Sums> by_level;     // as in Tally::levels
  std::vector<Sums> by_category;  // as in Tally::categories
  std::vector<Sums> by_period;    // as in Tally::periods
};

inline const Sum& sum_of(const Sums& sums, Status status) { return sums[static_cast<size_t>(status)]; }

std::vector<ScopeSums> sum_cells(const Tally& tally, const GroupNames& groups);

}  // namespace tongbao::core
