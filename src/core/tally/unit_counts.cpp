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

/// As it is, under any spelling.
int32_t selected_period(const std::vector<std::string>& periods, const std::string& selected) {
  const int32_t idx = selected.empty() ? kAnyName : find_period(periods, selected);
  return selected.empty() || idx >= 0 ? idx : kNoSuchName;
}

}  // namespace

FacetMatcher::FacetMatcher(const Tally& tally, const CountSelector& what)
    : by_facet_(tally.facets.size(), false), period_(selected_period(tally.periods, what.period)) {
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

namespace {

std::span<const Absence> of_unit(const std::vector<Absence>& all, int32_t unit_idx) {
  const auto first = std::lower_bound(all.begin(), all.end(), Absence{unit_idx, 0});
  const auto last = std::lower_bound(first, all.end(), Absence{unit_idx + 1, 0});
  return {all.data() + (first - all.begin()), static_cast<size_t>(last - first)};
}

}  // namespace

std::span<const Absence> absences_of(const Tally& tally, int32_t unit_idx) { return of_unit(tally.absences, unit_idx); }

std::span<const Absence> elsewhere_of(const Tally& tally, int32_t unit_idx) {
  return of_unit(tally.elsewhere, unit_idx);
}

bool is_missing(const Tally& tally, int32_t unit_idx) {
  return !tally.periods.empty() && absences_of(tally, unit_idx).size() == tally.periods.size();
}

GivenCounts::GivenCounts(const Tally& tally, const FacetMatcher& what)
    : n_periods_(tally.periods.size()), is_open_(tally.roster.units.size() * n_periods_, false) {
  std::vector<Facet> wanted;
  for (const int32_t idx : what.facet_idx()) wanted.push_back(tally.facets[static_cast<size_t>(idx)]);
  const auto counts = [](const SourceKinds& source, const Facet& facet) {
    return source.is_log || std::find(source.facets.begin(), source.facets.end(), facet) != source.facets.end();
  };
  // What only a counting rule makes, no table could have.
  for (const Facet& facet : wanted)
    if (std::none_of(tally.kinds.begin(), tally.kinds.end(), [&](const auto& source) { return counts(source, facet); }))
      return;
  std::vector<bool> gives;  // per source
  for (const SourceKinds& source : tally.kinds)
    gives.push_back(source.is_log || std::any_of(wanted.begin(), wanted.end(),
                                                 [&](const Facet& facet) { return counts(source, facet); }));
  const auto at = [&](const TallySourceRow& row) {
    return static_cast<size_t>(row.unit_idx) * n_periods_ + static_cast<size_t>(row.period_idx);
  };
  for (const TallySourceRow& row : tally.source_rows) is_open_[at(row)] = true;
  for (const TallySourceRow& row : tally.source_rows)
    if (gives[static_cast<size_t>(row.source_idx)] || tally.is_in_log[static_cast<size_t>(row.period_idx)])
      is_open_[at(row)] = false;
}

std::vector<ZeroPeriods::State> ZeroPeriods::states(const Tally& tally, Status status) {
  const size_t n_periods = tally.periods.size();
  const auto at = [n_periods](const auto& one) {
    return static_cast<size_t>(one.unit_idx) * n_periods + static_cast<size_t>(one.period_idx);
  };
  std::vector<State> states(tally.roster.units.size() * n_periods, State::Zero);
  const GivenCounts given(tally, FacetMatcher(tally, {status, "", "", ""}));
  for (const TallySourceRow& row : tally.source_rows)
    if (given.is_left_open(row.unit_idx, row.period_idx)) states[at(row)] = State::Unknown;
  for (const Absence& absence : tally.absences) states[at(absence)] = State::Unknown;
  for (const Absence& elsewhere : tally.elsewhere) states[at(elsewhere)] = State::Unknown;
  for (const TallyCell& cell : tally.cells)
    if (tally.facet_of(cell).status == status && cell.n_items > 0) states[at(cell)] = State::HasItems;
  return states;
}

ZeroPeriods::ZeroPeriods(const Tally& tally, Status status)
    : n_periods_(tally.periods.size()), states_(states(tally, status)) {
  const Tally& all = tally.whole ? *tally.whole : tally;
  n_all_periods_ = all.periods.size();
  all_states_ = tally.whole ? states(all, status) : states_;
  before_ = all.period_before;
  if (tally.last_period >= 0) last_ = find_period(all.periods, tally.periods[static_cast<size_t>(tally.last_period)]);
}

int32_t ZeroPeriods::n_periods(int32_t unit_idx) const {
  const auto first = states_.begin() + static_cast<std::ptrdiff_t>(static_cast<size_t>(unit_idx) * n_periods_);
  return static_cast<int32_t>(std::count(first, first + static_cast<std::ptrdiff_t>(n_periods_), State::Zero));
}

bool ZeroPeriods::is_open(int32_t unit_idx) const {
  const auto first = states_.begin() + static_cast<std::ptrdiff_t>(static_cast<size_t>(unit_idx) * n_periods_);
  const auto last = first + static_cast<std::ptrdiff_t>(n_periods_);
  return std::find(first, last, State::Unknown) != last;
}

ZeroPeriods::Run ZeroPeriods::run(int32_t unit_idx) const {
  Run run;
  for (int32_t idx = last_; idx >= 0; idx = before_[static_cast<size_t>(idx)]) {
    const State state = all_states_[static_cast<size_t>(unit_idx) * n_all_periods_ + static_cast<size_t>(idx)];
    run.is_open = state == State::Unknown;
    if (state != State::Zero) break;
    ++run.n_periods;
  }
  return run;
}

int32_t ZeroPeriods::n_in_run(int32_t unit_idx) const { return run(unit_idx).n_periods; }
bool ZeroPeriods::is_run_open(int32_t unit_idx) const { return run(unit_idx).is_open; }

}  // namespace tongbao::core
