// Rules that look at counts nobody gives are reported, each with its place, and scores without any data are not claimed.

#include "core/score/idle_rules.hpp"

#include <doctest.h>

#include "core/export/export_set.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

const CountSelector kAdopted = {Status::Adopted, "", "", ""};

Project project_of(const char* text) {
  Project project;
  project.sources = {std::make_shared<const SourceTable>(read_source("表.csv", text).value())};
  return project;
}

std::vector<Code> codes(const Project& project) {
  std::vector<Code> found;
  for (const Diagnostic& d : find_idle_rules(run_pipeline(project).tally_stage->tally, project.rules))
    found.push_back(d.code);
  return found;
}

}  // namespace

TEST_CASE("points for adoptions over a table of submissions are no scores of the notice") {
  Project project = project_of("单位,报送数\n甲局,3\n乙局,1\n");
  project.rules.points = {{kAdopted, Points::from_whole(1)}};
  const Results idle = run_pipeline(project);
  CHECK_FALSE(idle.scores.is_founded);
  CHECK(idle.facts.find("得分") == nullptr);
  CHECK(idle.facts.find("第一名") == nullptr);
  CHECK(codes(project) == std::vector<Code>{Code::PointsWithoutData});
  CHECK(std::count_if(idle.diagnostics.begin(), idle.diagnostics.end(),
                      [](const Diagnostic& d) { return d.code == Code::ScoresWithoutData; }) == 1);
  // No file shows them as a result; the diagnostics say why.
  for (const ExportFile& file : export_set(project, idle))
    if (file.name != "diagnostics.json") CHECK_MESSAGE(file.bytes.find("得分") == std::string::npos, file.name);
  project.rules.points.push_back({{Status::Submitted, "", "", ""}, Points::from_whole(1)});
  const Results founded = run_pipeline(project);
  CHECK(founded.scores.is_founded);
  CHECK(founded.facts.find("得分")->text == "4");
}

TEST_CASE("each kind of rule that finds nothing is told with its place") {
  Project project = project_of("单位,报送数\n甲局,3\n乙局,1\n");
  RuleSet& rules = project.rules;
  const Measure adopted{MeasureKind::Items, kAdopted};
  rules.points = {{{Status::Submitted, "", "", ""}, Points::from_whole(1)}};
  rules.counting = {{CountingEffect::Limit, {Status::Submitted, "", "", ""}, {Status::Event, "", "审核表", ""}}};
  rules.quotas = {{"任务", kAdopted, QuotaPer::Whole, 3, {}, QuotaForm::AllOrNothing, Points::from_whole(1)}};
  rules.conditions = {
      {"率低", {MeasureKind::AdoptionRate, {}}, Comparison::LessThan, Points::from_whole(30), Points::from_whole(-1)}};
  rules.vetoes = {{"否决", adopted, Comparison::Equal, {}}};
  rules.rank_keys = {{{}, true}, {adopted, true}};
  ListRule list;
  list.name = "零采用";
  list.criteria = {{"", adopted, Comparison::Equal, Points{}}};
  rules.lists = {list};
  CHECK(codes(project) == std::vector<Code>{Code::LimitWithoutData, Code::QuotaWithoutData, Code::ConditionWithoutData,
                                            Code::VetoWithoutData, Code::RankKeyWithoutData, Code::ListWithoutData});
  const Diagnostics told = find_idle_rules(run_pipeline(project).tally_stage->tally, rules);
  CHECK(told[4].args == std::vector<std::string>{"2", "采用", "采用"});
  for (bool* is_on : {&rules.counting[0].is_on, &rules.quotas[0].is_on, &rules.conditions[0].is_on,
                      &rules.vetoes[0].is_on, &rules.lists[0].is_on})
    *is_on = false;
  rules.rank_keys.clear();
  CHECK(codes(project).empty());
}

TEST_CASE("what a log does not have is 0, not unknown") {
  Project project = project_of("单位,标题,采用层级\n甲局,一,市级\n乙局,二,\n");
  project.rules.quotas = {{"省级任务",
                           {Status::Adopted, "省级", "", ""},
                           QuotaPer::Whole,
                           3,
                           {},
                           QuotaForm::AllOrNothing,
                           Points::from_whole(1)}};
  CHECK(codes(project).empty());
  CHECK(run_pipeline(project).scores.is_founded);
}
