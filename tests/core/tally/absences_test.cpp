// A unit that a count table does not name has not sent 0: told, and nowhere counted as zero until the user says so.

#include "core/tally/absences.hpp"

#include <doctest.h>

#include "core/document/out_table.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

/// 乙局 is in 7月 and not in 8月; 丙局 has a 0 in 8月.
Project july_and_august() {
  Project project;
  const auto add = [&](const char* name, const char* csv) {
    project.sources.push_back(std::make_shared<const SourceTable>(read_source(name, csv).value()));
  };
  add("8月.csv", "单位,报送数,采用数\n甲局,9,6\n丙局,0,0\n");
  add("7月.csv", "单位,报送数,采用数\n甲局,8,4\n乙局,5,5\n丙局,2,1\n");
  project.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(5)}};
  ListRule zero;
  zero.name = "零报送";
  zero.kind = ListKind::Zero;
  zero.criteria = {{"", {MeasureKind::Items, {Status::Submitted, "", "", ""}}, Comparison::Equal, Points{}}};
  project.rules.lists = {zero};
  project.period.included = {"8月"};
  return project;
}

std::string fact(const Results& results, const char* name) {
  const Fact* found = results.facts.find(name);
  return found != nullptr ? found->text : "(none)";
}

std::string args_of(const Results& results, Code code) {
  std::string text;
  for (const Diagnostic& d : results.diagnostics)
    if (d.code == code)
      for (const std::string& arg : d.args) text += arg + "|";
  return text;
}

std::string members(const Results& results) {
  std::string names;
  for (const ListMember& member : results.lists.lists.at(0).members)
    names += results.tally().roster.units[static_cast<size_t>(member.unit_idx)].full_name;
  return names;
}

}  // namespace

TEST_CASE("a unit that is not in this period's count table is told, in no zero list, without rank, not compared") {
  Project project = july_and_august();
  const Results results = run_pipeline(project);
  CHECK(args_of(results, Code::UnitsAbsent) == "8月|1|乙局|");
  CHECK(members(results) == "丙局");
  CHECK(fact(results, "零报送") == "丙局");
  CHECK(fact(results, "未出现") == "乙局");
  CHECK(fact(results, "上期报送") == "15");
  CHECK(fact(results, "报送环比") == "下降10%（按两期都有的2家）");  // 9 + 0 against 8 + 2
  CHECK(results.facts.find("报送环比")->evidence == "8月 9，7月 10；没有比较：乙局");
  CHECK(fact(results, "零报送家数增减") == "1");
  CHECK(args_of(results, Code::ComparedUnitsDiffer) == "环比|2|1|乙局|");
  const RankedTable& table = results.ranking.overall;
  REQUIRE(table.rows.size() == 3);
  for (const RankedUnit& row : table.rows)
    CHECK((row.rank == 0) == (results.tally().roster.units[static_cast<size_t>(row.unit_idx)].full_name == "乙局"));
  const ScoreExplainer explainer(results.tally(), project.rules, project.manual_points);
  CHECK(ranking_table(results.tally(), results.scores, explainer, table, nullptr, {}).notes ==
        std::vector<std::string>{"“—”表示表中没有出现。"});
}

TEST_CASE("计为 0 makes the absent units of that period zero, and of no other") {
  Project project = july_and_august();
  const Results before = run_pipeline(project);
  Project answered = project;
  answered.period.absent_as_zero = {"8月"};
  const Results results = run_pipeline(answered, &project, &before);
  CHECK(args_of(results, Code::UnitsAbsent).empty());
  CHECK(args_of(results, Code::AbsentAsZero) == "8月|1|乙局|");
  CHECK(args_of(results, Code::ComparedUnitsDiffer).empty());
  CHECK(members(results) == "丙局乙局");
  CHECK(fact(results, "未出现") == "(none)");
  CHECK(fact(results, "报送环比") == "下降40%");
  CHECK(fact(results, "零报送家数增减") == "2");
  answered.period.absent_as_zero = {"7月"};
  CHECK(args_of(run_pipeline(answered), Code::UnitsAbsent) == "8月|1|乙局|");
}

TEST_CASE("an absence keeps a unit from every comparison that says no more than, over all measures") {
  Project project = july_and_august();
  project.period.included.clear();  // 乙局: 5 in 7月, not known in 8月
  const auto listed = [&](MeasureKind kind, Comparison comparison, int64_t value) {
    project.rules.lists[0].criteria = {
        {"", {kind, {Status::Submitted, "", "", ""}}, comparison, Points::from_whole(value)}};
    return members(run_pipeline(project));
  };
  CHECK(listed(MeasureKind::Items, Comparison::LessThan, 10) == "丙局");
  CHECK(listed(MeasureKind::Items, Comparison::AtLeast, 5) == "甲局乙局");
  CHECK(listed(MeasureKind::ZeroPeriods, Comparison::AtLeast, 1) == "丙局");
  CHECK(listed(MeasureKind::ConsecutiveZeroPeriods, Comparison::AtLeast, 1) == "丙局");
  CHECK(listed(MeasureKind::TotalScore, Comparison::AtMost, 30) == "丙局");
  project.rules.conditions = {
      {"零报送", {MeasureKind::ZeroPeriods, {}}, Comparison::AtLeast, Points::from_whole(1), Points::from_whole(-2)}};
  CHECK(run_pipeline(project).scores.units[0].total == Points::from_whole(50));
  const Results results = run_pipeline(project);
  for (size_t unit = 0; unit < 3; ++unit)
    if (results.tally().roster.units[unit].full_name == "乙局")
      CHECK(results.scores.units[unit].total == Points::from_whole(25));
}

TEST_CASE("tables that cut the time differently do not make their units absent") {
  const auto table = [](const char* unit, const char* period) {
    return source_of({{unit, {{Status::Submitted, 1}}, period}});
  };
  const auto n_absent = [&](const char* a, const char* b) {
    return tally_of({table("甲局", a), table("乙镇", b)}).value.absences.size();
  };
  CHECK(n_absent("7月", "8月") == 2);
  CHECK(n_absent("7月", "三季度") == 0);
  CHECK(n_absent("2023年7月", "三季度") == 0);
  CHECK(n_absent("2023年7月", "2024年三季度") == 2);
  CHECK(n_absent("7月", "") == 0);
  CHECK(n_absent("第一批", "第二批") == 2);
  CHECK(n_absent("第11周", "第12周") == 2);
  CHECK(n_absent("第11周", "3月") == 0);
}

TEST_CASE("who does not stand in an item log has sent nothing") {
  const SourceCounts log = source_of({{"甲局", {{Status::Submitted, 1}}, "7月"}, {"甲局", {}, "8月"}}, false);
  const SourceCounts table = source_of({{"乙局", {{Status::Submitted, 2}}, "8月"}});
  const Tally tally = tally_of({log, table}).value;
  CHECK(tally.absences.empty());
  CHECK(ZeroPeriods(tally, Status::Submitted).n_periods(1) == 1);
}

TEST_CASE("the periods are in time order whatever the order of the files") {
  const auto months = [](std::vector<std::string> names) {
    std::vector<SourceCounts> sources;
    for (const std::string& name : names)
      sources.push_back(source_of({{"甲局", {{Status::Submitted, name == "2月" ? 7 : 0}}, name}}));
    return tally_of(sources).value;
  };
  const Tally tally = months({"3月", "1月", "4月", "2月"});
  CHECK(tally.periods == std::vector<std::string>{"1月", "2月", "3月", "4月"});
  CHECK(count_of(tally, 0, {Status::Submitted, "", "", "2月"}) == 7);
  CHECK(ZeroPeriods(tally, Status::Submitted).n_in_run(0) == 2);
  CHECK(tally.source_rows.front().period_idx == 2);
  // 1月 is of the only year that is named.
  CHECK(months({"1月", "2022年12月"}).periods == std::vector<std::string>{"1月", "2022年12月"});
  CHECK(months({"2023年1月", "2022年12月"}).periods == std::vector<std::string>{"2022年12月", "2023年1月"});
  CHECK(months({"3月", "本期", "1月"}).periods == std::vector<std::string>{"1月", "3月", "本期"});
  CHECK(months({"第27期", "第9期", "第十期"}).periods == std::vector<std::string>{"第9期", "第十期", "第27期"});
}
