// The card over what a person does to the lists: units added, left out, put in another order, each with its reason.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gui/rules/rule_cards.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

void send_changes(const Screen& screen, std::vector<core::ListChange> changes, std::string what) {
  screen.emit(app::SetListChanges{std::move(changes), screen.project().list_orders, {std::move(what), ""}});
}

void send_orders(const Screen& screen, std::vector<core::ListOrder> orders, std::string what) {
  screen.emit(app::SetListChanges{screen.project().list_changes, std::move(orders), {std::move(what), ""}});
}

/// The units added and left out so far.
void draw_changes(const Screen& screen, float width) {
  const core::Project& project = screen.project();
  for (size_t i = 0; i < project.list_changes.size(); ++i) {
    const core::ListChange& change = project.list_changes[i];
    ImGui::PushID(static_cast<int>(i));
    const Rect line{available().x, available().y, width, px(34)};
    draw_chip(line.x, line.y + px(6), change.list + (change.add ? " 增" : " 减"),
              change.add ? ChipKind::Blue : ChipKind::Grey);
    draw_text_or_tooltip({line.x + px(96), line.y, px(168), line.h}, TextSize::Body, kInk, change.unit);
    record_text(change.list + (change.add ? "人工增加 " : "人工移出 ") + change.unit, line);
    set_cursor(line.x + px(272), line.y + px(3));
    std::string reason = change.reason;
    if (text_field("reason", change.unit + " 的理由", reason,
                   {.width = width - px(272) - px(40), .placeholder = "理由"})) {
      auto changes = project.list_changes;
      changes[i].reason = reason;
      send_changes(screen, std::move(changes), change.unit + " 的理由");
    }
    set_cursor(line.right() - px(32), line.y + px(3));
    if (icon_button("remove", Icon::Close, "取消 " + change.unit + " 的人工改动")) {
      auto changes = project.list_changes;
      changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(i));
      send_changes(screen, std::move(changes), "取消 " + change.unit + " 的人工改动");
    }
    set_cursor(line.x, line.bottom());
    ImGui::PopID();
  }
}

std::vector<std::string> names_of(const Screen& screen, const core::UnitList& list) {
  std::vector<std::string> names;
  for (const core::ListMember& member : list.members) names.push_back(screen.unit(member.unit_idx).full_name);
  return names;
}

/// In the place of what was said of the unit before.
void send_change(const Screen& screen, const core::UnitList& list, const std::string& unit, bool is_added) {
  auto changes = screen.project().list_changes;
  std::erase_if(changes, [&](const core::ListChange& c) { return c.list == list.name && c.unit == unit; });
  changes.push_back({list.name, unit, is_added, ""});
  send_changes(screen, std::move(changes), list.name + (is_added ? "增加 " : "移出 ") + unit);
}

/// Which list, and the units that can be added to it and left out of it.
void draw_new_change(const Screen& screen, size_t list_idx, const std::vector<std::string>& members, float width) {
  const auto& lists = screen.results->lists.lists;
  const core::UnitList& list = lists[list_idx];
  std::vector<std::string> list_names;
  for (const core::UnitList& one : lists) list_names.push_back(one.name);
  const Rect line{available().x, available().y + px(4), width, px(32)};
  set_cursor(line.x, line.y);
  int chosen_list = static_cast<int>(list_idx);
  if (dropdown("list", "哪份名单", list_names, chosen_list, {.width = px(96)}))
    screen.change_view([&](app::ViewState& v) { v.list_idx = chosen_list; });
  std::vector<std::string> others;
  for (const core::Unit& unit : screen.tally().roster.units)
    if (std::find(members.begin(), members.end(), unit.full_name) == members.end()) others.push_back(unit.full_name);
  set_cursor(line.x + px(104), line.y);
  int added = -1;
  if (dropdown("add", list.name + " 人工增加", others, added, {.width = px(168), .placeholder = "增加一家…"}))
    send_change(screen, list, others[static_cast<size_t>(added)], true);
  set_cursor(line.x + px(280), line.y);
  int removed = -1;
  if (dropdown("remove", list.name + " 人工移出", members, removed, {.width = px(168), .placeholder = "移出一家…"}))
    send_change(screen, list, members[static_cast<size_t>(removed)], false);
  set_cursor(line.x, line.bottom() + px(6));
}

/// The orders by hand of the other lists.
std::vector<core::ListOrder> orders_without(const Screen& screen, const core::UnitList& list) {
  auto orders = screen.project().list_orders;
  std::erase_if(orders, [&](const core::ListOrder& o) { return o.list == list.name; });
  return orders;
}

void draw_order(const Screen& screen, const core::UnitList& list, const std::vector<std::string>& members,
                float width) {
  text(TextSize::Small, kInk2, "名单里的先后（可以人工调整）：");
  for (size_t i = 0; i < list.members.size(); ++i) {
    ImGui::PushID(static_cast<int>(1000 + i));
    const Rect row{available().x, available().y, width, px(28)};
    draw_text({row.x, row.y, px(28), row.h}, TextSize::Small, kInk3, std::to_string(i + 1), Align::Right);
    draw_text_or_tooltip({row.x + px(36), row.y, px(260), row.h}, TextSize::Body, kInk, members[i]);
    if (list.members[i].criterion_idx < 0) draw_chip(row.x + px(300), row.y + px(3), "人工增加", ChipKind::Blue);
    set_cursor(row.right() - px(32), row.y);
    if (icon_button("up", Icon::ChevronUp, members[i] + " 提前", i > 0)) {
      std::vector<std::string> order = members;
      std::swap(order[i], order[i - 1]);
      auto orders = orders_without(screen, list);
      orders.push_back({list.name, std::move(order)});
      send_orders(screen, std::move(orders), members[i] + " 提前");
    }
    set_cursor(row.x, row.bottom());
    ImGui::PopID();
  }
  if (list.manual_order && link("drop_order", "恢复按名次排列", {.icon = Icon::Undo, .size = ButtonSize::Small}))
    send_orders(screen, orders_without(screen, list), list.name + "恢复按名次排列");
}

}  // namespace

void draw_list_changes_card(const Screen& screen, float width) {
  const auto& lists = screen.results->lists.lists;
  if (lists.empty()) {
    text(TextSize::Small, kInk3, "先定名单线，再在这里增减。");
    return;
  }
  draw_changes(screen, width);
  const size_t list_idx = position_in(screen.view().list_idx, lists.size());
  const std::vector<std::string> members = names_of(screen, lists[list_idx]);
  draw_new_change(screen, list_idx, members, width);
  draw_order(screen, lists[list_idx], members, width);
}

}  // namespace tongbao::gui
