#include <doctest.h>

#include <memory>
#include <string>

#include "core/record/recognise.hpp"
#include "core/whatif/compare.hpp"

using namespace tongbao::core;

namespace {

Project project_of(const std::string& csv) {
  Project project;
  auto source = read_source("表.csv", csv);
  REQUIRE(source.has_value());
  project.sources.push_back(std::make_shared<const SourceTable>(*source));
  project.rules.rank_keys = {{{MeasureKind::Items, {Status::Submitted, "", "", ""}}, true}};
  ListRule list;
  list.name = "表扬";
  list.criteria = {{"", {}, Comparison::TopN, Points::from_whole(2)}};
  project.rules.lists = {list};
  return project;
}

WhatChanged compare(const Project& before, const Project& after) {
  return compare_results(run_pipeline(before), before.rules, run_pipeline(after), after.rules);
}

constexpr const char* kTable = "单位,报送数,采用数\n甲局,9,1\n乙局,8,2\n丙局,7,3\n丁局,6,0\n";

}  // namespace

TEST_CASE("nothing changed") {
  const Project project = project_of(kTable);
  const WhatChanged changed = compare(project, project);
  CHECK(changed.n_same == 4);
  CHECK(changed.n_up + changed.n_down == 0);
  CHECK(changed.lists.empty());
}

TEST_CASE("another key moves ranks and lists, told by unit and by list") {
  const Project before = project_of(kTable);
  Project after = before;
  after.rules.rank_keys = {{{MeasureKind::Items, {Status::Adopted, "", "", ""}}, true}};
  const WhatChanged changed = compare(before, after);
  // By adopted: 丙 乙 甲 丁.
  REQUIRE(changed.places_gained.size() == 4);
  CHECK(changed.places_gained[0] == -2);
  CHECK(changed.places_gained[1] == 0);
  CHECK(changed.places_gained[2] == 2);
  CHECK(changed.places_gained[3] == 0);
  CHECK(changed.n_up == 1);
  CHECK(changed.n_down == 1);
  CHECK(changed.n_same == 2);
  REQUIRE(changed.lists.size() == 1);
  CHECK(changed.lists[0].n_before == 2);
  CHECK(changed.lists[0].n_after == 2);
  CHECK(changed.lists[0].entered == std::vector<std::string>{"丙局"});
  CHECK(changed.lists[0].left == std::vector<std::string>{"甲局"});
}

TEST_CASE("units are matched by name, and one that only one side has changes nothing") {
  const Project before = project_of(kTable);
  const Project after = project_of("单位,报送数\n戊局,10\n丁局,9\n甲局,8\n");
  const WhatChanged changed = compare(before, after);
  REQUIRE(changed.places_gained.size() == 3);
  CHECK_FALSE(changed.places_gained[0].has_value());
  CHECK(changed.places_gained[1] == 2);
  CHECK(changed.places_gained[2] == -2);
}

TEST_CASE("a unit without a rank on one side has no change") {
  Project before = project_of(kTable);
  Roster roster;
  for (const char* name : {"甲局", "乙局", "丙局", "丁局"}) roster.units.push_back({name, "", {}, false, false});
  before.roster = std::make_shared<const Roster>(roster);
  Project after = before;
  roster.units[0].exempt = true;
  after.roster = std::make_shared<const Roster>(roster);
  const WhatChanged changed = compare(before, after);
  CHECK_FALSE(changed.places_gained[0].has_value());
  CHECK(changed.places_gained[1] == 1);
  CHECK(changed.n_up == 3);
}
