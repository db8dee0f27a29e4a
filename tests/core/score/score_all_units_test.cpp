// Points of a unit and the lines that explain them.

#include "core/score/score_all_units.hpp"

#include <doctest.h>

#include "core/score/score_lines.hpp"
#include "core/words/score_line_words.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Points points(const char* text) {
  const auto parsed = Points::parse(text);
  REQUIRE(parsed.has_value());
  return *parsed;
}

PointsRule rule(Status status, const std::string& level, const char* each, const std::string& category = "") {
  return {{status, level, category, ""}, points(each)};
}

Tally one_unit(std::vector<GivenCount> counts) {
  return tally_of({source_of({{"现代农业产业园", std::move(counts)}})}).value;
}

// Of the first unit, and they add up to its total.
ScoreLines lines_of(const Tally& tally, const RuleSet& rules) {
  const ScoreLines lines = ScoreExplainer(tally, rules, {}).lines(0);
  Points sum;
  for (const ScoreLine& line : lines) sum = checked_add(sum, line.points).value();
  CHECK(sum == make_scores(tally, rules).value.units[0].total);
  return lines;
}

}  // namespace

TEST_CASE("35 local and 3 higher adoptions at 5 and 10 points are 205") {
  const Tally tally = one_unit({{Status::Adopted, 35, "本级"}, {Status::Adopted, 3, "上级"}});
  RuleSet rules;
  rules.points = {rule(Status::Adopted, "本级", "5"), rule(Status::Adopted, "上级", "10")};
  const auto result = make_scores(tally, rules);
  CHECK(result.diagnostics.empty());
  REQUIRE(result.value.units.size() == 1);
  CHECK(result.value.units[0].total == points("205"));
  const ScoreLines lines = lines_of(tally, rules);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].rule_idx == 1);
  CHECK(lines[1].n_items == 3);
  CHECK(lines[1].points == points("30"));
  CHECK(formula_zh(lines) == "35×5 + 3×10");
}

TEST_CASE("an additional rule comes on top, of absolute ones only the most particular counts") {
  const Tally tally = one_unit({{Status::Submitted, 4}, {Status::Adopted, 2, "", "图片新闻"}});
  RuleSet rules;
  rules.points = {rule(Status::Submitted, "", "1"), rule(Status::Adopted, "", "3"),
                  rule(Status::Adopted, "", "0.5", "图片新闻")};
  CHECK(make_scores(tally, rules).value.units[0].total == points("5"));
  rules.points[2].effect = PointsEffect::Additional;
  const auto result = make_scores(tally, rules);
  CHECK(result.value.units[0].total == points("11"));
  CHECK(formula_zh(lines_of(tally, rules)) == "4×1 + 2×3 + 2×0.5");
}

TEST_CASE("base points come first and what a cap takes away comes last") {
  const Tally tally = one_unit({{Status::Adopted, 50}});
  RuleSet rules;
  rules.points = {rule(Status::Adopted, "", "1")};
  rules.base_score = points("60");
  rules.cap = points("100");
  CHECK(make_scores(tally, rules).value.units[0].total == points("100"));
  const ScoreLines lines = lines_of(tally, rules);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].kind == ScoreLine::Kind::Base);
  CHECK(lines[2].kind == ScoreLine::Kind::Cap);
  CHECK(lines[2].points == points("-10"));
  CHECK(formula_zh(lines) == "60 + 50×1 - 10（封顶）");

  rules.cap = points("110");
  CHECK(lines_of(tally, rules).size() == 2);
}

TEST_CASE("a unit without items scores 0 and still has its lines") {
  const Tally tally = one_unit({});
  RuleSet rules;
  rules.points = {rule(Status::Adopted, "", "5")};
  const auto result = make_scores(tally, rules);
  CHECK(result.value.units[0].total == Points{});
  CHECK(lines_of(tally, rules).size() == 1);
  CHECK(formula_zh(lines_of(tally, rules)) == "0");
}

TEST_CASE("a deduction is written in brackets") {
  const Tally tally = one_unit({{Status::Adopted, 5}, {Status::Rejected, 3}});
  RuleSet rules;
  rules.points = {rule(Status::Adopted, "", "1"), rule(Status::Rejected, "", "-2")};
  const auto result = make_scores(tally, rules);
  CHECK(result.value.units[0].total == points("-1"));
  CHECK(formula_zh(lines_of(tally, rules)) == "5×1 + 3×(-2)");
}

TEST_CASE("points that do not fit are told by the unit's name and score 0") {
  const Tally tally =
      tally_of({source_of({{"甲局", {{Status::Adopted, 1000000000}}}, {"乙局", {{Status::Adopted, 2}}}})}).value;
  RuleSet rules;
  rules.points = {rule(Status::Adopted, "", "1000000")};
  const auto result = make_scores(tally, rules);
  const Diagnostics expected = {{Code::PointsOverflow, Severity::Loss, {}, {"甲局"}}};
  CHECK(result.diagnostics == expected);
  CHECK(result.value.units[0].total == Points{});
  CHECK(lines_of(tally, rules).empty());
  CHECK(result.value.units[1].total == points("2000000"));

  // The sum, not a single line, may be what does not fit.
  rules.points = {rule(Status::Adopted, "", "900000"), rule(Status::Adopted, "", "900000")};
  rules.points[1].effect = PointsEffect::Additional;
  CHECK(make_scores(tally, rules).diagnostics == expected);
}

TEST_CASE("a level or category that no count carries is told once") {
  const Tally tally = one_unit({{Status::Adopted, 1, "本级"}});
  RuleSet rules;
  rules.points = {rule(Status::Adopted, "本级", "5"), rule(Status::Adopted, "上极", "10"),
                  rule(Status::Adopted, "上极", "1", "图片")};
  const auto result = make_scores(tally, rules);
  const Diagnostics expected = {{Code::RuleLevelUnknown, Severity::Note, {}, {"上极"}},
                                {Code::RuleLevelUnknown, Severity::Note, {}, {"图片"}}};
  CHECK(result.diagnostics == expected);
  CHECK(make_scores(tally_of({}).value, rules).diagnostics.empty());
}
