#include "core/learn/counted_kinds.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

#include "core/rules/selectors.hpp"
#include "core/tally/dimensions.hpp"

namespace tongbao::core {
namespace {

/// The facet's names, those left out that the mask does not have.
CountSelector selector_of(const Tally& tally, const Facet& facet, unsigned mask) {
  CountSelector items;
  items.status = facet.status;
  for (size_t i = 0; i < kDimensions.size(); ++i)
    if ((mask >> i & 1) != 0)
      items.*kDimensions[i].selected = (tally.*kDimensions[i].names)[static_cast<size_t>(facet.*kDimensions[i].idx)];
  return items;
}

}  // namespace

std::vector<CountedKind> counted_kinds(const Tally& tally) {
  std::vector<CountedKind> kinds;
  for (const Facet& facet : tally.facets)
    for (unsigned mask = 0; mask < 1U << kDimensions.size(); ++mask) {
      CountedKind kind{selector_of(tally, facet, mask), {}};
      if (particularity(kind.items) != std::popcount(mask)) continue;  // a name that the facet does not have
      kind.facet_idx = FacetMatcher(tally, kind.items).facet_idx();
      const auto same = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const CountedKind& other) { return other.facet_idx == kind.facet_idx; });
      if (same == kinds.end())
        kinds.push_back(std::move(kind));
      else if (particularity(kind.items) < particularity(same->items))
        same->items = kind.items;
    }
  // What a table prints as one column comes first: that is what its makers looked at.
  std::sort(kinds.begin(), kinds.end(), [](const CountedKind& a, const CountedKind& b) {
    const bool is_wide_a = a.facet_idx.size() > 1, is_wide_b = b.facet_idx.size() > 1;
    return std::tie(is_wide_a, a.facet_idx) < std::tie(is_wide_b, b.facet_idx);
  });
  if (kinds.size() > kMostKinds) kinds.resize(kMostKinds);
  return kinds;
}

int64_t items_of(const Tally& tally, int32_t unit_idx, int32_t period_idx, const CountedKind& kind) {
  int64_t n_items = 0;
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    const bool is_wanted = period_idx < 0 || cell.period_idx == period_idx;
    if (is_wanted && std::binary_search(kind.facet_idx.begin(), kind.facet_idx.end(), cell.facet_idx))
      n_items += cell.n_items;
  }
  return n_items;
}

}  // namespace tongbao::core
