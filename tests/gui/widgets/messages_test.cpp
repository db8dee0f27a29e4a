// Dialogs.

#include <doctest.h>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("behind an open dialog nothing works; Esc closes it") {
  bool open = true;
  int n_behind = 0;
  int n_inside = 0;
  TestPage page([&] {
    if (button_secondary("behind", "后面")) ++n_behind;
    if (begin_dialog("ask", "删除这个文件？", 400, open)) {
      if (button_primary("yes", "删除")) ++n_inside;
      end_dialog();
    }
  });
  const WidgetRecord behind = page.record(Role::Button, "后面");
  CHECK_FALSE(behind.enabled);
  page.mirror(behind.id, Kind::Click);
  page.click(behind);
  CHECK(n_behind == 0);
  page.mirror(page.record(Role::Button, "删除").id, Kind::Click);
  CHECK(n_inside == 1);
  page.press(ImGuiKey_Escape);
  CHECK_FALSE(open);
  page.click(page.record(Role::Button, "后面"));
  CHECK(n_behind == 1);
}
