#include "core/base/date.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("dates are written as a notice writes them") {
  CHECK(format_zh({2023, 4, 13}) == "2023年4月13日");
  CHECK(format_iso({2023, 4, 13}) == "2023-04-13");
  CHECK(format_iso({99, 12, 1}) == "0099-12-01");
  CHECK(format_zh_numerals({2009, 2, 25}) == "二〇〇九年二月二十五日");
  CHECK(format_zh_numerals({2010, 10, 10}) == "二〇一〇年十月十日");
  CHECK(format_zh_numerals({2016, 11, 12}) == "二〇一六年十一月十二日");
  CHECK(format_zh_numerals({2020, 12, 20}) == "二〇二〇年十二月二十日");
  CHECK(format_zh_numerals({2008, 1, 31}) == "二〇〇八年一月三十一日");
}

TEST_CASE("days can be counted over months and leap years") {
  CHECK(add_days({2022, 2, 23}, 89) == Date{2022, 5, 23});
  CHECK(add_days({2024, 2, 28}, 1) == Date{2024, 2, 29});
  CHECK(add_days({2023, 2, 28}, 1) == Date{2023, 3, 1});
  CHECK(add_days({2000, 12, 31}, 1) == Date{2001, 1, 1});
  CHECK(add_days({2023, 3, 1}, -1) == Date{2023, 2, 28});
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({2000, 3, 1}) == 11017);
  CHECK_FALSE(add_days({9999, 12, 31}, 1).has_value());
  CHECK_FALSE(add_days({1, 1, 1}, -1).has_value());
  CHECK_FALSE(add_days({2023, 1, 1}, INT64_MAX).has_value());
}

TEST_CASE("day numbers agree with counting day by day over 9999 years") {
  Date date{1, 1, 1};
  int64_t number = day_number(date);
  CHECK(number == -719162);
  int64_t n_wrong = 0;
  while (date != Date{9999, 12, 31}) {
    Date next{date.year, date.month, date.day + 1};
    if (!is_valid(next)) next = {date.year, date.month + 1, 1};
    if (!is_valid(next)) next = {date.year + 1, 1, 1};
    ++number;
    if (day_number(next) != number || add_days(date, 1) != next) ++n_wrong;
    date = next;
  }
  CHECK(n_wrong == 0);
  CHECK(number == 2932896);
}
