#include "core/base/period.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

PeriodSpan months(int year, int first, int n = 1) { return {year, first, n, 0}; }
PeriodSpan week(int year, int nth) { return {year, 1, 0, nth}; }

}  // namespace

TEST_CASE("a span holds, meets and follows others") {
  CHECK(contains(months(2023, 7, 3), months(2023, 8)));
  CHECK(contains(months(0, 7, 3), months(0, 9)));
  CHECK_FALSE(contains(months(2023, 7, 3), months(2023, 10)));
  CHECK_FALSE(contains(months(2023, 7, 3), months(0, 8)));
  CHECK(may_overlap(months(2023, 7, 3), months(0, 8)));
  CHECK_FALSE(may_overlap(months(2023, 7), months(2024, 7)));
  CHECK(may_overlap(months(2023, 12, 2), months(2024, 1)));
  CHECK(may_overlap(week(2023, 3), months(2023, 9)));
  CHECK_FALSE(may_overlap(week(2023, 3), months(2024, 9)));
  CHECK(is_adjacent(months(2022, 12), months(2023, 1)));
  CHECK(is_adjacent(months(0, 4, 3), months(0, 7)));
  CHECK_FALSE(is_adjacent(months(0, 12), months(0, 1)));
  CHECK_FALSE(is_adjacent(months(2023, 1), months(2023, 3)));
  CHECK(is_adjacent(week(2023, 3), week(2023, 4)));
  CHECK_FALSE(is_adjacent(week(2023, 3), months(2023, 4)));
}

TEST_CASE("a span has a usual name and its days") {
  CHECK(format_zh(months(2023, 7)) == "2023年7月");
  CHECK(format_zh(months(0, 7, 3)) == "三季度");
  CHECK(format_zh(months(0, 10, 3)) == "四季度");
  CHECK(format_zh(months(2023, 7, 6)) == "2023年下半年");
  CHECK(format_zh(months(2023, 1, 12)) == "2023年");
  CHECK(format_zh(months(0, 1, 12)) == "全年");
  CHECK(format_zh(months(0, 2, 3)) == "2-4月");
  CHECK(format_zh(months(2023, 12, 3)) == "2023年12月至2024年2月");
  CHECK(format_zh(week(0, 12)) == "第12周");
  CHECK(days_of(months(2024, 2)) == DateRange{Date{2024, 2, 1}, Date{2024, 2, 29}});
  CHECK(days_of(months(2023, 12, 2)) == DateRange{Date{2023, 12, 1}, Date{2024, 1, 31}});
  CHECK_FALSE(days_of(months(0, 2)));
  CHECK_FALSE(days_of(week(2024, 2)));
}
