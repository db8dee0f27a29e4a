// Columns of an annex that show the year up to its period, through the whole pipeline.

#include <doctest.h>

#include "core/notice/annex.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using tongbao::test_support::TinyRandom;

namespace {

using Lines = std::vector<std::string>;

AnnexColumn column(const char* header, MeasureKind kind, Status status, bool cumulative) {
  return {header, AnnexField::Measured, {kind, {status, "", "", ""}}, cumulative};
}

void add_month(Project& project, const std::string& name, const std::string& rows) {
  const std::string csv = "单位,报送数,采用数\n" + rows;
  project.sources.push_back(std::make_shared<const SourceTable>(read_source(name + ".csv", csv).value()));
}

/// January to March; 丁局 comes in March, 丙局 is not in its table.
Project three_months() {
  Project project;
  add_month(project, "1月", "甲局,8,4\n乙局,5,5\n丙局,0,0\n");
  add_month(project, "2月", "甲局,9,6\n乙局,5,1\n丙局,2,2\n");
  add_month(project, "3月", "乙局,7,7\n甲局,1,0\n丁局,3,1\n");
  project.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(5)}};
  project.period.included = {"3月"};
  AnnexPlan plan;
  plan.order = AnnexOrder::Roster;
  plan.total_row = true;
  plan.columns = {{"单位", AnnexField::Unit, {}},
                  column("报送", MeasureKind::Items, Status::Submitted, false),
                  column("累计报送", MeasureKind::Items, Status::Submitted, true),
                  column("累计采用率", MeasureKind::AdoptionRate, Status::Submitted, true),
                  column("得分", MeasureKind::TotalScore, Status::Submitted, false),
                  column("累计得分", MeasureKind::TotalScore, Status::Submitted, true),
                  {"累计名次", AnnexField::Rank, {}, true}};
  project.notice.annexes = {plan};
  return project;
}

std::string annex_rows(const Results& results) {
  std::string rows;
  for (const auto& row : results.notice.annexes.at(0).rows) {
    rows += rows.empty() ? "" : " ";
    for (size_t i = 0; i < row.size(); ++i) rows += (i > 0 ? "|" : "") + row[i].text;
  }
  return rows;
}

Lines told(const Results& results) {
  Lines args;
  for (const Diagnostic& diagnostic : results.diagnostics)
    if (diagnostic.code == Code::AnnexCumulativeOpen)
      args.insert(args.end(), diagnostic.args.begin(), diagnostic.args.end());
  return args;
}

}  // namespace

TEST_CASE("cumulative columns count January to 本期, the columns beside them 本期 alone") {
  const Results results = run_pipeline(three_months());
  CHECK(annex_rows(results) ==
        "甲局|1|18|55.6%|0|50|2 乙局|7|17|76.5%|35|65|1 丙局||2|100.0%|0|10|3 丁局|3|3|33.3%|5|5|4 "
        "合计|11|40|65.0%|40|130|");
  CHECK(told(results).empty());
  CHECK(results.facts.find("累计报送")->text == "40");
}

TEST_CASE("points decided by hand count in the cumulative score as in the ranking's") {
  Project project = three_months();
  ManualRule manual;
  manual.name = "约稿";
  manual.max = Points::from_whole(20);
  project.rules.manual = {manual};
  project.manual_points = {{"约稿", "甲局", Points::from_whole(20), ""}};
  const Results results = run_pipeline(project);
  CHECK(results.notice.annexes[0].rows[0][5].text == results.trends.cumulative->scores.units[0].total.to_string());
}

TEST_CASE("an annex of one period is cumulative up to that period") {
  Project project = three_months();
  project.period.included = {"2月", "3月"};
  project.notice.annexes[0].period = "2月";
  CHECK(annex_rows(run_pipeline(project)) ==
        "甲局|9|17|58.8%|30|50|1 乙局|5|10|60.0%|5|30|2 丙局|2|2|100.0%|10|10|3 丁局||||0|0|— 合计|16|29|62.1%|45|90|");
  project.notice.annexes[0].period = "3月";
  const Results march = run_pipeline(project);
  CHECK(march.notice.annexes[0].rows[0][2].text == "18");
  project.notice.annexes[0].period = "1月";
  project.period.included = {};
  const Results january = run_pipeline(project);
  CHECK(january.notice.annexes[0].rows[0][2].text == "8");
  CHECK(told(january).empty());
}

TEST_CASE("a year that the data does not hold is told; the column shows what there is") {
  Project project = three_months();
  project.sources.erase(project.sources.begin());
  const Results results = run_pipeline(project);
  CHECK(results.notice.annexes[0].rows[0][2].text == results.notice.annexes[0].rows[0][1].text);
  CHECK(told(results) == Lines{"附件", "累计报送、累计采用率、累计得分、累计名次"});

  Project one = three_months();
  one.sources.resize(1);
  one.period.included = {};
  CHECK(told(run_pipeline(one)).empty());
  CHECK(run_pipeline(one).notice.annexes[0].rows[0][2].text == "8");
}

TEST_CASE("property: a cumulative cell is the cell of an annex over the same months taken together") {
  for (uint64_t seed = 1; seed <= 60; ++seed) {
    TinyRandom random(seed);
    Project project = three_months();
    project.sources.clear();
    const int64_t n_months = 1 + random.below(4);
    Lines months;
    for (int64_t month = 1; month <= n_months; ++month) {
      std::string rows;
      for (const char* unit : {"甲局", "乙局", "丙局", "丁局", "戊局"})
        if (!random.chance(4))
          rows += std::string(unit) + "," + std::to_string(3 + random.below(9)) + "," +
                  std::to_string(random.below(3)) + "\n";
      months.push_back(std::to_string(month) + "月");
      add_month(project, months.back(), rows + "己局,3,1\n");
    }
    auto& plan = project.notice.annexes[0];
    const int64_t n_until = 1 + random.below(n_months);
    const std::string until = months[static_cast<size_t>(n_until - 1)];
    const bool is_of_one = random.chance(2);
    project.period.included = is_of_one ? Lines{} : Lines{until};
    plan.period = is_of_one ? until : "";
    const OutTable cumulative = run_pipeline(project).notice.annexes[0];

    project.period.included = Lines(months.begin(), months.begin() + n_until);
    plan.period.clear();
    const OutTable whole = run_pipeline(project).notice.annexes[0];
    CAPTURE(seed);
    REQUIRE(cumulative.rows.size() == whole.rows.size());
    for (size_t row = 0; row < whole.rows.size(); ++row)
      for (const size_t c : {0, 2, 3, 5, 6}) REQUIRE(cumulative.rows[row][c] == whole.rows[row][c]);
  }
}
