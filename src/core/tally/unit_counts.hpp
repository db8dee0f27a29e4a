#pragma once
// unit_counts.hpp: what a tally knows of one unit (条数、未出现、零报送期数)
//
// In       a Tally whose cells are indexed (index_cells), a unit of its roster, and what is asked for.
// Out      numbers of items and of periods. A count that no source gives is empty, which is not the same as 0; and a
//          period from which the unit is absent is not a period without items.
// Errors   none. A name that the tally does not have gives an empty count.
// Cost     O(facets) to look a selector up; then O(cells of the unit), or O(its kinds of items) over all periods.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/tally/tally.hpp"

namespace tongbao::core {

/// What to sum: empty text = all.
struct CountSelector {
  Status status = Status::Submitted;
  std::string level;
  std::string category;
  std::string period;
  std::string carrier = {};
  std::string origin = {};
  std::string role = {};
  bool operator==(const CountSelector&) const = default;
};

/// A selector looked up in the names of a tally.
class FacetMatcher {
 public:
  FacetMatcher(const Tally& tally, const CountSelector& what);
  bool matches_facet(int32_t facet_idx) const { return by_facet_[static_cast<size_t>(facet_idx)]; }
  /// All facets that match, ascending.
  const std::vector<int32_t>& facet_idx() const { return facet_idx_; }
  bool matches_period(int32_t period_idx) const { return period_ < 0 || period_ == period_idx; }
  bool is_any_period() const { return period_ == kAny; }
  /// False if no count of the data can match, because of a name or because nobody gives such counts.
  bool is_known() const { return !facet_idx_.empty(); }

 private:
  static constexpr int32_t kAny = -1;
  std::vector<bool> by_facet_;
  std::vector<int32_t> facet_idx_;
  int32_t period_ = kAny;
};

/// The number of items of one unit, or empty if no source gives any such count.
std::optional<int64_t> count_of(const Tally& tally, int32_t unit_idx, const CountSelector& what);

/// The same with a selector that has been looked up before.
std::optional<int64_t> count_of(const Tally& tally, int32_t unit_idx, const FacetMatcher& what);

/// The periods from which the unit is absent, ascending.
std::span<const Absence> absences_of(const Tally& tally, int32_t unit_idx);

/// True if nothing at all is known of the unit: it is absent from every period.
bool is_missing(const Tally& tally, int32_t unit_idx);

/// Periods in which the unit has no item of this status. Those from which it is absent are none of them.
int32_t n_zero_periods(const Tally& tally, int32_t unit_idx, Status status);

/// The longest run of such periods, in the order of Tally::periods. A period from which it is absent ends the run.
int32_t n_consecutive_zero_periods(const Tally& tally, int32_t unit_idx, Status status);

}  // namespace tongbao::core
