#include "core/tally/tally_index.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include "core/tally/period_span.hpp"

namespace tongbao::core {
namespace {

auto key_of(const TallyCell& cell) { return std::tuple(cell.unit_idx, cell.period_idx, cell.facet_idx); }

auto key_of(const RepeatedCells& repeated) {
  return std::tie(repeated.unit_idx, repeated.period_idx, repeated.facet_idx);
}

/// Sorts and adds up cells with the same key.
template <class Cell>
void compact(std::vector<Cell>& cells) {
  std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return key_of(a) < key_of(b); });
  size_t n_kept = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (n_kept > 0 && key_of(cells[n_kept - 1]) == key_of(cells[i]))
      cells[n_kept - 1].n_items += cells[i].n_items;
    else
      std::swap(cells[n_kept++], cells[i]);
  }
  cells.resize(n_kept);
}

}  // namespace

void link_periods(Tally& tally) {
  tally.period_before = periods_before(tally.periods);
  tally.last_period = last_period(tally.periods);
}

void sort_cells(Tally& tally) {
  compact(tally.cells);
  compact(tally.repeated);
}

void index_cells(Tally& tally) {
  const size_t n_units = tally.roster.units.size();
  tally.first_cell.assign(n_units + 1, 0);
  for (const TallyCell& cell : tally.cells) ++tally.first_cell[static_cast<size_t>(cell.unit_idx) + 1];
  for (size_t i = 0; i < n_units; ++i) tally.first_cell[i + 1] += tally.first_cell[i];

  tally.totals.clear();
  tally.first_total.assign(1, 0);
  std::vector<int64_t> n_items(tally.facets.size(), 0);
  std::vector<bool> is_given(tally.facets.size(), false);
  for (size_t unit = 0; unit < n_units; ++unit) {
    for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
      const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
      n_items[static_cast<size_t>(cell.facet_idx)] += cell.n_items;
      is_given[static_cast<size_t>(cell.facet_idx)] = true;
    }
    for (size_t facet = 0; facet < n_items.size(); ++facet) {
      if (!is_given[facet]) continue;
      tally.totals.push_back({static_cast<int32_t>(facet), n_items[facet]});
      n_items[facet] = 0;
      is_given[facet] = false;
    }
    tally.first_total.push_back(static_cast<int32_t>(tally.totals.size()));
  }
}

}  // namespace tongbao::core
