// 分项、封顶、扣完为止、权重、折算: the limits of parts and of the whole, and what divides.

#include <doctest.h>

#include "core/rank/rank.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

using Line = ScoreLine::Kind;

namespace {

Part part(const char* name) {
  Part made;
  made.name = name;
  return made;
}

}  // namespace

TEST_CASE("requirement 10: a part has base, floor, cap and weight, in this order") {
  RuleSet rules;
  rules.parts = {part("报送")};
  rules.points = {each(submitted(), "2", "报送"), each(event("差错"), "-3", "报送")};
  rules.parts[0].base = points("5");
  rules.parts[0].floor = points("0");
  rules.parts[0].cap = points("20");
  rules.parts[0].weight = ratio("40%");
  CHECK(total(ItemLog().add(5, submitted()), rules) == "6");   // (5 + 10) × 0.4
  CHECK(total(ItemLog().add(50, submitted()), rules) == "8");  // 20 × 0.4
  CHECK(total(ItemLog().add(0, submitted()).add(9, event("差错")), rules) == "0");
  const Scored scored = score(ItemLog().add(50, submitted()), rules);
  CHECK(scored.line(Line::Base) == "5");
  CHECK(scored.line(Line::Cap) == "-85");
  CHECK(scored.line(Line::Weight) == "-12");
}

TEST_CASE("requirement 10: the total has floor, cap and factor after all parts") {
  RuleSet rules;
  rules.parts = {part("一"), part("二")};
  rules.points = {each(submitted(), "10", "一"), each(adopted(), "20", "二"), each(event("差错"), "-50")};
  rules.base_score = points("7");
  rules.floor = points("0");
  rules.cap = points("100");
  rules.factor = ratio("1/2");
  CHECK(total(ItemLog().add(3, submitted()).add(1, adopted()), rules) == "28.5");
  CHECK(total(ItemLog().add(9, submitted()).add(9, adopted()), rules) == "50");
  CHECK(total(ItemLog().add(1, submitted()).add(1, event("差错")), rules) == "0");
}

TEST_CASE("requirement 8: weights between parts and the factor round a half away from zero and say so") {
  RuleSet rules;
  rules.parts = {part("内容")};
  rules.points = {each(adopted(), "1", "内容"), each(event("差错"), "-1", "内容")};
  rules.parts[0].weight = ratio("1/8");
  Scored scored = score(ItemLog().add(1, adopted()), rules);
  CHECK(scored.total() == "0.13");  // 0.125
  CHECK(scored.lines().back().is_rounded);
  CHECK(score(ItemLog().add(1, event("差错")), rules).total() == "-0.13");
  scored = score(ItemLog().add(2, adopted()), rules);
  CHECK(scored.total() == "0.25");
  CHECK_FALSE(scored.lines().back().is_rounded);
  rules.places = 3;
  CHECK(total(ItemLog().add(1, adopted()), rules) == "0.125");
  rules.places = 0;
  CHECK(total(ItemLog().add(4, adopted()), rules) == "1");
}

TEST_CASE("points of an unknown part go into the total") {
  RuleSet rules;
  rules.parts = {part("采用")};
  rules.points = {each(adopted(), "5", "采纳"), extra(adopted(), "1", "采用")};
  const Scored scored = score(ItemLog().add(2, adopted()), rules);
  CHECK(scored.total() == "12");
  CHECK(scored.part(0) == "2");
}

TEST_CASE("a factor on an item stays in the part of the rule that gives the points") {
  RuleSet rules;
  rules.parts = {part("采用")};
  rules.points = {each(adopted(), "5", "采用"), extra(adopted(), "1"), times(adopted(), "2")};
  const Scored scored = score(ItemLog().add(3, adopted()), rules);
  CHECK(scored.part(0) == "30");
  CHECK(scored.total() == "36");
}

TEST_CASE("method 5: content 40% and third-party evaluation 60%") {
  RuleSet rules;
  rules.parts = {part("内容统计"), part("第三方评估")};
  rules.parts[0].weight = ratio("40%");
  rules.parts[0].cap = points("100");
  rules.parts[1].weight = ratio("60%");
  rules.points = {each(adopted(), "2", "内容统计")};
  rules.manual = {{"第三方评估", points("0"), points("100"), "第三方评估", true}};
  const Scored scored =
      score(ItemLog().add(41, adopted()), rules, {}, {{"第三方评估", "甲局", points("87.5"), "评估报告"}});
  CHECK(scored.part(0) == "32.8");
  CHECK(scored.part(1) == "52.5");
  CHECK(scored.total() == "85.3");
}

TEST_CASE("method 20: 基础工作8项每项5分共40分, 报送, 采用") {
  RuleSet rules;
  rules.parts = {part("基础工作"), part("报送"), part("采用")};
  rules.parts[0].cap = points("40");
  rules.points = {each(event("基础工作达标"), "5", "基础工作"), each(submitted(), "1", "报送"),
                  each(adopted(), "3", "采用")};
  const Scored scored = score(ItemLog().add(7, event("基础工作达标")).add(12, submitted()).add(4, adopted()), rules);
  CHECK(scored.part(0) == "35");
  CHECK(scored.total() == "59");
}

TEST_CASE("method 21: three sides of the work, each a part, compared over the year") {
  RuleSet rules;
  rules.parts = {part("基础工作"), part("报送工作"), part("采用情况")};
  rules.manual = {{"基础工作", points("0"), points("30"), "基础工作", true}};
  rules.points = {each(submitted(), "1", "报送工作"), each(adopted(), "2", "采用情况")};
  const ItemLog log =
      ItemLog().row("甲局", "1月").add(2, submitted()).row("甲局", "2月").add(3, submitted()).add(1, adopted());
  CHECK(score(log, rules, {}, {{"基础工作", "甲局", points("28"), ""}}).total() == "35");
}

TEST_CASE("method 30: deductions within each indicator, 75 points rescaled by 4/3 to 100") {
  RuleSet rules;
  rules.parts = {part("更新"), part("发布")};
  for (Part& indicator : rules.parts) indicator.floor = points("0");
  rules.parts[0].base = points("25");
  rules.parts[1].base = points("50");
  rules.points = {each(event("更新不及时"), "-4", "更新"), each(event("发布错误"), "-5", "发布")};
  rules.factor = ratio("4/3");
  CHECK(total(ItemLog().row("甲部"), rules) == "100");
  const Scored scored = score(ItemLog().add(8, event("更新不及时")).add(2, event("发布错误")), rules);
  CHECK(scored.part(0) == "0");  // never more than the indicator's 25 points
  CHECK(scored.part(1) == "40");
  CHECK(scored.total() == "53.33");
}

TEST_CASE("method 31: sub-scores up to 77, 9, 7, 4 and 3 with one decimal, shared ranks 9, 9, 11") {
  RuleSet rules;
  const char* caps[] = {"77", "9", "7", "4", "3"};
  const char* names[] = {"一", "二", "三", "四", "五"};
  for (size_t i = 0; i < 5; ++i) {
    rules.parts.push_back(part(names[i]));
    rules.parts[i].cap = points(caps[i]);
    rules.points.push_back(each(event(names[i]), "0.1", names[i]));
  }
  rules.tie_rule = TieRule::Standard1224;
  rules.rank_scope = RankScope::Overall;
  ItemLog log;
  for (int unit = 0; unit < 12; ++unit) {
    log.row("局" + std::to_string(unit));
    // The ninth and the tenth are equal: 62.0 + 9.
    log.add(700 - (unit == 9 ? 8 : unit) * 10, event("一")).add(95, event("二"));
  }
  const Scored scored = score(log, rules);
  const Ranking ranking = make_ranking(scored.tally, scored.scores.value, rules);
  CHECK(scored.part(1, 0) == "9");
  CHECK(scored.total(0) == "79");
  REQUIRE(ranking.overall.rows.size() == 12);
  CHECK(ranking.overall.rows[8].rank == 9);
  CHECK(ranking.overall.rows[9].rank == 9);
  CHECK(ranking.overall.rows[10].rank == 11);
}
