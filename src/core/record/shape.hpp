#pragma once
// shape.hpp: how the cells of a sheet are laid out (表的形状)
//
// Which rows are the header, whether there is one, whether several blocks stand side by side, and whether units stand
// across, so that rows and columns change places before anything else is read.
//
// In       a source with its table.
// Out      table (turned or not), is_turned, turn_is_asked, n_header_rows, block_width; one empty Column a column.
// Cost     O(cells).

#include <memory>

#include "core/record/source_table.hpp"

namespace tongbao::core {

void find_shape(SourceTable& source);

/// The same without turning.
void find_shape_as_it_is(SourceTable& source);

/// Rows as columns; the numbers of its rows count from 1.
std::shared_ptr<const Table> turned_table(const Table& table);

}  // namespace tongbao::core
