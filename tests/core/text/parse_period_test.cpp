#include "core/text/parse_period.hpp"

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
  CHECK(span("一季度") == "0/1+3");
  CHECK(span("1-2月") == "0/1+2");
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

TEST_CASE("the same periods in the other forms that offices use") {
  CHECK(span("2024.7") == "2024/7+1");
  CHECK(span("2024.07") == "2024/7+1");
  CHECK(span("202407") == "2024/7+1");
  CHECK(span("202411") == "2024/11+1");
  CHECK(span("2024-07") == "2024/7+1");
  CHECK(span("2025-09") == "2025/9+1");
  CHECK(span("2024/7") == "2024/7+1");
  CHECK(span("２０２４．７") == "2024/7+1");
  CHECK(span("24年7月") == "2024/7+1");
  CHECK(span("二〇二四年七月") == "2024/7+1");
  CHECK(span("元月") == "0/1+1");
  CHECK(span("2016年7-9月") == "2016/7+3");
  CHECK(span("2024年1月至6月") == "2024/1+6");
  CHECK(span("2024年1月至2024年6月") == "2024/1+6");
  CHECK(span("2023年12月至2024年2月") == "2023/12+3");
  CHECK(span("202311-202402") == "2023/11+4");
  CHECK(span("1、2月") == "0/1+2");
  for (const char* dash : {"-", "—", "–", "－", "~", "～", "至", "到"})
    CHECK_MESSAGE(span(("1" + std::string(dash) + "9月").c_str()) == "0/1+9", std::string(dash));
  CHECK(span("一至三季度") == "0/1+9");
  CHECK(span("第二至第三季度") == "0/4+6");
  CHECK(span("前三季度") == "0/1+9");
  CHECK(span("2024年前9个月") == "2024/1+9");
  CHECK(span("2024年全年") == "2024/1+12");
  CHECK(span("年度") == "0/1+12");
  CHECK(span("2024") == "2024/1+12");
}

TEST_CASE("what says no span is none, not a guess") {
  for (const char* name : {"",
                           "本期",
                           "13月",
                           "0月",
                           "五季度",
                           "0季度",
                           "第54周",
                           "3-1月",
                           "0-3月",
                           "1-13月",
                           "月",
                           "季度",
                           "年",
                           "7",
                           "7月8日",
                           "第",
                           "202年7月",
                           "一二月",
                           "第27期",
                           "1月、3月",
                           "7月上旬",
                           "2024.7.31",
                           "20240731",
                           "202413",
                           "2203年7月",
                           "1023.7",
                           "5个月",
                           "前3月",
                           "2024年1月至2023年6月"})
    CHECK_MESSAGE(span(name) == "none", std::string(name));
}
