// Fields of one line: when what is typed is taken, and what is refused.

#include <doctest.h>

#include <string>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("a number is committed once, on Enter, and full-width digits are digits") {
  std::string points = "5";
  int n_changes = 0;
  TestPage page([&] {
    if (number_field("points", "本级每条", points)) ++n_changes;
  });
  page.click(page.record(Role::Textbox, "本级每条"));
  page.type("１２．５");
  CHECK(points == "5");
  page.press(ImGuiKey_Enter);
  CHECK(points == "12.5");
  CHECK(n_changes == 1);
}

TEST_CASE("a refused number stays in the field with a sentence, and the value stays as it was") {
  std::string points = "5";
  TestPage page([&] { number_field("points", "本级每条", points); });
  page.click(page.record(Role::Textbox, "本级每条"));
  page.type("5分");
  page.press(ImGuiKey_Enter);
  CHECK(points == "5");
  WidgetRecord record = page.record(Role::Textbox, "本级每条");
  CHECK(record.invalid);
  CHECK(record.value == "5分");
  CHECK(record.description == "只填数字，可以带小数，比如 0.5");
  points = "6";  // an undo, a slider
  page.frames(2);
  record = page.record(Role::Textbox, "本级每条");
  CHECK_FALSE(record.invalid);
  CHECK(record.value == "6");
}

TEST_CASE("a typed number is read as a person means it") {
  NumberOptions whole{.max_places = 0, .max = core::Points::from_whole(100)};
  CHECK(read_typed_number(" 12 ", whole).value == core::Points::from_whole(12));
  CHECK(read_typed_number("1.5", whole).message == "只填整数，比如 5");
  CHECK(read_typed_number("101", whole).message == "请填 0 到 100 之间的数");
  CHECK(read_typed_number("", whole).message == "请填一个数字");
  whole.may_be_empty = true;
  CHECK(read_typed_number("", whole).message.empty());
  CHECK(read_typed_number(".5", {}).value == core::Points::parse("0.5"));
  CHECK(read_typed_number("-1", {}).message == "不能小于 0");
  CHECK_FALSE(read_typed_number("1.23456", {}).message.empty());
}

TEST_CASE("a text is committed when the field is left, and typed in the mirror at once") {
  std::string name = "甲";
  int n_changes = 0;
  TestPage page([&] {
    if (text_field("name", "名称", name, {.width = 200})) ++n_changes;
  });
  page.click(page.record(Role::Textbox, "名称"));
  page.type("乙");
  CHECK(name == "甲");
  CHECK(page.record(Role::Textbox, "名称").value == "甲乙");
  page.click(600, 600);
  CHECK(name == "甲乙");
  page.mirror(page.record(Role::Textbox, "名称").id, Kind::SetText, "丙局");
  CHECK(name == "丙局");
  CHECK(n_changes == 2);
}

TEST_CASE("a search field is emptied by its cross, and edited on") {
  std::string text;
  TestPage page([&] { search_field("find", "找单位", text, 200, "找单位"); });
  page.click(page.record(Role::Textbox, "找单位"));
  page.type("甲");
  CHECK(text == "甲");
  page.click(page.record(Role::Button, "清空"));
  CHECK(text.empty());
  page.click(page.record(Role::Textbox, "找单位"));
  page.type("乙");
  CHECK(text == "乙");
}
