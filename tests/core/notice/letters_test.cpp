// Letters beside the notice: copies for the units of a list, the unit's own facts, what is not made, text and paper.

#include <doctest.h>

#include <algorithm>

#include "core/export/export_set.hpp"
#include "core/export/html.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "core/project/rename.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

Project office() {
  Project project;
  const char* csv = "单位,分组,报送数,采用数\n甲局,部门,8,4\n乙局,部门,0,0\n丙镇,镇街,0,0\n";
  project.sources.push_back(std::make_shared<const SourceTable>(read_source("3月.csv", csv).value()));
  project.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(5)}};
  project.period.label = "3月";
  project.notice.issuers = {"市政府办公室"};
  project.notice.date = Date{2024, 4, 2};
  LetterPlan letter;
  letter.name = "告知书";
  letter.title = "关于{期间}情况的告知书";
  letter.addressees = "{单位}：";
  letter.body = "共报送{报送}条，你单位报送{本单位报送}条。";
  letter.each_of = "零报送";
  project.notice.letters = {letter};
  return project;
}

std::vector<std::string> texts(const Notice& copy) {
  std::vector<std::string> lines;
  for (const NoticeBlock& block : copy.blocks) lines.push_back(block.text);
  return lines;
}

using Lines = std::vector<std::string>;

Diagnostics told(const Results& results) {
  Diagnostics found;
  for (const Diagnostic& one : results.diagnostics)
    if (one.code == Code::FactUnknown || one.code == Code::LetterListWrong) found.push_back(one);
  return found;
}

std::vector<std::string> names_of(const Project& project) {
  Lines names;
  for (const ExportFile& file : export_set(project, run_pipeline(project))) names.push_back(file.name);
  return names;
}

bool contains(const Lines& names, const char* name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("letters: each unit of the list gets a copy with its own name and figures") {
  const Results results = run_pipeline(office());
  REQUIRE(results.letters.size() == 1);
  REQUIRE(results.letters[0].copies.size() == 2);
  CHECK(texts(results.letters[0].copies[0]) ==
        Lines{"关于3月情况的告知书", "乙局：", "共报送8条，你单位报送0条。", "市政府办公室", "2024年4月2日"});
  CHECK(texts(results.letters[0].copies[1])[1] == "丙镇：");
  const auto& spans = results.letters[0].copies[0].blocks[2].spans;
  REQUIRE(spans.size() == 2);
  CHECK(spans[1].fact == "本单位报送");
  CHECK(told(results).empty());
}

TEST_CASE("letters: own signature and figures of a unit that has some") {
  Project project = office();
  LetterPlan& letter = project.notice.letters[0];
  letter.each_of = "第一名.部门";
  letter.body = "{本单位报送}|{本单位采用}|{本单位名次}|{本单位得分}";
  letter.issuers = {"督查室"};
  letter.date = Date{2024, 4, 3};
  const Results results = run_pipeline(project);
  REQUIRE(results.letters[0].copies.size() == 1);
  CHECK(texts(results.letters[0].copies[0]) ==
        Lines{"关于3月情况的告知书", "甲局：", "8|4|1|20", "督查室", "2024年4月3日"});
}

TEST_CASE("letters: one for all, and what is empty is not made") {
  Project project = office();
  LetterPlan& letter = project.notice.letters[0];
  letter.each_of.clear();
  letter.addressees = "各单位：";
  letter.body = "{?零报送}请{零报送}说明。{/}";
  CHECK(texts(run_pipeline(project).letters[0].copies.at(0))[2] == "请乙局、丙镇说明。");
  CHECK(contains(names_of(project), "告知书.txt"));
  letter.body = "{?没有的}x{/}";
  CHECK(run_pipeline(project).letters[0].copies.empty());
  CHECK_FALSE(contains(names_of(project), "告知书.txt"));
  letter.body = "正文";
  letter.each_of = "零采用.部门";  // everybody without adoptions is reported as 零报送
  CHECK(run_pipeline(project).letters[0].copies.empty());
  CHECK(told(run_pipeline(project)).empty());
}

TEST_CASE("letters: unknown names are told once with the letter named") {
  Project project = office();
  project.notice.letters[0].name = "提醒函";
  project.notice.letters[0].body = "{没有的}";
  CHECK(told(run_pipeline(project)) == Diagnostics{{Code::FactUnknown, Severity::Warning, {}, {"没有的", "提醒函"}}});
  project.notice.letters[0].each_of = "零投稿";
  CHECK(told(run_pipeline(project)) == Diagnostics{{Code::FactUnknown, Severity::Warning, {}, {"零投稿", "提醒函"}}});
  project.notice.letters[0].each_of = "报送";
  CHECK(told(run_pipeline(project)) == Diagnostics{{Code::LetterListWrong, Severity::Warning, {}, {"提醒函", "报送"}}});
}

TEST_CASE("letters: the text and the paper hold all copies, each on a page of its own") {
  const Project project = office();
  const Results results = run_pipeline(project);
  const Letter& letter = results.letters[0];
  const std::string text = letter_text(letter);
  CHECK(text.rfind("\xEF\xBB\xBF", 0) == 0);
  std::string whole;
  for (const Notice& copy : letter.copies) whole += (whole.empty() ? "" : "\f") + notice_text(copy).substr(3);
  CHECK(text.substr(3) == whole);
  std::string html;
  for (const Notice& copy : letter.copies) html += "<section class=\"copy\">" + notice_html(copy) + "</section>";
  CHECK(letter_html(letter) == html);
}

TEST_CASE("letters: their files have names of their own, beside the notice") {
  Project project = office();
  project.notice.letters.push_back(project.notice.letters[0]);
  project.notice.letters.push_back(project.notice.letters[0]);
  project.notice.letters[0].name = "通报";
  project.notice.letters[1].body = "";
  const Results results = run_pipeline(project);
  const auto files = export_set(project, results);
  std::vector<int32_t> letters;
  for (size_t i = 0; i < files.size(); ++i)
    letters.push_back(letter_of_file(project, results, static_cast<int64_t>(i)));
  CHECK(std::count(letters.begin(), letters.end(), -1) == static_cast<int64_t>(files.size()) - 2);
  for (size_t i = 0; i < files.size(); ++i)
    if (letters[i] >= 0) CHECK(files[i].bytes == letter_text(results.letters[static_cast<size_t>(letters[i])]));
  CHECK(letter_of_file(project, results, 99) == -1);
  const auto names = names_of(project);
  CHECK(std::count(names.begin(), names.end(), "通报.txt") == 1);
  CHECK(contains(names, "告知书.txt"));
}

TEST_CASE("letters: a renamed group is followed, save and open keep every byte") {
  Project project = office();
  project.notice.letters[0].each_of = "零报送.部门";
  project.notice.letters[0].body = "{零报送.部门}";
  const Results results = run_pipeline(project);
  const Project renamed = rename_group(project, results.tally().roster, "部门", "市直部门");
  CHECK(renamed.notice.letters[0].each_of == "零报送.市直部门");
  CHECK(renamed.notice.letters[0].body == "{零报送.市直部门}");
  const std::string saved = save_project(renamed);
  const auto opened = open_project(saved, "p.json");
  REQUIRE(opened);
  CHECK(same_project(*opened, renamed));
  CHECK(save_project(*opened) == saved);
}
