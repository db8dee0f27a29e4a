// What was read and is then changed: 本期, its days, a cell.

#include "app/actions/data.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "app/small_table.hpp"
#include "core/project/project_json.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::Session;

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
  session.act(
      test_support::opens({{"7月.csv", kTable}, {"8月.csv", "单位,报送数,采用数\n甲局,1,1\n乙局,9,9\n丙局,0,0\n"}}));
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

TEST_CASE("a value pasted on a selected cell is typed over it; the printed text takes it back") {
  Session session;
  session.open("7月.csv", kTable);
  session.paste("9\r\n");
  CHECK(session.state.view.toast.text.find("粘贴的不是表格") == 0);
  app::ViewState view = session.state.view;
  view.row_idx = 1;
  view.column_idx = 1;
  session.act(app::SetView{view});
  session.paste("9\r\n");
  REQUIRE(session.state.project->sources.at(0)->edits.size() == 1);
  CHECK(session.results()->facts.find("报送")->text == "13");
  CHECK(session.state.history.undo_label() == "第 2 行“报送数”：5 → 9");
  session.act(app::SetCell{0, 1, 1, "5"});
  CHECK(session.state.project->sources.at(0)->edits.empty());
}

TEST_CASE("one line that is a table or a notice is no cell's, and nothing is one where no cell is selected") {
  Session session;
  session.open("7月.csv", kTable);
  const auto select = [&session] {
    app::ViewState view = session.state.view;
    view.step = app::Step::Data;
    view.row_idx = 1;
    view.column_idx = 1;
    session.act(app::SetView{view});
  };
  select();
  session.paste("甲镇报送12条，采用8条；乙镇报送5条，采用1条。");
  CHECK(session.state.project->sources.size() == 2);
  select();
  session.paste("甲局 5", "\"单位\"\t\"报送\"\n\"甲局\"\t\"5\"\n");
  CHECK(session.state.project->sources.size() == 3);
  for (const auto& source : session.state.project->sources) CHECK(source->edits.empty());
  for (const char* text : {"", " \r\n"}) {
    select();
    session.paste(text);
    CHECK(session.state.view.toast.text.find("粘贴的不是表格") == 0);
  }
  select();
  session.state.view.step = app::Step::Ranking;
  session.paste("9");
  CHECK(session.state.view.toast.text.find("粘贴的不是表格") == 0);
  for (const auto& source : session.state.project->sources) CHECK(source->edits.empty());
}

TEST_CASE("names that are one unit are joined, those that are two are not asked about again; each is one step") {
  Session session;
  session.open("6月.csv", "单位,报送数,采用数\n区经管局,5,3\n公安局,2,1\n财政局,1,1\n");
  session.open("7月.csv", "单位,报送数,采用数\n区经营管理局,7,4\n市公安局,6,2\n财政局,1,1\n");
  const auto asked = [&] { return session.results()->tally_stage->name_proposals.size(); };
  const auto n_questions = [&] { return core::count_questions(session.results()->diagnostics); };
  REQUIRE(asked() == 2);
  CHECK(n_questions() == 1);
  REQUIRE(session.results()->tally().roster.units.size() == 5);

  session.act(app::JoinNames{session.results()->tally().roster, {{"区经管局", "区经营管理局"}}});
  CHECK(session.state.history.undo_label() == "区经管局 归到 区经营管理局");
  CHECK(asked() == 1);
  const core::Tally tally = session.results()->tally();
  REQUIRE(tally.roster.units.size() == 4);
  CHECK(core::count_of(tally, 0, {core::Status::Submitted, "", "", ""}) == 12);

  session.act(app::KeepNamesApart{{{"公安局", "市公安局"}}});
  CHECK(session.state.history.undo_label() == "公安局 是另一家");
  CHECK(asked() == 0);
  CHECK(n_questions() == 0);
  // Units of later tables are taken from them as before.
  CHECK(session.state.project->roster->units.empty());
  // Remembered in the file.
  const auto opened = core::open_project(session.save(), "p.json");
  REQUIRE(opened.has_value());
  CHECK(opened->distinct_names == std::vector<core::NamePair>{{"公安局", "市公安局"}});
  CHECK(core::run_pipeline(*opened).tally_stage->name_proposals.empty());

  session.act(app::Undo{});
  CHECK(asked() == 1);
  session.act(app::Undo{});
  CHECK(asked() == 2);
  CHECK(session.results()->tally().roster.units.size() == 5);
}
