// The same data opened twice: told with what it repeats, silent once the user lets both count.

#include "core/tally/repeated_tables.hpp"

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "support/opened_files.hpp"

using namespace tongbao::core;
using tongbao::test_support::File;
using tongbao::test_support::project_of;

namespace {

Diagnostics repeats(const Project& project) {
  Diagnostics found;
  for (const Diagnostic& d : run_pipeline(project).diagnostics)
    if (d.code == Code::TableTwice || d.code == Code::TableCopied || d.code == Code::TableRevised) found.push_back(d);
  return found;
}

Diagnostic repeat(Code code, const char* file, std::vector<std::string> args) {
  return {code, Severity::Warning, {file, 0, 0}, std::move(args)};
}

constexpr const char* kJuly = "单位,报送数,采用数\n甲局,8,4\n乙局,5,5\n丙局,2,1\n";
constexpr const char* kRevised = "单位,报送数,采用数\n甲局,8,4\n乙局,6,5\n丁局,2,1\n";

}  // namespace

TEST_CASE("a revised table beside the original is told with how many units both have") {
  const Project project = project_of({{"7月.csv", kJuly}, {"7月（改）.csv", kRevised}});
  REQUIRE(project.sources[1]->period == "7月");
  CHECK(repeats(project) ==
        Diagnostics{repeat(Code::TableRevised, "7月（改）.csv", {"7月.csv", "7月", "2", "3", "1", "2"})});
}

TEST_CASE("the same table again, and under another period's name") {
  CHECK(repeats(project_of({{"7月.csv", kJuly}, {"7月-副本.csv", kJuly}})).at(0).code == Code::TableTwice);
  CHECK(repeats(project_of({{"7月.csv", kJuly}, {"8月.csv", kJuly}})) ==
        Diagnostics{repeat(Code::TableCopied, "8月.csv", {"7月.csv", "7月、8月", "3", "3", "1", "2"})});
}

TEST_CASE("tables of other units, periods or kinds of items do not repeat each other") {
  CHECK(repeats(project_of({{"7月.csv", kJuly}, {"8月.csv", kRevised}})).empty());
  CHECK(repeats(project_of({{"7月.csv", kJuly}, {"7月乡镇.csv", "单位,报送数,采用数\n甲镇,8,4\n乙镇,5,5\n丙局,1,1\n"}}))
            .empty());
  CHECK(repeats(project_of({{"7月报送.csv", "单位,报送数\n甲局,8\n乙局,5\n"},
                            {"7月采用.csv", "单位,采用数\n甲局,8\n乙局,5\n"}}))
            .empty());
}

TEST_CASE("a log with most items of another") {
  const char* const log = "单位,标题,日期\n甲局,一,2023-07-01\n甲局,二,2023-07-02\n乙局,三,2023-07-03\n";
  const char* const more =
      "单位,标题,日期,是否采用\n甲局,一,2023-07-01,是\n甲局,二,2023-07-02,否\n乙局,三,2023-07-03,是\n丙局,四,2023-07-"
      "09,是\n";
  const char* const other = "单位,标题,日期\n甲局,五,2023-07-01\n甲局,二,2023-07-02\n乙局,六,2023-07-03\n";
  CHECK(repeats(project_of({{"流水.csv", log}, {"流水新.csv", more}})).at(0).code == Code::TableRevised);
  CHECK(repeats(project_of({{"流水.csv", log}, {"流水2.csv", other}})).empty());
}

TEST_CASE("都计入 is kept in the project and not asked again; another file is asked about") {
  Project project = project_of({{"7月.csv", kJuly}, {"7月（改）.csv", kRevised}});
  const std::string before = save_project(project);
  SourceTable beside = *project.sources[1];
  beside.beside = {"7月.csv"};
  project.sources[1] = std::make_shared<const SourceTable>(beside);
  CHECK(repeats(project).empty());
  CHECK(before.find("beside") == std::string::npos);
  const auto reopened = open_project(save_project(project), "p.json");
  REQUIRE(reopened.has_value());
  CHECK(repeats(*reopened).empty());
  project.sources.push_back(std::make_shared<const SourceTable>(read_source("7月（再改）.csv", kRevised).value()));
  CHECK(repeats(project).size() == 1);
}
