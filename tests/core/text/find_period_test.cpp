#include "core/text/find_period.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("periods in file names and titles") {
  CHECK(period_in("附件1 7月.csv") == "7月");
  CHECK(period_in("2016年7月网站信息报送情况统计表") == "2016年7月");
  CHECK(period_in("2023年1-3月得分") == "2023年1-3月");
  CHECK(period_in("1-3月.csv") == "1-3月");
  CHECK(period_in("1-2月.csv") == "1-2月");
  CHECK(period_in("乡镇 1至9月.csv") == "1至9月");
  CHECK(period_in("全县三季度信息采用情况统计表") == "三季度");
  CHECK(period_in("二〇二三年十一月") == "二〇二三年十一月");
  CHECK(period_in("2014年一季度报送情况") == "2014年一季度");
  CHECK(period_in("第二季度") == "第二季度");
  CHECK(period_in("2024年度信息报送统计") == "2024年度");
  CHECK(period_in("2024年信息报送统计") == "2024年");
  CHECK(period_in("年度汇总.csv") == "年度");
  CHECK(period_in("乡镇上半年.csv") == "上半年");
  CHECK(period_in("单位.csv").empty());
}

TEST_CASE("periods in digits alone are written as others are") {
  CHECK(period_in("2024.7.csv") == "2024年7月");
  CHECK(period_in("2024.10.csv") == "2024年10月");
  CHECK(period_in("202411报送.csv") == "2024年11月");
  CHECK(period_in("乡镇_2025-09.csv") == "2025年9月");
  CHECK(period_in("２０２４．７．csv") == "2024年7月");
  CHECK(period_in("202401-202403.csv") == "2024年一季度");
  CHECK(period_in("2024.7-8.csv") == "2024年7-8月");
  CHECK(period_in("附件2-2024年7月.csv") == "2024年7月");
}

TEST_CASE("days, versions and other numbers are no months") {
  for (const char* name :
       {"20240731.csv", "2024-07-31.csv", "2024.7.31.csv", "2024/7/31", "截至2024年6月30日", "7月8日", "七月三十一日",
        "v2.1.csv", "v2024.7.csv", "13947012345.csv", "0470-8221234", "202413.csv", "1023.7.csv", "2203.7.csv",
        "四季青镇.csv", "一周动态.csv", "15年以上.csv", "5个月.csv"})
    CHECK_MESSAGE(period_in(name).empty(), std::string(name));
}

TEST_CASE("the number of an annex is not the first month, nor the one before the month") {
  CHECK(period_in("附件1-7月网站信息.csv") == "7月");
  CHECK(period_in("附件17月.csv").empty());
  CHECK(period_in("表2-8月.csv") == "8月");
}

TEST_CASE("a year elsewhere belongs to the part of a year") {
  CHECK(period_in("2014年全区一季度信息.csv") == "2014年一季度");
  CHECK(period_in("9月（2024年）.csv") == "2024年9月");
  CHECK(period_in("2024年度市直部门1-6月.csv") == "2024年1-6月");
  // Nobody knows of which of the two.
  CHECK(period_in("2023年办法下的2024年情况 3月.csv") == "3月");
  CHECK(period_in("2024年第27期.csv") == "2024年第27期");
  CHECK(period_in("政务信息第九期.csv") == "第九期");
}

TEST_CASE("months with a gap are a name of their own") {
  CHECK(period_in("1月、3月.csv") == "1月、3月");
  CHECK(period_in("1、3月.csv") == "1、3月");
  CHECK(period_in("1月、2月.csv") == "1月、2月");
}

TEST_CASE("from the first to the last day of months is a period") {
  CHECK(period_in("统计时间：2024年7月1日至7月31日") == "2024年7月");
  CHECK(period_in("统计时间：2024年7月1日—2024年9月30日") == "2024年三季度");
  CHECK(period_in("2023年12月1日至2024年1月31日") == "2023年12月至2024年1月");
  CHECK(period_in("统计时间：2024年6月21日至7月20日").empty());
  CHECK(period_in("2023年2月1日至2月29日").empty());
}

TEST_CASE("what is left of a name without its period") {
  CHECK(erase_period("2024年市直部门7月") == "市直部门");
  CHECK(erase_period("乡镇_2025-09") == "乡镇_");
  CHECK(erase_period("单位") == "单位");
}
