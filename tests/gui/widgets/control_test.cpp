// What every widget has from its control: the mirror's focus, and that it works where it cannot be seen.

#include <doctest.h>

#include <string>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("the mirror's focus is the canvas's focus") {
  TestPage page([&] {
    button_secondary("one", "一");
    button_secondary("two", "二");
  });
  page.mirror(page.record(Role::Button, "二").id, Kind::Focus);
  CHECK(page.focused_name() == "二");
}

TEST_CASE("an item scrolled out of view is recorded and works through the mirror") {
  int pressed = -1;
  TestPage page([&] {
    begin_area("list", {0, 0, 300, 100}, {.scrolls = true});
    for (int i = 0; i < 50; ++i) {
      ImGui::PushID(i);
      if (button_secondary("b", "第" + std::to_string(i))) pressed = i;
      ImGui::PopID();
    }
    end_area();
  });
  page.mirror(page.record(Role::Button, "第49").id, Kind::Click);
  CHECK(pressed == 49);
}
