// Tables whose headers hold a word of a count and are none, and columns that count the same thing differently.

#include "core/record/guess_columns.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/record/column_words.hpp"
#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::core {
namespace {

struct Reading {
  SourceTable source;
  Checked<SourceCounts> counts;
};

Reading read(const std::string& text, const std::string& file_name = "表.csv") {
  auto source = read_source(file_name, text);
  REQUIRE(bool(source));
  Reading reading{std::move(*source), {}};
  reading.counts = read_counts(reading.source);
  return reading;
}

/// 报送5 本级采用3 of one unit; ? behind it if something is asked.
std::string counts_of(const Reading& reading, const std::string& unit) {
  constexpr const char* kStatus[] = {"报送", "采用", "退稿", "待定", "批示", "事项"};
  std::string text;
  for (const Count& count : reading.counts.value.counts) {
    const CountRow& row = reading.counts.value.rows[static_cast<size_t>(count.row_idx)];
    if (row.unit != unit) continue;
    const CountKind& kind = reading.counts.value.kind_of(count);
    if (!text.empty()) text += " ";
    text += row.period + kind.level + kind.carrier + kind.category + kStatus[static_cast<int>(kind.status)] +
            std::to_string(count.n_items);
  }
  for (const Column& column : reading.source.columns)
    if (column.is_asked) text += "?";
  return text;
}

TEST_CASE("a header with a word of a count that is no count of this period leaves the counts alone") {
  struct Row {
    const char* table;
    const char* first;  // of 甲局
  };
  const Row rows[] = {
      {"单位,本月报送,累计报送\n甲局,2,30\n乙局,5,41\n", "报送2"},
      {"单位,上月报送数,本月报送数\n甲局,30,2\n乙局,3,4\n", "报送2"},
      {"单位,报送任务数,报送数\n甲局,24,2\n乙局,24,3\n", "报送2"},
      {"单位,应报送数,报送数\n甲局,24,2\n乙局,24,3\n", "报送2"},
      {"单位,报送数,未报送数\n甲局,2,22\n乙局,3,21\n", "报送2"},
      {"单位,报送数,报送数增减\n甲局,2,1\n乙局,3,0\n", "报送2"},
      {"单位,报送数,较上期\n甲局,2,1\n乙局,3,0\n", "报送2"},
      {"单位,采用数,去年同期采用数\n甲局,2,7\n乙局,3,9\n", "本级采用2"},
      {"单位,报送数,人数,人均报送\n甲局,2,7,1\n乙局,3,9,1\n", "报送2"},
      {"单位,报送数,人均\n甲局,2,7\n乙局,3,9\n", "报送2"},
      {"单位,采用数,采用字数,采用稿酬\n甲局,2,700,50\n乙局,3,900,60\n", "本级采用2"},
      {"单位,采用数,阅读量,点赞数\n甲局,2,700,50\n乙局,3,900,60\n", "本级采用2"},
      {"单位,采用数,占比\n甲局,2,40\n乙局,3,60\n", "本级采用2"},
      {"单位,报送数,采用数,采用率(%)\n甲局,4,2,50\n乙局,6,3,50\n", "报送4 本级采用2"},
      {"单位,报送ID,报送数\n甲局,7001,4\n乙局,7002,6\n", "报送4"},
      {"单位,上报员,提交者,报送数\n甲局,张三,李四,4\n乙局,王五,赵六,6\n", "报送4"},
      {"分组,单位数,信息来稿,单位\n乡镇,7,4,甲局\n乡镇,7,5,乙局\n", "报送4"},
      {"单位代码,单位,单位负责人,单位性质,报送数\n1,甲局,张三,机关,4\n2,乙局,李四,机关,6\n", "报送4"},
      {"单位,主管单位,计量单位,报送数\n甲局,市政府,条,4\n乙局,市政府,条,6\n", "报送4"},
      {"单位,信息标题数,采用数\n甲局,9,4\n乙局,9,6\n", "本级采用4"},
      {"单位,采用数,优秀稿件题目\n甲局,4,一二三\n乙局,6,四五六\n", "本级采用4"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.table);
    CHECK(counts_of(read(row.table), "甲局") == row.first);
  }
}

TEST_CASE("totals beside their parts are compared, not counted") {
  const std::string rows = "甲局,5,2,7\n乙局,3,1,4\n丙局,2,2,4\n";
  for (const char* total : {"采用合计", "采用总数", "合计"})
    CHECK(counts_of(read(std::string("单位,本级采用,上级采用,") + total + "\n" + rows), "甲局") ==
          "本级采用5 上级采用2");
  CHECK(counts_of(read("单位,文字报送,图片报送,报送合计\n" + rows), "甲局") == "文字报送5 图片报送2");
  // One row is enough where the word says it.
  CHECK(counts_of(read("单位,本级采用,上级采用,采用合计\n甲局,5,2,7\n"), "甲局") == "本级采用5 上级采用2");
  const Reading wrong = read("单位,本级采用,上级采用,采用合计\n甲局,5,2,8\n乙局,3,1,4\n丙局,2,2,4\n");
  CHECK(std::any_of(wrong.counts.diagnostics.begin(), wrong.counts.diagnostics.end(),
                    [](const Diagnostic& d) { return d.code == Code::RowTotalDiffers; }));
  // A plain word over numbers that are the sum of their neighbours: the numbers speak against the word.
  const Reading asked = read("单位,本级采用,上级采用,录用\n" + rows);
  CHECK(counts_of(asked, "甲局") == "本级采用5 上级采用2?");
  CHECK(use_zh(asked.source.columns[3]) == "不用");
  // A total without parts is the count.
  CHECK(counts_of(read("单位,报送总数,采用总数\n甲局,5,2\n乙局,3,1\n"), "甲局") == "报送5 本级采用2");
  CHECK(counts_of(read("单位,总数,采纳数\n甲局,5,2\n乙局,3,1\n"), "甲局") == "报送5 本级采用2");
}

TEST_CASE("a title beside numbers of adopted items makes no log of one item a row") {
  const Reading reading = read("单位,标题,采用数\n甲局,春耕情况,3\n乙局,夏收情况,2\n");
  CHECK(reading.source.kind == TableKind::CountTable);
  CHECK(counts_of(reading, "甲局") == "本级采用3");
  CHECK(counts_of(reading, "乙局") == "本级采用2");
}

TEST_CASE("单位 in a word for something else names no unit: pointed out, not counted") {
  for (const char* table : {"分组,单位数,信息来稿\n乡镇街道,22,40\n县直部门,35,51\n", "单位代码,报送数\n1,4\n2,6\n",
                            "单位负责人,报送数\n张三,4\n李四,6\n", "计量单位,报送数\n条,4\n篇,6\n",
                            "单位性质,报送数\n机关,4\n企业,6\n", "主管单位,报送数\n市政府,4\n县政府,6\n"}) {
    CAPTURE(table);
    const Reading reading = read(table);
    CHECK(reading.source.is_to_point_out);
    CHECK(reading.counts.value.rows.empty());
  }
  // 单位数 is no unit where it stands before the number either.
  const Reading groups = read("分组,单位数,信息来稿\n乡镇街道,22,40\n县直部门,35,51\n");
  CHECK(groups.source.columns[0].role == ColumnRole::Unit);
  CHECK(groups.source.columns[1].role == ColumnRole::Ignored);
}

TEST_CASE("columns that count the same thing are told apart by period, carrier or level") {
  CHECK(counts_of(read("单位,7月采用,8月采用,9月采用\n甲局,3,6,9\n"), "甲局") ==
        "7月本级采用3 8月本级采用6 9月本级采用9");
  CHECK(counts_of(read("单位,报送数,7月采用,8月采用\n甲局,30,6,9\n"), "甲局") == "报送30 7月本级采用6 8月本级采用9");
  CHECK(counts_of(read("单位,网站采用,微信采用,微博采用\n甲局,3,6,9\n"), "甲局") == "网站采用3 微信采用6 微博采用9");
  CHECK(counts_of(read("单位,网站报送条数,网站公开条数\n甲局,6,3\n"), "甲局") == "报送6 本级采用3");
  CHECK(counts_of(read("单位,甲市政府网采用,乙市政府网采用\n甲局,6,3\n"), "甲局") == "本级采用6 上级采用3");
  // Named, but not known: asked.
  CHECK(counts_of(read("单位,本级采用,某市采用\n甲局,6,3\n"), "甲局") == "本级采用6 上级采用3?");
  // Nothing tells them apart: asked.
  CHECK(counts_of(read("单位,采用,采用,采用\n甲局,6,3,1\n"), "甲局") == "本级采用6 上级采用3 上级2采用1???");
  CHECK(counts_of(read("单位,报送,报送\n甲局,6,3\n"), "甲局") == "报送6 报送3??");
}

TEST_CASE("months alone over numbers are asked about, and read as what was sent in each") {
  CHECK(counts_of(read("单位,7月,8月\n甲局,3,6\n乙局,4,7\n"), "甲局") == "7月报送3 8月报送6??");
  CHECK(counts_of(read("单位,报送数,7月\n甲局,3,6\n乙局,4,7\n"), "甲局") == "报送3?");
}

TEST_CASE("a period in the headers is the period of the table, unless the table says another") {
  CHECK(read("单位,7月报送\n甲局,3\n").source.period == "7月");
  CHECK(read("单位,7月报送\n甲局,3\n", "2016年7月.csv").source.period == "2016年7月");
  CHECK(counts_of(read("单位,2024.7报送,202411报送,2025-09报送\n甲局,3,6,9\n"), "甲局") ==
        "2024年7月报送3 2024年11月报送6 2025年9月报送9");
  CHECK(counts_of(read("单位,1-2月报送,三季度报送\n甲局,3,6\n"), "甲局") == "1-2月报送3 三季度报送6");
  for (const char* name : {"上半年", "1至9月", "一季度", "年度"})
    CHECK(read("全县" + std::string(name) + "信息报送情况,\n单位,报送数\n甲局,3\n").source.period == name);
  const Reading other = read("单位,7月报送\n甲局,3\n", "8月.csv");
  CHECK(counts_of(other, "甲局") == "7月报送3?");
}

TEST_CASE("rows in are rows used and told about, also where columns are of several periods") {
  const Reading reading = read("单位,报送数,7月采用,8月采用\n甲局,30,6,9\n乙局,3,,\n,1,1,1\n");
  int64_t n_used = 0;
  for (const CountRow& row : reading.counts.value.rows) n_used += row.n_rows;
  CHECK(n_used + reading.counts.value.n_rows_left_out + reading.counts.value.n_rows_header ==
        reading.counts.value.n_rows_read);
}

TEST_CASE("marks under 采用 in a log are states, under 本级采用 and 上级采用 adoptions there") {
  const Reading states = read("单位,标题,采用\n甲局,一,√\n甲局,二,\n乙局,三,否\n");
  CHECK(states.source.kind == TableKind::ItemLog);
  CHECK(counts_of(states, "甲局") == "报送2 本级采用1");
  for (const char* header : {"录用", "发布情况", "是否刊发", "采用与否"})
    CHECK(counts_of(read(std::string("单位,标题,") + header + "\n甲局,一,是\n甲局,二,否\n"), "甲局") ==
          "报送2 本级采用1 退稿1");
  const Reading levels = read("单位,标题,本级采用,上级采用\n甲局,一,√,√\n甲局,二,,√\n甲局,三,,\n");
  CHECK(counts_of(levels, "甲局") == "报送3 本级采用1 上级采用2");
}

TEST_CASE("numbers under words that nobody understands are asked about, texts are not") {
  CHECK(counts_of(read("单位,报送数,其他\n甲局,3,4\n乙局,5,6\n"), "甲局") == "报送3?");
  CHECK(counts_of(read("单位,报送数,其他\n甲局,3,好\n乙局,5,坏\n"), "甲局") == "报送3");
  CHECK(counts_of(read("单位,报送数,联系电话\n甲局,3,13800000000\n乙局,5,13900000000\n"), "甲局") == "报送3");
  // The question is told at its place, before what follows from it.
  const Reading asked = read("单位,报送数,其他\n甲局,3,4\n乙局,5,6\n");
  REQUIRE(!asked.counts.diagnostics.empty());
  CHECK(asked.counts.diagnostics.front().code == Code::ColumnUncertain);
  CHECK(asked.counts.diagnostics.front().place == Place{"表.csv", 1, 3});
}

TEST_CASE("累计 is counted only where nothing else is, and then asked about") {
  CHECK(counts_of(read("单位,累计报送\n甲局,30\n乙局,41\n"), "甲局") == "报送30?");
  // It cannot be below this period's count.
  CHECK(counts_of(read("单位,本月报送,累计报送\n甲局,30,2\n乙局,5,41\n"), "甲局") == "报送30?");
}

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

TEST_CASE("a unit without numbers stays a unit, whatever is remarked beside it") {
  const Reading reading = read("单位,报送数,备注\n审批局,,数据：下月补报\n县妇联,,注：未报\n甲局,3,\n");
  CHECK(reading.counts.value.rows.size() == 3);
}

TEST_CASE("a number under 上级采用 in a log that is no number of times is told") {
  const Reading log = read("单位,标题,上级采用\n甲局,一,20240305\n甲局,二,√\n");
  CHECK(log.counts.value.n_rows_left_out == 1);
  CHECK(log.counts.diagnostics.front().code == Code::NumberTooLarge);
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

TEST_CASE("其中 of another thing is counted, of the same thing it is a part") {
  CHECK(counts_of(read("单位,报送（篇）,其中：采用（篇）\n甲局,20,9\n乙局,15,5\n"), "甲局") == "报送20 本级采用9");
  CHECK(counts_of(read("单位,采用总数,其中：上级采用\n甲局,9,2\n乙局,5,1\n"), "甲局") == "本级采用7 上级采用2?");
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

TEST_CASE("two numbers in a cell are asked about, not left out in silence") {
  CHECK(counts_of(read("单位,报送/采用,批示\n甲局,12/5,1\n乙局,9/4,2\n"), "甲局") == "报送12 本级采用5 批示1");
  const Reading pair = read("单位,报送/采用,批示\n甲局,12/5,1\n乙局,9/4/1,2\n");
  CHECK(counts_of(pair, "甲局") == "批示1?");
  REQUIRE(pair.counts.diagnostics.size() == 1);
  CHECK(pair.counts.diagnostics[0].code == Code::ColumnUncertain);
  CHECK(pair.counts.diagnostics[0].args[0] == "报送/采用");
  CHECK(counts_of(read("单位,报送数,网站/微信采用\n甲局,12,3/1\n乙局,9,4/0\n"), "甲局") == "报送12?");
}

TEST_CASE("日期 in a table of counts is the period only over periods") {
  CHECK(counts_of(read("单位,月份,报送数\n甲局,7月,3\n甲局,8月,4\n"), "甲局") == "7月报送3 8月报送4");
  CHECK(counts_of(read("单位,登记时间,报送数\n甲局,2024-03-05,3\n乙局,2024-03-06,4\n"), "甲局") == "报送3");
  CHECK(counts_of(read("单位,月份,报送数\n甲局,7,3\n甲局,8,4\n"), "甲局") == "7报送3 8报送4");
  CHECK(counts_of(read("单位,月份,报送数\n甲局,7,3\n乙局,8,4\n"), "甲局") == "7报送3?");
}

TEST_CASE("a table without a row is not turned") {
  SourceTable empty = read("单位,报送数\n甲局,1\n").source;
  auto table = std::make_shared<Table>();
  table->rows.add(std::vector<std::string>{});
  table->row_numbers.push_back(1);
  empty.table = std::move(table);
  CHECK_FALSE(bool(turn_table(empty)));
}

TEST_CASE("one number of several levels or sites is asked about") {
  for (const char* header : {"采用（本级+上级）", "上级（市、省）采用", "人民网、新华网采用", "网站、微信采用"})
    CHECK_MESSAGE(read(std::string("单位,报送,") + header + "\n甲局,30,4\n乙局,20,3\n").source.columns[2].is_asked,
                  header);
  CHECK(counts_of(read("单位,报送,不予采用,采用\n甲局,30,4,1\n"), "甲局") == "报送30 退稿4 本级采用1");
  CHECK(counts_of(read("单位,报送,拟采用,已采用\n甲局,30,4,1\n"), "甲局") == "报送30 待定4 本级采用1");
  CHECK(counts_of(read("单位,报送,采用,省政府网采用\n甲局,30,4,1\n"), "甲局") == "报送30 本级采用4 省级采用1?");
}

TEST_CASE("a column of levels says of which level the counts of a row are") {
  CHECK(counts_of(read("单位,报送,采用级别,采用数\n甲局,12,县级,8\n乙局,9,市级,4\n"), "甲局") == "报送12 县级采用8");
  CHECK(counts_of(read("单位,级别,采用数\n甲局,正科,8\n乙局,副科,4\n"), "甲局") == "本级采用8");
}

TEST_CASE("quarters that add up to what is counted are counted in its place") {
  const Reading quarters =
      read("单位,一季度,二季度,三季度,四季度,全年采用\n甲局,3,4,5,6,18\n乙局,2,2,2,2,8\n丙局,1,0,1,3,5\n");
  CHECK(counts_of(quarters, "甲局") == "一季度本级采用3 二季度本级采用4 三季度本级采用5 四季度本级采用6????");
  CHECK(quarters.source.columns[5].role == ColumnRole::RowTotal);
}

TEST_CASE("报 and 用 behind a kind of items are what was sent and adopted") {
  CHECK(counts_of(read("单位,部门动态报,部门动态用,公示公告报,公示公告用\n甲局,4,2,3,1\n"), "甲局") ==
        "部门动态报送4 本级部门动态采用2 公示公告报送3 本级公示公告采用1");
}

TEST_CASE("a month under a title of the same month says nothing new") {
  auto source = read_source("7月份.csv", "单位,7月报送,7月采用\n甲局,6,3\n");
  REQUIRE(bool(source));
  CHECK(count_asked_columns(*source) == 0);
}

TEST_CASE("the total of scores is a score") {
  CHECK(counts_of(
            read("单位,报送条数,报送得分,采用条数,采用得分,合计\n甲局,8,8,4,12,20\n乙局,6,6,2,6,12\n丙局,4,4,1,3,7\n"),
            "甲局") == "报送8 本级采用4");
}

TEST_CASE("a kind of items beside all that was adopted is asked about, and so are kinds of nothing that is said") {
  CHECK(read("单位,报送,采用,信息公开条数\n甲局,10,5,3\n乙局,20,11,4\n").source.columns[2].is_asked);
  const Reading kinds = read("单位,信息公开,政务信息,舆情信息\n甲局,3,10,1\n乙局,4,20,2\n");
  for (size_t i = 1; i < 4; ++i) CHECK(kinds.source.columns[i].is_asked);
  CHECK(read("单位,报送,采用情况,市级采用\n甲局,5,采用3条,1\n").source.columns[2].is_asked);
}

TEST_CASE("a count of all beside counts of kinds that it may hold is asked about") {
  // The ones that may be parts stand behind, so one question is enough.
  for (const char* header : {"图片采用", "头条采用", "综合采用", "简报采用", "省级采用"}) {
    const std::string head = std::string("单位,报送,采用,") + header + "\n";
    CHECK_MESSAGE(read(head + "甲局,12,5,2\n乙局,9,4,1\n").source.columns[2].is_asked, header);
    // More than the whole is no part of it.
    const Reading apart = read(head + "甲局,12,5,2\n乙局,9,4,8\n");
    CHECK_MESSAGE(!apart.source.columns[2].is_asked, header);
    CHECK_MESSAGE(!apart.source.columns[3].is_asked, header);
  }
  CHECK(counts_of(read("单位,报送,网站报送,微信报送\n甲局,30,20,10\n乙局,9,4,5\n"), "甲局") == "报送20 微信报送10?");
  // What a medium posts.
  CHECK(read("单位,报送,采用,公众号推送\n甲局,15,9,4\n乙局,11,4,2\n").source.columns[3].is_asked);
  CHECK(read("单位,网站报送,网站采用,微博发布\n甲局,15,9,4\n乙局,11,4,2\n").source.columns[3].is_asked);
}

TEST_CASE("levels that another column holds are not counted again without a word") {
  CHECK(counts_of(read("单位,县级采用,市级以上采用,省级采用\n甲局,9,3,1\n乙局,5,2,0\n"), "甲局") ==
        "县级采用9 市级采用3?");
  CHECK(counts_of(read("单位,报送,市级以上采用,省级以上采用,国家级采用\n甲局,20,6,3,1\n乙局,15,4,0,0\n"), "甲局") ==
        "报送20 市级采用6??");
  CHECK(counts_of(read("单位,县级采用,市级采用,省级采用,上级采用\n甲局,8,3,1,4\n乙局,7,2,0,2\n丙局,4,3,1,4\n"),
                  "甲局") == "县级采用8 市级采用3 省级采用1?");
  CHECK(counts_of(read("单位,采用数,其中市级以上采用,其中省级采用\n甲局,12,3,1\n乙局,7,2,0\n"), "甲局") ==
        "本级采用9 市级采用3??");
}

TEST_CASE("two rows are enough for a sum where there are no more") {
  CHECK(counts_of(read("单位,报送,采用,网站采用,微信采用\n甲局,30,12,8,4\n乙局,25,7,7,0\n"), "甲局") ==
        "报送30 网站采用8 微信采用4?");
  CHECK(counts_of(read("单位,采用,县级采用,市级采用\n甲局,12,9,3\n乙局,7,5,2\n"), "甲局") == "县级采用9 市级采用3?");
}

TEST_CASE("another work of the office beside the site's, and marks under an event") {
  const Reading works =
      read("单位,政务信息报送,政务信息采用,网站信息报送,网站信息采用\n甲局,20,8,25,11\n乙局,16,6,18,9\n");
  CHECK(works.source.columns[1].is_asked);
  CHECK(works.source.columns[2].is_asked);
  CHECK_FALSE(works.source.columns[3].is_asked);
  CHECK(counts_of(read("单位,报送条数,采用条数,是否漏报\n甲局,10,6,否\n乙局,12,7,是\n"), "乙局") ==
        "报送12 本级采用7 漏报事项1");
}

TEST_CASE("a total of what nothing is said of, and a longer period beside a shorter one") {
  CHECK(counts_of(read("单位,动态信息,调研信息,合计,采用\n甲局,10,5,15,6\n乙局,8,4,12,5\n丙局,1,1,2,1\n"), "甲局") ==
        "报送15 本级采用6???");
  const Reading longer = read("单位,1-6月报送,1-6月采用,7月报送,7月采用\n甲局,60,30,10,5\n乙局,50,20,8,4\n");
  CHECK(longer.source.columns[1].is_asked);
  CHECK_FALSE(longer.source.columns[3].is_asked);
}

TEST_CASE("sites have levels by their places alone") {
  CHECK(counts_of(read("单位,县政府网采用,市政府网采用\n甲局,5,2\n乙局,4,6\n"), "甲局") == "本级采用5 上级采用2");
  for (const char* header : {"政务公开采用,网站采用", "卫健网采用,县政府网采用", "政府网采用,政法网采用"})
    CHECK_MESSAGE(read(std::string("单位,") + header + "\n甲局,5,10\n乙局,9,8\n").source.columns[2].is_asked, header);
  const Reading sites = read("单位,报送,政府网站,党建网,学习强国\n甲局,15,5,3,1\n乙局,18,6,2,2\n");
  for (size_t i = 2; i < 5; ++i) CHECK(sites.source.columns[i].is_asked);
  // A total does not say what of: sent in or adopted.
  CHECK(read("单位,政务动态,通知公告,合计\n甲局,8,3,11\n乙局,5,2,7\n丙局,1,1,2\n").source.columns[1].is_asked);
  CHECK_FALSE(read("采用情况统计表,,,\n单位,政务动态,通知公告,合计\n甲局,8,3,11\n乙局,5,2,7\n丙局,1,1,2\n")
                  .source.columns[1]
                  .is_asked);
}

TEST_CASE("levels beside the total of adoptions make it up, or leave it asked about") {
  CHECK(counts_of(read("单位,报送,国家级,省级,市级,县级,采用合计\n甲局,14,0,1,3,6,10\n乙局,18,1,2,4,5,12\n"), "甲局") ==
        "报送14 中央采用0 省级采用1 市级采用3 县级采用6");
  const Reading parts = read("单位,报送,省级,市级,采用合计\n甲局,14,1,3,10\n乙局,18,2,4,12\n");
  for (size_t i = 2; i < 5; ++i) CHECK(parts.source.columns[i].is_asked);
}

TEST_CASE("media are carriers by the names of their places, and count what they took beside their total") {
  CHECK(counts_of(read("单位,报送,县政府网,甘肃日报,人民网,合计\n甲局,20,12,2,1,15\n乙局,11,9,1,0,10\n"), "甲局") ==
        "报送20 县政府网采用12 甘肃日报采用2 人民网采用1");
  CHECK(read("单位,信息（条）,专报（篇）\n甲局,10,1\n乙局,6,0\n").source.columns[2].is_asked);
}

}  // namespace
}  // namespace tongbao::core
