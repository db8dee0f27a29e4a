// A field of several lines.

#include <doctest.h>

#include <string>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using test::TestPage;

TEST_CASE("a text area takes characters, lines and Esc") {
  std::string body = "第一段";
  TestPage page([&] { text_area("body", "正文", body, {.width = 300}); });
  page.click(page.record(Role::Textbox, "正文"));
  page.press(ImGuiKey_End);
  page.press(ImGuiKey_Enter);
  page.type("二");
  CHECK(body == "第一段");
  CHECK(page.record(Role::Textbox, "正文").value == "第一段\n二");
  page.press(ImGuiKey_Backspace);
  page.press(ImGuiKey_Backspace);
  page.type("尾");
  page.click(600, 600);
  CHECK(body == "第一段尾");
  page.click(page.record(Role::Textbox, "正文"));
  page.type("丢掉");
  page.press(ImGuiKey_Escape);
  CHECK(body == "第一段尾");
}
