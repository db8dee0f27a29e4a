#pragma once
// labelled_rows.hpp: a list whose lines say what each number is → one table (接龙、群里报数)
//
// 1. 城关镇 报送12条 采用3条; 东街镇：报送 8，采用 2; 南关镇报送5条，其中采用1条. The words before the numbers are the header,
// so the lines need none; a line without one of them has an empty cell there.
//
// In       lines of the text.
// Out      the table, or none where more lines are something else or no word says what is counted. `unread` are the
//          lines below its first row that are no rows of it.
// Errors   none.
// Cost     O(length).

#include <optional>
#include <vector>

#include "core/prose/found_table.hpp"
#include "core/prose/text_lines.hpp"

namespace tongbao::core {

struct LabelledRows {
  FoundTable table;
  std::vector<size_t> unread;  // into the lines
};

std::optional<LabelledRows> find_labelled_rows(const std::vector<TextLine>& lines);

}  // namespace tongbao::core
