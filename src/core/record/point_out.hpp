#pragma once
// point_out.hpp: a table that says too little of itself (点选单位列和数量列)
//
// Where no column is known to hold the units, or none the counts, any table with two columns and a number is still
// opened: the likeliest two are proposed, and nothing is counted until the user has said which they are.
//
// In       a source for which guess_columns found a code.
// Out      the same with the proposals, marked; false, and unchanged, if there are no two columns or there is no number.
// Cost     O(cells looked at).

#include "core/record/source_table.hpp"

namespace tongbao::core {

bool propose_to_point_out(SourceTable& source);

}  // namespace tongbao::core
