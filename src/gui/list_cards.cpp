// The cards over lists: who is named by which line, what that adds or takes, and what is done by hand.

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/labels_zh.hpp"
#include "gui/rule_cards.hpp"
#include "gui/rule_choices.hpp"
#include "gui/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::ListCriterion;
using core::Points;
using core::RuleSet;

size_t n_members(const Screen& screen, size_t list_idx) {
  const auto& lists = screen.results->lists.lists;
  return list_idx < lists.size() ? lists[list_idx].members.size() : 0;
}

void draw_criterion(const Screen& screen, size_t list_idx, size_t idx, float width) {
  const RuleSet& rules = screen.project().rules;
  const core::ListRule& list = rules.lists[list_idx];
  const ListCriterion& criterion = list.criteria[idx];
  const std::string nth = list.name + " 第 " + std::to_string(idx + 1) + " 条线";
  const auto change = [&](auto edit, const std::string& what) {
    RuleSet next = rules;
    edit(next.lists[list_idx].criteria[idx]);
    send_rules(screen, std::move(next), list.name + "：" + what);
  };
  const Rect line{available().x, available().y, width, px(34)};
  float x = line.x;
  const float y = line.y + px(3);

  std::vector<std::string> groups = core::groups_of(screen.tally().roster);
  groups.insert(groups.begin(), "各组");
  int group = 0;
  for (size_t i = 1; i < groups.size(); ++i)
    if (groups[i] == criterion.group) group = static_cast<int>(i);
  if (group == 0 && !criterion.group.empty()) {
    groups.push_back(criterion.group);
    group = static_cast<int>(groups.size()) - 1;
  }
  set_cursor(x, y);
  if (dropdown("group", nth + " 分组", groups, group, {.width = px(120)}))
    change([&](ListCriterion& c) { c.group = group == 0 ? "" : groups[static_cast<size_t>(group)]; },
           groups[static_cast<size_t>(group)]);
  x += px(128);

  std::vector<MeasureChoice> measures = measure_choices(screen);
  std::vector<std::string> words = {"名次"};
  int measure = criterion.comparison == core::Comparison::TopN ? 0 : -1;
  for (size_t i = 0; i < measures.size(); ++i) {
    words.push_back(measures[i].word);
    if (measure < 0 && measures[i].measure == criterion.measure) measure = static_cast<int>(i) + 1;
  }
  if (measure < 0) {
    words.push_back(label_of(criterion.measure));
    measure = static_cast<int>(words.size()) - 1;
  }
  set_cursor(x, y);
  if (dropdown("measure", nth + " 依据", words, measure, {.width = px(148)}))
    change(
        [&](ListCriterion& c) {
          if (measure == 0) {
            c.comparison = core::Comparison::TopN;
            c.measure = {};
            return;
          }
          if (c.comparison == core::Comparison::TopN) c.comparison = core::Comparison::AtLeast;
          c.measure = measures[static_cast<size_t>(measure) - 1].measure;
        },
        words[static_cast<size_t>(measure)]);
  x += px(156);

  if (criterion.comparison == core::Comparison::TopN) {
    draw_text({x, line.y, px(96), line.h}, TextSize::Body, kInk2, "前", Align::Right);
  } else {
    const std::vector<std::string> comparisons = {
        label(core::Comparison::AtLeast), label(core::Comparison::MoreThan),
        label(core::Comparison::LessThan), label(core::Comparison::Equal)};
    int comparison = static_cast<int>(criterion.comparison);
    set_cursor(x, y);
    if (dropdown("comparison", nth + " 比较", comparisons, comparison, {.width = px(64)}))
      change([&](ListCriterion& c) { c.comparison = static_cast<core::Comparison>(comparison); },
             comparisons[static_cast<size_t>(comparison)]);
  }
  x += criterion.comparison == core::Comparison::TopN ? px(104) : px(72);

  set_cursor(x, y);
  std::string value = criterion.value.to_string();
  const bool whole = criterion.comparison == core::Comparison::TopN ||
                     criterion.measure.kind == core::MeasureKind::Items ||
                     criterion.measure.kind == core::MeasureKind::ZeroPeriods;
  if (number_field("value", nth + " 数", value,
                   {.width = px(72), .max_places = whole ? 0 : Points::kMaxPlaces, .shows_message = false}))
    if (const auto typed = Points::parse(value))
      change([&](ListCriterion& c) { c.value = *typed; },
             label_of(criterion) + " → " + value);
  set_cursor(line.right() - px(32), y);
  if (icon_button("remove", Icon::Close, "去掉" + nth)) {
    RuleSet next = rules;
    auto& criteria = next.lists[list_idx].criteria;
    criteria.erase(criteria.begin() + static_cast<std::ptrdiff_t>(idx));
    send_rules(screen, std::move(next), "去掉" + nth);
  }
  set_cursor(line.x, line.bottom());
}

/// The manual changes of a list follow its name; both are one undo step.
void rename_list(const Screen& screen, size_t list_idx, const std::string& name) {
  const core::Project& project = screen.project();
  const std::string& old_name = project.rules.lists[list_idx].name;
  const app::ChangeLabel label{old_name + "：改名为 " + name, "rename_list"};
  auto changes = project.list_changes;
  for (core::ListChange& change : changes)
    if (change.list == old_name) change.list = name;
  auto orders = project.list_orders;
  for (core::ListOrder& order : orders)
    if (order.list == old_name) order.list = name;
  RuleSet rules = project.rules;
  rules.lists[list_idx].name = name;
  screen.emit(app::SetListChanges{std::move(changes), std::move(orders), label});
  screen.emit(app::SetRules{std::move(rules), label});
  screen.emit(app::EndGesture{});
}

void draw_list(const Screen& screen, size_t list_idx, float width) {
  const RuleSet& rules = screen.project().rules;
  const core::ListRule& list = rules.lists[list_idx];
  const auto change = [&](auto edit, const std::string& what) {
    RuleSet next = rules;
    edit(next.lists[list_idx]);
    send_rules(screen, std::move(next), list.name + "：" + what);
  };
  const Rect line{available().x, available().y, width, px(36)};
  set_cursor(line.x, line.y + px(4));
  std::string name = list.name;
  if (text_field("list_name", "名单名称 " + list.name, name, {.width = px(112)}) && !core::trim(name).empty())
    rename_list(screen, list_idx, core::trim(name));
  const std::vector<std::string> kinds = {
      label(core::ListKind::Commendation), label(core::ListKind::Criticism),
      label(core::ListKind::Zero), label(core::ListKind::Other)};
  set_cursor(line.x + px(120), line.y + px(4));
  int kind = static_cast<int>(list.kind);
  if (dropdown("kind", list.name + " 性质", kinds, kind, {.width = px(88)}))
    change([&](core::ListRule& l) { l.kind = static_cast<core::ListKind>(kind); },
           kinds[static_cast<size_t>(kind)]);
  draw_text({line.x + px(220), line.y, px(88), line.h}, TextSize::Body, kInk2, "每家加扣分", Align::Right);
  set_cursor(line.x + px(316), line.y + px(4));
  std::string adjustment = list.adjustment.to_string();
  if (number_field("adjustment", list.name + " 加扣分", adjustment,
                   {.width = px(64), .min = std::nullopt, .shows_message = false}))
    if (const auto typed = Points::parse(adjustment))
      change([&](core::ListRule& l) { l.adjustment = *typed; }, "加扣分 " + adjustment);
  const std::string count = std::to_string(n_members(screen, list_idx)) + " 家";
  draw_text({line.x + px(392), line.y, px(64), line.h}, TextSize::Body,
            list.kind == core::ListKind::Commendation ? kRed : kCriticise, count);
  set_cursor(line.right() - px(32), line.y + px(4));
  if (icon_button("remove_list", Icon::Trash, "去掉名单 " + list.name)) {
    RuleSet next = rules;
    next.lists.erase(next.lists.begin() + static_cast<std::ptrdiff_t>(list_idx));
    send_rules(screen, std::move(next), "去掉名单 " + list.name);
  }
  set_cursor(line.x + px(20), line.bottom());
  for (size_t i = 0; i < list.criteria.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    set_cursor(line.x + px(20), available().y);
    draw_criterion(screen, list_idx, i, width - px(20));
    ImGui::PopID();
  }
  set_cursor(line.x + px(20), available().y);
  if (link("add_criterion", "加一条线", {.icon = Icon::Plus, .size = ButtonSize::Small}))
    change(
        [](core::ListRule& l) {
          l.criteria.push_back({"", {}, core::Comparison::AtLeast, Points::from_whole(1)});
        },
        "加一条线");
  set_cursor(line.x, available().y + px(6));
}

}  // namespace

void draw_lists_card(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  for (size_t i = 0; i < rules.lists.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    if (i > 0) draw_rule(available().x, available().y, width, kRowLine);
    draw_list(screen, i, width);
    ImGui::PopID();
  }
  if (link("add_list", "加一份名单", {.icon = Icon::Plus})) {
    RuleSet next = rules;
    core::ListRule list;
    const auto has = [&](const char* name) {
      return std::any_of(rules.lists.begin(), rules.lists.end(),
                         [&](const core::ListRule& l) { return l.name == name; });
    };
    list.name = !has("表扬") ? "表扬" : !has("批评") ? "批评" : "名单" + std::to_string(rules.lists.size() + 1);
    list.kind = list.name == "表扬"   ? core::ListKind::Commendation
                : list.name == "批评" ? core::ListKind::Criticism
                                      : core::ListKind::Other;
    list.criteria.push_back({"", {}, core::Comparison::TopN, Points::from_whole(3)});
    next.lists.push_back(std::move(list));
    send_rules(screen, std::move(next), "加一份名单");
  }
}

void draw_manual_card(const Screen& screen, float width) {
  const core::Project& project = screen.project();
  const auto& lists = screen.results->lists.lists;
  if (lists.empty()) {
    text(TextSize::Small, kInk3, "先定名单线，再在这里增减。");
    return;
  }
  const auto send = [&](std::vector<core::ListChange> changes, std::vector<core::ListOrder> orders,
                        std::string what) {
    screen.emit(app::SetListChanges{std::move(changes), std::move(orders), {std::move(what), ""}});
  };
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
      send(std::move(changes), project.list_orders, change.unit + " 的理由");
    }
    set_cursor(line.right() - px(32), line.y + px(3));
    if (icon_button("remove", Icon::Close, "取消 " + change.unit + " 的人工改动")) {
      auto changes = project.list_changes;
      changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(i));
      send(std::move(changes), project.list_orders, "取消 " + change.unit + " 的人工改动");
    }
    set_cursor(line.x, line.bottom());
    ImGui::PopID();
  }

  std::vector<std::string> list_names;
  for (const core::UnitList& list : lists) list_names.push_back(list.name);
  const auto list_idx = static_cast<size_t>(
      std::clamp<int64_t>(screen.view().list_idx, 0, static_cast<int64_t>(lists.size()) - 1));
  const core::UnitList& list = lists[list_idx];
  const Rect line{available().x, available().y + px(4), width, px(32)};
  set_cursor(line.x, line.y);
  int chosen_list = static_cast<int>(list_idx);
  if (dropdown("list", "哪份名单", list_names, chosen_list, {.width = px(96)}))
    screen.change_view([&](app::ViewState& v) { v.list_idx = chosen_list; });
  std::vector<std::string> members;
  for (const core::ListMember& member : list.members)
    members.push_back(screen.unit(member.unit_idx).full_name);
  std::vector<std::string> others;
  for (const core::Unit& unit : screen.tally().roster.units)
    if (std::find(members.begin(), members.end(), unit.full_name) == members.end())
      others.push_back(unit.full_name);
  const auto without = [&](const std::string& unit) {
    auto changes = project.list_changes;
    std::erase_if(changes, [&](const core::ListChange& c) { return c.list == list.name && c.unit == unit; });
    return changes;
  };
  set_cursor(line.x + px(104), line.y);
  int added = -1;
  if (dropdown("add", list.name + " 人工增加", others, added, {.width = px(168), .placeholder = "增加一家…"})) {
    const std::string& unit = others[static_cast<size_t>(added)];
    auto changes = without(unit);
    changes.push_back({list.name, unit, true, ""});
    send(std::move(changes), project.list_orders, list.name + "增加 " + unit);
  }
  set_cursor(line.x + px(280), line.y);
  int removed = -1;
  if (dropdown("remove", list.name + " 人工移出", members, removed,
               {.width = px(168), .placeholder = "移出一家…"})) {
    const std::string& unit = members[static_cast<size_t>(removed)];
    auto changes = without(unit);
    changes.push_back({list.name, unit, false, ""});
    send(std::move(changes), project.list_orders, list.name + "移出 " + unit);
  }
  set_cursor(line.x, line.bottom() + px(6));
  text(TextSize::Small, kInk2, "名单里的先后（可以人工调整）：");
  for (size_t i = 0; i < list.members.size(); ++i) {
    ImGui::PushID(static_cast<int>(1000 + i));
    const Rect row{available().x, available().y, width, px(28)};
    draw_text({row.x, row.y, px(28), row.h}, TextSize::Small, kInk3, std::to_string(i + 1), Align::Right);
    draw_text_or_tooltip({row.x + px(36), row.y, px(260), row.h}, TextSize::Body, kInk, members[i]);
    if (list.members[i].criterion_idx < 0)
      draw_chip(row.x + px(300), row.y + px(3), "人工增加", ChipKind::Blue);
    set_cursor(row.right() - px(32), row.y);
    if (icon_button("up", Icon::ChevronUp, members[i] + " 提前", i > 0)) {
      std::vector<std::string> order = members;
      std::swap(order[i], order[i - 1]);
      auto orders = project.list_orders;
      std::erase_if(orders, [&](const core::ListOrder& o) { return o.list == list.name; });
      orders.push_back({list.name, std::move(order)});
      send(project.list_changes, std::move(orders), members[i] + " 提前");
    }
    set_cursor(row.x, row.bottom());
    ImGui::PopID();
  }
  if (list.manual_order && link("drop_order", "恢复按名次排列", {.icon = Icon::Undo, .size = ButtonSize::Small})) {
    auto orders = project.list_orders;
    std::erase_if(orders, [&](const core::ListOrder& o) { return o.list == list.name; });
    send(project.list_changes, std::move(orders), list.name + "恢复按名次排列");
  }
}

}  // namespace tongbao::gui
