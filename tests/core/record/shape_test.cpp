// Header rows, blocks side by side, units across, tables without a header.

#include "core/record/shape.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "support/reading.hpp"

namespace tongbao::core {
namespace {

using test_support::counts_of;
using test_support::read;
using test_support::Reading;

TEST_CASE("merged headers of several rows join, and titles above them do not") {
  CHECK(counts_of(read("单位,报送数,采用情况,\n,,本级,上级\n甲局,9,5,2\n"), "甲局") == "报送9 本级采用5 上级采用2");
  CHECK(counts_of(read("单位,采用情况,,合计\n,本级,上级,\n甲局,5,2,7\n乙局,3,1,4\n丙局,2,2,4\n"), "甲局") ==
        "本级采用5 上级采用2");
  const Reading under = read("单位,采用情况,,\n,本级,上级,合计\n甲局,5,2,7\n乙局,3,1,4\n丙局,2,2,4\n");
  CHECK(counts_of(under, "甲局") == "本级采用5 上级采用2");
  // 单位 in the first of the rows is no group of the units below.
  for (const CountRow& row : under.counts.value.rows) CHECK(row.group.empty());
  const Reading titled = read("市直部门,,,\n单位,采用情况,,\n,本级,上级,合计\n甲局,5,2,7\n乙局,3,1,4\n");
  for (const CountRow& row : titled.counts.value.rows) CHECK(row.group == "市直部门");
  const Reading three = read(
      "2024年3月信息报送情况统计表,,,,,,\n,,,,,,单位：条\n部门,报送,局,,,市政府,\n,,快报,,简报,简报,\n"
      ",,动态,调研,独编,独编,综合\n甲处,9,3,2,1,0,1\n乙处,8,1,1,1,1,1\n");
  CHECK(three.source.n_header_rows == 5);
  CHECK(three.source.period == "2024年3月");
  CHECK(counts_of(three, "甲处") ==
        "2024年3月报送9 2024年3月局快报动态采用3 2024年3月局快报调研采用2 2024年3月局简报独编采用1 "
        "2024年3月市级简报独编采用0 2024年3月市级简报综合采用1");
  CHECK(header_text(three.source, 6) == "市政府简报综合");
  // 其中 is a part of the column before it, and a total of one level is that level's count.
  CHECK(counts_of(read("单位,采用信息,,,\n,局采用,,市委采用,投稿数\n,局采用总数,其中专报,,\n甲科,5,2,1,9\n"), "甲科") ==
        "局采用3 局专报采用2 市级采用1 报送9");
  // A log has no such header: the second row goes on with the unit above.
  CHECK(read("单位,标题,是否采用\n甲局,一,采用\n,二,采用\n").source.n_header_rows == 1);
}

TEST_CASE("blocks side by side are one table") {
  const Reading two = read("单位,报送数,单位,报送数\n甲局,10,丙局,7\n乙局,5,,\n合计,22,,\n");
  CHECK(counts_of(two, "甲局") == "报送10");
  CHECK(counts_of(two, "丙局") == "报送7");
  CHECK(two.counts.diagnostics.empty());
  CHECK(two.counts.value.n_rows_total == 1);
  const Reading three = read(
      "序号,单位,报送数,,序号,单位,报送数,,序号,单位,报送数\n"
      "1,甲局,10,,3,丙局,7,,5,戊局,1\n2,乙局,5,,4,丁局,x,,,,\n");
  CHECK(counts_of(three, "戊局") == "报送1");
  CHECK(counts_of(three, "丁局").empty());
  REQUIRE(three.counts.diagnostics.size() == 1);
  CHECK(three.counts.diagnostics[0].place == Place{"表.csv", 3, 7});
  int64_t n_used = 0;
  for (const CountRow& row : three.counts.value.rows) n_used += row.n_rows;
  CHECK(n_used == 2);
  CHECK(three.counts.value.n_rows_left_out == 0);
  const Reading four = read(
      "单位,报送数,单位,报送数,单位,报送数,单位,报送数\n"
      "甲局,10,丙局,7,戊局,4,庚局,2\n乙局,5,丁局,6,己局,3,,\n合计,37,,,,,,\n");
  CHECK(four.counts.value.rows.size() == 7);
  CHECK(counts_of(four, "庚局") == "报送2");
  CHECK(four.counts.value.n_rows_total == 1);
  CHECK(four.counts.diagnostics.empty());
  // Headings of groups hold in their block and go on into the next.
  const Reading groups = read("单位,报送数,单位,报送数\n一、乡镇,,丙镇,7\n甲镇,10,二、县直单位,\n乙镇,5,丁局,2\n");
  for (const CountRow& row : groups.counts.value.rows)
    CHECK(row.group == (row.unit == "丁局" ? "二、县直单位" : "一、乡镇"));
  // Two tables that count different things are no blocks, and which unit a number is of is asked.
  const Reading other = read("单位,报送数,单位,采用数\n甲局,10,丙局,7\n");
  CHECK(other.source.block_width == 0);
  CHECK(other.source.columns[2].is_asked);
}

TEST_CASE("a question about a column of blocks is asked once, and a log has no blocks") {
  Reading asked = read("单位,报送数,其他,单位,报送数,其他\n甲局,10,2,丙局,7,3\n乙局,9,1,丁局,4,2\n");
  CHECK(asked.source.block_width == 3);
  CHECK(asked.counts.diagnostics.size() == 1);
  asked.source.kind = TableKind::ItemLog;
  const Checked<SourceCounts> log = read_counts(asked.source);
  int64_t n_used = 0;
  for (const CountRow& row : log.value.rows) n_used += row.n_rows;
  CHECK(n_used + log.value.n_rows_header + log.value.n_rows_heading + log.value.n_rows_total +
            log.value.n_rows_left_out ==
        log.value.n_rows_read);
}

TEST_CASE("a changed use of a column holds in every block") {
  Reading two = read("单位,报送数,单位,报送数\n甲局,10,丙局,7\n");
  set_column(two.source, 1, {ColumnRole::Adopted, "上级", "", RoleReason::UserSays});
  two.counts = read_counts(two.source);
  CHECK(counts_of(two, "甲局") == "上级采用10");
  CHECK(counts_of(two, "丙局") == "上级采用7");
}

TEST_CASE("units across are turned, and that is asked") {
  const Reading turned = read("单位,甲局,乙局,丙镇\n报送数,10,5,7\n采用数,3,2,1\n");
  CHECK(turned.source.is_turned);
  CHECK(counts_of(turned, "甲局") == "报送10 本级采用3");
  REQUIRE(turned.counts.diagnostics.size() == 1);
  CHECK(turned.counts.diagnostics[0].code == Code::TableTurned);
  const auto back = turn_table(turned.source);
  REQUIRE(bool(back));
  CHECK_FALSE(back->is_turned);
  CHECK(back->columns.size() == 4);
  CHECK_FALSE(read("单位,报送数,采用数\n甲局,10,5\n乙局,3,2\n").source.is_turned);
}

TEST_CASE("a table without a header is read by its cells, and asked about") {
  const Reading bare = read("1,甲局,10,3\n2,乙局,5,2\n3,丙镇,7,1\n");
  CHECK(bare.source.n_header_rows == 0);
  CHECK(counts_of(bare, "甲局") == "报送10 本级采用3??");
  CHECK(bare.counts.value.rows.size() == 3);
  CHECK(bare.source.columns[0].role == ColumnRole::Serial);
}

TEST_CASE("another number of header rows guesses again, but for what the user said") {
  SourceTable source = read("2024年信息情况,,\n单位,报送数,采用数\n甲局,3,1\n").source;
  CHECK(source.n_header_rows == 2);
  source.columns[2] = {ColumnRole::Ignored, "", "", RoleReason::UserSays};
  source.n_header_rows = 1;
  recognise_columns_again(source);
  source.n_header_rows = 2;
  recognise_columns_again(source);
  CHECK(source.columns[0].role == ColumnRole::Unit);
  CHECK(source.columns[1].role == ColumnRole::Submitted);
  CHECK(source.columns[2].role == ColumnRole::Ignored);
}

TEST_CASE("a table without a row is not turned") {
  SourceTable empty = read("单位,报送数\n甲局,1\n").source;
  auto table = std::make_shared<Table>();
  table->rows.add(std::vector<std::string>{});
  table->row_numbers.push_back(1);
  empty.table = std::move(table);
  CHECK_FALSE(bool(turn_table(empty)));
}

}  // namespace
}  // namespace tongbao::core
