// An adoption rate is a share of items: of one level, each item once, told above 100 %.

#include "core/score/rate_adoptions.hpp"
#include "core/score/measure_reader.hpp"

#include <doctest.h>

#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Results results_of(const char* text) {
  Project project;
  project.sources = {std::make_shared<const SourceTable>(read_source("表.csv", text).value())};
  return run_pipeline(project);
}

std::string fact(const Results& results, const char* name, bool evidence = false) {
  const Fact* found = results.facts.find(name);
  return found == nullptr ? "(none)" : evidence ? found->evidence : found->text;
}

std::vector<std::string> told(const Results& results) {
  for (const Diagnostic& d : results.diagnostics)
    if (d.code == Code::AdoptionRateAbove) return d.args;
  return {};
}

std::string rate(const Results& results, int32_t unit) {
  const auto value = measure_of(results.tally(), results.scores, unit, {MeasureKind::AdoptionRate, {}});
  return value ? value->to_string() : "(none)";
}

}  // namespace

TEST_CASE("with two levels the rate is of 本级, and says so") {
  const Results results = results_of("单位,报送数,本级采用,上级采用\n甲局,10,8,5\n乙局,10,2,0\n");
  CHECK(fact(results, "采用") == "15");
  CHECK(fact(results, "采用率") == "50.0%");
  CHECK(fact(results, "采用率", true) == "本级采用 10 / 报送 20");
  CHECK(rate(results, 0) == "80");
  CHECK(told(results).empty());
}

TEST_CASE("a rate above 100 % is told of each unit and of all") {
  const Results results = results_of("单位,报送数,采用数\n甲局,10,13\n乙局,10,2\n");
  CHECK(told(results) == std::vector<std::string>{"", "", "甲局 130.0%"});
  CHECK(told(results_of("单位,报送数,采用数\n甲局,10,13\n")) == std::vector<std::string>{"130.0%", "", "甲局 130.0%"});
}

TEST_CASE("an item of a log that was adopted several times counts once") {
  const Results results = results_of(
      "单位,标题,采用层级,刊物\n甲局,春耕,市级、市级,日报、专报\n甲局,夏收,市级、省级,日报、内参\n甲局,秋种,,\n");
  CHECK(rate(results, 0) == "66.7");
  CHECK(fact(results, "采用率", true) == "2 / 3");  // of all levels
}

TEST_CASE("the level of the rate does not follow the order of rows") {
  const auto level = [](std::vector<GivenCount> counts) {
    return rate_level(tally_of({source_of({{"甲局", std::move(counts)}})}).value);
  };
  const GivenCount city{Status::Adopted, 3, "市级"}, province{Status::Adopted, 3, "省级"};
  CHECK(level({city, province}) == level({province, city}));
  CHECK(level({{Status::Adopted, 1, "县级"}, {Status::Adopted, 2, "市级"}}) == "市级");
  CHECK(level({{Status::Adopted, 1, "本级"}, {Status::Adopted, 2, "市级"}}) == "本级");
  CHECK(level({city}).empty());
  CHECK(level({city, {Status::Adopted, 1, ""}}).empty());
}
