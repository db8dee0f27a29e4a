// The card over quotas: how many items in which time, what follows, and who has a quota of its own.

#include <string>

#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"

namespace tongbao::gui {
namespace {

using core::QuotaForm;
using core::RuleSet;

/// Words before and behind the points, and whether they have a cap.
struct FormWords {
  const char* before;
  bool has_cap;
};

FormWords words_of(QuotaForm form) {
  switch (form) {
    case QuotaForm::Shown:
      return {"", false};
    case QuotaForm::AllOrNothing:
      return {"得", false};
    case QuotaForm::CappedBase:
      return {"计", true};
    case QuotaForm::BaseLost:
      return {"共", false};
    case QuotaForm::DeductPerMissing:
      return {"扣", false};
    case QuotaForm::ByRatio:
      return {"满分", true};
    case QuotaForm::ExtraPerItem:
      return {"加", true};
  }
  return {"", false};
}

void draw_target(const Screen& screen, RuleLine& line, core::QuotaRule& rule, size_t idx) {
  std::vector<std::string> known = core::groups_of(screen.tally().roster);
  for (const core::Unit& unit : screen.tally().roster.units) known.push_back(unit.full_name);
  const std::string nth = " " + std::to_string(idx + 1);
  line.new_line();
  line.word("其中");
  line.known_name(("另定对象" + nth).c_str(), rule.targets[idx].who, known, 176);
  line.count(("另定任务数" + nth).c_str(), rule.targets[idx].n_items);
  line.word("条");
  if (line.remove(("另定" + nth).c_str())) rule.targets.erase(rule.targets.begin() + static_cast<std::ptrdiff_t>(idx));
}

}  // namespace

void draw_quota_card(const Screen& screen, float width) {
  draw_rules(screen, width, "项任务", &RuleSet::quotas, [&](RuleLine& line, core::QuotaRule& rule) {
    line.on_off(rule.is_on);
    line.name("名称", rule.name, 96);
    line.choice_of("期限", "每期|每周|每月|每季度|每年|全期", rule.per, 88);
    line.selector("对象", rule.items);
    line.count("任务数", rule.n_items);
    line.word("条");
    line.word("，");
    line.choice_of("计法",
                   "只列明，不计分|完成的得分，没完成不得|每条得分，计到封顶|"
                   "先给基础分，没完成扣回|每少一条扣分|按完成比例得分|每超一条加分",
                   rule.form, 208);
    const FormWords words = words_of(rule.form);
    if (rule.form != QuotaForm::Shown) {
      line.word(words.before);
      line.points("分值", rule.points, {.is_signed = false});
      line.word("分");
    }
    if (words.has_cap) {
      line.word("，每期限最多");
      line.points("最多", rule.cap, {.is_signed = false, .placeholder = "不限"});
      line.word("分");
    }
    if (rule.form != QuotaForm::Shown) line.part(rule.part);
    for (size_t i = 0; i < rule.targets.size(); ++i) draw_target(screen, line, rule, i);
    if (line.add("另定一家或一组")) rule.targets.push_back({"", rule.n_items});
  });
  if (add_link("add_quota", "加一项任务")) add_quota_rule(screen);
}

void add_quota_rule(const Screen& screen) {
  RuleSet next = screen.project().rules;
  next.quotas.push_back({next.quotas.empty() ? "任务数" : "任务" + std::to_string(next.quotas.size() + 1),
                         {},
                         core::QuotaPer::Whole,
                         10});
  send_rules(screen, std::move(next), "加一项任务");
}

}  // namespace tongbao::gui
