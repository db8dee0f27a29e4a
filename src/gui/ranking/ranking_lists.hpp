#pragma once
// ranking_lists.hpp: how a ranked table shows who is on the lists (名单线、名单标记)
//
// Where the units of each list are exactly the first or the last rows of the table, a line between the rows says
// it: 以上 11 家. Where they are not (groups with lines of their own in the table over all, a list by another
// measure), such a line would be untrue: each listed row has a mark then, and the lines are spelled out above.
//
// In    the lists as made, with the rules they come from; the rows of one table.
// Out   lines or marks, never both.
// Cost  O(rows + members).

#include <cstdint>
#include <string>
#include <vector>

#include "core/lists/lists.hpp"
#include "gui/widgets/layout.hpp"
#include "gui/widgets/table.hpp"

namespace tongbao::gui {

struct ListLegend {
  core::ListKind kind = core::ListKind::Commendation;
  std::string count;     // 表扬 11 家
  std::string criteria;  // 街道 报送条数 ≥ 50 条、…; empty for 零报送
};

struct TableLists {
  std::vector<TableBand> bands;
  bool is_marked = false;
  std::vector<std::string> marks;     // by row, names of lists; not of 零报送: the 0 says it. Empty without marks
  std::vector<core::ListKind> kinds;  // by row, of the first mark
  std::vector<ListLegend> legend;
  std::string zero_list;  // 零报送 and the row where it begins, where it has units and there are marks
  int first_zero_row = -1;

  bool has_mark_column() const;
};

TableLists table_lists(const core::RuleSet& rules, const core::Lists& lists, const core::RankedTable& table);

/// The legend in one line over the table. True when the row where 零报送 begins was asked for.
bool draw_list_legend(const TableLists& lists, Rect area);
/// A small square and the names of the lists.
void draw_list_mark(const Rect& cell, const std::string& names, core::ListKind kind);

}  // namespace tongbao::gui
