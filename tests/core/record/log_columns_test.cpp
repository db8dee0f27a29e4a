// The columns of item logs: which of several is read, and which are asked about.

#include "core/record/log_columns.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "core/record/column_words.hpp"
#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"

namespace tongbao::core {
namespace {

using test_support::source_in;

/// 甲局报送1 甲局县级采用1 …, and the headers that are asked about behind ?.
std::string reading_of(const SourceTable& source) {
  constexpr const char* kStatus[] = {"报送", "采用", "退稿", "待定", "批示", "事项"};
  const SourceCounts counts = read_counts(source).value;
  std::string text;
  for (const Count& count : counts.counts) {
    const CountKind& kind = counts.kind_of(count);
    text += (text.empty() ? "" : " ") + counts.rows[static_cast<size_t>(count.row_idx)].unit + kind.level +
            kind.carrier + kStatus[static_cast<int>(kind.status)] + std::to_string(count.n_items);
  }
  for (size_t i = 0; i < source.columns.size(); ++i)
    if (source.columns[i].is_asked) text += " ?" + header_text(source, static_cast<int32_t>(i));
  return text;
}
std::string reading_of(const std::string& text) { return reading_of(source_in(text)); }

TEST_CASE("numbers under 报送情况 and 采用情况 are counts, unless a title stands beside them") {
  CHECK(reading_of("单位,报送情况,采用情况\n甲局,12,5\n乙局,9,4\n") ==
        "甲局报送12 甲局本级采用5 乙局报送9 乙局本级采用4");
  CHECK(reading_of("单位,采用情况\n甲局,1\n乙局,0\n") == "甲局本级采用1 乙局本级采用0 ?采用情况");
  const SourceTable marks = source_in("日期,单位,采用情况\n2024-3-1,甲局,1\n2024-3-2,甲局,0\n2024-3-3,乙局,1\n");
  CHECK(marks.kind == TableKind::ItemLog);
  CHECK(source_in("单位,标题,报送情况,采用情况\n甲局,一,12,5\n").kind == TableKind::ItemLog);
}

TEST_CASE("the state that names an adoption is read, and 报送情况 is none") {
  CHECK(reading_of("单位,标题,报送情况,采用情况\n甲局,一,已报送,已采用\n乙局,二,已报送,未采用\n") ==
        "甲局报送1 甲局本级采用1 乙局报送1 乙局退稿1");
  CHECK(reading_of("单位,标题,审核状态,采用状态\n甲局,一,通过,采用\n乙局,二,通过,未采用\n") ==
        "甲局报送1 甲局本级采用1 乙局报送1 乙局退稿1 ?审核状态");
  for (const char* header : {"是否涉密", "是否约稿", "是否退稿", "是否报送"})
    CHECK(reading_of(std::string("单位,标题,") + header + "\n甲局,一,是\n乙局,二,否\n") ==
          std::string("甲局报送1 乙局报送1 ?") + header);
  CHECK(reading_of("单位,标题,是否省级采用\n甲局,一,是\n乙局,二,否\n") == "甲局报送1 甲局省级采用1 乙局报送1");
  CHECK(reading_of("单位,标题,市级采用情况,省级采用情况\n甲局,一,√,\n乙局,二,未采用,√\n") ==
        "甲局报送1 甲局市级采用1 乙局报送1 乙局省级采用1");
  CHECK(reading_of("单位,标题,采用,退稿\n甲局,一,√,\n乙局,二,,√\n") == "甲局报送1 甲局本级采用1 乙局报送1 ?退稿");
}

TEST_CASE("an item is adopted in each column that is marked") {
  CHECK(reading_of("单位,标题,网站采用,公众号采用\n甲局,一,√,\n乙局,二,√,√\n") ==
        "甲局报送1 甲局网站采用1 乙局报送1 乙局网站采用1 乙局公众号采用1");
  CHECK(reading_of("单位,标题,县级,市级,省级\n甲局,一,√,,\n乙局,二,√,√,√\n") ==
        "甲局报送1 甲局县级采用1 乙局报送1 乙局县级采用1 乙局市级采用1 乙局省级采用1");
  CHECK(reading_of("单位,标题,县级,市级\n甲局,一,1,\n乙局,二,1,1\n") ==
        "甲局报送1 甲局县级采用1 乙局报送1 乙局县级采用1 乙局市级采用1 ?县级 ?市级");
  CHECK(reading_of("单位,标题,县级,市级\n甲局,一,3月5日,\n乙局,二,,快报3期\n") ==
        "甲局报送1 甲局县级采用1 乙局报送1 乙局市级采用1 ?县级 ?市级");
}

TEST_CASE("a state that marks hide is asked about where it says something else") {
  CHECK(reading_of("单位,标题,采用,上级采用\n甲局,一,√,√\n乙局,二,√,\n") ==
        "甲局报送1 甲局上级采用1 乙局报送1 乙局本级采用1 ?采用");
  CHECK(reading_of("单位,标题,是否采用,上级采用\n甲局,一,是,√\n") == "甲局报送1 甲局上级采用1");
  CHECK(reading_of("单位,标题,是否采用,上级采用\n甲局,一,否,√\n") == "甲局报送1 甲局上级采用1 ?是否采用");
}

TEST_CASE("marks below a merged header of a log are adoptions there") {
  const char* const kRows = "2024-03-01,甲局,一,√,,\n2024-03-01,乙局,二,√,√,√\n2024-03-01,丙局,三,,,\n";
  const std::string expected = "甲局报送1 甲局县级采用1 乙局报送1 乙局县级采用1 乙局市级采用1 乙局省级采用1 丙局报送1";
  for (const char* merged : {"采用情况", "采用级别", "采用"})
    CHECK(reading_of(std::string("日期,单位,标题,") + merged + ",,\n,,,县级,市级,省级\n" + kRows) == expected);
  CHECK(reading_of(std::string(",,,采用情况,,\n日期,单位,标题,县级,市级,省级\n") + kRows) == expected);
  // The second row of an item is no header.
  CHECK(source_in("日期,单位,标题,是否采用,\n2024-3-1,甲局,一,采用,\n,,,采用,市级\n").n_header_rows == 1);
  CHECK(source_in("日期,单位,标题,是否采用,层级\n2024-3-1,甲局,一,采用,县级\n,,,√,市级\n").n_header_rows == 1);
}

TEST_CASE("采用日期 beside the day of the item says that it was adopted, and is asked") {
  CHECK(reading_of("报送日期,单位,标题,采用日期\n2024-3-1,甲局,一,2024-3-5\n2024-3-1,乙局,二,\n") ==
        "甲局报送1 甲局本级采用1 乙局报送1 ?采用日期");
  // In whichever order, and as the number of a spreadsheet.
  CHECK(reading_of("刊发时间,报送时间,单位,标题\n45353,2024-3-1,甲局,一\n,2024-3-1,乙局,二\n") ==
        "甲局报送1 甲局本级采用1 乙局报送1 ?刊发时间");
  CHECK(reading_of("日期,单位,标题,县级采用日期,市级采用日期\n2024-3-1,甲局,一,2024-3-5,2024-3-6\n") ==
        "甲局报送1 甲局县级采用1 甲局市级采用1 ?县级采用日期 ?市级采用日期");
  CHECK(reading_of("单位,标题,采用日期\n甲局,一,2024-3-5\n") == "甲局报送1 ?采用日期");
  // Another column says more, in every row or not.
  const std::string head = "报送日期,单位,标题,采用日期,采用级别\n2024-3-1,甲局,一,2024-3-5,县级\n";
  CHECK(reading_of(head) == "甲局报送1 甲局县级采用1");
  CHECK(reading_of(head + "2024-3-1,乙局,二,2024-3-5,\n") == "甲局报送1 甲局县级采用1 乙局报送1 ?采用日期");
}

TEST_CASE("where an item came from is no place of its adoption, and of two places one is asked about") {
  for (const char* header : {"报送平台", "投稿渠道", "上报级别"})
    CHECK(reading_of(std::string("单位,标题,") + header + "\n甲局,一,微信\n") == "甲局报送1");
  CHECK(reading_of("单位,标题,信息等级\n甲局,一,重要\n") == "甲局报送1 甲局重要采用1 ?信息等级");
  CHECK(reading_of("单位,标题,层级\n甲局,一,市级\n") == "甲局报送1 甲局市级采用1");
  CHECK(reading_of("单位,标题,采用载体,采用载体\n甲局,一,县政府网,日报\n") == "甲局报送1 甲局县政府网采用1 ?采用载体");
  CHECK(reading_of("单位,标题,采用载体1,采用载体2\n甲局,一,县政府网,日报\n") ==
        "甲局报送1 甲局县政府网采用1 ?采用载体1 ?采用载体2");
  CHECK(reading_of("单位,标题,采用层级,市级采用\n甲局,一,县级,√\n") == "甲局报送1 甲局市级采用1 ?采用层级");
  CHECK(reading_of("标题,采用单位,报送单位\n一,市委办,甲局\n") == "甲局报送1 甲局市委办采用1 ?采用单位");
}

TEST_CASE("what may say that items were adopted is named, where nothing else does") {
  CHECK(reading_of("单位,标题,采用刊物及期号\n甲局,一,每日信息3期\n") == "甲局报送1 ?采用刊物及期号");
  CHECK(reading_of("单位,标题,编辑意见\n甲局,一,采用\n乙局,二,退稿\n") == "甲局报送1 乙局报送1 ?编辑意见");
  CHECK(reading_of("单位,标题,采用情况,备注\n甲局,一,采用,采用\n") == "甲局报送1 甲局本级采用1");
}

TEST_CASE("where an item was adopted and when says that it was, also without a column of states") {
  CHECK(reading_of("标题,报送单位,采用单位,采用日期\n甲,太平镇,县政府网,2024.10.3\n乙,太平镇,市政府网,2024.10.8\n丙,"
                   "人武部,,\n") ==
        "太平镇报送2 太平镇本级县政府网采用1 太平镇上级市政府网采用1 人武部报送1 ?采用单位");
  CHECK(reading_of("标题,单位,采用日期\n甲,太平镇,2024.10.3\n丙,人武部,\n") ==
        "太平镇报送1 太平镇本级采用1 人武部报送1 ?采用日期");
}

TEST_CASE("a state that names levels is an adoption there") {
  CHECK(reading_of("标题,单位,采用情况\n甲,东镇,县采用\n乙,东镇,省级采用\n丙,西镇,县、市采用\n丁,西镇,未采用\n") ==
        "东镇报送2 东镇县级采用1 东镇省级采用1 西镇报送2 西镇县级采用1 西镇市级采用1 西镇退稿1");
}

TEST_CASE("a street in a log is a unit and no header") {
  CHECK(reading_of("单位,标题,采用\n财政局,甲,采用\n城关街道,乙,采用\n财政局,丙,采用\n") ==
        "财政局报送2 财政局本级采用2 城关街道报送1 城关街道本级采用1");
}

TEST_CASE("a level in brackets behind a state is read, and who helps is told") {
  CHECK(reading_of("标题,单位,是否采用\n甲,公安局,是（市级）\n乙,东镇,是\n") ==
        "公安局报送1 公安局市级采用1 东镇报送1 东镇本级采用1");
  const auto counts = read_counts(source_in("标题,单位,是否采用\n甲,公安局牵头、司法局配合,是\n"));
  CHECK(std::any_of(counts.diagnostics.begin(), counts.diagnostics.end(),
                    [](const Diagnostic& d) { return d.code == Code::UnitsInOneCell; }));
}

TEST_CASE("who sent an item goes before who took, checked or published it") {
  const char* const kTruth = "甲局报送1 甲局本级采用1 乙镇报送1 乙镇本级采用1";
  for (const char* header : {"标题,来源,发布机构,状态", "标题,报送单位,审核单位,状态", "标题,供稿单位,录入单位,状态",
                             "标题,信息来源,发布单位,状态", "标题,提交单位,收稿单位,状态"})
    CHECK_MESSAGE(reading_of(std::string(header) + "\n一,甲局,县政府办,已发布\n二,乙镇,县政府办,已发布\n") == kTruth,
                  header);
  for (const char* header : {"标题,发布机构,来源,状态", "标题,审核单位,报送单位,状态", "标题,收稿单位,提交单位,状态",
                             "站点,标题,信息来源,状态"}) {
    const std::string rows = std::string(header).starts_with("站点")
                                 ? "\n县政府门户网站,一,甲局,已发布\n县政府门户网站,二,乙镇,已发布\n"
                                 : "\n一,县政府办,甲局,已发布\n二,县政府办,乙镇,已发布\n";
    CHECK_MESSAGE(reading_of(header + rows) == kTruth, header);
  }
  CHECK(reading_of("单位,标题,是否发布,是否采用\n甲局,一,是,否\n乙镇,二,是,是\n") ==
        "甲局报送1 甲局退稿1 乙镇报送1 乙镇本级采用1 ?是否发布");
}

}  // namespace
}  // namespace tongbao::core
