// Columns of an annex that show what the tables say.

#include <doctest.h>

#include "core/notice/annex.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

AnnexColumn printed(const char* header) { return {header, AnnexField::Printed, {}, false, header}; }

Project project_of(const std::vector<const char*>& texts, std::vector<AnnexColumn> columns) {
  Project project;
  for (size_t i = 0; i < texts.size(); ++i)
    project.sources.push_back(
        std::make_shared<const SourceTable>(read_source(std::to_string(i + 7) + "月.csv", texts[i]).value()));
  AnnexPlan annex;
  annex.columns = {{"单位", AnnexField::Unit, {}}};
  annex.columns.insert(annex.columns.end(), columns.begin(), columns.end());
  annex.order = AnnexOrder::Source;
  annex.total_row = true;
  project.notice.annexes = {annex};
  return project;
}

std::vector<std::string> lines(const Project& project) {
  std::vector<std::string> lines;
  const Results results = run_pipeline(project);
  for (const auto& row : results.notice.annexes.at(0).rows) {
    std::string line;
    for (const OutCell& cell : row) line += (line.empty() ? "" : "|") + cell.text;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a printed column shows the cells as they are, and adds up counts only") {
  const char* const table = "单位,报送数,累计报送,采用率,备注\n甲局,3,30,50%,补报1条\n乙局,2,１２,40%,\n";
  const Project project = project_of({table}, {printed("累计报送"), printed("采用率"), printed("备注")});
  CHECK(lines(project) == Lines{"甲局|30|50%|补报1条", "乙局|１２|40%|", "合计|42||"});
  CHECK(printable_headers(project.sources) == Lines{"累计报送", "采用率", "备注"});
}

TEST_CASE("of several tables each unit has its own cell, the first one it has") {
  const Project project =
      project_of({"单位,报送数,稿酬\n甲局,3,12.5\n", "单位,报送数,稿酬\n甲局,4,20\n乙局,1,8\n"}, {printed("稿酬")});
  CHECK(lines(project) == Lines{"甲局|12.5", "乙局|8", "合计|"});
}

TEST_CASE("a header that no table has is told") {
  const auto n_told = [](const Project& project) {
    int n = 0;
    const Diagnostics told = run_pipeline(project).diagnostics;
    for (const Diagnostic& d : told) n += d.code == Code::AnnexPrintedMissing ? 1 : 0;
    return n;
  };
  CHECK(n_told(project_of({"单位,报送数,累计报送\n甲局,3,30\n"}, {printed("累计报送")})) == 0);
  CHECK(n_told(project_of({"单位,报送数\n甲局,3\n"}, {printed("累计报送")})) == 1);
}

TEST_CASE("a printed column is kept in the project's file") {
  const Project project = project_of({"单位,报送数,累计报送\n甲局,3,30\n"}, {printed("累计报送")});
  const auto again = open_project(save_project(project), "x.json");
  REQUIRE(bool(again));
  CHECK(again->notice == project.notice);
}
