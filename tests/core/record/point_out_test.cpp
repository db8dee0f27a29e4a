// Tables that say too little, tables below tables, and titles where nobody expects them.

#include "core/record/point_out.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "core/record/read_counts.hpp"
#include "support/reading.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::core {
namespace {

using test_support::check_account;
using test_support::source_in;

/// 「组/甲局+3=本级1」 of each row.
std::string listing(const SourceCounts& counts) {
  std::string text;
  for (size_t i = 0; i < counts.rows.size(); ++i) {
    if (!text.empty()) text += " ";
    if (!counts.rows[i].group.empty()) text += counts.rows[i].group + "/";
    text += counts.rows[i].unit;
    for (const Count& count : counts.counts) {
      if (count.row_idx != static_cast<int32_t>(i)) continue;
      const CountKind& kind = counts.kind_of(count);
      text += (kind.status == Status::Submitted ? "+" : "=" + kind.level) + std::to_string(count.n_items);
    }
  }
  return text;
}

TEST_CASE("any table of two columns with a number is opened, and counts nothing until the columns are pointed out") {
  for (const char* text : {"甲,1,2\n某某一,17,15\n某某二,15,9\n", "名称,合格率\n某某一,98\n某某二,97\n",
                           "数量,比例\n3,4\n5,6\n", "序号,事项\n1,某某一\n2,某某二\n", "甲,乙\n,\n3,\n"}) {
    CAPTURE(text);
    const SourceTable source = source_in(text);
    REQUIRE(source.is_to_point_out);
    const Checked<SourceCounts> counts = read_counts(source);
    CHECK(counts.value.rows.empty());
    check_account(counts.value);
    REQUIRE(counts.diagnostics.size() == 1);
    CHECK(counts.diagnostics[0].code == Code::ColumnsToPointOut);
    CHECK(counts.diagnostics[0].severity == Severity::Loss);
    CHECK(is_question(counts.diagnostics[0].code));
    CHECK(std::count_if(source.columns.begin(), source.columns.end(), holds_count) == 1);
    SourceTable pointed = source;
    settle_columns(pointed);
    CHECK_FALSE(pointed.is_to_point_out);
    check_account(read_counts(pointed).value);
    CHECK(count_questions(read_counts(pointed).diagnostics) == 0);
  }
}

TEST_CASE("pointing at other columns than those proposed is an answer as well") {
  SourceTable source = source_in("甲,1,2\n某某一,17,15\n某某二,15,9\n");
  Column unit{ColumnRole::Unit, "", ""}, count{ColumnRole::Adopted, "本级", ""};
  unit.reason = count.reason = RoleReason::UserSays;
  set_column(source, 0, unit);
  CHECK(source.is_to_point_out);
  set_column(source, 2, count);
  CHECK_FALSE(source.is_to_point_out);
}

TEST_CASE("scores that are pointed out stay scores") {
  SourceTable source = source_in("单位,评分\n甲局,95.5\n乙局,88\n");
  REQUIRE(source.is_to_point_out);
  CHECK(source.columns[1].role == ColumnRole::Score);
  REQUIRE(read_counts(source).diagnostics.size() == 1);
  CHECK(read_counts(source).diagnostics[0].args == std::vector<std::string>{"单位", "评分"});
  settle_columns(source);
  CHECK_FALSE(source.is_to_point_out);
  const Checked<SourceCounts> counts = read_counts(source);
  CHECK(listing(counts.value) == "甲局 乙局");
  CHECK(counts.value.rows[0].printed_score == "95.5");
}

TEST_CASE("a unit without a number above the header of the next page is no heading") {
  const Checked<SourceCounts> counts =
      read_counts(source_in("部门名称,采用数\n甲局,5\n石桥镇,\n部门名称,采用数\n乙局,4\n"));
  CHECK(listing(counts.value) == "甲局=本级5 石桥镇 乙局=本级4");
  check_account(counts.value);
}

TEST_CASE("a header that comes again is no row, and what stands above it is the group") {
  const SourceTable source = source_in(
      "市直部门,,\n单位,报送数,采用数\n甲局,5,3\n乙局,4,2\n小计,9,5\n乡镇,,\n单位,报送数,采用数\n丙镇,7,1\n丁镇,6,"
      "2\n合计,22,8\n");
  const Checked<SourceCounts> counts = read_counts(source);
  CHECK(listing(counts.value) == "市直部门/甲局+5=本级3 市直部门/乙局+4=本级2 乡镇/丙镇+7=本级1 乡镇/丁镇+6=本级2");
  CHECK(counts.diagnostics.empty());
  check_account(counts.value);
  // Page by page, without anything between.
  const Checked<SourceCounts> pages = read_counts(source_in("单位,报送数\n甲局,5\n单位,报送数\n丙镇,7\n"));
  CHECK(listing(pages.value) == "甲局+5 丙镇+7");
  CHECK(pages.diagnostics.empty());
}

TEST_CASE("a table of other columns below is told, not read by the columns above") {
  const Checked<SourceCounts> counts =
      read_counts(source_in("单位,报送数\n甲局,5\n乙局,4\n单位,采用数\n甲局,3\n乙局,2\n"));
  CHECK(listing(counts.value) == "甲局+5 乙局+4");
  check_account(counts.value);
  REQUIRE(counts.diagnostics.size() == 1);
  CHECK(counts.diagnostics[0].code == Code::OtherTableBelow);
  CHECK(counts.diagnostics[0].place.row == 4);
  CHECK(counts.diagnostics[0].args[0] == "3");
}

TEST_CASE("titles above a table without a header, and above or beside units that stand across") {
  const SourceTable bare = source_in("三季度报送情况,,\n甲局,5,3\n乙镇,4,2\n");
  CHECK(bare.n_header_rows == 1);
  CHECK(bare.period == "三季度");
  CHECK(listing(read_counts(bare).value) == "甲局+5=本级3 乙镇+4=本级2");
  const SourceTable across = source_in("三季度报送情况,,,\n项目,甲局,乙局,丙镇\n报送数,5,4,6\n采用数,3,2,1\n");
  CHECK(across.is_turned);
  CHECK(listing(read_counts(across).value) == "甲局+5=本级3 乙局+4=本级2 丙镇+6=本级1");
  const SourceTable serial = source_in("序号,项目,甲局,乙局,丙镇\n1,报送数,5,4,6\n2,采用数,3,2,1\n");
  CHECK(serial.is_turned);
  CHECK(listing(read_counts(serial).value) == "甲局+5=本级3 乙局+4=本级2 丙镇+6=本级1");
}

TEST_CASE("columns of the same kind are one question, however many they are") {
  const auto questions = [](const char* text) {
    std::string found;
    for (const Diagnostic& d : read_counts(source_in(text)).diagnostics)
      if (is_question(d.code)) found += d.args[0] + "=" + d.args[1] + " ";
    return found;
  };
  CHECK(questions("部门,一月,二月,三月\n人社局,3,4,5\n民政局,2,2,2\n") == "一月、二月、三月=报送 ");
  CHECK(questions("部门,1月,2月,3月,4月\n人社局,3,4,5,1\n民政局,2,2,2,1\n") == "1月、2月、3月 等 4 列=报送 ");
  CHECK(questions("单位,优质,其他\n甲局,1,2\n乙局,3,4\n") == "优质=优质 其他=其他 ");
}

TEST_CASE("marks under a level alone are adoptions there, under other words they are asked about") {
  const SourceTable log =
      source_in("序号,信息标题,报送单位,县级,市级,要闻\n1,甲,农业局,√,,√\n2,乙,东河镇,√,√,√\n3,丙,东河镇,,√,\n");
  CHECK(log.kind == TableKind::ItemLog);
  CHECK(log.columns[3].role == ColumnRole::Adopted);
  CHECK(log.columns[3].level == "县级");
  CHECK(log.columns[4].level == "市级");
  CHECK_FALSE(log.columns[3].is_asked);
  CHECK(log.columns[5].is_asked);
}

TEST_CASE("the header is the row that has 单位, even where the row above has more words") {
  const SourceTable source =
      source_in(",报送情况,,采用情况,\n单位,文字,图片,文字,图片\n甲局,5,3,2,1\n乙局,4,0,4,0\n丙局,7,6,1,1\n");
  CHECK(source.kind == TableKind::CountTable);
  CHECK(source.n_header_rows == 2);
  CHECK(source.columns[0].role == ColumnRole::Unit);
}

TEST_CASE("inferred adoptions that are more than what was sent in are asked about") {
  const SourceTable source = source_in("单位,信息数,视频数,图片数\n甲局,5,1,20\n乙局,3,0,12\n");
  CHECK(source.columns[2].is_asked);
  CHECK(source.columns[3].is_asked);
}

TEST_CASE("a last line of several remarks is no row with a broken number") {
  const Checked<SourceCounts> counts =
      read_counts(source_in("单位,报送,采用\n甲局,10,5\n乙局,8,2\n审核人：李四,填表人：张三,2024年3月5日\n"));
  CHECK(listing(counts.value) == "甲局+10=本级5 乙局+8=本级2");
  for (const Diagnostic& d : counts.diagnostics) CHECK(d.severity == Severity::Note);
}

TEST_CASE("a list with colons is a table") {
  const SourceTable source = source_in("教育局：12条\n财政局：8条\n民政局：20条\n");
  CHECK(listing(read_counts(source).value) == "教育局+12 财政局+8 民政局+20");
}

TEST_CASE("property: whatever the cells are, rows in are rows used and told about") {
  test_support::TinyRandom random(11);
  const std::vector<std::string> cells = {"甲局", "某某",   "12",  "3",      "",    "合计", "单位", "报送数",
                                          "乡镇", "采用率", "95%", "备注：", "7月", "其他", "得分", "2024-03-05"};
  for (int round = 0; round < 1500; ++round) {
    const int64_t n_rows = 2 + random.below(8), n_columns = 2 + random.below(4);
    std::string text;
    for (int64_t row = 0; row < n_rows; ++row)
      for (int64_t column = 0; column < n_columns; ++column) {
        const std::string& cell = random.pick(cells);
        text += cell + (column + 1 < n_columns ? "," : "\n");
      }
    CAPTURE(text);
    const auto source = read_source("表.csv", text);
    if (!source) continue;
    const Checked<SourceCounts> counts = read_counts(*source);
    check_account(counts.value);
  }
}

}  // namespace
}  // namespace tongbao::core
