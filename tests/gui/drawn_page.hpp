#pragma once
// drawn_page.hpp: a screen of the program on a TestPage, with the state it acts on

#include <functional>
#include <string>
#include <vector>

#include "app/session/session.hpp"
#include "gui/screen/screen.hpp"
#include "test_page.hpp"

namespace tongbao::test {

/// Draws `draw` in each frame and applies what it emits, as the platform does.
class DrawnPage {
 public:
  DrawnPage(const char* sample, std::function<void(const gui::Screen&)> draw);

  void act(app::Action action);
  app::AppState& state() { return session_.state; }
  const app::AppState& state() const { return session_.state; }
  std::vector<app::Action> seen;  // all that was emitted, in order
  TestPage& page() { return page_; }

 private:
  void frame();

  std::function<void(const gui::Screen&)> draw_;
  app::Session session_;
  TestPage page_;  // last: it draws at once
};

}  // namespace tongbao::test
