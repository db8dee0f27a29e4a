#pragma once
// unit_counts.hpp: what a tally knows of one unit (条数、未出现、零报送期数)
//
// In       a Tally whose cells are indexed (tally_index.hpp), a unit of its roster, and what is asked for.
// Out      numbers of items and of periods. A count that no source gives is empty, which is not the same as 0; and a
//          period from which the unit is absent is not a period without items.
// Errors   none. A name that the tally does not have gives an empty count.
// Cost     O(facets) to look a selector up, O(units × periods + rows) for zero periods; then O(cells of the unit), or O(its kinds of items) over all periods.

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

/// The periods whose days other tables hold for the unit, ascending.
std::span<const Absence> elsewhere_of(const Tally& tally, int32_t unit_idx);

/// True if nothing at all is known of the unit: it is absent from every period.
bool is_missing(const Tally& tally, int32_t unit_idx);

/// In which periods the tables of a unit count such items at all. A table without 报送 says nothing of it, which is not 0.
class GivenCounts {
 public:
  GivenCounts(const Tally& tally, const FacetMatcher& what);
  /// True if the unit stands in tables of the period, and none of them counts such items.
  bool is_left_open(int32_t unit_idx, int32_t period_idx) const {
    return is_open_[static_cast<size_t>(unit_idx) * n_periods_ + static_cast<size_t>(period_idx)];
  }

 private:
  size_t n_periods_;
  std::vector<bool> is_open_;  // per unit and period
};

/// Periods in which a unit has no item of a status (零报送期数). One of which that is not known is none of them: the unit is
/// absent from it, stands in another table of its days, or in one that does not count such items.
class ZeroPeriods {
 public:
  ZeroPeriods(const Tally& tally, Status status);
  int32_t n_periods(int32_t unit_idx) const;
  /// The run of them that ends with 本期 (连续零报送), back to before 本期: only periods of the data that follow each other
  /// without a gap.
  int32_t n_in_run(int32_t unit_idx) const;
  /// True if what is not known may make the number larger.
  bool is_open(int32_t unit_idx) const;
  bool is_run_open(int32_t unit_idx) const;

 private:
  enum class State : uint8_t { Zero, HasItems, Unknown };
  struct Run {
    int32_t n_periods = 0;
    bool is_open = false;
  };
  static std::vector<State> states(const Tally& tally, Status status);
  Run run(int32_t unit_idx) const;

  size_t n_periods_;
  std::vector<State> states_;  // per unit and period
  // Of all periods of the data.
  size_t n_all_periods_;
  std::vector<State> all_states_;
  std::vector<int32_t> before_;
  int32_t last_ = -1;
};

}  // namespace tongbao::core
