// Method: the rules work on the cells one after another, in their order, so that a limit sees what an earlier
// rule has left. A cell that no longer counts stays as a 0: the source gave a number, it was not missing.

#include "core/score/counting.hpp"

#include <algorithm>
#include <utility>

namespace tongbao::core {
namespace {

/// So many items of a cell no longer count. Those that another time still stands for go first: else the
/// RepeatRule might drop that other time for one that is gone.
void take_from_repeated(std::vector<RepeatedCells>& repeated, const TallyCell& cell, int64_t n_items) {
  const auto key = [](const auto& of) { return std::pair(of.unit_idx, of.period_idx); };
  const auto begin = std::lower_bound(
      repeated.begin(), repeated.end(), key(cell),
      [&](const RepeatedCells& items, const auto& wanted) { return key(items) < wanted; });
  auto end = begin;
  while (end != repeated.end() && key(*end) == key(cell)) ++end;
  std::vector<RepeatedCells> left;
  for (auto items = begin; items != end; ++items) {
    const auto time = std::find(items->facet_idx.begin(), items->facet_idx.end(), cell.facet_idx);
    const int64_t n_taken =
        time == items->facet_idx.end() ? 0 : std::min(n_items, items->n_items);
    n_items -= n_taken;
    if (n_taken > 0 && items->facet_idx.size() > 2) {
      left.push_back(*items);
      left.back().n_items = n_taken;
      left.back().facet_idx.erase(left.back().facet_idx.begin() + (time - items->facet_idx.begin()));
    }
    items->n_items -= n_taken;
    if (items->n_items > 0) left.push_back(std::move(*items));
  }
  std::sort(left.begin(), left.end(), [](const RepeatedCells& x, const RepeatedCells& y) {
    return x.facet_idx < y.facet_idx;
  });
  repeated.insert(repeated.erase(begin, end), left.begin(), left.end());
}

/// Takes items out of a unit's cells of one period, the last cell first.
void take_out(Tally& tally, size_t begin, size_t end, const FacetMatcher& items, int64_t n_items) {
  for (size_t i = end; i > begin && n_items > 0; --i) {
    TallyCell& cell = tally.cells[i - 1];
    if (!items.matches_facet(cell.facet_idx)) continue;
    const int64_t n_taken = std::min(n_items, cell.n_items);
    if (n_taken > 0) take_from_repeated(tally.repeated, cell, n_taken);
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
          take_out(out.tally, begin, end, items, n_over);
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
