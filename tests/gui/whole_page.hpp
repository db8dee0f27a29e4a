#pragma once
// whole_page.hpp: the page as the platform runs it, natively: each frame draws the state, and what it emitted is
// applied before the next.

#include <string>
#include <vector>

#include "app/session/session.hpp"
#include "gui/shell/shell.hpp"
#include "test_page.hpp"

namespace tongbao::test {

// The project of a sample by its folder, and a rule set that comes with the page by its file name.
core::Project sample_project(const std::string& folder);
core::RuleSet preset_rules(const std::string& file_name);
// The folders of all samples, the file names of all rule sets.
std::vector<std::string> sample_folders();
std::vector<std::string> preset_names();

// A rule set in which every kind of rule is there, and every number that may be any is `value`.
core::RuleSet every_kind_of_rule(core::Points value);

class WholePage {
 public:
  WholePage();

  // The project becomes the one that is shown, and `saved` the one it is compared with.
  void show(core::Project project, core::Project saved);
  void act(app::Action action);
  app::AppState& state() { return session_.state; }
  core::Project project() const { return *session_.state.project; }
  const core::Results& results() { return *session_.results(); }
  app::Shown shown() { return session_.shown(); }

  TestPage& page() { return page_; }
  // All actions that were emitted since it was last asked.
  std::vector<app::Action> take_actions() { return std::exchange(actions_, {}); }

 private:
  void draw();

  app::Session session_;
  std::vector<app::Action> actions_;
  TestPage page_;
};

}  // namespace tongbao::test
