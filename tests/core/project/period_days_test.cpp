#include "core/project/period_days.hpp"

#include <doctest.h>

#include "core/messages/messages_zh.hpp"

using namespace tongbao::core;

TEST_CASE("the days of the period are read as a clerk types them") {
  const DateRange january{Date{2023, 1, 1}, Date{2023, 1, 31}};
  CHECK(*read_days("2023-01-01", "2023-01-31") == january);
  CHECK(*read_days(" 2023.1.1 ", "2023年1月31日") == january);
  CHECK(*read_days("２０２３／１／１", "20230131") == january);
  CHECK(*read_days("", "") == DateRange{});
  CHECK(*read_days("", "2023-01-31") == DateRange{std::nullopt, Date{2023, 1, 31}});
  CHECK(*read_days("2023-01-31", "2023-01-31") == DateRange{Date{2023, 1, 31}, Date{2023, 1, 31}});
}

TEST_CASE("a day that does not exist and an end before the start are told") {
  const auto told = [](const char* first, const char* last) {
    const auto days = read_days(first, last);
    REQUIRE_FALSE(days.has_value());
    return message_zh(days.error());
  };
  CHECK(told("2023-02-30", "") ==
        "没有“2023-02-30”这一天，统计日期没有改。请写成 2023-01-31、2023.1.31 或 2023年1月31日。");
  CHECK(read_days("2023-01-01", "月底").error().code == Code::PeriodDayUnreadable);
  CHECK(told("2023-02-01", "2023-01-31") == "止日 2023年1月31日 早于起日 2023年2月1日，统计日期没有改。请改其中一个。");
}

TEST_CASE("a day is shown so that it can be read again") {
  CHECK(day_text(Date{2023, 1, 5}) == "2023-01-05");
  CHECK(day_text(std::nullopt).empty());
}
