#pragma once
// date.hpp: a calendar day, and its forms in a notice (日期); read by text/parse_date.hpp
//
// Out      Date, always a day that exists (29 February only in leap years), years 1 to 9999.
// Errors   an empty optional.
// Cost     O(1).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace tongbao::core {

struct Date {  // 日期
  int year = 1;
  int month = 1;
  int day = 1;
  constexpr auto operator<=>(const Date&) const = default;
};

/// Both ends are in; an end that is not given is open.
struct DateRange {
  std::optional<Date> first = {};
  std::optional<Date> last = {};
  bool holds(Date date) const { return !(first && date < *first) && !(last && *last < date); }
  bool operator==(const DateRange&) const = default;
};

bool is_valid(Date date);
std::optional<Date> make_date(int year, int month, int day);

std::string format_zh(Date date);           // 2023年4月13日
std::string format_zh_numerals(Date date);  // 二〇〇九年二月二十五日
std::string format_iso(Date date);          // 2023-04-13

/// Days since 1970-01-01, negative before.
int64_t day_number(Date date);
/// Empty if the result is outside the years 1 to 9999.
std::optional<Date> add_days(Date date, int64_t n_days);

}  // namespace tongbao::core
