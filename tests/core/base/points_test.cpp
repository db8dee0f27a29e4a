#include "core/base/points.hpp"

#include <doctest.h>

#include <string>

using namespace tongbao::core;

namespace {

Points points(const char* text) {
  const auto parsed = Points::parse(text);
  REQUIRE_MESSAGE(parsed.has_value(), text);
  return *parsed;
}

std::string text_of(const std::optional<Points>& value) { return value ? value->to_string() : "none"; }

}  // namespace

TEST_CASE("points read decimals exactly and write them in the shortest form") {
  const struct {
    const char* in;
    int64_t raw;
    const char* out;
  } cases[] = {{"5", 50000, "5"},
               {"0.5", 5000, "0.5"},
               {"-2", -20000, "-2"},
               {"+2", 20000, "2"},
               {"205", 2050000, "205"},
               {"1234.5678", 12345678, "1234.5678"},
               {"0.0001", 1, "0.0001"},
               {"-0.10", -1000, "-0.1"},
               {"0", 0, "0"},
               {"-0", 0, "0"},
               {"007.50", 75000, "7.5"},
               {"0.0000", 0, "0"},
               {"922337203685477.5807", INT64_MAX, "922337203685477.5807"},
               {"-922337203685477.5808", INT64_MIN, "-922337203685477.5808"}};
  for (const auto& c : cases) {
    CAPTURE(c.in);
    CHECK(points(c.in).raw() == c.raw);
    CHECK(points(c.in).to_string() == c.out);
    CHECK(points(points(c.in).to_string().c_str()) == points(c.in));
  }
}

TEST_CASE("points refuse what is not a decimal of at most four places in range") {
  for (const char* text : {"",
                           " ",
                           "-",
                           "+",
                           ".",
                           "5.",
                           ".5",
                           "1.23456",
                           "0.00000",
                           "1e3",
                           "1,000",
                           "5 ",
                           " 5",
                           "--5",
                           "+-5",
                           "５",
                           "五",
                           "0x10",
                           "1.2.3",
                           "5分",
                           "NaN",
                           "922337203685477.5808",
                           "-922337203685477.5809",
                           "922337203685478",
                           "99999999999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(Points::parse(text).has_value());
  }
}

TEST_CASE("0.1 added ten times is 1") {
  Points sum;
  for (int i = 0; i < 10; ++i) sum = *checked_add(sum, points("0.1"));
  CHECK(sum == Points::from_whole(1));
}

TEST_CASE("arithmetic says when it leaves the range") {
  const Points most = Points::from_raw(INT64_MAX);
  const Points least = Points::from_raw(INT64_MIN);
  const Points unit = Points::from_raw(1);
  CHECK(text_of(checked_add(points("1.5"), points("-2"))) == "-0.5");
  CHECK_FALSE(checked_add(most, unit).has_value());
  CHECK_FALSE(checked_add(least, Points::from_raw(-1)).has_value());
  CHECK(checked_add(most, least)->raw() == -1);
  CHECK_FALSE(checked_sub(least, unit).has_value());
  CHECK_FALSE(checked_sub(Points{}, least).has_value());
  CHECK(checked_sub(Points::from_raw(-1), least)->raw() == INT64_MAX);

  CHECK(text_of(checked_mul(points("2.5"), 3)) == "7.5");
  CHECK(text_of(checked_mul(points("-2.5"), 4)) == "-10");
  CHECK(checked_mul(least, 1)->raw() == INT64_MIN);
  CHECK_FALSE(checked_mul(least, -1).has_value());
  CHECK_FALSE(checked_mul(Points::from_raw(-1), INT64_MIN).has_value());
  CHECK(checked_mul(Points::from_raw(-1), INT64_MAX)->raw() == -INT64_MAX);
  CHECK_FALSE(checked_mul(most, 2).has_value());
  CHECK_FALSE(checked_mul(most, -2).has_value());
  CHECK_FALSE(checked_mul(least, 2).has_value());
  CHECK(checked_mul(Points::from_raw(INT64_MIN / 2), 2)->raw() == INT64_MIN);
  CHECK(checked_mul(Points::from_raw(2), INT64_MIN / 2)->raw() == INT64_MIN);
  CHECK_FALSE(checked_mul(Points::from_raw(-2), INT64_MIN / 2).has_value());
  CHECK(checked_mul(Points{}, INT64_MIN)->raw() == 0);
}

TEST_CASE("dividing rounds a half away from zero, at the named number of places") {
  const struct {
    const char* value;
    int64_t divisor;
    int places;
    const char* quotient;
  } cases[] = {{"5", 2, 0, "3"},       {"-5", 2, 0, "-3"},    {"5", -2, 0, "-3"},         {"-5", -2, 0, "3"},
               {"5", 2, 1, "2.5"},     {"10", 3, 0, "3"},     {"10", 3, 1, "3.3"},        {"10", 3, 4, "3.3333"},
               {"20", 3, 4, "6.6667"}, {"20", 3, 2, "6.67"},  {"0.0001", 2, 4, "0.0001"}, {"-0.0001", 2, 4, "-0.0001"},
               {"0.0001", 3, 4, "0"},  {"2.45", 1, 1, "2.5"}, {"2.449", 1, 1, "2.4"},     {"0.05", 1, 1, "0.1"},
               {"0.0499", 1, 1, "0"},  {"1", 8, 2, "0.13"},   {"1", 7000000000, 4, "0"},  {"0", 5, 2, "0"}};
  for (const auto& c : cases) {
    CAPTURE(c.value);
    CAPTURE(c.divisor);
    CAPTURE(c.places);
    CHECK(text_of(divide_half_up(points(c.value), c.divisor, c.places)) == c.quotient);
  }
  CHECK_FALSE(divide_half_up(points("1"), 0, 2).has_value());
  CHECK_FALSE(divide_half_up(Points::from_raw(INT64_MIN), -1, 4).has_value());
  CHECK_FALSE(divide_half_up(Points::from_raw(INT64_MAX), 1, 0).has_value());
  CHECK(divide_half_up(Points::from_raw(INT64_MAX), INT64_MAX, 4)->raw() == 1);
  CHECK(divide_half_up(Points::from_raw(INT64_MIN), INT64_MIN, 4)->raw() == 1);
}

TEST_CASE("points order by value") {
  CHECK(points("0.5") < points("5"));
  CHECK(points("-2") < points("-1.9999"));
  CHECK(points("2.0") == points("2"));
  CHECK(points("2.5").whole() == 2);
  CHECK_FALSE(points("2.5").is_whole());
  CHECK(points("-3").is_whole());
}
