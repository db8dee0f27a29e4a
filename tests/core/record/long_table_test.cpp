#include "core/record/long_table.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"
#include "core/table/table.hpp"

namespace tongbao::core {
namespace {

/// Rows by |, cells by commas; empty if it is no long table.
std::string wide(const std::string& text) {
  const auto source = read_table("表.csv", text);
  const auto table = widened_table(source.value);
  if (!table) return {};
  std::string words;
  for (size_t row = 0; row < table->rows.size(); ++row) {
    words += (row > 0 ? "|" : "") + std::to_string(table->row_numbers[row]) + ":";
    for (size_t i = 0; i < table->rows[row].size(); ++i) words += (i > 0 ? "," : "") + table->rows[row][i];
  }
  return words;
}

}  // namespace

TEST_CASE("a row for each number of a unit becomes a row a unit") {
  CHECK(wide("单位,指标,数量\n甲局,报送数,12\n甲局,采用数,8\n乙局,报送数,5\n乙局,采用数,2\n") ==
        "1:单位,报送数,采用数|2:甲局,12,8|4:乙局,5,2");
  CHECK(wide("标题\n月份,单位,类型,条数,备注\n7月,甲局,报送,12,\n7月,甲局,本级采用,8,好\n8月,甲局,报送,3,\n") ==
        "1:标题|2:月份,单位,报送,本级采用|3:7月,甲局,12,8|5:8月,甲局,3,");
  // In any order, with numbers missing.
  CHECK(wide("序号,单位,指标,数值\n1,甲局,报送数,12\n2,乙局,采用数,2\n3,甲局,采用数,8\n") ==
        "1:单位,报送数,采用数|2:甲局,12,8|3:乙局,,2");
}

TEST_CASE("months across and a row for each number become a row a unit") {
  CHECK(wide("单位,项目,1月,2月\n甲局,报送,3,4\n,采用,1,2\n乙局,报送,5,6\n,采用,2,0\n") ==
        "1:单位,1月报送,1月采用,2月报送,2月采用|2:甲局,3,1,4,2|4:乙局,5,2,6,0");
  CHECK(wide("单位,项目,1月,2月,合计\n甲局,报送,3,4,7\n甲局,采用,1,2,3\n") ==
        "1:单位,1月报送,1月采用,2月报送,2月采用,合计报送,合计采用|2:甲局,3,1,4,2,7,3");
  CHECK(wide("单位,项目,1月\n甲局,报送,3\n甲局,采用,1\n").empty());
  CHECK(wide("单位,栏目,1月,2月\n甲局,图片,3,4\n甲局,信息,1,2\n").empty());
}

TEST_CASE("what says a number twice, or is a log, stays as it is") {
  CHECK(wide("单位,指标,数量\n甲局,报送数,12\n甲局,报送数,8\n甲局,采用数,8\n").empty());
  CHECK(wide("单位,标题,状态,数量\n甲局,一,报送,1\n乙局,二,采用,1\n").empty());
  CHECK(wide("单位,状态,字数\n甲局,报送,120\n乙局,采用,80\n").empty());
  CHECK(wide("单位,状态,数量\n甲局,采用,1\n乙局,退稿,1\n").empty());
  CHECK(wide("单位,栏目,数量\n甲局,图片,1\n乙局,信息,1\n").empty());
  CHECK(wide("单位,报送数,采用数\n甲局,1,2\n").empty());
}

TEST_CASE("it is told, and counts like the other table") {
  const auto source =
      read_source("表.csv", "单位,指标,数量\n甲局,报送数,12\n甲局,采用数,8\n乙局,报送数,5\n乙局,采用数,2\n");
  REQUIRE(source.has_value());
  REQUIRE(source->read_diagnostics.size() == 1);
  CHECK(source->read_diagnostics[0].code == Code::TableWidened);
  const auto counts = read_counts(*source);
  CHECK(counts.diagnostics.empty());
  CHECK(counts.value.rows.size() == 2);
  CHECK(counts.value.counts.size() == 4);
}

}  // namespace tongbao::core
