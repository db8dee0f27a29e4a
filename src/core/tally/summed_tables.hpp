#pragma once
// summed_tables.hpp: a table that says what others add up to (汇总表)
//
// A 汇总 beside the months that it sums, or a table of counts beside the log that it was counted from: together they count
// every item twice.
//
// In       the sources of a project and the counts of each.
// Out      TableIsSum (Warning) for a count table without a period whose numbers are, for each of its units, the sums of
//          all tables with a period; and for one whose numbers are those of an item log of the same period. Everything is
//          counted, as asked for. Files that the user keeps beside each other (都计入) are not told.
// Errors   none.
// Cost     O(tables² × units × log units).

#include <memory>
#include <vector>

#include "core/record/source_table.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

Diagnostics find_summed_tables(const std::vector<std::shared_ptr<const SourceTable>>& sources,
                               const std::vector<NamedCounts>& counts);

}  // namespace tongbao::core
