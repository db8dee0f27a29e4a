#pragma once
// said_tables.hpp: counts of running text as a table, or beside the tables (原句)
//
// In       what the text says; for a comparison the tables, recognised.
// Out      table_of_sentences: 单位, one column a kind of count, 原句; rows count from 1. compare_said: SaidDiffers where a
//          number of the text is none of the tables' and no sum of them.
// Errors   none.
// Cost     O(counts × rows).

#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/prose/said_counts.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// No rows if the text counts for no unit.
Table table_of_sentences(const SaidCounts& said);

/// Told about said counts that are in the table, and sentences that are open.
Diagnostics told_of_sentences(const SaidCounts& said);

/// In the order of the text; places are lines of the text, without a file name.
Diagnostics compare_said(const SaidCounts& said, const std::vector<SourceTable>& tables);

}  // namespace tongbao::core
