#pragma once
// in_range.hpp: values that no project file may hold → the nearest that it may (取值范围)
//
// What the reader of a file refuses must not come into a project by another way either, or its file could not
// be opened again.
//
// In       rules, a roster, a table or a notice from anywhere.
// Out      the same, with numbers in their range and the table's columns, head and edits inside the table, in order.
// Errors   none.
// Cost     O(rules), O(rows of the table).

#include "core/notice/notice.hpp"
#include "core/record/source_table.hpp"
#include "core/roster/roster.hpp"
#include "core/rules/rule_set.hpp"

namespace tongbao::core {

void bring_into_range(RuleSet& rules);
void bring_into_range(Roster& roster);
void bring_into_range(SourceTable& source);
void bring_into_range(NoticePlan& plan);

}  // namespace tongbao::core
