// The ranked tables: one tab a group and one over all, the list lines between the rows or as marks, the
// score as a bar, and one sentence that says why the selected unit stands where it stands.

#include "gui/ranking/step_ranking.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/document/out_table.hpp"
#include "gui/ranking/panel_whatif.hpp"
#include "gui/ranking/ranking_head.hpp"
#include "gui/ranking/ranking_table.hpp"
#include "gui/ranking/ranking_why.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// The tables as tabs: the one that counts by the rule set's scope first. A single group needs no other.
std::vector<const core::RankedTable*> tables_of(const Screen& screen) {
  const core::Ranking& ranking = screen.results->ranking;
  std::vector<const core::RankedTable*> tables;
  for (const core::RankedTable& group : ranking.groups) tables.push_back(&group);
  if (tables.size() == 1) return tables;
  const bool is_overall = screen.project().rules.rank_scope == core::RankScope::Overall;
  tables.insert(is_overall ? tables.begin() : tables.end(), &ranking.overall);
  return tables;
}

/// All rows, or those whose name holds what is searched for.
std::vector<size_t> rows_found(const Screen& screen, const core::RankedTable& ranked) {
  const std::string& filter = screen.view().unit_filter;
  std::vector<size_t> found;
  for (size_t row = 0; row < ranked.rows.size(); ++row) {
    const std::string& name = screen.unit(ranked.rows[row].unit_idx).full_name;
    if (filter.empty() || name.find(filter) != std::string::npos) found.push_back(row);
  }
  return found;
}

/// Copies the rows that are shown.
void copy_table(const Screen& screen, const RankingTable& shown) {
  core::OutTable copy = core::ranking_table(screen.tally(), screen.results->scores, *screen.explainer, shown.ranked,
                                            shown.overall, screen.results->trends);
  std::vector<std::vector<core::OutCell>> rows;
  for (const size_t row : shown.rows) rows.push_back(std::move(copy.rows[row]));
  copy.rows = std::move(rows);
  screen.emit(app::CopyTable{std::move(copy)});
}

void draw_tables(const Screen& screen, Rect area, bool has_whatif, bool has_room) {
  Rect rest = area;
  const std::vector<const core::RankedTable*> tables = tables_of(screen);
  const auto table_idx =
      static_cast<size_t>(std::clamp<int64_t>(screen.view().group_idx, 0, static_cast<int64_t>(tables.size()) - 1));
  const bool is_copied =
      draw_ranking_head(screen, {tables, table_idx, has_whatif, has_room}, cut_top(rest, px(kStepHeadHeight)));

  const core::RankedTable& ranked = *tables[table_idx];
  if (ranked.rows.empty()) {
    empty_state(rest, "还没有可以排名的单位", "先在“数据”里打开报送统计表。");
    return;
  }
  const core::RankedTable& overall = screen.results->ranking.overall;
  const bool tells_overall = screen.project().rules.rank_scope == core::RankScope::Both && &ranked != &overall;
  const std::vector<size_t> found = rows_found(screen, ranked);
  int selected_row = -1;
  for (size_t row = 0; row < ranked.rows.size(); ++row)
    if (ranked.rows[row].unit_idx == screen.view().unit_idx) selected_row = static_cast<int>(row);
  const RankingTable shown{ranked, table_idx, tells_overall ? &overall : nullptr, found, selected_row};
  if (is_copied) copy_table(screen, shown);
  const Rect why = cut_bottom(rest, why_height(screen, selected_row >= 0));
  draw_ranking_table(screen, shown, rest);
  draw_ranking_why(screen, why, ranked, selected_row);
}

}  // namespace

void draw_step_ranking(const Screen& screen, Rect area) {
  // Beside the problems there may be no room for the drawer.
  const bool has_room = area.w >= px(640);
  const bool has_whatif = screen.view().show_whatif && has_room;
  const Rect whatif = has_whatif ? cut_right(area, px(is_wide_page() ? 456 : area.w < px(1150) ? 352 : 376)) : Rect();
  draw_tables(screen, area, has_whatif, has_room);
  if (has_whatif) draw_whatif(screen, whatif);
}

}  // namespace tongbao::gui
