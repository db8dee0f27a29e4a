#include "core/record/tables_below.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::core {
namespace {

using test_support::tables_in;

std::vector<SourceTable> tables_of(const std::string& text) {
  auto tables = tables_in(text, "7月.csv");
  REQUIRE(bool(tables));
  return *tables;
}

/// 「7月.csv: 甲局+5 乙局=3」 of each table.
std::string listing(const std::vector<SourceTable>& sources) {
  std::string text;
  for (const SourceTable& source : sources) {
    const Checked<SourceCounts> counts = read_counts(source);
    text += (text.empty() ? "" : " | ") + source.file_name + ":";
    for (size_t i = 0; i < counts.value.rows.size(); ++i) {
      text += " " + counts.value.rows[i].unit;
      for (const Count& count : counts.value.counts) {
        if (count.row_idx != static_cast<int32_t>(i)) continue;
        const bool is_sent = counts.value.kind_of(count).status == Status::Submitted;
        text += (is_sent ? "+" : "=") + std::to_string(count.n_items);
      }
    }
  }
  return text;
}

bool has_code(const std::vector<SourceTable>& sources, Code code) {
  for (const SourceTable& source : sources)
    for (const Diagnostic& diagnostic : read_counts(source).diagnostics)
      if (diagnostic.code == code) return true;
  return false;
}

}  // namespace

TEST_CASE("tables of other columns below each other are sources of their own") {
  const auto sources = tables_of("单位,报送数\n甲局,5\n乙局,4\n合计,9\n单位,采用数\n甲局,3\n乙局,2\n");
  CHECK(listing(sources) == "7月.csv: 甲局+5 乙局+4 | 7月.csv · 第 5 行起: 甲局=3 乙局=2");
  REQUIRE(sources.size() == 2);
  CHECK(sources[1].period == "7月");
  REQUIRE(sources[1].read_diagnostics.size() == 1);
  CHECK(sources[1].read_diagnostics[0].code == Code::TableCutOff);
  CHECK(sources[1].read_diagnostics[0].place == Place{"7月.csv · 第 5 行起", 5, 0});
  CHECK(sources[1].table->row_numbers.front() == 5);
}

TEST_CASE("titles and empty rows above a header belong to its table, notes to the one before") {
  const auto sources = tables_of(
      "附件1,,\n各乡镇报送情况,,\n单位,报送数,采用数\n东镇,5,1\n填表人：王五,,\n,,\n附件2,,\n市直部门采用情况,,\n"
      "序号,部门,采用数\n1,甲局,3\n2,乙局,2\n");
  CHECK(listing(sources) == "7月.csv: 东镇+5=1 | 7月.csv · 市直部门采用情况: 甲局=3 乙局=2");
  CHECK(sources[1].table->row_numbers.front() == 6);
  CHECK_FALSE(has_code(sources, Code::OtherTableBelow));
  // The last unit of the first table has no number.
  const auto blank = tables_of("单位,采用数\n甲局,10\n乙局,\n市直部门,\n采用数,单位\n1,丙局\n");
  CHECK(listing(blank) == "7月.csv: 甲局=10 乙局 | 7月.csv · 市直部门: 丙局=1");
}

TEST_CASE("a title above one of several tables names the group of its units") {
  const auto sources =
      tables_of("乡镇报送情况\n单位,报送数\n丁镇,5\n戊镇,4\n\n市直部门采用情况统计表\n单位,采用数\n甲局,3\n乙局,2\n");
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].group == "乡镇");
  CHECK(sources[1].group == "市直部门");
}

TEST_CASE("the period above the first of several tables is that of all") {
  const auto tables = tables_in("第二季度统计,,,\n单位,报送数,单位,采用数\n甲镇,5,乙局,3\n丙镇,4,丁局,2\n", "表.csv");
  REQUIRE(bool(tables));
  REQUIRE(tables->size() == 2);
  for (const SourceTable& source : *tables) CHECK(source.period == "第二季度");
}

TEST_CASE("categories that no lexicon knows are a header beside 单位 and 合计") {
  const auto sources =
      tables_of("单位,要闻,动态,合计\n甲局,1,2,3\n乙局,2,2,4\n合计,动态,要闻,单位\n5,3,2,丙局\n9,4,5,丁局\n");
  CHECK(listing(sources) == "7月.csv: 甲局=1=2 乙局=2=2 | 7月.csv · 第 4 行起: 丙局=3=2 丁局=4=5");
}

TEST_CASE("a header that comes again begins no table, nor does a header of two rows") {
  CHECK(tables_of("单位,报送数\n甲局,5\n单位,报送数\n丙镇,7\n").size() == 1);
  CHECK(tables_of("单位,采用情况,\n单位,本级,上级\n甲局,3,1\n乙局,2,0\n").size() == 1);
  CHECK(tables_of("单位,报送数\n甲局,5\n单位,采用数\n甲局,3\n单位,采用数\n乙局,2\n").size() == 2);
  // The title of an item is no header.
  CHECK(tables_of("标题,单位,采用\n单位报送数,甲局,是\n采用数,乙局,否\n").size() == 1);
}

TEST_CASE("tables of other columns beside each other are sources of their own") {
  const auto sources =
      tables_of("名次,单位,报送数,名次,单位,采用数\n1,甲局,12,1,乙局,6\n2,乙局,9,2,甲局,5\n3,丙局,6,3,丙局,1\n");
  CHECK(listing(sources) == "7月.csv: 甲局+12 乙局+9 丙局+6 | 7月.csv · 第 1 行起（右边）: 乙局=6 甲局=5 丙局=1");
  const auto kinds = tables_of("乡镇,报送数,采用数,部门,报送数,采用数\n丁镇,7,4,甲局,12,5\n戊镇,6,2,乙局,9,4\n");
  CHECK(listing(kinds) == "7月.csv: 丁镇+7=4 戊镇+6=2 | 7月.csv · 第 1 行起（右边）: 甲局+12=5 乙局+9=4");
  // Blocks, a unit above another one, and a log are one table.
  CHECK(tables_of("单位,报送数,单位,报送数\n甲局,12,丙局,3\n乙局,9,丁局,4\n").size() == 1);
  CHECK(tables_of("单位,科室,报送数\n甲局,办公室,12\n乙局,信息科,9\n").size() == 1);
  CHECK(tables_of("单位,标题,单位\n甲局,一,1\n乙局,二,2\n").size() == 1);
}

TEST_CASE("where a part is no table by itself, all stays together and the rest is told") {
  const auto sources = tables_of("单位,报送数\n甲局,5\n单位,联系电话\n甲局,无\n");
  CHECK(listing(sources) == "7月.csv: 甲局+5");
  CHECK(has_code(sources, Code::OtherTableBelow));
}

TEST_CASE("a table below that is none of units is told, and counts nothing") {
  const auto sources = tables_of(
      "单位,报送,采用\n甲局,12,5\n乙局,9,4\n,,\n采用载体,分值,\n县政府网站,1,\n市政府网站,3,\n填表人：王五,"
      "审核人：赵六,\n");
  CHECK(listing(sources) == "7月.csv: 甲局+12=5 乙局+9=4");
  CHECK(has_code(sources, Code::OtherTableBelow));
  const auto signed_by = tables_of("单位,报送,采用\n甲局,12,5\n填表人,审核人,\n乙局,9,4\n");
  CHECK(listing(signed_by) == "7月.csv: 甲局+12=5 乙局+9=4");
}

TEST_CASE("what reading told goes to the table that has the row") {
  const auto sources = tables_of("单位,报送数\n甲局,5\n单位,采用数\n\"乙局,3\n丙局,4\n丁局\",2\n戊局,1\n");
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].read_diagnostics.empty());
  REQUIRE(sources[1].read_diagnostics.size() == 2);
  for (const Diagnostic& diagnostic : sources[1].read_diagnostics) CHECK(diagnostic.place.file == sources[1].file_name);
}

TEST_CASE("property: no row is lost, whatever stands below what") {
  test_support::TinyRandom random(7);
  const char* const headers[] = {"单位,报送数", "单位,采用数", "部门,报送数,采用数", "单位,标题", "姓名,年龄"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    int64_t n_rows = 0;
    for (int part = 0; part < 4; ++part) {
      if (random.below(3) == 0) text += "某某表,\n", ++n_rows;
      text += std::string(headers[random.below(5)]) + "\n";
      ++n_rows;
      for (int row = 0; row < static_cast<int>(random.below(4)); ++row, ++n_rows)
        text += "第" + std::to_string(n_rows) + "局," + std::to_string(random.below(50)) + "\n";
    }
    CAPTURE(text);
    const auto tables = tables_in(text, "表.csv");
    if (!tables) continue;
    int64_t n_read = 0;
    int64_t last = 0;
    for (const SourceTable& source : *tables) {
      n_read += static_cast<int64_t>(source.table->rows.size());
      CHECK(source.table->row_numbers.front() > last);
      last = source.table->row_numbers.back();
    }
    CHECK(n_read == n_rows);
  }
}

}  // namespace tongbao::core
