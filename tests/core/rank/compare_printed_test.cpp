// What tables print against what the rules give.

#include "core/rank/compare_printed.hpp"

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

using Args = std::vector<std::string>;

Project project_of(const char* text, int64_t points_each) {
  Project project;
  project.sources = {std::make_shared<const SourceTable>(read_source("表.csv", text).value())};
  if (points_each > 0) project.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(points_each)}};
  return project;
}

Args args_of(const Project& project, Code code) {
  for (const Diagnostic& d : run_pipeline(project).diagnostics)
    if (d.code == code) return d.args;
  return {};
}

std::string printed_score(const char* header) {
  const std::string text = "单位,采用数," + std::string(header) + "\n甲局,1,11,12\n";
  return read_counts(read_source("表.csv", text).value()).value.rows.at(0).printed_score;
}

}  // namespace

TEST_CASE("of several score columns the total of this period is the printed score") {
  CHECK(printed_score("总得分,图片得分") == "11");
  CHECK(printed_score("图片得分,总得分") == "12");
  CHECK(printed_score("得分,累计得分") == "11");
  CHECK(printed_score("累计得分,得分") == "12");
  CHECK(printed_score("得分,图片得分") == "11");
  CHECK(printed_score("本级得分,1-3月得分") == "12");
  CHECK(printed_score("累计总分,本月得分") == "12");
  CHECK(printed_score("评分,采用率") == "11");
}

TEST_CASE("as ready-made scores the total counts, whichever column is the last, and 评分 is a score") {
  const auto scores = [](const char* text) {
    Project project = project_of(text, 0);
    project.rules.ready_made.is_on = true;
    std::string words;
    for (const UnitScore& unit : run_pipeline(project).scores.units) words += unit.total.to_string() + " ";
    return words;
  };
  CHECK(scores("单位,采用数,总得分,图片得分\n甲局,1,95,5\n乙局,2,90.5分,6\n") == "95 90.5 ");
  CHECK(scores("单位,采用数,得分,累计得分\n甲局,1,95,500\n乙局,2,90.5,600\n") == "95 90.5 ");
  CHECK(scores("单位,采用数,评分\n甲局,1,95\n乙局,2,90.5\n") == "95 90.5 ");
}

TEST_CASE("every row that differs is named") {
  const Project project = project_of("单位,采用数,得分\n甲局,1,5\n乙局,2,9\n丙局,3,15\n丁局,4,21\n", 5);
  CHECK(args_of(project, Code::PrintedScoreDiffers) ==
        Args{"乙局", "9", "10", "2", "4", "", "3", "乙局", "9", "10", "5", "丁局", "21", "20"});
  const std::string words = sentence_zh(Code::PrintedScoreDiffers, args_of(project, Code::PrintedScoreDiffers));
  CHECK(words.find("第 3 行乙局（印 9，算 10）、第 5 行丁局（印 21，算 20）") != std::string::npos);
}

TEST_CASE("where no row agrees the rule that fits is suggested, else 现成得分") {
  const char* const threefold = "单位,采用数,得分\n甲局,1,3\n乙局,2,6\n";
  CHECK(args_of(project_of(threefold, 5), Code::PrintedScoreDiffers).at(5) == "采用每条3分");
  CHECK(args_of(project_of(threefold, 3), Code::PrintedScoreDiffers).empty());
  const Args odd = args_of(project_of("单位,采用数,得分\n甲局,1,3\n乙局,2,7\n", 5), Code::PrintedScoreDiffers);
  CHECK(odd.at(5) == "现成得分");
  CHECK(sentence_zh(Code::PrintedScoreDiffers, odd).find("按“现成得分”") != std::string::npos);
}

TEST_CASE("without a rule that gives points the printed scores are not compared") {
  CHECK(args_of(project_of("单位,采用数,得分\n甲局,1,3\n乙局,2,6\n", 0), Code::PrintedScoreDiffers).empty());
}
