// Logs are written as text, as a file is: the dates of their rows in all forms.

#include "core/record/log_days.hpp"

#include <doctest.h>

#include "core/base/code_name.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"

using namespace tongbao::core;

namespace {

SourceTable log_of(const std::string& file_name, const std::vector<std::string>& dates) {
  std::string text = "单位,标题,日期\n";
  for (size_t i = 0; i < dates.size(); ++i) text += "甲局,标题" + std::to_string(i) + "," + dates[i] + "\n";
  auto source = read_source(file_name, text);
  REQUIRE_MESSAGE(source.has_value(), (source ? "" : message_zh(source.error())));
  REQUIRE(source->kind == TableKind::ItemLog);
  return *source;
}

// 「2023年3月 2」 of each month that is counted, with its rows.
std::string months(const SourceTable& source, const DateRange& days = {}) {
  std::string text;
  for (const CountRow& row : read_counts(source, days).value.rows)
    text += (text.empty() ? "" : ", ") + row.period + " " + std::to_string(row.n_rows);
  return text;
}

// 「3 DateNotReal」: row and code of everything that is told.
std::string told(const SourceTable& source, const DateRange& days = {}) {
  std::string text;
  for (const Diagnostic& d : read_counts(source, days).diagnostics)
    text += (text.empty() ? "" : ", ") + std::to_string(d.place.row) + " " + code_name(d.code);
  return text;
}

const DateRange kMarch{Date{2023, 3, 1}, Date{2023, 3, 31}};

}  // namespace

TEST_CASE("dates of a log are read in all forms") {
  const SourceTable log = log_of("流水.csv", {"2023.3.5", "2023/3/5 8:30", "2023-3-5", "20230305", "23.3.5",
                                              "２０２３年３月５日", "2023年3月", "2023-03"});
  CHECK(months(log) == "2023年3月 8");
  CHECK(told(log).empty());
}

TEST_CASE("a date without a year is of the year of the table's period") {
  CHECK(months(log_of("2023年信息流水.csv", {"3月5日", "12月31日"})) == "2023年3月 1, 2023年12月 1");
  CHECK(months(log_of("2023年一季度流水.csv", {"3月5日"})) == "2023年3月 1");
  CHECK(months(log_of("2023年12月至2024年1月.csv", {"12月5日", "1月5日"})) == "2023年12月 1, 2024年1月 1");
  // Outside of it, of the year that is close; half a year away it may be either.
  const SourceTable january = log_of("2023年1月流水.csv", {"1月5日", "12月28日", "2月1日"});
  CHECK(months(january) == "2023年1月 1, 2022年12月 1, 2023年2月 1");
  CHECK(told(january) == "3 ItemsOfOtherMonth");
  CHECK(told(log_of("2023年1月流水.csv", {"1月5日", "7月1日"})) == "3 DateYearMissing");
}

TEST_CASE("else of the year of the counted days") {
  const SourceTable log = log_of("流水.csv", {"3月5日", "4月1日", "2月30日"});
  CHECK(months(log, kMarch) == "2023年3月 1");
  CHECK(told(log, kMarch) == "3 ItemsOutsidePeriod, 4 DateNotReal");
  const SourceTable winter = log_of("流水.csv", {"12月5日", "1月5日"});
  CHECK(months(winter, {Date{2023, 12, 1}, Date{2024, 1, 31}}) == "2023年12月 1, 2024年1月 1");
  // Two Decembers are in it.
  CHECK(told(winter, {Date{2022, 12, 1}, Date{2023, 12, 31}}) == "2 DateYearMissing");
  // Where nothing is cut, the year does not matter.
  CHECK(months(winter) == "12月 1, 1月 1");
  CHECK(told(winter, {Date{2023, 12, 1}, {}}) == "2 DateYearMissing, 3 DateYearMissing");
}

TEST_CASE("days and years that cannot be are told by row, and the row is left out") {
  const SourceTable log =
      log_of("流水.csv", {"2203-03-05", "1023年3月5日", "2023-02-30", "2023年13月", "45", "3.55", "2023-03-05"});
  CHECK(months(log) == "2023年3月 1");
  CHECK(told(log) ==
        "2 DateYearUnlikely, 3 DateYearUnlikely, 4 DateNotReal, 5 DateNotReal, 6 DateUnreadable, 7 DateUnreadable");
  const auto counts = read_counts(log);
  CHECK(counts.value.n_rows_left_out == 6);
  for (const Diagnostic& d : counts.diagnostics) {
    CHECK(d.severity == Severity::Loss);
    CHECK(d.place.column == 3);
    CHECK(sentence_zh(d.code, d.args).find(d.args[0]) != std::string::npos);
  }
}

TEST_CASE("a month without a day counts only where all its days do") {
  const SourceTable log = log_of("流水.csv", {"2023年3月", "2023年4月"});
  CHECK(months(log, kMarch) == "2023年3月 1");
  CHECK(told(log, kMarch) == "3 ItemsOutsidePeriod");
  CHECK(told(log, {Date{2023, 3, 10}, Date{2023, 4, 30}}) == "2 DateDayMissing");
}

TEST_CASE("5.6 and 5/6 are the sixth of May until the user says no, of the year of the period") {
  SourceTable log = log_of("2023年二季度流水.csv", {"5.6", "5/7", "５.31", "6.31", "13.5", "5.6"});
  CHECK(months(log) == "2023年5月 4");
  const auto asked = read_counts(log);
  REQUIRE(count_questions(asked.diagnostics) == 1);
  CHECK(asked.diagnostics[0].args == std::vector<std::string>{"4", "5.6", "5月6日"});
  CHECK(asked.value.n_rows_left_out == 2);  // 6.31 and 13.5 are no days
  log.date_numbers = DateNumbers::Dates;
  CHECK(months(log) == "2023年5月 4");
  CHECK(count_questions(read_counts(log).diagnostics) == 0);
  log.date_numbers = DateNumbers::NoDates;
  CHECK(months(log).empty());
  CHECK(months(log_of("流水.csv", {"5.6", "4.7"})) == "5月 1, 4月 1");
}

TEST_CASE("serial numbers of a spreadsheet are dates until the user says no") {
  SourceTable log = log_of("流水.csv", {"2023-03-01", "44990", "44991.5", "2023-03-02"});
  CHECK(months(log) == "2023年3月 4");
  const auto asked = read_counts(log);
  REQUIRE(asked.diagnostics.size() == 1);
  CHECK(asked.diagnostics[0] ==
        Diagnostic{Code::DatesAsNumbers, Severity::Warning, {"流水.csv", 3, 3}, {"2", "44990", "2023年3月5日"}});
  CHECK(is_question(Code::DatesAsNumbers));
  log.date_numbers = DateNumbers::Dates;
  CHECK(months(log) == "2023年3月 4");
  CHECK(told(log).empty());
  log.date_numbers = DateNumbers::NoDates;
  CHECK(months(log) == "2023年3月 2");
  CHECK(told(log) == "3 DateUnreadable, 4 DateUnreadable");
}

TEST_CASE("days that are not in the period of the table are told, and count in their own month") {
  const SourceTable log = log_of("2026年5月信息台账.csv", {"2026/5/3", "2026/4/30", "2026-06-01"});
  CHECK(months(log) == "2026年5月 1, 2026年4月 1, 2026年6月 1");
  CHECK(told(log) == "3 ItemsOfOtherMonth");
  CHECK(read_counts(log).diagnostics[0].args == std::vector<std::string>{"2", "2026年5月", "2026年4月"});
  CHECK(told(log_of("5月信息台账.csv", {"2026/5/3", "2026/4/30"})) == "3 ItemsOfOtherMonth");
  CHECK(told(log_of("2026年二季度.csv", {"2026/5/3", "2026/4/30"})).empty());
  CHECK(told(log_of("2026年.csv", {"2026/5/3", "2026/4/30"})).empty());
  CHECK(told(log_of("台账.csv", {"2026/5/3", "2026/4/30"})).empty());
}
