#pragma once
// repeated_tables.hpp: the same data opened twice (重复的表)
//
// In       the sources of a project and the tally of all their periods.
// Out      one Warning for each table that repeats an earlier one, with the first that it repeats:
//            TableTwice    the same cells and period
//            TableCopied   the same cells under another period
//            TableRevised  a count table that counts the same kind of items for more than half of the units that one of
//                          both has in one period; an item log with more than half of the other's items
//          Everything is counted, as asked for. Files that the user keeps beside each other are not told.
// Errors   none.
// Cost     O(tables² × units), and O(rows) for logs where there are several.

#include <memory>
#include <vector>

#include "core/record/source_table.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

Diagnostics find_repeated_tables(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally);

}  // namespace tongbao::core
