#pragma once
// log_days.hpp: the date cell of an item → when the item counts, or why that is not known (日期)
//
// In       a cell; the table's period, which gives the year of 3月5日; the days that are counted.
// Out      the month in which the item counts, and whether it is outside of the counted days.
// Rule     never another day: what could be several is a fault, told by row. A date without a day counts if the counted
//          days hold the whole month. Without a year, where nothing is cut, the month counts as one without a year.
//          Numbers are dates until the user says that they are not: five digits a spreadsheet's serial number, 5.6 and
//          5/6 the sixth of May.
// Errors   the codes of a row that is left out: DateUnreadable, DateNotReal, DateYearUnlikely, DateYearMissing,
//          DateDayMissing.
// Cost     O(length).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/period.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

struct LogDay {
  std::optional<Code> fault;
  std::vector<std::string> args;   // of the fault
  std::string month;               // 2023年3月; 3月 of a year that nobody names
  bool is_outside = false;         // of the counted days
  bool is_of_other_month = false;  // than the period of the table
  std::string of_number = {};      // 2023年3月5日, 5月6日: the cell is a number that may be this day
};

class LogDays {
 public:
  LogDays(const SourceTable& source, const DateRange& counted);
  LogDay read(std::string_view cell) const;

 private:
  bool find_year(int month, std::optional<int> day, int& year) const;

  const SourceTable& source_;
  const DateRange counted_;
  std::optional<PeriodSpan> named_;   // of the table
  std::optional<PeriodSpan> period_;  // the same, if it has a year and no week
};

}  // namespace tongbao::core
