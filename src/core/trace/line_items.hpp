#pragma once
// line_items.hpp: from a line of a score, or a count, to the rows behind it (明细)
//
// In       a project and its Results, a unit, and a ScoreLine of it or what was counted.
// Out      LineItems: the rows that the line stands for. Items that a more particular rule gives points for
//          are not among them; items that did not count are, with their number.
// Errors   none: a line that is not made of items gives none.
// Cost     reads the sources again (find_items.hpp): for a click, not for a frame.

#include "core/pipeline/pipeline.hpp"
#include "core/trace/find_items.hpp"

namespace tongbao::core {

struct LineItems {
  std::vector<ItemRef> items;
  std::vector<bool> is_excluded;  // per item: a counting rule takes all items of its kind out
  int64_t n_items = 0;            // of all items together
  int64_t n_not_counted = 0;      // of these, taken out by the counting rules
  int64_t n_converted = 0;        // of these, 折算: count as others now
  int64_t n_made = 0;             // besides these: what others were converted to, without rows of their own
  int64_t n_repeats = 0;          // of these, repeats that give no points
  int64_t n_as_counts = 0;        // of these, from count tables: numbers without single items
  int32_t n_files = 0;
};

bool has_items(const ScoreLine& line);
LineItems items_of_line(const Project& project, const Results& results, int32_t unit_idx, const ScoreLine& line);
LineItems items_of_count(const Project& project, const Results& results, int32_t unit_idx, const CountSelector& what);

/// 共 35 条，来自 2 个文件。其中 …
std::string line_items_zh(const LineItems& items);

}  // namespace tongbao::core
