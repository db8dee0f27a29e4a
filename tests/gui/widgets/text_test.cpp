// Breaking lines as Chinese typesetting asks. In the test face a Chinese character is as wide as
// the font size, here 10, and any other character half as wide.

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;

namespace {

std::vector<std::string> lines(std::string_view text, float width) {
  std::vector<std::string> result;
  test::TestPage page([&] {
    result.clear();
    for (const std::string_view line : break_lines(fonts().ui, 10, text, width)) {
      result.emplace_back(line);
    }
  });
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("characters fill the line") {
  CHECK(lines("一二三四五", 30) == Lines{"一二三", "四五"});
  CHECK(lines("", 30) == Lines{""});
  CHECK(lines("一\n\n二\n", 30) == Lines{"一", "", "二", ""});
}

TEST_CASE("closing punctuation never begins a line, opening punctuation never ends one") {
  CHECK(lines("一二三，四五", 30) == Lines{"一二", "三，四", "五"});
  CHECK(lines("一二（三四）", 30) == Lines{"一二", "（三", "四）"});
}

TEST_CASE("words and numbers stay whole") {
  CHECK(lines("共2940条", 30) == Lines{"共2940", "条"});
  CHECK(lines("一二2940条", 30) == Lines{"一二", "2940条"});
  CHECK(lines("an old word", 30) == Lines{"an old ", "word"});
}

TEST_CASE("what fits nowhere is cut") { CHECK(lines("1234567890", 30) == Lines{"123456", "7890"}); }
