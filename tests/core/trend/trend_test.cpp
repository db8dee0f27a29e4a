// 累计, 环比, 同比: the same rules over other periods, through the whole pipeline.

#include "core/trend/trend.hpp"

#include <doctest.h>

#include "core/document/out_table.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

Project months() {
  Project project;
  const auto add = [&](const char* name, const char* csv) {
    project.sources.push_back(std::make_shared<const SourceTable>(read_source(name, csv).value()));
  };
  add("1月.csv", "单位,报送数,采用数\n甲局,8,4\n乙局,5,5\n丙局,0,0\n");
  add("2月.csv", "单位,报送数,采用数\n甲局,9,6\n乙局,5,1\n丙局,2,2\n");
  project.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(5)}};
  project.period.included = {"2月"};
  return project;
}

std::string fact(const Results& results, const char* name) {
  const Fact* found = results.facts.find(name);
  return found != nullptr ? found->text : "(none)";
}

}  // namespace

TEST_CASE("the month is scored alone, January to now beside it") {
  const Project project = months();
  const Results results = run_pipeline(project);
  CHECK(results.scores.units[0].total == Points::from_whole(30));
  REQUIRE(results.trends.cumulative);
  CHECK(results.trends.cumulative->scores.units[0].total == Points::from_whole(50));
  REQUIRE(results.trends.previous);
  CHECK(results.trends.previous->scores.units[0].total == Points::from_whole(20));
  CHECK(!results.trends.year_ago);
  CHECK(results.tally_stage->periods == std::vector<std::string>{"1月", "2月"});

  const OutTable table =
      ranking_table(results.tally(), results.scores, ScoreExplainer(results.tally(), project.rules, {}),
                    results.ranking.overall, nullptr, results.trends);
  CHECK(table.headers == std::vector<std::string>{"名次", "单位", "报送", "采用", "得分", "算式", "累计得分",
                                                  "累计名次", "上期名次", "升降"});
  const auto row = [&](size_t idx) {
    std::string text;
    for (const OutCell& cell : table.rows[idx]) text += (text.empty() ? "" : " ") + cell.text;
    return text;
  };
  CHECK(row(0) == "1 甲局 9 6 30 6×5 50 1 2 +1");
  CHECK(row(1) == "2 丙局 2 2 10 2×5 10 3 3 +1");
  CHECK(row(2) == "3 乙局 5 1 5 1×5 30 2 1 -2");
}

TEST_CASE("facts compare the totals and the units without items") {
  const Results results = run_pipeline(months());
  CHECK(fact(results, "报送") == "16");
  CHECK(fact(results, "累计期间") == "1月至2月");
  CHECK(fact(results, "累计采用") == "18");
  CHECK(fact(results, "上期报送") == "13");
  CHECK(fact(results, "报送环比") == "增长23.1%");
  CHECK(fact(results, "采用环比") == "持平");
  CHECK(fact(results, "上期零报送家数") == "1");
  CHECK(fact(results, "零报送家数增减") == "-1");
  CHECK(fact(results, "名次上升最多") == "甲局上升1名");
  CHECK(fact(results, "报送同比") == "(none)");
}

TEST_CASE("a rate rises and falls by percentage points, of the rates as printed") {
  Project project = months();
  project.notice.opening = "{采用率环比}";
  project.figures = {{"差", "", "采用率 - 上期采用率", {}, "", ""}};
  const auto said = [&](int64_t places) {
    project.notice.rate_places = places;
    const Results results = run_pipeline(project);
    return fact(results, "上期采用率") + " " + fact(results, "采用率环比") + " " + fact(results, "差");
  };
  // 9 of 16 against 9 of 13.
  CHECK(said(0) == "69% 下降13个百分点 -13个百分点");
  CHECK(said(1) == "69.2% 下降12.9个百分点 -12.9个百分点");
  CHECK(said(2) == "69.23% 下降12.98个百分点 -12.98个百分点");
  const Results results = run_pipeline(project);
  CHECK(results.facts.find("采用率环比")->evidence == "2月 56.25%（9 / 16），1月 69.23%（9 / 13）");
  CHECK(fact(results, "采用率同比") == "(none)");
}

TEST_CASE("a rate is compared of the units of both periods, and of one level") {
  const auto compared = [](const char* january, const char* february) {
    Project project;
    for (const auto& [name, csv] : {std::pair{"1月.csv", january}, std::pair{"2月.csv", february}})
      project.sources.push_back(std::make_shared<const SourceTable>(read_source(name, csv).value()));
    project.period.included = {"2月"};
    const Results results = run_pipeline(project);
    return fact(results, "上期采用率") + " " + fact(results, "采用率环比");
  };
  const char* own_level = "单位,报送数,采用数\n甲局,10,5\n乙局,10,5\n";
  const char* of_two = "单位,报送数,本级采用,上级采用\n甲局,10,6,4\n乙局,10,6,0\n";
  CHECK(compared("单位,报送数,采用数\n甲局,10,5\n乙局,10,5\n丙局,10,0\n",
                 "单位,报送数,采用数\n甲局,10,6\n乙局,10,6\n") == "33.3% 上升10个百分点（按两期都有的2家）");
  CHECK(compared(own_level, own_level) == "50.0% 持平");
  CHECK(compared("单位,报送数,上级采用\n甲局,10,5\n乙局,10,5\n", of_two) == "(none) (none)");
  CHECK(compared(of_two, of_two) == "60.0% 持平");
  CHECK(compared("单位,报送数,本级采用\n甲局,10,5\n乙局,10,6\n", of_two) == "55.0% 上升5个百分点");
}

TEST_CASE("the notice says how many places its rates have, in facts, annexes and text alike") {
  Project project = months();
  project.notice.opening = "采用率{采用率}，报送{报送环比}。";
  AnnexPlan annex;
  annex.columns = {{"率", AnnexField::Measured, {MeasureKind::AdoptionRate, {}}}};
  annex.total_row = true;
  project.notice.annexes = {annex};
  const auto printed = [&](int64_t places) {
    project.notice.rate_places = places;
    const Results results = run_pipeline(project);
    CHECK(results.notice.annexes[0].rows.back()[0].text == fact(results, "采用率"));
    CHECK(notice_text(results.notice).find(fact(results, "采用率")) != std::string::npos);
    return fact(results, "采用率") + " " + fact(results, "报送环比");
  };
  CHECK(printed(0) == "56% 增长23%");
  CHECK(printed(1) == "56.3% 增长23.1%");
  CHECK(printed(2) == "56.25% 增长23.08%");
}

TEST_CASE("all periods together give no comparison, and the choice of 本期 remakes the tally") {
  const Project before = months();
  const Results one = run_pipeline(before);
  Project after = before;
  after.period.included.clear();
  const Results all = run_pipeline(after, &before, &one);
  CHECK(all.trends.is_empty());
  CHECK(all.scores.units[0].total == Points::from_whole(50));
}

TEST_CASE("how a change is said") {
  CHECK(change_zh(9, 8, 1) == "增长12.5%");
  CHECK(change_zh(7, 8, 1) == "下降12.5%");
  CHECK(change_zh(8, 8, 1) == "持平");
  CHECK(change_zh(8, 0, 1).empty());
  CHECK(change_zh(0, 3, 1) == "下降100%");
  CHECK(change_zh(9, 8, 0) == "增长13%");
  CHECK(change_zh(4, 3, 2) == "增长33.33%");
  CHECK(change_zh(1001, 1000, 0) == "基本持平");
}
