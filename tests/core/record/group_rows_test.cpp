// Headings of groups that have numbers of their own, and periods above their rows.

#include "core/record/group_rows.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"
#include "support/reading.hpp"

namespace tongbao::core {
namespace {

struct Reading {
  std::string units;  // 乡镇/3月/甲镇 of each row
  std::string told;   // 5:县直部门 of each group that is counted
  SourceCounts counts;
  bool operator==(const char* text) const { return units == text; }
};

Reading read(const std::string& text) {
  auto source = read_source("表.csv", text);
  REQUIRE(bool(source));
  Checked<SourceCounts> counts = read_counts(*source);
  Reading reading;
  for (const CountRow& row : counts.value.rows) {
    if (!reading.units.empty()) reading.units += " ";
    for (const std::string& name : {row.group, row.period})
      if (!name.empty()) reading.units += name + "/";
    reading.units += row.unit;
  }
  for (const Diagnostic& d : counts.diagnostics)
    if (d.code == Code::GroupCounted) reading.told += std::to_string(d.place.row) + ":" + d.args[0] + " ";
  test_support::check_account(counts.value);
  reading.counts = std::move(counts.value);
  return reading;
}

TEST_CASE("a heading with the sum of its units is no unit, however it is marked") {
  const Reading numbers = read(
      "单位,报送数,采用数\n全县,34,15\n一、乡镇（2个）,13,6\n丁镇,7,4\n戊镇,6,2\n二、部门（2个）,21,9\n甲局,12,5\n"
      "乙局,9,4\n");
  CHECK(numbers.units == "一、乡镇（2个）/丁镇 一、乡镇（2个）/戊镇 二、部门（2个）/甲局 二、部门（2个）/乙局");
  CHECK(numbers.counts.n_rows_heading == 2);
  CHECK(numbers.counts.n_rows_total == 1);
  CHECK(read("单位,报送数\n乡镇,13\n丁镇,7\n戊镇,6\n县直部门,21\n甲局,12\n乙局,9\n合计,34\n").units ==
        "乡镇/丁镇 乡镇/戊镇 县直部门/甲局 县直部门/乙局");
  CHECK(read("序号,单位,报送数\n一,乡镇,13\n1,丁镇,7\n2,戊镇,6\n二,某县,12\n1,甲局,12\n").units ==
        "乡镇/丁镇 乡镇/戊镇 某县/甲局");
  CHECK(read("单位,报送数\n一、某县,13\n丁镇,7\n戊镇,6\n二、另县,21\n甲局,12\n乙局,9\n").units ==
        "一、某县/丁镇 一、某县/戊镇 二、另县/甲局 二、另县/乙局");
  // Without numbers of their own.
  CHECK(read("单位,报送数\n一、县直,\n丁局,7\n二、某县,\n甲局,12\n").units == "一、县直/丁局 二、某县/甲局");
  // Parts of a unit are in its number.
  CHECK(read("单位,报送数\n县直部门,11\n甲局,7\n其中：甲站,3\n乙局,4\n").units == "县直部门/甲局 县直部门/乙局");
  // Below its units.
  CHECK(read("单位,报送数\n丁镇,7\n戊镇,6\n乡镇,13\n甲局,12\n乙局,8\n县直部门,20\n").units == "丁镇 戊镇 甲局 乙局");
  for (const char* text :
       {"单位,报送数\n一、某县,13\n丁镇,7\n戊镇,6\n", "序号,单位,报送数\n一,某县,13\n,丁镇,7\n,戊镇,6\n"})
    CHECK(read(text).told.empty());
}

TEST_CASE("a heading whose numbers are no sum is counted and told by its row") {
  CHECK(read("单位,报送数\n乡镇,14\n丁镇,7\n戊镇,6\n").told == "2:乡镇 ");
  CHECK(read("单位,报送数\n丁镇,7\n戊镇,6\n县直部门,21\n").told == "4:县直部门 ");
  CHECK(read("单位,报送数\n丁镇,7\n戊局,6\n合计（2家）,13\n其中：乡镇,7\n").told.empty());
  CHECK(read("单位,报送数,单位,报送数\n乡镇,9,甲局,5\n丁镇,4,乙局,3\n戊镇,5,丙局,1\n").told == "2:乡镇 ");
  CHECK(read("单位,报送数\n一、某县,7\n丁镇,7\n").told == "2:一、某县 ");
  const Reading later = read("单位,报送数\n一、某县,13\n丁镇,7\n戊镇,6\n二、另县,22\n甲局,12\n乙局,9\n");
  CHECK(later.told == "5:二、另县 ");
  CHECK(later.units == "一、某县/丁镇 一、某县/戊镇 二、另县/二、另县 二、另县/甲局 二、另县/乙局");
}

TEST_CASE("whether such a row is a sum or a unit is asked, and either answer settles it") {
  for (const char* text : {"单位,报送数\n一、某县,14\n丁镇,7\n戊镇,6\n", "单位,报送数\n乡镇,14\n丁镇,7\n戊镇,6\n",
                           "单位,报送数\n（一）某县,14\n丁镇,7\n戊镇,6\n"}) {
    const auto source = read_source("表.csv", text);
    REQUIRE(bool(source));
    const Diagnostics asked = read_counts(*source).diagnostics;
    REQUIRE(asked.size() == 1);
    REQUIRE(is_question(asked.front().code));
    for (const bool is_sum : {false, true}) {
      SourceTable settled = *source;
      settle_group_row(settled, asked.front().place.row, asked.front().place.column - 1, asked.front().args[0], is_sum);
      const Checked<SourceCounts> counts = read_counts(settled);
      CHECK(count_questions(counts.diagnostics) == 0);
      CHECK(counts.value.rows.size() == (is_sum ? 2 : 3));
      CHECK(counts.value.n_rows_total == (is_sum ? 1 : 0));
    }
  }
}

TEST_CASE("ordinals before units, and groups alone, make no heading") {
  for (const char* text :
       {"单位,报送数\n一、甲局,4\n二、乙局,4\n三、丙局,5\n", "单位,报送数\n乡镇,7\n县直部门,8\n",
        "序号,单位,报送数\n一,甲局,4\n,乙局,4\n二,丙局,5\n,丁局,1\n", "序号,单位,报送数\n一,甲局,4\n二,乙局,4\n",
        "单位,报送数\n一、甲局,4\n二、乙局,\n三、丙局,5\n"}) {
    CAPTURE(text);
    const Reading reading = read(text);
    CHECK(reading.told.empty());
    CHECK(reading.counts.n_rows_heading == 0);
  }
}

TEST_CASE("a period as a label is the period of the rows below, or a row about all of them") {
  CHECK(read("单位,报送数\n3月,9\n甲局,5\n乙局,4\n4月,\n甲局,6\n").units == "3月/甲局 3月/乙局 4月/甲局");
  const Reading last = read("单位,报送数,采用数\n甲局,5,1\n乙局,4,1\n2024年3月,9,2\n");
  CHECK(last.units == "甲局 乙局");
  CHECK(last.counts.n_rows_heading == 1);
  CHECK(read("单位,报送数\n2024,5\n2025,4\n").units == "2024 2025");
}

TEST_CASE("a sum of one unit's rows, named in another column, is not counted again") {
  const auto sums = [](const char* text) {
    const auto source = read_source("表.csv", text);
    REQUIRE(bool(source));
    int64_t n = 0;
    for (const Count& count : read_counts(*source).value.counts) n += count.n_items;
    return n;
  };
  CHECK(sums("单位,月份,报送\n甲镇,1月,3\n甲镇,2月,4\n甲镇,合计,7\n乙局,1月,2\n乙局,2月,1\n乙局,合计,3\n") == 10);
  CHECK(sums("月份,单位,报送\n1月,甲镇,3\n2月,甲镇,4\n小计,甲镇,7\n") == 7);
  CHECK(sums("单位,季度,报送\n甲镇,一季度,3\n甲镇,累计,3\n") == 3);
  CHECK(sums("单位,栏目,报送\n甲镇,动态,6\n甲镇,图片,4\n甲镇,小计,10\n") == 10);
  // Where all rows say so, they are all there is.
  CHECK(sums("单位,月份,报送\n甲镇,累计,3\n乙局,累计,4\n") == 7);
}

TEST_CASE("areas and other groups that no lexicon of offices knows are headings") {
  CHECK(read("单位,报送数\n东片区,12\n丁镇,7\n戊镇,5\n西片区,4\n己乡,4\n").units ==
        "东片区/丁镇 东片区/戊镇 西片区/己乡");
  CHECK(read("单位,报送数\n乡镇,\n丁镇,7\n其他,\n供电公司,2\n").units == "乡镇/丁镇 其他/供电公司");
  CHECK(read("单位,报送数\n乡镇,\n丁镇,7\n驻县单位,\n供电公司,2\n国有企业,\n城投公司,1\n").units ==
        "乡镇/丁镇 驻县单位/供电公司 国有企业/城投公司");
}

namespace {

/// 「5: 2-4」 of each row that may be a sum, by the numbers that the rows have in the file.
std::string sums_in(const std::string& text) {
  auto source = read_source("表.csv", text);
  REQUIRE(bool(source));
  std::string words;
  for (const Diagnostic& d : read_counts(*source).diagnostics)
    if (d.code == Code::RowIsSum) words += std::to_string(d.place.row) + ": " + d.args[1] + "-" + d.args[2] + " ";
  return words;
}

}  // namespace

TEST_CASE("a unit whose numbers are the sum of others is asked about") {
  const std::string rows = "甲镇,8,4\n乙镇,6,2\n丙局,3,1\n";
  CHECK(sums_in("单位,报送,采用\n" + rows + "平安县,17,7\n") == "5: 2-4 ");
  CHECK(sums_in("单位,报送,采用\n平安县,17,7\n" + rows) == "2: 3-5 ");
  // Numbers that chance does not make in the middle, and small ones where all of the table is heads and parts.
  CHECK(sums_in("单位,报送,采用\n甲镇,8,4\n教育局,40,22\n一中,25,12\n二中,15,10\n乙镇,6,2\n") == "3: 4-5 ");
  CHECK(sums_in("单位,报送,采用\n教育局,8,4\n一中,5,3\n二中,3,1\n卫健局,6,2\n县医院,4,1\n中医院,2,1\n") ==
        "2: 3-4 5: 6-7 ");
}

TEST_CASE("where no header says what the columns count, they are asked about before what adds up is") {
  auto source = read_source("表.csv", "甲镇,18,4\n乙镇,16,2\n丙局,13,1\n丁局,47,7\n");
  REQUIRE(bool(source));
  const auto rows_asked = [&] {
    const Diagnostics all = read_counts(*source).diagnostics;
    return std::count_if(all.begin(), all.end(), [](const Diagnostic& d) { return d.code == Code::RowIsSum; });
  };
  CHECK(rows_asked() == 0);
  CHECK(count_questions(read_counts(*source).diagnostics) == 2);
  for (int32_t i = 0; i < 3; ++i) {
    Column answer = source->columns[static_cast<size_t>(i)];
    answer.is_asked = false;
    set_column(*source, i, answer);
  }
  CHECK(rows_asked() == 1);
}

TEST_CASE("small numbers, one column, or two rows that are alike are no sums") {
  CHECK(sums_in("单位,报送,采用\n甲镇,3,1\n乙镇,2,1\n丙局,1,0\n丁局,9,9\n").empty());
  CHECK(sums_in("单位,报送\n甲镇,8\n乙镇,5\n丙局,3\n丁局,16\n").empty());
  CHECK(sums_in("单位,报送,采用\n甲镇,40,20\n乙镇,40,20\n丙局,1,0\n").empty());
  CHECK(sums_in("单位,报送,采用\n甲镇,0,0\n乙镇,0,0\n丙局,0,0\n丁局,0,0\n").empty());
}

TEST_CASE("the user says what a row is that is the sum of others") {
  auto source = read_source("表.csv", "单位,报送,采用\n甲镇,8,4\n乙镇,6,2\n丙局,3,1\n平安县,17,7\n");
  REQUIRE(bool(source));
  for (const bool is_sum : {false, true}) {
    SourceTable answered = *source;
    settle_group_row(answered, 5, 0, "平安县", is_sum);
    const Checked<SourceCounts> counts = read_counts(answered);
    CHECK(count_questions(counts.diagnostics) == 0);
    CHECK(counts.value.rows.size() == (is_sum ? 3 : 4));
  }
}

TEST_CASE("what is set in below 其中 is a part of the unit above as well") {
  const Reading parts =
      read("单位,报送,采用\n公安局,12,7\n其中：交警大队,5,3\n　　　特警大队,2,1\n教育局,9,4\n合计,21,11\n");
  CHECK(parts == "公安局 教育局");
  CHECK(parts.counts.n_rows_heading == 2);
}

TEST_CASE("a month and more alone in a row says of when the rows below are") {
  CHECK(read("单位,报送,采用\n甲镇,30,4\n7月补报,,\n甲镇,2,1\n") == "甲镇 7月/甲镇");
}

TEST_CASE("totals and annexes as they are typed are no units") {
  for (const char* total : {"合计：2家", "*合计*", "**合计**", "【合计】"})
    CHECK(read(std::string("单位,报送,采用\n东镇,10,5\n公安局,20,11\n") + total + ",30,16\n") == "东镇 公安局");
  CHECK(read("单位,报送,采用\n东镇,10,5\n附件2,,\n县直部门信息报送情况,,\n单位,报送,采用\n公安局,20,11\n") ==
        "东镇 县直部门/公安局");
  CHECK(read("单位,报送,采用\n公安局,20,11\n其中：交警大队,6,3\n治安大队,4,2\n东镇,10,5\n") == "公安局 东镇");
}

TEST_CASE("rows that go on with 其中 are asked about, together if they add up") {
  const auto read_parts = [](const std::string& text, const char* edit = nullptr) {
    auto source = read_source("表.csv", text);
    REQUIRE(bool(source));
    if (edit != nullptr)
      for (const int64_t row : {4, 5}) set_edit(*source, {row, 1, edit + cell_text(*source, row - 1, 0)});
    const auto counts = read_counts(*source);
    std::string words;
    for (const CountRow& row : counts.value.rows) words += row.unit + " ";
    for (const Diagnostic& d : counts.diagnostics)
      if (d.code == Code::RowMayBePart) words += "? " + d.args[0] + " " + d.args[1] + " " + d.args[2] + " " + d.args[3];
    return words;
  };
  const std::string sums = "单位,报送,采用\n教育局,20,12\n其中：一中,6,4\n小学,5,3\n幼儿园,9,5\n财政局,9,5\n";
  CHECK(read_parts(sums) == "教育局 财政局 ? 小学 教育局 2 包含在里面");
  CHECK(read_parts(sums, "") == "教育局 小学 幼儿园 财政局 ");
  CHECK(read_parts(sums, "其中：") == "教育局 财政局 ");
  CHECK(read_parts("单位,报送,采用\n教育局,20,12\n其中：一中,6,4\n小学,5,3\n财政局,19,15\n") ==
        "教育局 小学 财政局 ? 小学 教育局 1 一个单位");
  CHECK(read_parts("单位,报送,采用\n教育局,20,12\n其中：一中,6,4\n财政局,29,15\n") == "教育局 财政局 ");
}

TEST_CASE("a town whose name ends as groups of towns do is no heading, and a line of another time is no total") {
  CHECK(read("单位,报送数\n东乡街道,25\n南乡镇,16\n西乡镇,10\n合计,51\n").told.empty());
  CHECK(read("单位,报送数\n甲镇,25\n乙镇,16\n上月总计,60\n").units == "甲镇 乙镇");
  CHECK(read("序号,单位,报送数\n例,某某镇,5\n1,甲镇,25\n2,乙镇,16\n").units == "甲镇 乙镇");
}

}  // namespace
}  // namespace tongbao::core
