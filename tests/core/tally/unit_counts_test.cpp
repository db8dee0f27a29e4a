// What a tally knows of one unit: counts by name, empty ones and 0, periods without items.

#include "core/tally/unit_counts.hpp"

#include <doctest.h>

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
  CHECK(n_zero_periods(result.value, 0, Status::Submitted) == 1);
  CHECK(n_zero_periods(result.value, 1, Status::Submitted) == 1);
  CHECK(n_zero_periods(result.value, 1, Status::Adopted) == 1);
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
