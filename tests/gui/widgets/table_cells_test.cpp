// The cells of a table, typed over where they stand.

#include <doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "gui/test_page.hpp"
#include "gui/widgets/imgui_internal_use.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using test::TestPage;
using test_support::TinyRandom;

namespace {

struct CellPage {
  std::vector<std::vector<std::string>> cells = {{"1", "甲局", "5"}, {"2", "乙局", "4"}};
  std::vector<TableColumn> columns = {{"行", 40}, {"单位", 100}, {"报送", 100}};
  int row = 0, column = 1;

  void draw() {
    TableSpec spec{.id = "cells", .name = "数据", .columns = &columns, .n_rows = 2};
    spec.text = [this](int r, int c) { return cells[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)]; };
    spec.selected_row = row;
    spec.selected_column = column;
    spec.first_cell_column = 1;
    spec.width = 400;
    spec.height = 200;
    const TableResult result = table(spec);
    if (result.selected_row >= 0) row = result.selected_row;
    if (result.selected_column >= 0) column = result.selected_column;
    if (result.edited_row >= 0)
      cells[static_cast<std::size_t>(result.edited_row)][static_cast<std::size_t>(result.edited_column)] =
          result.edited_text;
  }
};

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

TEST_CASE("keys faster than frames do in cells what slow ones do") {
  const std::vector<ImGuiKey> keys = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,    ImGuiKey_DownArrow,
                                      ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_Escape,     ImGuiKey_Enter,
                                      ImGuiKey_F2,        ImGuiKey_Backspace,  ImGuiKey_Delete,     ImGuiKey_5,
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
