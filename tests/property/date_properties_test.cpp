// Days written in every form that offices use, against the day they were written from; and what is no such form is never
// taken for another day.

#include <doctest.h>

#include <string>
#include <vector>

#include "core/base/period.hpp"
#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"
#include "core/text/parse_date.hpp"
#include "support/files.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using tongbao::test_support::full_run;
using tongbao::test_support::TinyRandom;

namespace {

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// ０ to ９ and the signs of dates, all or none of them.
std::string full_width(const std::string& text) {
  std::string wide;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      wide += "\xEF\xBC" + std::string(1, static_cast<char>(0x90 + (c - '0')));
    else if (c == '-' || c == '.' || c == '/')
      wide += "\xEF\xBC" + std::string(1, static_cast<char>(0x8D + (c == '.' ? 1 : c == '/' ? 2 : 0)));
    else
      wide += c;
  }
  return wide;
}

struct Written {
  std::string text;
  bool has_year = true;
};

Written write(TinyRandom& random, Date date) {
  const auto number = [&](int one) { return random.chance(2) ? two(one) : std::to_string(one); };
  const std::string sign = random.pick<std::string>({"-", "/", "."});
  const std::string year = std::to_string(date.year);
  const std::string short_year = two(date.year % 100);
  const std::string month = number(date.month), day = number(date.day);
  const std::string end = random.pick<std::string>({"日", "号", ""});
  Written out;
  switch (random.below(6)) {
    case 0:
      out.text = year + sign + month + sign + day;
      break;
    case 1:
      out.text = short_year + sign + month + sign + day;
      break;
    case 2:
      out.text = year + "年" + month + "月" + day + end;
      break;
    case 3:
      out.text = short_year + "年" + month + "月" + day + end;
      break;
    case 4:
      out.text = year + two(date.month) + two(date.day);
      break;
    default:
      out.text = month + "月" + day + end;
      out.has_year = false;
  }
  if (random.chance(3)) out.text = full_width(out.text);
  if (random.chance(3))
    out.text +=
        random.pick<std::string>({" 8:30", " 08:30:15", " 23:59", "　上午", " 下午3时", "（星期三）", " 周四 9点"});
  if (random.chance(4)) out.text = random.pick<std::string>({" ", "　", "\xEF\xBB\xBF"}) + out.text + " ";
  return out;
}

Date random_day(TinyRandom& random) {
  return *add_days(Date{1980, 1, 1}, random.below(36524));  // to the end of 2079
}

// The calendar by counting, with no help from date.cpp.
bool is_day(int year, int month, int day) {
  const int days[] = {
      31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

int n_rounds() { return full_run() ? 1000000 : 20000; }

}  // namespace

TEST_CASE("a day is read back from every form in which it is written") {
  TinyRandom random(2203);
  for (int round = 0; round < n_rounds(); ++round) {
    const Date date = random_day(random);
    const Written written = write(random, date);
    CAPTURE(written.text);
    const auto read = read_written_date(written.text);
    REQUIRE(read.has_value());
    CHECK(read->year == (written.has_year ? std::optional(date.year) : std::nullopt));
    CHECK(read->month == date.month);
    CHECK(read->day == date.day);
    CHECK(parse_date(written.text) == (written.has_year ? std::optional(date) : std::nullopt));
  }
}

TEST_CASE("a day that does not exist is never another day") {
  TinyRandom random(230);
  for (int round = 0; round < n_rounds(); ++round) {
    const int year = 1 + static_cast<int>(random.below(9999));
    const int month = static_cast<int>(random.below(16)), day = static_cast<int>(random.below(40));
    const std::string sign = random.pick<std::string>({"-", "/", "."});
    std::string digits = std::to_string(year);
    digits.insert(0, 4 - digits.size(), '0');
    const std::string text = random.chance(2) ? digits + sign + two(month) + sign + two(day)
                                              : digits + "年" + two(month) + "月" + two(day) + "日";
    CAPTURE(text);
    const auto read = parse_date(text);
    CHECK(read.has_value() == is_day(year, month, day));
    if (read) CHECK(*read == Date{year, month, day});
  }
}

TEST_CASE("a damaged date is the same day or none") {
  TinyRandom random(57);
  for (int round = 0; round < n_rounds(); ++round) {
    const Date date = random_day(random);
    std::string text = format_iso(date);
    // A character too many at the end, or one of another kind in the middle.
    if (random.chance(2))
      text += random.pick<std::string>({"0", "-", "/", "x", "至", "-05", "、6日", "日至8日"});
    else
      text[static_cast<size_t>(random.chance(2) ? 4 : 7)] = random.pick<char>({' ', '/', '.', ':', 'x'});
    CAPTURE(text);
    const auto read = parse_date(text);
    if (read) CHECK(*read == date);
  }
}

TEST_CASE("a serial number is the day that many days after 30 December 1899") {
  for (int serial = 10000; serial < 100000; serial += full_run() ? 1 : 7) {
    const std::optional<Date> day = add_days(Date{1899, 12, 30}, serial);
    REQUIRE(day.has_value());
    const auto read = day_of_serial(std::to_string(serial));
    CHECK(read == (is_likely_year(day->year) ? day : std::nullopt));
  }
}

TEST_CASE("every row of a log is counted in its month or told, and the months add up to the whole") {
  TinyRandom random(31);
  for (int round = 0; round < (full_run() ? 2000 : 60); ++round) {
    std::string text = "单位,标题,日期\n";
    std::vector<Date> days;
    int n_wrong = 0;
    for (int64_t n = 1 + random.below(20); n > 0; --n) {
      const Date date{2023, 1 + static_cast<int>(random.below(6)), 1 + static_cast<int>(random.below(28))};
      Written written = write(random, date);
      if (random.chance(6)) {
        written.text = random.pick<std::string>({"2203-03-05", "1023年3月5日", "2023-02-30", "昨天", "2月30日"});
        ++n_wrong;
      } else {
        days.push_back(date);
      }
      text += "甲局,标题" + std::to_string(n) + "," + written.text + "\n";
    }
    auto read = read_source("2023年流水.csv", text);
    REQUIRE(read.has_value());
    REQUIRE(read->period == "2023年");
    const auto n_counted = [&](const DateRange& range) {
      const auto counts = read_counts(*read, range);
      int64_t n_rows = 0;
      for (const CountRow& row : counts.value.rows) n_rows += row.n_rows;
      const SourceCounts& c = counts.value;
      CHECK(c.n_rows_read == c.n_rows_header + c.n_rows_heading + c.n_rows_total + c.n_rows_left_out + n_rows);
      return n_rows;
    };
    CHECK(n_counted({}) == static_cast<int64_t>(days.size()));
    CHECK(read_counts(*read).value.n_rows_left_out == n_wrong);
    int64_t n_of_months = 0;
    for (int month = 1; month <= 12; ++month) {
      const auto range = days_of(PeriodSpan{2023, month, 1, 0});
      const int64_t n = n_counted(*range);
      CHECK(n == std::count_if(days.begin(), days.end(), [&](Date day) { return day.month == month; }));
      n_of_months += n;
    }
    CHECK(n_of_months == static_cast<int64_t>(days.size()));
  }
}
