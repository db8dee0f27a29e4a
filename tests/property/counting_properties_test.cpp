// 折算: nothing is made or lost but by the rule, whatever the data.

#include <doctest.h>

#include "core/rules/selectors.hpp"
#include "core/score/counting.hpp"
#include "property/random_office.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using tongbao::plain::engine_tally;
using tongbao::plain::random_office;
using tongbao::test_support::full_run;
using tongbao::test_support::TinyRandom;

namespace {

int n_rounds() { return full_run() ? 20000 : 2000; }

// Of kinds that most offices have.
CountingRule random_conversion(TinyRandom& random) {
  CountingRule rule;
  rule.effect = CountingEffect::Convert;
  rule.items.status = random.chance(2) ? Status::Adopted : Status::Submitted;
  if (random.chance(2)) rule.items.level = "县级";
  if (random.chance(2)) rule.items.category = "调研";
  rule.into.category = random.chance(2) ? "约稿" : "信息";
  if (random.chance(4)) rule.into.level = "省级";
  rule.every = 2 + random.below(4);
  rule.keeps_rest = random.chance(2);
  return rule;
}

CountedTally counted_by(const Tally& tally, const CountingRule& rule) {
  RuleSet rules;
  rules.counting = {rule};
  return apply_counting(tally, rules);
}

int64_t n_all(const Tally& tally, int32_t unit_idx) {
  int64_t n_items = 0;
  for (const TallyCell& cell : tally.cells)
    if (cell.unit_idx == unit_idx) n_items += cell.n_items;
  return n_items;
}

bool is_in_order(const Tally& tally) {
  for (size_t i = 1; i < tally.facets.size(); ++i)
    if (!(tally.facets[i - 1] < tally.facets[i])) return false;
  for (size_t i = 1; i < tally.cells.size(); ++i) {
    const auto key = [&](size_t at) {
      const TallyCell& cell = tally.cells[at];
      return std::tuple(cell.unit_idx, cell.period_idx, cell.facet_idx);
    };
    if (!(key(i - 1) < key(i))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a conversion takes `every` for each that it makes, and what it drops is told") {
  TinyRandom random(91);
  for (int round = 0; round < n_rounds(); ++round) {
    const Tally tally = engine_tally(random_office(random));
    const CountingRule rule = random_conversion(random);
    const CountedTally counted = counted_by(tally, rule);
    REQUIRE(is_in_order(counted.tally));
    for (int32_t unit = 0; unit < static_cast<int32_t>(tally.roster.units.size()); ++unit) {
      int64_t n_gone = 0;
      int64_t n_made = 0;
      for (const Conversion& one : counted.tally.conversions)
        if (one.unit_idx == unit) (one.n_items < 0 ? n_gone : n_made) += one.n_items;
      int64_t n_dropped = 0;
      for (const NotCounted& one : counted.not_counted)
        if (one.unit_idx == unit) n_dropped += one.n_items;
      CHECK(n_gone == -n_made * rule.every);
      CHECK(n_all(counted.tally, unit) == n_all(tally, unit) + n_gone + n_made - n_dropped);
      if (rule.keeps_rest) CHECK(n_dropped == 0);
    }
  }
}

TEST_CASE("where nobody has enough, a conversion keeps everything or drops its items, and touches nothing else") {
  TinyRandom random(92);
  for (int round = 0; round < n_rounds(); ++round) {
    const Tally tally = engine_tally(random_office(random));
    CountingRule rule = random_conversion(random);
    rule.every = kMaxQuota;
    const CountedTally counted = counted_by(tally, rule);
    CHECK(counted.tally.conversions.empty());
    REQUIRE(counted.tally.cells.size() == tally.cells.size());
    if (rule.keeps_rest) CHECK(counted.tally.repeated.size() == tally.repeated.size());
    for (size_t i = 0; i < tally.cells.size(); ++i) {
      const TallyCell& cell = tally.cells[i];
      const Facet& facet = tally.facet_of(cell);
      CHECK(counted.tally.facet_of(counted.tally.cells[i]) == facet);
      const CountSelector kind{facet.status,
                               tally.levels[static_cast<size_t>(facet.level_idx)],
                               tally.categories[static_cast<size_t>(facet.category_idx)],
                               "",
                               tally.carriers[static_cast<size_t>(facet.carrier_idx)],
                               tally.origins[static_cast<size_t>(facet.origin_idx)],
                               tally.roles[static_cast<size_t>(facet.role_idx)]};
      const bool stays = rule.keeps_rest || !covers(rule.items, kind) || kind.category == rule.into.category;
      // An item that is of the new category, but not of the new level, is converted too.
      if (rule.into.level.empty()) CHECK(counted.tally.cells[i].n_items == (stays ? cell.n_items : 0));
    }
  }
}
