// The columns and what their cells show are made side by side, so that they cannot differ.

#include "gui/ranking/ranking_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "core/document/out_table.hpp"
#include "core/score/measure_reader.hpp"
#include "core/words/score_line_words.hpp"
#include "gui/ranking/ranking_lists.hpp"
#include "gui/ranking/ranking_why.hpp"
#include "gui/ranking/score_bars.hpp"
#include "gui/ranking/score_details.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Points;

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

enum class Kind { Rank, Overall, Change, Unit, Group, Count, Score, Formula, Bar, Lists };

struct CellKind {
  Kind kind;
  size_t count_idx = 0;
};

/// The columns that a table may have or not.
struct OptionalColumns {
  bool overall = false;
  bool change = false;
  bool group = false;
  bool scores = false;
  bool formula = false;
  bool lists = false;
};

struct Columns {
  std::vector<TableColumn> looks;
  std::vector<CellKind> kinds;
  int name_column = 0;

  Columns(const OptionalColumns& with, const std::vector<core::CountColumn>& counts, float width) {
    add({Kind::Rank}, {"名次", 52, Align::Centre});
    if (with.overall) add({Kind::Overall}, {"总排名", 60, Align::Centre});
    if (with.change) add({Kind::Change}, {"较原", 56, Align::Centre});
    // The names give way before the bars do.
    const float bar = width < 640 ? 90.0F : 140.0F;
    const float others = 52 + bar + 80 * static_cast<float>(counts.size()) + (with.change ? 56.0F : 0) +
                         (with.overall ? 60.0F : 0) + (with.group ? 96.0F : 0) + (with.scores ? 72.0F : 0) +
                         (with.formula ? 156.0F : 0) + (with.lists ? 76.0F : 0);
    name_column = static_cast<int>(looks.size());
    add({Kind::Unit}, {"单位", std::clamp(width - others - 12, 130.0F, 248.0F), Align::Left});
    if (with.group) add({Kind::Group}, {"分组", 96, Align::Left});
    for (size_t i = 0; i < counts.size(); ++i) add({Kind::Count, i}, {counts[i].header, 80, Align::Right});
    if (with.scores) add({Kind::Score}, {"得分", 72, Align::Right});
    if (with.formula) add({Kind::Formula}, {"算式", 156, Align::Left});
    add({Kind::Bar}, {with.scores ? "构成" : "条数", 0, Align::Left, bar});
    if (with.lists) add({Kind::Lists}, {"名单", 76, Align::Left});
  }

 private:
  void add(CellKind kind, TableColumn look) {
    kinds.push_back(kind);
    looks.push_back(std::move(look));
  }
};

/// What the cells of one table show; rows are those that are shown.
class Cells {
 public:
  Cells(const Screen& screen, const RankingTable& shown, const TableLists& lists, float width)
      : screen_(screen),
        explainer_(*screen.explainer),
        ranked_(shown.ranked),
        rows_(shown.rows),
        lists_(lists),
        with_{.overall = shown.overall != nullptr,
              .change = screen.changed != nullptr,
              .group = shown.ranked.group.empty() && screen.results->ranking.groups.size() > 1,
              .scores = has_scores(screen),
              .formula = has_scores(screen) && is_wide_page(),
              .lists = lists.has_mark_column()},
        counts_(core::count_columns(screen.tally(), unit_idxs(shown.ranked))),
        columns_(with_, counts_, width),
        full_(full_bar(screen, shown.ranked)) {
    if (with_.overall) ranks_ = core::ranks_over_all(*shown.overall, screen.tally().roster.units.size());
  }

  const Columns& columns() const { return columns_; }

  const core::RankedUnit& unit_at(int row) const { return ranked_.rows[rows_[static_cast<size_t>(row)]]; }

  std::string text(int row, int column) const {
    const core::RankedUnit& ranked_unit = unit_at(row);
    const auto unit = static_cast<size_t>(ranked_unit.unit_idx);
    const CellKind cell = columns_.kinds[static_cast<size_t>(column)];
    switch (cell.kind) {
      case Kind::Rank:
        return ranked_unit.rank > 0 ? std::to_string(ranked_unit.rank) : "—";
      case Kind::Overall:
        return core::rank_cell(ranks_[unit]).text;
      case Kind::Change: {
        const auto change = change_at(row);
        if (!change || *change == 0) return "–";
        return (*change > 0 ? "升" : "降") + std::to_string(std::abs(*change));
      }
      case Kind::Unit:
        return screen_.unit(ranked_unit.unit_idx).full_name;
      case Kind::Group:
        return screen_.unit(ranked_unit.unit_idx).group;
      case Kind::Count: {
        const auto n = core::count_of(screen_.tally(), ranked_unit.unit_idx, counts_[cell.count_idx].items);
        return n ? std::to_string(*n) : "—";
      }
      case Kind::Score:
        return core::total_zh(screen_.results->scores.units[unit]);
      case Kind::Formula:
        return core::formula_zh(explainer_.lines(ranked_unit.unit_idx));
      case Kind::Bar:
        return with_.scores ? core::formula_zh(explainer_.lines(ranked_unit.unit_idx))
                            : value_of(screen_, ranked_unit.unit_idx, first_measure(screen_)).to_string();
      case Kind::Lists:
        return lists_.marks[rows_[static_cast<size_t>(row)]];
    }
    return {};
  }

  bool draw(int row, int column, const Rect& cell) const {
    switch (columns_.kinds[static_cast<size_t>(column)].kind) {
      case Kind::Change:
        draw_rank_change(cell, change_at(row).value_or(0));
        return true;
      case Kind::Bar:
        draw_score_bar(cell, bar_of(unit_at(row).unit_idx), full_);
        return true;
      case Kind::Lists: {
        const size_t listed = rows_[static_cast<size_t>(row)];
        draw_list_mark(cell, lists_.marks[listed], lists_.kinds[listed]);
        return true;
      }
      default:
        return false;
    }
  }

  ImU32 ink(int row, int column) const {
    const Kind kind = columns_.kinds[static_cast<size_t>(column)].kind;
    if (kind == Kind::Count && text(row, column) == "0") return kInk3;
    if (kind == Kind::Formula) return kInk2;
    return 0;
  }

 private:
  static std::vector<int32_t> unit_idxs(const core::RankedTable& ranked) {
    std::vector<int32_t> idxs;
    for (const core::RankedUnit& row : ranked.rows) idxs.push_back(row.unit_idx);
    return idxs;
  }

  std::optional<int32_t> change_at(int row) const {
    if (!with_.change) return std::nullopt;
    return screen_.changed->places_gained[static_cast<size_t>(unit_at(row).unit_idx)];
  }

  std::vector<BarSegment> bar_of(int32_t unit_idx) const {
    if (!with_.scores)
      return {{BarKind::Local, static_cast<double>(value_of(screen_, unit_idx, first_measure(screen_)).raw())}};
    return score_bar(screen_.project().rules, explainer_.lines(unit_idx));
  }

  const Screen& screen_;
  const core::ScoreExplainer& explainer_;
  const core::RankedTable& ranked_;
  const std::vector<size_t>& rows_;
  const TableLists& lists_;
  const OptionalColumns with_;
  const std::vector<core::CountColumn> counts_;
  const Columns columns_;
  const double full_;
  std::vector<int32_t> ranks_;  // over all, by unit
};

}  // namespace

void draw_ranking_table(const Screen& screen, const RankingTable& shown, Rect area) {
  const core::RankedTable& ranked = shown.ranked;
  const std::vector<size_t>& rows = shown.rows;
  const TableLists lists = table_lists(screen.project().rules, screen.results->lists, ranked);
  const Cells cells(screen, shown, lists, area.w / ui_scale());
  // Between some of the rows a line would count wrongly.
  const std::vector<TableBand> bands = rows.size() == ranked.rows.size() ? lists.bands : std::vector<TableBand>();
  const bool is_zero_asked = lists.is_marked && draw_list_legend(lists, cut_top(area, px(28)));

  TableSpec spec;
  spec.id = "ranking";
  const std::string table_name = "排名表 " + (ranked.group.empty() ? std::string("全部单位") : ranked.group);
  spec.name = table_name;
  spec.name_column = cells.columns().name_column;
  spec.columns = &cells.columns().looks;
  spec.n_rows = static_cast<int>(rows.size());
  spec.text = [&](int row, int column) { return cells.text(row, column); };
  spec.draw_cell = [&](int row, int column, const Rect& cell) { return cells.draw(row, column, cell); };
  spec.ink = [&](int row, int column) { return cells.ink(row, column); };
  spec.tone = [&](int row) { return cells.unit_at(row).rank == 0 ? RowTone::Muted : RowTone::Normal; };
  for (size_t i = 0; i < rows.size(); ++i)
    if (static_cast<int>(rows[i]) == shown.selected_row) spec.selected_row = static_cast<int>(i);
  spec.version = texts_version(screen, shown.table_idx, cells.columns().looks);
  if (is_zero_asked)
    spec.scroll_to_row = static_cast<int>(
        std::lower_bound(rows.begin(), rows.end(), static_cast<size_t>(lists.first_zero_row)) - rows.begin());
  if (spec.scroll_to_row >= spec.n_rows) spec.scroll_to_row = spec.n_rows - 1;
  spec.bands = &bands;
  spec.width = area.w;
  spec.height = area.h;
  set_cursor(area.x, area.y);
  const TableResult result = table(spec);
  if (result.selected_row >= 0) {
    const int32_t unit_idx = cells.unit_at(result.selected_row).unit_idx;
    screen.change_view([&](app::ViewState& v) { v.unit_idx = unit_idx; });
  }
  if (result.opened_row >= 0) open_score_details(screen, cells.unit_at(result.opened_row).unit_idx);
  if (rows.empty()) empty_state(area, "没有这个单位", "换个字再找，或清空“找单位”。");
}

}  // namespace tongbao::gui
