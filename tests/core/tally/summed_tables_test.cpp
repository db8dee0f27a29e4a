#include "core/tally/summed_tables.hpp"

#include <doctest.h>

#include <string>
#include <utility>

#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Project project_of(const Files& files) {
  Project project;
  for (const auto& [name, text] : files)
    project.sources.push_back(std::make_shared<const SourceTable>(read_source(name, text).value()));
  return project;
}

/// The files that are told, with how many others they are the sum of.
std::string told(const Project& project) {
  std::string text;
  const Results results = run_pipeline(project);
  for (const Diagnostic& d : results.diagnostics)
    if (d.code == Code::TableIsSum) text += d.place.file + "=" + d.args[1] + " ";
  return text;
}

const Files kMonths = {{"1月.csv", "单位,报送数,采用数\n甲局,5,2\n乙局,4,1\n"},
                       {"2月.csv", "单位,报送数,采用数\n甲局,3,2\n乙局,1,0\n"}};

Files with(Files files, std::string name, std::string text) {
  files.emplace_back(std::move(name), std::move(text));
  return files;
}

}  // namespace

TEST_CASE("a table of sums beside the months that it sums is told") {
  const Project summed = project_of(with(kMonths, "汇总.csv", "单位,报送数,采用数\n甲局,8,4\n乙局,5,1\n"));
  CHECK(told(summed) == "汇总.csv=2 ");
  CHECK(told(project_of(with(kMonths, "其他.csv", "单位,报送数,采用数\n甲局,8,4\n乙局,6,1\n"))).empty());
  CHECK(told(project_of(with(kMonths, "3月.csv", "单位,报送数,采用数\n甲局,8,4\n乙局,5,1\n"))).empty());
  CHECK(told(project_of(with(kMonths, "另一家.csv", "单位,报送数,采用数\n丙局,8,4\n乙局,5,1\n"))).empty());
  Project kept = summed;
  SourceTable beside = *kept.sources[2];
  beside.beside = {"1月.csv"};
  kept.sources[2] = std::make_shared<const SourceTable>(beside);
  CHECK(told(kept).empty());
}

TEST_CASE("counts beside the log that they were counted from are told") {
  const std::string log = "单位,标题,采用\n甲局,一,是\n甲局,二,否\n乙局,三,是\n";
  CHECK(told(project_of({{"3月流水.csv", log}, {"3月统计.csv", "单位,报送数,采用数\n甲局,2,1\n乙局,1,1\n"}})) ==
        "3月统计.csv=1 ");
  CHECK(told(project_of({{"3月统计.csv", "单位,报送数\n甲局,2\n乙局,1\n"}, {"3月流水.csv", log}})) == "3月统计.csv=1 ");
  CHECK(told(project_of({{"3月流水.csv", log}, {"4月统计.csv", "单位,报送数,采用数\n甲局,2,1\n乙局,1,1\n"}})).empty());
  CHECK(told(project_of({{"3月流水.csv", log}, {"3月统计.csv", "单位,报送数,采用数\n甲局,2,1\n乙局,2,1\n"}})).empty());
}

TEST_CASE("property: sums are told, and nothing that differs in one number") {
  tongbao::test_support::TinyRandom random(5);
  for (int round = 0; round < 200; ++round) {
    const int n_months = 2 + static_cast<int>(random.below(3));
    const int n_units = 2 + static_cast<int>(random.below(6));
    std::vector<int64_t> sums(static_cast<size_t>(n_units), 0);
    Files files;
    for (int month = 1; month <= n_months; ++month) {
      std::string text = "单位,采用数\n";
      for (int unit = 0; unit < n_units; ++unit) {
        const int64_t n = random.below(9) + 1;
        sums[static_cast<size_t>(unit)] += n;
        text += "第" + std::to_string(unit + 1) + "镇," + std::to_string(n) + "\n";
      }
      files.emplace_back(std::to_string(month) + "月.csv", text);
    }
    const bool is_wrong = random.chance(2);
    if (is_wrong) ++sums[static_cast<size_t>(random.below(n_units))];
    std::string text = "单位,采用数\n";
    for (int unit = 0; unit < n_units; ++unit)
      text += "第" + std::to_string(unit + 1) + "镇," + std::to_string(sums[static_cast<size_t>(unit)]) + "\n";
    files.insert(files.begin() + random.below(n_months + 1), {"汇总.csv", text});
    CAPTURE(text);
    CHECK(told(project_of(files)).empty() == is_wrong);
  }
}
