// What is worked out again after a change, and what is kept.

#include "app/session/results_cache.hpp"

#include <doctest.h>

#include "app/small_table.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::points_per_submission;
using test_support::Session;

TEST_CASE("changing points keeps the tally that was made") {
  Session session;
  session.open("7月.csv", kTable);
  const auto before = session.results()->tally_stage;
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  CHECK(session.results()->tally_stage == before);
  core::SourceTable source = *session.state.project->sources[0];
  source.edits.push_back({2, 2, "50"});
  session.act(app::SetSource{0, source, {"改一格", ""}});
  CHECK(session.results()->tally_stage != before);
  CHECK(session.results()->facts.find("报送")->text == "54");
}
