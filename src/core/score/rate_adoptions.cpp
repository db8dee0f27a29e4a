#include "core/score/rate_adoptions.hpp"

#include <algorithm>

namespace tongbao::core {

namespace {

/// Logs say which adoptions are of one item, so that all levels together are a share of the items.
bool are_items_known(const Tally& tally) {
  bool is_any = false;
  for (const SourceKinds& source : tally.kinds)
    for (const Facet& facet : source.facets) {
      if (facet.status != Status::Adopted) continue;
      if (!source.is_log) return false;
      is_any = true;
    }
  return is_any;
}

}  // namespace

std::string rate_level(const Tally& tally) {
  if (are_items_known(tally)) return "";
  constexpr const char* kOwnLevel = "本级";
  std::vector<int64_t> n_items(tally.levels.size(), -1);  // -1 = nobody gives any
  for (const TallyCell& cell : tally.cells) {
    const Facet& facet = tally.facet_of(cell);
    if (facet.status != Status::Adopted) continue;
    int64_t& n = n_items[static_cast<size_t>(facet.level_idx)];
    n = std::max<int64_t>(n, 0) + cell.n_items;
  }
  if (n_items.empty() || n_items[0] >= 0) return "";
  size_t n_given = 0;
  size_t best = 0;
  for (size_t level = 1; level < n_items.size(); ++level) {
    if (n_items[level] < 0) continue;
    ++n_given;
    const bool is_better = best == 0 || n_items[level] > n_items[best] ||
                           (n_items[level] == n_items[best] && tally.levels[level] < tally.levels[best]);
    if (tally.levels[level] == kOwnLevel || (is_better && (best == 0 || tally.levels[best] != kOwnLevel))) best = level;
  }
  return n_given > 1 ? tally.levels[best] : "";
}

CountSelector rate_adoptions(const Tally& tally, CountSelector items) {
  items.status = Status::Adopted;
  if (items.level.empty()) items.level = rate_level(tally);
  return items;
}

CountSelector submissions_behind(CountSelector items) {
  items.status = Status::Submitted;
  items.level.clear();
  items.carrier.clear();
  return items;
}

int64_t n_adopted_again(const Tally& tally, int32_t unit_idx, const FacetMatcher& adoptions) {
  int64_t n_again = 0;
  auto repeated = std::lower_bound(tally.repeated.begin(), tally.repeated.end(), unit_idx,
                                   [](const RepeatedCells& one, int32_t unit) { return one.unit_idx < unit; });
  for (; repeated != tally.repeated.end() && repeated->unit_idx == unit_idx; ++repeated) {
    if (!adoptions.matches_period(repeated->period_idx)) continue;
    const auto n_times = std::count_if(repeated->facet_idx.begin(), repeated->facet_idx.end(),
                                       [&](int32_t facet) { return adoptions.matches_facet(facet); });
    if (n_times > 1) n_again += (n_times - 1) * repeated->n_items;
  }
  return n_again;
}

}  // namespace tongbao::core
