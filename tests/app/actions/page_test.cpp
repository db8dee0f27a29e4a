// Undo and redo, and what makes one step of them.

#include "app/actions/page.hpp"

#include <doctest.h>

#include "app/small_table.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::points_per_submission;
using test_support::Session;

TEST_CASE("undo and redo give back the very same project") {
  Session session;
  session.open("7月.csv", kTable);
  const app::ProjectPtr opened = session.state.project;
  session.act(app::SetRules{points_per_submission(opened->rules, "2"), {"每条 2 分", ""}});
  const app::ProjectPtr changed = session.state.project;
  CHECK(session.leader() == "甲局");
  CHECK(session.state.history.undo_label() == "每条 2 分");
  session.act(app::Undo{});
  CHECK(session.state.project == opened);
  CHECK(session.leader() == "乙局");
  session.act(app::Redo{});
  CHECK(session.state.project == changed);
}

TEST_CASE("a drag is one undo step") {
  Session session;
  session.open("7月.csv", kTable);
  const app::ProjectPtr opened = session.state.project;
  for (const char* points : {"2", "3", "4"})
    session.act(app::SetRules{points_per_submission(opened->rules, points), {points, "points/0"}});
  session.act(app::EndGesture{});
  session.act(app::SetRules{points_per_submission(opened->rules, "5"), {"5", "points/0"}});
  session.act(app::Undo{});
  CHECK(session.state.project->rules.points[0].points_each.to_string() == "4");
  session.act(app::Undo{});
  CHECK(session.state.project == opened);
}

TEST_CASE("a change after undo drops what could be redone") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  session.act(app::Undo{});
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "3"), {"3", ""}});
  CHECK_FALSE(session.state.history.can_redo());
}

TEST_CASE("undo does not move the view") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  app::ViewState view = session.state.view;
  view.step = app::Step::Ranking;
  view.unit_idx = 1;
  session.act(app::SetView{view});
  session.act(app::Undo{});
  CHECK(session.state.view.step == app::Step::Ranking);
  CHECK(session.state.view.unit_idx == 1);
}
