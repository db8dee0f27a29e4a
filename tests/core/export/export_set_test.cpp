#include "core/export/export_set.hpp"

#include <doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

/// One table with these units and groups, each with one item; ranked by what `scope` says.
std::vector<std::string> names_written(const std::vector<std::string>& groups, RankScope scope) {
  Project project;
  auto roster = std::make_shared<Roster>();
  std::string csv = "单位,采用数\n";
  for (size_t i = 0; i < groups.size(); ++i) {
    const std::string unit = "单位" + std::to_string(i + 1);
    roster->units.push_back({unit, groups[i], {}, false, false});
    csv += unit + ",1\n";
  }
  project.roster = roster;
  project.rules.rank_scope = scope;
  auto source = read_source("表.csv", csv);
  REQUIRE(source.has_value());
  project.sources.push_back(std::make_shared<const SourceTable>(std::move(*source)));
  // One annex, so that only the rankings differ.
  project.notice.annexes.emplace_back();
  std::vector<std::string> names;
  for (const ExportFile& file : export_set(project, run_pipeline(project))) names.push_back(file.name);
  return names;
}

std::vector<std::string> with_rest(std::vector<std::string> rankings) {
  for (const char* name : {"附件.csv", "通报.txt", "facts.json", "diagnostics.json"}) rankings.emplace_back(name);
  return rankings;
}

}  // namespace

TEST_CASE("export set: one ranking a group, in group order, then annexes, notice, facts, diagnostics") {
  CHECK(names_written({"部门", "乡镇", "部门"}, RankScope::PerGroup) ==
        with_rest({"排名表-部门.csv", "排名表-乡镇.csv"}));
}

TEST_CASE("export set: one ranking for all is called 全部") {
  CHECK(names_written({"部门", "乡镇"}, RankScope::Overall) == with_rest({"排名表-全部.csv"}));
  CHECK(names_written({"", ""}, RankScope::PerGroup) == with_rest({"排名表-全部.csv"}));
  CHECK(names_written({"部门"}, RankScope::PerGroup) == with_rest({"排名表-部门.csv"}));
}

TEST_CASE("export set: units without a group beside named groups") {
  CHECK(names_written({"部门", ""}, RankScope::PerGroup) == with_rest({"排名表-部门.csv", "排名表-未分组.csv"}));
}

TEST_CASE("export set: groups that become the same file name keep a file each") {
  CHECK(names_written({"a/b", "a:b", "A?b"}, RankScope::PerGroup) ==
        with_rest({"排名表-a_b.csv", "排名表-a_b-2.csv", "排名表-A_b-3.csv"}));
  CHECK(names_written({"", "未分组"}, RankScope::PerGroup) == with_rest({"排名表-未分组.csv", "排名表-未分组-2.csv"}));
}

TEST_CASE("export set: annexes have their number and title") {
  Project project;
  project.notice.annexes.resize(3);
  project.notice.annexes[0].title = "市直部门得分表";
  project.notice.annexes[2].title = "市直部门/得分表";
  std::vector<std::string> names;
  for (const ExportFile& file : export_set(project, run_pipeline(project)))
    if (file.name.starts_with("附件")) names.push_back(file.name);
  CHECK(names == std::vector<std::string>{"附件1-市直部门得分表.csv", "附件2.csv", "附件3-市直部门_得分表.csv"});
  project.notice.annexes.resize(1);
  CHECK(export_set(project, run_pipeline(project))[1].name == "附件-市直部门得分表.csv");
}

TEST_CASE("export set: an empty project exports without units") {
  const Project project;
  std::vector<std::string> names;
  for (const ExportFile& file : export_set(project, run_pipeline(project))) names.push_back(file.name);
  REQUIRE(!names.empty());
  CHECK(names.front() == "排名表-全部.csv");
  CHECK(names.back() == "diagnostics.json");
}
