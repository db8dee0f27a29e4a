// From a line of a score to the rows behind it.

#include "core/trace/line_items.hpp"

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

std::shared_ptr<const SourceTable> source_of(const std::string& name, const std::string& text) {
  auto source = read_source(name, text);
  REQUIRE_MESSAGE(source.has_value(), (source ? "" : message_zh(source.error())));
  return std::make_shared<const SourceTable>(*source);
}

PointsRule rule(CountSelector items, int64_t points) { return {std::move(items), Points::from_whole(points)}; }

const char* kLog =
    "单位,标题,日期,采用层级,栏目\n甲局,春耕,2023-01-03,市级,动态\n甲局,夏收,2023-01-04,市级,约稿\n乙局,别家,2023-01-"
    "04,市级,动态\n"
    "甲局,秋种,2023-02-05,市级、省级,动态\n甲局,通知,2023-02-06,市级,公告\n";

Project two_files() {
  Project project;
  project.sources = {source_of("流水.csv", kLog), source_of("3月.csv", "单位,市级采用\n乙局,9\n甲局,4\n")};
  project.rules.points = {rule({Status::Adopted, "市级", "", ""}, 5), rule({Status::Adopted, "市级", "约稿", ""}, 10),
                          rule({Status::Adopted, "省级", "", ""}, 20)};
  return project;
}

ScoreLines lines_of(const Project& project, const Results& results) {
  return ScoreExplainer(results.tally(), project.rules, project.manual_points).lines(0);
}

ScoreLine line_of(const Project& project, const Results& results, int32_t rule_idx) {
  for (const ScoreLine& line : lines_of(project, results))
    if (line.kind == ScoreLine::Kind::Items && line.rule_idx == rule_idx) return line;
  FAIL("no such line");
  return {};
}

LineItems items_of(const Project& project, const Results& results, int32_t rule_idx) {
  return items_of_line(project, results, 0, line_of(project, results, rule_idx));
}

}  // namespace

TEST_CASE("a line has the rows that its rule gave points for, from all files") {
  const Project project = two_files();
  const Results results = run_pipeline(project);
  const LineItems city = items_of(project, results, 0);
  REQUIRE(city.items.size() == 4);
  CHECK(city.items[0].title == "春耕");
  CHECK(city.items[0].row == 2);
  CHECK(city.items[1].title == "秋种");  // 夏收 is 约稿, which a more particular rule counts
  CHECK(city.items[2].title == "通知");
  CHECK(city.items[3].source_idx == 1);
  CHECK(city.items[3].row == 3);
  CHECK(city.items[3].n_items == 4);
  CHECK(city.n_items == line_of(project, results, 0).n_items);
  CHECK(line_items_zh(city) == "共 7 条，来自 2 个文件。其中 4 条来自统计表：表上只有条数，没有逐条的标题。");
  const LineItems asked = items_of(project, results, 1);
  REQUIRE(asked.items.size() == 1);
  CHECK(asked.items[0].title == "夏收");
  CHECK(line_items_zh(asked) == "共 1 条，来自 1 个文件。");
}

TEST_CASE("what counting rules took out stays in the list and is told") {
  Project project = two_files();
  CountingRule without_notices;
  without_notices.items = {Status::Adopted, "", "公告", ""};
  project.rules.counting = {without_notices};
  const Results results = run_pipeline(project);
  const LineItems city = items_of(project, results, 0);
  CHECK(city.is_excluded == std::vector<bool>{false, false, true, false});
  CHECK(city.n_not_counted == 1);
  CHECK(city.n_items - city.n_not_counted == line_of(project, results, 0).n_items);
  CHECK(line_items_zh(city).find("按计数规则有 1 条不计入。") != std::string::npos);
}

TEST_CASE("repeats that give no points are told") {
  Project project = two_files();
  project.rules.adoption_repeats = RepeatRule::HighestOnly;
  const Results results = run_pipeline(project);
  const LineItems city = items_of(project, results, 0);
  CHECK(city.n_repeats == 1);
  CHECK(city.n_items - city.n_repeats == line_of(project, results, 0).n_items);
  CHECK(items_of(project, results, 2).n_repeats == 0);
  CHECK(line_items_zh(city).find("同一条多次采用，有 1 条次不再计分。") != std::string::npos);
}

TEST_CASE("a quota's line has the rows of its periods, a base none") {
  Project project = two_files();
  QuotaRule quota{"月任务", {Status::Submitted, "", "", ""}, QuotaPer::Month, 2};
  quota.form = QuotaForm::DeductPerMissing;
  quota.points = Points::from_whole(1);
  project.rules.quotas = {quota};
  project.rules.base_score = Points::from_whole(60);
  const Results results = run_pipeline(project);
  int n_quotas = 0;
  for (const ScoreLine& line : lines_of(project, results)) {
    const LineItems found = items_of_line(project, results, 0, line);
    if (line.kind == ScoreLine::Kind::Base) CHECK(found.items.empty());
    if (line.kind != ScoreLine::Kind::Quota) continue;
    ++n_quotas;
    CHECK(found.n_items == line.n_items);
  }
  CHECK(n_quotas == 3);
}

TEST_CASE("where there are no points, the rows behind a count") {
  Project project = two_files();
  project.rules.points.clear();
  const Results results = run_pipeline(project);
  const LineItems submitted = items_of_count(project, results, 0, {Status::Submitted, "", "", ""});
  CHECK(submitted.items.size() == 4);
  CHECK(items_of_count(project, results, 1, {Status::Adopted, "省级", "", ""}).items.empty());
  CHECK(line_items_zh({}) == "没有计入这一项的条目。");
}

TEST_CASE("what a conversion took and made is said of both kinds") {
  Project project;
  project.sources = {
      source_of("流水.csv",
                "单位,标题,栏目\n甲局,一,简讯\n甲局,二,简讯\n甲局,三,简讯\n甲局,四,简讯\n甲局,五,简讯\n甲局,六,信息\n"),
      source_of("另.csv", "单位,标题,栏目\n乙局,一,信息\n")};
  CountingRule convert;
  convert.effect = CountingEffect::Convert;
  convert.items = {Status::Submitted, "", "简讯", ""};
  convert.into = {Status::Submitted, "", "信息", ""};
  convert.every = 2;
  project.rules.counting = {convert};
  project.rules.points = {rule({Status::Submitted, "", "信息", ""}, 5), rule({Status::Submitted, "", "简讯", ""}, 1)};
  const Results results = run_pipeline(project);
  CHECK(line_of(project, results, 0).n_items == 3);
  CHECK(line_items_zh(items_of(project, results, 0)) ==
        "有 2 条是由别的信息折算来的，没有自己的标题。另外共 1 条，来自 1 个文件。");
  const LineItems briefs = items_of(project, results, 1);
  CHECK(line_items_zh(briefs) ==
        "共 5 条，来自 1 个文件。按计数规则有 1 条不计入。按计数规则有 4 条折算成了别的，不按这一项计。");
  CHECK(items_of_count(project, results, 0, {Status::Submitted, "", "信息", ""}).n_made == 2);
  CHECK(std::any_of(results.diagnostics.begin(), results.diagnostics.end(), [](const Diagnostic& d) {
    return d.code == Code::ItemsConverted && d.args == std::vector<std::string>{"4", "2", "1"};
  }));
}
