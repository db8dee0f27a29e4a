// Files that take longer than a moment: how far they are is shown and can be cancelled, and the page below stays usable.

#include <doctest.h>

#include <optional>
#include <variant>

#include "gui/shell/shell.hpp"
#include "gui/test_page.hpp"

using namespace tongbao;
using gui::Role;

namespace {

struct ReadingPage {
  app::Session session;
  std::optional<app::ReadingProgress> reading;
  std::vector<app::Action> actions;
  test::TestPage page{[this] {
                        gui::PageInput input{session.shown()};
                        input.reading = reading ? &*reading : nullptr;
                        gui::draw_page(input, actions);
                      },
                      test::TestPage::Whole{}};
};

int count_texts(const std::string& begin) {
  const gui::WidgetLog& log = gui::widget_log();
  int n = 0;
  for (size_t i = 0; i < log.n_widgets(); ++i)
    if (log.widget(i).name.starts_with(begin)) ++n;
  return n;
}

}  // namespace

TEST_CASE("the card says how far the file is, and its button cancels the reading") {
  ReadingPage shown;
  shown.page.frames(2);
  CHECK(count_texts("正在读入“") == 0);
  CHECK(count_texts("取消读入") == 0);
  shown.reading = {"2023年日志.csv", 250, 1000, 12345};
  shown.page.frames(2);
  CHECK(count_texts("正在读入“2023年日志.csv”，已读 12345 行，25%") == 1);
  CHECK(shown.actions.empty());
  shown.page.click(shown.page.record(Role::Button, "取消读入"));
  shown.page.frames(2);
  REQUIRE(shown.actions.size() == 1);
  CHECK(std::holds_alternative<app::CancelReading>(shown.actions[0]));
}

TEST_CASE("once all is read nothing is left to cancel") {
  ReadingPage shown;
  shown.reading = {"日志.csv", 1000, 1000, 12345};
  shown.page.frames(2);
  CHECK(count_texts("正在统计 12345 行，马上就好") == 1);
  CHECK(count_texts("取消读入") == 0);
}

TEST_CASE("the card takes nobody's keyboard, and a press beside it reaches the page") {
  ReadingPage shown;
  shown.page.frames(2);
  const auto help = shown.page.record(Role::Button, "帮助");
  shown.page.click(help);
  shown.page.frames(2);
  shown.actions.clear();
  const std::string focused = shown.page.focused_name();
  shown.reading = {"日志.csv", 10, 1000, 1};
  shown.page.frames(3);
  CHECK(shown.page.focused_name() == focused);
  shown.page.click(help);
  shown.page.frames(2);
  CHECK_FALSE(shown.actions.empty());
}
