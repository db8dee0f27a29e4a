// Counts → cells: which rows count, for whom, and what is reported about the others.

#include "core/tally/tally.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Roster two_groups() {
  Roster roster;
  roster.units = {unit_of("甲镇", "乡镇"), unit_of("乙局", "部门", {"乙"}), unit_of("丙局", "部门")};
  return roster;
}

std::optional<int64_t> submitted(const Tally& tally, int32_t unit_idx, CountSelector what = {}) {
  what.status = Status::Submitted;
  return count_of(tally, unit_idx, what);
}

void check_account(const Tally& tally) {
  for (const SourceAccount& account : tally.accounts)
    CHECK(account.n_read == account.n_header + account.n_used + account.n_total + account.n_left_out);
}

}  // namespace

TEST_CASE("without a roster the units and groups come from the tables in order of appearance") {
  const auto result = tally_of(
      {source_of({{"乙局", {{Status::Submitted, 3}}, "", "部门"}, {"甲镇", {{Status::Submitted, 5}}, "", "乡镇"}}),
       source_of({{"甲 镇", {{Status::Adopted, 2}}, "", ""}})});
  const Tally& tally = result.value;
  REQUIRE(tally.roster.units.size() == 2);
  CHECK(tally.roster.units[0] == unit_of("乙局", "部门"));
  CHECK(tally.roster.units[1] == unit_of("甲镇", "乡镇"));
  CHECK(groups_of(tally.roster) == std::vector<std::string>{"部门", "乡镇"});
  CHECK(tally.periods == std::vector<std::string>{"本期"});
  CHECK(tally.absent == std::vector<bool>{false, false});
  const Diagnostics expected = {{Code::UnitByAlias, Severity::Note, {"2.csv", 2, 0}, {"甲 镇", "甲镇"}}};
  CHECK(result.diagnostics == expected);
}

TEST_CASE("a group that the first table leaves open is taken from a later one") {
  const auto result = tally_of({source_of({{"甲镇", {}, "", ""}}), source_of({{"甲镇", {}, "", "乡镇"}}),
                                source_of({{"甲镇", {}, "", "部门"}})});
  CHECK(result.value.roster.units[0].group == "乡镇");
}

TEST_CASE("a unit that the roster does not have is left out and told at its row, every time") {
  const auto result = tally_of({source_of({{"丁局", {{Status::Submitted, 9}}},
                                           {"甲镇", {{Status::Submitted, 1}}},
                                           {"丁局", {{Status::Submitted, 9}}, "7月"}}),
                                source_of({{"乙局", {}}, {"丙局", {}}})},
                               two_groups());
  const Diagnostics expected = {{Code::UnitNotInRoster, Severity::Loss, {"1.csv", 2, 0}, {"丁局", "1"}},
                                {Code::UnitNotInRoster, Severity::Loss, {"1.csv", 4, 0}, {"丁局", "1"}}};
  CHECK(result.diagnostics == expected);
  CHECK(result.value.cells.size() == 1);
  CHECK(result.value.periods == std::vector<std::string>{"本期"});
  CHECK(result.value.accounts[0].n_used == 1);
  CHECK(result.value.accounts[0].n_left_out == 2);
  check_account(result.value);
}

TEST_CASE("an alias is told once a spelling, over all tables") {
  const auto result = tally_of(
      {source_of({{"乙", {}}, {"甲镇", {}}, {"丙局", {}}}), source_of({{"乙", {}}, {"丙 局", {}}})}, two_groups());
  const Diagnostics expected = {{Code::UnitByAlias, Severity::Note, {"1.csv", 2, 0}, {"乙", "乙局"}},
                                {Code::UnitByAlias, Severity::Note, {"2.csv", 3, 0}, {"丙 局", "丙局"}}};
  CHECK(result.diagnostics == expected);
}

TEST_CASE("several rows of a unit in one count table and period are added up, and told") {
  const auto result =
      tally_of({source_of({{"甲镇", {{Status::Submitted, 4}}, "7月"}, {"甲镇", {{Status::Submitted, 6}}, "7月"}})});
  CHECK(submitted(result.value, 0) == 10);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0] ==
        Diagnostic{Code::UnitsRepeated, Severity::Warning, {"1.csv", 3, 0}, {"1", "甲镇", "2", "相加"}});
  CHECK(result.value.accounts[0].n_left_out == 0);
  check_account(result.value);
}

TEST_CASE("a row that comes again with the same numbers is one row") {
  const auto result =
      tally_of({source_of({{"甲镇", {{Status::Submitted, 4}}, "7月"}, {"甲镇", {{Status::Submitted, 4}}, "7月"}})});
  CHECK(submitted(result.value, 0) == 4);
  REQUIRE(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[0].code == Code::UnitsRepeated);
  CHECK(result.diagnostics[1] == Diagnostic{Code::UnitRepeated, Severity::Loss, {"1.csv", 3, 0}, {"甲镇", "2"}});
  check_account(result.value);
}

TEST_CASE("the user says that the first row of a unit counts: the second is left out, not added") {
  SourceCounts first_only = source_of({{"甲镇", {{Status::Submitted, 4}}, "7月"},
                                       {"甲 镇", {{Status::Submitted, 6}}, "7月"},
                                       {"甲镇", {{Status::Submitted, 8}}, "8月"}});
  first_only.repeated_rows = RepeatedRows::First;
  const auto result = tally_of({first_only, source_of({{"甲镇", {{Status::Submitted, 1}}, "7月"}})});
  CHECK(submitted(result.value, 0) == 13);
  CHECK(submitted(result.value, 0, {Status::Submitted, "", "", "7月"}) == 5);
  REQUIRE(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[1] == Diagnostic{Code::UnitRepeated, Severity::Loss, {"1.csv", 3, 0}, {"甲镇", "2"}});
  CHECK(result.value.accounts[0].n_left_out == 1);
  CHECK(result.value.source_rows.size() == 3);
  check_account(result.value);
}

TEST_CASE("an item log names a unit as often as it likes") {
  const auto result = tally_of({source_of({{"甲镇", {{Status::Submitted, 1}}},
                                           {"甲镇", {{Status::Submitted, 1}}},
                                           {"甲镇", {{Status::Submitted, 1}}, "8月"}},
                                          false)});
  CHECK(result.diagnostics.empty());
  CHECK(submitted(result.value, 0) == 3);
  CHECK(result.value.accounts[0].n_used == 3);
  CHECK(result.value.source_rows.size() == 2);
  check_account(result.value);
}

TEST_CASE("units of the roster in no table are told, except those nobody assesses") {
  Roster roster = two_groups();
  roster.units.push_back(unit_of("县政府办", "部门"));
  roster.units[3].exempt = true;
  roster.units.push_back(unit_of("企业", "部门"));
  roster.units[4].outside_assessment = true;
  const auto result = tally_of({source_of({{"甲镇", {}}, {"乙局", {}}})}, roster);
  CHECK(result.diagnostics.empty());  // by period, in absences_test
  CHECK(result.value.absent == std::vector<bool>{false, false, true, true, true});
  CHECK(result.value.absences == std::vector<Absence>{{2, 0}, {3, 0}, {4, 0}});
  const auto log = tally_of({source_of({{"甲镇", {}}, {"乙局", {}}}, false)}, roster);
  const Diagnostics expected = {{Code::UnitAbsent, Severity::Warning, {}, {"丙局"}}};
  CHECK(log.diagnostics == expected);
  CHECK(log.value.absences.empty());
  CHECK(tally_of({}, roster).diagnostics.empty());
}

TEST_CASE("cells are ordered, equal keys are one cell, and first_cell finds each unit's") {
  const auto result = tally_of({source_of({{"乙局", {{Status::Adopted, 1}, {Status::Submitted, 2}}},
                                           {"甲镇", {}},
                                           {"丙局", {{Status::Submitted, 3}, {Status::Submitted, 4}}}})},
                               two_groups());
  const Tally& tally = result.value;
  REQUIRE(tally.cells.size() == 3);
  CHECK(tally.first_cell == std::vector<int32_t>{0, 0, 2, 3});
  CHECK(tally.facet_of(tally.cells[0]).status == Status::Submitted);
  CHECK(tally.facet_of(tally.cells[1]).status == Status::Adopted);
  CHECK(tally.cells[2].n_items == 7);
}

TEST_CASE("repeats of all sources are added up by unit, period and kinds, whatever came first") {
  const GivenCount city{Status::Adopted, 5, "市级"};
  const GivenCount province{Status::Adopted, 5, "省级"};
  const auto one = source_of(
      {{"甲镇", {city, province}, "7月", "", {{{0, 1}, 2}}}, {"未知", {city, province}, "7月", "", {{{0, 1}, 4}}}},
      false);
  const auto two = source_of(
      {{"甲镇", {province, city}, "7月", "", {{{0, 1}, 3}}}, {"乙", {city}, "8月", "", {{{0, 0}, 1}}}}, false);
  const Tally tally = tally_of({one, two}, two_groups()).value;
  REQUIRE(tally.repeated.size() == 2);
  CHECK(tally.repeated[0].unit_idx == 0);
  CHECK(tally.repeated[0].n_items == 5);
  REQUIRE(tally.repeated[0].facet_idx.size() == 2);
  CHECK(tally.repeated[0].facet_idx[0] < tally.repeated[0].facet_idx[1]);
  CHECK(tally.repeated[1].unit_idx == 1);
  CHECK(tally.periods[static_cast<size_t>(tally.repeated[1].period_idx)] == "8月");
  REQUIRE(tally.repeated[1].facet_idx.size() == 2);
  CHECK(tally.repeated[1].facet_idx[0] == tally.repeated[1].facet_idx[1]);
}

TEST_CASE("nothing in gives an empty tally") {
  const auto result = tally_of({});
  CHECK(result.diagnostics.empty());
  CHECK(result.value.cells.empty());
  CHECK(result.value.first_cell == std::vector<int32_t>{0});
}

TEST_CASE("a name of invisible characters only is an empty name") {
  const auto result = tally_of({source_of({{"\u200B", {{Status::Submitted, 2}}}})});
  CHECK(result.value.roster.units.empty());
  const Diagnostics expected = {{Code::UnitEmpty, Severity::Loss, {"1.csv", 2, 0}, {}}};
  CHECK(result.diagnostics == expected);
  check_account(result.value);
}

TEST_CASE("a name that is spaced to fill its column is shown without the spaces") {
  const auto result =
      tally_of({source_of({{"城 关 镇", {{Status::Submitted, 3}}}, {"城关镇", {{Status::Submitted, 3}}, "7月"}})});
  REQUIRE(result.value.roster.units.size() == 1);
  CHECK(result.value.roster.units[0].full_name == "城关镇");
}

TEST_CASE("names that are hardly units are told, and so are two offices in one cell") {
  const auto result = tally_of({source_of({{"甲局", {{Status::Submitted, 3}}},
                                           {"人民网", {{Status::Submitted, 3}}},
                                           {"不详", {{Status::Submitted, 1}}},
                                           {"公安局（司法局）", {{Status::Submitted, 2}}},
                                           {"县委办（档案局）", {{Status::Submitted, 2}}},
                                           {"司法局", {{Status::Submitted, 1}}}})});
  const Diagnostics expected = {{Code::UnitNameOdd, Severity::Warning, {"1.csv", 3, 0}, {"人民网", "1"}},
                                {Code::UnitNameOdd, Severity::Warning, {"1.csv", 4, 0}, {"不详", "1"}},
                                {Code::UnitsInOneCell, Severity::Warning, {"1.csv", 5, 0}, {"公安局（司法局）"}}};
  CHECK(result.diagnostics == expected);
  // A roster says what a unit is.
  Roster roster;
  roster.units = {unit_of("人民网", "")};
  CHECK(tally_of({source_of({{"人民网", {{Status::Submitted, 3}}}})}, roster).diagnostics.empty());
}
