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
  for (const ExportFile& file : export_set(project, run_pipeline(project)))
    names.push_back(file.name);
  return names;
}

std::vector<std::string> with_rest(std::vector<std::string> rankings) {
  for (const char* name : {"annex-1.csv", "notice.txt", "facts.json", "diagnostics.json"})
    rankings.emplace_back(name);
  return rankings;
}

}  // namespace

TEST_CASE(
    "export set: one ranking a group, in group order, then annexes, notice, facts, diagnostics") {
  CHECK(names_written({"部门", "乡镇", "部门"}, RankScope::PerGroup) ==
        with_rest({"ranking-部门.csv", "ranking-乡镇.csv"}));
}

TEST_CASE("export set: one ranking for all is called 全部") {
  CHECK(names_written({"部门", "乡镇"}, RankScope::Overall) == with_rest({"ranking-全部.csv"}));
  CHECK(names_written({"", ""}, RankScope::PerGroup) == with_rest({"ranking-全部.csv"}));
  CHECK(names_written({"部门"}, RankScope::PerGroup) == with_rest({"ranking-部门.csv"}));
}

TEST_CASE("export set: units without a group beside named groups") {
  CHECK(names_written({"部门", ""}, RankScope::PerGroup) ==
        with_rest({"ranking-部门.csv", "ranking-未分组.csv"}));
}

TEST_CASE("export set: groups that become the same file name keep a file each") {
  CHECK(names_written({"a/b", "a:b", "A?b"}, RankScope::PerGroup) ==
        with_rest({"ranking-a_b.csv", "ranking-a_b-2.csv", "ranking-A_b-3.csv"}));
  CHECK(names_written({"", "未分组"}, RankScope::PerGroup) ==
        with_rest({"ranking-未分组.csv", "ranking-未分组-2.csv"}));
}

TEST_CASE("export set: what file systems refuse becomes _") {
  CHECK(safe_file_name("../../etc") == ".._.._etc");
  CHECK(safe_file_name("a\\b:c*d?e\"f<g>h|i") == "a_b_c_d_e_f_g_h_i");
  CHECK(safe_file_name("换\n行\x7F") == "换_行_");
  CHECK(safe_file_name("部门.") == "部门_");
  CHECK(safe_file_name("部门 ") == "部门_");
  CHECK(safe_file_name("镇（街道）") == "镇（街道）");
}

TEST_CASE("export set: a very long group name is cut between characters") {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "街";
  const std::string safe = safe_file_name(name);
  CHECK(safe.size() == 198);
  CHECK(safe == name.substr(0, 198));
}

TEST_CASE("export set: an empty project exports without units") {
  const Project project;
  std::vector<std::string> names;
  for (const ExportFile& file : export_set(project, run_pipeline(project)))
    names.push_back(file.name);
  REQUIRE(!names.empty());
  CHECK(names.front() == "ranking-全部.csv");
  CHECK(names.back() == "diagnostics.json");
}
