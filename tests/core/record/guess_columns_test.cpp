// Tables whose headers hold a word of a count and are none, and columns that count the same thing differently.

#include "core/record/guess_columns.hpp"

#include <doctest.h>

#include <string>

#include "support/reading.hpp"

namespace tongbao::core {
namespace {

using test_support::counts_of;
using test_support::read;
using test_support::Reading;

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

TEST_CASE("a unit without numbers stays a unit, whatever is remarked beside it") {
  const Reading reading = read("单位,报送数,备注\n审批局,,数据：下月补报\n县妇联,,注：未报\n甲局,3,\n");
  CHECK(reading.counts.value.rows.size() == 3);
}

TEST_CASE("a number under 上级采用 in a log that is no number of times is told") {
  const Reading log = read("单位,标题,上级采用\n甲局,一,20240305\n甲局,二,√\n");
  CHECK(log.counts.value.n_rows_left_out == 1);
  CHECK(log.counts.diagnostics.front().code == Code::NumberTooLarge);
}

TEST_CASE("其中 of another thing is counted, of the same thing it is a part") {
  CHECK(counts_of(read("单位,报送（篇）,其中：采用（篇）\n甲局,20,9\n乙局,15,5\n"), "甲局") == "报送20 本级采用9");
  CHECK(counts_of(read("单位,采用总数,其中：上级采用\n甲局,9,2\n乙局,5,1\n"), "甲局") == "本级采用7 上级采用2?");
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

TEST_CASE("报 and 用 behind a kind of items are what was sent and adopted") {
  CHECK(counts_of(read("单位,部门动态报,部门动态用,公示公告报,公示公告用\n甲局,4,2,3,1\n"), "甲局") ==
        "部门动态报送4 本级部门动态采用2 公示公告报送3 本级公示公告采用1");
}

TEST_CASE("a month under a title of the same month says nothing new") {
  auto source = read_source("7月份.csv", "单位,7月报送,7月采用\n甲局,6,3\n");
  REQUIRE(bool(source));
  CHECK(count_asked_columns(*source) == 0);
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

TEST_CASE("another work of the office beside the site's, and marks under an event") {
  const Reading works =
      read("单位,政务信息报送,政务信息采用,网站信息报送,网站信息采用\n甲局,20,8,25,11\n乙局,16,6,18,9\n");
  CHECK(works.source.columns[1].is_asked);
  CHECK(works.source.columns[2].is_asked);
  CHECK_FALSE(works.source.columns[3].is_asked);
  CHECK(counts_of(read("单位,报送条数,采用条数,是否漏报\n甲局,10,6,否\n乙局,12,7,是\n"), "乙局") ==
        "报送12 本级采用7 漏报事项1");
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

TEST_CASE("media are carriers by the names of their places, and count what they took beside their total") {
  CHECK(counts_of(read("单位,报送,县政府网,甘肃日报,人民网,合计\n甲局,20,12,2,1,15\n乙局,11,9,1,0,10\n"), "甲局") ==
        "报送20 县政府网采用12 甘肃日报采用2 人民网采用1");
  CHECK(read("单位,信息（条）,专报（篇）\n甲局,10,1\n乙局,6,0\n").source.columns[2].is_asked);
}

}  // namespace
}  // namespace tongbao::core
