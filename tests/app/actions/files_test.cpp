// Files, pasted tables and samples that are opened, the project that is saved, the next period.

#include "app/actions/files.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "app/small_table.hpp"
#include "core/project/project_json.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::points_per_submission;
using test_support::Session;

TEST_CASE("a data file on the start screen makes a project that ranks") {
  Session session;
  session.open("7月.csv", kTable);
  REQUIRE(session.state.project != nullptr);
  CHECK(session.state.project->sources.size() == 1);
  CHECK(session.state.project->period.label == "7月");
  CHECK(session.state.view.step == app::Step::Data);
  CHECK(session.leader() == "乙局");
  CHECK_FALSE(session.state.project->notice.sections.empty());
}

TEST_CASE("three months in one go are one quarter") {
  Session session;
  session.act(test_support::opens({{"7月.csv", kTable}, {"8月.csv", kTable}, {"9月.csv", "单位,报送数\n甲局,1\n"}}));
  CHECK(session.state.project->period.label == "三季度");
  const auto* total = session.results()->facts.find("报送");
  REQUIRE(total != nullptr);
  CHECK(total->text == "19");
}

TEST_CASE("a file that cannot be used leaves the earlier state as it was") {
  struct Row {
    const char* name;
    std::string bytes;
    core::Code code;
  };
  const Row rows[] = {
      {"空.csv", "", core::Code::FileEmpty},
      {"图.csv", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), core::Code::FileNotText},
      {"无单位.csv", "标题,链接\n甲,乙\n", core::Code::UnitColumnMissing},
      {"坏.json", "{\"format\":\"tongbao-project\",", core::Code::JsonInvalid},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Session session;
    session.open("7月.csv", kTable);
    const app::ProjectPtr before = session.state.project;
    session.open(row.name, row.bytes);
    CHECK(session.state.project == before);
    REQUIRE(session.state.view.failed_files.size() == 1);
    CHECK(session.state.view.failed_files[0].error.code == row.code);
    CHECK(session.state.view.failed_files[0].file_name == row.name);
  }
}

TEST_CASE("of several files the good ones are used and the bad one is told") {
  Session session;
  session.act(test_support::opens({{"7月.csv", kTable}, {"空.csv", ""}}));
  CHECK(session.state.project->sources.size() == 1);
  CHECK(session.state.view.failed_files.size() == 1);
}

TEST_CASE("a roster file gives groups and finds aliases") {
  Session session;
  session.act(test_support::opens(
      {{"名录.csv", "单位,分组,别名\n甲局,部门,\n乙局,部门,\n丙镇,乡镇,丙局\n"}, {"7月.csv", kTable}}));
  CHECK(session.results()->ranking.groups.size() == 2);
  CHECK(session.state.project->roster->units.size() == 3);
}

TEST_CASE("a pasted table is a source of its own, told apart by its name, and can be undone") {
  Session session;
  const char* plain = "单位\t报送\t采用\r\n甲局\t5\t3\r\n乙局\t4\t4\r\n";
  session.paste(plain);
  REQUIRE(session.state.project != nullptr);
  CHECK(session.state.project->sources.at(0)->file_name == "粘贴的表格");
  CHECK(session.state.view.step == app::Step::Data);
  session.paste("单位\t报送\r\n甲局\t1\r\n");
  REQUIRE(session.state.project->sources.size() == 2);
  CHECK(session.state.project->sources.at(1)->file_name == "粘贴的表格 2");
  CHECK(session.state.view.source_idx == 1);
  CHECK(session.results()->facts.find("报送")->text == "10");
  session.act(app::Undo{});
  CHECK(session.state.project->sources.size() == 1);
  CHECK(session.results()->facts.find("报送")->text == "9");
}

TEST_CASE("a paste that is no table says so and changes nothing") {
  Session session;
  session.paste("各单位要高度重视信息报送工作。");
  CHECK(session.state.project == nullptr);
  CHECK(session.state.view.toast.text.find("粘贴的不是表格") == 0);
  // A table without units is a file that could not be read.
  session.paste("标题\t链接\r\n甲\t乙\r\n");
  REQUIRE(session.state.view.failed_files.size() == 1);
  CHECK(session.state.view.failed_files[0].file_name == "粘贴的表格");
}

TEST_CASE("a reading that is cancelled is stopped, and nothing else changes") {
  Session s;
  s.open("7月.csv", kTable);
  const app::ProjectPtr before = s.state.project;
  s.act(app::CancelReading{});
  CHECK(s.state.project == before);
  CHECK(s.effects_of<app::StopReading>().size() == 1);
  CHECK(s.state.view.toast.text == "已取消读入，项目没有改变");
}

TEST_CASE("a sample that is asked for too early opens when it has come, unless something else was opened") {
  Session session;
  session.state.extras = app::Extras::Coming;
  session.act(app::OpenSample{"not-here-yet"});
  CHECK(session.state.project == nullptr);
  CHECK(session.state.wanted_sample == "not-here-yet");
  session.state.wanted_sample = "4-zhalantun-2023q1";
  SUBCASE("it comes") {
    session.act(app::ExtrasArrived{true});
    REQUIRE(session.state.project != nullptr);
    CHECK(session.state.project->name == "扎兰屯市");
    CHECK(session.state.view.step == app::Step::Ranking);
  }
  SUBCASE("something else begins to be read") {
    session.act(app::BeginReading{});
    session.act(app::ExtrasArrived{true});
    CHECK(session.state.project == nullptr);
    session.open("7月.csv", kTable);
    CHECK(session.state.project->sources.size() == 1);
  }
  SUBCASE("something else was opened") {
    session.open("7月.csv", kTable);
    session.act(app::ExtrasArrived{true});
    CHECK(session.state.project->name != "扎兰屯市");
  }
  CHECK(session.state.wanted_sample.empty());
}

TEST_CASE("samples that could not be read are told, and files still open") {
  Session session;
  session.act(app::ExtrasArrived{false});
  session.act(app::OpenSample{"not-there"});
  CHECK(session.state.project == nullptr);
  CHECK(session.state.wanted_sample.empty());
  CHECK(session.state.view.toast.text.find("例子没有读到") == 0);
  session.open("7月.csv", kTable);
  CHECK(session.state.project != nullptr);
}

TEST_CASE("a saved project opens as the same project and is no unsaved work") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  CHECK(session.effects_of<app::MarkUnsaved>().back().unsaved);
  session.act(app::SaveProject{});
  const auto saved = session.effects_of<app::SaveFile>();
  REQUIRE(saved.size() == 1);
  CHECK_FALSE(session.effects_of<app::MarkUnsaved>().back().unsaved);

  Session other;
  other.open(saved[0].name, saved[0].bytes);
  REQUIRE(other.state.project != nullptr);
  CHECK(core::save_project(*other.state.project) == saved[0].bytes);
  CHECK(other.state.view.step == app::Step::Ranking);
}

TEST_CASE("a new period keeps roster, rules and notice, and nothing of the old data") {
  Session session;
  session.act(test_support::opens({{"名录.csv", "单位,分组\n甲局,部门\n乙局,部门\n丙局,部门\n"}, {"7月.csv", kTable}}));
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  const core::Project old = *session.state.project;
  session.act(app::StartNewPeriod{});
  const core::Project& now = *session.state.project;
  CHECK(now.sources.empty());
  CHECK(now.period.label.empty());
  CHECK(*now.roster == *old.roster);
  CHECK(now.rules == old.rules);
  CHECK(now.notice.sections == old.notice.sections);
  session.act(app::Undo{});
  CHECK(session.state.project->sources.size() == 1);
}
