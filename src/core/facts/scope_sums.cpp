// scope_sums.cpp: one pass over the cells fills every sum that a fact can name.

#include "core/facts/scope_sums.hpp"

#include <algorithm>

#include "core/score/rate_adoptions.hpp"

namespace tongbao::core {
namespace {

/// An item's adoptions behind the first leave every rated sum that they are in.
template <class EachScope>
void take_again(const Tally& tally, const FacetMatcher& of_rate, const RepeatedCells& repeated,
                const EachScope& each_scope) {
  const std::vector<int32_t>& times = repeated.facet_idx;
  for (size_t i = 1; i < times.size(); ++i) {
    const Facet& facet = tally.facets[static_cast<size_t>(times[i])];
    if (facet.status != Status::Adopted) return;
    const auto is_again = [&](const auto& is_same) {
      return std::any_of(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](int32_t before) { return is_same(tally.facets[static_cast<size_t>(before)], before); });
    };
    const bool again_at_level =
        is_again([&](const Facet& before, int32_t) { return before.level_idx == facet.level_idx; });
    const bool is_rated = of_rate.matches_facet(times[i]);
    const bool again =
        is_rated && is_again([&](const Facet&, int32_t before) { return of_rate.matches_facet(before); });
    const bool again_in_category = is_rated && is_again([&](const Facet& before, int32_t idx) {
                                     return of_rate.matches_facet(idx) && before.category_idx == facet.category_idx;
                                   });
    each_scope(repeated.unit_idx, [&](ScopeSums& scope) {
      const int64_t n = repeated.n_items;
      if (again_at_level) scope.by_level[static_cast<size_t>(facet.level_idx)][kRated].n_items -= n;
      if (again) scope.total[kRated].n_items -= n;
      if (again) scope.by_period[static_cast<size_t>(repeated.period_idx)][kRated].n_items -= n;
      if (again_in_category) scope.by_category[static_cast<size_t>(facet.category_idx)][kRated].n_items -= n;
    });
  }
}

}  // namespace

std::vector<ScopeSums> sum_cells(const Tally& tally, const GroupNames& groups) {
  const FacetMatcher of_rate(tally, rate_adoptions(tally, {}));
  const size_t n_groups = groups.labels.size();
  std::vector<ScopeSums> scopes(n_groups + 2);
  for (size_t g = 0; g < n_groups; ++g) scopes[g + 1].suffix = "." + groups.labels[g];
  scopes.back().suffix = ".未纳入考核";
  for (auto& scope : scopes) {
    scope.by_level.resize(tally.levels.size());
    scope.by_category.resize(tally.categories.size());
    scope.by_period.resize(tally.periods.size());
  }
  const auto each_scope = [&](int32_t unit_idx, const auto& act) {
    const auto u = static_cast<size_t>(unit_idx);
    act(scopes[0]);
    if (groups.group_of_unit[u] >= 0) act(scopes[static_cast<size_t>(groups.group_of_unit[u]) + 1]);
    if (tally.roster.units[u].outside_assessment) act(scopes.back());
  };
  for (size_t u = 0; u < tally.roster.units.size(); ++u) {
    const bool assessed = !tally.roster.units[u].outside_assessment;
    each_scope(static_cast<int32_t>(u), [assessed](ScopeSums& scope) {
      ++scope.n_units;
      if (assessed) ++scope.n_assessed;
    });
  }
  for (const auto& cell : tally.cells) {
    const Facet& facet = tally.facet_of(cell);
    const auto status = static_cast<size_t>(facet.status);
    each_scope(cell.unit_idx, [&cell, &facet, status](ScopeSums& scope) {
      scope.total[status].add(cell);
      scope.by_level[static_cast<size_t>(facet.level_idx)][status].add(cell);
      scope.by_category[static_cast<size_t>(facet.category_idx)][status].add(cell);
      scope.by_period[static_cast<size_t>(cell.period_idx)][status].add(cell);
    });
    if (facet.status != Status::Adopted) continue;
    each_scope(cell.unit_idx, [&](ScopeSums& scope) {
      scope.by_level[static_cast<size_t>(facet.level_idx)][kRated].add(cell);
      if (!of_rate.matches_facet(cell.facet_idx)) return;
      scope.total[kRated].add(cell);
      scope.by_category[static_cast<size_t>(facet.category_idx)][kRated].add(cell);
      scope.by_period[static_cast<size_t>(cell.period_idx)][kRated].add(cell);
    });
  }
  for (const RepeatedCells& repeated : tally.repeated) take_again(tally, of_rate, repeated, each_scope);
  return scopes;
}

}  // namespace tongbao::core
