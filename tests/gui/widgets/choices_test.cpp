// Dropdowns: opening, choosing, and notes on choices.

#include <doctest.h>

#include <string>
#include <vector>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("a dropdown opens, takes an arrow and Enter, and the mirror's choice") {
  int selected = 0;
  const std::vector<std::string> choices = {"顺序", "美式", "中式"};
  TestPage page([&] { dropdown("tie", "同分", choices, selected); });
  const WidgetRecord box = page.record(Role::Combobox, "同分");
  CHECK(box.options == choices);
  page.click(box);
  CHECK(page.record(Role::Combobox, "同分").expanded);
  page.press(ImGuiKey_DownArrow);
  page.press(ImGuiKey_Enter);
  CHECK(selected == 1);
  CHECK_FALSE(page.record(Role::Combobox, "同分").expanded);
  page.mirror(box.id, Kind::Select, "2");
  CHECK(selected == 2);
}

TEST_CASE("a choice can have a note, which is read out with it and makes its line higher") {
  int selected = -1;
  const std::vector<std::string> choices = {"标准", "老办法"};
  const std::vector<std::string> notes = {"", "出处：某县\n说明：末位怎样评奖没有写"};
  TestPage page([&] { dropdown("preset", "现成的细则", choices, selected, {.notes = &notes}); });
  page.click(page.record(Role::Combobox, "现成的细则"));
  const WidgetRecord plain = page.record(Role::Option, "标准");
  const WidgetRecord noted = page.record(Role::Option, "老办法");
  CHECK(noted.description == notes[1]);
  CHECK(plain.description.empty());
  CHECK(noted.h > plain.h);
  page.click(noted);
  CHECK(selected == 1);
}
