// Buttons, by mouse, by keyboard and through the accessibility mirror.

#include <doctest.h>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("a button acts by click, by Enter, by Space and through the mirror") {
  int n_pressed = 0;
  TestPage page([&] {
    if (button_primary("go", "去导出")) ++n_pressed;
    button_secondary("other", "添加文件");
  });
  page.click(page.record(Role::Button, "去导出"));
  CHECK(n_pressed == 1);
  page.press(ImGuiKey_Tab);  // the first key shows where the focus is
  page.press(ImGuiKey_Tab);
  CHECK(page.focused_name() == "添加文件");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  page.press(ImGuiKey_Tab);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  CHECK(page.focused_name() == "去导出");
  page.press(ImGuiKey_Enter);
  CHECK(n_pressed == 2);
  page.press(ImGuiKey_Space);
  CHECK(n_pressed == 3);
  page.mirror(page.record(Role::Button, "去导出").id, Kind::Click);
  CHECK(n_pressed == 4);
}

TEST_CASE("a disabled button does nothing and says why") {
  int n_pressed = 0;
  TestPage page([&] {
    if (button_primary("go", "去导出", {.enabled = false, .hint = "还有 1 处要看"})) ++n_pressed;
  });
  const WidgetRecord record = page.record(Role::Button, "去导出");
  CHECK_FALSE(record.enabled);
  CHECK(record.description == "还有 1 处要看");
  page.click(record);
  page.mirror(record.id, Kind::Click);
  CHECK(n_pressed == 0);
}
