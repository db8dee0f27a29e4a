// Months beside the quarter that holds them, through the whole pipeline, as files are opened.

#include "core/tally/period_overlaps.hpp"

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "core/tally/unit_counts.hpp"
#include "support/opened_files.hpp"

using namespace tongbao::core;
using tongbao::test_support::File;
using tongbao::test_support::project_of;

namespace {

std::string total(const Results& results, int32_t unit = 0) {
  const auto n_items = count_of(results.tally(), unit, CountSelector{});
  return n_items ? std::to_string(*n_items) : "none";
}

const Diagnostic* find(const Results& results, Code code) {
  for (const Diagnostic& d : results.diagnostics)
    if (d.code == code) return &d;
  return nullptr;
}

const std::vector<File> kQuarter = {{"7月.csv", "单位,报送数\n甲局,1\n乙局,2\n"},
                                    {"8月.csv", "单位,报送数\n甲局,3\n乙局,0\n"},
                                    {"9月.csv", "单位,报送数\n甲局,5\n乙局,1\n"},
                                    {"三季度.csv", "单位,报送数\n甲局,10\n乙局,4\n丙镇,7\n"}};

}  // namespace

TEST_CASE("months beside their quarter are not added up, and the user is asked which are used") {
  Project project = project_of(kQuarter);
  const Results results = run_pipeline(project);
  CHECK(total(results, 0) == "9");
  CHECK(total(results, 1) == "3");
  CHECK(total(results, 2) == "7");  // only the quarter's table has it
  const Diagnostic* asked = find(results, Code::PeriodsOverlap);
  REQUIRE(asked != nullptr);
  CHECK(asked->args == std::vector<std::string>{"三季度", "7月至9月", "2", "甲局", "只用月表", "只用月表", "只用季表"});
  CHECK(sentence_zh(asked->code, asked->args) ==
        "“甲局”等 2 "
        "家在三季度的表里有数，在7月至9月的表里也有，加在一起会重复。待确认：现在按“只用月表”算。请选定用哪些表。");
  const Diagnostic* left_out = find(results, Code::OverlapLeftOut);
  REQUIRE(left_out != nullptr);
  CHECK(*left_out == Diagnostic{Code::OverlapLeftOut, Severity::Loss, {"三季度.csv", 2, 0}, {"2", "三季度"}});
  CHECK(results.tally().accounts[3].n_left_out == 2);
  CHECK(results.tally().accounts[3].n_used == 1);

  project.period.overlaps = {{"三季度", OverlapUse::Whole}};
  const Results whole = run_pipeline(project);
  CHECK(total(whole, 0) == "10");
  CHECK(total(whole, 2) == "7");
  CHECK(whole.tally().periods == std::vector<std::string>{"三季度"});
  CHECK(find(whole, Code::PeriodsOverlap) == nullptr);
  CHECK(find(whole, Code::PeriodsSettled)->args[4] == "只用季表");

  project.period.overlaps = {{"第3季度", OverlapUse::Both}};  // another spelling of the same
  const Results both = run_pipeline(project);
  CHECK(total(both, 0) == "19");
  CHECK(find(both, Code::OverlapLeftOut) == nullptr);
  CHECK(open_project(save_project(project, ""), "").value().period.overlaps == project.period.overlaps);
}

TEST_CASE("the order of the files does not matter") {
  std::vector<File> files = kQuarter;
  std::swap(files[0], files[3]);
  std::swap(files[1], files[2]);
  const Results results = run_pipeline(project_of(files));
  for (size_t unit = 0; unit < 3; ++unit) {
    const std::string& name = results.tally().roster.units[unit].full_name;
    CHECK(total(results, static_cast<int32_t>(unit)) == (name == "甲局" ? "9" : name == "乙局" ? "3" : "7"));
  }
}

TEST_CASE("months that do not fill the quarter give way to it") {
  const Results results = run_pipeline(project_of({kQuarter[0], kQuarter[1], kQuarter[3]}));
  CHECK(total(results, 0) == "10");
  CHECK(find(results, Code::PeriodsOverlap)->args[4] == "只用季表");
}

TEST_CASE("what only one side counts is kept, and nothing is asked where nothing is there twice") {
  // 部门 by month and 乡镇 by quarter.
  const Results apart = run_pipeline(project_of({{"7月.csv", "单位,报送数\n甲局,1\n"},
                                                 {"8月.csv", "单位,报送数\n甲局,3\n"},
                                                 {"三季度.csv", "单位,报送数\n丙镇,7\n"}}));
  CHECK(find(apart, Code::PeriodsOverlap) == nullptr);
  CHECK(total(apart, 0) == "4");
  // 报送 by month, what the city took by quarter.
  const Results kinds = run_pipeline(
      project_of({{"7月.csv", "单位,报送数\n甲局,1\n乙局,2\n"}, {"三季度.csv", "单位,上级采用\n甲局,1\n乙局,1\n"}}));
  CHECK(find(kinds, Code::PeriodsOverlap) == nullptr);
  // Of one year each.
  const Results years = run_pipeline(
      project_of({{"2023年7月.csv", "单位,报送数\n甲局,1\n"}, {"2022年三季度.csv", "单位,报送数\n甲局,7\n"}}));
  CHECK(find(years, Code::PeriodsOverlap) == nullptr);
  CHECK(total(years) == "8");
}

TEST_CASE("months, quarters and the year are each counted once") {
  const Results results = run_pipeline(project_of({{"2023年.csv", "单位,报送数\n甲局,99\n"},
                                                   {"2023年上半年.csv", "单位,报送数\n甲局,50\n"},
                                                   {"2023年一季度.csv", "单位,报送数\n甲局,20\n"},
                                                   {"2023年二季度.csv", "单位,报送数\n甲局,21\n"}}));
  // The quarters fill the half year; nothing fills the year but its own table.
  CHECK(total(results) == "99");
  CHECK(results.tally().periods == std::vector<std::string>{"2023年"});
}

TEST_CASE("本期 named for the quarter is its months once these are used") {
  Project project = project_of(kQuarter);
  project.sources.pop_back();
  project.sources.push_back(
      std::make_shared<const SourceTable>(read_source("6月.csv", "单位,报送数\n甲局,1\n").value()));
  project.period.included = {"三季度"};
  CHECK(run_pipeline(project).tally().periods == std::vector<std::string>{"7月", "8月", "9月"});
}

TEST_CASE("the same months of several years count together only after a question") {
  Project project =
      project_of({{"年.csv", "年份,单位,报送\n2023,甲局,80\n2023,乙局,60\n2024,甲局,90\n2024,乙局,70\n"}});
  const Results results = run_pipeline(project);
  const Diagnostic* asked = find(results, Code::YearsTogether);
  REQUIRE(asked != nullptr);
  CHECK(asked->args == std::vector<std::string>{"2024年", "2023年"});
  CHECK(is_question(asked->code));
  CHECK(total(results) == "170");
  project.period.overlaps = {{"2024年", OverlapUse::Both}};
  CHECK(find(run_pipeline(project), Code::YearsTogether) == nullptr);
  project.period.overlaps.clear();
  project.period.included = {"2024年"};
  const Results this_year = run_pipeline(project);
  CHECK(find(this_year, Code::YearsTogether) == nullptr);
  CHECK(total(this_year) == "90");
  // Months of two years that follow each other are a stretch of time.
  CHECK(find(run_pipeline(
                 project_of({{"2023年12月.csv", "单位,报送\n甲局,8\n"}, {"2024年1月.csv", "单位,报送\n甲局,9\n"}})),
             Code::YearsTogether) == nullptr);
}
