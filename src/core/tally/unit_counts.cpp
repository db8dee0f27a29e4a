// Method: a selector becomes one flag a facet, so that a count compares no names; without a period the totals of the
// unit are added up, else its cells.

#include "core/tally/unit_counts.hpp"

#include <algorithm>
#include <array>

#include "core/tally/dimensions.hpp"

namespace tongbao::core {
namespace {

constexpr int32_t kAnyName = -1;
constexpr int32_t kNoSuchName = -2;

/// The position of a name that a selector gives.
int32_t selected_idx(const std::vector<std::string>& names, const std::string& selected) {
  if (selected.empty()) return kAnyName;
  const auto found = std::find(names.begin(), names.end(), selected);
  return found == names.end() ? kNoSuchName : static_cast<int32_t>(found - names.begin());
}

enum class PeriodState { Zero, HasItems, Absent };

std::vector<PeriodState> period_states(const Tally& tally, int32_t unit_idx, Status status) {
  std::vector<PeriodState> states(tally.periods.size(), PeriodState::Zero);
  for (const Absence& absence : absences_of(tally, unit_idx))
    states[static_cast<size_t>(absence.period_idx)] = PeriodState::Absent;
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    if (tally.facet_of(cell).status == status && cell.n_items > 0)
      states[static_cast<size_t>(cell.period_idx)] = PeriodState::HasItems;
  }
  return states;
}

}  // namespace

FacetMatcher::FacetMatcher(const Tally& tally, const CountSelector& what)
    : by_facet_(tally.facets.size(), false), period_(selected_idx(tally.periods, what.period)) {
  std::array<int32_t, kDimensions.size()> wanted{};
  for (size_t i = 0; i < wanted.size(); ++i)
    wanted[i] = selected_idx(tally.*kDimensions[i].names, what.*kDimensions[i].selected);
  if (period_ == kNoSuchName || std::find(wanted.begin(), wanted.end(), kNoSuchName) != wanted.end()) return;
  const auto fits = [&wanted](const Facet& facet) {  // the level is looked for below
    for (size_t i = 1; i < wanted.size(); ++i)
      if (wanted[i] != kAnyName && wanted[i] != facet.*kDimensions[i].idx) return false;
    return true;
  };
  auto first = tally.facets.begin();
  auto last = tally.facets.end();
  if (const int32_t level = wanted[0]; level != kAnyName) {  // facets are ordered by level first
    const auto is_below = [](const Facet& facet, int32_t idx) { return facet.level_idx < idx; };
    first = std::lower_bound(first, last, level, is_below);
    last = std::lower_bound(first, last, level + 1, is_below);
  }
  for (auto facet = first; facet != last; ++facet) {
    if (facet->status != what.status || !fits(*facet)) continue;
    const auto idx = facet - tally.facets.begin();
    by_facet_[static_cast<size_t>(idx)] = true;
    facet_idx_.push_back(static_cast<int32_t>(idx));
  }
}

std::optional<int64_t> count_of(const Tally& tally, int32_t unit_idx, const FacetMatcher& what) {
  if (!what.is_known()) return std::nullopt;
  std::optional<int64_t> n_items;
  const auto unit = static_cast<size_t>(unit_idx);
  if (what.is_any_period()) {
    for (int32_t i = tally.first_total[unit]; i < tally.first_total[unit + 1]; ++i) {
      const FacetTotal& total = tally.totals[static_cast<size_t>(i)];
      if (what.matches_facet(total.facet_idx)) n_items = n_items.value_or(0) + total.n_items;
    }
    return n_items;
  }
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    if (what.matches_facet(cell.facet_idx) && what.matches_period(cell.period_idx))
      n_items = n_items.value_or(0) + cell.n_items;
  }
  return n_items;
}

std::optional<int64_t> count_of(const Tally& tally, int32_t unit_idx, const CountSelector& what) {
  return count_of(tally, unit_idx, FacetMatcher(tally, what));
}

std::span<const Absence> absences_of(const Tally& tally, int32_t unit_idx) {
  const auto first = std::lower_bound(tally.absences.begin(), tally.absences.end(), Absence{unit_idx, 0});
  const auto last = std::lower_bound(first, tally.absences.end(), Absence{unit_idx + 1, 0});
  return {tally.absences.data() + (first - tally.absences.begin()), static_cast<size_t>(last - first)};
}

bool is_missing(const Tally& tally, int32_t unit_idx) {
  return !tally.periods.empty() && absences_of(tally, unit_idx).size() == tally.periods.size();
}

int32_t n_zero_periods(const Tally& tally, int32_t unit_idx, Status status) {
  const std::vector<PeriodState> states = period_states(tally, unit_idx, status);
  return static_cast<int32_t>(std::count(states.begin(), states.end(), PeriodState::Zero));
}

int32_t n_consecutive_zero_periods(const Tally& tally, int32_t unit_idx, Status status) {
  int32_t longest = 0;
  int32_t run = 0;
  for (const PeriodState state : period_states(tally, unit_idx, status)) {
    run = state == PeriodState::Zero ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace tongbao::core
