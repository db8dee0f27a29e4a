// The widgets, by mouse, by keyboard and through the accessibility mirror.

#include <doctest.h>

#include <string>
#include <vector>

#include "gui/widgets/imgui_internal_use.hpp"
#include "support/tiny_random.hpp"
#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;
using test_support::TinyRandom;

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

TEST_CASE("a slider moves by drag, by keys and to the mirror's number") {
  core::Points points = core::Points::from_whole(5);
  int n_commits = 0;
  TestPage page([&] {
    const SliderOptions options{.width = 200,
                                .max = core::Points::from_whole(10),
                                .step = *core::Points::parse("0.5"),
                                .base = core::Points::from_whole(5)};
    if (slider("points", "上级每条", points, options).committed) ++n_commits;
  });
  const WidgetRecord record = page.record(Role::Slider, "上级每条");
  CHECK(record.max.to_string() == "10");
  CHECK(record.number.to_string() == "5");
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(record.x + 100, record.y + 16);
  page.frames(2);
  io.AddMouseButtonEvent(0, true);
  page.frames(2);
  io.AddMousePosEvent(record.x + 150, record.y + 16);
  page.frames(3);
  CHECK(points.to_string() == "7.5");
  CHECK(n_commits == 0);
  io.AddMouseButtonEvent(0, false);
  page.frames(2);
  CHECK(n_commits == 1);
  page.press(ImGuiKey_LeftArrow);
  CHECK(points.to_string() == "7");
  page.press(ImGuiKey_Home);
  CHECK(points.to_string() == "5");
  page.mirror(record.id, Kind::SetNumber, "2.5");
  CHECK(points.to_string() == "2.5");
  page.mirror(record.id, Kind::SetNumber, "很多");
  CHECK(points.to_string() == "2.5");
  CHECK(n_commits == 4);
}

TEST_CASE("a slider keeps a value between two steps or outside its range until it is moved") {
  for (const char* text : {"3.3", "-0.0001", "12", "922337203685477.5807", "-922337203685477.5807"}) {
    CAPTURE(text);
    const core::Points given = *core::Points::parse(text);
    core::Points points = given;
    int n_acts = 0;
    TestPage page([&] {
      const SliderResult result = slider("points", "每条", points,
                                         {.width = 200, .max = core::Points::from_whole(10),
                                          .step = *core::Points::parse("0.5")});
      if (result.changed || result.committed) ++n_acts;
    });
    page.mirror(page.record(Role::Slider, "每条").id, Kind::Focus);
    page.frames(3);
    CHECK(points == given);
    CHECK(page.record(Role::Slider, "每条").number == given);
    CHECK(n_acts == 0);
  }
}

TEST_CASE("a press on a slider's thumb alone moves nothing, and its input steps so that the value lies on it") {
  core::Points points = *core::Points::parse("3.3");
  TestPage page([&] {
    slider("points", "每条", points, {.width = 200, .max = core::Points::from_whole(10),
                                      .step = *core::Points::parse("0.5")});
  });
  const WidgetRecord record = page.record(Role::Slider, "每条");
  CHECK(record.step.to_string() == "0.1");
  page.click(record.x + 68, record.y + 16);
  CHECK(points.to_string() == "3.3");
  page.press(ImGuiKey_RightArrow);
  CHECK(points.to_string() == "3.8");
  page.click(record.x + 150, record.y + 16);
  CHECK(points.to_string() == "7.5");
  CHECK(page.record(Role::Slider, "每条").step.to_string() == "0.5");
}

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

namespace {

struct RankedPage {
  int selected = 2;
  int opened = -1;
  std::vector<TableColumn> columns = {{"名次", 52, Align::Centre}, {"单位", 0}};
  std::vector<TableBand> bands = {
      {.before_row = 5, .tone = BandTone::Commend, .label = "名单线", .sentence = "以上 5 家"}};

  int n_rows = 40;
  int n_asked = 0;  // texts, in the last frame

  void draw() {
    n_asked = 0;
    TableSpec spec{.id = "rank", .name = "部门排名", .columns = &columns, .n_rows = n_rows};
    spec.text = [this](int row, int column) {
      ++n_asked;
      return column == 0 ? std::to_string(row + 1) : "单位" + std::to_string(row);
    };
    spec.selected_row = selected;
    spec.width = 400;
    spec.height = 200;
    spec.bands = &bands;
    const TableResult result = table(spec);
    if (result.selected_row >= 0) selected = result.selected_row;
    if (result.opened_row >= 0) opened = result.opened_row;
  }
};

}  // namespace

TEST_CASE("a table mirrors all its rows and moves its selection by keys and by the mirror") {
  RankedPage ranked;
  TestPage page([&] { ranked.draw(); });
  REQUIRE(widget_log().n_tables() == 1);
  const TableRecord record = widget_log().table(0);
  CHECK(record.rows.size() == 40);
  CHECK(record.rows[39][1] == "单位39");
  CHECK(record.headers[0] == "名次");
  CHECK(record.selected_row == 2);
  page.press(ImGuiKey_Tab);
  CHECK(page.focused_name() == "部门排名");
  page.press(ImGuiKey_DownArrow);
  CHECK(ranked.selected == 3);
  page.press(ImGuiKey_End);
  CHECK(ranked.selected == 39);
  page.press(ImGuiKey_Enter);
  CHECK(ranked.opened == 39);
  page.mirror(record.id, Kind::Select, "7");
  CHECK(ranked.selected == 7);
  page.mirror(record.id, Kind::Click, "0");
  CHECK(ranked.opened == 0);
}

TEST_CASE("a long table mirrors the rows in view and around, and all rows are reached") {
  RankedPage ranked;
  ranked.n_rows = 100000;
  TestPage page([&] { ranked.draw(); });
  const auto record = [] { return widget_log().table(0); };
  const auto check_mirrored = [&](int row) {
    CAPTURE(row);
    REQUIRE(record().first_row <= row);
    REQUIRE(row < record().first_row + static_cast<int>(record().rows.size()));
    CHECK(record().rows[static_cast<std::size_t>(row - record().first_row)][1] == "单位" + std::to_string(row));
    CHECK(record().rows.size() <= 2 * kMaxWholeTable);
    CHECK(ranked.n_asked <= 5 * kMaxWholeTable);
  };
  CHECK(record().n_rows == 100000);
  CHECK(record().first_row == 0);
  check_mirrored(0);
  page.press(ImGuiKey_Tab);
  page.press(ImGuiKey_End);
  page.frames(2);
  CHECK(ranked.selected == 99999);
  CHECK(record().selected_row == 99999);
  check_mirrored(99999);
  page.press(ImGuiKey_PageUp);
  page.frames(2);
  check_mirrored(ranked.selected);
  // A reader that walks to the last row of the part finds further ones behind it.
  page.press(ImGuiKey_Home);
  page.frames(2);
  int row = 0;
  for (int n_steps = 0; n_steps < 5; ++n_steps) {
    const int last = record().first_row + static_cast<int>(record().rows.size()) - 1;
    CHECK(last > row);
    row = last;
    page.mirror(record().id, Kind::Focus, std::to_string(row));
    page.frames(2);
    check_mirrored(row);
    check_mirrored(row + 1);
  }
  CHECK(ranked.selected == 0);
  page.mirror(record().id, Kind::Select, std::to_string(row));
  CHECK(ranked.selected == row);
}

namespace {

struct CellPage {
  std::vector<std::vector<std::string>> cells = {{"1", "甲局", "5"}, {"2", "乙局", "4"}};
  std::vector<TableColumn> columns = {{"行", 40}, {"单位", 100}, {"报送", 100}};
  int row = 0, column = 1;

  void draw() {
    TableSpec spec{.id = "cells", .name = "数据", .columns = &columns, .n_rows = 2};
    spec.text = [this](int r, int c) {
      return cells[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
    };
    spec.selected_row = row;
    spec.selected_column = column;
    spec.first_cell_column = 1;
    spec.width = 400;
    spec.height = 200;
    const TableResult result = table(spec);
    if (result.selected_row >= 0) row = result.selected_row;
    if (result.selected_column >= 0) column = result.selected_column;
    if (result.edited_row >= 0)
      cells[static_cast<std::size_t>(result.edited_row)]
           [static_cast<std::size_t>(result.edited_column)] = result.edited_text;
  }
};

}  // namespace

TEST_CASE("typing on a selected cell edits it, the first character included") {
  CellPage sheet;
  TestPage page([&] { sheet.draw(); });
  page.press(ImGuiKey_Tab);
  page.press(ImGuiKey_RightArrow);
  CHECK(sheet.column == 2);
  CHECK(ImGui::GetIO().WantTextInput);
  CHECK(text_input_only_begins());
  page.type("37");
  CHECK_FALSE(text_input_only_begins());
  page.type("𠮷");
  page.press(ImGuiKey_Backspace);
  page.press(ImGuiKey_Enter);
  CHECK(sheet.cells[0][2] == "37");
  CHECK(sheet.row == 1);
  // Characters and the Enter after them in one frame keep their order.
  ImGui::GetIO().AddInputCharactersUTF8("8");
  page.press(ImGuiKey_UpArrow);
  CHECK(sheet.cells[1][2] == "8");
  CHECK(sheet.row == 0);
  page.press(ImGuiKey_LeftArrow);
  page.press(ImGuiKey_LeftArrow);
  CHECK(sheet.column == 1);
  page.press(ImGuiKey_F2);
  page.type("子");
  page.press(ImGuiKey_Escape);
  CHECK(sheet.cells[0][1] == "甲局");
  page.press(ImGuiKey_Enter);
  page.type("子");
  page.press(ImGuiKey_Tab);
  CHECK(sheet.cells[0][1] == "甲局子");
  CHECK(sheet.column == 2);
  page.press(ImGuiKey_Delete);
  CHECK(sheet.cells[0][2].empty());
}

namespace {

/// What keys in a row leave behind, with buttons on all sides of the table for a key that gets away.
struct KeysLeave {
  std::vector<std::vector<std::string>> cells;
  int row = 0, column = 0;
  std::string focus;
};

std::string words_of(const KeysLeave& left) {
  std::string words = std::to_string(left.row) + "," + std::to_string(left.column) + " " + left.focus;
  for (const auto& row : left.cells)
    for (const std::string& cell : row) words += "|" + cell;
  return words;
}

KeysLeave play_keys(const std::vector<ImGuiKey>& keys, bool is_faster_than_frames) {
  CellPage sheet;
  TestPage page([&] {
    button_secondary("above", "上");
    sheet.draw();
    set_cursor(450, 120);
    button_secondary("beside", "旁");
    set_cursor(32, 300);
    button_secondary("below", "下");
  });
  ImGui::GetCurrentContext()->KeysMayBeCharInput.ClearBit(ImGuiKey_Tab);  // as platform/web/input.cpp does
  page.click(60, 32 + 36 + 24 + 12);
  ImGuiIO& io = ImGui::GetIO();
  for (const ImGuiKey key : keys) {
    io.AddKeyEvent(key, true);
    if (key >= ImGuiKey_0 && key <= ImGuiKey_9) io.AddInputCharacter(static_cast<unsigned>('0' + key - ImGuiKey_0));
    io.AddKeyEvent(key, false);
    if (!is_faster_than_frames) page.frames(4);
  }
  while (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) page.frames();
  page.frames(3);
  std::string focus = page.focused_name();
  page.click(600, 600);  // ends an edit, which belongs to the cell
  return {sheet.cells, sheet.row, sheet.column, std::move(focus)};
}

}  // namespace

TEST_CASE("keys faster than frames do in cells what slow ones do") {
  const std::vector<ImGuiKey> keys = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,   ImGuiKey_DownArrow,
                                      ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_Escape,    ImGuiKey_Enter,
                                      ImGuiKey_F2,        ImGuiKey_Backspace,  ImGuiKey_Delete,    ImGuiKey_5,
                                      ImGuiKey_7,         ImGuiKey_PageDown,   ImGuiKey_KeypadEnter};
  // Taken back, one to the right, and on: the arrow may come before the table has drawn itself without its editor.
  CHECK(play_keys({ImGuiKey_F2, ImGuiKey_Escape, ImGuiKey_RightArrow, ImGuiKey_5, ImGuiKey_Enter}, true).cells[0][2] ==
        "5");
  TinyRandom random(7);
  for (int round = 0; round < 150; ++round) {
    std::vector<ImGuiKey> played;
    for (int i = 0; i < 8; ++i) {
      played.push_back(random.pick(keys));
      // Tab leaves a table that is not being edited, so it comes only behind what begins an edit.
      const bool edits = played.back() == ImGuiKey_5 || played.back() == ImGuiKey_F2;
      if (edits && random.below(3) == 0) played.push_back(ImGuiKey_Tab);
    }
    std::string names;
    for (const ImGuiKey key : played) names += std::string(ImGui::GetKeyName(key)) + " ";
    CAPTURE(names);
    const KeysLeave fast = play_keys(played, true), slow = play_keys(played, false);
    CHECK(words_of(fast) == words_of(slow));
    CHECK(fast.focus == "数据");
    CHECK(slow.focus == "数据");
  }
}

TEST_CASE("a cell is edited after a double click; a press elsewhere commits it") {
  CellPage sheet;
  TestPage page([&] { sheet.draw(); });
  ImGuiIO& io = ImGui::GetIO();
  const float x = 60, y = 32 + 24 + 12;
  page.click(x, y);
  CHECK(sheet.row == 1);
  CHECK(sheet.column == 1);
  io.AddMouseButtonEvent(0, true);
  page.frames();
  io.AddMouseButtonEvent(0, false);
  page.frames();
  page.type("二");
  page.click(x, y - 24);
  CHECK(sheet.cells[1][1] == "乙局二");
}

TEST_CASE("a click on a table's row counts the bands above it") {
  RankedPage ranked;
  ranked.bands[0].before_row = 1;
  TestPage page([&] { ranked.draw(); });
  page.click(100, 32 + 2 * 24 + 12);  // header, row 0, the band, row 1
  CHECK(ranked.selected == 1);
  page.click(100, 32 + 24 + 12);  // the band itself is no row
  CHECK(ranked.selected == 1);
}

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
