#pragma once
// unit_cells.hpp: cells of the unit column that are more or less than a name (单位栏)
//
// A merged cell is saved as its text in the first row and nothing below (合并单元格). Such rows say what else they are of
// (栏目, 标题, 月份); a row of numbers alone may as well be a total without its label.
// 1.城关镇, 02 城关镇 and ③城关镇 have their number with them. 1中 is a name: only numbers that run are taken off.
//
// Cost     O(columns) a row; what is said of the whole column looks at the first kMaxRowsLooked rows.

#include <cstdint>
#include <string>

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// True if the row says what it counts in words. row_idx is 0-based into table->rows, first_column that of its block.
bool is_part_of_unit(const SourceTable& source, int64_t row_idx, int32_t first_column);

/// True if so many rows without a unit are parts of one that the cells above them look merged.
bool has_merged_units(const SourceTable& source);

/// True if the names stand behind 1, 2, 3 … in the same cell.
bool has_numbered_units(const SourceTable& source);

/// 城关镇 of 城 关 镇, as names are spaced to fill a column; the cell itself if two characters stand together.
std::string without_letter_spacing(const std::string& cell);

/// 城关镇 of 1.城关镇; the cell itself if it begins with no number.
std::string without_number(const std::string& cell);

}  // namespace tongbao::core
