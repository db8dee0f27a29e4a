// Shares of a whole: their sum is 100, whatever the counts.

#include "core/facts/shares.hpp"

#include <doctest.h>

#include <numeric>
#include <string>

#include "support/tiny_random.hpp"

using namespace tongbao::core;

namespace {

std::string shown(const std::vector<int64_t>& parts, int places) {
  std::string text;
  for (const Points share : shares_of(parts, places)) text += (text.empty() ? "" : " ") + share.to_string();
  return text;
}

}  // namespace

TEST_CASE("shares add up to 100; what is missing goes to the largest remainders, of equal ones to the earlier") {
  CHECK(shown({1, 1, 1}, 1) == "33.4 33.3 33.3");
  CHECK(shown({1, 1, 1}, 0) == "34 33 33");
  CHECK(shown({2, 1}, 2) == "66.67 33.33");
  CHECK(shown({1, 2, 0}, 0) == "33 67 0");
  CHECK(shown({1, 1, 1, 1, 1, 1}, 0) == "17 17 17 17 16 16");
  CHECK(shown({5}, 1) == "100");
}

TEST_CASE("nothing has no shares, nor has what is too much to be divided") {
  CHECK(shares_of({}, 1).empty());
  CHECK(shares_of({0, 0}, 1).empty());
  CHECK(shares_of({INT64_MAX, 1}, 1).empty());
  CHECK(shares_of({INT64_MAX / 2000, INT64_MAX / 2000}, 1).size() == 2);
}

TEST_CASE("property: the sum is 100, each share within one unit, a larger part never has less") {
  tongbao::test_support::TinyRandom random(3);
  for (int round = 0; round < 2000; ++round) {
    std::vector<int64_t> parts;
    const int64_t most = random.chance(2) ? 10 : 1000000;
    for (int64_t n = 1 + random.below(12); n > 0; --n) parts.push_back(random.below(most));
    const int64_t whole = std::accumulate(parts.begin(), parts.end(), int64_t{0});
    const int places = static_cast<int>(random.below(3));
    const auto shares = shares_of(parts, places);
    if (whole == 0) {
      CHECK(shares.empty());
      continue;
    }
    REQUIRE(shares.size() == parts.size());
    int64_t unit = Points::kScale;
    for (int i = 0; i < places; ++i) unit /= 10;
    int64_t sum = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
      const int64_t raw = shares[i].raw();
      sum += raw;
      CHECK(raw % unit == 0);
      // |share - exact| < unit, with everything multiplied by the whole.
      const int64_t difference = raw * whole - parts[i] * 100 * Points::kScale;
      CHECK(difference < unit * whole);
      CHECK(-difference < unit * whole);
      for (size_t j = 0; j < parts.size(); ++j)
        if (parts[i] > parts[j]) CHECK(shares[i] >= shares[j]);
    }
    CHECK(sum == 100 * Points::kScale);
  }
}
