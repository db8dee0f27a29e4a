// What Excel, WPS and browsers put on the clipboard becomes one table.

#include "core/table/pasted_table.hpp"

#include <doctest.h>

#include "core/table/table.hpp"

using tongbao::core::read_pasted_table;

namespace {

std::string csv_of(std::string_view plain, std::string_view cells = {}) {
  return read_pasted_table(plain, cells).value_or("no table");
}

}  // namespace

TEST_CASE("tabs, quotes and line breaks of a spreadsheet's text") {
  CHECK(csv_of("单位\t报送\t采用\r\n甲局\t5\t3\r\n") == "单位,报送,采用\r\n甲局,5,3\r\n");
  CHECK(csv_of("单位\t\"报送\n条数\"\r\n\"甲\"\"乙\"\"局\"\t5\r\n") ==
        "单位,\"报送\n条数\"\r\n\"甲\"\"乙\"\"局\",5\r\n");
  CHECK(csv_of("单位\t编号\r\n甲局\t000123\r\n=乙局\t12345678901234567890\r\n") ==
        "单位,编号\r\n甲局,000123\r\n'=乙局,12345678901234567890\r\n");
}

TEST_CASE("a guard before a formula is taken off once on the way to a table") {
  for (const char* name : {"=乙局", "@甲局", "'@甲局", "'单位"}) {
    const std::string csv = csv_of("单位\t编号\r\n'" + std::string(name) + "\t1\r\n");
    CAPTURE(csv);
    const std::string read = tongbao::core::read_table({}, csv).value.rows[1][0];
    CHECK(read == (std::string_view(name) == "'单位" ? "''单位" : name));
  }
}

TEST_CASE("a text with commas is a table too, prose is none") {
  CHECK(csv_of("单位,报送\n甲局,5\n") == "单位,报送\n甲局,5\n");
  CHECK(csv_of("各单位要高度重视信息报送工作。") == "no table");
  CHECK(csv_of("一、总体情况\n二、存在问题\n三、下步打算\n") == "no table");
  CHECK(csv_of("单位\n甲局\n乙局\n") == "no table");
  CHECK(csv_of("36\r\n") == "no table");
  CHECK(csv_of("") == "no table");
  CHECK(csv_of("一段话", "\"一段话\"\n") == "no table");
}

TEST_CASE("values come from the text, also where the HTML shows only ####") {
  CHECK(csv_of("单位\t报送\r\n甲局\t1234567\r\n", "\"单位\"\t\"报送\"\n\"甲局\"\t\"####\"\n") ==
        "单位,报送\r\n甲局,1234567\r\n");
  // The same when the two do not fit each other.
  CHECK(csv_of("单位\t报送\r\n甲局\t1234567\r\n", "\"单位\"\t\"报送\"\t\"\"\n\"甲局\"\t\"####\"\t\"\"\n") ==
        "单位,报送\r\n甲局,1234567\r\n");
}

TEST_CASE("a quote that Excel leaves as it is does not swallow what follows") {
  CHECK(csv_of("单位\t报送\r\n\"甲局\t5\r\n乙\"局\t4\r\n",
               "\"单位\"\t\"报送\"\n\"\"\"甲局\"\t\"5\"\n\"乙\"\"局\"\t\"4\"\n") ==
        "单位,报送\r\n\"\"\"甲局\",5\r\n\"乙\"\"局\",4\r\n");
}

TEST_CASE("header cells merged over rows and columns become one header row") {
  const char* cells =
      "\"一季度统计表\"\t\"\x01\"\t\"\x01\"\t\"\x01\"\n"
      "\"单位\"\t\"报送\"\t\"采用数\"\t\"\x01\"\n"
      "\"\x02\"\t\"\x02\"\t\"本级\"\t\"上级\"\n"
      "\"甲局\"\t\"5\"\t\"3\"\t\"1\"\n";
  const char* csv = "一季度统计表,,,\r\n单位,报送,采用数本级,采用数上级\r\n甲局,5,3,1\r\n";
  // As a spreadsheet writes the text, with a cell for each covered one,
  CHECK(csv_of("一季度统计表\t\t\t\r\n单位\t报送\t采用数\t\r\n\t\t本级\t上级\r\n甲局\t5\t3\t1\r\n", cells) == csv);
  // as a browser does, without,
  CHECK(csv_of("一季度统计表\n单位\t报送\t采用数\n本级\t上级\n甲局\t5\t3\t1\n", cells) == csv);
  // and where the text cannot be fitted.
  CHECK(csv_of("一季度统计表 单位 报送", cells) == csv);
}

TEST_CASE("a merged group name counts for every row, a merged number once") {
  CHECK(csv_of("分组\t单位\t报送\r\n乡镇\t甲镇\t7\r\n\t乙镇\t\r\n",
               "\"分组\"\t\"单位\"\t\"报送\"\n\"乡镇\"\t\"甲镇\"\t\"7\"\n\"\x02\"\t\"乙镇\"\t\"\x02"
               "\"\n") == "分组,单位,报送\r\n乡镇,甲镇,7\r\n乡镇,乙镇,\r\n");
  // Rows held together by a group are no header, for they have numbers.
  CHECK(csv_of("乡镇\t甲镇\t7\r\n\t乙镇\t8\r\n", "\"乡镇\"\t\"甲镇\"\t\"7\"\n\"\x02\"\t\"乙镇\"\t\"8\"\n") ==
        "乡镇,甲镇,7\r\n乡镇,乙镇,8\r\n");
}
