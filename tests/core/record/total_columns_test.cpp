// Totals beside what they add up, and numbers of which only a total says what they are.

#include "core/record/total_columns.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "core/record/column_words.hpp"
#include "support/reading.hpp"

namespace tongbao::core {
namespace {

using test_support::counts_of;
using test_support::read;
using test_support::Reading;

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

TEST_CASE("months alone over numbers are asked about, and read as what was sent in each") {
  CHECK(counts_of(read("单位,7月,8月\n甲局,3,6\n乙局,4,7\n"), "甲局") == "7月报送3 8月报送6??");
  CHECK(counts_of(read("单位,报送数,7月\n甲局,3,6\n乙局,4,7\n"), "甲局") == "报送3?");
}

TEST_CASE("quarters that add up to what is counted are counted in its place") {
  const Reading quarters =
      read("单位,一季度,二季度,三季度,四季度,全年采用\n甲局,3,4,5,6,18\n乙局,2,2,2,2,8\n丙局,1,0,1,3,5\n");
  CHECK(counts_of(quarters, "甲局") == "一季度本级采用3 二季度本级采用4 三季度本级采用5 四季度本级采用6????");
  CHECK(quarters.source.columns[5].role == ColumnRole::RowTotal);
}

TEST_CASE("the total of scores is a score") {
  CHECK(counts_of(
            read("单位,报送条数,报送得分,采用条数,采用得分,合计\n甲局,8,8,4,12,20\n乙局,6,6,2,6,12\n丙局,4,4,1,3,7\n"),
            "甲局") == "报送8 本级采用4");
}

TEST_CASE("two rows are enough for a sum where there are no more") {
  CHECK(counts_of(read("单位,报送,采用,网站采用,微信采用\n甲局,30,12,8,4\n乙局,25,7,7,0\n"), "甲局") ==
        "报送30 网站采用8 微信采用4?");
  CHECK(counts_of(read("单位,采用,县级采用,市级采用\n甲局,12,9,3\n乙局,7,5,2\n"), "甲局") == "县级采用9 市级采用3?");
}

TEST_CASE("a total of what nothing is said of, and a longer period beside a shorter one") {
  CHECK(counts_of(read("单位,动态信息,调研信息,合计,采用\n甲局,10,5,15,6\n乙局,8,4,12,5\n丙局,1,1,2,1\n"), "甲局") ==
        "报送15 本级采用6???");
  const Reading longer = read("单位,1-6月报送,1-6月采用,7月报送,7月采用\n甲局,60,30,10,5\n乙局,50,20,8,4\n");
  CHECK(longer.source.columns[1].is_asked);
  CHECK_FALSE(longer.source.columns[3].is_asked);
}

TEST_CASE("levels beside the total of adoptions make it up, or leave it asked about") {
  CHECK(counts_of(read("单位,报送,国家级,省级,市级,县级,采用合计\n甲局,14,0,1,3,6,10\n乙局,18,1,2,4,5,12\n"), "甲局") ==
        "报送14 中央采用0 省级采用1 市级采用3 县级采用6");
  const Reading parts = read("单位,报送,省级,市级,采用合计\n甲局,14,1,3,10\n乙局,18,2,4,12\n");
  for (size_t i = 2; i < 5; ++i) CHECK(parts.source.columns[i].is_asked);
}

}  // namespace
}  // namespace tongbao::core
