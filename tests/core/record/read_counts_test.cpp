// Tables are written as text and go through decode, read_csv and recognise, as a file does.

#include <doctest.h>

#include <string>

#include "core/messages/messages_zh.hpp"
#include "core/record/read_counts.hpp"
#include "core/tally/tally.hpp"
#include "support/reading.hpp"

using namespace tongbao::core;
using tongbao::test_support::check_account;
using tongbao::test_support::source_in;

namespace {

/// 「单位 状态 层级/栏目 条数」 of every count, joined; short enough to read in a test.
std::string listing(const SourceCounts& counts) {
  std::string text;
  for (const Count& c : counts.counts) {
    if (!text.empty()) text += " ";
    text += counts.rows[static_cast<size_t>(c.row_idx)].unit;
    const CountKind& kind = counts.kind_of(c);
    text += kind.status == Status::Submitted  ? "+"
            : kind.status == Status::Adopted  ? "="
            : kind.status == Status::Rejected ? "-"
                                              : "~";
    text += kind.level + kind.category + std::to_string(c.n_items);
  }
  return text;
}

const Diagnostic* find(const Diagnostics& diagnostics, Code code) {
  for (const Diagnostic& d : diagnostics)
    if (d.code == code) return &d;
  return nullptr;
}

}  // namespace

TEST_CASE("a count table with submitted and adopted") {
  const auto out = read_counts(source_in("序号,单位,总数,采纳数\n1,甲镇,17,9\n2,乙局,0,0\n", "7月.csv"));
  CHECK(listing(out.value) == "甲镇+17 甲镇=本级9 乙局+0 乙局=本级0");
  CHECK(out.value.rows[0].period == "7月");
  CHECK(out.value.rows[0].row == 2);
  CHECK(out.diagnostics.empty());
  check_account(out.value);
}

TEST_CASE("two adoption columns are two levels, printed scores and ranks are kept to compare") {
  const auto source = source_in(
      "排名,单位,甲市网采用条数,甲市网采用得分,乙市网采用条数,乙市网采用得分,1-3月得分\n"
      "1,甲局,35,175,3,30,205\n2,乙局,36,180,0,0,180\n");
  CHECK(source.columns[3].reason == RoleReason::CountsTimesPoints);
  const auto out = read_counts(source);
  CHECK(listing(out.value) == "甲局=本级35 甲局=上级3 乙局=本级36 乙局=上级0");
  CHECK(out.value.rows[0].printed_score == "205");
  CHECK(out.value.rows[0].printed_rank == "1");
}

TEST_CASE("categories: blank is not 0, a wrong row total is told and counted by its cells") {
  const auto out = read_counts(source_in("县市区,图片新闻,政务信息,合计\n甲县,1,63,64\n乙县,,3,45\n总计,1,66,67\n"));
  CHECK(listing(out.value) == "甲县=本级图片新闻1 甲县=本级政务信息63 乙县=本级政务信息3");
  REQUIRE(out.diagnostics.size() == 1);
  const Diagnostic& d = out.diagnostics[0];
  CHECK(d.code == Code::RowTotalDiffers);
  CHECK(d.severity == Severity::Warning);
  CHECK(d.place == Place{"表.csv", 3, 4});
  CHECK(d.args == std::vector<std::string>{"乙县", "45", "3"});
  CHECK(out.value.n_rows_total == 1);
  check_account(out.value);
}

TEST_CASE("a row that gives only its total counts undivided, and its columns' totals are not checked") {
  const auto out = read_counts(source_in("部门,图片新闻,政务信息,合计\n甲局,,,8\n乙局,1,2,3\n总计,4,7,11\n"));
  CHECK(listing(out.value) == "甲局=本级8 乙局=本级图片新闻1 乙局=本级政务信息2");
  REQUIRE(out.diagnostics.size() == 2);
  CHECK(out.diagnostics[0].code == Code::TotalNotChecked);
  CHECK(out.diagnostics[1].code == Code::TotalNotChecked);
}

TEST_CASE("a printed column total that differs is told with its place") {
  const auto out = read_counts(source_in("单位,报送数\n甲局,3\n乙局,4\n合计,9\n"));
  const Diagnostic* d = find(out.diagnostics, Code::ColumnTotalDiffers);
  REQUIRE(d != nullptr);
  CHECK(d->place == Place{"表.csv", 4, 2});
  CHECK(d->args == std::vector<std::string>{"报送数", "9", "7"});
}

TEST_CASE("subtotals may stand for the rows since the last one") {
  const auto out =
      read_counts(source_in("单位,报送数\n一、乡镇街道,\n甲镇,3\n小计,3\n二、区直部门,\n乙局,4\n小计,4\n总计,7\n"));
  CHECK(out.diagnostics.empty());
  CHECK(out.value.rows[0].group == "一、乡镇街道");
  CHECK(out.value.rows[1].group == "二、区直部门");
  check_account(out.value);
}

TEST_CASE("an unusable cell leaves its row out and is told with row and column") {
  struct Row {
    const char* cell;
    Code code;
  };
  const Row rows[] = {{"十几", Code::NumberUnreadable},
                      {"1 2", Code::NumberUnreadable},
                      {"\"3\n2\"", Code::NumberUnreadable},
                      {"\"60,1299\"", Code::NumberUnreadable},
                      {"\"1,2345,678\"", Code::NumberUnreadable},
                      {"98.06%", Code::NumberUnreadable},
                      {"95.5分", Code::NumberUnreadable},
                      {"#N/A", Code::NumberUnreadable},
                      {"#REF!", Code::NumberUnreadable},
                      {"-3", Code::NumberNegative},
                      {"2.5", Code::NumberNotWhole},
                      {"13812345678", Code::NumberTooLarge}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    const auto out = read_counts(source_in("单位,报送数,采用数\n甲局,5," + std::string(row.cell) + "\n乙局,4,1\n"));
    CHECK(listing(out.value) == "乙局+4 乙局=本级1");
    REQUIRE(out.diagnostics.size() == 1);
    CHECK(out.diagnostics[0].code == row.code);
    CHECK(out.diagnostics[0].severity == Severity::Loss);
    CHECK(out.diagnostics[0].place == Place{"表.csv", 2, 3});
    check_account(out.value);
  }
}

TEST_CASE("numbers in all the ways in which offices type them are read without a word") {
  const auto out = read_counts(
      source_in("单位,报送数,采用数\n甲局,12条,１２\n乙局,\"1,234\",1234.0\n丙局,\"1，234\",0.00\n丁局,无,+5\n"
                "戊局,3.5万,/\n己局,十二,—\n"));
  CHECK(listing(out.value) ==
        "甲局+12 甲局=本级12 乙局+1234 乙局=本级1234 丙局+1234 丙局=本级0 丁局=本级5 戊局+35000 己局+12");
  CHECK(out.diagnostics.empty());
}

TEST_CASE("rows of totals in all their words are no units, in whatever column the word stands") {
  for (const char* word : {"合计：", "合计（条）", "总数", "累计", "全县", "汇总", "小计"}) {
    CAPTURE(word);
    const auto out = read_counts(source_in("单位,采用数\n甲局,10\n乙局,8\n" + std::string(word) + ",18\n"));
    CHECK(listing(out.value) == "甲局=本级10 乙局=本级8");
    CHECK(out.value.n_rows_total == 1);
    CHECK(out.diagnostics.empty());
    // As a check it is compared.
    const auto wrong = read_counts(source_in("单位,采用数\n甲局,10\n乙局,8\n" + std::string(word) + ",19\n"));
    CHECK(find(wrong.diagnostics, Code::ColumnTotalDiffers) != nullptr);
  }
  const auto columns =
      read_counts(source_in("序号,类别,单位,报送数\n1,乡镇,甲镇,3\n2,,乙镇,4\n小计,,,7\n3,县直,丙局,5\n,小计,,5\n"
                            "4,学校,丁校,1\n,,小计,1\n,合计,,13\n"));
  CHECK(listing(columns.value) == "甲镇+3 乙镇+4 丙局+5 丁校+1");
  CHECK(columns.value.n_rows_total == 4);
  CHECK(columns.diagnostics.empty());
  check_account(columns.value);
}

TEST_CASE("what is written below a table is told once, and empty rows are no loss") {
  const auto out =
      read_counts(source_in("单位,报送数,采用数\n甲局,10,5\n,,\n乙局,8,2\n平均,9,3.5\n上年同期,12,4\n合计：,18,7\n,,\n"
                            "填表人：张三,,\n审核：李四,,\n备注：无,,\n注：以网站为准,,\n2024年3月5日,,\n第1页,,\n"
                            "以上数据由办公室提供。,,\n"));
  CHECK(out.value.rows.size() == 2);
  CHECK(listing(out.value) == "甲局+10 甲局=本级5 乙局+8 乙局=本级2");
  REQUIRE(out.diagnostics.size() == 1);
  CHECK(out.diagnostics[0] == Diagnostic{Code::RowsOfText, Severity::Note, {"表.csv", 5, 0}, {"9", "平均 9 3.5"}});
  CHECK(out.value.n_rows_left_out == 0);
  check_account(out.value);
}

TEST_CASE("rows about the table are no units, whatever stands where numbers are counted") {
  const auto out = read_counts(
      source_in("序号,单位,报送数,采用数\n,分值,1,3\n1,甲局,10,5\n,其中：甲站,4,2\n2,乙局,8,2\n,乡镇平均,9,3.5\n"
                "平均,,9,3.5\n,例：某某局,12,5\n,联系电话,5621234,\n,审核人,张三,\n,合计,18,7\n"));
  CHECK(listing(out.value) == "甲局+10 甲局=本级5 乙局+8 乙局=本级2");
  REQUIRE(out.diagnostics.size() == 1);
  CHECK(out.diagnostics[0] == Diagnostic{Code::RowsOfText, Severity::Note, {"表.csv", 2, 0}, {"7", "分值 1 3"}});
  check_account(out.value);
}

TEST_CASE("counts without a unit are told, not dropped silently") {
  const auto out = read_counts(source_in("单位,报送数\n,5\n乙局,4\n"));
  const Diagnostic* d = find(out.diagnostics, Code::UnitEmpty);
  REQUIRE(d != nullptr);
  CHECK(d->severity == Severity::Loss);
  CHECK(d->place == Place{"表.csv", 2, 1});
  check_account(out.value);
}

TEST_CASE("more adopted than submitted is told and counted") {
  const auto out = read_counts(source_in("单位,报送数,采用数\n甲局,5,6\n"));
  CHECK(listing(out.value) == "甲局+5 甲局=本级6");
  const Diagnostic* d = find(out.diagnostics, Code::AdoptedExceedsSubmitted);
  REQUIRE(d != nullptr);
  CHECK(d->place == Place{"表.csv", 2, 3});
}

TEST_CASE("adoption by two levels may exceed what was submitted") {
  const auto out = read_counts(source_in("单位,报送数,本级采用,上级采用\n甲局,5,4,3\n"));
  CHECK(out.diagnostics.empty());
}

TEST_CASE("a corrected cell and a corrected role count; the table keeps the original") {
  SourceTable source = source_in("单位,报送数,别的\n甲局,十几,7\n");
  source.edits.push_back({2, 2, "12"});
  CHECK(listing(read_counts(source).value) == "甲局+12");
  source.columns[2] = {ColumnRole::Adopted, "本级", "", RoleReason::UserSays};
  CHECK(listing(read_counts(source).value) == "甲局+12 甲局=本级7");
  CHECK(source.table->rows[1][1] == "十几");
}

TEST_CASE("an item log counts items and adoption events apart, by month, level and category") {
  const auto out =
      read_counts(source_in("单位,标题,日期,栏目,是否采用,采用层级\n"
                            "甲局,一,2023-01-03,动态,采用,本级\n"
                            "甲局,二,2023/1/9,动态,采用,本级、上级\n"
                            "甲局,三,2023-02-01,图片,未采用,\n"
                            "乙局,四,2023-01-31,动态,待审,\n"));
  CHECK(listing(out.value) == "甲局+动态2 甲局=本级动态2 甲局=上级动态1 甲局+图片1 甲局-图片1 乙局+动态1 乙局~动态1");
  CHECK(out.value.rows[0].period == "2023年1月");
  CHECK(out.value.rows[0].n_rows == 2);
  CHECK(out.value.rows[1].period == "2023年2月");
  CHECK_FALSE(out.value.one_row_per_unit);
  check_account(out.value);
}

TEST_CASE("an item with an unreadable date is left out, one with an unknown state is told") {
  const auto out =
      read_counts(source_in("单位,标题,日期,是否采用\n"
                            "甲局,一,上周,采用\n甲局,二,2023-01-09,大概\n"));
  const Diagnostic* date = find(out.diagnostics, Code::DateUnreadable);
  REQUIRE(date != nullptr);
  CHECK(date->place == Place{"表.csv", 2, 3});
  const Diagnostic* state = find(out.diagnostics, Code::StatusUnknown);
  REQUIRE(state != nullptr);
  CHECK(state->place == Place{"表.csv", 3, 4});
  CHECK(listing(out.value) == "甲局+1");
  check_account(out.value);
}

TEST_CASE("rows with another number of cells than the header are used and told") {
  const auto out = read_counts(source_in("单位,报送数,采用数\n甲局,5\n乙局,4,1,9\n丙局,3,2,,\n"));
  CHECK(listing(out.value) == "甲局+5 乙局+4 乙局=本级1 丙局+3 丙局=本级2");
  REQUIRE(out.diagnostics.size() == 2);
  CHECK(out.diagnostics[0].code == Code::RowTooShort);
  CHECK(out.diagnostics[0].place == Place{"表.csv", 2, 3});
  CHECK(out.diagnostics[1].code == Code::RowTooLong);
  CHECK(out.diagnostics[1].place == Place{"表.csv", 3, 4});
}

TEST_CASE("rows are accounted for after the roster too, of logs and under headings") {
  const auto account_of = [](const std::string& text) {
    Roster roster;
    roster.units.push_back({"甲局", "", {}, false, false});
    const auto counts = read_counts(source_in(text));
    CHECK(counts.value.unit_column == 1);
    const auto tally = make_tally({{"表.csv", &counts.value}}, roster);
    REQUIRE(tally.value.accounts.size() == 1);
    const SourceAccount a = tally.value.accounts[0];
    CHECK(a.n_read == a.n_header + a.n_used + a.n_total + a.n_left_out);
    const Diagnostic* d = find(tally.diagnostics, Code::UnitNotInRoster);
    REQUIRE(d != nullptr);
    CHECK(d->place.column == 1);
    return std::pair(a, d->args);
  };
  const auto log =
      account_of("单位,标题,日期\n甲局,一,2023-01-03\n乙局,二,2023-01-04\n乙局,三,2023-01-05\n甲局,四,2023-02-05\n");
  CHECK(log.first.n_used == 2);
  CHECK(log.first.n_left_out == 2);
  CHECK(log.second == std::vector<std::string>{"乙局", "2"});
  const auto table = account_of("单位,报送数\n一、区直部门,\n甲局,3\n乙局,4\n合计,7\n");
  CHECK(table.first.n_header == 2);
  CHECK(table.first.n_used == 1);
}

TEST_CASE("title rows above the header are skipped and may name the period") {
  const auto source = source_in("7月网站公开信息报送情况统计表,,\n单位,总数,采纳数\n甲局,3,1\n");
  CHECK(source.n_header_rows == 2);
  CHECK(source.period == "7月");
  CHECK(listing(read_counts(source).value) == "甲局+3 甲局=本级1");
}

TEST_CASE("tables in which nothing can be counted are refused by name") {
  const auto no_unit = read_source("表.csv", "标题,链接\n甲,乙\n");
  REQUIRE_FALSE(no_unit.has_value());
  CHECK(no_unit.error().code == Code::UnitColumnMissing);
  CHECK(no_unit.error().place == Place{"表.csv", 1, 0});

  const auto no_counts = read_source("表.csv", "单位,电话\n甲局,abc\n");
  REQUIRE_FALSE(no_counts.has_value());
  CHECK(no_counts.error().code == Code::CountColumnMissing);

  const auto no_rows = read_source("表.csv", "单位,报送数\n");
  REQUIRE_FALSE(no_rows.has_value());
  CHECK(no_rows.error().code == Code::TableHasNoRows);

  const auto empty = read_source("表.csv", "");
  REQUIRE_FALSE(empty.has_value());
  CHECK(empty.error().code == Code::FileEmpty);
}

TEST_CASE("a column of unit names needs no header word") {
  const auto source = source_in("来源,条数\n财政局,3\n教育局,5\n大河湾镇,2\n");
  CHECK(source.columns[0].role == ColumnRole::Unit);
  CHECK(source.columns[0].reason == RoleReason::TextColumn);
}

TEST_CASE("corrections are found by cell, whatever order they came in") {
  SourceTable source = source_in("单位,报送数,采用数\n甲局,1,1\n乙局,2,2\n");
  set_edit(source, {3, 2, " 9 "});
  set_edit(source, {2, 3, "8"});
  set_edit(source, {3, 2, "7"});
  CHECK(source.edits == std::vector<CellEdit>{{2, 3, "8"}, {3, 2, "7"}});
  CHECK(cell_text(source, 2, 1) == "7");
  CHECK(cell_text(source, 1, 2) == "8");
  CHECK(cell_text(source, 1, 1) == "1");
  drop_edit(source, 3, 1);
  drop_edit(source, 3, 1);
  CHECK(cell_text(source, 2, 1) == "2");
  source.edits = {{3, 2, "first"}, {2, 2, "5"}, {3, 2, "second"}};
  order_edits(source.edits);
  CHECK(source.edits == std::vector<CellEdit>{{2, 2, "5"}, {3, 2, "first"}});
}
