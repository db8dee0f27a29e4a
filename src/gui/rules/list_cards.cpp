// The cards over lists: who is named by which line, what that adds or takes, and what is done by hand.

#include <algorithm>
#include <string>

#include "core/project/rename.hpp"
#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"
#include "gui/screen/labels_zh.hpp"

namespace tongbao::gui {
namespace {

using core::ListCriterion;
using core::Points;
using core::RuleSet;

size_t n_members(const Screen& screen, size_t list_idx) {
  const auto& lists = screen.results->lists.lists;
  return list_idx < lists.size() ? lists[list_idx].members.size() : 0;
}

/// 且 采用 ≥ 5 条
void draw_condition(const Screen& screen, size_t list_idx, size_t criterion_idx, size_t idx, float width) {
  const RuleSet& rules = screen.project().rules;
  const core::ListRule& list = rules.lists[list_idx];
  core::ListCondition condition = list.criteria[criterion_idx].conditions[idx];
  const std::string owner =
      list.name + " 第 " + std::to_string(criterion_idx + 1) + " 条线的且 " + std::to_string(idx + 1);
  RuleLine line(screen, owner, width, 1);
  line.word("且");
  line.measure(condition.measure, false);
  line.comparison(condition.comparison);
  const bool is_whole = core::is_count(condition.measure.kind);
  line.points("数", condition.value, {.max_places = is_whole ? 0 : Points::kMaxPlaces, .is_signed = !is_whole});
  line.word(counter_of(condition.measure.kind));
  const RuleMove move = line.tools(0, 1);
  const std::string label = line.finish();
  if (move == RuleMove::None && label.empty()) return;
  RuleSet next = rules;
  auto& conditions = next.lists[list_idx].criteria[criterion_idx].conditions;
  conditions[idx] = std::move(condition);
  move_rule(conditions, idx, move);
  send_rules(screen, std::move(next), move == RuleMove::None ? label : move_label(owner, move));
}

void draw_criterion(const Screen& screen, size_t list_idx, size_t idx, float width) {
  const RuleSet& rules = screen.project().rules;
  const core::ListRule& list = rules.lists[list_idx];
  ListCriterion criterion = list.criteria[idx];
  const std::string owner = list.name + " 第 " + std::to_string(idx + 1) + " 条线";
  RuleLine line(screen, owner, width, 1);

  std::vector<std::string> groups = core::groups_of(screen.tally().roster);
  groups.insert(groups.begin(), "各组");
  int group = 0;
  for (size_t i = 1; i < groups.size(); ++i)
    if (groups[i] == criterion.group) group = static_cast<int>(i);
  if (group == 0 && !criterion.group.empty()) {
    groups.push_back(criterion.group);
    group = static_cast<int>(groups.size()) - 1;
  }
  if (line.choice("分组", groups, group, 112)) criterion.group = group == 0 ? "" : groups[static_cast<size_t>(group)];

  bool is_place = core::looks_at_place(criterion.comparison);
  if (line.measure(criterion.measure, false, &is_place) && is_place != core::looks_at_place(criterion.comparison)) {
    criterion.comparison = is_place ? core::Comparison::TopN : core::Comparison::AtLeast;
    if (is_place) criterion.measure = {};
  }
  line.comparison(criterion.comparison, is_place);
  const bool is_whole = is_place || core::is_count(criterion.measure.kind);
  line.points("数", criterion.value, {.max_places = is_whole ? 0 : Points::kMaxPlaces, .is_signed = !is_whole});
  if (!is_place) {
    line.word(counter_of(criterion.measure.kind));
  } else {
    if (criterion.comparison == core::Comparison::Places) {
      criterion.last = std::max(criterion.last, criterion.value);
      line.word("至");
      line.points("末位", criterion.last, {.max_places = 0, .is_signed = false});
    }
    line.word("名");
    int scope = criterion.over_all ? 1 : 0;
    if (line.choice_of("范围", "各组分别|合起来取", scope, 104)) criterion.over_all = scope == 1;
    line.choice_of("末位并列", "并列的都算|按先后截止|由人决定", criterion.tie, 116);
    if (!criterion.conditions.empty() || list.kind == core::ListKind::Commendation) {
      int next_up = criterion.moves_up ? 1 : 0;
      if (line.choice_of("不够条件的", "名次空缺|后面顺延", next_up, 104)) criterion.moves_up = next_up == 1;
    }
  }
  if (line.add("加“且”条件"))
    criterion.conditions.push_back({{core::MeasureKind::Items, {core::Status::Adopted, "", "", ""}},
                                    core::Comparison::AtLeast,
                                    Points::from_whole(1)});
  const RuleMove move = line.tools(0, 1);
  const std::string label = line.finish();
  if (move == RuleMove::None && label.empty()) return;
  RuleSet next = rules;
  auto& criteria = next.lists[list_idx].criteria;
  criteria[idx] = std::move(criterion);
  move_rule(criteria, idx, move);
  send_rules(screen, std::move(next), move == RuleMove::None ? label : move_label(owner, move));
}

/// What names the list follows; all of it is one undo step.
void rename_list(const Screen& screen, size_t list_idx, const std::string& name) {
  const core::Project& project = screen.project();
  const std::string& old_name = project.rules.lists[list_idx].name;
  const app::ChangeLabel label{old_name + "：改名为 " + name, "rename_list"};
  core::Project next = core::rename_list(project, list_idx, name);
  screen.emit(app::SetListChanges{std::move(next.list_changes), std::move(next.list_orders), label});
  screen.emit(app::SetFigures{std::move(next.figures), std::move(next.checks), label});
  screen.emit(app::SetNoticePlan{std::move(next.notice), label});
  screen.emit(app::SetRules{std::move(next.rules), label});
  screen.emit(app::EndGesture{});
}

void draw_list(const Screen& screen, size_t list_idx, float width) {
  const RuleSet& rules = screen.project().rules;
  core::ListRule list = rules.lists[list_idx];
  const core::ListRule& before = rules.lists[list_idx];
  RuleLine line(screen, "名单 " + before.name, width, 3);
  line.on_off(list.is_on);
  const bool is_renamed = line.name("名称", list.name, 104);
  if (is_renamed && !list.name.empty()) rename_list(screen, list_idx, list.name);
  std::string kinds = label(core::ListKind::Commendation);
  for (const auto kind : {core::ListKind::Criticism, core::ListKind::Zero, core::ListKind::Other})
    kinds += std::string("|") + label(kind);
  line.choice_of("性质", kinds, list.kind, 88);
  if (list.is_on)
    line.chip(units_words(n_members(screen, list_idx)),
              list.kind == core::ListKind::Commendation ? ChipKind::Red : ChipKind::Grey);
  else
    line.chip("已停用", ChipKind::Grey);
  line.word("每家加扣");
  line.points("加扣分", list.adjustment, {.css_width = 56});
  line.word("分");
  if (list.adjustment != Points()) {
    line.word("，计入");
    line.name("加扣事由", list.adjustment_reason, 144, "比如：年度考核");
  }
  const RuleMove move = line.tools(list_idx, rules.lists.size());
  const std::string label_text = line.finish();
  if (!is_renamed && (move != RuleMove::None || !label_text.empty())) {
    RuleSet next = rules;
    next.lists[list_idx] = list;
    move_rule(next.lists, list_idx, move);
    send_rules(screen, std::move(next), move == RuleMove::None ? label_text : move_label("名单 " + before.name, move));
  }
  draw_rule_notes(screen, core::Code::ListWithoutData, list_idx, width);
  const float left = available().x;
  for (size_t i = 0; i < before.criteria.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    set_cursor(left + px(24), available().y);
    draw_criterion(screen, list_idx, i, width - px(24));
    for (size_t k = 0; k < before.criteria[i].conditions.size(); ++k) {
      ImGui::PushID(static_cast<int>(k));
      set_cursor(left + px(48), available().y);
      draw_condition(screen, list_idx, i, k, width - px(48));
      ImGui::PopID();
    }
    ImGui::PopID();
  }
  set_cursor(left + px(24), available().y);
  if (link("add_criterion", "加一条线", {.icon = Icon::Plus, .size = ButtonSize::Small, .hint = before.name})) {
    RuleSet next = rules;
    next.lists[list_idx].criteria.push_back({"", {}, core::Comparison::AtLeast, Points::from_whole(1)});
    send_rules(screen, std::move(next), before.name + "：加一条线");
  }
  set_cursor(left, available().y + px(6));
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
  space(0, px(4));
  draw_list_finder(screen, width);
}

}  // namespace tongbao::gui
