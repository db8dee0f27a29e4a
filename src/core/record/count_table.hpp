#pragma once
// count_table.hpp: one row a unit → counts (计数表)

#include "core/record/read_counts.hpp"

namespace tongbao::core {

/// What read_counts does for a count table. The source must have a unit column.
Checked<SourceCounts> read_count_table(const SourceTable& source);

}  // namespace tongbao::core
