// After a rename everything is the same but for the name: rows, points, lists, quotas, notice, annexes.

#include "core/project/rename.hpp"

#include <doctest.h>

#include <algorithm>

#include "core/export/export_set.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Points whole(int64_t n) { return Points::from_whole(n); }

Project small_project() {
  Project project;
  auto source = read_source("7月.csv", "单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n丙局,0,0\n");
  REQUIRE(source.has_value());
  project.sources = {std::make_shared<const SourceTable>(std::move(*source))};
  project.roster = std::make_shared<const Roster>(
      Roster{{{"甲局", "部门", {"甲"}}, {"乙局", "部门", {"乙"}}, {"丙局", "镇办", {}}}, {}});
  return project;
}

/// Names the unit wherever a project can.
void refer_to(Project& project, const std::string& unit, const std::string& other) {
  project.rules.manual.push_back({"质量分", whole(-2), whole(9)});
  project.manual_points.push_back({"质量分", unit, whole(7), "材料好"});
  QuotaRule quota;
  quota.name = "另有任务";
  quota.n_items = 1;
  quota.targets = {{unit, 3}};
  quota.form = QuotaForm::DeductPerMissing;
  quota.points = whole(1);
  project.rules.quotas.push_back(quota);
  ListRule list;
  list.name = "点名";
  list.criteria = {{"", {}, Comparison::TopN, whole(2)}};
  list.adjustment = whole(1);
  project.rules.lists.push_back(list);
  project.list_changes.push_back({"点名", unit, true, "来函"});
  project.list_orders.push_back({"点名", {unit, other}});
  project.figures.push_back({"来函单位", "", "", {other, unit}, "", ""});
  project.notice.sections.push_back({"附记", "点名：{名单.点名}，来函：{来函单位}。"});
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// All exported files but the diagnostics, which tell of the alias; with `from` read as `to`.
std::vector<ExportFile> outcome(const Project& project, const std::string& from, const std::string& to) {
  std::vector<ExportFile> files = export_set(project, run_pipeline(project));
  std::erase_if(files, [](const ExportFile& file) { return file.name == "diagnostics.json"; });
  for (ExportFile& file : files) file = {replaced(file.name, from, to), replaced(file.bytes, from, to)};
  return files;
}

std::vector<Project> samples() {
  std::vector<Project> projects;
  for (const std::string& folder : list_project_folder("assets/samples")) {
    const std::string path = "assets/samples/" + folder + "/project.json";
    if (!file_exists(project_path(path))) continue;
    projects.push_back(*open_project(read_project_file(path), path));
  }
  REQUIRE(projects.size() == 5);
  return projects;
}

}  // namespace

TEST_CASE("rename: rows, points by hand, lists, orders, quotas and hand-made lists follow a unit") {
  Project project = small_project();
  refer_to(project, "甲局", "乙局");
  const auto renamed = rename_unit(project, *project.roster, 0, "甲委");
  REQUIRE(renamed.has_value());
  const Unit& unit = renamed->roster->units[0];
  CHECK(unit.full_name == "甲委");
  CHECK(unit.aliases == std::vector<std::string>{"甲", "甲局"});
  CHECK(renamed->manual_points[0].unit == "甲委");
  CHECK(renamed->list_changes[0].unit == "甲委");
  CHECK(renamed->list_orders[0].units == std::vector<std::string>{"甲委", "乙局"});
  CHECK(renamed->rules.quotas[0].targets[0].who == "甲委");
  CHECK(renamed->figures[0].units == std::vector<std::string>{"乙局", "甲委"});
  CHECK(outcome(*renamed, "甲委", "甲局") == outcome(project, "甲委", "甲局"));
  // Back again, the names are as they were; the aliases tell of both.
  const auto back = rename_unit(*renamed, *renamed->roster, 0, "甲局");
  REQUIRE(back.has_value());
  CHECK(back->roster->units[0].aliases == std::vector<std::string>{"甲", "甲委"});
  CHECK(back->manual_points == project.manual_points);
}

TEST_CASE("rename: a name in use is refused with a sentence, also by another's alias or a group with a quota") {
  Project project = small_project();
  QuotaRule quota;
  quota.targets = {{"镇办", 2}};
  project.rules.quotas = {quota};
  for (const char* taken : {"乙局", " 乙局", "乙", "丙局", "镇办"}) {
    CAPTURE(taken);
    const auto renamed = rename_unit(project, *project.roster, 0, taken);
    REQUIRE_FALSE(renamed.has_value());
    CHECK(renamed.error().code == Code::UnitNameTaken);
    CHECK(message_zh(renamed.error()).find("没有改名") != std::string::npos);
  }
  // The unit's own alias, and its own name written otherwise, are free.
  CHECK(rename_unit(project, *project.roster, 0, "甲")->roster->units[0].aliases == std::vector<std::string>{"甲局"});
  CHECK(rename_unit(project, *project.roster, 0, "甲 局")->roster->units[0].aliases == std::vector<std::string>{"甲"});
  CHECK(same_project(*rename_unit(project, *project.roster, 0, " "), project));
  CHECK(same_project(*rename_unit(project, *project.roster, 9, "丁局"), project));
}

TEST_CASE("rename: an alias of another unit that never found anything does not take the rows away") {
  Project project = small_project();
  Roster roster = *project.roster;
  roster.units[1].aliases.push_back("甲局");
  project.roster = std::make_shared<const Roster>(roster);
  const auto renamed = rename_unit(project, roster, 0, "甲委");
  REQUIRE(renamed.has_value());
  CHECK(renamed->roster->units[1].aliases == std::vector<std::string>{"乙"});
  CHECK(outcome(*renamed, "甲委", "甲局") == outcome(project, "甲委", "甲局"));
}

TEST_CASE("rename: of two units with one name only the name changes; a target shared with a group stays for it") {
  Project project = small_project();
  project.roster =
      std::make_shared<const Roster>(Roster{{{"甲局", "乙局", {}}, {"甲局", "", {}}, {"乙局", "", {}}}, {}});
  project.manual_points = {{"质量分", "甲局", whole(1), ""}};
  const auto renamed = rename_unit(project, *project.roster, 1, "丁局");
  CHECK(renamed->roster->units[1].aliases.empty());
  CHECK(renamed->manual_points[0].unit == "甲局");
  QuotaRule quota;
  quota.targets = {{"乙局", 4}};
  project.rules.quotas = {quota};
  const auto unit = rename_unit(project, *project.roster, 2, "戊局");
  CHECK(unit->rules.quotas[0].targets == std::vector<QuotaTarget>{{"乙局", 4}, {"戊局", 4}});
}

TEST_CASE("rename: a group's new name goes into criteria, targets, annexes, tables, notice and formulas") {
  Project project = small_project();
  QuotaRule quota;
  quota.targets = {{"部门", 3}};
  project.rules.quotas = {quota};
  ListRule list;
  list.name = "表扬";
  list.criteria = {{"部门", {}, Comparison::TopN, whole(1)}};
  project.rules.lists = {list};
  AnnexPlan annex;
  annex.title = "{报送.部门}条";
  annex.groups = {"部门", "镇办"};
  project.notice.annexes = {annex};
  project.notice.opening = "部门共{报送.部门}条，{?名单.表扬.部门}表扬{名单.表扬.部门.家数}家{/}，{报送.部门们}";
  project.figures = {{"部门与镇办", "", "报送.部门 + 报送.镇办", {}, "采用.部门.7月", ""}};
  project.checks = {{"报送.部门 = 9"}};
  const Project renamed = rename_group(project, *project.roster, "部门", "县直部门");
  CHECK(renamed.roster->units[0].group == "县直部门");
  CHECK(renamed.roster->units[2].group == "镇办");
  CHECK(renamed.rules.quotas[0].targets[0].who == "县直部门");
  CHECK(renamed.rules.lists[0].criteria[0].group == "县直部门");
  CHECK(renamed.notice.annexes[0].groups == std::vector<std::string>{"县直部门", "镇办"});
  CHECK(renamed.notice.annexes[0].title == "{报送.县直部门}条");
  CHECK(renamed.notice.opening ==
        "部门共{报送.县直部门}条，{?名单.表扬.县直部门}表扬{名单.表扬.县直部门.家数}家{/}，{报送.部门们}");
  CHECK(renamed.figures[0].name == "部门与镇办");
  CHECK(renamed.figures[0].formula == "报送.县直部门 + 报送.镇办");
  CHECK(renamed.figures[0].must_equal == "采用.县直部门.7月");
  CHECK(renamed.checks[0].text == "报送.县直部门 = 9");
  CHECK(outcome(renamed, "县直部门", "部门") == outcome(project, "县直部门", "部门"));
}

TEST_CASE("property: after renaming a unit of a sample everything is the same but for the name") {
  const size_t step = full_run() ? 1 : 17;
  const std::string name = "改过名的单位";
  for (const Project& sample : samples()) {
    const Roster roster = run_pipeline(sample).tally().roster;
    for (size_t unit = 0; unit < roster.units.size(); unit += step) {
      Project project = sample;
      refer_to(project, roster.units[unit].full_name, roster.units[(unit + 1) % roster.units.size()].full_name);
      const auto renamed = rename_unit(project, roster, unit, name);
      CAPTURE(sample.name);
      CAPTURE(roster.units[unit].full_name);
      REQUIRE(renamed.has_value());
      REQUIRE(outcome(*renamed, name, roster.units[unit].full_name) ==
              outcome(project, name, roster.units[unit].full_name));
    }
  }
}

TEST_CASE("property: after renaming a group of a sample everything is the same but for the name") {
  const std::string name = "改过名的分组";
  for (const Project& sample : samples()) {
    const Roster roster = run_pipeline(sample).tally().roster;
    for (const std::string& group : groups_of(roster)) {
      if (group.empty()) continue;
      CAPTURE(sample.name);
      CAPTURE(group);
      REQUIRE(outcome(rename_group(sample, roster, group, name), name, group) == outcome(sample, name, group));
    }
  }
}

TEST_CASE("rename: a list's name is followed by changes, orders, figures, notice and letters") {
  Project project;
  project.rules.lists.resize(2);
  project.rules.lists[0].name = "表扬";
  project.rules.lists[1].name = "表扬二";
  project.list_changes = {{"表扬", "甲局", true, ""}, {"表扬二", "甲局", true, ""}};
  project.list_orders = {{"表扬", {"甲局"}}};
  project.figures = {{"数", "", "名单.表扬.家数 + 名单.表扬二.家数", {}, "", ""}};
  project.checks = {{"数 = 名单.表扬.家数"}};
  project.notice.opening = "名单.表扬 {名单.表扬}{?名单.表扬.部门}{名单.表扬二}{/}";
  project.notice.letters.resize(1);
  project.notice.letters[0].each_of = "名单.表扬";
  const Project renamed = rename_list(project, 0, "优秀");
  CHECK(renamed.rules.lists[0].name == "优秀");
  CHECK(renamed.list_changes[0].list == "优秀");
  CHECK(renamed.list_changes[1].list == "表扬二");
  CHECK(renamed.list_orders[0].list == "优秀");
  CHECK(renamed.figures[0].formula == "名单.优秀.家数 + 名单.表扬二.家数");
  CHECK(renamed.checks[0].text == "数 = 名单.优秀.家数");
  CHECK(renamed.notice.opening == "名单.表扬 {名单.优秀}{?名单.优秀.部门}{名单.表扬二}{/}");
  CHECK(renamed.notice.letters[0].each_of == "名单.优秀");
  CHECK(rename_list(project, 0, "") == project);
  CHECK(rename_list(project, 9, "x") == project);
}

TEST_CASE("join: a name becomes an alias, and a unit of that name goes over with all that names it") {
  Project project = small_project();
  const Project aliased = join_names(project, *project.roster, {{"甲处", "甲局"}, {"甲 局", "甲局"}, {"丁", "没有"}});
  CHECK(aliased.roster->units[0].aliases == std::vector<std::string>{"甲", "甲处"});
  CHECK(same_project(join_names(project, *project.roster, {{"丁", "没有"}, {"", "甲局"}}), project));

  refer_to(project, "乙局", "甲局");
  project.rules.quotas[0].targets.push_back({"甲局", 8});
  project.distinct_names = {{"乙局", "丙局"}, {"乙局", "甲局"}};
  const Project joined = join_names(project, *project.roster, {{"乙局", "甲局"}});
  REQUIRE(joined.roster->units.size() == 2);
  CHECK(joined.roster->units[0].full_name == "甲局");
  CHECK(joined.roster->units[0].aliases == std::vector<std::string>{"甲", "乙局", "乙"});
  CHECK(joined.manual_points[0].unit == "甲局");
  CHECK(joined.list_changes[0].unit == "甲局");
  CHECK(joined.list_orders[0].units == std::vector<std::string>{"甲局"});
  CHECK(joined.figures[0].units == std::vector<std::string>{"甲局"});
  REQUIRE(joined.rules.quotas[0].targets.size() == 1);
  CHECK(joined.rules.quotas[0].targets[0] == QuotaTarget{"甲局", 8});
  CHECK(joined.distinct_names == std::vector<NamePair>{{"甲局", "丙局"}});
}

TEST_CASE("join: the earlier place and the group that is known stay") {
  Project project;
  const Roster in_force{{{"区经管局", "部门", {}}, {"丙局", "", {}}, {"区经营管理局", "", {}}}, {}};
  project.roster = std::make_shared<const Roster>(in_force);
  const Project joined = join_names(project, in_force, {{"区经管局", "区经营管理局"}});
  REQUIRE(joined.roster->units.size() == 2);
  CHECK(joined.roster->units[0] == Unit{"区经营管理局", "部门", {"区经管局"}});
}

TEST_CASE(
    "property: a sample in which one table writes a unit otherwise is the sample again once the names are joined") {
  for (const bool has_roster : {true, false}) {
    for (Project project : samples()) {
      if (!has_roster) project.roster = std::make_shared<const Roster>();
      const Roster before = run_pipeline(project).tally().roster;
      for (size_t at = 0; at < before.units.size(); at += 1 + before.units.size() / 4) {
        const std::string unit = before.units[at].full_name;
        Project written = project;
        SourceTable source = *written.sources[0];
        for (size_t row = 0; row < source.table->rows.size(); ++row)
          for (size_t column = 0; column < source.table->rows[row].size(); ++column)
            if (source.table->rows[row][column] == unit)
              set_edit(source, {source.table->row_numbers[row], static_cast<int32_t>(column) + 1, "另写的名称"});
        if (source.edits == written.sources[0]->edits) continue;
        written.sources[0] = std::make_shared<const SourceTable>(std::move(source));
        const Roster in_force = run_pipeline(written).tally().roster;
        CAPTURE(project.name);
        CAPTURE(unit);
        const bool is_elsewhere = std::any_of(in_force.units.begin(), in_force.units.end(),
                                              [&](const Unit& one) { return one.full_name == unit; });
        if (!is_elsewhere) continue;
        const Project joined = join_names(written, in_force, {{"另写的名称", unit}});
        CHECK(outcome(joined, "", "") == outcome(project, "", ""));
      }
    }
  }
}
