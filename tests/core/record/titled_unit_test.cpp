// Logs that units fill in for themselves, with their name above the table.

#include "core/record/titled_unit.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::core {
namespace {

std::string unit_of(const std::string& text, const std::string& file_name = "表.csv") {
  return with_titled_unit(read_table(file_name, text).value, file_name).unit;
}

const std::string kRows = "序号,标题,日期\n1,一,5月2日\n2,二,5月3日\n";

}  // namespace

TEST_CASE("the line above a log without units names the one") {
  CHECK(unit_of("填报单位：县教育局\n" + kRows) == "县教育局");
  CHECK(unit_of("信息报送登记表\n报送单位:,县教育局,,填报日期：5月\n" + kRows) == "县教育局");
  CHECK(unit_of("填报单位：县教育局（盖章）\n" + kRows) == "县教育局");
  CHECK(unit_of("填报单位：县教育局 填报人：张三\n" + kRows) == "县教育局");
  CHECK(unit_of(kRows, "县教育局.csv") == "县教育局");
  CHECK(unit_of(kRows, "县教育局6月.csv") == "县教育局");
  CHECK(unit_of("青山镇2024年6月信息报送清单\n" + kRows) == "青山镇");
  CHECK(unit_of("月报表\n填报单位：柳河镇人民政府,,填报日期：2024年12月2日,\n信息类别,报送数,采用数,备注\n动态,12,7,"
                "\n公告,3,3,\n") == "柳河镇人民政府");
}

TEST_CASE("other tables stay as they are") {
  CHECK(unit_of(kRows).empty());
  CHECK(unit_of("县政府办公室2024年6月信息采用清单\n标题,来源,日期\n一,甲局,5月2日\n二,乙镇,5月3日\n").empty());
  CHECK(unit_of("某县2024年6月信息报送清单\n" + kRows).empty());
  CHECK(unit_of("县政府网站信息采用清单\n" + kRows).empty());
  CHECK(unit_of("报送情况\n栏目,甲局,乙局\n动态,1,2\n公告,1,2\n").empty());
  CHECK(unit_of("单位：条\n" + kRows).empty());
  CHECK(unit_of("填报单位：县政府办公室\n单位,标题\n甲局,一\n乙局,二\n").empty());
  CHECK(unit_of("填报单位：县政府办公室\n单位,报送数\n甲局,1\n乙局,2\n").empty());
  CHECK(unit_of("填报单位：县政府办公室\n项目,甲局,乙局\n报送,1,2\n").empty());
}

TEST_CASE("the rows count for that unit, and it is told") {
  const auto source = read_source("表.csv", "填报单位：县教育局\n" + kRows);
  REQUIRE(source.has_value());
  REQUIRE(source->read_diagnostics.size() == 1);
  CHECK(source->read_diagnostics[0] == Diagnostic{Code::UnitOfTitle, Severity::Note, {"表.csv", 0, 0}, {"县教育局"}});
  const auto counts = read_counts(*source);
  int64_t n_items = 0;
  for (const CountRow& row : counts.value.rows) CHECK(row.unit == "县教育局");
  for (const Count& count : counts.value.counts) n_items += count.n_items;
  CHECK(n_items == 2);
}

}  // namespace tongbao::core
