// 每条几分: points by level, carrier and category, on top of each other, multiplied and capped; the figures of the
// named methods are those of the published rules.

#include <doctest.h>

#include "core/score/measure_reader.hpp"
#include "core/words/score_line_words.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

using Line = ScoreLine::Kind;

namespace {

RuleSet with_points(const std::vector<PointsRule>& points_rules) {
  RuleSet rules;
  rules.points = points_rules;
  return rules;
}

}  // namespace

TEST_CASE("requirement 1: points by level, carrier and category, with wildcards and exact decimals") {
  RuleSet rules = with_points({each(adopted(), "1"), each(adopted("市级"), "5"), each(adopted("市级", "简报"), "8"),
                               each(adopted("", "", "图片"), "0.5"), each(adopted("市级", "简报", "图片"), "0.1")});
  CHECK(total(ItemLog().add(2, adopted("县级")), rules) == "2");
  CHECK(total(ItemLog().add(2, adopted("市级", "网站")), rules) == "10");
  CHECK(total(ItemLog().add(2, adopted("市级", "简报")), rules) == "16");
  CHECK(total(ItemLog().add(3, adopted("", "", "图片")), rules) == "1.5");
  CHECK(total(ItemLog().add(10, adopted("市级", "简报", "图片")), rules) == "1");
  // Equally particular: level against category. The first in the list counts.
  const ItemLog both = ItemLog().add(1, adopted("市级", "网站", "图片"));
  CHECK(total(both, rules) == "5");
  std::swap(rules.points[1], rules.points[3]);
  CHECK(total(both, rules) == "0.5");
}

TEST_CASE("requirement 2: points for submitting beside points for adoption") {
  const RuleSet rules = with_points({each(submitted(), "1"), each(adopted(), "3")});
  CHECK(total(ItemLog().add(10, submitted()).add(4, adopted()), rules) == "22");
}

TEST_CASE("requirement 3: an absolute rule counts alone, an additional one comes on top") {
  const ItemLog log = ItemLog().add(2, adopted("省级", "专报"));
  CHECK(total(log, with_points({each(adopted("省级"), "10"), each(adopted("省级", "专报"), "30")})) == "60");
  CHECK(total(log, with_points({each(adopted("省级"), "10"), extra(adopted("省级", "专报"), "30")})) == "80");
  // Every additional rule that matches counts, and needs no absolute one.
  CHECK(total(log, with_points({extra(adopted("省级"), "1"), extra(adopted(), "2")})) == "6");
}

TEST_CASE("requirement 6: an item of several units gives each its own points by its role") {
  const RuleSet rules = with_points({each(adopted(), "5"), each(by_role(adopted(), "联合"), "3")});
  const ItemLog log =
      ItemLog().row("甲局").add(1, by_role(adopted(), "主办")).row("乙局").add(1, by_role(adopted(), "联合"));
  CHECK(score(log, rules).total(0) == "5");
  CHECK(score(log, rules).total(1) == "3");
}

TEST_CASE("requirement 8: factors multiply what an item gives, each value rounded by itself") {
  RuleSet rules = with_points({each(adopted(), "5"), extra(adopted("", "", "头版头条"), "1.25"),
                               times(adopted("", "", "头版头条"), "2"), times(adopted("", "期刊"), "0.5")});
  CHECK(total(ItemLog().add(3, adopted("", "", "头版头条")), rules) == "37.5");
  CHECK(total(ItemLog().add(3, adopted("", "期刊")), rules) == "7.5");
  CHECK(total(ItemLog().add(3, adopted()), rules) == "15");
  // 5 × 1/3 is 1.67 and 1.25 × 1/3 is 0.42: three items give 5.01 + 1.26, not 6.25.
  rules.points[2].factor = ratio("1/3");
  const Scored scored = score(ItemLog().add(3, adopted("", "", "头版头条")), rules);
  CHECK(scored.total() == "6.27");
  CHECK(scored.line(Line::Multiply) == "-12.48");
}

TEST_CASE("of several factors only the most particular counts, of equal ones the first") {
  RuleSet rules = with_points({each(adopted(), "4"), times(adopted("市级"), "2"), times(adopted("市级", "简报"), "3"),
                               times(adopted("", "", "调研"), "0.5")});
  CHECK(total(ItemLog().add(1, adopted("市级")), rules) == "8");
  CHECK(total(ItemLog().add(1, adopted("市级", "简报")), rules) == "12");
  CHECK(total(ItemLog().add(1, adopted("市级", "", "调研")), rules) == "8");
  // A factor of 1 takes an item out of a wider factor.
  rules.points.push_back(times(adopted("市级", "网站"), "1"));
  CHECK(total(ItemLog().add(1, adopted("市级", "网站")), rules) == "4");
}

TEST_CASE("a factor of 1 rounds nothing, like a weight of 1") {
  RuleSet rules = with_points({each(adopted(), "0.05"), times(adopted(), "1")});
  rules.places = 1;
  CHECK(total(ItemLog().add(5, adopted()), rules) == "0.25");
  rules.points[1].factor = ratio("2");
  CHECK(total(ItemLog().add(5, adopted()), rules) == "0.5");
  // The rounding that a real factor brings: 0.05 × 0.5 = 0.025 → 0 at one place.
  rules.points[1].factor = ratio("0.5");
  CHECK(total(ItemLog().add(5, adopted()), rules) == "0");
}

TEST_CASE("requirement 10: a cap on one rule limits how far it moves the score, up or down") {
  RuleSet rules = with_points({each(adopted(), "5"), each(event("差错"), "-2")});
  rules.points[0].cap = points("20");
  rules.points[1].cap = points("3");
  const Scored scored = score(ItemLog().add(5, adopted()).add(4, event("差错")), rules);
  CHECK(scored.total() == "17");
  CHECK(scored.line(Line::RuleCap) == "0");  // -5 and +5
  CHECK(total(ItemLog().add(4, adopted()).add(1, event("差错")), rules) == "18");
  rules.points[0].cap = Points{};
  CHECK(total(ItemLog().add(5, adopted()), rules) == "0");
}

TEST_CASE("a cap holds for the multiplied points of its rule") {
  RuleSet rules = with_points({each(adopted(), "5"), times(adopted("", "头版"), "2")});
  rules.points[0].cap = points("50");
  // 12 × 5 × 2 = 120: at most 50, not 50 and the doubling on top.
  const Scored scored = score(ItemLog().add(12, adopted("", "头版")), rules);
  CHECK(scored.total() == "50");
  CHECK(scored.line(Line::Multiply) == "60");
  CHECK(scored.line(Line::RuleCap) == "-70");
  // 8 × 5 × 2 = 80 is over, 8 × 5 × 0.5 = 20 is not.
  CHECK(total(ItemLog().add(8, adopted("", "头版")), rules) == "50");
  rules.points[1].factor = ratio("0.5");
  CHECK(total(ItemLog().add(8, adopted("", "头版")), rules) == "20");
}

TEST_CASE("requirement 16: a rule for one period counts in it alone") {
  RuleSet rules = with_points({each(adopted(), "1"), each(adopted(), "3")});
  rules.points[1].items.period = "12月";
  const ItemLog log = ItemLog().row("甲局", "11月").add(2, adopted()).row("甲局", "12月").add(2, adopted());
  CHECK(total(log, rules) == "8");
}

TEST_CASE("a rule that is off does nothing and is not told") {
  RuleSet rules = with_points(
      {each(adopted(), "1"), each(adopted("没有"), "3", "没有"), times(adopted(), "2"), extra(adopted(), "7")});
  for (size_t i = 1; i < 4; ++i) rules.points[i].is_on = false;
  const Scored scored = score(ItemLog().add(2, adopted()), rules);
  CHECK(scored.total() == "2");
  CHECK(scored.scores.diagnostics.empty());
}

TEST_CASE("method 1: 本市5分, 上级10分") {
  const RuleSet rules = with_points({each(adopted("扎兰屯市"), "5"), each(adopted("呼伦贝尔市"), "10")});
  const Scored scored = score(ItemLog().add(35, adopted("扎兰屯市")).add(3, adopted("呼伦贝尔市")), rules);
  CHECK(scored.total() == "205");
  CHECK(formula_zh(scored.lines()) == "35×5 + 3×10");
}

TEST_CASE("method 2: each item of a local carrier 5 points, in the period and cumulative") {
  const RuleSet rules = with_points({each(adopted("本级"), "5")});
  const ItemLog log = ItemLog()
                          .row("甲局", "1月")
                          .add(3, adopted("本级", "普发"))
                          .row("甲局", "2月")
                          .add(2, adopted("本级", "微信公众号"));
  const Scored scored = score(log, rules);
  CHECK(scored.total() == "25");
  Measure month{MeasureKind::ItemPoints, adopted("本级")};
  month.items.period = "2月";
  CHECK(measure_of(scored.tally, scored.scores.value, 0, month) == points("10"));
}

TEST_CASE("method 3: 1 point for an item submitted, 3 for one adopted by itself") {
  const RuleSet rules = with_points({each(submitted(), "1"), each(adopted("", "", "独立信息"), "3")});
  const ItemLog log = ItemLog()
                          .add(12, submitted())
                          .add(4, adopted("", "园林动态", "独立信息"))
                          .add(1, adopted("", "市级两办", "独立信息"))
                          .add(5, adopted("", "", "综合信息"));
  CHECK(total(log, rules) == "27");
}

TEST_CASE("method 4: 报送2分, 两个网站采用加2分、加5分, 约稿10分") {
  const RuleSet rules = with_points({each(submitted(), "2"), each(submitted("政策解读约稿"), "10"),
                                     extra(adopted("", "中国苏州"), "2"), extra(adopted("", "中国江苏"), "5")});
  const ItemLog log = ItemLog()
                          .add(10, submitted())
                          .add(1, submitted("政策解读约稿"))
                          .add(4, adopted("", "中国苏州"))
                          .add(2, adopted("", "中国江苏"));
  CHECK(total(log, rules) == "48");
}

TEST_CASE("method 7: the points table of 六安 with 批示另加30") {
  const RuleSet rules =
      with_points({each(adopted("市级", "政务要情"), "10"), each(adopted("市级", "政务快讯"), "5"),
                   each(adopted("市级", "快讯专报"), "10"), each(submitted("报省"), "5"), each(adopted("省级"), "40"),
                   each(submitted("报国办"), "30"), each(adopted("国办"), "80"), extra(endorsed("市主要领导"), "30")});
  const ItemLog log = ItemLog()
                          .add(1, adopted("市级", "政务要情"))
                          .add(2, adopted("市级", "政务快讯"))
                          .add(3, submitted("报省"))
                          .add(1, adopted("省级"))
                          .add(1, submitted("报国办"))
                          .add(1, adopted("国办"))
                          .add(1, endorsed("市主要领导"));
  CHECK(total(log, rules) == "215");
}

TEST_CASE("method 9: half points for pictures, 批示 20、10、5, a late answer takes 10") {
  const RuleSet rules =
      with_points({each(adopted("市级", "晨讯"), "2"), each(adopted("市级", "通报"), "5"),
                   each(adopted("市级", "门户网站", "文字"), "1"), each(adopted("市级", "门户网站", "图片"), "0.5"),
                   each(adopted("国办"), "10"), each(adopted("省级", "晨讯"), "3"),
                   each(adopted("省级", "重要晨讯"), "5"), extra(endorsed("国家"), "20"), extra(endorsed("省"), "10"),
                   extra(endorsed("市"), "5"), each(event("约稿迟报"), "-10")});
  const ItemLog log = ItemLog()
                          .add(3, adopted("市级", "晨讯"))
                          .add(7, adopted("市级", "门户网站", "图片"))
                          .add(2, adopted("市级", "门户网站", "文字"))
                          .add(1, endorsed("省"))
                          .add(1, event("约稿迟报"));
  CHECK(total(log, rules) == "11.5");
}

TEST_CASE("method 12: 20, 10, 6 and 0.5 points by carrier") {
  const RuleSet rules = with_points({each(adopted("国办"), "20"), each(adopted("部", "简报"), "10"),
                                     each(adopted("省", "专网共享"), "0.5"), each(adopted("厅", "简报"), "6")});
  const ItemLog log = ItemLog()
                          .add(1, adopted("国办"))
                          .add(2, adopted("部", "简报"))
                          .add(5, adopted("省", "专网共享"))
                          .add(3, adopted("厅", "简报"));
  CHECK(total(log, rules) == "60.5");
}

TEST_CASE("method 24: 原创 1分和4分, 转载 1分和2分, 通知公告不计") {
  const CountSelector original = by_origin(adopted(), "原创");
  const CountSelector reprint = by_origin(adopted(), "转载");
  const auto published = [](CountSelector what) {
    what.carrier = "登载";
    return what;
  };
  RuleSet rules = with_points(
      {each(original, "1"), each(published(original), "4"), each(reprint, "1"), each(published(reprint), "2")});
  CountingRule notices;
  notices.items = adopted("", "", "通知公告");
  rules.counting = {notices};
  CountSelector notice = original;
  notice.category = "通知公告";
  const ItemLog log =
      ItemLog().add(2, original).add(3, published(original)).add(1, reprint).add(4, published(reprint)).add(9, notice);
  CHECK(total(log, rules) == "23");
}

TEST_CASE("method 25: 头版头条加倍, 学术刊物减半, 批示加5") {
  const RuleSet rules = with_points({each(adopted(), "2"), times(adopted("", "", "头版头条"), "2"),
                                     times(adopted("", "学术刊物"), "0.5"), extra(endorsed(), "5")});
  const ItemLog log = ItemLog()
                          .add(3, adopted("县级", "县政府网"))
                          .add(1, adopted("县级", "报纸", "头版头条"))
                          .add(1, adopted("", "学术刊物"))
                          .add(1, endorsed());
  CHECK(total(log, rules) == "16");
}

TEST_CASE("method 33: one item, three roles, each with its own points") {
  const RuleSet rules = with_points({each(by_role(adopted(), "主报"), "10"), each(by_role(adopted(), "采编"), "5"),
                                     each(by_role(adopted(), "其他"), "2")});
  const ItemLog log = ItemLog()
                          .row("甲局")
                          .add(1, by_role(adopted(), "主报"))
                          .row("乙局")
                          .add(1, by_role(adopted(), "采编"))
                          .row("丙局")
                          .add(1, by_role(adopted(), "其他"))
                          .row("丁局");
  const Scored scored = score(log, rules);
  CHECK(scored.total(0) == "10");
  CHECK(scored.total(1) == "5");
  CHECK(scored.total(2) == "2");
  CHECK(scored.total(3) == "0");
}

TEST_CASE("requirement 19: every line of a score names its rule, and the lines are the score") {
  RuleSet rules = with_points({each(adopted("市级"), "5"), extra(endorsed(), "3")});
  rules.base_score = points("10");
  const Scored scored = score(ItemLog().add(2, adopted("市级")).add(1, endorsed()), rules);
  const std::vector<ScoreLine>& lines = scored.lines();
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].kind == Line::Base);
  CHECK(lines[1].kind == Line::Items);
  CHECK(lines[1].rule_idx == 0);
  CHECK(lines[1].n_items == 2);
  CHECK(lines[1].points == points("10"));
  CHECK(lines[2].rule_idx == 1);
  CHECK(scored.total() == "23");
}

TEST_CASE("points that leave the range fail the one unit by name, whatever step they leave it in") {
  const ItemLog log = ItemLog().row("甲局").add(1000000000, adopted()).row("乙局").add(1, adopted());
  RuleSet rules = with_points({each(adopted(), "900000"), times(adopted(), "2")});
  CHECK(score(log, rules).n_told(Code::PointsOverflow) == 1);
  CHECK(score(log, rules).total(0) == "0");
  CHECK(score(log, rules).total(1) == "1800000");
  rules.points = {each(adopted(), "900000")};
  rules.factor = ratio("1000");
  CHECK(score(log, rules).n_told(Code::PointsOverflow) == 1);
  rules.factor = {};
  rules.base_score = points("900000000000000");
  CHECK(score(log, rules).n_told(Code::PointsOverflow) == 1);
}
