#include "core/base/numerals_zh.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("small numbers in Chinese") {
  CHECK(numeral_zh(1) == "一");
  CHECK(numeral_zh(10) == "十");
  CHECK(numeral_zh(11) == "十一");
  CHECK(numeral_zh(20) == "二十");
  CHECK(numeral_zh(34) == "三十四");
  CHECK(numeral_zh(99) == "九十九");
}

TEST_CASE("what is no small number stays readable") {
  CHECK(numeral_zh(0).empty());
  CHECK(numeral_zh(-1).empty());
  CHECK(numeral_zh(100) == "100");
}

TEST_CASE("every small number is read as it is written, and nothing else is") {
  for (int value = 1; value <= 99; ++value) CHECK(value_of_numeral_zh(numeral_zh(value)) == value);
  CHECK(value_of_numeral_zh("〇") == 0);
  CHECK(value_of_numeral_zh("零") == 0);
  CHECK(value_of_numeral_zh("两") == 2);
  for (const char* text : {"", "二三", "十十", "〇十", "十〇", "一百", "十几", "12", "两十", "十二局"})
    CHECK(value_of_numeral_zh(text) == -1);
}

TEST_CASE("the digits of a year") {
  CHECK(std::string(digit_zh(0)) == "〇");
  CHECK(std::string(digit_zh(9)) == "九");
}
