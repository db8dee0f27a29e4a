// Rules from small printed tables, through the stages that read them.

#include "core/learn/learn_rules.hpp"

#include <doctest.h>

#include "core/learn/learnt_words.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

Tally read(const std::string& text, const Roster& roster = {}) {
  Project project;
  project.sources = {std::make_shared<const SourceTable>(read_source("表.csv", text).value())};
  project.roster = std::make_shared<const Roster>(roster);
  return run_pipeline(project).tally();
}

std::vector<std::string> formulas(const Tally& tally) {
  std::vector<std::string> all;
  for (const LearntRules& one : learn_rules(tally, {}).found) all.push_back(learnt_formula_zh(one.rules));
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("one kind of items, with a base, with half points, with points taken off") {
  CHECK(formulas(read("单位,采用数,得分\n甲局,1,3\n乙局,2,6\n")) == Words{"得分 = 采用 × 3"});
  CHECK(formulas(read("单位,采用数,得分\n甲局,0,60\n乙局,2,70\n丙局,7,95\n")) == Words{"得分 = 基础分 60 + 采用 × 5"});
  CHECK(formulas(read("单位,报送数,采用数,得分\n甲局,4,1,3\n乙局,3,2,3.5\n丙局,9,9,13.5\n丁局,1,0,0.5\n")) ==
        Words{"得分 = 报送 × 0.5 + 采用 × 1"});
  CHECK(formulas(read("单位,采用数,退稿数,得分\n甲局,4,1,18\n乙局,3,2,11\n丙局,9,0,45\n丁局,1,1,3\n")) ==
        Words{"得分 = 采用 × 5 + 退稿 × -2"});
}

TEST_CASE("a cap and a floor that rows run into are found; one that no row is beyond is none") {
  const Words capped = formulas(read("单位,采用数,得分\n甲局,1,5\n乙局,2,10\n丙局,4,20\n丁局,6,20\n戊局,9,20\n"));
  CHECK(capped == Words{"得分 = 采用 × 5，最高 20 分"});
  CHECK(formulas(read("单位,采用数,得分\n甲局,1,5\n乙局,2,10\n丙局,4,20\n")) == Words{"得分 = 采用 × 5"});
  const Words floored = formulas(
      read("单位,采用数,退稿数,得分\n甲局,1,4,0\n乙局,2,0,10\n丙局,4,1,10\n丁局,6,2,10\n戊局,9,3,15\n己局,0,1,0\n"));
  CHECK(floored == Words{"得分 = 采用 × 5 + 退稿 × -10，最低 0 分"});
}

TEST_CASE("one kind alone has a limit") {
  const Words found = formulas(read(
      "单位,报送数,采用数,得分\n甲局,3,1,8\n乙局,10,2,20\n丙局,15,4,30\n丁局,20,3,25\n戊局,8,6,38\n己局,30,0,10\n"));
  CHECK(found == Words{"得分 = 报送 × 1（最多 10 分） + 采用 × 5"});
}

TEST_CASE("a factor that rounds is found, with the places that are printed") {
  const Words found =
      formulas(read("单位,采用数,得分\n甲局,1,0.33\n乙局,2,0.67\n丙局,4,1.33\n丁局,7,2.33\n戊局,9,3\n己局,11,3.67\n"));
  CHECK(found == Words{"得分 = （采用 × 1） × 1/3，四舍五入到 2 位小数"});
}

TEST_CASE("points per head where the roster knows the people") {
  Roster roster;
  for (const auto& [name, n_people] : {std::pair("甲局", 3), {"乙局", 7}, {"丙局", 6}, {"丁局", 11}, {"戊局", 9}}) {
    Unit unit;
    unit.full_name = name;
    unit.n_people = n_people;
    roster.units.push_back(unit);
  }
  const Words found =
      formulas(read("单位,采用数,得分\n甲局,1,1.67\n乙局,2,1.43\n丙局,4,3.33\n丁局,7,3.18\n戊局,5,2.78\n", roster));
  CHECK(found == Words{"得分 = （采用 × 5） ÷ 人数，四舍五入到 2 位小数"});
}

TEST_CASE("two rules that fit equally well are both offered") {
  // Everything that was sent in was adopted.
  const Words found = formulas(read("单位,报送数,采用数,得分\n甲局,1,1,5\n乙局,2,2,10\n丙局,5,5,25\n"));
  CHECK(found == Words{"得分 = 报送 × 5", "得分 = 采用 × 5"});
}

TEST_CASE("scores that follow from nothing are said to follow from nothing") {
  const Learnt learnt = learn_rules(read("单位,采用数,得分\n甲局,1,17\n乙局,2,3\n丙局,5,88.1\n丁局,6,2\n"), {});
  CHECK(learnt.has_scores);
  CHECK(learnt.found.empty());
  CHECK(nothing_learnt_zh(learnt).find("没有找到算法") == 0);
  CHECK(learn_rules(read("单位,采用数,得分\n甲局,1,17\n"), {}).found.empty());  // one row proves nothing
}

TEST_CASE("rows that differ are named with what is printed and what the rules give") {
  const Tally tally =
      read("单位,采用数,得分\n甲局,1,5\n乙局,2,10\n丙局,3,16\n丁局,4,20\n戊局,5,25\n己局,6,30\n庚局,7,35\n辛局,8,40\n");
  const Learnt learnt = learn_rules(tally, {});
  REQUIRE(learnt.found.size() == 1);
  CHECK(learnt_formula_zh(learnt.found[0].rules) == "得分 = 采用 × 5");
  CHECK(agreement_zh(learnt.found[0].scores, tally, "家") == "7 家相符，1 家不符：第 4 行丙局（印 16，算 15）");
}

TEST_CASE("shared ranks show the tie rule, and a key is what puts equal scores in order") {
  const auto ranking = [](const char* text) {
    const Tally tally = read(text);
    const Learnt learnt = learn_rules(tally, {});
    REQUIRE(!learnt.found.empty());
    CHECK(learnt.found[0].ranks.differing.empty());
    return learnt_ranking_zh(learnt.found[0].rules);
  };
  CHECK(ranking("排名,单位,采用数,得分\n1,甲局,9,45\n2,乙局,8,40\n2,丙局,8,40\n4,丁局,1,5\n") ==
        "分组排名，按总分多少，名次并列，空出后面的名次");
  CHECK(ranking("排名,单位,采用数,得分\n1,甲局,9,45\n2,乙局,8,40\n2,丙局,8,40\n3,丁局,1,5\n") ==
        "分组排名，按总分多少，名次并列，后面的名次不空");
  CHECK(ranking("排名,单位,报送数,采用数,得分\n1,甲局,9,9,45\n2,乙局,30,8,40\n3,丙局,20,8,40\n"
                "4,丁局,19,6,30\n5,戊局,11,6,30\n6,己局,3,3,15\n") ==
        "分组排名，按总分多少，相同的按报送多少，名次不并列");
  // Without scores: by counts alone.
  CHECK(ranking("排名,单位,报送数,采用数\n1,甲局,9,1\n2,乙局,8,7\n3,丙局,8,4\n4,丁局,7,9\n5,戊局,7,2\n") ==
        "分组排名，按报送多少，相同的按采用多少，名次不并列");
}

TEST_CASE("what is learnt leaves lists and counting alone, and switches off what gave points before") {
  RuleSet before;
  before.lists = {{"表扬", ListKind::Commendation, {}}};
  before.conditions.push_back(
      {"采用率", {MeasureKind::AdoptionRate, {}}, Comparison::LessThan, {}, Points::from_whole(-1)});
  before.base_score = Points::from_whole(7);
  const Learnt learnt = learn_rules(read("单位,采用数,得分\n甲局,1,3\n乙局,2,6\n丙局,3,9\n"), before);
  REQUIRE(learnt.found.size() == 1);
  const RuleSet& rules = learnt.found[0].rules;
  CHECK(rules.lists == before.lists);
  REQUIRE(rules.conditions.size() == 1);
  CHECK(!rules.conditions[0].is_on);
  CHECK(rules.base_score == Points{});
}

TEST_CASE("lines: the roundest number of the gap, places as well, and whoever is out of line is named") {
  const Tally tally = read("单位,报送数\n甲局,70\n乙局,63\n丙局,48\n丁局,20\n戊局,3\n己局,0\n");
  const auto lines = [&](ListKind kind, std::vector<int32_t> units) {
    RuleSet rules;
    rules.rank_keys = {{{MeasureKind::Items, {}}}};
    Words words;
    for (const ListFit& fit : learn_list(tally, rules, {"名单", kind, std::move(units)}))
      words.push_back(learnt_line_zh(fit, tally));
    return words;
  };
  CHECK(lines(ListKind::Commendation, {0, 1}) == Words{"报送50条及以上；49 到 63 之间的线给出同样的名单", "前2名"});
  CHECK(lines(ListKind::Criticism, {4, 5}) == Words{"报送不足10条；4 到 20 之间的线给出同样的名单", "后2名"});
  CHECK(lines(ListKind::Zero, {5}).at(0) == "报送为0条");
  CHECK(lines(ListKind::Commendation, {1, 4}).empty());  // no line has these two and nobody else
  const Words almost = lines(ListKind::Commendation, {0, 1, 3});
  REQUIRE(!almost.empty());
  CHECK(almost[0].find("够线而没有点名的：丙局") != std::string::npos);
}
