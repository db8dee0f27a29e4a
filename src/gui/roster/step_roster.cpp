// The roster in force: who is assessed, in which group, under which other names. Names that no unit has
// are listed first, because their rows were left out; each can be added or given to a unit as an alias.

#include "gui/roster/step_roster.hpp"

#include <algorithm>
#include <string>

#include "gui/screen/labels_zh.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Roster;
using core::Unit;

void send_roster(const Screen& screen, Roster roster, std::string label) {
  screen.emit(app::SetRoster{std::move(roster), {std::move(label), ""}});
}

/// Names in the data that the roster does not have, once each.
std::vector<std::string> unknown_names(const Screen& screen) {
  std::vector<std::string> names;
  for (const core::Diagnostic& d : screen.results->diagnostics)
    if (d.code == core::Code::UnitNotInRoster && !d.args.empty() &&
        std::find(names.begin(), names.end(), d.args[0]) == names.end())
      names.push_back(d.args[0]);
  return names;
}

void draw_unknown(const Screen& screen, const std::vector<std::string>& unknown, Rect area) {
  const Roster& roster = screen.tally().roster;
  begin_area("unknown", area, {.fill = kWarnTint, .pad_x = px(kGutterLeft), .pad_y = px(8), .scrolls = true});
  begin_region("unknown", "名录里没有的单位");
  text(TextSize::Body, kWarn,
       std::to_string(unknown.size()) + " 个名称在名录里找不到，这些行没有计入。是新单位就加入，是别的叫法就归到原单位。");
  std::vector<std::string> names;
  for (const Unit& unit : roster.units) names.push_back(unit.full_name);
  for (size_t i = 0; i < unknown.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Rect line{available().x, available().y, available().w, px(32)};
    draw_text_or_tooltip({line.x, line.y, px(220), line.h}, TextSize::Body, kInk, unknown[i]);
    set_cursor(line.x + px(228), line.y + px(2));
    if (button_secondary("add", "加入名录", {.size = ButtonSize::Small, .hint = unknown[i]})) {
      Roster next = roster;
      next.units.push_back({unknown[i], "", {}, false, false});
      send_roster(screen, std::move(next), "名录加入 " + unknown[i]);
    }
    ImGui::SameLine(0, px(12));
    int chosen = -1;
    if (dropdown("alias_of", unknown[i] + " 是哪个单位的别名", names, chosen,
                 {.width = px(240), .placeholder = "是下面这个单位的别名…"})) {
      Roster next = roster;
      next.units[static_cast<size_t>(chosen)].aliases.push_back(unknown[i]);
      send_roster(screen, std::move(next),
                  unknown[i] + " 归到 " + names[static_cast<size_t>(chosen)]);
    }
    set_cursor(line.x, line.bottom() + px(4));
    ImGui::PopID();
  }
  end_region();
  end_area();
}

/// Numbers of people have a place only where they are used, or there.
bool shows_people(const Screen& screen) {
  const std::vector<Unit>& units = screen.tally().roster.units;
  return screen.project().rules.per_head ||
         std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.n_people > 0; });
}

void draw_people(const Screen& screen, size_t unit_idx) {
  const Roster& roster = screen.tally().roster;
  const Unit& unit = roster.units[unit_idx];
  space(0, px(8));
  text(TextSize::Small, kInk2, "人数（算人均得分用，不知道就空着）");
  std::string people = unit.n_people > 0 ? std::to_string(unit.n_people) : std::string();
  if (!text_field("people", "单位人数", people, {.width = px(120), .placeholder = "如 8"})) return;
  const std::optional<int64_t> n_people = core::read_people(people);
  if (!n_people) {
    screen.emit(app::ShowToast{"“" + people + "”不能当人数：请填 1 到 " + std::to_string(core::kMaxPeople) +
                               " 的整数，不知道就空着"});
    return;
  }
  Roster next = roster;
  next.units[unit_idx].n_people = *n_people;
  send_roster(screen, std::move(next), unit.full_name + " 的人数");
}

void draw_editor(const Screen& screen, size_t unit_idx, Rect area) {
  const Roster& roster = screen.tally().roster;
  const Unit& unit = roster.units[unit_idx];
  begin_area("unit_editor", area, {.fill = kGround, .pad_x = px(16), .pad_y = px(16), .scrolls = true});
  begin_region("unit_editor", "单位资料");
  draw_vertical_rule(area.x, area, 0);
  heading(2, "单位资料", TextSize::Title);
  space(0, px(8));
  const float width = area.w - px(44);
  const auto edit = [&](auto change, const std::string& label) {
    Roster next = roster;
    change(next.units[unit_idx]);
    send_roster(screen, std::move(next), label);
  };
  ImGui::PushID(static_cast<int>(unit_idx));
  text(TextSize::Small, kInk2, "单位（全称，写进通报）");
  std::string name = unit.full_name;
  if (text_field("name", "单位全称", name, {.width = width}))
    screen.emit(app::RenameUnit{roster, unit_idx, name});
  space(0, px(8));
  text(TextSize::Small, kInk2, "分组");
  std::string group = unit.group;
  if (text_field("group", "单位分组", group, {.width = width, .placeholder = "如 部门、乡镇街道"})) {
    const auto n_in = [&](const std::string& of) {
      return std::count_if(roster.units.begin(), roster.units.end(),
                           [&](const Unit& u) { return u.group == of; });
    };
    // A group of one that gets a name of its own is that group under another name.
    group = core::trim(group);
    if (n_in(unit.group) == 1 && n_in(group) == 0 && !unit.group.empty() && !group.empty())
      screen.emit(app::RenameGroup{roster, unit.group, group});
    else
      edit([&](Unit& u) { u.group = group; }, unit.full_name + " 分到 " + group);
  }
  if (!unit.group.empty()) {
    space(0, px(4));
    std::string new_group;
    if (text_field("rename_group", "“" + unit.group + "”整组改名为", new_group,
                   {.width = width, .placeholder = "整组改名为…（细则、通报、附件里的跟着改）"}))
      screen.emit(app::RenameGroup{roster, unit.group, new_group});
  }
  space(0, px(8));
  text(TextSize::Small, kInk2, "别名、简称（用顿号隔开）");
  std::string aliases = joined(unit.aliases);
  if (text_field("aliases", "单位别名", aliases, {.width = width}))
    edit([&](Unit& u) { u.aliases = split_at("、", aliases); }, unit.full_name + " 的别名");
  if (shows_people(screen)) draw_people(screen, unit_idx);
  space(0, px(12));
  bool exempt = unit.exempt;
  if (checkbox("exempt", "不参与评比（列数据，不排名次）", exempt))
    edit([&](Unit& u) { u.exempt = exempt; },
         unit.full_name + (exempt ? " 不参与评比" : " 参与评比"));
  space(0, px(4));
  bool outside = unit.outside_assessment;
  if (checkbox("outside", "未纳入考核（只计入总数，不列表）", outside))
    edit([&](Unit& u) { u.outside_assessment = outside; },
         unit.full_name + (outside ? " 未纳入考核" : " 纳入考核"));
  space(0, px(16));
  const auto move = [&](std::ptrdiff_t by, const char* word) {
    Roster next = roster;
    std::swap(next.units[unit_idx],
              next.units[static_cast<size_t>(static_cast<std::ptrdiff_t>(unit_idx) + by)]);
    send_roster(screen, std::move(next), unit.full_name + word);
    screen.change_view([&](app::ViewState& v) { v.unit_idx += static_cast<int32_t>(by); });
  };
  if (icon_button("up", Icon::ChevronUp, "上移一位", unit_idx > 0, true)) move(-1, " 上移");
  ImGui::SameLine(0, px(8));
  if (icon_button("down", Icon::ChevronDown, "下移一位", unit_idx + 1 < roster.units.size(), true))
    move(1, " 下移");
  ImGui::SameLine(0, px(16));
  if (button_secondary("remove_unit", "从名录去掉", {.icon = Icon::Trash, .size = ButtonSize::Small})) {
    Roster next = roster;
    next.units.erase(next.units.begin() + static_cast<std::ptrdiff_t>(unit_idx));
    send_roster(screen, std::move(next), "名录去掉 " + unit.full_name);
    screen.change_view([](app::ViewState& v) { v.unit_idx = -1; });
  }
  space(0, px(16));
  text_wrapped(TextSize::Small, kInk3, "名录的先后就是各项都相同时的先后，也是通报里分组的先后。", width);
  ImGui::PopID();
  end_region();
  end_area();
}

}  // namespace

void draw_step_roster(const Screen& screen, Rect area) {
  const Roster& roster = screen.tally().roster;
  const bool is_given = !screen.project().roster->units.empty();
  Rect rest = area;
  const Rect head = cut_top(rest, px(kStepHeadHeight));
  begin_area("roster_head", head, {.fill = kPaper});
  step_head(head, "单位",
            is_given ? "各表里的单位按名录归拢，别名和简称也认。"
                     : "没有名录文件，单位取自数据表；改动一处，就成为名录。");
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const ButtonOptions go{.trailing_icon = Icon::ChevronRight};
  const float go_x = head.right() - px(kGutterRight) - button_width("单位无误，去计分", go, true);
  const float add_x = go_x - px(12) - button_width("新增单位", {.icon = Icon::Plus});
  set_cursor(add_x - px(12) - button_width("保存名录", {.icon = Icon::Save}), y);
  if (button_quiet("save_roster", "保存名录", {.icon = Icon::Save})) screen.emit(app::SaveRoster{});
  set_cursor(add_x, y);
  if (button_secondary("add_unit", "新增单位", {.icon = Icon::Plus})) {
    Roster next = roster;
    const std::string group = next.units.empty() ? "" : next.units.back().group;
    std::string name = "新单位";
    for (int n = 2; std::any_of(next.units.begin(), next.units.end(),
                                [&](const Unit& u) { return u.full_name == name; });
         ++n)
      name = "新单位" + std::to_string(n);
    next.units.push_back({name, group, {}, false, false});
    screen.change_view([&](app::ViewState& v) { v.unit_idx = static_cast<int32_t>(next.units.size()) - 1; });
    send_roster(screen, std::move(next), "新增单位");
  }
  set_cursor(go_x, y);
  if (button_primary("roster_done", "单位无误，去计分", go))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Rules; });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);

  const std::vector<std::string> unknown = unknown_names(screen);
  if (!unknown.empty()) {
    const float height = px(44) + px(36) * static_cast<float>(std::min<size_t>(unknown.size(), 4));
    draw_unknown(screen, unknown, cut_top(rest, height));
  }
  const auto selected = screen.view().unit_idx;
  const bool has_selected = selected >= 0 && selected < static_cast<int32_t>(roster.units.size());
  const Rect editor = has_selected ? cut_right(rest, px(336)) : Rect();
  if (roster.units.empty()) {
    empty_state(rest, "还没有单位", "打开数据文件或名录文件，也可以点“新增单位”。");
    return;
  }

  std::vector<TableColumn> columns = {{"序号", 52, Align::Centre}, {"单位", 248},
                                      {"分组", 112},               {"别名", 0, Align::Left, 120},
                                      {"报送", 72, Align::Right},  {"采用", 72, Align::Right},
                                      {"说明", 200}};
  constexpr int kPeopleColumn = 4;
  const bool has_people = shows_people(screen);
  if (has_people) columns.insert(columns.begin() + kPeopleColumn, {"人数", 72, Align::Right});
  const auto count = [&](int row, core::Status status) {
    const auto n = core::count_of(screen.tally(), row, {status, "", "", ""});
    return n ? std::to_string(*n) : std::string("—");
  };
  TableSpec spec;
  spec.id = "roster";
  spec.name = "单位名录";
  spec.name_column = 1;
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(roster.units.size());
  spec.text = [&](int row, int column) -> std::string {
    const Unit& unit = roster.units[static_cast<size_t>(row)];
    if (has_people && column == kPeopleColumn) return unit.n_people > 0 ? std::to_string(unit.n_people) : "—";
    if (has_people && column > kPeopleColumn) --column;
    switch (column) {
      case 0: return std::to_string(row + 1);
      case 1: return unit.full_name;
      case 2: return unit.group;
      case 3: return joined(unit.aliases);
      case 4: return count(row, core::Status::Submitted);
      case 5: return count(row, core::Status::Adopted);
      default: break;
    }
    if (unit.outside_assessment) return "未纳入考核";
    if (unit.exempt) return "不参与评比";
    const std::span<const core::Absence> absences = core::absences_of(screen.tally(), row);
    if (absences.empty()) return screen.tally().absent[static_cast<size_t>(row)] ? "各表都没有，计为 0" : "";
    if (core::is_missing(screen.tally(), row)) return "未出现";
    std::vector<std::string> periods;
    for (const core::Absence& absence : absences)
      periods.push_back(screen.tally().periods[static_cast<size_t>(absence.period_idx)]);
    return joined(periods) + "未出现";
  };
  spec.tone = [&](int row) {
    const Unit& unit = roster.units[static_cast<size_t>(row)];
    if (unit.exempt || unit.outside_assessment) return RowTone::Muted;
    const bool is_absent =
        screen.tally().absent[static_cast<size_t>(row)] || !core::absences_of(screen.tally(), row).empty();
    return is_absent && !screen.project().sources.empty()
               ? RowTone::Warn
               : RowTone::Normal;
  };
  spec.selected_row = has_selected ? selected : -1;
  spec.width = rest.w;
  spec.height = rest.h;
  set_cursor(rest.x, rest.y);
  const TableResult result = table(spec);
  if (result.selected_row >= 0)
    screen.change_view([&](app::ViewState& v) { v.unit_idx = result.selected_row; });
  if (has_selected) draw_editor(screen, static_cast<size_t>(selected), editor);
}

}  // namespace tongbao::gui
