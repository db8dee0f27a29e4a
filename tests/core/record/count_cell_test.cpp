#include <doctest.h>

#include "core/record/count_cell.hpp"

using namespace tongbao::core;
using Kind = CountCell::Kind;

TEST_CASE("printed scores with a measure word, full width and grouped") {
  const auto read = [](const char* cell) {
    const auto score = read_score_cell(cell);
    return score ? score->to_string() : "no score";
  };
  CHECK(read("95.5") == "95.5");
  CHECK(read("95.5分") == "95.5");
  CHECK(read("９５．５") == "95.5");
  CHECK(read("1,234.5") == "1234.5");
  CHECK(read("-3") == "-3");
  CHECK(read("优秀") == "no score");
  CHECK(read("9 5") == "no score");
  CHECK(read("60,12") == "no score");
  CHECK(read("") == "no score");
  CHECK(read("分") == "no score");
}

TEST_CASE("count cells as offices type them") {
  struct Row {
    const char* text;
    Kind kind;
    int64_t value;
  };
  const Row rows[] = {
      {"35", Kind::Number, 35},
      {" 35 ", Kind::Number, 35},
      {"３５", Kind::Number, 35},
      {"１２", Kind::Number, 12},
      {"1,165", Kind::Number, 1165},
      {"1,234", Kind::Number, 1234},
      {"1234.0", Kind::Number, 1234},
      {"12条", Kind::Number, 12},
      {"5（50%）", Kind::Number, 5},
      {"4条(13.5%)", Kind::Number, 4},
      {"4（1）", Kind::Unreadable, 0},
      {"35条", Kind::Number, 35},
      {"12.0", Kind::Number, 12},
      {"000123", Kind::Number, 123},
      {"0", Kind::Number, 0},
      {"0.00", Kind::Number, 0},
      {"-0", Kind::Number, 0},
      {"", Kind::NotGiven, 0},
      {"—", Kind::NotGiven, 0},
      {"-", Kind::NotGiven, 0},
      {"/", Kind::NotGiven, 0},
      {"无", Kind::NotGiven, 0},
      {"十二", Kind::Number, 12},
      {"二十条", Kind::Number, 20},
      {"十几", Kind::Unreadable, 0},
      {"二三", Kind::Unreadable, 0},
      {"+5", Kind::Number, 5},
      {"+5.0", Kind::Number, 5},
      {"1，234", Kind::Number, 1234},
      {"3.5万", Kind::Number, 35000},
      {"3.00005万", Kind::NotWhole, 0},
      {"万", Kind::Unreadable, 0},
      {"1 2", Kind::Unreadable, 0},
      {"3\n2", Kind::Unreadable, 0},
      {"1\u3000234", Kind::Unreadable, 0},
      {"12 条", Kind::Number, 12},
      {"60,1299", Kind::Unreadable, 0},
      {"1,2345,678", Kind::Unreadable, 0},
      {"95.5分", Kind::Unreadable, 0},
      {"#N/A", Kind::Unreadable, 0},
      {"#REF!", Kind::Unreadable, 0},
      {"98.06%", Kind::Unreadable, 0},
      {"3o", Kind::Unreadable, 0},
      {"1,16", Kind::Unreadable, 0},
      {",165", Kind::Unreadable, 0},
      {"1e3", Kind::Unreadable, 0},
      {"12.", Kind::Unreadable, 0},
      {"?", Kind::Unreadable, 0},
      {"-3", Kind::Negative, 0},
      {"-0.5", Kind::Negative, 0},
      {"2.5", Kind::NotWhole, 0},
      {"1000000001", Kind::TooLarge, 0},
      {"99999999999999999999999", Kind::TooLarge, 0},
      {"1000000000", Kind::Number, 1000000000},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const CountCell cell = read_count_cell(row.text);
    CHECK(cell.kind == row.kind);
    CHECK(cell.value == row.value);
  }
}
