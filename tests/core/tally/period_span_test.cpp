#include "core/tally/period_span.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

// Blocks as "0 1*3": the periods of each, and of how many units it stands for; ? = not known.
std::string blocks(const std::vector<std::string>& names, CalendarUnit unit) {
  std::string text;
  for (const PeriodBlock& block : blocks_of(names, unit)) {
    text += text.empty() ? "" : " | ";
    for (const int32_t idx : block.period_idx) text += std::to_string(idx);
    if (block.n_units != 1) text += "*" + std::to_string(block.n_units);
    if (!block.is_known) text += "?";
  }
  return text;
}

}  // namespace

TEST_CASE("months are put together by quarter and year, of the same year only") {
  const std::vector<std::string> names = {"7月", "8月", "10月", "9月"};
  CHECK(blocks(names, CalendarUnit::Month) == "0 | 1 | 2 | 3");
  CHECK(blocks(names, CalendarUnit::Quarter) == "013 | 2");
  CHECK(blocks(names, CalendarUnit::Year) == "0123");
  CHECK(blocks({"2022年12月", "2023年12月", "2022年11月"}, CalendarUnit::Quarter) == "02 | 1");
  // The boundary of the year.
  CHECK(blocks({"2022年12月", "2023年1月"}, CalendarUnit::Year) == "0 | 1");
}

TEST_CASE("a period longer than the unit stands for several of them") {
  CHECK(blocks({"三季度", "四季度"}, CalendarUnit::Month) == "0*3 | 1*3");
  CHECK(blocks({"三季度", "9月"}, CalendarUnit::Month) == "0*3 | 1");
  CHECK(blocks({"三季度", "9月"}, CalendarUnit::Quarter) == "01");
  CHECK(blocks({"上半年", "2023年"}, CalendarUnit::Quarter) == "0*2 | 1*4");
  CHECK(blocks({"1-11月"}, CalendarUnit::Month) == "0*11");
}

TEST_CASE("a period that says nothing of the unit is a block of its own, known as unknown") {
  CHECK(blocks({"本期", "本期补报", "7月"}, CalendarUnit::Month) == "0? | 1? | 2");
  CHECK(blocks({"第1周", "7月", "第2周"}, CalendarUnit::Week) == "0 | 1? | 2");
  CHECK(blocks({"第1周", "第2周"}, CalendarUnit::Month) == "0? | 1?");
  CHECK(blocks({}, CalendarUnit::Year).empty());
}

TEST_CASE("periods are in time order, whatever the order in which they come") {
  const auto sorted = [](std::vector<std::string> names) {
    std::string text;
    for (const int32_t idx : time_order(names)) text += (text.empty() ? "" : " ") + names[static_cast<size_t>(idx)];
    return text;
  };
  CHECK(sorted({"2024-03", "2023年12月", "202401", "2024.2"}) == "2023年12月 202401 2024.2 2024-03");
  CHECK(sorted({"9月", "三季度", "7月", "上半年"}) == "上半年 三季度 7月 9月");
  CHECK(sorted({"8月", "2024年7月", "2024年9月"}) == "2024年7月 8月 2024年9月");
  CHECK(sorted({"本期", "第3周", "12月", "第27期", "第9期"}) == "12月 第3周 本期 第9期 第27期");
}

TEST_CASE("names that end with a numeral are in order, whatever characters they are made of") {
  CHECK(list_of_periods({"其二", "其一"}) == "其一至其二");
  CHECK(list_of_periods({"其十二", "其二"}) == "其二、其十二");
  // Any name of up to three of these characters ends the reading of its numbers.
  const std::vector<std::string> parts = {"", "一", "十", "〇", "两", "第", "期", "9", " "};
  for (const std::string& a : parts)
    for (const std::string& b : parts)
      for (const std::string& c : parts) CHECK(list_of_periods({a + b + c, "本期"}).find("本期") != std::string::npos);
}

TEST_CASE("spellings of one period are one") {
  std::vector<int32_t> idx;
  CHECK(merge_names({"7月", "七月份", "2024.7", "8月"}, idx) == std::vector<std::string>{"2024年7月", "8月"});
  CHECK(idx == std::vector<int32_t>{0, 0, 0, 1});
  CHECK(merge_names({"七月", "七月"}, idx) == std::vector<std::string>{"七月"});
  CHECK(merge_names({"2023年7月", "7月", "2024年7月"}, idx).size() == 3);
  CHECK(merge_names({"本期", "第27期"}, idx) == std::vector<std::string>{"本期", "第27期"});
  CHECK(find_period({"7月", "8月"}, "八月份") == 1);
  CHECK(find_period({"7月", "8月"}, "9月") == -1);
  CHECK(find_period({"2024年7月", "2024年8月"}, "8月") == 1);
  CHECK(find_period({"2023年7月", "2024年8月"}, "8月") == -1);
  CHECK(find_period({"7月"}, "2024年7月") == -1);
}

TEST_CASE("only what has no gap is from one to the other") {
  CHECK(list_of_periods({"3月", "1月", "2月"}) == "1月至3月");
  CHECK(list_of_periods({"3月", "1月"}) == "1月、3月");
  CHECK(list_of_periods({"5月", "1月", "2月"}) == "1月至2月、5月");
  CHECK(list_of_periods({"2023年1月", "2022年12月"}) == "2022年12月至2023年1月");
  CHECK(list_of_periods({"1月", "12月"}) == "1月、12月");
  CHECK(list_of_periods({"第9期", "第8期"}) == "第8期至第9期");
  CHECK(list_of_periods({"甲", "乙"}) == "乙、甲");
  CHECK(list_of_periods({"7月"}) == "7月");
  CHECK(list_of_periods({}).empty());
}
