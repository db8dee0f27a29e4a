// The application without a screen: actions in, state and effects out.

#include <doctest.h>

#include <string>

#include "app/actions/update.hpp"
#include "app/session/results_news.hpp"
#include "core/project/project_json.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::Session;

namespace {

constexpr const char* kTable = "单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n丙局,0,0\n";

core::RuleSet points_per_submission(core::RuleSet rules, const char* points) {
  rules.points = {{{core::Status::Submitted, "", "", ""}, *core::Points::parse(points)}};
  return rules;
}

}  // namespace

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
  session.act(app::OpenFiles{{{"7月.csv", kTable}, {"8月.csv", kTable}, {"9月.csv", "单位,报送数\n甲局,1\n"}}});
  CHECK(session.state.project->period.label == "三季度");
  const auto* total = session.results()->facts.find("报送");
  REQUIRE(total != nullptr);
  CHECK(total->text == "19");
}

TEST_CASE("the period that was taken from the files follows them, a typed one stays") {
  Session session;
  session.open("1月.csv", kTable);
  CHECK(session.state.project->period.label == "1月");
  session.open("2月.csv", kTable);
  CHECK(session.state.project->period.label == "1月至2月");
  core::Period typed;
  typed.label = "年初";
  session.act(app::SetIdentity{"", typed, {"", ""}});
  session.open("3月.csv", kTable);
  CHECK(session.state.project->period.label == "年初");
}

TEST_CASE("one of several periods can be 本期: its ranking, the label that was our guess, and undo") {
  Session session;
  session.act(app::OpenFiles{{{"7月.csv", kTable}, {"8月.csv", "单位,报送数,采用数\n甲局,1,1\n乙局,9,9\n丙局,0,0\n"}}});
  CHECK(session.state.project->period.label == "7月至8月");
  session.act(app::SetThisPeriod{{"7月"}});
  CHECK(session.state.project->period.label == "7月");
  CHECK(session.leader() == "乙局");
  session.act(app::SetThisPeriod{{"8月"}});
  REQUIRE(session.results()->trends.previous);
  CHECK(session.results()->tally().periods == std::vector<std::string>{"8月"});
  session.act(app::Undo{});
  session.act(app::Undo{});
  CHECK(session.state.project->period.included.empty());
  CHECK(session.state.project->period.label == "7月至8月");
}

TEST_CASE("a quarter of the months can be 本期, and is called so") {
  Session session;
  for (const char* name : {"6月.csv", "7月.csv", "8月.csv", "9月.csv"}) session.open(name, kTable);
  session.act(app::SetThisPeriod{{"7月", "8月", "9月"}});
  CHECK(session.state.project->period.label == "三季度");
  CHECK(session.results()->tally().periods.size() == 3);
  CHECK(session.state.history.undo_label() == "本期改为三季度");
}

TEST_CASE("the days of the period are one step, and leave out the rows outside of them") {
  Session session;
  session.open("流水.csv", "单位,标题,日期\n甲局,春耕,2023-01-03\n甲局,夏收,2023-02-01\n");
  core::Period period = session.state.project->period;
  period.first = core::Date{2023, 1, 1};
  period.last = core::Date{2023, 1, 31};
  session.act(app::SetIdentity{"", period, {"统计日期改为 2023-01-01 至 2023-01-31", ""}});
  CHECK(session.results()->facts.find("报送")->text == "1");
  session.act(app::Undo{});
  CHECK(session.results()->facts.find("报送")->text == "2");
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
      {"无单位.csv", "数量,比例\n3,4\n", core::Code::UnitColumnMissing},
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
  session.act(app::OpenFiles{{{"7月.csv", kTable}, {"空.csv", ""}}});
  CHECK(session.state.project->sources.size() == 1);
  CHECK(session.state.view.failed_files.size() == 1);
}

TEST_CASE("a roster file gives groups and finds aliases") {
  Session session;
  session.act(app::OpenFiles{
      {{"名录.csv", "单位,分组,别名\n甲局,部门,\n乙局,部门,\n丙镇,乡镇,丙局\n"}, {"7月.csv", kTable}}});
  CHECK(session.results()->ranking.groups.size() == 2);
  CHECK(session.state.project->roster->units.size() == 3);
}

TEST_CASE("undo and redo give back the very same project") {
  Session session;
  session.open("7月.csv", kTable);
  const app::ProjectPtr opened = session.state.project;
  session.act(app::SetRules{points_per_submission(opened->rules, "2"), {"每条 2 分", ""}});
  const app::ProjectPtr changed = session.state.project;
  CHECK(session.leader() == "甲局");
  CHECK(session.state.history.undo_label() == "每条 2 分");
  session.act(app::Undo{});
  CHECK(session.state.project == opened);
  CHECK(session.leader() == "乙局");
  session.act(app::Redo{});
  CHECK(session.state.project == changed);
}

TEST_CASE("a drag is one undo step") {
  Session session;
  session.open("7月.csv", kTable);
  const app::ProjectPtr opened = session.state.project;
  for (const char* points : {"2", "3", "4"})
    session.act(app::SetRules{points_per_submission(opened->rules, points), {points, "points/0"}});
  session.act(app::EndGesture{});
  session.act(app::SetRules{points_per_submission(opened->rules, "5"), {"5", "points/0"}});
  session.act(app::Undo{});
  CHECK(session.state.project->rules.points[0].points_each.to_string() == "4");
  session.act(app::Undo{});
  CHECK(session.state.project == opened);
}

TEST_CASE("a change after undo drops what could be redone") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  session.act(app::Undo{});
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "3"), {"3", ""}});
  CHECK_FALSE(session.state.history.can_redo());
}

TEST_CASE("undo does not move the view") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  app::ViewState view = session.state.view;
  view.step = app::Step::Ranking;
  view.unit_idx = 1;
  session.act(app::SetView{view});
  session.act(app::Undo{});
  CHECK(session.state.view.step == app::Step::Ranking);
  CHECK(session.state.view.unit_idx == 1);
}

TEST_CASE("changing points keeps the tally that was made") {
  Session session;
  session.open("7月.csv", kTable);
  const auto before = session.results()->tally_stage;
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  CHECK(session.results()->tally_stage == before);
  core::SourceTable source = *session.state.project->sources[0];
  source.edits.push_back({2, 2, "50"});
  session.act(app::SetSource{0, source, {"改一格", ""}});
  CHECK(session.results()->tally_stage != before);
  CHECK(session.results()->facts.find("报送")->text == "54");
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
  session.act(app::OpenFiles{{{"名录.csv", "单位,分组\n甲局,部门\n乙局,部门\n丙局,部门\n"}, {"7月.csv", kTable}}});
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

TEST_CASE("only ticked files are exported") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::ExportFiles{});
  const auto all = session.effects_of<app::SaveFile>();
  REQUIRE(all.size() >= 3);
  app::ViewState view = session.state.view;
  view.unticked_exports = {all[0].name};
  session.act(app::SetView{view});
  session.act(app::ExportFiles{});
  CHECK(session.effects_of<app::SaveFile>().size() == all.size() - 1);
}

TEST_CASE("both blank templates can be filled in and opened") {
  for (const bool item_log : {false, true}) {
    Session session;
    session.open("7月.csv", kTable);
    session.act(app::SaveTemplate{item_log});
    const auto saved = session.effects_of<app::SaveFile>();
    REQUIRE(saved.size() == 1);
    const std::string row = item_log ? "甲局,标题,2023-01-02,动态,采用,本级\r\n" : "甲局,部门,5,3\r\n";
    Session other;
    other.open(saved[0].name, saved[0].bytes + row);
    REQUIRE(other.state.project != nullptr);
    CHECK(other.results()->facts.find("采用")->text == (item_log ? "1" : "3"));
  }
}

TEST_CASE("what a change did is told once: not on opening, not during a drag, not twice") {
  Session session;
  app::ResultsNews news;
  const auto told = [&] { return news.take(session.state, session.results()); };
  session.open("7月.csv", kTable);
  CHECK(told() == "");
  const core::RuleSet rules = session.state.project->rules;
  // 甲局 has more items adopted, 乙局 as many as it submitted.
  core::RuleSet dragged = points_per_submission(rules, "1");
  session.act(app::SetRules{dragged, {"每条 1 分", "points/0"}});
  CHECK(told() == "");
  session.act(app::SetRules{points_per_submission(rules, "2"), {"每条 2 分", "points/0"}});
  CHECK(told() == "");
  session.act(app::EndGesture{});
  CHECK(told() == "排名已更新，甲局升至第1名");
  CHECK(told() == "");
  session.act(app::SetRules{points_per_submission(rules, "3"), {"每条 3 分", ""}});
  CHECK(told() == "");
  session.act(app::Undo{});
  session.act(app::Undo{});
  CHECK(told() == "排名已更新，乙局升至第1名");
}

TEST_CASE("a pasted table is a source of its own, told apart by its name, and can be undone") {
  Session session;
  const char* plain = "单位\t报送\t采用\r\n甲局\t5\t3\r\n乙局\t4\t4\r\n";
  session.act(app::PasteTable{plain, ""});
  REQUIRE(session.state.project != nullptr);
  CHECK(session.state.project->sources.at(0)->file_name == "粘贴的表格");
  CHECK(session.state.view.step == app::Step::Data);
  session.act(app::PasteTable{"单位\t报送\r\n甲局\t1\r\n", ""});
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
  session.act(app::PasteTable{"各单位要高度重视信息报送工作。", ""});
  CHECK(session.state.project == nullptr);
  CHECK(session.state.view.toast.text.find("粘贴的不是表格") == 0);
  // A table without units is a file that could not be read.
  session.act(app::PasteTable{"报送\t采用\r\n3\t1\r\n", ""});
  REQUIRE(session.state.view.failed_files.size() == 1);
  CHECK(session.state.view.failed_files[0].file_name == "粘贴的表格");
}

TEST_CASE("a value pasted on a selected cell is typed over it; the printed text takes it back") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::PasteTable{"9\r\n", ""});
  CHECK(session.state.view.toast.text.find("粘贴的不是表格") == 0);
  app::ViewState view = session.state.view;
  view.row_idx = 1;
  view.column_idx = 1;
  session.act(app::SetView{view});
  session.act(app::PasteTable{"9\r\n", ""});
  REQUIRE(session.state.project->sources.at(0)->edits.size() == 1);
  CHECK(session.results()->facts.find("报送")->text == "13");
  CHECK(session.state.history.undo_label() == "第 2 行“报送数”：5 → 9");
  session.act(app::SetCell{0, 1, 1, "5"});
  CHECK(session.state.project->sources.at(0)->edits.empty());
}

TEST_CASE("a table is copied as text and as HTML with the number of its rows told") {
  Session session;
  core::OutTable table;
  table.headers = {"名次", "单位"};
  table.rows = {{{"1", true}, {"甲局", false}}, {{"2", true}, {"乙局", false}}};
  session.act(app::CopyTable{table});
  const auto copied = session.effects_of<app::CopyText>();
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].plain == "名次\t单位\r\n1\t甲局\r\n2\t乙局\r\n");
  CHECK(copied[0].html.find("<td>乙局</td>") != std::string::npos);
  CHECK(session.state.view.toast.text == "已复制 2 行，可以直接粘贴到 Excel 或 WPS");
}

TEST_CASE("points decided by hand are one undo step and count") {
  Session session;
  session.open("7月.csv", kTable);
  core::RuleSet rules = points_per_submission(session.state.project->rules, "1");
  rules.manual = {{"质量分", {}, core::Points::from_whole(10)}};
  session.act(app::SetRules{rules, {"加一项评分", ""}});
  session.act(app::SetManualPoints{{{"质量分", "丙局", core::Points::from_whole(9), ""}}, {"质量分：评丙局", ""}});
  CHECK(session.state.history.undo_label() == "质量分：评丙局");
  CHECK(session.leader() == "丙局");
  session.act(app::Undo{});
  CHECK(session.leader() == "甲局");
}

TEST_CASE("the rules in words go to the clipboard, and into one section of the notice") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  session.act(app::CopyRules{});
  REQUIRE(session.effects_of<app::CopyText>().size() == 1);
  const std::string words = session.effects_of<app::CopyText>()[0].plain;
  CHECK(words.find("2分") != std::string::npos);
  const size_t n_sections = session.state.project->notice.sections.size();
  session.act(app::RulesIntoNotice{});
  REQUIRE(session.state.project->notice.sections.size() == n_sections + 1);
  CHECK(session.state.project->notice.sections.back().text == words);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "3"), {"3", ""}});
  session.act(app::RulesIntoNotice{});
  REQUIRE(session.state.project->notice.sections.size() == n_sections + 1);
  CHECK(session.state.project->notice.sections.back().text.find("3分") != std::string::npos);
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

TEST_CASE("results are asked for by what exports, not by every action") {
  int n_asked = 0;
  const app::NeededResults none = [&]() -> const core::Results* {
    ++n_asked;
    return nullptr;
  };
  app::AppState state = app::update({}, app::OpenFiles{{{"7月.csv", kTable}}}, none).state;
  state = app::update(std::move(state), app::SetCell{0, 1, 1, "7"}, none).state;
  state = app::update(std::move(state), app::ShowToast{"好"}, none).state;
  CHECK(n_asked == 0);
  app::update(std::move(state), app::ExportFiles{}, none);
  CHECK(n_asked == 1);
}
