// When the page says what a change did.

#include "app/session/results_news.hpp"

#include <doctest.h>

#include "app/small_table.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::points_per_submission;
using test_support::Session;

TEST_CASE("what a change did is told once: not on opening, not during a drag, not twice") {
  Session session;
  app::ResultsNews news;
  const auto told = [&] { return news.take(session.state, session.results()); };
  session.open("7月.csv", kTable);
  CHECK(told() == "");
  const core::RuleSet rules = session.state.project->rules;
  // 甲局 has more items adopted, 乙局 as many as it submitted.
  core::RuleSet dragged = points_per_submission(rules, "1");
  session.act(app::SetRules{dragged, {"每条 1 分", "points/0"}});
  CHECK(told() == "");
  session.act(app::SetRules{points_per_submission(rules, "2"), {"每条 2 分", "points/0"}});
  CHECK(told() == "");
  session.act(app::EndGesture{});
  CHECK(told() == "排名已更新，甲局升至第1名");
  CHECK(told() == "");
  session.act(app::SetRules{points_per_submission(rules, "3"), {"每条 3 分", ""}});
  CHECK(told() == "");
  session.act(app::Undo{});
  session.act(app::Undo{});
  CHECK(told() == "排名已更新，乙局升至第1名");
}
