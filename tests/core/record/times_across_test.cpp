// Columns of days, months and years across, and tables whose months stand in the rows and units across.

#include <doctest.h>

#include <string>

#include "core/record/guess_columns.hpp"
#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::core {
namespace {

struct Reading {
  SourceTable source;
  std::string counts;  // 甲局 7月+5 甲局 7月=3, sums of each unit and period
  int64_t n_questions = 0;
};

Reading read(const std::string& text) {
  auto source = read_source("表.csv", text);
  REQUIRE(bool(source));
  const Checked<SourceCounts> counts = read_counts(*source);
  Reading reading{std::move(*source), {}, count_questions(counts.diagnostics)};
  for (size_t i = 0; i < counts.value.rows.size(); ++i) {
    int64_t submitted = 0, adopted = 0;
    for (const Count& count : counts.value.counts) {
      if (count.row_idx != static_cast<int32_t>(i)) continue;
      const Status status = counts.value.kind_of(count).status;
      (status == Status::Submitted ? submitted : adopted) += count.n_items;
    }
    const CountRow& row = counts.value.rows[i];
    if (submitted + adopted == 0) continue;
    reading.counts += (reading.counts.empty() ? "" : " ") + row.unit + row.period;
    if (submitted > 0) reading.counts += "+" + std::to_string(submitted);
    if (adopted > 0) reading.counts += "=" + std::to_string(adopted);
  }
  return reading;
}

}  // namespace

TEST_CASE("columns of days are added, however the days are written, and ask nothing where they say what they count") {
  for (const char* header : {"7月1日采用,7月2日采用,7月3日采用", "7.1采用,7.2采用,7.3采用",
                             "7/1采用数,7/2采用数,7/3采用数", "7月1日\n采用,7月2日\n采用,7月3日\n采用"}) {
    CAPTURE(header);
    std::string text = header;
    std::string quoted;
    for (size_t at = 0; at <= text.size();) {
      const size_t end = std::min(text.find(',', at), text.size());
      quoted += ",\"" + text.substr(at, end - at) + "\"";
      at = end + 1;
    }
    const Reading reading = read("单位" + quoted + "\n甲局,1,2,0\n乙局,0,0,4\n");
    CHECK(reading.counts == "甲局7月=3 乙局7月=4");
    CHECK(reading.n_questions == 0);
    CHECK(reading.source.period == "7月");
  }
  CHECK(read("单位,1日报送,1日采用,2日报送,2日采用,3日报送,3日采用\n甲局,1,1,2,1,3,0\n").counts == "甲局+6=2");
  // Over the end of a month each day is of its own.
  CHECK(read("单位,6月30日采用,7月1日采用,7月2日采用\n甲局,1,2,4\n").counts == "甲局6月=1 甲局7月=6");
  CHECK(read("单位,2023-12-31采用,2024-01-01采用,2024-01-02采用\n甲局,1,2,4\n").counts ==
        "甲局2023年12月=1 甲局2024年1月=6");
}

TEST_CASE("days alone are one question, and what was sent in until it is answered") {
  for (const char* days :
       {"1日,2日,3日,4日,5日", "7月1日,7月2日,7月3日,7月4日,7月5日", "1,2,3,4,5", "7.1,7.2,7.3,7.4,7.5"}) {
    CAPTURE(days);
    const Reading reading = read(std::string("单位,") + days + ",合计\n甲局,1,1,0,0,2,4\n乙局,0,3,0,0,0,3\n");
    const std::string month = reading.source.period;
    CHECK(reading.counts == "甲局" + month + "+4 乙局" + month + "+3");
    CHECK(reading.n_questions == 1);
  }
  // Parts of a count that is their sum are no question.
  const Reading parts = read("单位,采用数,1日,2日,3日\n甲局,4,1,1,2\n乙局,3,0,3,0\n丙局,5,5,0,0\n");
  CHECK(parts.counts == "甲局=4 乙局=3 丙局=5");
  CHECK(parts.n_questions == 0);
  const Reading others = read("单位,采用数,1日,2日,3日\n甲局,4,1,1,1\n乙局,3,0,3,0\n丙局,5,5,0,0\n");
  CHECK(others.counts == "甲局=4 乙局=3 丙局=5");
  CHECK(others.n_questions == 1);
}

TEST_CASE("periods and numbers are no days") {
  CHECK(read("单位,1-2月采用,3月采用\n甲局,1,2\n").counts == "甲局1-2月=1 甲局3月=2");
  CHECK(read("单位,2024.7采用\n甲局,1\n").counts == "甲局2024年7月=1");
  CHECK(read("甲局,1,2,3\n乙局,4,5,6\n丙局,7,8,9\n").n_questions > 0);
  CHECK(read("日期,单位,标题,采用\n7.1,甲局,甲,是\n7.2,乙局,乙,否\n").source.kind == TableKind::ItemLog);
}

TEST_CASE("the same time of an earlier year is compared with, not counted, after a question") {
  for (const char* header :
       {"2023年采用,2024年采用", "2023年上半年采用,2024年上半年采用", "2023年7月采用,2024年7月采用"}) {
    CAPTURE(header);
    const Reading reading = read(std::string("单位,") + header + "\n甲局,3,5\n乙局,4,6\n");
    const std::string& period = reading.source.period;
    CHECK(reading.counts == "甲局" + period + "=5 乙局" + period + "=6");
    CHECK(reading.n_questions == 1);
    CHECK(period.starts_with("2024年"));
  }
  CHECK(read("单位,2023年12月采用,2024年1月采用\n甲局,3,5\n").counts == "甲局2023年12月=3 甲局2024年1月=5");
}

TEST_CASE("months below each other and units across are turned, and that is asked") {
  for (const char* text :
       {"月份,城关镇,东街镇\n1月采用,3,4\n2月采用,5,6\n", "月份,城关镇,东街镇,合计\n1月采用,3,4,7\n2月采用,5,6,11\n",
        "月份,城关镇,东街镇\n1月采用,3,4\n2月采用,5,6\n合计,8,10\n"}) {
    CAPTURE(text);
    const Reading reading = read(text);
    CHECK(reading.counts == "城关镇1月=3 城关镇2月=5 东街镇1月=4 东街镇2月=6");
    CHECK(reading.source.turn_is_asked);
  }
  const Reading bare = read("月份,教育局,财政局\n1月,3,4\n2月,5,6\n3月,7,8\n");
  CHECK(bare.source.turn_is_asked);
  CHECK(bare.counts == "教育局1月+3 教育局2月+5 教育局3月+7 财政局1月+4 财政局2月+6 财政局3月+8");
  CHECK(read("编号,1,2,3\n单位,甲局,乙局,丙局\n报送数,3,4,5\n采用数,1,2,3\n").counts == "甲局+3=1 乙局+4=2 丙局+5=3");
}

}  // namespace tongbao::core
