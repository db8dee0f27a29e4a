#pragma once
// parse_date.hpp: text → a calendar day, or what a text says of one (日期)
//
// In       2023-04-13, 2023/4/13, 2023.4.13, 2023年4月13日, 20230413, 23.4.13; without a year 4月13日; without a day
//          2023年4月, 2023-04, 202304, 4月. Full-width digits, spaces and all dashes are accepted; a weekday or a time of
//          day after the date is not looked at.
// Out      the day, or the parts that are written.
// Errors   an empty optional for what is no day. What could be two days is none: 201112 is December 2011 or 12 November
//          2020, 2023.1 may have been 2023.10 before a spreadsheet took it for a number, 3.5 is a number.
// Cost     O(length).

#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace tongbao::core {

/// A date as it is written. The parts need not make a day that exists.
struct WrittenDate {
  std::optional<int> year = {};  // 23 is 2023 already
  int month = 0;
  std::optional<int> day = {};
  bool operator==(const WrittenDate&) const = default;
};

std::optional<WrittenDate> read_written_date(std::string_view text);

/// A whole date that exists.
std::optional<Date> parse_date(std::string_view text);

/// False for 2203 and 1023: no year in which an office kept a table, so a digit was mistyped.
bool is_likely_year(int year);

/// The day of a spreadsheet's serial number (45029, 45029.35; 1900 system), if it is of a likely year.
std::optional<Date> day_of_serial(std::string_view text);

}  // namespace tongbao::core
