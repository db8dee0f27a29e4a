#pragma once
// guess_columns.hpp: headers and the cells below them → the use of every column (列的用处)
//
// The words of a header propose (header_roles.hpp); the other columns and the numbers decide whether the
// proposal can be right. A column that counts, or that does not although its cells are numbers, is taken without
// asking only if every word is understood and no number contradicts it; else it is marked (Column::is_asked), the
// best proposal is in use, and the user is told.
//
// In       a source with its table, n_header_rows and one Column a column.
// Out      kind and columns are set.
// Errors   UnitColumnMissing, CountColumnMissing: nothing could be counted.
// Cost     O(cells), see column_cells.hpp.

#include <optional>

#include "core/base/diagnostic.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// The code of the error, or none.
std::optional<Code> guess_columns(SourceTable& source);

}  // namespace tongbao::core
