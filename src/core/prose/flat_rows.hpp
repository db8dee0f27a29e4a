#pragma once
// flat_rows.hpp: a table of which only names and digits are left → its rows (连写的数字)
//
// 甲局1638577乙局635472…总计194693027545: the page lost every mark between cells. Names end where digits begin; the
// header's words (record/header_lexicon) say how many columns there were; that each row has its own total, and each
// column too, leaves few ways to cut the digits (digit_splits.hpp).
//
// In       lines of the text, and which of them are taken already.
// Out      the tables among the others, in order, with their captions. A table is found only if one reading of its
//          header fits the digits better than all others.
// Errors   none.
// Cost     O(length + rows × ways to cut).

#include <vector>

#include "core/prose/found_table.hpp"
#include "core/prose/text_lines.hpp"

namespace tongbao::core {

struct FlatTables {
  std::vector<FoundTable> tables;
  std::vector<size_t> unread;  // lines in which names and digits follow each other, and no table was found
};

FlatTables find_flat_tables(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken);

}  // namespace tongbao::core
