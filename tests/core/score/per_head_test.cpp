// 人均: the total by the number of people, who has none, and columns of people.

#include <doctest.h>

#include "core/document/out_table.hpp"
#include "core/facts/facts.hpp"
#include "core/lists/lists.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/record/recognise.hpp"
#include "core/words/rules_text.hpp"
#include "core/words/score_line_words.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Roster three_units() {
  Roster roster;
  roster.units = {unit_of("甲局"), unit_of("乙局"), unit_of("丙局")};
  roster.units[0].n_people = 8;
  roster.units[1].n_people = 3;
  return roster;
}

RuleSet per_head() {
  RuleSet rules;
  rules.points = {each(submitted(), "5"), each(adopted(), "10")};
  rules.per_head = true;
  return rules;
}

ItemLog log_of_three() {
  return ItemLog()
      .row("甲局")
      .add(8, submitted())
      .add(8, adopted())
      .row("乙局")
      .add(10, submitted())
      .row("丙局")
      .add(99, submitted());
}

}  // namespace

TEST_CASE("the total is divided by the number of people, rounded, and the line says so") {
  const RuleSet rules = per_head();
  const Scored scored = score(log_of_three(), rules, three_units());
  CHECK(scored.total(0) == "15");
  CHECK(scored.total(1) == "16.67");
  CHECK(score_line_zh(scored.lines(0).back(), scored.tally, rules, {}) == "总分 120 ÷ 8 人 = 15");
  CHECK(score_line_zh(scored.lines(1).back(), scored.tally, rules, {}) == "总分 50 ÷ 3 人 = 16.67（四舍五入）");
  CHECK(formula_zh(scored.lines(0)) == "(8×5 + 8×10)÷8");
  CHECK(formula_zh(scored.lines(1)) == "10×5÷3");
  CHECK(rules_text_zh(rules).back().topic != RuleTopic::Total);
  bool is_said = false;
  for (const RuleClause& clause : rules_text_zh(rules))
    is_said = is_said || clause.text == "得分＝总分÷人数，四舍五入保留2位小数。";
  CHECK(is_said);
}

TEST_CASE("per head comes after the factor and before a veto") {
  RuleSet rules = per_head();
  rules.places = 0;
  rules.factor = ratio("0.5");
  CHECK(score(log_of_three(), rules, three_units()).total(1) == "8");  // 50 × 0.5 = 25, ÷ 3
  rules.vetoes = {{"否决", {MeasureKind::Items, submitted()}, Comparison::AtLeast, points("10")}};
  CHECK(score(log_of_three(), rules, three_units()).total(0) == "8");  // 120 × 0.5 ÷ 8 = 7.5
  CHECK(score(log_of_three(), rules, three_units()).total(1) == "0");
}

TEST_CASE("a unit without a number of people has no score and no rank, is on no list, and is told") {
  RuleSet rules = per_head();
  ListRule low;
  low.name = "批评";
  low.criteria = {{"", {}, Comparison::LessThan, points("16")}};
  rules.lists = {low};
  const Scored scored = score(log_of_three(), rules, three_units());
  CHECK_FALSE(scored.unit(2).has_total);
  CHECK(total_zh(scored.unit(2)) == "—");
  CHECK(formula_zh(scored.lines(2)) == "—");
  CHECK(scored.scores.diagnostics.back() == Diagnostic{Code::PeopleMissing, Severity::Warning, {}, {"1", "丙局"}});
  const Ranking ranking = make_ranking(scored.tally, scored.scores.value, rules);
  REQUIRE(ranking.overall.rows.size() == 3);
  CHECK(ranking.overall.rows[0].unit_idx == 1);
  CHECK(ranking.overall.rows[2].unit_idx == 2);
  CHECK(ranking.overall.rows[2].rank == 0);
  const Lists lists = make_lists(scored.tally, scored.scores.value, ranking, rules, {}, {}).value;
  REQUIRE(lists.lists[0].members.size() == 1);
  CHECK(lists.lists[0].members[0].unit_idx == 0);
  const ScoreExplainer explainer(scored.tally, rules, {});
  const OutTable table = ranking_table(scored.tally, scored.scores.value, explainer, ranking.overall, nullptr, {});
  CHECK(table.notes == std::vector<std::string>{"“—”表示没有人数。"});
  const Facts facts = find_facts(scored.tally, scored.scores.value, ranking, lists, {}, rules, "", {}, {}).value;
  CHECK(facts.find("得分") == nullptr);
  // Where only counts are ranked, nothing is divided.
  rules.points.clear();
  CHECK(score(log_of_three(), rules, three_units()).unit(2).is_ranked);
  CHECK(score(log_of_three(), rules, three_units()).n_told(Code::PeopleMissing) == 0);
}

TEST_CASE("a column of people in a count table is none of items") {
  for (const char* header : {"人数", "在职人数", "编制人数", "编制", "报送人数"}) {
    CAPTURE(header);
    const auto source = read_source("表.csv", "单位," + std::string(header) + ",图片,动态\n甲局,8,2,1\n乙局,9,3,1\n");
    REQUIRE(source.has_value());
    CHECK(source->columns[1].role == ColumnRole::Ignored);
    CHECK(source->columns[2].role == ColumnRole::Adopted);
  }
}

TEST_CASE("what can be a number of people") {
  CHECK(read_people("8人") == 8);
  CHECK(read_people(" ") == 0);
  CHECK(read_people("八") == 8);
  for (const char* wrong : {"0", "-1", "2.5", "100001", "几"}) CHECK(read_people(wrong) == std::nullopt);
}
