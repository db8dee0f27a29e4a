// The rows of a table: selected, opened, and mirrored.

#include <doctest.h>

#include <string>
#include <vector>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

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

TEST_CASE("a click on a table's row counts the bands above it") {
  RankedPage ranked;
  ranked.bands[0].before_row = 1;
  TestPage page([&] { ranked.draw(); });
  page.click(100, 32 + 2 * 24 + 12);  // header, row 0, the band, row 1
  CHECK(ranked.selected == 1);
  page.click(100, 32 + 24 + 12);  // the band itself is no row
  CHECK(ranked.selected == 1);
}
