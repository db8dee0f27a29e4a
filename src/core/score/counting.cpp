// Method: the rules work on the cells one after another, in their order, so that a limit sees what an earlier
// rule has left. A cell that no longer counts stays as a 0: the source gave a number, it was not missing.

#include "core/score/counting.hpp"

#include <algorithm>

namespace tongbao::core {
namespace {

/// Takes items out of a unit's cells of one period, the last cell first.
void take_out(std::vector<TallyCell>& cells, size_t begin, size_t end, const FacetMatcher& items,
              int64_t n_items) {
  for (size_t i = end; i > begin && n_items > 0; --i) {
    TallyCell& cell = cells[i - 1];
    if (!items.matches_facet(cell.facet_idx)) continue;
    const int64_t n_taken = std::min(n_items, cell.n_items);
    cell.n_items -= n_taken;
    n_items -= n_taken;
  }
}

/// Items that are adopted several times drop out with their cells.
void drop_repeated(Tally& tally, const FacetMatcher& items) {
  for (RepeatedCells& repeated : tally.repeated) {
    if (!items.matches_period(repeated.period_idx)) continue;
    std::erase_if(repeated.facet_idx,
                  [&](int32_t facet_idx) { return items.matches_facet(facet_idx); });
  }
  std::erase_if(tally.repeated,
                [](const RepeatedCells& repeated) { return repeated.facet_idx.size() < 2; });
}

}  // namespace

bool has_counting(const RuleSet& rules) {
  return std::any_of(rules.counting.begin(), rules.counting.end(),
                     [](const CountingRule& rule) { return rule.is_on; });
}

CountedTally apply_counting(const Tally& tally, const RuleSet& rules) {
  CountedTally out{tally, {}};
  for (size_t rule_idx = 0; rule_idx < rules.counting.size(); ++rule_idx) {
    const CountingRule& rule = rules.counting[rule_idx];
    if (!rule.is_on) continue;
    const FacetMatcher items(tally, rule.items);
    const FacetMatcher limit(tally, rule.limit);
    const bool is_limited = rule.effect == CountingEffect::Limit;
    // Where nobody counted the limiting kind, nothing says that there was none of it.
    if (!items.is_known() || (is_limited && !limit.is_known())) continue;
    std::vector<TallyCell>& cells = out.tally.cells;
    for (size_t unit = 0; unit + 1 < tally.first_cell.size(); ++unit) {
      const auto last = static_cast<size_t>(tally.first_cell[unit + 1]);
      int64_t n_taken = 0;
      size_t begin = static_cast<size_t>(tally.first_cell[unit]);
      while (begin < last) {
        size_t end = begin;
        int64_t n_items = 0;
        int64_t n_allowed = 0;
        for (; end < last && cells[end].period_idx == cells[begin].period_idx; ++end) {
          if (items.matches_facet(cells[end].facet_idx)) n_items += cells[end].n_items;
          if (limit.matches_facet(cells[end].facet_idx)) n_allowed += cells[end].n_items;
        }
        const int64_t n_over = is_limited ? n_items - n_allowed : n_items;
        if (n_over > 0 && items.matches_period(cells[begin].period_idx)) {
          take_out(cells, begin, end, items, n_over);
          n_taken += n_over;
        }
        begin = end;
      }
      if (n_taken > 0)
        out.not_counted.push_back({static_cast<int32_t>(unit), static_cast<int32_t>(rule_idx), n_taken});
    }
    if (!is_limited) drop_repeated(out.tally, items);
  }
  index_cells(out.tally);
  return out;
}

}  // namespace tongbao::core
