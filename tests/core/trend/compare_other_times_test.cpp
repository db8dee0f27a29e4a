#include "core/trend/compare_other_times.hpp"

#include <doctest.h>

#include <string>

#include "core/messages/messages_zh.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;

namespace {

/// Tables of 1月, 2月 …, of which the last is 本期.
Project months(const std::vector<std::string>& texts) {
  Project project;
  for (size_t i = 0; i < texts.size(); ++i)
    project.sources.push_back(std::make_shared<const SourceTable>(
        read_source("2024年" + std::to_string(i + 1) + "月.csv", texts[i]).value()));
  project.period.included = {"2024年" + std::to_string(texts.size()) + "月"};
  return project;
}

std::vector<std::string> told(const Project& project) {
  std::vector<std::string> sentences;
  const Results results = run_pipeline(project);
  for (const Diagnostic& d : results.diagnostics)
    if (d.code == Code::PrintedOtherTimeDiffers) sentences.push_back(sentence_zh(d.code, d.args));
  return sentences;
}

}  // namespace

TEST_CASE("a printed 累计 is compared with the sum of all months") {
  const std::string january = "单位,报送数,采用数\n甲局,5,2\n乙局,4,1\n";
  CHECK(told(months({january, "单位,本月报送,累计报送\n甲局,3,8\n乙局,1,5\n"})).empty());
  const auto differs = told(months({january, "单位,本月报送,累计报送\n甲局,3,9\n乙局,1,5\n"}));
  REQUIRE(differs.size() == 1);
  CHECK(differs[0].find("表上的“累计报送”") == 0);
  CHECK(differs[0].find("共比对 2 家，有 1 家不同") != std::string::npos);
  CHECK(differs[0].find("第 2 行甲局（印 9，算 8）") != std::string::npos);
}

TEST_CASE("上月 is compared with the month before, by level where the header says one") {
  const std::string january = "单位,报送数,本级采用,上级采用\n甲局,5,2,1\n乙局,4,1,0\n";
  CHECK(told(months({january, "单位,上月报送数,本月报送数,本级采用,上月上级采用\n甲局,5,3,0,1\n乙局,4,1,1,0\n"}))
            .empty());
  CHECK(told(months({january, "单位,上月报送数,本月报送数,本级采用,上月上级采用\n甲局,6,3,0,2\n乙局,4,1,1,0\n"}))
            .size() == 2);
}

TEST_CASE("what is not known is not compared") {
  const std::string february = "单位,本月报送,累计报送,上年同期报送\n甲局,3,9,7\n丙局,1,5,7\n";
  // Only one month, or a gap before it.
  CHECK(told(months({february})).empty());
  // 丙局 is not in January's table: what it had sent by then is not known.
  const auto differs = told(months({"单位,报送数\n甲局,5\n", february}));
  REQUIRE(differs.size() == 1);
  CHECK(differs[0].find("丙局") == std::string::npos);
  // The user counts the column; then it is no other time.
  Project counted = months({"单位,报送数\n甲局,5\n", february});
  SourceTable used = *counted.sources[1];
  set_column(used, 2, {ColumnRole::Submitted, "", "", RoleReason::UserSays});
  counted.sources[1] = std::make_shared<const SourceTable>(used);
  CHECK(told(counted).empty());
}

TEST_CASE("property: a 累计 that was added up right is never told, a wrong one always") {
  tongbao::test_support::TinyRandom random(11);
  for (int round = 0; round < 100; ++round) {
    const int n_months = 2 + static_cast<int>(random.below(4));
    const int n_units = 1 + static_cast<int>(random.below(5));
    std::vector<int64_t> sums(static_cast<size_t>(n_units), 0);
    std::vector<std::string> texts;
    int n_wrong = 0;
    for (int month = 1; month <= n_months; ++month) {
      std::string text = "单位,本月采用数,本年累计采用数\n";
      for (int unit = 0; unit < n_units; ++unit) {
        const int64_t n = random.below(20);
        int64_t& sum = sums[static_cast<size_t>(unit)];
        sum += n;
        const bool is_wrong = month == n_months && random.chance(3);
        n_wrong += is_wrong ? 1 : 0;
        text += "第" + std::to_string(unit + 1) + "镇," + std::to_string(n) + "," +
                std::to_string(sum + (is_wrong ? 1 : 0)) + "\n";
      }
      texts.push_back(text);
    }
    CAPTURE(texts.back());
    const auto differs = told(months(texts));
    CHECK(differs.size() == (n_wrong > 0 ? 1 : 0));
    if (!differs.empty()) CHECK(differs[0].find("有 " + std::to_string(n_wrong) + " 家不同") != std::string::npos);
  }
}
