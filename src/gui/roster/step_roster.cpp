// The roster in force: who is assessed, in which group, under which other names. Names that no unit has
// are listed first, because their rows were left out.

#include "gui/roster/step_roster.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gui/roster/name_questions.hpp"
#include "gui/roster/send_roster.hpp"
#include "gui/roster/unit_editor.hpp"
#include "gui/roster/unknown_names.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Roster;
using core::Unit;

constexpr int kPeopleColumn = 4;

/// In the group of the last one, under a name that no other has.
void add_unit(const Screen& screen) {
  Roster next = screen.tally().roster;
  const std::string group = next.units.empty() ? "" : next.units.back().group;
  std::string name = "新单位";
  for (int n = 2; std::any_of(next.units.begin(), next.units.end(), [&](const Unit& u) { return u.full_name == name; });
       ++n)
    name = "新单位" + std::to_string(n);
  next.units.push_back({name, group, {}, false, false});
  screen.change_view([&](app::ViewState& v) { v.unit_idx = static_cast<int32_t>(next.units.size()) - 1; });
  send_roster(screen, std::move(next), "新增单位");
}

void draw_head(const Screen& screen, Rect head) {
  const bool is_given = !screen.project().roster->units.empty();
  begin_area("roster_head", head, {.fill = kPaper});
  step_head(
      head, "单位",
      is_given ? "各表里的单位按名录归拢，别名和简称也认。" : "没有名录文件，单位取自数据表；改动一处，就成为名录。");
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const ButtonOptions go{.trailing_icon = Icon::ChevronRight};
  const float go_x = head.right() - px(kGutterRight) - button_width("单位无误，去计分", go, true);
  const float add_x = go_x - px(12) - button_width("新增单位", {.icon = Icon::Plus});
  set_cursor(add_x - px(12) - button_width("保存名录", {.icon = Icon::Save}), y);
  if (button_quiet("save_roster", "保存名录", {.icon = Icon::Save})) screen.emit(app::SaveRoster{});
  set_cursor(add_x, y);
  if (button_secondary("add_unit", "新增单位", {.icon = Icon::Plus})) add_unit(screen);
  set_cursor(go_x, y);
  if (button_primary("roster_done", "单位无误，去计分", go))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Rules; });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);
}

std::vector<TableColumn> roster_columns(bool has_people) {
  std::vector<TableColumn> columns = {{"序号", 52, Align::Centre},
                                      {"单位", 248},
                                      {"分组", 112},
                                      {"别名", 0, Align::Left, 120},
                                      {"报送", 72, Align::Right},
                                      {"采用", 72, Align::Right},
                                      {"说明", 200}};
  if (has_people) columns.insert(columns.begin() + kPeopleColumn, {"人数", 72, Align::Right});
  return columns;
}

std::string count_text(const Screen& screen, int row, core::Status status) {
  const auto n = core::count_of(screen.tally(), row, {status, "", "", ""});
  return n ? std::to_string(*n) : std::string("—");
}

/// Why a unit is not ranked like others, and where the data lack it.
std::string remark_on(const Screen& screen, int row) {
  const Unit& unit = screen.unit(row);
  if (unit.outside_assessment) return "未纳入考核";
  if (unit.exempt) return "不参与评比";
  const std::span<const core::Absence> absences = core::absences_of(screen.tally(), row);
  if (absences.empty()) return screen.tally().absent[static_cast<size_t>(row)] ? "各表都没有，计为 0" : "";
  if (core::is_missing(screen.tally(), row)) return "未出现";
  std::vector<std::string> periods;
  for (const core::Absence& absence : absences)
    periods.push_back(screen.tally().periods[static_cast<size_t>(absence.period_idx)]);
  return joined(periods) + "未出现";
}

RowTone tone_of_row(const Screen& screen, int row) {
  const Unit& unit = screen.unit(row);
  if (unit.exempt || unit.outside_assessment) return RowTone::Muted;
  const bool is_absent =
      screen.tally().absent[static_cast<size_t>(row)] || !core::absences_of(screen.tally(), row).empty();
  return is_absent && !screen.project().sources.empty() ? RowTone::Warn : RowTone::Normal;
}

/// `selected` is -1 where no unit is.
void draw_units(const Screen& screen, int32_t selected, Rect area) {
  const bool has_people = shows_people(screen);
  const std::vector<TableColumn> columns = roster_columns(has_people);
  TableSpec spec;
  spec.id = "roster";
  spec.name = "单位名录";
  spec.name_column = 1;
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(screen.tally().roster.units.size());
  spec.text = [&](int row, int column) -> std::string {
    const Unit& unit = screen.unit(row);
    if (has_people && column == kPeopleColumn) return unit.n_people > 0 ? std::to_string(unit.n_people) : "—";
    if (has_people && column > kPeopleColumn) --column;
    switch (column) {
      case 0:
        return std::to_string(row + 1);
      case 1:
        return unit.full_name;
      case 2:
        return unit.group;
      case 3:
        return joined(unit.aliases);
      case 4:
        return count_text(screen, row, core::Status::Submitted);
      case 5:
        return count_text(screen, row, core::Status::Adopted);
      default:
        break;
    }
    return remark_on(screen, row);
  };
  spec.tone = [&](int row) { return tone_of_row(screen, row); };
  spec.selected_row = selected;
  spec.width = area.w;
  spec.height = area.h;
  set_cursor(area.x, area.y);
  const TableResult result = table(spec);
  if (result.selected_row >= 0) screen.change_view([&](app::ViewState& v) { v.unit_idx = result.selected_row; });
}

}  // namespace

void draw_step_roster(const Screen& screen, Rect area) {
  const Roster& roster = screen.tally().roster;
  Rect rest = area;
  draw_head(screen, cut_top(rest, px(kStepHeadHeight)));
  if (const float height = name_questions_height(screen); height > 0)
    draw_name_questions(screen, cut_top(rest, height));
  const std::vector<std::string> unknown = unknown_names(screen);
  if (!unknown.empty()) {
    const float height = px(44) + px(36) * static_cast<float>(std::min<size_t>(unknown.size(), 4));
    draw_unknown_names(screen, unknown, cut_top(rest, height));
  }
  const auto selected = screen.view().unit_idx;
  const bool has_selected = selected >= 0 && selected < static_cast<int32_t>(roster.units.size());
  const Rect editor = has_selected ? cut_right(rest, px(336)) : Rect();
  if (roster.units.empty()) {
    empty_state(rest, "还没有单位", "打开数据文件或名录文件，也可以点“新增单位”。");
    return;
  }
  draw_units(screen, has_selected ? selected : -1, rest);
  if (has_selected) draw_unit_editor(screen, static_cast<size_t>(selected), editor);
}

}  // namespace tongbao::gui
