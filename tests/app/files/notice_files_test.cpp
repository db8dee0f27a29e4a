// Published notices opened as files or pasted: one source a table, and the project's empty fields, in one undo step.

#include <doctest.h>

#include <string>

#include "app/files/open_files.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/prose/published_notice.hpp"
#include "support/files.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::Session;

namespace {

constexpr const char* kNotice =
    "首页>>通报>>正文\n"
    "甲县人民政府办公室关于2023年一季度信息报送情况的通报\n\n"
    "各单位：\n\n"
    "这一季大家报得不错，现将有关情况通报如下。\n\n"
    "甲县人民政府办公室\n\n2023年4月3日\n\n"
    "附件1：\n\n县直部门报送情况表\n\n单位\n\n报送数\n\n采用数\n\n"
    "甲局\n\n5\n\n3\n\n乙局\n\n4\n\n4\n\n丙局\n\n2\n\n0\n\n"
    "附件2：\n\n乡镇报送情况表\n\n单位\n\n报送数\n\n采用数\n\n"
    "子镇\n\n7\n\n6\n\n丑镇\n\n1\n\n1\n\n寅镇\n\n0\n\n0\n\n"
    "上一篇：没有了\n打印 关闭\n";

}  // namespace

TEST_CASE("a notice opened: a source for each table, in one step that undo takes back") {
  Session s;
  s.open("7月.csv", "单位,报送数,采用数\n甲局,1,1\n乙局,2,1\n");
  const std::string before = s.save();
  s.open("通报.txt", kNotice);
  const auto& project = *s.state.project;
  REQUIRE(project.sources.size() == 3);
  CHECK(project.sources[1]->file_name == "通报.txt · 附件1 县直部门报送情况表");
  CHECK(project.sources[1]->group == "县直部门");
  CHECK(project.sources[1]->period == "2023年一季度");
  CHECK(project.sources[2]->file_name == "通报.txt · 附件2 乡镇报送情况表");
  CHECK(project.sources[2]->group == "乡镇");
  REQUIRE(project.notice.date.has_value());
  CHECK(core::format_zh(*project.notice.date) == "2023年4月3日");
  CHECK(s.state.view.toast.text == "已加入 通报.txt · 附件1 县直部门报送情况表、通报.txt · 附件2 乡镇报送情况表");
  s.act(app::Undo{});
  CHECK(s.save() == before);
}

TEST_CASE("a notice fills only fields that are empty") {
  core::Project project;
  project.notice.issuers = {"乙县政府办"};
  const auto opened = app::open_files(std::make_shared<const core::Project>(std::move(project)),
                                      test_support::read_files({{"通报.txt", kNotice}}));
  REQUIRE(opened.project != nullptr);
  CHECK(opened.project->notice.title == "甲县人民政府办公室关于2023年一季度信息报送情况的通报");
  CHECK(opened.project->notice.issuers == std::vector<std::string>{"乙县政府办"});
  CHECK(opened.project->period.label == "2023年一季度");
}

TEST_CASE("a notice pasted is read like the file, also twice") {
  Session s;
  s.paste(kNotice);
  REQUIRE(s.state.project != nullptr);
  REQUIRE(s.state.project->sources.size() == 2);
  CHECK(s.state.project->sources[0]->file_name == "粘贴的通报 · 附件1 县直部门报送情况表");
  CHECK(s.state.view.source_idx == 1);
  s.paste(kNotice);
  REQUIRE(s.state.project->sources.size() == 4);
  CHECK(s.state.project->sources[2]->file_name == "粘贴的通报 2 · 附件1 县直部门报送情况表");
}

TEST_CASE("running text without a table or a count is refused with a sentence; pasted it is no table") {
  const std::string text = "关于放假的通知\n各单位：\n明天放假，后天上班，请大家安排好工作。\n办公室\n";
  Session s;
  s.open("通知.txt", text);
  REQUIRE(s.state.view.failed_files.size() == 1);
  CHECK(s.state.view.failed_files[0].error.code == core::Code::NoticeWithoutTable);
  CHECK(core::message_zh(s.state.view.failed_files[0].error).find("没有找到各单位条数的表格") != std::string::npos);
  CHECK(s.state.project->sources.empty());
  s.paste(text);
  CHECK(s.state.project->sources.empty());
}

TEST_CASE("counts in sentences become a table with the sentences beside them") {
  const std::string text =
      "关于3月信息报送情况的通报\n各单位：\n"
      "甲镇报送12条，采用8条；乙镇报送5条。丙局、丁局、戊局各报送4条。其他单位共报送9条。\n某县政府办公室\n2023年4月3日"
      "\n";
  const auto out = app::open_files(nullptr, test_support::read_files({{"通报.txt", text}}));
  REQUIRE(out.project != nullptr);
  REQUIRE(out.project->sources.size() == 1);
  const core::SourceTable& source = *out.project->sources[0];
  CHECK(source.file_name == "通报.txt · 正文");
  CHECK(source.table->rows.grid() ==
        std::vector<std::vector<std::string>>{{"单位", "报送数", "采用数", "原句"},
                                              {"甲镇", "12", "8", "甲镇报送12条，采用8条"},
                                              {"乙镇", "5", "", "乙镇报送5条"},
                                              {"丙局", "4", "", "丙局、丁局、戊局各报送4条"},
                                              {"丁局", "4", "", "丙局、丁局、戊局各报送4条"},
                                              {"戊局", "4", "", "丙局、丁局、戊局各报送4条"}});
  CHECK(core::count_asked_columns(source) == 0);
  // Sentences of another time, or that do not say of what, are asked about.
  for (const char* unclear : {"甲镇今年以来累计报送12条，乙镇报送5条。", "甲镇12条、乙镇5条。"}) {
    const auto asked = app::open_files(
        nullptr, test_support::read_files(
                     {{"通报.txt", std::string("关于3月信息报送情况的通报\n各单位：\n") + unclear + "\n"}}));
    REQUIRE(asked.project != nullptr);
    CHECK(core::count_asked_columns(*asked.project->sources[0]) > 0);
  }
  REQUIRE(source.read_diagnostics.size() == 2);
  CHECK(source.read_diagnostics[0].code == core::Code::CountsSaid);
  CHECK(source.read_diagnostics[1].code == core::Code::SentenceOpen);
  CHECK(source.read_diagnostics[1].severity == core::Severity::Loss);
}

TEST_CASE("beside a table sentences are compared, never counted again") {
  std::string text = kNotice;
  text.insert(text.find("甲县人民政府办公室\n\n2023"), "甲局报送5条，采用3条；子镇报送8条。各家共报送20条。\n\n");
  const auto out = app::open_files(nullptr, test_support::read_files({{"通报.txt", text}}));
  REQUIRE(out.project->sources.size() == 2);
  std::vector<std::string> told;
  for (const core::Diagnostic& d : out.project->sources[0]->read_diagnostics)
    if (d.code == core::Code::SaidDiffers) told.push_back(d.args[0] + d.args[1] + d.args[2] + "/" + d.args[3]);
  CHECK(told == std::vector<std::string>{"子镇报送数8/7", "报送数20/19"});
}

TEST_CASE("the samples' tables and other ordinary files are no notices") {
  for (const std::string& folder : test_support::list_project_folder("assets/samples"))
    for (const std::string& name : test_support::list_project_folder("assets/samples/" + folder)) {
      if (!name.ends_with(".csv")) continue;
      CAPTURE(folder + "/" + name);
      CHECK_FALSE(core::looks_like_notice(test_support::read_project_file("assets/samples/" + folder + "/" + name)));
    }
  for (const char* text : {"单位,报送数\n甲局,5\n乙局,4\n", "单位\n甲局\n乙局\n", "", "单位\t报送数\n甲局\t5\n",
                           "某县2023年一季度信息报送情况统计表\n单位：条\n单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n"
                           "丙局,4,4\n丁局,4,4\n注：截至3月31日。\n"})
    CHECK_FALSE(core::looks_like_notice(text));
}
