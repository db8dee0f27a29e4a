// 换一套细则: looking changes nothing, taking is one step.

#include "gui/rules/method_chooser.hpp"

#include <doctest.h>

#include <string>

#include "app/extras/methods.hpp"
#include "gui/drawn_page.hpp"

using namespace tongbao;
using gui::Role;
using test::DrawnPage;

namespace {

constexpr const char* kSample = "4-zhalantun-2023q1";

struct Chooser : DrawnPage {
  Chooser()
      : DrawnPage(kSample, [](const gui::Screen& screen) {
          if (screen.view().dialog == app::Dialog::Methods) gui::draw_method_chooser(screen);
        }) {
    std::vector<app::Action> actions;
    gui::open_method_chooser(gui::Screen({state()}, actions));
    for (const app::Action& action : actions) act(action);
    page().frames(4);
    seen.clear();
  }

  std::string selected() const { return app::methods()[static_cast<size_t>(state().view.method_idx)].rules.name; }
  int n_rules_set() const {
    int n = 0;
    for (const app::Action& action : seen) n += std::holds_alternative<app::SetRules>(action) ? 1 : 0;
    return n;
  }
};

}  // namespace

TEST_CASE("chooser: a frame without input emits nothing; it opens at the method in use") {
  Chooser chooser;
  chooser.page().frames(10);
  CHECK(chooser.seen.empty());
  CHECK(chooser.state().view.dialog == app::Dialog::Methods);
}

TEST_CASE("chooser: search, arrows and Enter take a method in one step, undo brings the old one back") {
  Chooser chooser;
  const core::RuleSet before = chooser.state().project->rules;
  CHECK(chooser.page().focused_name() == "找细则");
  chooser.page().type("计分");
  CHECK(chooser.state().view.method_filter == "计分");
  const std::string first = chooser.selected();
  chooser.page().press(ImGuiKey_DownArrow);
  CHECK(chooser.selected() != first);
  chooser.page().press(ImGuiKey_UpArrow);
  CHECK(chooser.selected() == first);
  CHECK(chooser.state().project->rules == before);
  CHECK(chooser.n_rules_set() == 0);
  chooser.page().press(ImGuiKey_Enter);
  CHECK(chooser.state().view.dialog == app::Dialog::None);
  CHECK(chooser.n_rules_set() == 1);
  CHECK(chooser.state().project->rules.name == first);
  CHECK(chooser.state().history.undo_label() == "换成细则“" + first + "”");
  chooser.act(app::Undo{});
  CHECK(chooser.state().project->rules == before);
  CHECK(!chooser.state().history.can_undo());
}

TEST_CASE("chooser: Esc leaves all as it was") {
  Chooser chooser;
  const auto before = chooser.state().project;
  chooser.page().type("迟报");
  for (int i = 0; i < 2 && chooser.state().view.dialog != app::Dialog::None; ++i) chooser.page().press(ImGuiKey_Escape);
  CHECK(chooser.state().view.dialog == app::Dialog::None);
  CHECK(chooser.state().project == before);
}

TEST_CASE("chooser: every method can be looked at, and looking does not touch the project") {
  Chooser chooser;
  const auto before = chooser.state().project;
  for (const app::Method& method : app::methods()) {
    const gui::WidgetRecord row = chooser.page().record(Role::Option, method.rules.name);
    CHECK(row.description.find(method.line) != std::string::npos);
    CHECK(row.description.find(method.rules.source) != std::string::npos);
    chooser.page().mirror(row.id, gui::MirrorInput::Kind::Click);
    chooser.page().frames(2);
    CHECK(chooser.selected() == method.rules.name);
    chooser.page().record(Role::Heading, method.rules.name);
    const size_t n_seen = chooser.seen.size();
    chooser.page().frames(3);
    CHECK(chooser.seen.size() == n_seen);
  }
  CHECK(chooser.state().project == before);
}

TEST_CASE("chooser: the arrows walk from row to row with the focus, Enter on a row takes it") {
  Chooser chooser;
  const gui::WidgetRecord row = chooser.page().record(Role::Option, app::methods()[3].rules.name);
  chooser.page().mirror(row.id, gui::MirrorInput::Kind::Click);
  chooser.page().press(ImGuiKey_Tab);  // out of the field, to the selected row
  chooser.page().frames(3);
  CHECK(chooser.page().focused_name() == app::methods()[3].rules.name);
  chooser.page().press(ImGuiKey_DownArrow);
  CHECK(chooser.selected() == app::methods()[4].rules.name);
  chooser.page().frames(3);
  CHECK(chooser.page().focused_name() == app::methods()[4].rules.name);
  chooser.page().press(ImGuiKey_Enter);
  CHECK(chooser.state().project->rules.name == app::methods()[4].rules.name);
}

TEST_CASE("chooser: words given through the mirror stay, also while the field is being typed in") {
  Chooser chooser;
  CHECK(chooser.page().focused_name() == "找细则");
  const gui::WidgetRecord field = chooser.page().record(Role::Textbox, "找细则");
  chooser.page().mirror(field.id, gui::MirrorInput::Kind::SetText, "仁寿");
  chooser.page().frames(4);
  CHECK(chooser.state().view.method_filter == "仁寿");
  CHECK(chooser.selected() == "任务24条，不足5条点名");
}
