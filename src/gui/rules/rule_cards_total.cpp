// The cards over parts, over the total, and over what the rule set is called.

#include <string>

#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"

namespace tongbao::gui {
namespace {

using core::RuleSet;

/// Everything that goes into a part follows its new name.
void rename_part(RuleSet& rules, const std::string& before, const std::string& name) {
  const auto follow = [&](std::string& part) {
    if (part == before) part = name;
  };
  for (auto& rule : rules.points) follow(rule.part);
  for (auto& rule : rules.quotas) follow(rule.part);
  for (auto& rule : rules.manual) follow(rule.part);
  for (auto& rule : rules.conditions) follow(rule.part);
  follow(rules.ready_made.part);
  for (auto& key : rules.rank_keys) follow(key.measure.part);
  for (auto& list : rules.lists)
    for (auto& criterion : list.criteria) {
      follow(criterion.measure.part);
      for (auto& condition : criterion.conditions) follow(condition.measure.part);
    }
}

}  // namespace

void draw_parts_card(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  for (size_t i = 0; i < rules.parts.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const std::string owner = "第 " + std::to_string(i + 1) + " 个分项";
    core::Part part = rules.parts[i];
    RuleLine line(screen, owner, width, 3);
    line.mark(i + 1);
    line.name("名称", part.name, 112);
    line.word("基础分");
    line.points("基础分", part.base);
    line.word("，最低");
    line.points("最低", part.floor, {.placeholder = "不限"});
    line.word("，封顶");
    line.points("封顶", part.cap, {.placeholder = "不限"});
    line.word("，权重");
    line.ratio("权重", part.weight);
    const RuleMove move = line.tools(i, rules.parts.size());
    const std::string label = line.finish();
    if (move != RuleMove::None || !label.empty()) {
      RuleSet next = rules;
      if (part.name != rules.parts[i].name) rename_part(next, rules.parts[i].name, part.name);
      next.parts[i] = std::move(part);
      move_rule(next.parts, i, move);
      send_rules(screen, std::move(next), move == RuleMove::None ? label : move_label(owner, move));
    }
    ImGui::PopID();
  }
  if (add_link("add_part", "加一个分项")) add_part(screen);
}

void add_part(const Screen& screen) {
  RuleSet next = screen.project().rules;
  next.parts.push_back({"分项" + std::to_string(next.parts.size() + 1)});
  send_rules(screen, std::move(next), "加一个分项");
}

void draw_total_card(const Screen& screen, float width) {
  RuleSet next = screen.project().rules;
  RuleLine line(screen, "", width);
  line.word("基础分");
  line.points("基础分", next.base_score, {.css_width = 56});
  line.word("，最低");
  line.points("最低", next.floor, {.css_width = 72, .placeholder = "不限"});
  line.word("，封顶");
  line.points("封顶", next.cap, {.css_width = 80, .placeholder = "不封顶"});
  line.word("，折算系数");
  line.ratio("折算系数", next.factor);
  line.word("，", 200);
  line.tick("除以单位人数（人均）", next.per_head);
  line.word("，保留", 104);
  line.choice_of("小数位数", "整数|1 位小数|2 位小数|3 位小数|4 位小数", next.places, 104);
  const std::string label = line.finish();
  if (!label.empty()) send_rules(screen, std::move(next), label);
}

void draw_about_card(const Screen& screen, float width) {
  const auto field = [&](const char* words, const char* what, std::string RuleSet::*member, const char* placeholder) {
    RuleSet next = screen.project().rules;
    RuleLine line(screen, "", width);
    line.word(words);
    line.name(what, next.*member, width / ui_scale() - 40, placeholder);
    const std::string label = line.finish();
    if (!label.empty()) send_rules(screen, std::move(next), label);
  };
  field("名称", "细则名称", &RuleSet::name, "比如：2023年信息报送计分办法");
  field("出处", "细则出处", &RuleSet::source, "哪份文件、第几条");
  field("说明", "细则说明", &RuleSet::note, "文件没有写明、由您定下的");
  space(0, px(4));
  if (link("empty_rules", "清空细则，从头来", {.icon = Icon::Trash})) empty_rules(screen);
}

}  // namespace tongbao::gui
