#include <doctest.h>

#include "core/pipeline.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

Project log_project() {
  Project project;
  auto source = read_source("流水.csv", "单位,标题,日期\n甲局,一,2022-12-31 23:59:59\n甲局,二,2023-01-01 00:00:00\n");
  REQUIRE(source.has_value());
  project.sources.push_back(std::make_shared<const SourceTable>(*source));
  return project;
}

int64_t n_submitted(const Results& results) {
  return count_of(results.tally(), 0, {Status::Submitted, "", "", ""}).value_or(0);
}

}  // namespace

TEST_CASE("the days of the period bound item logs, and a change of them makes the tally anew") {
  Project project = log_project();
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
