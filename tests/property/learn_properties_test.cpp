// Random rules over random tables: what scores and ranks were printed by is found again, or something that prints the same
// and says no more. A slow oracle tries every small rule set and so knows which answers there are.

#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/learn/learn_rules.hpp"
#include "property/random_printed.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

/// Points for some of the kinds, perhaps a base and a limit.
RuleSet random_rules(TinyRandom& random, const RandomTable& table) {
  RuleSet rules;
  for (const PrintedKind& kind : table.kinds)
    if (rules.points.empty() || !random.chance(3))
      rules.points.push_back({selector_of(kind), random_points(random, kind.status)});
  if (random.chance(4)) {  // one level is an exception from the points of all
    CountSelector adopted;
    adopted.status = Status::Adopted;
    std::erase_if(rules.points, [](const PointsRule& rule) { return rule.items.status == Status::Adopted; });
    rules.points.push_back({adopted, random_points(random, adopted.status)});
    adopted.level = random.pick<std::string>({"县级", "市级", "省级"});
    rules.points.push_back({adopted, random_points(random, adopted.status)});
  }
  if (random.chance(3)) rules.base_score = Points::from_whole(10 * (1 + random.below(10)));
  return rules;
}

/// Rules that score another table of the same kinds of items alike.
bool same_points(const RuleSet& a, const RuleSet& b, TinyRandom& random, RandomTable table) {
  for (GivenRow& row : table.rows)
    for (GivenCount& count : row.counts) count.n_items = random.below(30);
  const Tally tally = table.tally();
  return totals(tally, a) == totals(tally, b);
}

}  // namespace

TEST_CASE("learn: the points, base and limits that printed the scores are found again") {
  TinyRandom random(71);
  int n_found = 0, n_unique = 0;
  for (int round = 0; round < n_random_rules(); ++round) {
    RandomTable table = random_table(random, 1 + static_cast<size_t>(random.below(4)), 12 + random.below(30), 12);
    RuleSet rules = random_rules(random, table);
    print_scores(table, rules);
    if (random.chance(4)) {  // a limit that some rows are over
      std::vector<Points> scores = totals(table.tally(), rules);
      std::sort(scores.begin(), scores.end());
      rules.cap = Points::from_raw(scores[scores.size() * 2 / 3].raw() / 10000 * 10000);
      print_scores(table, rules);
    }
    const Tally tally = table.tally();
    const Learnt learnt = learn_rules(tally, {});
    CAPTURE(round);
    REQUIRE(!learnt.found.empty());
    for (const LearntRules& one : learnt.found) {
      CHECK(one.scores.differing.empty());
      CHECK(totals(tally, one.rules) == totals(tally, rules));
    }
    n_unique += learnt.found.size() == 1 ? 1 : 0;
    const bool is_found = std::any_of(learnt.found.begin(), learnt.found.end(), [&](const LearntRules& one) {
      return same_points(one.rules, rules, random, table);
    });
    n_found += is_found ? 1 : 0;
    if (!is_found) {
      // Nothing simpler may have been passed over: what is offered says no more than the truth.
      const auto n_said = [](const RuleSet& r) {
        return r.points.size() + (r.base_score != Points{} ? 1u : 0u) + (r.cap ? 1u : 0u) + (r.floor ? 1u : 0u);
      };
      CHECK(n_said(learnt.found[0].rules) <= n_said(rules));
    }
  }
  MESSAGE("found ", n_found, ", unique ", n_unique, " of ", n_random_rules());
  CHECK(n_found >= n_random_rules() * 99 / 100);
}

TEST_CASE("learn: many categories with points of their own are solved for at once") {
  TinyRandom random(74);
  const int n_rounds = n_random_rules() / 50;
  for (int round = 0; round < n_rounds; ++round) {
    RandomTable table;
    for (const char* category : {"动态", "简讯", "综合", "调研", "约稿", "图片", "视频", "问题建议"})
      table.kinds.push_back({Status::Adopted, "", category});
    fill(table, random, 24 + random.below(20), 9);
    RuleSet rules;
    for (const PrintedKind& kind : table.kinds)
      rules.points.push_back({selector_of(kind), random_points(random, kind.status)});
    print_scores(table, rules);
    const Learnt learnt = learn_rules(table.tally(), {});
    CAPTURE(round);
    REQUIRE(learnt.found.size() == 1);
    CHECK(learnt.found[0].scores.differing.empty());
    CHECK(same_points(learnt.found[0].rules, rules, random, table));
    CHECK(learnt.found[0].rules.points.size() <= rules.points.size());
  }
}

TEST_CASE("learn: a factor that rounds comes out as what it does to every row") {
  TinyRandom random(75);
  int n_found = 0;
  const int n_rounds = n_random_rules() / 100;
  for (int round = 0; round < n_rounds; ++round) {
    RandomTable table = random_table(random, 2, 20 + random.below(20), 30);
    RuleSet rules;
    for (const PrintedKind& kind : table.kinds)
      rules.points.push_back(
          {selector_of(kind), Points::from_whole((kind.status == Status::Rejected ? -1 : 1) * (1 + random.below(9)))});
    rules.factor = random.pick<Ratio>({{1, 3}, {2, 3}, {4, 3}, {1, 6}, {5, 6}, {1, 7}});
    rules.places = 1 + random.below(2);
    print_scores(table, rules);
    const Tally tally = table.tally();
    const Learnt learnt = learn_rules(tally, {});
    CAPTURE(round);
    for (const LearntRules& one : learnt.found) CHECK(totals(tally, one.rules) == totals(tally, rules));
    n_found += std::any_of(learnt.found.begin(), learnt.found.end(),
                           [&](const LearntRules& one) { return same_points(one.rules, rules, random, table); });
  }
  MESSAGE("found ", n_found, " of ", n_rounds);
  CHECK(n_found >= n_rounds * 9 / 10);
}

TEST_CASE("learn: a few wrong scores are named, the rules are found all the same") {
  TinyRandom random(72);
  int n_found = 0;
  const int n_rounds = n_random_rules() / 10;
  for (int round = 0; round < n_rounds; ++round) {
    RandomTable table = random_table(random, 1 + static_cast<size_t>(random.below(3)), 20 + random.below(30), 20);
    const RuleSet rules = random_rules(random, table);
    print_scores(table, rules);
    std::set<size_t> wrong;
    for (int64_t n = 1 + random.below(2); n > 0; --n) {
      const auto row = static_cast<size_t>(random.below(static_cast<int64_t>(table.rows.size())));
      const Points more = *checked_add(*Points::parse(table.scores[row]), Points::from_whole(1 + random.below(50)));
      table.scores[row] = more.to_string();
      wrong.insert(row);
    }
    const Learnt learnt = learn_rules(table.tally(), {});
    CAPTURE(round);
    for (const LearntRules& one : learnt.found) {
      if (!same_points(one.rules, rules, random, table)) continue;
      ++n_found;
      std::set<size_t> named;
      for (const RowDiffers& row : one.scores.differing) named.insert(static_cast<size_t>(row.source_row_idx));
      CHECK(named == wrong);
      break;
    }
  }
  MESSAGE("found ", n_found, " of ", n_rounds);
  CHECK(n_found >= n_rounds * 98 / 100);
}

TEST_CASE("learn: brute force over small whole points has the same simplest answers") {
  TinyRandom random(73);
  int n_several = 0;
  const int n_rounds = n_random_rules() / 10;
  for (int round = 0; round < n_rounds; ++round) {
    // Small numbers and few rows, so that several rules fit now and then.
    const auto n_kinds = 2 + static_cast<size_t>(random.below(2));
    RandomTable table = random_table(random, n_kinds, 4 + random.below(4), 4);
    std::vector<int64_t> truth;
    RuleSet rules;
    for (const PrintedKind& kind : table.kinds) {
      truth.push_back(random.below(6));
      if (truth.back() > 0) rules.points.push_back({selector_of(kind), Points::from_whole(truth.back())});
    }
    if (rules.points.empty()) continue;
    print_scores(table, rules);
    const Tally tally = table.tally();
    // Every choice of points from 0 to 8 for each kind.
    std::vector<std::vector<int64_t>> fitting;
    std::vector<int64_t> points(n_kinds, 0);
    const auto fits = [&] {
      for (size_t row = 0; row < table.rows.size(); ++row) {
        int64_t sum = 0, wanted = 0;
        for (size_t i = 0; i < n_kinds; ++i) {
          sum += points[i] * table.rows[row].counts[i].n_items;
          wanted += truth[i] * table.rows[row].counts[i].n_items;
        }
        if (sum != wanted) return false;
      }
      return true;
    };
    for (bool is_done = false; !is_done;) {
      if (fits()) fitting.push_back(points);
      size_t at = 0;
      for (; at < n_kinds && ++points[at] > 8; ++at) points[at] = 0;
      is_done = at == n_kinds;
    }
    const auto n_said = [](const std::vector<int64_t>& p) {
      return std::count_if(p.begin(), p.end(), [](int64_t v) { return v != 0; });
    };
    std::ptrdiff_t least = 99;
    for (const auto& one : fitting) least = std::min(least, n_said(one));
    const Learnt learnt = learn_rules(tally, {});
    CAPTURE(round);
    // Whatever is offered prints the same scores with no more rules than the simplest of all.
    for (const LearntRules& one : learnt.found) {
      CHECK(one.scores.differing.empty());
      CHECK(static_cast<std::ptrdiff_t>(one.rules.points.size()) <= least);
    }
    // And where it is as simple as the simplest, each of those is offered: alone if there is one.
    if (learnt.found.empty() || static_cast<std::ptrdiff_t>(learnt.found[0].rules.points.size()) < least) continue;
    if (learnt.found[0].rules.base_score != Points{} || learnt.found[0].rules.cap || learnt.found[0].rules.floor)
      continue;
    std::vector<std::vector<int64_t>> simplest;
    for (const auto& one : fitting)
      if (n_said(one) == least) simplest.push_back(one);
    n_several += simplest.size() > 1 ? 1 : 0;
    CHECK(learnt.found.size() + static_cast<size_t>(learnt.n_more) >= simplest.size());
  }
  MESSAGE("several simplest in ", n_several, " of ", n_rounds);
}
