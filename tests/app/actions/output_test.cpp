// What leaves the page: exported files, blank templates, copied tables.

#include "app/actions/output.hpp"

#include <doctest.h>

#include <string>

#include "app/small_table.hpp"
#include "support/test_session.hpp"

using namespace tongbao;
using test_support::kTable;
using test_support::Session;

TEST_CASE("only ticked files are exported") {
  Session session;
  session.open("7月.csv", kTable);
  session.act(app::ExportFiles{});
  const auto all = session.effects_of<app::SaveFile>();
  REQUIRE(all.size() >= 3);
  app::ViewState view = session.state.view;
  view.unticked_exports = {all[0].name};
  session.act(app::SetView{view});
  session.act(app::ExportFiles{});
  CHECK(session.effects_of<app::SaveFile>().size() == all.size() - 1);
}

TEST_CASE("both blank templates can be filled in and opened") {
  for (const bool item_log : {false, true}) {
    Session session;
    session.open("7月.csv", kTable);
    session.act(app::SaveTemplate{item_log});
    const auto saved = session.effects_of<app::SaveFile>();
    REQUIRE(saved.size() == 1);
    const std::string row = item_log ? "甲局,标题,2023-01-02,动态,采用,本级\r\n" : "甲局,部门,5,3\r\n";
    Session other;
    other.open(saved[0].name, saved[0].bytes + row);
    REQUIRE(other.state.project != nullptr);
    CHECK(other.results()->facts.find("采用")->text == (item_log ? "1" : "3"));
  }
}

TEST_CASE("a table is copied as text and as HTML with the number of its rows told") {
  Session session;
  core::OutTable table;
  table.headers = {"名次", "单位"};
  table.rows = {{{"1", true}, {"甲局", false}}, {{"2", true}, {"乙局", false}}};
  session.act(app::CopyTable{table});
  const auto copied = session.effects_of<app::CopyText>();
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].plain == "名次\t单位\r\n1\t甲局\r\n2\t乙局\r\n");
  CHECK(copied[0].html.find("<td>乙局</td>") != std::string::npos);
  CHECK(session.state.view.toast.text == "已复制 2 行，可以直接粘贴到 Excel 或 WPS");
}
