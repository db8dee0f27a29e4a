// Totals, rates and shares by every dimension, from a small tally.

#include "core/facts/totals_and_rates.hpp"

#include <doctest.h>

#include "core/facts/small_facts.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

TEST_CASE("facts: totals over everybody and by group, outside units included") {
  const Model model = model_of(two_groups());
  CHECK(model.text("期间") == "2023年一季度");
  CHECK(model.text("单位数") == "5");
  CHECK(model.text("考核单位数") == "4");
  CHECK(model.text("单位数.未纳入考核") == "1");
  CHECK(model.text("报送") == "42");
  CHECK(model.text("报送.部门") == "33");
  CHECK(model.text("报送.镇办") == "9");
  CHECK(model.text("报送.未纳入考核") == "3");
  CHECK(model.text("采用") == "16");
  CHECK(model.text("退稿") == "26");
  CHECK(model.text("采用率") == "38.1%");
  CHECK(model.text("采用率.部门") == "39.4%");
  CHECK(model.text("得分") == "16");
  CHECK(model.text("待定") == "(none)");
  CHECK(model.evidence("报送") == "33 + 9");
  CHECK(model.evidence("报送.部门") == "3 家合计");
  CHECK(model.evidence("退稿") == "42 - 16");
  CHECK(model.evidence("采用率") == "16 / 42");
  CHECK(model.text("分组报送") == "部门33条、镇办9条");
  CHECK(model.text("分组采用") == "部门13条、镇办3条");
  CHECK(model.text("分组单位数") == "部门2个、镇办2个");
  CHECK(model.text("分组第一名") == "部门为甲、镇办为戊");
  CHECK(model.text("第一名.部门") == "甲");
  CHECK(model.text("第一名得分.部门") == "12");
  CHECK(model.text("第一名") == "(none)");
  CHECK(told(model).empty());
}

TEST_CASE("facts: levels, categories and periods are names, and their prose adds up") {
  Input input;
  input.sources = {source_of({{"甲", {{Status::Adopted, 35, "本级"}, {Status::Adopted, 3, "上级"}}, "7月", "部门"},
                              {"乙", {{Status::Adopted, 4, "本级"}}, "7月", "镇办"}}),
                   source_of({{"甲", {{Status::Adopted, 2, "", "图片新闻"}}, "8月", "部门"}})};
  const Model model = model_of(input);
  CHECK(model.text("采用") == "44");
  CHECK(model.text("采用.上级") == "3");
  CHECK(model.text("采用.部门.本级") == "35");
  CHECK(model.text("采用.镇办.上级") == "(none)");
  CHECK(model.text("采用.未分层级") == "2");
  CHECK(model.text("层级采用") == "未分层级2条、本级39条、上级3条");
  CHECK(model.text("采用.图片新闻") == "2");
  CHECK(model.text("采用.8月") == "2");
  CHECK(model.text("采用.部门.7月") == "38");
  CHECK(model.text("期间采用") == "7月42条、8月2条");
}

TEST_CASE("facts: the number of a name and the number of its items stay two numbers") {
  Input input;
  input.sources = {source_of(
      {{"甲", {{Status::Adopted, 3, "本级"}, {Status::Adopted, 1, "上级2"}}, "7", "组1"}, row_of("乙", "组2", 5, 2)})};
  const Model model = model_of(input);
  CHECK(model.text("层级采用") == "未分层级2条、本级3条、上级2：1条");
  CHECK(model.text("分组采用") == "组1：4条、组2：2条");
  CHECK(model.text("期间采用") == "7：4条、本期2条");
}

TEST_CASE("facts: one period, one level and one unnamed group are no divisions") {
  Input input;
  input.sources = {source_of({{"甲", {{Status::Adopted, 5, "本级"}}, "7月"}})};
  const Model model = model_of(input);
  CHECK(model.text("采用.7月") == "(none)");
  CHECK(model.text("采用.本级") == "5");
  CHECK(model.text("层级采用") == "(none)");
  CHECK(model.text("分组采用") == "(none)");
}

TEST_CASE("facts: rejected counts of a source are not derived again") {
  Input input;
  input.sources = {source_of(
      {{"甲", {{Status::Submitted, 10}, {Status::Adopted, 6}, {Status::Rejected, 1}, {Status::Pending, 3}}}})};
  const Model model = model_of(input);
  CHECK(model.text("退稿") == "1");
  CHECK(model.text("待定") == "3");
}

TEST_CASE("facts: counts that do not belong together give no rate and no rejected number") {
  Input levels;
  levels.sources = {
      source_of({{"甲", {{Status::Submitted, 10}, {Status::Adopted, 6, "本级"}, {Status::Adopted, 6, "上级"}}}})};
  CHECK(model_of(levels).text("退稿") == "(none)");
  Input partly;
  partly.sources = {source_of({row_of("甲", "", 10, 6), {"乙", {{Status::Adopted, 7}}}})};
  CHECK(model_of(partly).text("退稿") == "(none)");
  CHECK(model_of(partly).text("采用率") == "(none)");
}

TEST_CASE("facts: rates have the places of the notice, rounded from their counts") {
  Input input = two_groups();
  input.figures = {computed("办结率", "199 / 205"), typed("公布率", "38.1%", "采用率")};
  input.checks = {{"38% = 采用率"}, {"办结率 = 97.07%"}};
  const auto rates = [&](int places) {
    input.rate_places = places;
    const Model model = model_of(input);
    CHECK(told(model).empty());
    return model.text("采用率") + " " + model.text("采用率.部门") + " " + model.text("办结率");
  };
  CHECK(rates(0) == "38% 39% 97%");
  CHECK(rates(1) == "38.1% 39.4% 97.1%");
  CHECK(rates(2) == "38.10% 39.39% 97.07%");
  // 49.45 % is 49.5 % in one place, and no more than 49 % in none.
  Input close;
  close.sources = {source_of({row_of("甲", "", 1005, 497)})};
  close.figures = {computed("率", "采用 / 报送"), computed("又一率", "采用率")};
  close.rate_places = 0;
  CHECK(model_of(close).text("采用率") == "49%");
  CHECK(model_of(close).text("率") == "49%");
  CHECK(model_of(close).text("又一率") == "49%");
}

TEST_CASE("facts: shares of groups, levels and categories add up to 100 % and say so in prose") {
  Input input = two_groups();
  const Model model = model_of(input);
  CHECK(model.text("报送占比.部门") == "78.6%");
  CHECK(model.text("报送占比.镇办") == "21.4%");
  CHECK(model.evidence("报送占比.部门") == "33 / 42");
  CHECK(model.text("分组报送占比") == "部门占78.6%、镇办占21.4%");
  CHECK(model.text("分组采用占比") == "部门占81.3%、镇办占18.7%");  // 81.25 and 18.75: the earlier gets the unit
  input.rate_places = 0;
  CHECK(model_of(input).text("分组采用占比") == "部门占81%、镇办占19%");

  const auto adopted = [](int64_t n, const char* level, const char* category) {
    return GivenCount{Status::Adopted, n, level, category};
  };
  Input levels;
  levels.sources = {source_of({{"甲", {adopted(2, "本级", "图片"), adopted(1, "上级", "视频")}}})};
  levels.figures = {computed("合计", "采用占比.本级 + 采用占比.上级")};
  CHECK(model_of(levels).text("层级采用占比") == "本级占66.7%、上级占33.3%");
  CHECK(model_of(levels).text("采用占比.图片") == "66.7%");
  CHECK(model_of(levels).text("合计") == "100.0%");
  levels.sources = {source_of({{"甲", {adopted(2, "", "图片"), adopted(1, "", "视频"), adopted(1, "", "")}}})};
  CHECK(model_of(levels).text("采用占比.图片") == "(none)");
}

TEST_CASE("facts: no shares of nothing, nor beside a part that is not given") {
  Input input;
  input.sources = {source_of({row_of("甲", "部门", 0, 0), row_of("乙", "镇办", 0, 0)})};
  CHECK(model_of(input).text("报送占比.部门") == "(none)");
  input.sources = {source_of({row_of("甲", "部门", 5, 1), {"乙", {{Status::Submitted, 5}}, "", "镇办"}})};
  CHECK(model_of(input).text("报送占比.部门") == "50.0%");
  CHECK(model_of(input).text("采用占比.部门") == "(none)");
  CHECK(model_of(input).text("分组采用占比") == "(none)");
}
