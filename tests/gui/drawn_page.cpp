#include "drawn_page.hpp"

#include <utility>

namespace tongbao::test {

DrawnPage::DrawnPage(const char* sample, std::function<void(const gui::Screen&)> draw)
    : state(app::update(app::AppState{}, app::OpenSample{sample}, nullptr).state),
      draw_(std::move(draw)),
      page_([this] { frame(); }) {}

void DrawnPage::act(app::Action action) {
  const auto results = results_.get(state.project);
  state = app::update(std::move(state), action, results.get()).state;
}

void DrawnPage::frame() {
  std::vector<app::Action> actions;
  const auto results = results_.get(state.project);
  draw_(gui::Screen{state, results, results_.explainer(state.project), nullptr, actions});
  for (app::Action& action : actions) {
    act(action);
    seen.push_back(std::move(action));
  }
}

}  // namespace tongbao::test
