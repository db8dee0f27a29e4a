// Files opened together: whatever the order, nothing is lost, and the receipt says what became of each.

#include "app/files/open_files.hpp"

#include <doctest.h>

#include <algorithm>
#include <iterator>

#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::GivenFile;
using test_support::Session;

namespace {

constexpr const char* kTable = "单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n";

std::string project_file(const std::string& name) {
  core::Project project = app::new_project();
  project.name = name;
  project.sources.push_back(
      app::open_files(nullptr, test_support::read_files({{"6月.csv", kTable}})).project->sources.at(0));
  return core::save_project(project);
}

std::string rules_file(const std::string& name) {
  core::RuleSet rules;
  rules.name = name;
  return core::save_rules(rules);
}

std::string notice_file(const std::string& title) {
  core::NoticePlan plan;
  plan.title = title;
  return core::save_notice_plan(plan);
}

const std::vector<GivenFile> kOneOfEach = {
    {"甲县.json", project_file("甲县")},
    {"细则.json", rules_file("新细则")},
    {"模板.json", notice_file("关于七月的通报")},
    {"名录.csv", "单位,分组,别名\n甲局,部门,\n乙局,部门,\n丙镇,乡镇,\n"},
    {"7月.csv", kTable},
    {"空.csv", ""},
};

}  // namespace

TEST_CASE("what a file is for shows in its content") {
  const core::FoundFiles found = test_support::read_files({{"a", R"({"format":"tongbao-rules"})"},
                                                           {"b", R"({"format":"tongbao-notice"})"},
                                                           {"c", " \n{}"},
                                                           {"d", "单位,分组,别名\n甲局,部门,甲\n"},
                                                           {"e", "单位,报送数\n甲局,1\n"},
                                                           {"f", std::string("PK\x03\x04\0\0", 6)}});
  const app::FileJob jobs[] = {app::FileJob::Rules,  app::FileJob::Notice, app::FileJob::Project,
                               app::FileJob::Roster, app::FileJob::Data,   app::FileJob::Data};
  REQUIRE(found.size() == std::size(jobs));
  for (size_t i = 0; i < found.size(); ++i) CHECK(app::job_of(found[i]) == jobs[i]);
  CHECK(found[4].sources.size() == 1);
  CHECK_FALSE(found[4].error);
  CHECK(found[5].error);
}

TEST_CASE("a project and data opened together: in either order both are there, and undo takes the data out") {
  for (const bool project_first : {true, false}) {
    std::vector<GivenFile> files = {{"甲县.json", project_file("甲县")}, {"7月.csv", kTable}};
    if (!project_first) std::swap(files[0], files[1]);
    Session s;
    s.act(test_support::opens(files));
    REQUIRE(s.state.project != nullptr);
    CHECK(s.state.project->name == "甲县");
    REQUIRE(s.state.project->sources.size() == 2);
    CHECK(s.state.project->sources[1]->file_name == "7月.csv");
    CHECK(s.state.view.toast.text == "已打开项目“甲县.json”，并加入 7月.csv");
    CHECK(app::is_unsaved(s.state));
    s.act(app::Undo{});
    CHECK(s.state.project->sources.size() == 1);
    CHECK(core::save_project(*s.state.project) == project_file("甲县"));
    CHECK_FALSE(app::is_unsaved(s.state));
  }
}

TEST_CASE("one of each kind in any order gives the same project and the same receipt") {
  std::vector<size_t> order(kOneOfEach.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::string bytes;
  int n_orders = 0;
  do {
    // The tables and the broken file keep their places where the order is not about them: every 7th is enough.
    if (n_orders++ % 7 != 0) continue;
    std::vector<GivenFile> files;
    for (const size_t i : order) files.push_back(kOneOfEach[i]);
    const app::OpenOutcome out = app::open_files(nullptr, test_support::read_files(files));
    REQUIRE(out.project != nullptr);
    const std::string made = core::save_project(*out.project);
    if (bytes.empty()) bytes = made;
    REQUIRE(made == bytes);
    REQUIRE(out.used.size() == kOneOfEach.size() - 1);
    REQUIRE(out.failed.size() == 1);
    REQUIRE(out.failed[0].file_name == "空.csv");
  } while (std::next_permutation(order.begin(), order.end()));
  const auto project = core::open_project(bytes, "p.json");
  REQUIRE(project.has_value());
  CHECK(project->name == "甲县");
  CHECK(project->rules.name == "新细则");
  CHECK(project->notice.title == "关于七月的通报");
  CHECK(project->roster->units.size() == 3);
  CHECK(project->sources.size() == 2);
  Session s;
  s.act(test_support::opens(kOneOfEach));
  CHECK(s.state.view.toast.text ==
        "已打开项目“甲县.json”，换用细则“细则.json”，换用通报模板“模板.json”，换用名录“名录.csv”，"
        "并加入 7月.csv；空.csv 没有读入");
}

TEST_CASE(
    "of several projects, rule sets, templates or rosters the first that can be read is taken, the others are told") {
  struct Row {
    const char* what;
    GivenFile broken, first, second;
  };
  const Row rows[] = {
      {"项目",
       {"坏.json", "{\"format\": \"tongbao-project\", "},
       {"甲.json", project_file("甲")},
       {"乙.json", project_file("乙")}},
      {"细则",
       {"坏.json", "{\"format\": \"tongbao-rules\", "},
       {"甲.json", rules_file("甲")},
       {"乙.json", rules_file("乙")}},
      {"通报模板",
       {"坏.json", "{\"format\": \"tongbao-notice\", "},
       {"甲.json", notice_file("甲")},
       {"乙.json", notice_file("乙")}},
      {"名录", {"坏.csv", ""}, {"甲.csv", "单位,分组\n甲局,部门\n"}, {"乙.csv", "单位,分组\n乙局,部门\n"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const app::OpenOutcome out =
        app::open_files(nullptr, test_support::read_files({row.broken, row.first, row.second, {"7月.csv", kTable}}));
    const app::OpenOutcome alone = app::open_files(nullptr, test_support::read_files({row.first, {"7月.csv", kTable}}));
    CHECK(core::same_project(*out.project, *alone.project));
    REQUIRE(out.failed.size() == 2);
    CHECK(out.failed[0].file_name == row.broken.name);
    CHECK(out.failed[1].file_name == row.second.name);
    CHECK(out.failed[1].error.code == core::Code::OneAtATime);
    const std::string sentence = core::message_zh(out.failed[1].error);
    CHECK(sentence.find(row.what) != std::string::npos);
    CHECK(sentence.find(row.first.name) != std::string::npos);
  }
}

TEST_CASE("the receipt names up to three data files, then their number; nothing usable says only that") {
  Session s;
  s.act(test_support::opens({{"7月.csv", kTable}, {"8月.csv", kTable}, {"9月.csv", kTable}}));
  CHECK(s.state.view.toast.text == "已加入 7月.csv、8月.csv、9月.csv");
  s.act(test_support::opens({{"1月.csv", kTable}, {"2月.csv", kTable}, {"3月.csv", kTable}, {"4月.csv", kTable}}));
  CHECK(s.state.view.toast.text == "已加入 1月.csv 等 4 个数据文件");
  CHECK(s.state.history.undo_label() == "加入 1月.csv 等 4 个数据文件");
  s.act(test_support::opens({{"空.csv", ""}}));
  CHECK(s.state.view.toast.text == "空.csv 没有读入");
  const auto serial = s.state.view.toast.serial;
  s.act(test_support::opens({}));
  CHECK(s.state.view.toast.serial == serial);
}
