#include "gui/roster/unit_editor.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gui/roster/send_roster.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Roster;
using core::Unit;

/// The roster with `change` done to one unit.
template <class Change>
void edit_unit(const Screen& screen, size_t unit_idx, Change change, const std::string& label) {
  Roster next = screen.tally().roster;
  change(next.units[unit_idx]);
  send_roster(screen, std::move(next), label);
}

void draw_group(const Screen& screen, size_t unit_idx, float width) {
  const Roster& roster = screen.tally().roster;
  const Unit& unit = roster.units[unit_idx];
  text(TextSize::Small, kInk2, "分组");
  std::string group = unit.group;
  if (text_field("group", "单位分组", group, {.width = width, .placeholder = "如 部门、乡镇街道"})) {
    const auto n_in = [&](const std::string& of) {
      return std::count_if(roster.units.begin(), roster.units.end(), [&](const Unit& u) { return u.group == of; });
    };
    // A group of one that gets a name of its own is that group under another name.
    group = core::trim(group);
    if (n_in(unit.group) == 1 && n_in(group) == 0 && !unit.group.empty() && !group.empty())
      screen.emit(app::RenameGroup{roster, unit.group, group});
    else
      edit_unit(
          screen, unit_idx, [&](Unit& u) { u.group = group; }, unit.full_name + " 分到 " + group);
  }
  if (!unit.group.empty()) {
    space(0, px(4));
    std::string new_group;
    if (text_field("rename_group", "“" + unit.group + "”整组改名为", new_group,
                   {.width = width, .placeholder = "整组改名为…（细则、通报、附件里的跟着改）"}))
      screen.emit(app::RenameGroup{roster, unit.group, new_group});
  }
}

void draw_aliases(const Screen& screen, size_t unit_idx, float width) {
  const Unit& unit = screen.tally().roster.units[unit_idx];
  text(TextSize::Small, kInk2, "别名、简称（用顿号隔开）");
  std::string aliases = joined(unit.aliases);
  if (text_field("aliases", "单位别名", aliases, {.width = width}))
    edit_unit(
        screen, unit_idx, [&](Unit& u) { u.aliases = split_at("、", aliases); }, unit.full_name + " 的别名");
}

void draw_people(const Screen& screen, size_t unit_idx) {
  const Unit& unit = screen.tally().roster.units[unit_idx];
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
  edit_unit(
      screen, unit_idx, [&](Unit& u) { u.n_people = *n_people; }, unit.full_name + " 的人数");
}

void draw_exceptions(const Screen& screen, size_t unit_idx) {
  const Unit& unit = screen.tally().roster.units[unit_idx];
  bool exempt = unit.exempt;
  if (checkbox("exempt", "不参与评比（列数据，不排名次）", exempt))
    edit_unit(
        screen, unit_idx, [&](Unit& u) { u.exempt = exempt; }, unit.full_name + (exempt ? " 不参与评比" : " 参与评比"));
  space(0, px(4));
  bool outside = unit.outside_assessment;
  if (checkbox("outside", "未纳入考核（只计入总数，不列表）", outside))
    edit_unit(
        screen, unit_idx, [&](Unit& u) { u.outside_assessment = outside; },
        unit.full_name + (outside ? " 未纳入考核" : " 纳入考核"));
}

void draw_place(const Screen& screen, size_t unit_idx) {
  const Roster& roster = screen.tally().roster;
  const Unit& unit = roster.units[unit_idx];
  const auto move = [&](std::ptrdiff_t by, const char* word) {
    Roster next = roster;
    std::swap(next.units[unit_idx], next.units[static_cast<size_t>(static_cast<std::ptrdiff_t>(unit_idx) + by)]);
    send_roster(screen, std::move(next), unit.full_name + word);
    screen.change_view([&](app::ViewState& v) { v.unit_idx += static_cast<int32_t>(by); });
  };
  if (icon_button("up", Icon::ChevronUp, "上移一位", unit_idx > 0, true)) move(-1, " 上移");
  ImGui::SameLine(0, px(8));
  if (icon_button("down", Icon::ChevronDown, "下移一位", unit_idx + 1 < roster.units.size(), true)) move(1, " 下移");
  ImGui::SameLine(0, px(16));
  if (button_secondary("remove_unit", "从名录去掉", {.icon = Icon::Trash, .size = ButtonSize::Small})) {
    Roster next = roster;
    next.units.erase(next.units.begin() + static_cast<std::ptrdiff_t>(unit_idx));
    send_roster(screen, std::move(next), "名录去掉 " + unit.full_name);
    screen.change_view([](app::ViewState& v) { v.unit_idx = -1; });
  }
}

}  // namespace

bool shows_people(const Screen& screen) {
  const std::vector<Unit>& units = screen.tally().roster.units;
  return screen.project().rules.per_head ||
         std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.n_people > 0; });
}

void draw_unit_editor(const Screen& screen, size_t unit_idx, Rect area) {
  const Roster& roster = screen.tally().roster;
  begin_area("unit_editor", area, {.fill = kGround, .pad_x = px(16), .pad_y = px(16), .scrolls = true});
  begin_region("unit_editor", "单位资料");
  draw_vertical_rule(area.x, area, 0);
  heading(2, "单位资料", TextSize::Title);
  space(0, px(8));
  const float width = area.w - px(44);
  ImGui::PushID(static_cast<int>(unit_idx));
  text(TextSize::Small, kInk2, "单位（全称，写进通报）");
  std::string name = roster.units[unit_idx].full_name;
  if (text_field("name", "单位全称", name, {.width = width})) screen.emit(app::RenameUnit{roster, unit_idx, name});
  space(0, px(8));
  draw_group(screen, unit_idx, width);
  space(0, px(8));
  draw_aliases(screen, unit_idx, width);
  if (shows_people(screen)) draw_people(screen, unit_idx);
  space(0, px(12));
  draw_exceptions(screen, unit_idx);
  space(0, px(16));
  draw_place(screen, unit_idx);
  space(0, px(16));
  text_wrapped(TextSize::Small, kInk3, "名录的先后就是各项都相同时的先后，也是通报里分组的先后。", width);
  ImGui::PopID();
  end_region();
  end_area();
}

}  // namespace tongbao::gui
