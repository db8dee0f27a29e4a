// A column of targets becomes a quota: what it counts, per what time, and whose it is.

#include "core/project/given_targets.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"

namespace tongbao::core {
namespace {

using test_support::source_in;

Roster roster_of(std::initializer_list<const char*> names) {
  Roster roster;
  for (const char* name : names) roster.units.push_back({name, "", {}});
  return roster;
}

std::string targets(const QuotaRule& quota) {
  std::string text;
  for (const QuotaTarget& target : quota.targets) text += target.who + std::to_string(target.n_items) + " ";
  return text;
}

TEST_CASE("targets are those of units that are assessed, each once, and the header says of what") {
  const SourceTable source =
      source_in("单位,年度采用任务数,采用数\n甲局,24,3\n乙局,12条,2\n丙局,—,1\n合计,36,6\n甲局,7,1\n外局,5,0\n");
  const QuotaRule quota = quota_of_column(source, 1, roster_of({"甲局", "乙局", "丙局"}));
  CHECK(quota.name == "年度采用任务数");
  CHECK(quota.items.status == Status::Adopted);
  CHECK(quota.per == QuotaPer::Year);
  CHECK(quota.form == QuotaForm::Shown);
  CHECK(targets(quota) == "甲局24 乙局12 ");
}

TEST_CASE("an alias names its unit, blocks side by side have targets as well") {
  const SourceTable source =
      source_in("单位,报送任务数,报送数,单位,报送任务数,报送数\n甲局,10,3,丙局,30,1\n乙,20,2,,,\n");
  Roster roster = roster_of({"甲局", "乙局", "丙局"});
  roster.units[1].aliases = {"乙"};
  const QuotaRule quota = quota_of_column(source, 1, roster);
  CHECK(quota.items.status == Status::Submitted);
  CHECK(quota.per == QuotaPer::Whole);
  CHECK(targets(quota) == "甲局10 乙局20 丙局30 ");
}

TEST_CASE("a column of targets is offered as a remark, and no longer once the user has said what it is for") {
  SourceTable source = source_in("单位,报送任务数,报送数\n甲局,24,2\n乙局,24,3\n");
  const auto n_offers = [&] {
    int n = 0;
    for (const Diagnostic& d : read_counts(source).diagnostics) n += d.code == Code::TargetsGiven ? 1 : 0;
    return n;
  };
  CHECK(n_offers() == 1);
  Column ignored;
  ignored.reason = RoleReason::UserSays;
  set_column(source, 1, ignored);
  CHECK(n_offers() == 0);
}

}  // namespace
}  // namespace tongbao::core
