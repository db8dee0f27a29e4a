#include "core/base/ratio.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

std::string read(const char* text) {
  const auto ratio = Ratio::parse(text);
  return ratio ? std::to_string(ratio->num) + ":" + std::to_string(ratio->den) : "none";
}

int64_t scaled_raw(int64_t raw, Ratio ratio, int places) {
  const auto result = scaled(Points::from_raw(raw), ratio, places);
  REQUIRE(result.has_value());
  return result->raw();
}

}  // namespace

TEST_CASE("ratios are read as whole numbers, decimals, percentages and fractions, in lowest terms") {
  CHECK(read("1") == "1:1");
  CHECK(read("2") == "2:1");
  CHECK(read("0") == "0:1");
  CHECK(read("0.5") == "1:2");
  CHECK(read("0.0001") == "1:10000");
  CHECK(read("40%") == "2:5");
  CHECK(read("12.5%") == "1:8");
  CHECK(read("0.0001%") == "1:1000000");
  CHECK(read("100%") == "1:1");
  CHECK(read("4/3") == "4:3");
  CHECK(read("6/4") == "3:2");
  CHECK(read("0/7") == "0:1");
  CHECK(read("1000000000") == "1000000000:1");
  CHECK(read("1/1000000000") == "1:1000000000");
  CHECK(read("2000000000/2") == "1000000000:1");
}

TEST_CASE("what is no ratio is refused") {
  for (const char* text : {"",
                           " ",
                           "%",
                           "/",
                           "1/",
                           "/2",
                           "1/0",
                           "0/0",
                           "-1",
                           "-1/2",
                           "1/-2",
                           "-1/-2",
                           "1//2",
                           "1/2/3",
                           "1.5/2",
                           "50%%",
                           "50%/2",
                           "1e3",
                           "0.00001",
                           "1000000001",
                           "1/1000000001",
                           "1000000007/3",
                           "x",
                           "４",
                           "99999999999999999999"})
    CHECK_MESSAGE(read(text) == "none", std::string(text));
}

TEST_CASE("a ratio is written so that it reads back the same") {
  for (const char* text :
       {"1", "2", "0", "0.5", "0.4", "4/3", "1/7", "0.0001", "1000000000", "1/1000000000", "0.125", "1/8192"}) {
    const auto ratio = Ratio::parse(text);
    REQUIRE(ratio.has_value());
    CHECK(Ratio::parse(ratio->to_string()) == ratio);
  }
  CHECK(Ratio{2, 5}.to_string() == "0.4");
  CHECK(Ratio{4, 3}.to_string() == "4/3");
}

TEST_CASE("method 30: 75 points times 4/3 are exactly 100") {
  CHECK(scaled_raw(750000, {4, 3}, 2) == 1000000);
  CHECK(scaled_raw(740000, {4, 3}, 2) == 986700);
  CHECK(scaled_raw(740000, {4, 3}, 0) == 990000);
}

TEST_CASE("scaling rounds once, a half away from zero on both sides, at every number of places") {
  CHECK(scaled_raw(50000, {1, 2}, 0) == 30000);    // 2.5 → 3
  CHECK(scaled_raw(-50000, {1, 2}, 0) == -30000);  // -2.5 → -3
  CHECK(scaled_raw(49999, {1, 2}, 0) == 20000);    // just below a half
  CHECK(scaled_raw(10000, {1, 8}, 2) == 1300);     // 0.125 → 0.13
  CHECK(scaled_raw(10000, {1, 8}, 3) == 1250);
  CHECK(scaled_raw(10000, {1, 3}, 4) == 3333);
  CHECK(scaled_raw(20000, {1, 3}, 4) == 6667);
  CHECK(scaled_raw(1, {1, 2}, 4) == 1);  // the smallest half there is
  CHECK(scaled_raw(-1, {1, 2}, 4) == -1);
  CHECK(scaled_raw(123456, {0, 1}, 2) == 0);
}

TEST_CASE("scaling that does not fit is empty and never wraps") {
  CHECK_FALSE(scaled(Points::from_raw(INT64_MAX), {2, 1}, 4).has_value());
  CHECK_FALSE(scaled(Points::from_raw(INT64_MIN), {2, 1}, 4).has_value());
  CHECK(scaled(Points::from_raw(INT64_MAX / 2), {2, 1}, 4).has_value());
}
