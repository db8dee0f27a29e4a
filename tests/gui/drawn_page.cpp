#include "drawn_page.hpp"

#include <utility>

namespace tongbao::test {

namespace {

app::Session session_with(const char* sample) {
  app::Session session;
  session.act(app::OpenSample{sample});
  return session;
}

}  // namespace

DrawnPage::DrawnPage(const char* sample, std::function<void(const gui::Screen&)> draw)
    : draw_(std::move(draw)), session_(session_with(sample)), page_([this] { frame(); }) {}

void DrawnPage::act(app::Action action) { session_.act(action); }

void DrawnPage::frame() {
  std::vector<app::Action> actions;
  draw_(gui::Screen{session_.shown(), actions});
  for (app::Action& action : actions) {
    act(action);
    seen.push_back(std::move(action));
  }
}

}  // namespace tongbao::test
