#include "core/record/unit_cells.hpp"

#include <doctest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"

namespace tongbao::core {
namespace {

using test_support::source_in;

/// 甲局 8/3 乙局 4/2: items sent and adopted by unit, in the order of the first row of each; then what is said.
std::string counts_of(const SourceTable& source) {
  const Checked<SourceCounts> counts = read_counts(source);
  std::vector<std::string> units;
  std::map<std::string, std::pair<int64_t, int64_t>> numbers;
  for (const CountRow& row : counts.value.rows)
    if (numbers.emplace(row.unit, std::pair(0, 0)).second) units.push_back(row.unit);
  for (const Count& count : counts.value.counts) {
    auto& [sent, adopted] = numbers[counts.value.rows[static_cast<size_t>(count.row_idx)].unit];
    const Status status = counts.value.kind_of(count).status;
    if (status == Status::Submitted) sent += count.n_items;
    if (status == Status::Adopted) adopted += count.n_items;
  }
  std::string text;
  for (const std::string& unit : units)
    text += unit + " " + std::to_string(numbers[unit].first) + "/" + std::to_string(numbers[unit].second) + " ";
  for (const Diagnostic& d : counts.diagnostics)
    text += is_question(d.code) ? "?" : d.severity == Severity::Loss ? "-" : "!";
  return text;
}
std::string counts_of(const std::string& text) { return counts_of(source_in(text)); }

const char* const kMergedCounts =
    "单位,栏目,报送数,采用数\n甲局,动态,5,2\n,公告,3,1\n乙局,动态,3,1\n,公告,1,1\n,图片,0,0\n合计,,12,5\n";
const char* const kMergedLog =
    "单位,标题,日期,是否采用\n甲局,一,2026-03-01,是\n,二,2026-03-02,否\n,三,2026-03-03,是\n乙局,四,2026-03-04,是\n";

}  // namespace

TEST_CASE("rows below a merged cell count for the unit above, and are asked about once") {
  CHECK(counts_of(kMergedCounts) == "甲局 8/3 乙局 4/2 ?");
  CHECK(counts_of(kMergedLog) == "甲局 3/2 乙局 1/1 ?");
  const Diagnostics said = read_counts(source_in(kMergedCounts)).diagnostics;
  CHECK(said[0] == Diagnostic{Code::UnitsBlank, Severity::Warning, {"表.csv", 3, 1}, {"3", "甲局"}});
}

TEST_CASE("the user says whose the rows are") {
  for (const char* text : {kMergedCounts, kMergedLog}) {
    SourceTable source = source_in(text);
    const std::string asked = counts_of(source);
    source.blank_units = BlankUnits::Above;
    CHECK(counts_of(source) + "?" == asked);
    source.blank_units = BlankUnits::Nobody;
    CHECK(read_counts(source).value.n_rows_left_out >= 2);
    CHECK(count_questions(read_counts(source).diagnostics) == 0);
  }
  SourceTable typed = source_in(kMergedCounts);
  set_edit(typed, {3, 1, "丙局"});
  CHECK(counts_of(typed).starts_with("甲局 5/2 丙局 3/1 乙局 4/2"));
}

TEST_CASE("a row of numbers alone, or one among many, is no part of the unit above") {
  CHECK(counts_of("单位,报送数,采用数\n甲局,5,2\n,3,1\n,1,1\n") == "甲局 5/2 --");
  CHECK(counts_of("单位,标题,日期,是否采用\n甲局,一,2026-03-01,是\n乙局,二,2026-03-02,是\n丙局,三,2026-03-03,是\n"
                  "丁局,四,2026-03-04,是\n,五,2026-03-05,是\n") == "甲局 1/1 乙局 1/1 丙局 1/1 丁局 1/1 -");
  // Behind a subtotal or a heading no unit goes on; a signature is no item.
  CHECK(counts_of("单位,栏目,报送数\n甲局,动态,5\n,公告,3\n,小计,8\n,图片,1\n乙局,动态,2\n,公告,2\n,小计,4\n") ==
        "甲局 8/0 乙局 4/0 -?");
  CHECK(counts_of("单位,标题,日期,是否采用\n甲局,一,2026-03-01,是\n,二,2026-03-02,否\n,三,2026-03-03,是\n"
                  ",填表人：张三,,\n") == "甲局 3/2 -?");
  // Before the first unit nobody is above.
  CHECK(counts_of("单位,栏目,报送数\n,动态,5\n甲局,公告,3\n,图片,1\n,视频,1\n") == "甲局 5/0 -?");
}

TEST_CASE("numbers before the names are taken off where they run") {
  CHECK(counts_of("单位,报送数\n1.城关镇,5\n2.东街镇,3\n3.西街镇,1\n合计,9\n") == "城关镇 5/0 东街镇 3/0 西街镇 1/0 ");
  for (const char* text :
       {"单位,报送数\n01 城关镇,5\n02 东街镇,3\n03 西街镇,1\n", "单位,报送数\n①城关镇,5\n②东街镇,3\n③西街镇,1\n",
        "单位,报送数\n（1）城关镇,5\n（2）东街镇,3\n（3）西街镇,1\n",
        "单位,报送数\n１、城关镇,5\n２、东街镇,3\n３、西街镇,1\n"})
    CHECK(counts_of(text) == "城关镇 5/0 东街镇 3/0 西街镇 1/0 ");
  CHECK(counts_of("单位,报送数\n1中,5\n2中,3\n3中,1\n") == "1中 5/0 2中 3/0 3中 1/0 ");
  CHECK(counts_of("单位,报送数\n1小学校,5\n2小学校,3\n3小学校,1\n") == "1小学校 5/0 2小学校 3/0 3小学校 1/0 ");
  CHECK(counts_of("单位,报送数\n4街道,5\n9城关镇,3\n城北镇,1\n") == "4街道 5/0 9城关镇 3/0 城北镇 1/0 ");
}

TEST_CASE("同上 is the unit above, without a question") {
  CHECK(counts_of("标题,单位,是否采用\n甲,公安局,是\n乙,同上,是\n丙,东镇,否\n丁,〃,是\n") == "公安局 2/2 东镇 2/1 ");
}

TEST_CASE("names that are spaced to fill a column are names") {
  CHECK(without_letter_spacing("城 关 镇") == "城关镇");
  CHECK(without_letter_spacing("县　医　院") == "县医院");
  for (const char* cell : {"城关镇", "县气象局 县应急局", "", "甲"}) CHECK(without_letter_spacing(cell) == cell);
}

}  // namespace tongbao::core
