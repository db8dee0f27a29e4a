// Tables of one file with the same header, which only their titles tell apart.

#include "core/record/sibling_tables.hpp"

#include <doctest.h>

#include <iterator>
#include <string>

#include "core/record/column_words.hpp"
#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::core {
namespace {

/// 「报送=报送 采用=不用?」 of each table.
std::string uses_in(const std::string& text, const std::string& file_name = "表.csv") {
  const auto tables = test_support::tables_in(text, file_name);
  REQUIRE(bool(tables));
  std::string words;
  for (const SourceTable& source : *tables) {
    words += words.empty() ? "" : " | ";
    for (size_t i = 1; i < source.columns.size(); ++i)
      words += (i > 1 ? " " : "") + header_text(source, static_cast<int32_t>(i)) + "=" + use_zh(source.columns[i]) +
               (source.columns[i].is_asked ? "?" : "");
  }
  return words;
}

std::string two_tables(const std::string& first, const std::string& second, const std::string& header = "数量") {
  return first + ",\n单位," + header + "\n甲镇,9\n乙局,8\n" + second + ",\n单位," + header + "\n甲镇,5\n乙局,3\n";
}

}  // namespace

TEST_CASE("a table of another time is left out beside that of this time, and asked about") {
  CHECK(uses_in(two_tables("本月采用情况", "1-8月累计采用情况", "采用")) == "采用=本级采用 | 采用=不用?");
  CHECK(uses_in(two_tables("当月情况", "本年累计情况", "报送")) == "报送=报送 | 报送=不用?");
  CHECK(uses_in(two_tables("上月报送情况", "本月报送情况", "报送")) == "报送=不用? | 报送=报送");
  CHECK(uses_in(two_tables("2023年采用情况", "2024年采用情况", "采用")) == "采用=不用? | 采用=本级采用");
  CHECK(uses_in(two_tables("一、全年任务", "二、实际完成")) == "数量=不用? | 数量=报送");
}

TEST_CASE("a table alone counts whatever its title says of the time") {
  CHECK(uses_in("1-8月累计采用情况,\n单位,采用\n甲镇,9\n乙局,8\n") == "采用=本级采用");
  // Other units below each other are one table.
  CHECK(uses_in("本月乡镇,\n单位,报送\n甲镇,9\n累计部门,\n单位,报送\n乙局,3\n") == "报送=报送");
}

TEST_CASE("titles say what is counted and on which level, where the headers do not") {
  CHECK(uses_in(two_tables("一、报送情况", "二、采用情况")) == "数量=报送 | 数量=本级采用?");
  CHECK(uses_in(two_tables("县级采用情况", "省级采用情况", "采用数")) == "采用数=县级采用? | 采用数=省级采用?");
  CHECK(uses_in("单位,条数\n甲镇,9\n乙局,8\n", "8月采用.csv") == "条数=本级采用?");
  CHECK(uses_in("单位,条数\n甲镇,9\n乙局,8\n", "8月报送采用.csv") == "条数=报送");
  CHECK(uses_in("某县政府网站信息采用情况,\n单位,采用数\n甲镇,9\n乙局,8\n") == "采用数=本级采用");
}

TEST_CASE("two tables of the same units and header never count together without a word") {
  const char* const kTitles[] = {"本月情况",     "上月情况",     "1-8月累计情况", "2023年情况", "2024年情况",
                                 "全年任务",     "实际完成",     "县级采用情况",  "更正前",     "更正后",
                                 "去年同期情况", "省级采用情况", "报送情况"};
  test_support::TinyRandom random(3);
  for (int i = 0; i < 200; ++i) {
    const std::string first = kTitles[random.below(std::size(kTitles))];
    const std::string second = kTitles[random.below(std::size(kTitles))];
    const std::string header = random.chance(2) ? "数量" : random.chance(2) ? "采用数" : "报送数";
    const std::string uses = uses_in(two_tables(first, second, header));
    CAPTURE(first);
    CAPTURE(second);
    CAPTURE(uses);
    // One table, in which the rows of each unit are asked about; or one of the two is asked about; or the two are
    // compared as tables of the same data.
    const size_t at = uses.find(" | ");
    const bool is_one = at == std::string::npos;
    const bool is_asked = uses.find('?') != std::string::npos;
    CHECK((is_one || is_asked || uses.substr(0, at) == uses.substr(at + 3) || uses.find("采用") != std::string::npos));
  }
}

}  // namespace tongbao::core
