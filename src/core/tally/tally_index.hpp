#pragma once
// tally_index.hpp: what a tally keeps of its cells to find them by (顺序与合计)
//
// Whoever takes periods out of a tally or changes its counts makes these anew.
//
// Cost     O(cells), sorting O(cells × log cells).

#include "core/tally/tally.hpp"

namespace tongbao::core {

/// Makes period_before and last_period anew.
void link_periods(Tally& tally);

/// Puts cells and repeated items in their order; equal ones are added up. index_cells comes after it.
void sort_cells(Tally& tally);

/// Makes totals, first_cell and first_total anew from cells, which must be in their order.
void index_cells(Tally& tally);

}  // namespace tongbao::core
