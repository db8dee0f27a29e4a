#include <doctest.h>

#include "core/record/item_cells.hpp"

using namespace tongbao::core;

TEST_CASE("lists of names are split outside brackets") {
  using Names = std::vector<std::string>;
  CHECK(split_names("甲局、乙局； 丙局", U"、；;") == Names{"甲局", "乙局", "丙局"});
  CHECK(split_names("甲局（国资、税务）、乙局", U"、") == Names{"甲局（国资、税务）", "乙局"});
  CHECK(split_names("、 ；", U"、；").empty());
  CHECK(split_names("本级/上级", U"、") == Names{"本级/上级"});
}

TEST_CASE("a mark says yes, no, how many times, or something in words") {
  struct Row {
    const char* cell;
    int64_t n_times;
    bool is_words;
  };
  const Row rows[] = {{"", 0, false},      {"否", 0, false},   {"无", 0, false},  {"0", 0, false},
                      {"—", 0, false},     {"按时", 0, false}, {"是", 1, false},  {"√", 1, false},
                      {"2", 2, false},     {"２次", 2, false}, {"3份", 3, false}, {"王市长", 1, true},
                      {"晚两天", 1, true}, {"未完成", 1, true}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    CHECK(read_mark(row.cell).n_times == row.n_times);
    CHECK(read_mark(row.cell).is_words == row.is_words);
  }
}

TEST_CASE("an origin is named or ticked") {
  CHECK(read_origin("转载", "") == "转载");
  CHECK(read_origin("编译", "") == "编译");
  CHECK(read_origin("是", "原创") == "原创");
  CHECK(read_origin("否", "原创") == "转载");
  CHECK(read_origin("√", "转载") == "转载");
  CHECK(read_origin("否", "转载") == "原创");
  CHECK(read_origin("非原创", "") == "转载");
  CHECK(read_origin("", "原创").empty());
}
