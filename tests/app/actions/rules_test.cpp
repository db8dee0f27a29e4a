// What a person decides under the rules.

#include "app/actions/rules.hpp"

#include <doctest.h>

#include "app/small_table.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::points_per_submission;
using test_support::Session;

TEST_CASE("points decided by hand are one undo step and count") {
  Session session;
  session.open("7月.csv", kTable);
  core::RuleSet rules = points_per_submission(session.state.project->rules, "1");
  rules.manual = {{"质量分", {}, core::Points::from_whole(10)}};
  session.act(app::SetRules{rules, {"加一项评分", ""}});
  session.act(app::SetManualPoints{{{"质量分", "丙局", core::Points::from_whole(9), ""}}, {"质量分：评丙局", ""}});
  CHECK(session.state.history.undo_label() == "质量分：评丙局");
  CHECK(session.leader() == "丙局");
  session.act(app::Undo{});
  CHECK(session.leader() == "甲局");
}
