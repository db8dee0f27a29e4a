#pragma once
// part_columns.hpp: columns that are parts of one count: a day each, or 其中 … (一列里的一部分)
//
// 7月1日采用, 7月2日采用 … are added. 采用数，其中：省级采用、市级采用 are parts of 采用数: where they make up all of it, they are
// counted and 采用数 is compared; else 采用数 counts what they leave (Column::n_parts), so that no item counts twice.
//
// In       a count table with a Column by the words of each header, its phrases and cells.
// Out      its columns.
// Cost     O(columns² × rows looked at).

#include <vector>

#include "core/record/column_cells.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// What the header says; 3 between 2 and 4 is a day.
HeaderPhrase phrase_of_column(const SourceTable& source, int32_t column_idx);

void use_days(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells);

/// A column and what its header says.
struct SaidColumn {
  const Column& column;
  const HeaderPhrase& phrase;
};
/// True for a count of all kinds together: 采用数, with no word of a kind, a carrier or an origin.
bool may_be_whole(SaidColumn whole);
/// True for a count of one kind, carrier, origin or level that the whole may hold.
bool may_be_part(SaidColumn whole, SaidColumn part);
/// How far behind the whole the last column stands that may be a part of it; 0 if none does.
int32_t n_parts_behind(const SourceTable& source, int32_t whole);

void split_parts(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells);

}  // namespace tongbao::core
