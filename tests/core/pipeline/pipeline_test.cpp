#include <doctest.h>

#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

Project project_of(const std::string& text) {
  Project project;
  auto source = read_source("流水.csv", text);
  REQUIRE(source.has_value());
  project.sources.push_back(std::make_shared<const SourceTable>(*source));
  return project;
}

int64_t n_submitted(const Results& results) {
  return count_of(results.tally(), 0, {Status::Submitted, "", "", ""}).value_or(0);
}

}  // namespace

TEST_CASE("the days of the period bound item logs, and a change of them makes the tally anew") {
  Project project = project_of("单位,标题,日期\n甲局,一,2022-12-31 23:59:59\n甲局,二,2023-01-01 00:00:00\n");
  const Results all = run_pipeline(project);
  CHECK(n_submitted(all) == 2);

  Project year = project;
  year.period.first = Date{2023, 1, 1};
  year.period.last = Date{2023, 12, 31};
  const Results of_year = run_pipeline(year, &project, &all);
  CHECK(n_submitted(of_year) == 1);
  CHECK(of_year.tally().periods == std::vector<std::string>{"2023年1月"});

  Project year_before = year;
  year_before.period.first = Date{2022, 1, 1};
  year_before.period.last = Date{2022, 12, 31};
  const Results before = run_pipeline(year_before, &year, &of_year);
  CHECK(n_submitted(before) == 1);
  CHECK(before.tally().periods == std::vector<std::string>{"2022年12月"});

  // The label is a word: the tally stays.
  Project renamed = year;
  renamed.period.label = "2023年";
  CHECK(run_pipeline(renamed, &year, &of_year).tally_stage == of_year.tally_stage);
}

TEST_CASE("an item log gives the repeats that the rules drop") {
  // 春耕 is adopted three times, twice at 市级; 夏收 once; both endorsements are of 春耕.
  Project project = project_of(
      "单位,标题,采用层级,刊物,领导批示\n"
      "甲局,春耕,市级、市级,日报、专报,王市长、王市长\n甲局,春耕,省级,日报,\n甲局,夏收,市级,日报,\n");
  project.rules.points = {{{Status::Adopted, "市级", "", ""}, Points::from_whole(3)},
                          {{Status::Adopted, "省级", "", ""}, Points::from_whole(10)},
                          {{Status::Endorsed, "", "", ""}, Points::from_whole(100)}};
  const auto total = [&](RepeatRule adoptions, RepeatRule endorsements) {
    project.rules.adoption_repeats = adoptions;
    project.rules.endorsement_repeats = endorsements;
    return run_pipeline(project).scores.units.at(0).total.to_string();
  };
  CHECK(total(RepeatRule::AddAll, RepeatRule::AddAll) == "219");        // 3 + 3 + 10 + 3 + 200
  CHECK(total(RepeatRule::HighestOnly, RepeatRule::AddAll) == "213");   // 10 + 3 + 200
  CHECK(total(RepeatRule::OncePerLevel, RepeatRule::AddAll) == "216");  // 3 + 10 + 3 + 200
  CHECK(total(RepeatRule::AddAll, RepeatRule::OncePerLevel) == "119");
}

TEST_CASE("points follow carrier, origin, role and events of an item log") {
  Project project = project_of(
      "单位,标题,刊物,是否原创,署名,差错\n甲局,一,日报,是,,\n甲局,二,专报,否,,1\n甲局、乙局,三,日报,是,主办、协办,\n");
  project.rules.points = {{{Status::Adopted, "", "", "", "日报"}, Points::from_whole(2)},
                          {{Status::Adopted, "", "", "", "", "转载"}, Points::from_whole(1)},
                          {{Status::Adopted, "", "", "", "日报", "", "协办"}, Points::from_raw(5000)},
                          {{Status::Event, "", "差错", ""}, Points::from_whole(-1)}};
  const Results results = run_pipeline(project);
  CHECK(results.scores.units.at(0).total == Points::from_whole(4));  // 2 + 1 − 1 + 2
  CHECK(results.scores.units.at(1).total == Points::from_raw(5000));
}

TEST_CASE("a changed cell reads one file again, and gives what a reading of all files gives") {
  Project project = project_of("单位,标题,日期\n甲局,一,2023-01-01\n乙局,二,2023-01-02\n");
  project.sources.push_back(std::make_shared<const SourceTable>(*read_source("2月.csv", "单位,报送数\n甲局,3\n")));
  const Results first = run_pipeline(project);

  Project edited = project;
  SourceTable next = *edited.sources[1];
  set_edit(next, {2, 2, "5"});
  edited.sources[1] = std::make_shared<const SourceTable>(next);
  const Results second = run_pipeline(edited, &project, &first);
  CHECK(second.tally_stage->counts[0] == first.tally_stage->counts[0]);
  CHECK(second.tally_stage->counts[1] != first.tally_stage->counts[1]);
  CHECK(n_submitted(first) == 4);
  CHECK(n_submitted(second) == 6);

  // Other days read everything again; another order of the files reads nothing.
  Project bounded = edited;
  bounded.period.last = Date{2022, 12, 31};
  CHECK(n_submitted(run_pipeline(bounded, &edited, &second)) == 5);
  std::swap(bounded.sources[0], bounded.sources[1]);
  bounded.period = edited.period;
  const Results swapped = run_pipeline(bounded, &edited, &second);
  CHECK(swapped.tally_stage->counts[0] == second.tally_stage->counts[1]);
  CHECK(n_submitted(swapped) == 6);
}
