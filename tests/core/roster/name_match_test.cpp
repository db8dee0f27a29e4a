// Which unit a typed name means, and when the program must not guess.

#include "core/roster/name_match.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using tongbao::test_support::unit_of;

namespace {

Roster roster_of(std::vector<Unit> units) {
  Roster roster;
  roster.units = std::move(units);
  return roster;
}

}  // namespace

TEST_CASE("a full name is exact only letter by letter") {
  const NameMatcher matcher(roster_of({unit_of("财政局（本级）"), unit_of("东办")}));
  CHECK(matcher.diagnostics().empty());
  CHECK(matcher.find("东办").unit_idx == 1);
  CHECK(matcher.find("东办").exact);
  CHECK(matcher.find("东 办").unit_idx == 1);
  CHECK_FALSE(matcher.find("东 办").exact);
  CHECK(matcher.find("财政局(本级)").unit_idx == 0);
  CHECK_FALSE(matcher.find("财政局(本级)").exact);
  CHECK(matcher.find("西办").unit_idx == -1);
  CHECK(matcher.find("").unit_idx == -1);
}

TEST_CASE("an alias leads to its unit and is never exact") {
  const NameMatcher matcher(roster_of({unit_of("区经营管理局", "", {"区经管局", "区经管局", "区经营管理局"})}));
  CHECK(matcher.diagnostics().empty());
  CHECK(matcher.find("区经管局").unit_idx == 0);
  CHECK_FALSE(matcher.find("区经管局").exact);
}

TEST_CASE("an alias of two units leads to neither") {
  const NameMatcher matcher(roster_of({unit_of("甲局", "", {"局"}), unit_of("乙局", "", {"局"})}));
  CHECK(matcher.find("局").unit_idx == -1);
  CHECK(matcher.find("甲局").unit_idx == 0);
  const Diagnostics expected = {{Code::RosterAliasClash, Severity::Warning, {}, {"局", "乙局", "甲局"}}};
  CHECK(matcher.diagnostics() == expected);
}

TEST_CASE("an alias never takes another unit's full name, wherever it stands") {
  const NameMatcher matcher(roster_of({unit_of("甲局", "", {"乙局"}), unit_of("乙局")}));
  CHECK(matcher.find("乙局").unit_idx == 1);
  CHECK(matcher.find("乙局").exact);
  const Diagnostics expected = {{Code::RosterAliasClash, Severity::Warning, {}, {"乙局", "甲局", "乙局"}}};
  CHECK(matcher.diagnostics() == expected);
}

TEST_CASE("a name that stands twice belongs to the first unit and is told") {
  const NameMatcher matcher(roster_of({unit_of("甲局", "部门"), unit_of("甲 局", "乡镇")}));
  CHECK(matcher.find("甲局").unit_idx == 0);
  const Diagnostics expected = {{Code::RosterNameRepeated, Severity::Warning, {}, {"甲 局"}}};
  CHECK(matcher.diagnostics() == expected);
}
