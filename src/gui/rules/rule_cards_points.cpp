// The cards over what one item gives, what counts of several adoptions, and what counts at all.

#include <string>

#include "gui/rules/method_chooser.hpp"
#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_choices.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"

namespace tongbao::gui {
namespace {

using core::Points;
using core::RuleSet;
using core::Status;

core::PointsRule rule_of(Status status, const char* level, int64_t points) {
  return {{status, level, "", ""}, Points::from_whole(points)};
}

/// An empty rule set: the usual ways to begin, one press each.
void draw_beginnings(const Screen& screen, float width) {
  struct Beginning {
    const char* words;
    std::vector<core::PointsRule> rules;
  };
  const Beginning beginnings[] = {
      {"报送 1 分，采用 3 分", {rule_of(Status::Submitted, "", 1), rule_of(Status::Adopted, "", 3)}},
      {"本级 5 分，上级 10 分", {rule_of(Status::Adopted, "本级", 5), rule_of(Status::Adopted, "上级", 10)}},
      {"采用一条 1 分", {rule_of(Status::Adopted, "", 1)}}};
  text_wrapped(TextSize::Body, kInk2,
               "还没有计分规则，现在只按条数排名。点一种常用的计法开始，再改成您的办法；也可以选一套现成的细则。",
               width);
  space(0, px(8));
  Rect at = available();
  const float left = at.x;
  const auto place = [&](float needed) {
    if (at.x + needed > left + width && at.x > left) at = {left, at.y + px(36), at.w, at.h};
    set_cursor(at.x, at.y);
    at.x += needed + px(8);
  };
  for (const Beginning& beginning : beginnings) {
    const ButtonOptions small{.size = ButtonSize::Small};
    place(button_width(beginning.words, small));
    if (button_secondary(beginning.words, beginning.words, small)) {
      RuleSet next = screen.project().rules;
      next.points = beginning.rules;
      send_rules(screen, std::move(next), std::string("计分：") + beginning.words);
    }
  }
  const ButtonOptions choose{.size = ButtonSize::Small};
  place(button_width("选一套现成的细则…", choose));
  if (button_secondary("choose_method", "选一套现成的细则…", choose)) open_method_chooser(screen);
  set_cursor(left, at.y + px(36));
}

/// 每 4 条折 1 条，栏目改为 信息，余数 不计. Other names than 栏目 and 刊物 have a field only where a file gave them.
void draw_conversion(const Screen& screen, RuleLine& line, core::CountingRule& rule) {
  const core::Tally& tally = screen.tally();
  line.word("每");
  line.count("折算条数", rule.every);
  line.word("条折 1 条");
  const auto name = [&](const char* what, std::string& value, const std::vector<std::string>& known, bool is_usual) {
    if (!is_usual && value.empty()) return;
    line.word(what, 104);
    line.known_name((std::string("折成") + what).c_str(), value, known);
  };
  line.word("，改按");
  name("栏目", rule.into.category, tally.categories, true);
  name("刊物", rule.into.carrier, tally.carriers, true);
  name("层级", rule.into.level, tally.levels, false);
  name("来源", rule.into.origin, tally.origins, false);
  name("身份", rule.into.role, tally.roles, false);
  line.word("，余数", 104);
  int rest = rule.keeps_rest ? 1 : 0;
  if (line.choice("余数", {"不计", "仍按原来的计"}, rest, 132)) rule.keeps_rest = rest == 1;
}

}  // namespace

void draw_points_card(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  if (rules.points.empty()) draw_beginnings(screen, width);
  draw_rules(screen, width, "条规则", &RuleSet::points, [](RuleLine& line, core::PointsRule& rule) {
    line.on_off(rule.is_on);
    line.selector("对象", rule.items);
    line.choice_of("算法", "每条计|每条另加|乘系数", rule.effect, 100);
    if (rule.effect == core::PointsEffect::Multiply) {
      line.ratio("系数", rule.factor);
      return;
    }
    line.points("每条分值", rule.points_each);
    line.word("分");
    line.word("，最多");
    line.points("最多", rule.cap, {.is_signed = false, .placeholder = "不限"});
    line.word("分");
    line.part(rule.part);
  });
  if (add_link("add_points", "加一条规则")) {
    RuleSet next = rules;
    next.points.push_back(rule_of(Status::Adopted, "", 1));
    send_rules(screen, std::move(next), "加一条计分规则");
  }
  if (!rules.points.empty())
    text_wrapped(
        TextSize::Small, kInk3,
        "“每条计”有几条符合时，只按写得最细的一条；“每条另加”在它之外再加。可以填 0.5 这样的小数，扣分填负数。", width);
}

void draw_repeats_card(const Screen& screen, float width) {
  constexpr std::string_view kWays = "各次累加|就高不就低|同级只计一次";
  RuleSet next = screen.project().rules;
  RuleLine line(screen, "", width);
  line.word("一条信息多次采用的", 270);
  line.segments_of("多次采用", kWays, next.adoption_repeats);
  line.word("　多次批示的", 270);
  line.segments_of("多次批示", kWays, next.endorsement_repeats);
  const std::string label = line.finish();
  if (!label.empty()) send_rules(screen, std::move(next), label);
}

void draw_counting_card(const Screen& screen, float width) {
  draw_rules(screen, width, "条计数规则", &RuleSet::counting, [&](RuleLine& line, core::CountingRule& rule) {
    line.on_off(rule.is_on);
    line.selector("对象", rule.items);
    line.choice_of("计法", "不计数|最多计到|折算", rule.effect, 104);
    if (rule.effect == core::CountingEffect::Limit) {
      line.selector("限于", rule.limit);
      line.word("的条数");
    }
    if (rule.effect == core::CountingEffect::Convert) draw_conversion(screen, line, rule);
  });
  if (add_link("add_counting", "加一条计数规则")) add_counting_rule(screen);
}

void add_counting_rule(const Screen& screen) {
  RuleSet next = screen.project().rules;
  next.counting.push_back({core::CountingEffect::Exclude, {Status::Rejected, "", "", ""}});
  send_rules(screen, std::move(next), "加一条计数规则");
}

}  // namespace tongbao::gui
