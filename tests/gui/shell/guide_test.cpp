// 帮助: opened at the part of a step, searched, closed; it touches nothing but the view.

#include "gui/shell/guide.hpp"

#include <doctest.h>

#include <string>

#include "app/extras/guide.hpp"
#include "gui/drawn_page.hpp"

using namespace tongbao;
using gui::Role;
using test::DrawnPage;

namespace {

struct Guide : DrawnPage {
  Guide()
      : DrawnPage("4-zhalantun-2023q1", [](const gui::Screen& screen) {
          if (screen.view().show_guide) gui::draw_guide(screen, {200, 0, 800, 700});
        }) {}

  void open(const char* step) {
    std::vector<app::Action> actions;
    gui::open_guide(gui::Screen({state()}, actions), step);
    for (const app::Action& action : actions) act(action);
    page().frames(4);
    seen.clear();
  }
};

}  // namespace

TEST_CASE("guide: each step opens its part, and a frame without input emits nothing") {
  Guide guide;
  for (const char* step : {"开始", "数据", "单位", "计分", "排名", "通报", "导出"}) {
    guide.open(step);
    const auto& part = app::guide()[static_cast<size_t>(guide.state().view.guide_part)];
    CHECK(part.step == step);
    CHECK(guide.page().record(Role::Option, std::string(part.title)).selected);
    guide.page().record(Role::Heading, std::string(part.title));
    guide.page().frames(5);
    CHECK(guide.seen.empty());
  }
}

TEST_CASE("guide: a word is found, its row leads to the place") {
  Guide guide;
  guide.open("开始");
  const auto before = guide.state().project;
  const gui::WidgetRecord field = guide.page().record(Role::Textbox, "找帮助");
  guide.page().mirror(field.id, gui::MirrorInput::Kind::SetText, "重名");
  const auto hits = app::find_in_guide(app::guide(), "重名");
  REQUIRE(!hits.empty());
  const gui::WidgetRecord row = guide.page().record(Role::Option, std::string(hits[0].title));
  CHECK(row.description == hits[0].sentence);
  guide.page().mirror(row.id, gui::MirrorInput::Kind::Click);
  CHECK(guide.state().view.guide_part == hits[0].part_idx);
  CHECK(guide.state().view.guide_line == hits[0].line_idx);
  CHECK(guide.state().project == before);
  CHECK(!guide.state().history.can_undo());
}

TEST_CASE("guide: Esc closes it, a dialog over it goes first") {
  Guide guide;
  guide.open("数据");
  guide.page().mirror(guide.page().record(Role::Link, "关于通报台").id, gui::MirrorInput::Kind::Click);
  CHECK(guide.state().view.dialog == app::Dialog::About);
  guide.page().press(ImGuiKey_Escape);
  CHECK(guide.state().view.show_guide);
  auto view = guide.state().view;
  view.dialog = app::Dialog::None;
  guide.act(app::SetView{view});
  guide.page().press(ImGuiKey_Escape);
  CHECK(!guide.state().view.show_guide);
}

TEST_CASE("guide: the links go to their steps and it stays open") {
  Guide guide;
  guide.open("开始");
  guide.page().mirror(guide.page().record(Role::Link, "去计分").id, gui::MirrorInput::Kind::Click);
  CHECK(guide.state().view.step == app::Step::Rules);
  CHECK(guide.state().view.show_guide);
}
