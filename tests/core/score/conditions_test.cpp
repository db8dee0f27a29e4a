// 条件加扣分、人工评分、现成得分 and deductions by events.

#include <doctest.h>

#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

using Line = ScoreLine::Kind;

namespace {

ConditionRule condition(const Measure& measure, Comparison comparison, const char* value, const char* given) {
  ConditionRule rule;
  rule.name = "条件";
  rule.measure = measure;
  rule.comparison = comparison;
  rule.value = points(value);
  rule.points = points(given);
  return rule;
}

ManualRule manual(const char* name, const char* min, const char* max) {
  ManualRule rule;
  rule.name = name;
  rule.min = points(min);
  rule.max = points(max);
  return rule;
}

const Measure kRate{MeasureKind::AdoptionRate, {}};

}  // namespace

TEST_CASE("requirement 9: late, missing and wrong items take points, an adoption rate under 30% takes 1") {
  RuleSet rules;
  rules.points = {each(event("迟报"), "-10"), each(event("差错"), "-2"), each(event("约稿未交"), "-3")};
  rules.conditions = {condition(kRate, Comparison::LessThan, "30", "-1")};
  const auto log = [](int64_t n_adopted) {
    return ItemLog().add(10, submitted()).add(n_adopted, adopted()).add(1, event("迟报")).add(2, event("差错"));
  };
  CHECK(total(log(2), rules) == "-15");
  CHECK(total(log(3), rules) == "-14");  // 30% is not under 30%
}

TEST_CASE("each comparison of a condition at its boundary") {
  const Measure items{MeasureKind::Items, submitted()};
  const auto met = [&](Comparison comparison, int64_t n_items) {
    RuleSet rules;
    rules.conditions = {condition(items, comparison, "5", "1")};
    return total(ItemLog().add(n_items, submitted()), rules) == "1";
  };
  for (int64_t n = 4; n <= 6; ++n) {
    CHECK(met(Comparison::AtLeast, n) == (n >= 5));
    CHECK(met(Comparison::MoreThan, n) == (n > 5));
    CHECK(met(Comparison::LessThan, n) == (n < 5));
    CHECK(met(Comparison::AtMost, n) == (n <= 5));
    CHECK(met(Comparison::Equal, n) == (n == 5));
    CHECK_FALSE(met(Comparison::TopN, n));
  }
}

TEST_CASE("a condition on scores or places does nothing") {
  RuleSet rules;
  rules.points = {each(adopted(), "5")};
  for (const MeasureKind kind : {MeasureKind::TotalScore, MeasureKind::ItemPoints, MeasureKind::PartScore}) {
    rules.conditions = {condition({kind, adopted()}, Comparison::AtLeast, "0", "100")};
    CHECK(total(ItemLog().add(1, adopted()), rules) == "5");
  }
}

TEST_CASE("a count that nobody gives is under a limit and reaches none") {
  RuleSet rules;
  rules.conditions = {condition({MeasureKind::Items, adopted()}, Comparison::LessThan, "1", "-1"),
                      condition({MeasureKind::Items, adopted()}, Comparison::AtLeast, "0", "10")};
  CHECK(total(ItemLog().add(3, submitted()), rules) == "-1");
  CHECK(total(ItemLog().add(3, submitted()).add(0, adopted()), rules) == "9");
}

TEST_CASE("requirement 9: a value between 50 and 100 is decided by a person, others are refused") {
  RuleSet rules;
  rules.manual = {manual("失实", "-100", "-50")};
  rules.base_score = points("200");
  const auto with = [&](const char* text) {
    return score(ItemLog().row("甲局"), rules, {}, {{"失实", "甲局", points(text), "信息失实"}});
  };
  CHECK(with("-100").total() == "100");
  CHECK(with("-50").total() == "150");
  for (const char* text : {"-100.0001", "-49.9999", "0", "50"}) {
    CHECK(with(text).total() == "200");
    CHECK(with(text).n_told(Code::ManualOutOfRange) == 1);
  }
  rules.manual[0].is_on = false;
  CHECK(with("-100").total() == "200");
  CHECK(with("-100").scores.diagnostics.empty());
}

TEST_CASE("manual points of an unknown rule or unit are told as lost") {
  RuleSet rules;
  rules.manual = {manual("加分", "0", "5")};
  const Scored scored =
      score(ItemLog().row("甲局"), rules, {}, {{"奖励", "甲局", points("1"), ""}, {"加分", "丙局", points("1"), ""}});
  CHECK(scored.total() == "0");
  CHECK(scored.n_told(Code::ManualRuleUnknown) == 1);
  CHECK(scored.n_told(Code::ManualUnitUnknown) == 1);
}

TEST_CASE("requirement 18: ready-made scores are taken as they are and said not to be recomputable") {
  RuleSet rules;
  rules.ready_made.is_on = true;
  const ItemLog log = ItemLog()
                          .row("甲局", "7月", "", "77.5")
                          .row("甲局", "8月", "", "2.5")
                          .row("乙局", "7月", "", "—")
                          .row("丙局", "7月", "", "-3");
  const Scored scored = score(log, rules);
  CHECK(scored.total(0) == "80");
  CHECK(scored.total(1) == "0");
  CHECK(scored.total(2) == "-3");
  CHECK_FALSE(scored.unit(0).is_recomputable);
  CHECK(scored.n_told(Code::ScoreReadyMade) == 1);
  rules.ready_made.is_on = false;
  CHECK(score(log, rules).total(0) == "0");
  CHECK(score(log, rules).unit(0).is_recomputable);
}

TEST_CASE("a ready-made score that cannot be read is not 0: told, and the unit has no score and no rank") {
  RuleSet rules;
  rules.ready_made.is_on = true;
  const ItemLog log = ItemLog()
                          .row("甲局", "7月", "", "77.5分")
                          .row("乙局", "7月", "", "良好")
                          .row("丙局", "7月", "", "/")
                          .row("丁局", "7月", "", "-3");
  const Scored scored = score(log, rules);
  CHECK(scored.total(0) == "77.5");
  CHECK_FALSE(scored.unit(1).has_total);
  CHECK_FALSE(scored.unit(1).is_ranked);
  CHECK(scored.unit(2).has_total);
  CHECK(scored.total(3) == "-3");
  CHECK(scored.n_told(Code::ScoreUnreadable) == 1);
  CHECK(scored.n_told(Code::PeopleMissing) == 0);
}

TEST_CASE("ready-made scores that do not fit together are an overflow, not a part of the sum") {
  RuleSet rules;
  rules.ready_made.is_on = true;
  const ItemLog log = ItemLog().row("甲局", "7月", "", "900000000000000").row("甲局", "8月", "", "900000000000000");
  const Scored scored = score(log, rules);
  CHECK(scored.total() == "0");
  CHECK(scored.n_told(Code::PointsOverflow) == 1);
  CHECK_FALSE(scored.unit().is_recomputable);
}

TEST_CASE("method 5: 省级采用的政策解读额外加20分, 互动回应超期按天扣减") {
  RuleSet rules;
  rules.points = {each(adopted("省级"), "5"), extra(adopted("省级", "", "政策解读"), "20"),
                  each(event("超期天数"), "-0.5")};
  const ItemLog log =
      ItemLog().add(2, adopted("省级")).add(1, adopted("省级", "", "政策解读")).add(3, event("超期天数"));
  CHECK(total(log, rules) == "33.5");
}

TEST_CASE("method 13: 基础6分扣完为止, 加分无上限, 录用率低于30%扣1") {
  RuleSet rules;
  rules.parts = {{"基础", points("6"), points("0"), {}, {}}, {"加分", {}, {}, {}, {}}};
  rules.quotas = {quota(QuotaForm::DeductPerMissing, QuotaPer::Quarter, 3, "1")};
  rules.quotas[0].part = "基础";
  rules.points = {each(event("不及时"), "-1", "基础"),
                  each(event("严重错误"), "-2", "基础"),
                  each(adopted("", "", "约稿"), "2", "加分"),
                  each(adopted("区级"), "10", "加分"),
                  each(adopted("区级", "", "理论调研"), "20", "加分"),
                  each(adopted("市级"), "15", "加分"),
                  extra(endorsed("区"), "10", "加分"),
                  extra(endorsed("市"), "20", "加分")};
  rules.conditions = {condition(kRate, Comparison::LessThan, "30", "-1")};
  rules.conditions[0].part = "基础";
  const ItemLog good =
      ItemLog().row("甲科", "2023年一季度").add(4, submitted()).add(2, adopted("区级")).add(1, endorsed("区"));
  CHECK(total(good, rules) == "36");
  const ItemLog bad =
      ItemLog().row("甲科", "2023年一季度").add(1, submitted()).add(0, adopted("区级")).add(3, event("严重错误"));
  const Scored scored = score(bad, rules);
  CHECK(scored.part(0) == "0");  // 6 - 2 - 6 - 1: no less than nothing
  CHECK(scored.line(Line::Floor) == "3");
  CHECK(scored.total() == "0");
}

TEST_CASE("method 23: 更新一则4分, 被转载另记8分") {
  RuleSet rules;
  rules.points = {each(adopted("网站"), "4"), extra(adopted("", "转载"), "8")};
  CHECK(total(ItemLog().add(5, adopted("网站")).add(2, adopted("", "转载")), rules) == "36");
}

TEST_CASE("method 32: 采用得分与批示得分 are kept apart by part") {
  RuleSet rules;
  rules.parts = {{"采用得分", {}, {}, {}, {}}, {"批示得分", {}, {}, {}, {}}};
  rules.points = {each(adopted(), "5", "采用得分"), each(adopted("", "呈阅件"), "8", "采用得分"),
                  each(endorsed(), "10", "批示得分")};
  const Scored scored = score(ItemLog().add(3, adopted()).add(1, adopted("", "呈阅件")).add(2, endorsed()), rules);
  CHECK(scored.part(0) == "23");
  CHECK(scored.part(1) == "20");
  CHECK(scored.total() == "43");
}
