// What a tally knows of one unit: counts by name, empty ones and 0, periods without items.

#include "core/tally/unit_counts.hpp"

#include <doctest.h>

#include "core/tally/compared_periods.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

TEST_CASE("a count that nobody gives is empty, a given 0 is 0") {
  const auto result = tally_of({source_of(
      {{"甲镇", {{Status::Adopted, 3, "本级"}, {Status::Adopted, 0, "上级"}, {Status::Adopted, 4, "本级", "图片新闻"}}},
       {"乙局", {}}})});
  const Tally& tally = result.value;
  CHECK(count_of(tally, 0, {Status::Adopted, "", "", ""}) == 7);
  CHECK(count_of(tally, 0, {Status::Adopted, "上级", "", ""}) == 0);
  CHECK(count_of(tally, 0, {Status::Adopted, "", "图片新闻", ""}) == 4);
  CHECK(count_of(tally, 0, {Status::Adopted, "上级", "图片新闻", ""}) == std::nullopt);
  CHECK(count_of(tally, 0, {Status::Adopted, "省级", "", ""}) == std::nullopt);
  CHECK(count_of(tally, 0, {Status::Adopted, "", "", "7月"}) == std::nullopt);
  CHECK(count_of(tally, 0, {Status::Rejected, "", "", ""}) == std::nullopt);
  CHECK(count_of(tally, 1, {Status::Adopted, "", "", ""}) == std::nullopt);
  CHECK(tally.levels == std::vector<std::string>{"", "本级", "上级"});
  CHECK(tally.categories == std::vector<std::string>{"", "图片新闻"});
}

TEST_CASE("zero periods count months that say 0 or leave the cell empty, not months that do not name the unit") {
  const auto result =
      tally_of({source_of({{"甲镇", {{Status::Submitted, 2}}, "7月"},
                           {"乙局", {{Status::Submitted, 0}, {Status::Adopted, 1}}, "7月"}}),
                source_of({{"甲镇", {{Status::Submitted, 1}}, "8月"}}),
                source_of({{"甲镇", {{Status::Submitted, 0}}, "9月"}, {"乙局", {{Status::Submitted, 5}}, "9月"}})});
  CHECK(ZeroPeriods(result.value, Status::Submitted).n_periods(0) == 1);
  CHECK(ZeroPeriods(result.value, Status::Submitted).n_periods(1) == 1);
  // No table but that of 7月 counts adoptions.
  CHECK(ZeroPeriods(result.value, Status::Adopted).n_periods(1) == 0);
}

TEST_CASE("carriers, origins and roles are counted apart and selected by name") {
  const auto out = tally_of({source_of({{"甲镇",
                                         {{Status::Adopted, 3, "市级", "", "日报", "原创", "主办"},
                                          {Status::Adopted, 2, "市级", "", "专报", "转载", ""},
                                          {Status::Adopted, 1, "省级", "", "日报", "", "联合"}}}})});
  const auto adopted = [&](const std::string& carrier, const std::string& origin, const std::string& role) {
    return count_of(out.value, 0, {Status::Adopted, "", "", "", carrier, origin, role});
  };
  CHECK(adopted("", "", "") == 6);
  CHECK(adopted("日报", "", "") == 4);
  CHECK(adopted("", "转载", "") == 2);
  CHECK(adopted("日报", "", "联合") == 1);
  CHECK(adopted("专报", "原创", "") == std::nullopt);
  CHECK(adopted("快讯", "", "") == std::nullopt);
}

TEST_CASE("a run of zero periods ends with 本期, and breaks at what was not loaded or not said") {
  const auto run = [](const std::vector<std::pair<std::string, int>>& months,
                      const std::vector<std::string>& now = {}) {
    std::vector<SourceCounts> sources;
    // -1: the unit is not in the table; -2: the table does not count submissions.
    for (const auto& [name, n_items] : months) {
      std::vector<GivenRow> rows = {{"乙局", {{n_items == -2 ? Status::Adopted : Status::Submitted, 1}}, name}};
      if (n_items >= 0) rows.push_back({"甲局", {{Status::Submitted, n_items}}, name});
      if (n_items == -2) rows.push_back({"甲局", {{Status::Adopted, 0}}, name});
      sources.push_back(source_of(rows));
    }
    Roster roster;
    roster.units = {unit_of("甲局"), unit_of("乙局")};
    const auto whole = std::make_shared<const Tally>(tally_of(sources, roster).value);
    const Tally tally = now.empty() ? *whole : cut_from(whole, find_spans(whole->periods, now).this_period);
    const ZeroPeriods zeros(tally, Status::Submitted);
    return std::to_string(zeros.n_in_run(0)) + (zeros.is_run_open(0) ? "+" : "");
  };
  CHECK(run({{"1月", 0}, {"2月", 0}, {"3月", 0}}) == "3");
  CHECK(run({{"3月", 0}, {"1月", 1}, {"2月", 0}}) == "2");
  CHECK(run({{"1月", 0}, {"2月", 0}, {"3月", 1}}) == "0");           // a run of the past is none
  CHECK(run({{"1月", 0}, {"2月", 0}, {"4月", 0}}) == "1");           // 3月 was not loaded
  CHECK(run({{"1月", 0}, {"2月", -1}, {"3月", 0}}) == "1+");         // 未出现 is not 0
  CHECK(run({{"1月", 0}, {"2月", -2}, {"3月", 0}}) == "1+");         // nor is a table without 报送
  CHECK(run({{"1月", 0}, {"2月", 0}, {"3月", 0}}, {"3月"}) == "3");  // back to before 本期
  CHECK(run({{"1月", 0}, {"2月", 0}, {"3月", 1}}, {"2月"}) == "2");
  CHECK(run({{"2022年12月", 0}, {"2023年1月", 0}}) == "2");
  CHECK(run({{"12月", 0}, {"1月", 0}}) == "1");
  CHECK(run({{"第8期", 0}, {"第10期", 0}, {"第9期", 0}}) == "3");
  CHECK(run({{"第8期", 0}, {"第10期", 0}}) == "1");
}
