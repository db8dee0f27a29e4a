// Lists whose lines say what each number is, as offices report to a chat.

#include "core/prose/labelled_rows.hpp"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/reader/file_reading.hpp"
#include "core/record/count_cell.hpp"
#include "core/text/fold.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using tongbao::test_support::TinyRandom;

namespace {

/// Rows by |, cells by commas, the lines that are told by 「」; empty if there is no such list.
std::string rows_in(const std::string& text) {
  const auto lines = lines_of_text(text);
  const auto found = find_labelled_rows(lines);
  if (!found) return {};
  std::string words;
  for (const auto& row : found->table.rows) {
    if (!words.empty()) words += "|";
    for (size_t i = 0; i < row.size(); ++i) words += (i > 0 ? "," : "") + row[i];
  }
  for (const size_t line : found->unread) words += "「" + lines[line].text + "」";
  return words;
}

std::string role_of(const SourceTable& source, const std::string& header) {
  for (int32_t i = 0; i < static_cast<int32_t>(source.columns.size()); ++i) {
    if (header_text(source, i) != header) continue;
    const Column& column = source.columns[static_cast<size_t>(i)];
    const std::string mark = column.is_asked ? "?" : "";
    if (column.role == ColumnRole::Submitted) return "报" + mark;
    if (column.role == ColumnRole::Adopted) return "采" + column.level + mark;
    return "other" + mark;
  }
  return "none";
}

}  // namespace

TEST_CASE("a list of a chat is a table whose header is the words before the numbers") {
  const std::string wanted = "单位,报送,采用|城关镇,12,3|东街镇,8,2";
  CHECK(rows_in("1. 城关镇 报送12条 采用3条\n2. 东街镇 报送8条 采用2条") == wanted);
  CHECK(rows_in("1、城关镇：报送12条，采用3条；\n2、东街镇：报送8条，采用2条。") == wanted);
  CHECK(rows_in("（1）城关镇报送 12 条，其中采用 3 条\n（2）东街镇报送 8 条，其中采用 2 条") == wanted);
  CHECK(rows_in("城关镇 报12采3\n东街镇 报8采2") == wanted);
  CHECK(rows_in("城关镇\t报送：12\t采用：3\n东街镇\t报送：8\t采用：2") == wanted);
  CHECK(rows_in("城关镇报送了12条、采用3条\n东街镇报送了8条、采用2条") == wanted);
}

TEST_CASE("a line without one of the numbers has an empty cell, in whatever order it says them") {
  CHECK(rows_in("城关镇 报送12条 采用3条\n东街镇 采用2条，报送8条\n南关镇 报送5条") ==
        "单位,报送,采用|城关镇,12,3|东街镇,8,2|南关镇,5,");
}

TEST_CASE("a list goes on in brackets, and 8 of 8月报送 is no count") {
  CHECK(rows_in("1. 城关镇 报送12条（其中市级1条）\n2. 东街镇 报送8条，采用2条\n3. 西街镇 报送5条（其中采用2条）") ==
        "单位,报送,其中市级,采用|城关镇,12,1,|东街镇,8,,2|西街镇,5,,2");
  CHECK(rows_in("城关镇：8月报送5条，累计30条\n东街镇：8月报送4条，累计22条") ==
        "单位,8月报送,累计|城关镇,5,30|东街镇,4,22");
}

TEST_CASE("lines between and below that are no rows are told, a title above is not") {
  CHECK(rows_in("7月份报送情况\n城关镇 报送12条\n东街镇 未报送\n南关镇 报送5条\n北关镇 报送0条\n河东镇 报送1条\n西街镇 "
                "报送若干条") == "单位,报送|城关镇,12|东街镇,0|南关镇,5|北关镇,0|河东镇,1「西街镇 报送若干条」");
}

TEST_CASE("what is no such list is left alone") {
  CHECK(rows_in("单位,报送数,采用数\n城关镇,12,3\n东街镇,8,2").empty());
  CHECK(rows_in("城关镇 报送12条").empty());
  CHECK(rows_in("城关镇 报送-3条\n东街镇 报送-2条").empty());
  CHECK(rows_in("城关镇 报送12/3\n东街镇 报送8/2").empty());
  CHECK(rows_in("城关镇 报送3.5万条\n东街镇 报送2万条").empty());
  CHECK(rows_in("城关镇 报送50%\n东街镇 报送20%").empty());
  CHECK(rows_in("城关镇 人口12万 面积3\n东街镇 人口8万 面积2").empty());
  CHECK(rows_in("城关镇 第1批\n东街镇 第2批").empty());
  CHECK(rows_in("2023年7月3日 城关镇 采用1条\n2023年7月4日 东街镇 采用1条").empty());
  CHECK(rows_in("城关镇 报送12条 报送3条\n东街镇 报送8条 报送2条").empty());
}

TEST_CASE("a list is read as a source with its period, and asks nothing where its words are known") {
  const auto read =
      read_data("粘贴的文字.txt",
                "各位：7月份报送情况如下，请核对。\n1. 城关镇 报送12条 采用3条\n2. 东街镇 报送8条 采用2条\n"
                "3. 南关镇 报送5条 采用1条\n");
  REQUIRE(read.has_value());
  REQUIRE(read->sources.size() == 1);
  const SourceTable& source = read->sources.front();
  CHECK(source.period == "7月份");
  CHECK(source.table->rows.size() == 4);
  CHECK(role_of(source, "报送") == "报");
  CHECK(role_of(source, "采用") == "采本级");
  CHECK(source.read_diagnostics.empty());
}

TEST_CASE("lists written in any way are read right, or not at all") {
  constexpr std::array kSerials = {"", "1. ", "1、", "(1)", "（1） ", "1 "};
  constexpr std::array kBehindName = {" ", "：", "，", "\t", "", ": "};
  constexpr std::array kBetween = {" ", "，", "、", "；", "", "\t", ", "};
  constexpr std::array kBehindLabel = {"", "：", " ", "了"};
  constexpr std::array kMeasures = {"条", "", " 条", "篇"};
  const std::vector<std::string> names = {"城关镇", "教育局", "东街街道", "政务公开办", "县委宣传部", "西关乡", "残联"};
  TinyRandom random(7);
  int n_read = 0;
  constexpr int kLists = 400;
  for (int n = 0; n < kLists; ++n) {
    const std::string serial = kSerials[static_cast<size_t>(random.below(kSerials.size()))];
    const std::string behind_name = kBehindName[static_cast<size_t>(random.below(kBehindName.size()))];
    const std::string between = kBetween[static_cast<size_t>(random.below(kBetween.size()))];
    const std::string behind_label = kBehindLabel[static_cast<size_t>(random.below(kBehindLabel.size()))];
    const std::string measure = kMeasures[static_cast<size_t>(random.below(kMeasures.size()))];
    std::map<std::string, std::string> truth;
    std::string text = random.chance(2) ? "7月份信息报送情况\n" : "";
    const int64_t n_units = 2 + random.below(5);
    for (int64_t u = 0; u < n_units; ++u) {
      const std::string& name = names[static_cast<size_t>(u)];
      const std::string submitted = std::to_string(random.below(60)), adopted = std::to_string(random.below(20));
      std::string number = serial;
      if (const size_t one = number.find('1'); one != std::string::npos) number.replace(one, 1, std::to_string(u + 1));
      text += number + name + behind_name + "报送" + behind_label + submitted + measure + between + "采用" +
              behind_label + adopted + measure + "\n";
      truth[name] = submitted + "/" + adopted;
    }
    CAPTURE(text);
    const auto found = find_labelled_rows(lines_of_text(text));
    if (!found) continue;
    ++n_read;
    REQUIRE(found->table.rows.front() == std::vector<std::string>{"单位", "报送", "采用"});
    CHECK(found->unread.empty());
    std::map<std::string, std::string> rows;
    for (size_t i = 1; i < found->table.rows.size(); ++i)
      rows[found->table.rows[i][0]] = found->table.rows[i][1] + "/" + found->table.rows[i][2];
    CHECK(rows == truth);
  }
  CHECK(n_read * 10 >= kLists * 9);
}

TEST_CASE("remarks below a small table make no notice of it") {
  const auto read = read_data(
      "表.csv", "单位,报送,采用\n公安局,\"1,024\",12\n财政局,86,5\n注：公安局含交警大队。,,\n数据截至20日。,,\n");
  REQUIRE(read.has_value());
  REQUIRE(read->sources.size() == 1);
  CHECK(read->sources[0].table->rows[1][1] == "1,024");
}

TEST_CASE("a unit that says it has nothing has 0 of everything") {
  CHECK(rows_in("乙镇报送12条，采用11条\n甲局未报送\n县残联本月无\n丙局报送3条，采用1条") ==
        "单位,报送,采用|乙镇,12,11|甲局,0,0|县残联,0,0|丙局,3,1");
  CHECK(rows_in("乙镇报送12条，采用11条\n甲局未报送") == "单位,报送,采用|乙镇,12,11|甲局,0,0");
  CHECK(rows_in("甲局未报送\n乙局未报送").empty());
}

TEST_CASE("who wrote a line of a chat is no line of the list, and words of courtesy change nothing") {
  CHECK(
      rows_in(
          "张敏 6月28日 16:02\n各单位请报本月信息数\n李强（城关镇） 16:10\n城关镇：本月上报23篇，采用15篇\n王芳 16:12\n"
          "县教育局：上报18篇，采用11篇\n赵婷 16:20\n新城镇本月报送12条，采用7条，收到请回复\n张敏 16:22:05\n收到\n") ==
      "单位,报送,采用|城关镇,23,15|县教育局,18,11|新城镇,12,7「收到」");
}
