// Rosters as clerks write them: synonyms in the header, titles above it, slips in the rows.

#include "core/roster/roster.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using tongbao::test_support::unit_of;

namespace {

Table table_of(const std::vector<std::vector<std::string>>& rows) {
  Table table;
  for (const auto& row : rows) table.rows.add(row);
  for (std::size_t i = 0; i < table.rows.size(); ++i) table.row_numbers.push_back(static_cast<int64_t>(i) + 1);
  return table;
}

}  // namespace

TEST_CASE("a roster gives name, group, aliases and flags of every unit") {
  const auto result = read_roster("名录.csv", table_of({{"单位", "分组", "别名", "不参与评比", "未纳入考核"},
                                                        {" 东办 ", "街道", "东 办、东街道;东城办", "", ""},
                                                        {"县政府办", "部门", "", "是", ""},
                                                        {"市属企业", "部门", "", "", "√"}}));
  REQUIRE(result.has_value());
  CHECK(result->diagnostics.empty());
  const auto& units = result->value.units;
  REQUIRE(units.size() == 3);
  CHECK(units[0] == unit_of("东办", "街道", {"东 办", "东街道", "东城办"}));
  CHECK(units[1].exempt);
  CHECK_FALSE(units[1].outside_assessment);
  CHECK(units[2].outside_assessment);
  CHECK_FALSE(units[2].exempt);
  CHECK(groups_of(result->value) == std::vector<std::string>{"街道", "部门"});
}

TEST_CASE("only the unit column is needed, and a title may stand above the header") {
  const auto result =
      read_roster("a.csv", table_of({{"全区单位名录"}, {"序号", "单位名称"}, {"1", "水利局"}, {"2", "教育局"}}));
  REQUIRE(result.has_value());
  REQUIRE(result->value.units.size() == 2);
  CHECK(result->value.units[0] == unit_of("水利局"));
}

TEST_CASE("no unit column is an error that shows the header as read") {
  const auto result = read_roster("a.csv", table_of({{"序号", "电话"}, {"1", "123"}}));
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == Code::UnitColumnMissing);
  CHECK(result.error().place == Place{"a.csv", 1, 0});
  CHECK(result.error().args == std::vector<std::string>{"序号、电话"});
  CHECK_FALSE(read_roster("b.csv", Table{}).has_value());
}

TEST_CASE("every roster row that is left out or unclear is told with its place") {
  const auto result = read_roster("r.csv", table_of({{"单位", "分组", "别名", "不参与评比"},
                                                     {"水利局", "部门", "水务", ""},
                                                     {"", "部门", "", ""},
                                                     {"水 利 局", "乡镇", "", ""},
                                                     {"", "", "", ""},
                                                     {"水务局", "部门", "水务", "也许"}}));
  REQUIRE(result.has_value());
  REQUIRE(result->value.units.size() == 2);
  CHECK_FALSE(result->value.units[1].exempt);
  const Diagnostics expected = {
      {Code::RosterNameEmpty, Severity::Loss, {"r.csv", 3, 0}, {}},
      {Code::RosterNameRepeated, Severity::Loss, {"r.csv", 4, 0}, {"水 利 局"}},
      {Code::RosterFlagUnreadable, Severity::Warning, {"r.csv", 6, 4}, {"也许", "不参与评比"}},
      {Code::RosterAliasClash, Severity::Warning, {"r.csv", 6, 0}, {"水务", "水务局", "水利局"}}};
  CHECK(result->diagnostics == expected);
}

TEST_CASE("a column of people is read, what cannot be a number of people is told") {
  const auto result = read_roster("r.csv", table_of({{"单位", "在职人数", "编制人数"},
                                                     {"水利局", "12人", "15"},
                                                     {"气象局", "", "9"},
                                                     {"农业局", "0", "9"},
                                                     {"财政局", "1000000", "9"},
                                                     {"民政局", "2.5", "9"}}));
  REQUIRE(result.has_value());
  std::vector<int64_t> n_people;
  for (const Unit& unit : result->value.units) n_people.push_back(unit.n_people);
  CHECK(n_people == std::vector<int64_t>{12, 0, 0, 0, 0});
  REQUIRE(result->diagnostics.size() == 3);
  CHECK(result->diagnostics[0] ==
        Diagnostic{Code::RosterPeopleUnreadable, Severity::Warning, {"r.csv", 4, 2}, {"0", "在职人数"}});
  CHECK(looks_like_roster(table_of({{"单位", "人数"}, {"水利局", "12"}})));
  CHECK_FALSE(looks_like_roster(table_of({{"单位", "人数", "报送数"}, {"水利局", "12", "3"}})));
  Roster roster = result->value;
  const auto again = read_roster("r.csv", roster_table(roster));
  CHECK(again->value == roster);
  roster.units[0].n_people = 0;
  CHECK(roster_table(roster).rows[0].size() == 5);
}

TEST_CASE("a written roster reads back the same") {
  Roster roster;
  roster.units = {unit_of("东办", "街道", {"东 办", "东街道"}), unit_of("水利局"), unit_of("县政府办", "部门")};
  roster.units[1].outside_assessment = true;
  roster.units[2].exempt = true;
  const Table table = roster_table(roster);
  CHECK(looks_like_roster(table));
  const auto result = read_roster("r.csv", table);
  REQUIRE(result.has_value());
  CHECK(result->value == roster);
  CHECK(result->diagnostics.empty());
}

TEST_CASE("a roster is told from count tables and item logs") {
  CHECK(looks_like_roster(table_of({{"单位", "分组"}, {"水利局", "部门"}})));
  CHECK(looks_like_roster(table_of({{"序号", "单位全称", "单位简称"}, {"1", "水利局", "水利"}})));
  CHECK(looks_like_roster(table_of({{"单位", "不参与评比", "电话"}, {"水利局", "1", "5551234"}})));
  CHECK(looks_like_roster(table_of({{"序号", "单位名称", "类别"}, {"1", "水利局", "部门"}})));
  CHECK_FALSE(looks_like_roster(table_of({{"单位", "类别", "条数"}, {"水利局", "动态", "3"}})));
  CHECK_FALSE(looks_like_roster(table_of({{"单位"}, {"水利局"}})));
  CHECK_FALSE(looks_like_roster(table_of({{"单位", "分组", "报送数"}, {"水利局", "部门", ""}})));
  CHECK_FALSE(looks_like_roster(table_of({{"单位", "分组", "图片新闻"}, {"水利局", "部门", "3"}})));
  CHECK_FALSE(looks_like_roster(table_of({{"日期", "单位", "分组", "标题"}, {"1月2日", "水利局", "部门", "甲"}})));
  CHECK_FALSE(looks_like_roster(Table{}));
}
