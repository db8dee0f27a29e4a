#pragma once
// total_columns.hpp: columns that are totals of others, and counts that only totals explain (合计列)
//
// 采用合计 beside 本级采用 is compared, never counted; 省级, 市级 beside it are what it is the total of; 总数 beside 采用 is what was
// sent in, unless it is the sum of what stands beside it. What the words say and the numbers do not is asked.
//
// In       a count table with a Column by the words of each header, its phrases and cells; parts (part_columns) are split.
// Out      its columns.
// Cost     O(columns² × rows looked at).

#include <vector>

#include "core/record/column_cells.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

void find_totals(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells);

/// Where nothing else is counted, 合计 is the count itself.
void use_lone_total(SourceTable& source);

}  // namespace tongbao::core
