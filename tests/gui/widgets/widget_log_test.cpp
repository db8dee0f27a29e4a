// The record of a page: stable ids, kept rows, inputs that find their widget or are dropped.

#include <doctest.h>

#include "gui/widgets/widget_log.hpp"

using namespace tongbao::gui;

TEST_CASE("equal texts get different ids, the same in every frame") {
  WidgetLog log;
  log.begin_frame();
  const ImGuiID first = log.unique_id(7);
  const ImGuiID second = log.unique_id(7);
  CHECK(first != second);
  log.begin_frame();
  CHECK(log.unique_id(7) == first);
  CHECK(log.unique_id(7) == second);
}

TEST_CASE("the hash changes with what is shown and with nothing else") {
  WidgetLog log;
  const auto frame = [&](const char* value) {
    log.begin_frame();
    log.add(1, Role::Textbox, "名称").value = value;
    return log.hash();
  };
  const auto before = frame("甲");
  CHECK(frame("甲") == before);
  CHECK(frame("乙") != before);
  CHECK(frame("甲") == before);
}

TEST_CASE("a record starts empty whatever stood in its place before") {
  WidgetLog log;
  log.begin_frame();
  WidgetRecord& record = log.add(1, Role::Checkbox, "红头");
  record.checked = true;
  record.description = "说明";
  record.options = {"一"};
  log.begin_frame();
  const WidgetRecord& next = log.add(2, Role::Button, "去导出");
  CHECK_FALSE(next.checked);
  CHECK(next.description.empty());
  CHECK(next.options.empty());
  CHECK(next.enabled);
}

TEST_CASE("rows are kept while the version is the same") {
  WidgetLog log;
  bool rows_kept = true;
  log.begin_frame();
  log.add_table(5, "排名", 1, 1, 42, rows_kept).rows[0][0] = "水利局";
  CHECK_FALSE(rows_kept);
  log.begin_frame();
  log.add_table(4, "另一张", 1, 1, 42, rows_kept);
  CHECK_FALSE(rows_kept);
  CHECK(log.add_table(5, "排名", 1, 1, 42, rows_kept).rows[0][0] == "水利局");
  CHECK(rows_kept);
  log.begin_frame();
  log.add_table(5, "排名", 1, 1, 43, rows_kept);
  CHECK_FALSE(rows_kept);
}

TEST_CASE("an input waits for its widget a few frames and no longer") {
  WidgetLog log;
  log.push_input({9, MirrorInput::Kind::Click, ""});
  log.begin_frame();
  CHECK_FALSE(log.take_input(8).has_value());
  CHECK(log.take_input(9).has_value());
  CHECK_FALSE(log.take_input(9).has_value());
  log.push_input({9, MirrorInput::Kind::Click, ""});
  for (int i = 0; i < 5; ++i) log.begin_frame();
  CHECK_FALSE(log.has_input());
}
