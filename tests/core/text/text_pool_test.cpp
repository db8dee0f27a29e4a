#include "core/text/text_pool.hpp"

#include <doctest.h>

#include <map>

#include "support/tiny_random.hpp"

using namespace tongbao::core;

TEST_CASE("a text has the number it was first given, the empty one is 0") {
  TextPool pool;
  CHECK(pool.id_of("") == 0);
  CHECK(pool.id_of("甲局") == 1);
  CHECK(pool.id_of(std::string_view("\0", 1)) == 2);
  CHECK(pool.id_of("甲局") == 1);
  CHECK(pool[1] == "甲局");
  CHECK(pool.size() == 3);
}

TEST_CASE("many texts and pairs keep their numbers") {
  tongbao::test_support::TinyRandom random(5);
  TextPool pool;
  PairIndex pairs;
  std::map<std::string, int32_t> plain = {{"", 0}};
  std::map<std::pair<int32_t, int32_t>, int32_t> plain_pairs;
  int n_wrong = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto a = static_cast<int32_t>(random.below(3000)) - 1;
    const auto b = static_cast<int32_t>(random.below(3));
    const std::string text = std::string(static_cast<size_t>(b) * 7, 'x') + std::to_string(a);
    const auto expected = plain.emplace(text, static_cast<int32_t>(plain.size())).first->second;
    if (pool.id_of(text) != expected || pool[expected] != text) ++n_wrong;
    const auto pair = plain_pairs.emplace(std::pair(a, b), static_cast<int32_t>(plain_pairs.size())).first->second;
    if (pairs.idx_of(a, b) != pair || pairs[pair].first != a || pairs[pair].second != b) ++n_wrong;
  }
  CHECK(n_wrong == 0);
  CHECK(pool.size() == static_cast<int32_t>(plain.size()));
}

TEST_CASE("what is made of a text is made once") {
  ByText<std::string> made;
  int n_made = 0;
  const auto make = [&] { return std::to_string(++n_made); };
  CHECK(made.get(7, make) == "1");
  CHECK(made.get(0, make) == "2");
  CHECK(made.get(7, make) == "1");
}
