// The ways of the keyboard between the parts of a page and inside a group.

#include <doctest.h>

#include "gui/test_page.hpp"
#include "gui/widgets/region_keys.hpp"

using namespace tongbao::gui;
using tongbao::test::TestPage;

namespace {

struct Parts {
  bool has_second = true;
  int tab = 0;

  void draw() {
    begin_region("top", "页首", Role::Banner);
    button_secondary("open", "打开");
    button_secondary("save", "保存");
    end_region();
    begin_region("main", "排名", Role::Main);
    tab_bar("groups", "分组", {{"部门", ""}, {"乡镇", ""}, {"合并", ""}}, tab);
    begin_one_stop("files", "文件", Role::Listbox);
    for (int i = 0; i < 3; ++i) {
      ImGui::PushID(i);
      list_row("file", "文件" + std::to_string(i), {.is_selected = i == 1, .role = Role::Option});
      ImGui::PopID();
    }
    end_one_stop();
    if (has_second && button_secondary("remove", "去掉")) has_second = false;
    end_region();
    move_between_regions();
    keep_focus();
  }
};

}  // namespace

TEST_CASE("F6 goes from part to part and round, Shift+F6 back") {
  Parts parts;
  TestPage page([&] { parts.draw(); });
  CHECK(page.focused_name() == "打开");
  page.press(ImGuiKey_F6);
  CHECK(page.focused_name() == "部门");
  page.press(ImGuiKey_F6);
  CHECK(page.focused_name() == "打开");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  page.press(ImGuiKey_F6);
  CHECK(page.focused_name() == "部门");
  page.press(ImGuiKey_F6);
  CHECK(page.focused_name() == "打开");
}

TEST_CASE("tabs and lists are one stop for Tab; the arrows go on inside, and Tab comes back to the place") {
  Parts parts;
  TestPage page([&] { parts.draw(); });
  for (const char* name : {"打开", "保存", "部门", "文件1", "去掉", "打开"}) {
    page.press(ImGuiKey_Tab);
    CHECK(page.focused_name() == name);
  }
  page.press(ImGuiKey_Tab);
  page.press(ImGuiKey_Tab);
  page.press(ImGuiKey_RightArrow);
  page.press(ImGuiKey_RightArrow);
  CHECK(parts.tab == 2);
  CHECK(page.focused_name() == "合并");
  page.press(ImGuiKey_Tab);
  CHECK(page.focused_name() == "文件1");
  page.press(ImGuiKey_UpArrow);
  CHECK(page.focused_name() == "文件0");
  page.press(ImGuiKey_Tab);
  CHECK(page.focused_name() == "去掉");
}

TEST_CASE("when what had the focus is gone, the keyboard goes on in the same part") {
  Parts parts;
  TestPage page([&] { parts.draw(); });
  for (int i = 0; i < 5; ++i) page.press(ImGuiKey_Tab);
  CHECK(page.focused_name() == "去掉");
  page.press(ImGuiKey_Enter);
  page.frames(6);
  CHECK_FALSE(parts.has_second);
  CHECK(page.focused_name() == "部门");
}
