// Rows of count tables: headings of groups, merged cells that reach down, what is counted beside items.

#include "core/record/count_table.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "support/reading.hpp"

namespace tongbao::core {
namespace {

using test_support::all_of;
using test_support::counts_of;
using test_support::listing;
using test_support::read;
using test_support::Reading;
using test_support::source_in;

TEST_CASE("merged cells of groups and months reach down") {
  const Reading merged = read("类别,单位,月份,报送数\n乡镇,甲镇,7月,3\n,乙镇,,4\n部门,丙局,8月,5\n");
  CHECK(merged.counts.value.rows[1].group == "乡镇");
  CHECK(merged.counts.value.rows[1].period == "7月");
  CHECK(merged.counts.value.rows[2].group == "部门");
}

TEST_CASE("headings of groups stand in any column, also right below the header") {
  for (const char* table : {"序号,单位,报送数\n一、镇街,,\n1,甲镇,3\n2,乙镇,4\n县直单位,,\n3,丙局,5\n",
                            "序号,单位,报送数\n,一、镇街,\n1,甲镇,3\n2,乙镇,4\n,县直单位,\n3,丙局,5\n",
                            "序号,单位,报送数\n,,一、镇街\n1,甲镇,3\n2,乙镇,4\n,,县直单位\n3,丙局,5\n",
                            "单位,报送数,备注\n,,一、镇街\n甲镇,3,\n乙镇,4,\n,,县直单位\n丙局,5,\n"}) {
    CAPTURE(table);
    const Reading reading = read(table);
    CHECK(reading.source.n_header_rows == 1);
    CHECK(counts_of(reading, "甲镇") == "报送3");
    REQUIRE(reading.counts.value.rows.size() == 3);
    CHECK(reading.counts.value.rows[1].group == "一、镇街");
    CHECK(reading.counts.value.rows[2].group == "县直单位");
    CHECK(reading.counts.diagnostics.empty());
    CHECK(reading.counts.value.n_rows_heading == 2);
  }
}

TEST_CASE("a heading with the sum of its units stands above a header that comes again") {
  const Reading pages = read(
      "单位,采用条数\n一、乡镇（2个）,21\n东山镇,21\n西河镇,0\n二、另片,32\n单位,采用条数\n南坪镇,12\n北川镇,20\n");
  REQUIRE(pages.counts.value.rows.size() == 4);
  CHECK(pages.counts.value.rows[2].group == "二、另片");
  CHECK(pages.counts.value.rows[2].unit == "南坪镇");
}

TEST_CASE("a group with the sum of its units is their heading, and a unit where it is no sum") {
  const Reading sums =
      read("单位,报送数,采用数\n镇街,7,3\n甲镇,3,1\n乙镇,4,2\n县直单位,8,\n丙局,5,1\n丁局,3,2\n合计,15,6\n");
  REQUIRE(sums.counts.value.rows.size() == 4);
  CHECK(sums.counts.value.rows[1].group == "镇街");
  CHECK(sums.counts.value.rows[2].group == "县直单位");
  CHECK(sums.counts.value.n_rows_heading == 2);
  CHECK(sums.counts.diagnostics.empty());
  const Reading groups = read("单位,报送数\n镇街,7\n县直单位,8\n");
  CHECK(counts_of(groups, "县直单位") == "报送8");
  const Reading other = read("单位,报送数\n甲镇,3\n县直单位,8\n丙局,5\n丁局,4\n");
  CHECK(counts_of(other, "县直单位") == "报送8");
}

TEST_CASE("events and endorsements of a count table are counts") {
  const auto out =
      read_counts(source_in("单位,报送数,采用数,市领导批示数,迟报次数,审签表份数\n"
                            "甲局,5,2,1,0,4\n乙局,3,1,,2,\n合计,8,3,1,2,4\n"));
  CHECK(listing(out.value) ==
        "甲局报送 5\n甲局采用·本级 2\n甲局批示·市领导 1\n甲局事项·迟报 0\n甲局事项·审签表 4\n"
        "乙局报送 3\n乙局采用·本级 1\n乙局事项·迟报 2\n");
  CHECK(out.diagnostics.empty());
}

TEST_CASE("a table of nothing but events is a table, and its total is their sum") {
  const auto out = read_counts(source_in("单位,迟报,漏报,合计\n甲局,1,2,3\n乙局,,,4\n丙局,1,1,3\n"));
  CHECK(listing(out.value) == "甲局事项·迟报 1\n甲局事项·漏报 2\n丙局事项·迟报 1\n丙局事项·漏报 1\n");
  const auto told = all_of(out.diagnostics, Code::RowTotalDiffers);
  REQUIRE(told.size() == 1);
  CHECK(told[0]->args == std::vector<std::string>{"丙局", "3", "2"});
}

TEST_CASE("adoptions of originals and reprints are two series of levels") {
  const auto out = read_counts(source_in("单位,原创采用数,转载采用数\n甲局,5,2\n"));
  CHECK(listing(out.value) == "甲局采用·本级·原创 5\n甲局采用·本级·转载 2\n");
}

TEST_CASE("a column of a count table may be a carrier's") {
  auto source = source_in("单位,报送数,每日信息\n甲局,5,2\n");
  source.columns[2] = {ColumnRole::Adopted, "", "", RoleReason::UserSays, "每日信息", "原创", "主办"};
  CHECK(listing(read_counts(source).value) == "甲局报送 5\n甲局采用·每日信息·原创·主办 2\n");
}

TEST_CASE("a cell of several units in a table of counts is told") {
  const auto read = read_counts(source_in("单位,报送数\n财政局、税务局,5\n财政局,3\n"));
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].code == Code::UnitsInOneCell);
  CHECK(read.diagnostics[0].place.row == 2);
}

}  // namespace
}  // namespace tongbao::core
