#include "core/learn/whole_solutions.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

std::vector<WholeRange> exactly(const std::vector<int64_t>& sums) {
  std::vector<WholeRange> rows;
  for (const int64_t sum : sums) rows.push_back({sum, sum});
  return rows;
}

}  // namespace

TEST_CASE("two columns are solved exactly, and every other row is the proof") {
  const WholeColumn a = {1, 2, 3, 0}, b = {1, 0, 2, 4};
  const auto found = whole_solutions({&a, &b}, exactly({15, 10, 35, 40}), 0);
  REQUIRE(found.size() == 1);
  CHECK(found[0].weights == std::vector<int64_t>{5, 10});
  CHECK(whole_solutions({&a, &b}, exactly({15, 10, 35, 41}), 0).empty());
}

TEST_CASE("a weight that is no whole number is no solution") {
  const WholeColumn a = {2, 4, 6};
  CHECK(whole_solutions({&a}, exactly({1, 2, 3}), 0).empty());
  CHECK(whole_solutions({&a}, exactly({-6, -12, -18}), 0).at(0).weights == std::vector<int64_t>{-3});
}

TEST_CASE("rows that are wrong may be among the first, as long as they are few") {
  const WholeColumn a = {1, 2, 3, 4, 5, 6};
  const auto found = whole_solutions({&a}, exactly({99, 10, 15, 20, 25, 30}), 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].weights == std::vector<int64_t>{5});
  CHECK(found[0].n_differ == 1);
  CHECK(whole_solutions({&a}, exactly({99, 98, 15, 20, 25, 30}), 1).empty());
}

TEST_CASE("an open end fixes nothing and is met by everything beyond it") {
  const WholeColumn a = {1, 2, 30};
  std::vector<WholeRange> rows = exactly({5, 10, 100});
  rows[2].hi.reset();
  CHECK(whole_solutions({&a}, rows, 0).at(0).weights == std::vector<int64_t>{5});
  rows[2].lo = 151;
  CHECK(whole_solutions({&a}, rows, 0).empty());
}

TEST_CASE("ranges let several weights through, all of which are found") {
  const WholeColumn a = {1, 1};
  const auto found = whole_solutions({&a}, {{4, 6}, {5, 9}}, 0);
  REQUIRE(found.size() == 2);
  CHECK(found[0].weights == std::vector<int64_t>{5});
  CHECK(found[1].weights == std::vector<int64_t>{6});
}

TEST_CASE("columns that follow from others have no weights of their own") {
  const WholeColumn a = {1, 2, 3}, b = {2, 4, 6}, c = {1, 0, 0};
  CHECK(whole_solutions({&a, &b}, exactly({3, 6, 9}), 0).empty());
  CHECK(independent_columns({&a, &b, &c}) == std::vector<size_t>{0, 2});
}
