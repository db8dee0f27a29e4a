// Segments and checkboxes.

#include <doctest.h>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("segments and checkboxes follow the mirror") {
  int selected = 0;
  bool checked = false;
  TestPage page([&] {
    segments("tie", "同分", {"顺序", "美式"}, selected);
    checkbox("red", "红头", checked);
  });
  page.mirror(page.record(Role::Radio, "美式").id, Kind::Click);
  CHECK(selected == 1);
  CHECK(page.record(Role::Radio, "美式").checked);
  page.mirror(page.record(Role::Checkbox, "红头").id, Kind::Click);
  CHECK(checked);
}
