// Above the lines of the score, below the rows behind the chosen one. The rows are read from the sources when a
// line is chosen and kept until another one is: drawing a frame never reads a table.

#include "gui/ranking/score_details.hpp"

#include <algorithm>
#include <cmath>

#include "core/document/out_table.hpp"
#include "core/rules/rule_words.hpp"
#include "core/trace/line_items.hpp"
#include "core/words/score_line_words.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// A line as it is in the upper table.
struct Line {
  std::string words;
  std::string value;
  bool has_items = false;
  int64_t n_items = 0;
  const core::ScoreLine* of_score = nullptr;  // null: a count
  core::CountSelector count = {};
};

std::vector<Line> lines_of(const Screen& screen, int32_t unit_idx, const core::ScoreLines& score_lines) {
  using Kind = core::ScoreLine::Kind;
  std::vector<Line> lines;
  const core::Project& project = screen.project();
  if (!core::gives_points(project.rules)) {
    for (core::CountColumn& column : core::count_columns(screen.tally(), {unit_idx}))
      if (const auto n = core::count_of(screen.tally(), unit_idx, column.items))
        lines.push_back({std::move(column.header), std::to_string(*n), true, *n, nullptr, std::move(column.items)});
    return lines;
  }
  for (const core::ScoreLine& line : score_lines) {
    // A rule that gave nothing is worth a line only where counting rules may have taken its items.
    if (line.kind == Kind::Items && line.n_items == 0 && !screen.results->counted) continue;
    lines.push_back({core::score_line_zh(line, screen.tally(), project.rules, project.manual_points),
                     core::says_counts_only(line) ? "—" : line.points.to_string(), core::has_items(line), line.n_items,
                     &line});
  }
  lines.push_back({"合计", core::total_zh(screen.results->scores.units[static_cast<size_t>(unit_idx)])});
  return lines;
}

/// The rows behind the line that was chosen last.
struct Found {
  uint64_t made_for = 0;
  int32_t unit_idx = -1;
  int32_t line_idx = -1;
  core::LineItems rows;
  uint64_t version = 0;
};

const Found& find_rows(const Screen& screen, int32_t unit_idx, int32_t line_idx, const Line& line) {
  static Found found;
  if (found.made_for == screen.serial && found.unit_idx == unit_idx && found.line_idx == line_idx) return found;
  const core::Project& project = screen.project();
  found.made_for = screen.serial;
  found.unit_idx = unit_idx;
  found.line_idx = line_idx;
  found.rows = line.of_score != nullptr ? core::items_of_line(project, *screen.results, unit_idx, *line.of_score)
                                        : core::items_of_count(project, *screen.results, unit_idx, line.count);
  ++found.version;
  return found;
}

int32_t draw_lines(const std::vector<Line>& lines, int32_t chosen, float height) {
  const std::vector<TableColumn> columns = {{"得分项", 0, Align::Left}, {"得分", 112, Align::Right}};
  TableSpec spec;
  spec.id = "lines";
  spec.name = "得分项";
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(lines.size());
  spec.text = [&](int row, int column) {
    const Line& line = lines[static_cast<size_t>(row)];
    return column == 0 ? line.words : line.value;
  };
  spec.selected_row = chosen;
  spec.height = height;
  return table(spec).selected_row;
}

/// The row in the data step, where it can be corrected.
void show_in_data(const Screen& screen, const core::ItemRef& item) {
  const auto& numbers = screen.project().sources[static_cast<size_t>(item.source_idx)]->table->row_numbers;
  const auto at = std::find(numbers.begin(), numbers.end(), item.row);
  screen.change_view([&](app::ViewState& v) {
    v.dialog = app::Dialog::None;
    v.step = app::Step::Data;
    v.source_idx = item.source_idx;
    v.failed_idx = -1;
    v.row_idx = static_cast<int32_t>(at - numbers.begin());
  });
}

void draw_rows(const Screen& screen, const Found& found, const std::string& name, float height) {
  const std::vector<core::ItemRef>& items = found.rows.items;
  const auto has = [&](std::string core::ItemRef::*text) {
    return std::any_of(items.begin(), items.end(), [&](const core::ItemRef& item) { return !(item.*text).empty(); });
  };
  enum Cell { File, Row, Title, Day, Period, As, Number };
  std::vector<TableColumn> columns = {{"文件", is_narrow_page() ? 132.0F : 160.0F, Align::Left},
                                      {"行", 52, Align::Right}};
  std::vector<Cell> cells = {File, Row};
  const auto add = [&](Cell cell, TableColumn column) {
    cells.push_back(cell);
    columns.push_back(std::move(column));
  };
  if (has(&core::ItemRef::title))
    add(Title, {"标题", 0, Align::Left});
  else
    columns.front().width = 0;
  if (has(&core::ItemRef::date)) add(Day, {"日期", 108, Align::Left});
  add(Period, {"期间", 104, Align::Left});
  add(As, {"计作", 132, Align::Left});
  add(Number, {"条数", 84, Align::Right});

  TableSpec spec;
  spec.id = "rows";
  spec.name = name;
  spec.name_column = cells[2] == Title ? 2 : 0;
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(items.size());
  spec.version = found.version;
  spec.text = [&](int row, int column) -> std::string {
    const auto idx = static_cast<size_t>(row);
    const core::ItemRef& item = items[idx];
    switch (cells[static_cast<size_t>(column)]) {
      case File:
        return screen.project().sources[static_cast<size_t>(item.source_idx)]->file_name;
      case Row:
        return std::to_string(item.row);
      case Title: {
        const auto kind = screen.project().sources[static_cast<size_t>(item.source_idx)]->kind;
        return kind == core::TableKind::CountTable ? "（统计表）" : item.title;
      }
      case Day:
        return item.date;
      case Period:
        return item.what.period;
      case As: {
        core::CountSelector kind = item.what;
        kind.period.clear();
        return core::selector_zh(kind);
      }
      case Number:
        return std::to_string(item.n_items) + (found.rows.is_excluded[idx] ? "（不计）" : "");
    }
    return {};
  };
  spec.tone = [&](int row) {
    return found.rows.is_excluded[static_cast<size_t>(row)] ? RowTone::Muted : RowTone::Normal;
  };
  spec.selected_row = screen.view().item_idx;
  spec.height = height;
  const TableResult result = table(spec);
  if (result.selected_row >= 0) screen.change_view([&](app::ViewState& v) { v.item_idx = result.selected_row; });
  if (result.opened_row >= 0) show_in_data(screen, items[static_cast<size_t>(result.opened_row)]);
}

/// How high tables may be: the dialog is as high as the longest list of rows wants, and no higher than the page.
struct Heights {
  float lines, rows;
};

Heights heights_of(const Screen& screen, int32_t unit_idx, const std::vector<Line>& lines) {
  const float row = px(kRowHeight), head = px(kTableHeaderHeight);
  int64_t most = 4, n_table_rows = 0;
  bool has_log = false;
  for (const core::TallySourceRow& used : screen.tally().source_rows) {
    has_log =
        has_log || screen.project().sources[static_cast<size_t>(used.source_idx)]->kind == core::TableKind::ItemLog;
    if (used.unit_idx == unit_idx) ++n_table_rows;
  }
  for (const Line& line : lines)
    if (line.has_items) most = std::max(most, has_log ? line.n_items : n_table_rows);
  const float left = ImGui::GetMainViewport()->Size.y - px(268);
  const float n_lines = static_cast<float>(std::min<size_t>(lines.size(), 9));
  const float lines_height = std::min(head + row * n_lines, std::max(left * 0.4F, head + row * 3));
  return {lines_height, std::min(left - lines_height, head + row * static_cast<float>(std::min<int64_t>(most, 40)))};
}

void draw_content(const Screen& screen, int32_t unit_idx, bool& open) {
  const core::ScoreLines score_lines = screen.explainer->lines(unit_idx);
  const std::vector<Line> lines = lines_of(screen, unit_idx, score_lines);
  if (lines.empty()) {
    text_wrapped(TextSize::Body, kInk, "各表都没有这一家的条数。");
    return;
  }
  int32_t chosen = screen.view().line_idx;
  if (chosen < 0 || chosen >= static_cast<int32_t>(lines.size())) {
    const auto first = std::find_if(lines.begin(), lines.end(), [](const Line& line) { return line.has_items; });
    chosen = first == lines.end() ? 0 : static_cast<int32_t>(first - lines.begin());
  }
  const Heights heights = heights_of(screen, unit_idx, lines);
  const int32_t next = draw_lines(lines, chosen, heights.lines);
  if (next >= 0)
    screen.change_view([&](app::ViewState& v) {
      v.line_idx = next;
      v.item_idx = -1;
    });
  const Line& line = lines[static_cast<size_t>(chosen)];
  space(0, px(4));
  const core::ItemRef* item = nullptr;
  if (line.has_items) {
    const Found& found = find_rows(screen, unit_idx, chosen, line);
    text_wrapped(TextSize::Body, kInk2, core::line_items_zh(found.rows));
    draw_rows(screen, found, "明细 " + line.words, heights.rows);
    const auto item_idx = static_cast<size_t>(screen.view().item_idx);
    if (item_idx < found.rows.items.size()) item = &found.rows.items[item_idx];
  } else {
    text_wrapped(TextSize::Body, kInk2,
                 line.of_score != nullptr ? "这一项由细则直接算出，不是一条一条加起来的。"
                                          : "各项相加：" + core::formula_zh(score_lines));
    space(0, heights.rows);
  }
  space(0, px(4));
  if (button_secondary("show_row", "到数据里看这一行",
                       {.enabled = item != nullptr, .hint = item != nullptr ? "" : "先在上面选一行"}))
    show_in_data(screen, *item);
  ImGui::SameLine(0, px(8));
  if (button_secondary("close_details", "关闭明细")) open = false;
}

}  // namespace

void open_score_details(const Screen& screen, int32_t unit_idx) {
  screen.change_view([&](app::ViewState& v) {
    v.unit_idx = unit_idx;
    v.line_idx = v.item_idx = -1;
    v.dialog = app::Dialog::Details;
  });
}

void draw_score_details(const Screen& screen) {
  const int32_t unit_idx = screen.view().unit_idx;
  bool open = unit_idx >= 0 && static_cast<size_t>(unit_idx) < screen.results->scores.units.size();
  const float page = std::floor(ImGui::GetMainViewport()->Size.x / ui_scale());
  if (open &&
      begin_dialog("details", screen.unit(unit_idx).full_name + " 得分明细", std::min(1080.0F, page - 48), open)) {
    draw_content(screen, unit_idx, open);
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
}

}  // namespace tongbao::gui
