// Rules in words, as facts and screens show them.

#include "core/rules/rule_words.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

const std::vector<std::string> kMonths = {"7月", "8月"};

ListCriterion criterion_of(const std::string& group, MeasureKind kind, CountSelector items, Comparison comparison,
                           int64_t value) {
  return {group, {kind, items}, comparison, Points::from_whole(value)};
}

}  // namespace

TEST_CASE("words: comparisons carry the counter of their measure") {
  const CountSelector submitted = {Status::Submitted, "", "", ""};
  const auto words = [&](MeasureKind kind, Comparison comparison, int64_t value) {
    return comparison_zh(criterion_of("", kind, submitted, comparison, value), kMonths);
  };
  CHECK(words(MeasureKind::Items, Comparison::AtLeast, 24) == "报送24条及以上");
  CHECK(words(MeasureKind::Items, Comparison::LessThan, 5) == "报送不足5条");
  CHECK(words(MeasureKind::Items, Comparison::Equal, 0) == "报送为0条");
  CHECK(words(MeasureKind::TotalScore, Comparison::MoreThan, 60) == "总分超过60分");
  CHECK(words(MeasureKind::ZeroPeriods, Comparison::AtLeast, 2) == "零报送2个月及以上");
  CHECK(words(MeasureKind::AdoptionRate, Comparison::AtLeast, 30) == "采用率30%及以上");
  CHECK(words(MeasureKind::TotalScore, Comparison::TopN, 4) == "前4名");
}

TEST_CASE("words: several criteria name their groups") {
  ListRule rule;
  rule.criteria = {criterion_of("街道", MeasureKind::Items, {Status::Submitted, "", "", ""}, Comparison::AtLeast, 50),
                   criterion_of("区直", MeasureKind::Items, {Status::Submitted, "", "", ""}, Comparison::AtLeast, 20),
                   criterion_of("区直", MeasureKind::Items, {Status::Adopted, "上级", "", ""}, Comparison::AtLeast, 1)};
  CHECK(criteria_zh(rule, {}) == "街道报送50条及以上、区直报送20条及以上或上级采用1条及以上");
  CHECK(criteria_zh({}, {}) == "");
}

TEST_CASE("words: what periods are counted in") {
  CHECK(period_counter_zh({"7月", "8月"}) == "个月");
  CHECK(period_counter_zh({"一季度", "二季度"}) == "个季度");
  CHECK(period_counter_zh({"7月", "三季度"}) == "期");
  CHECK(period_counter_zh({}) == "期");
}

TEST_CASE("words: scoring") {
  RuleSet rules;
  CHECK(scoring_zh(rules) == "");
  rules.points = {{{Status::Adopted, "本级", "", ""}, Points::from_whole(5)},
                  {{Status::Adopted, "上级", "", ""}, *Points::parse("0.5")}};
  rules.base_score = Points::from_whole(60);
  rules.cap = Points::from_whole(100);
  CHECK(scoring_zh(rules) == "本级采用每条5分，上级采用每条0.5分，基础分60分，最高100分");
}

TEST_CASE("words: scoring with rules that add, take away and multiply") {
  CountSelector late{Status::Event, "", "迟报", ""};
  RuleSet rules;
  rules.points = {{{Status::Endorsed, "", "", ""}, Points::from_whole(50), PointsEffect::Additional},
                  {late, Points::from_whole(-10)},
                  {{Status::Adopted, "", "调研", ""}, Points{}, PointsEffect::Multiply, Ratio{2, 1}},
                  {{Status::Adopted, "", "", ""}, Points::from_whole(1)}};
  rules.points.back().is_on = false;
  CHECK(scoring_zh(rules) == "批示每条另加50分，迟报每次扣10分，调研采用得分乘2");
  CHECK(comparison_zh(criterion_of("", MeasureKind::Items, late, Comparison::AtLeast, 2), {}) == "迟报2次及以上");
}
