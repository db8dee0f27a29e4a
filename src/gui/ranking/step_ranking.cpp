// The ranked tables: one tab a group and one over all, the list lines between the rows or as marks, the
// score as a bar, and one sentence that says why the selected unit stands where it stands.

#include "gui/ranking/step_ranking.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "core/document/out_table.hpp"
#include "core/score/measure_reader.hpp"
#include "core/words/score_line_words.hpp"
#include "gui/ranking/panel_whatif.hpp"
#include "gui/ranking/ranking_lists.hpp"
#include "gui/ranking/ranking_why.hpp"
#include "gui/ranking/score_bars.hpp"
#include "gui/ranking/score_details.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Points;

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

std::vector<BarSegment> bar_of(const Screen& screen, const core::ScoreExplainer& explainer, int32_t unit_idx) {
  if (!has_scores(screen))
    return {{BarKind::Local,
             static_cast<double>(value_of(screen, unit_idx, first_measure(screen)).raw())}};
  return score_bar(screen.project().rules, explainer.lines(unit_idx));
}

/// The largest value of the table, given or taken off: each group is seen on a scale of its own.
double full_bar(const Screen& screen, const core::RankedTable& table) {
  const core::Measure measure = has_scores(screen) ? core::Measure() : first_measure(screen);
  const core::MeasureReader reader(screen.tally(), screen.results->scores, measure);
  double full = 1;
  for (const core::RankedUnit& row : table.rows)
    full = std::max(full, std::fabs(static_cast<double>(reader.value(row.unit_idx).value_or(Points()).raw())));
  return full;
}

/// Stays the same as long as the texts of the table do.
uint64_t texts_version(const Screen& screen, size_t table_idx, const std::vector<TableColumn>& columns) {
  static uint64_t made_for = 0;
  static std::string made_of;
  static uint64_t version = 0;
  std::string looks = std::to_string(table_idx) + "\n" + screen.view().unit_filter;
  for (const TableColumn& column : columns) looks += "\n" + column.header;
  if (made_for != screen.serial || made_of != looks) ++version;
  made_for = screen.serial;
  made_of = std::move(looks);
  return version;
}

std::vector<TableColumn> table_columns(const std::vector<core::CountColumn>& counts,
                                       bool with_overall, bool with_group, bool with_scores, bool with_formula,
                                       bool with_change, bool with_lists, float width) {
  std::vector<TableColumn> columns;
  columns.push_back({"名次", 52, Align::Centre});
  if (with_overall) columns.push_back({"总排名", 60, Align::Centre});
  if (with_change) columns.push_back({"较原", 56, Align::Centre});
  // The names give way before the bars do.
  const float bar = width < 640 ? 90.0F : 140.0F;
  const float others = 52 + bar + 80 * static_cast<float>(counts.size()) +
                       (with_change ? 56.0F : 0) +
                       (with_overall ? 60.0F : 0) + (with_group ? 96.0F : 0) +
                       (with_scores ? 72.0F : 0) + (with_formula ? 156.0F : 0) + (with_lists ? 76.0F : 0);
  columns.push_back({"单位", std::clamp(width - others - 12, 130.0F, 248.0F), Align::Left});
  if (with_group) columns.push_back({"分组", 96, Align::Left});
  for (const core::CountColumn& count : counts) columns.push_back({count.header, 80, Align::Right});
  if (with_scores) columns.push_back({"得分", 72, Align::Right});
  if (with_formula) columns.push_back({"算式", 156, Align::Left});
  columns.push_back({with_scores ? "构成" : "条数", 0, Align::Left, bar});
  if (with_lists) columns.push_back({"名单", 76, Align::Left});
  return columns;
}

void draw_tables(const Screen& screen, Rect area, bool has_whatif, bool has_room) {
  Rect rest = area;
  const Rect head = cut_top(rest, px(kStepHeadHeight));
  begin_area("ranking_head", head, {.fill = kPaper});
  record_heading(1, "排名", {head.x, head.y, 1, 1});  // the tabs stand where other steps have their title
  std::vector<TabItem> tabs;
  const std::vector<const core::RankedTable*> tables = tables_of(screen);
  for (const core::RankedTable* one : tables) {
    const bool is_overall = one == &screen.results->ranking.overall;
    tabs.push_back({is_overall             ? "合并"
                    : one->group.empty() ? "全部单位"
                                         : one->group,
                    std::to_string(one->rows.size())});
  }
  const auto table_idx = static_cast<size_t>(std::clamp<int64_t>(
      screen.view().group_idx, 0, static_cast<int64_t>(tables.size()) - 1));
  Rect head_rest = head;
  cut_right(head_rest, px(kGutterRight));
  const ButtonOptions write{.trailing_icon = Icon::ChevronRight};
  const float write_width = button_width("写入通报", write, true);
  const Rect write_box = cut_right(head_rest, write_width);
  cut_right(head_rest, px(12));
  Rect whatif_box;
  if (!has_whatif) {
    whatif_box = cut_right(head_rest, button_width("推演"));
    cut_right(head_rest, px(12));
  }
  // The word of the copy button and the search field give way to the tabs.
  float tabs_width = px(24);
  for (const TabItem& tab : tabs)
    tabs_width += text_width(TextSize::Body, tab.label + " " + tab.count) + px(36);
  const core::RankedTable& ranked = *tables[table_idx];
  const bool is_both = screen.project().rules.rank_scope == core::RankScope::Both;
  const core::RankedTable* overall =
      is_both && &ranked != &screen.results->ranking.overall ? &screen.results->ranking.overall : nullptr;
  bool is_copied = copy_key_pressed();
  const char* copy_label = "复制表格";
  const ButtonOptions copy_options{.icon = Icon::Copy, .hint = "复制这张表，可以粘贴到 Excel 或 WPS（Ctrl+C）"};
  const float copy_width = button_width(copy_label, copy_options);
  const bool copy_has_word = head_rest.w - copy_width - px(92) >= tabs_width;
  Rect copy_box;
  if (!ranked.rows.empty()) {
    copy_box = cut_right(head_rest, copy_has_word ? copy_width : px(28));
    cut_right(head_rest, px(12));
  }
  const float search_width = std::min(px(168), head_rest.w - tabs_width);
  if (!tabs.empty()) {
    int tab = static_cast<int>(table_idx);
    set_cursor(head.x + px(8), head.y);
    if (tab_bar("groups", "分组", tabs, tab))
      screen.change_view([&](app::ViewState& v) { v.group_idx = tab; });
  }
  if (search_width >= px(80) || !screen.view().unit_filter.empty()) {
    const Rect search = cut_right(head_rest, std::max(px(80), search_width));
    set_cursor(search.x, head.y + (head.h - px(kInputHeight)) / 2);
    std::string filter = screen.view().unit_filter;
    if (search_field("find_unit", "找单位", filter, search.w, "找单位"))
      screen.change_view([&](app::ViewState& v) { v.unit_filter = filter; });
  }
  const float button_y = head.y + (head.h - px(kButtonHeight)) / 2;
  if (!ranked.rows.empty()) {
    set_cursor(copy_box.x, copy_has_word ? button_y : head.y + std::floor((head.h - px(28)) / 2));
    if (copy_has_word ? button_secondary("copy_table", copy_label, copy_options)
                      : icon_button("copy_table", Icon::Copy, copy_label))
      is_copied = true;
  }
  set_cursor(whatif_box.x, button_y);
  if (!has_whatif && button_secondary("open_whatif", "推演"))
    screen.change_view([&](app::ViewState& v) {
      v.show_whatif = true;
      if (!has_room) v.show_problems = false;
    });
  set_cursor(write_box.x, button_y);
  if (button_primary("write_notice", "写入通报", write))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Notice; });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);

  if (ranked.rows.empty()) {
    empty_state(rest, "还没有可以排名的单位", "先在“数据”里打开报送统计表。");
    return;
  }
  const core::ScoreExplainer& explainer = *screen.explainer;
  // The rows shown: all, or those whose name holds what is searched for.
  std::vector<size_t> shown;
  for (size_t row = 0; row < ranked.rows.size(); ++row)
    if (screen.view().unit_filter.empty() ||
        screen.unit(ranked.rows[row].unit_idx).full_name.find(screen.view().unit_filter) !=
            std::string::npos)
      shown.push_back(row);
  if (is_copied) {
    core::OutTable copy = core::ranking_table(screen.tally(), screen.results->scores, explainer, ranked,
                                              overall, screen.results->trends);
    std::vector<std::vector<core::OutCell>> rows;
    for (const size_t row : shown) rows.push_back(std::move(copy.rows[row]));
    copy.rows = std::move(rows);
    screen.emit(app::CopyTable{std::move(copy)});
  }
  int selected_row = -1;
  for (size_t row = 0; row < ranked.rows.size(); ++row)
    if (ranked.rows[row].unit_idx == screen.view().unit_idx) selected_row = static_cast<int>(row);
  const Rect why = cut_bottom(rest, why_height(screen, selected_row >= 0));

  std::vector<int32_t> unit_idxs;
  for (const core::RankedUnit& row : ranked.rows) unit_idxs.push_back(row.unit_idx);
  const std::vector<core::CountColumn> counts = core::count_columns(screen.tally(), unit_idxs);
  const bool with_scores = has_scores(screen);
  const bool with_formula = with_scores && is_wide_page();
  const bool with_group = ranked.group.empty() && screen.results->ranking.groups.size() > 1;
  const bool with_change = screen.changed != nullptr;
  const bool with_overall = overall != nullptr;
  std::vector<int32_t> ranks;
  if (with_overall) ranks = core::ranks_over_all(*overall, screen.tally().roster.units.size());
  const TableLists lists = table_lists(screen.project().rules, screen.results->lists, ranked);
  const bool with_lists = lists.has_mark_column();
  const std::vector<TableColumn> columns = table_columns(counts, with_overall, with_group, with_scores, with_formula,
                                                         with_change, with_lists, rest.w / ui_scale());
  enum class Kind { Rank, Overall, Change, Unit, Group, Count, Score, Formula, Bar, Lists };
  struct CellKind {
    Kind kind;
    size_t count_idx = 0;
  };
  std::vector<CellKind> kinds = {{Kind::Rank}};
  if (with_overall) kinds.push_back({Kind::Overall});
  if (with_change) kinds.push_back({Kind::Change});
  kinds.push_back({Kind::Unit});
  if (with_group) kinds.push_back({Kind::Group});
  for (size_t i = 0; i < counts.size(); ++i) kinds.push_back({Kind::Count, i});
  if (with_scores) kinds.push_back({Kind::Score});
  if (with_formula) kinds.push_back({Kind::Formula});
  kinds.push_back({Kind::Bar});
  if (with_lists) kinds.push_back({Kind::Lists});

  const auto unit_at = [&](int row) { return ranked.rows[shown[static_cast<size_t>(row)]].unit_idx; };
  const auto change_at = [&](int row) -> std::optional<int32_t> {
    if (!with_change) return std::nullopt;
    return screen.changed->places_gained[static_cast<size_t>(unit_at(row))];
  };
  const double full = full_bar(screen, ranked);
  const std::vector<TableBand> bands = shown.size() == ranked.rows.size() ? lists.bands : std::vector<TableBand>();
  const bool is_zero_asked = lists.is_marked && draw_list_legend(lists, cut_top(rest, px(28)));

  TableSpec spec;
  spec.id = "ranking";
  const std::string table_name =
      "排名表 " + (ranked.group.empty() ? std::string("全部单位") : ranked.group);
  spec.name = table_name;
  spec.name_column = 1 + (with_overall ? 1 : 0) + (with_change ? 1 : 0);
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(shown.size());
  spec.text = [&](int row, int column) -> std::string {
    const core::RankedUnit& ranked_unit = ranked.rows[shown[static_cast<size_t>(row)]];
    const auto unit = static_cast<size_t>(ranked_unit.unit_idx);
    const CellKind cell = kinds[static_cast<size_t>(column)];
    switch (cell.kind) {
      case Kind::Rank: return ranked_unit.rank > 0 ? std::to_string(ranked_unit.rank) : "—";
      case Kind::Overall: return core::rank_cell(ranks[unit]).text;
      case Kind::Change: {
        const auto change = change_at(row);
        if (!change || *change == 0) return "–";
        return (*change > 0 ? "升" : "降") + std::to_string(std::abs(*change));
      }
      case Kind::Unit: return screen.unit(ranked_unit.unit_idx).full_name;
      case Kind::Group: return screen.unit(ranked_unit.unit_idx).group;
      case Kind::Count: {
        const auto n = core::count_of(screen.tally(), ranked_unit.unit_idx, counts[cell.count_idx].items);
        return n ? std::to_string(*n) : "—";
      }
      case Kind::Score: return core::total_zh(screen.results->scores.units[unit]);
      case Kind::Formula: return core::formula_zh(explainer.lines(ranked_unit.unit_idx));
      case Kind::Bar:
        return with_scores ? core::formula_zh(explainer.lines(ranked_unit.unit_idx))
                           : value_of(screen, ranked_unit.unit_idx, first_measure(screen)).to_string();
      case Kind::Lists: return lists.marks[shown[static_cast<size_t>(row)]];
    }
    return {};
  };
  spec.draw_cell = [&](int row, int column, const Rect& cell) {
    switch (kinds[static_cast<size_t>(column)].kind) {
      case Kind::Change: draw_rank_change(cell, change_at(row).value_or(0)); return true;
      case Kind::Bar: draw_score_bar(cell, bar_of(screen, explainer, unit_at(row)), full); return true;
      case Kind::Lists: {
        const size_t listed = shown[static_cast<size_t>(row)];
        draw_list_mark(cell, lists.marks[listed], lists.kinds[listed]);
        return true;
      }
      default: return false;
    }
  };
  spec.ink = [&](int row, int column) -> ImU32 {
    const Kind kind = kinds[static_cast<size_t>(column)].kind;
    if (kind == Kind::Count && spec.text(row, column) == "0") return kInk3;
    if (kind == Kind::Formula) return kInk2;
    return 0;
  };
  spec.tone = [&](int row) {
    return ranked.rows[shown[static_cast<size_t>(row)]].rank == 0 ? RowTone::Muted : RowTone::Normal;
  };
  for (size_t i = 0; i < shown.size(); ++i)
    if (static_cast<int>(shown[i]) == selected_row) spec.selected_row = static_cast<int>(i);
  spec.version = texts_version(screen, table_idx, columns);
  if (is_zero_asked)
    spec.scroll_to_row = static_cast<int>(
        std::lower_bound(shown.begin(), shown.end(), static_cast<size_t>(lists.first_zero_row)) - shown.begin());
  if (spec.scroll_to_row >= spec.n_rows) spec.scroll_to_row = spec.n_rows - 1;
  spec.bands = &bands;
  spec.width = rest.w;
  spec.height = rest.h;
  set_cursor(rest.x, rest.y);
  const TableResult result = table(spec);
  if (result.selected_row >= 0) {
    const int32_t unit_idx = unit_at(result.selected_row);
    screen.change_view([&](app::ViewState& v) { v.unit_idx = unit_idx; });
  }
  if (result.opened_row >= 0) open_score_details(screen, unit_at(result.opened_row));
  if (shown.empty())
    empty_state(rest, "没有这个单位", "换个字再找，或清空“找单位”。");
  draw_ranking_why(screen, why, ranked, selected_row);
}

}  // namespace

void draw_step_ranking(const Screen& screen, Rect area) {
  // Beside the problems there may be no room for the drawer.
  const bool has_room = area.w >= px(640);
  const bool has_whatif = screen.view().show_whatif && has_room;
  const Rect whatif =
      has_whatif ? cut_right(area, px(is_wide_page() ? 456 : area.w < px(1150) ? 352 : 376)) : Rect();
  draw_tables(screen, area, has_whatif, has_room);
  if (has_whatif) draw_whatif(screen, whatif);
}

}  // namespace tongbao::gui
