#include "core/tally/period_span.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

// year/first month+months, or year/w week, or none.
std::string span(const char* name) {
  const auto parsed = parse_period(name);
  if (!parsed) return "none";
  const std::string year = std::to_string(parsed->year) + "/";
  if (parsed->week > 0) return year + "w" + std::to_string(parsed->week);
  return year + std::to_string(parsed->first_month) + "+" + std::to_string(parsed->n_months);
}

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

TEST_CASE("the names of periods say months, quarters, halves, years and weeks") {
  CHECK(span("7月") == "0/7+1");
  CHECK(span("12月份") == "0/12+1");
  CHECK(span("七月") == "0/7+1");
  CHECK(span("十二月") == "0/12+1");
  CHECK(span("2023年7月") == "2023/7+1");
  CHECK(span("２０２３年７月") == "2023/7+1");
  CHECK(span("2023年 7月") == "2023/7+1");
  CHECK(span("三季度") == "0/7+3");
  CHECK(span("第四季度") == "0/10+3");
  CHECK(span("2016年第3季度") == "2016/7+3");
  CHECK(span("上半年") == "0/1+6");
  CHECK(span("2023年下半年") == "2023/7+6");
  CHECK(span("1-3月") == "0/1+3");
  CHECK(span("1月至6月") == "0/1+6");
  CHECK(span("1—11月") == "0/1+11");
  CHECK(span("2023年") == "2023/1+12");
  CHECK(span("2023年度") == "2023/1+12");
  CHECK(span("全年") == "0/1+12");
  CHECK(span("第12周") == "0/w12");
  CHECK(span("2023年第1周") == "2023/w1");
  CHECK(span("第53周") == "0/w53");
}

TEST_CASE("what says no span is none, not a guess") {
  for (const char* name : {"", "本期", "13月", "0月", "五季度", "0季度", "第54周", "3-1月", "0-3月", "1-13月", "月",
                           "季度", "年", "7", "7月8日", "第", "202年7月", "一二月"})
    CHECK_MESSAGE(span(name) == "none", std::string(name));
}

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
