// The cards over conditions that add or take points once, and over vetoes.

#include <string>

#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"
#include "gui/screen/labels_zh.hpp"

namespace tongbao::gui {
namespace {

using core::Points;
using core::RuleSet;

/// 采用率 ＜ 30 %
template <class Rule>
void draw_condition(RuleLine& line, Rule& rule) {
  line.on_off(rule.is_on);
  line.name("名称", rule.name, 120);
  line.word("：");
  line.measure(rule.measure, true);
  line.comparison(rule.comparison);
  line.points("界限", rule.value);
  line.word(counter_of(rule.measure.kind));
}

}  // namespace

void draw_conditions_card(const Screen& screen, float width) {
  draw_rules(screen, width, "条加扣分", &RuleSet::conditions, [](RuleLine& line, core::ConditionRule& rule) {
    draw_condition(line, rule);
    line.word("，加扣");
    line.points("加扣分", rule.points);
    line.word("分");
    line.part(rule.part);
  });
  if (add_link("add_condition", "加一条加扣分")) add_condition_rule(screen);
}

void add_condition_rule(const Screen& screen) {
  RuleSet next = screen.project().rules;
  next.conditions.push_back({"采用率偏低",
                             {core::MeasureKind::AdoptionRate, {}},
                             core::Comparison::LessThan,
                             Points::from_whole(30),
                             Points::from_whole(-1)});
  send_rules(screen, std::move(next), "加一条加扣分");
}

void draw_vetoes_card(const Screen& screen, float width) {
  draw_rules(screen, width, "条否决", &RuleSet::vetoes, [](RuleLine& line, core::VetoRule& rule) {
    draw_condition(line, rule);
    line.word("，则");
    line.tick("得分按零分计", rule.zero_score);
    line.tick("不参加排名", rule.not_ranked);
    line.tick("取消评先资格", rule.no_commendation);
  });
  if (add_link("add_veto", "加一条否决")) add_veto_rule(screen);
}

void add_veto_rule(const Screen& screen) {
  RuleSet next = screen.project().rules;
  next.vetoes.push_back(
      {"零报送", {core::MeasureKind::ZeroPeriods, {}}, core::Comparison::AtLeast, Points::from_whole(3)});
  send_rules(screen, std::move(next), "加一条否决");
}

}  // namespace tongbao::gui
