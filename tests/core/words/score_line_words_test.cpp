// Every line of a score in words: the sum of what is said is the total.

#include "core/words/score_line_words.hpp"

#include <doctest.h>

#include "core/score/score_all_units.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Points points(const char* text) { return Points::parse(text).value(); }

}  // namespace

TEST_CASE("a score with parts, limits, weight, quota, deductions and manual points") {
  const Tally tally =
      tally_of(
          {source_of(
              {{"水利局", {{Status::Submitted, 10, ""}, {Status::Adopted, 3, "本级"}, {Status::Adopted, 1, "上级"}}}})})
          .value;
  RuleSet rules;
  rules.base_score = points("1");
  rules.parts = {{"日常", points("2"), {}, points("20"), *Ratio::parse("0.5")}};
  rules.points = {{{Status::Adopted, "", "", ""}, points("5"), PointsEffect::Absolute, {}, {}, "日常"},
                  {{Status::Adopted, "上级", "", ""}, points("4.5"), PointsEffect::Additional, {}, {}, "日常"},
                  {{Status::Adopted, "上级", "", ""}, {}, PointsEffect::Multiply, *Ratio::parse("1.5")},
                  {{Status::Submitted, "", "", ""}, points("1"), PointsEffect::Absolute, {}, points("6")}};
  rules.quotas = {{"任务数", {}, QuotaPer::Whole, 12, {}, QuotaForm::DeductPerMissing, points("0.5")}};
  rules.conditions = {{"采用率偏低",
                       {MeasureKind::AdoptionRate, {Status::Submitted, "", "", ""}},
                       Comparison::LessThan,
                       points("50"),
                       points("-1")}};
  rules.manual = {{"质量分", points("0"), points("10")}};
  const std::vector<ManualPoints> manual = {{"质量分", "水利局", points("3"), "调研文章"}};
  const ScoreLines lines = ScoreExplainer(tally, rules, manual).lines(0);
  CHECK(score_lines_zh(lines, tally, rules, manual) ==
        "基础分 1 分；日常：采用 4 条 × 5 分 20 分；日常：上级采用另加 1 条 × 4.5 分 4.5 分；"
        "日常：上级采用乘系数 1.5 4.75 分；报送 10 条 × 1 分 10 分；报送计到本项封顶，减去 -4 分；"
        "任务数：完成 10 条，任务 12 条 -1 分；采用率偏低（采用率不足50%） -1 分；质量分（调研文章） 3 分；"
        "日常：基础分 2 分；日常：超过封顶，减去 -11.25 分；日常：权重 0.5 -10 分");
  Points sum;
  for (const ScoreLine& line : lines) sum = checked_add(sum, line.points).value();
  CHECK(sum == make_scores(tally, rules, manual).value.units.at(0).total);
}

TEST_CASE("a veto, a floor, a factor and rounding are said") {
  const Tally tally = tally_of({source_of({{"水利局", {{Status::Submitted, 0, ""}, {Status::Adopted, 1, ""}}}})}).value;
  RuleSet rules;
  rules.points = {{{Status::Adopted, "", "", ""}, points("-5")}};
  rules.floor = points("1");
  rules.factor = *Ratio::parse("1/3");
  rules.places = 1;
  rules.vetoes = {{"零报送", {MeasureKind::Items, {}}, Comparison::Equal, points("0")}};
  CHECK(score_lines_zh(ScoreExplainer(tally, rules, {}).lines(0), tally, rules, {}) ==
        "采用 1 条 × -5 分 -5 分；低于最低分，补回 6 分；折算系数 1/3（四舍五入） -0.7 分；"
        "一票否决：零报送（报送为0条） -0.3 分");
}
