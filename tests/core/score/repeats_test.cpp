// 一条信息多次采用、多次批示: which times count.

#include <doctest.h>

#include "core/score/measure_reader.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

using Line = ScoreLine::Kind;

namespace {

RuleSet three_levels(RepeatRule repeats) {
  RuleSet rules;
  rules.points = {each(adopted("县级"), "5"), each(adopted("市级"), "10"), each(adopted("省级"), "30"),
                  each(adopted("市级", "专报"), "20")};
  rules.adoption_repeats = repeats;
  return rules;
}

const std::vector<CountSelector> kFourTimes = {adopted("县级", "简报"), adopted("市级", "简报"),
                                               adopted("市级", "专报"), adopted("省级", "简报")};

}  // namespace

TEST_CASE("requirement 4: one item adopted several times") {
  const ItemLog log = ItemLog().add_repeated(1, kFourTimes).add(2, adopted("县级", "简报"));
  CHECK(total(log, three_levels(RepeatRule::AddAll)) == "75");
  CHECK(total(log, three_levels(RepeatRule::HighestOnly)) == "40");
  CHECK(total(log, three_levels(RepeatRule::OncePerLevel)) == "65");
  const Scored scored = score(log, three_levels(RepeatRule::HighestOnly));
  for (const ScoreLine& line : scored.lines())
    if (line.kind == Line::Repeats) CHECK(line.n_items == 3);
}

TEST_CASE("requirement 5: leaders' endorsements by level, the same level once, more for some carriers") {
  RuleSet rules;
  rules.points = {extra(endorsed("市"), "5"), extra(endorsed("省"), "20"), extra(endorsed("省", "专报"), "30")};
  rules.endorsement_repeats = RepeatRule::OncePerLevel;
  // Two leaders of the city and one of the province.
  const ItemLog log =
      ItemLog().add_repeated(1, {endorsed("市", "要情"), endorsed("市", "简报"), endorsed("省", "要情")});
  CHECK(total(log, rules) == "25");
  rules.endorsement_repeats = RepeatRule::HighestOnly;
  CHECK(total(log, rules) == "20");
  rules.endorsement_repeats = RepeatRule::AddAll;
  CHECK(total(log, rules) == "30");
  CHECK(total(ItemLog().add(1, endorsed("省", "专报")), rules) == "50");
}

TEST_CASE("repeats of adoptions and of endorsements have a rule each") {
  RuleSet rules;
  rules.points = {each(adopted(), "1"), each(endorsed(), "10")};
  rules.endorsement_repeats = RepeatRule::HighestOnly;
  const ItemLog log = ItemLog()
                          .add_repeated(1, {adopted("县级"), adopted("市级")})
                          .add_repeated(1, {endorsed("县级"), endorsed("市级")});
  CHECK(total(log, rules) == "12");
  rules.adoption_repeats = RepeatRule::HighestOnly;
  CHECK(total(log, rules) == "11");
}

TEST_CASE("which time gives most is judged with factors and additional points") {
  RuleSet rules = three_levels(RepeatRule::HighestOnly);
  rules.points.push_back(times(adopted("县级", "简报"), "7"));  // 35 above the province's 30
  CHECK(total(ItemLog().add_repeated(1, kFourTimes), rules) == "35");
  rules.points.push_back(extra(adopted("省级"), "6"));
  CHECK(total(ItemLog().add_repeated(1, kFourTimes), rules) == "36");
}

TEST_CASE("repeats give no item points, in the annex as in the score") {
  const RuleSet rules = three_levels(RepeatRule::HighestOnly);
  const Scored scored = score(ItemLog().add_repeated(2, kFourTimes), rules);
  const auto item_points = [&](const CountSelector& what) {
    return measure_of(scored.tally, scored.scores.value, 0, {MeasureKind::ItemPoints, what});
  };
  CHECK(item_points(adopted()) == points("60"));
  CHECK(item_points(adopted("省级")) == points("60"));
  CHECK(item_points(adopted("市级")) == Points{});
  CHECK(scored.total() == "60");
}

TEST_CASE("repeats give no points but stay in the counts") {
  RuleSet rules = three_levels(RepeatRule::HighestOnly);
  rules.quotas = {quota(QuotaForm::AllOrNothing, QuotaPer::Whole, 4, "1", adopted())};
  const Scored scored = score(ItemLog().add_repeated(1, kFourTimes), rules);
  CHECK(scored.total() == "31");
  CHECK(measure_of(scored.tally, scored.scores.value, 0, {MeasureKind::Items, adopted()}) == points("4"));
}

TEST_CASE("method 6: 要情3分, 批示再加10分, 同级领导多次批示不重复加分") {
  RuleSet rules;
  rules.points = {each(adopted("市级", "每日要情"), "3"),
                  each(adopted("市级", "专报信息"), "10"),
                  each(adopted("市级", "特刊"), "20"),
                  extra(endorsed("市领导", "每日要情"), "10"),
                  extra(endorsed("市领导", "专报信息"), "20"),
                  each(submitted("要情类"), "3"),
                  each(submitted("专报类"), "10"),
                  each(adopted("省办", "每日要情"), "10"),
                  extra(adopted("省办", "专报"), "30"),
                  extra(endorsed("省领导"), "50")};
  rules.endorsement_repeats = RepeatRule::OncePerLevel;
  const ItemLog log = ItemLog()
                          .add(4, adopted("市级", "每日要情"))
                          .add(1, adopted("市级", "专报信息"))
                          .add(1, adopted("市级", "特刊"))
                          .add_repeated(1, {endorsed("市领导", "专报信息"), endorsed("市领导", "专报信息")})
                          .add(1, endorsed("省领导"));
  CHECK(total(log, rules) == "112");
}

TEST_CASE("method 8: 两个以上刊物同时采用的累加计分") {
  RuleSet rules;
  rules.points = {each(adopted("市级", "昨日情况"), "3"),
                  each(adopted("市级", "简讯"), "1"),
                  extra(endorsed("市领导"), "5"),
                  each(adopted("市级", "政务建议"), "20"),
                  extra(endorsed("市领导", "政务建议"), "5"),
                  each(submitted("报省"), "2"),
                  each(adopted("省级", "信息简报"), "10"),
                  each(adopted("省级", "专报"), "20"),
                  extra(endorsed("省领导"), "50"),
                  each(adopted("国办"), "50"),
                  extra(endorsed("国务院领导"), "100")};
  const ItemLog log = ItemLog()
                          .add_repeated(1, {adopted("市级", "昨日情况"), adopted("省级", "信息简报"), adopted("国办")})
                          .add(2, adopted("市级", "简讯"))
                          .add(1, endorsed("市领导", "政务建议"));
  CHECK(total(log, rules) == "75");
}

TEST_CASE("method 15: 多个刊物可累计, 调研转报按采用得分乘以2, 被综合采用每个单位3分") {
  RuleSet rules;
  rules.points = {each(adopted("县级"), "5"),          each(by_role(adopted("县级"), "综合"), "3"),
                  each(adopted("县级", "要情"), "10"), each(adopted("市委办"), "10"),
                  each(adopted("省"), "20"),           each(adopted("国办"), "30"),
                  each(adopted("中办"), "50"),         times(adopted("", "", "调研"), "2")};
  rules.quotas = {quota(QuotaForm::AllOrNothing, QuotaPer::Year, 15, "50")};
  const ItemLog log = ItemLog()
                          .row("甲局", "2011年")
                          .add(15, submitted())
                          .add_repeated(1, {adopted("县级"), adopted("市委办")})
                          .add(1, adopted("省", "", "调研"))
                          .add(2, by_role(adopted("县级"), "综合"));
  CHECK(total(log, rules) == "111");
  const ItemLog fewer = ItemLog().row("甲局", "2011年").add(14, submitted()).add(1, adopted("中办"));
  CHECK(total(fewer, rules) == "50");
}
