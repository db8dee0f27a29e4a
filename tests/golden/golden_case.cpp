// Files are read by the paths of the project, so the same test runs natively and in Node.

#include "golden/golden_case.hpp"

#include <doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "core/table/table.hpp"
#include "core/text/decode.hpp"
#include "support/files.hpp"

namespace tongbao::golden {

const std::vector<GoldenCase>& golden_cases() {
  static const std::vector<GoldenCase> cases = {
      {"0-chengzhong-2016q3", {"7月.csv", "8月.csv", "9月.csv"}},
      {"1-renshou-2022q2", {"附件-信息发布统计表.csv"}},
      {"2-xianyang-2008", {"附件1-县市区.csv", "附件2-市级部门.csv"}},
      {"3-yueyanglou-2014q1", {"附件-一季度统计表.csv"}},
      {"4-zhalantun-2023q1", {"附件1-市直部门.csv", "附件2-乡镇街道.csv"}},
  };
  return cases;
}

std::string sample_file(const GoldenCase& golden, const std::string& name) {
  return test_support::read_project_file("assets/samples/" + golden.folder + "/" + name);
}

core::Project open_sample(const GoldenCase& golden) {
  auto project = core::open_project(sample_file(golden, "project.json"), "project.json");
  if (!project) FAIL(golden.folder << ": " << core::message_zh(project.error()));
  return std::move(*project);
}

core::Project assemble_from_tables(const GoldenCase& golden) {
  core::Project project;
  auto rules = core::open_rules(sample_file(golden, "rules.json"), "rules.json");
  if (!rules) FAIL(golden.folder << ": " << core::message_zh(rules.error()));
  project.rules = std::move(*rules);

  auto roster = core::read_roster_file("roster.csv", sample_file(golden, "roster.csv"));
  if (!roster) FAIL(golden.folder << ": " << core::message_zh(roster.error()));
  CHECK(roster->read_diagnostics.empty());
  project.roster = std::make_shared<core::Roster>(std::move(*roster));

  for (const std::string& name : golden.tables) {
    auto source = core::read_source(name, sample_file(golden, name));
    if (!source) FAIL(golden.folder << ": " << core::message_zh(source.error()));
    project.sources.push_back(std::make_shared<const core::SourceTable>(std::move(*source)));
  }
  return project;
}

nlohmann::json expected_of(const GoldenCase& golden) {
  const std::string path = "tests/golden/" + golden.folder + "/expected/expected.json";
  auto expected = nlohmann::json::parse(test_support::read_project_file(path), nullptr, false);
  REQUIRE_MESSAGE(!expected.is_discarded(), path << " is not JSON");
  return expected;
}

void apply_edit(const nlohmann::json& edit, core::RuleSet& rules) {
  if (edit.contains("points")) {
    const auto value = core::Points::parse(edit["points_each"].get<std::string>());
    REQUIRE(value);
    rules.points.at(edit["points"].get<size_t>()).points_each = *value;
    return;
  }
  const auto value = core::Points::parse(edit["value"].get<std::string>());
  REQUIRE(value);
  for (core::ListRule& list : rules.lists) {
    if (list.name != edit["list"].get<std::string>()) continue;
    list.criteria.at(edit["criterion"].get<size_t>()).value = *value;
    return;
  }
  FAIL("the edit names a list that the rules do not have");
}

std::string exported(const std::vector<core::ExportFile>& files, const std::string& name) {
  for (const core::ExportFile& file : files)
    if (file.name == name) return file.bytes;
  FAIL(name << " was not exported");
  return {};
}

}  // namespace tongbao::golden
