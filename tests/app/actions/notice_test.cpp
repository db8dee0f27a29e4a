// Changes of the notice.

#include "app/actions/notice.hpp"

#include <doctest.h>

#include <string>

#include "app/small_table.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::points_per_submission;
using test_support::Session;

TEST_CASE("the rules in words go to the clipboard, and into one section of the notice") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "2"), {"2", ""}});
  session.act(app::CopyRules{});
  REQUIRE(session.effects_of<app::CopyText>().size() == 1);
  const std::string words = session.effects_of<app::CopyText>()[0].plain;
  CHECK(words.find("2分") != std::string::npos);
  const size_t n_sections = session.state.project->notice.sections.size();
  session.act(app::RulesIntoNotice{});
  REQUIRE(session.state.project->notice.sections.size() == n_sections + 1);
  CHECK(session.state.project->notice.sections.back().text == words);
  session.act(app::SetRules{points_per_submission(session.state.project->rules, "3"), {"3", ""}});
  session.act(app::RulesIntoNotice{});
  REQUIRE(session.state.project->notice.sections.size() == n_sections + 1);
  CHECK(session.state.project->notice.sections.back().text.find("3分") != std::string::npos);
}
