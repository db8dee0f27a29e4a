#include "core/text/parse_date.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("dates are read in the forms that tables use") {
  for (const char* text : {"2023-04-13",
                           "2023-4-13",
                           "2023/4/13",
                           "2023/04/13",
                           "2023.4.13",
                           "2023年4月13日",
                           "2023年04月13日",
                           "2023 年 4 月 13 日",
                           "20230413",
                           " 2023-04-13 ",
                           "　2023-04-13",
                           "２０２３－０４－１３",
                           "２０２３年４月１３日",
                           "2023-04-13 08:30:00",
                           "2023/4/13 8:30",
                           "2023-04-13T08:30:00Z",
                           "20230413 08:30",
                           "2023年4月13日 8时30分",
                           "2023年4月13日8:30",
                           "2023年4月13号",
                           "2023年4月13",
                           "2023.4.13日",
                           "23.4.13",
                           "23-04-13",
                           "23年4月13日",
                           "２３．４．１３",
                           "2023—04—13",
                           "2023-04-13（星期四）",
                           "2023年4月13日 周四 下午3时",
                           "2023.4.13 上午",
                           "\xEF\xBB\xBF"
                           "2023-04-13"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == Date{2023, 4, 13});
  }
  CHECK(parse_date("2023-4-1 8:30") == Date{2023, 4, 1});
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
}

TEST_CASE("what is no date, or no day that exists, is refused") {
  for (const char* text : {"",
                           "2023",
                           "2023-04",
                           "2023年4月",
                           "2023-13-01",
                           "2023-00-10",
                           "2023-04-31",
                           "2023-04-00",
                           "2023-02-29",
                           "1900-02-29",
                           "0000-01-01",
                           "2023-04/13",
                           "2023--04-13",
                           "2023-04-13abc",
                           "2023-04-13 abc",
                           "2023-04-130",
                           "202304",
                           "2023041",
                           "202304131",
                           "4月13日",
                           "2023-4-1 99:00",
                           "四月十三日",
                           "-2023-04-13",
                           "2023-04-13-01",
                           "45029"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("what a date leaves open is not filled in") {
  const auto parts = [](const char* text) {
    const std::optional<WrittenDate> date = read_written_date(text);
    if (!date) return std::string("none");
    const auto number = [](std::optional<int> one) { return one ? std::to_string(*one) : std::string("?"); };
    return number(date->year) + "-" + std::to_string(date->month) + "-" + number(date->day);
  };
  CHECK(parts("3月5日") == "?-3-5");
  CHECK(parts("03月05号 8:30") == "?-3-5");
  CHECK(parts("３月５日") == "?-3-5");
  CHECK(parts("3月") == "?-3-?");
  CHECK(parts("2023年3月") == "2023-3-?");
  CHECK(parts("2023年3月份") == "2023-3-?");
  CHECK(parts("2023-03") == "2023-3-?");
  CHECK(parts("2023/3") == "2023-3-?");
  CHECK(parts("2023.3") == "2023-3-?");
  CHECK(parts("2023.10") == "2023-10-?");
  CHECK(parts("202303") == "2023-3-?");
  CHECK(parts("99.3.5") == "1999-3-5");
  // A spreadsheet takes the 0 of 2023.10 away; 201112 may be a day of 2020; 3.5 and 3-5 may be anything.
  for (const char* text : {"2023.1", "201112", "3.5", "3-5", "3/5", "5/3/2023", "3月5日至8日", "2023年3月5-8日", "7"})
    CHECK_MESSAGE(parts(text) == "none", std::string(text));
  CHECK(parts("2023-02-30") == "2023-2-30");
  CHECK(parts("2023年4月0日") == "2023-4-0");
  CHECK_FALSE(is_likely_year(2203));
  CHECK_FALSE(is_likely_year(1023));
  CHECK(is_likely_year(2023));
}

TEST_CASE("a spreadsheet's serial number is a day") {
  CHECK(day_of_serial("45029") == Date{2023, 4, 13});
  CHECK(day_of_serial(" 45029.354 ") == Date{2023, 4, 13});
  CHECK(day_of_serial("44927") == Date{2023, 1, 1});
  CHECK(day_of_serial("45291") == Date{2023, 12, 31});
  CHECK(day_of_serial("36585") == Date{2000, 2, 29});
  for (const char* text : {"", "4502", "450290", "10000", "99999", "45029a", "45029-1", "-45029"})
    CHECK_FALSE_MESSAGE(day_of_serial(text).has_value(), std::string(text));
}
