// Ranks and lists that random rules printed: some way of ranking, some line is found that gives them all, and it says no more
// than the truth.

#include <doctest.h>

#include <algorithm>
#include <string>

#include "core/learn/learn_rules.hpp"
#include "core/learn/learnt_words.hpp"
#include "property/random_printed.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

RuleSet ranked_rules(TinyRandom& random, const RandomTable& table) {
  RuleSet rules;
  for (const PrintedKind& kind : table.kinds)
    rules.points.push_back(
        {selector_of(kind), Points::from_whole(kind.status == Status::Rejected ? -1 : 1 + random.below(5))});
  rules.rank_keys = {RankKey{}};
  const PrintedKind& kind = random.pick(table.kinds);
  if (random.chance(2))
    rules.rank_keys.push_back({{MeasureKind::Items, selector_of(kind)}, kind.status != Status::Rejected});
  rules.tie_rule = random.pick<TieRule>({TieRule::Ordinal1234, TieRule::Standard1224, TieRule::Dense1223});
  rules.rank_scope = random.pick<RankScope>({RankScope::PerGroup, RankScope::Overall});
  return rules;
}

std::vector<int32_t> ranks_of(const Tally& tally, const RuleSet& rules) {
  const Scores scores = make_scores(tally, rules).value;
  std::vector<int32_t> ranks;
  for (const RankPlace& place : rank_places(make_ranking(tally, scores, rules), rules, tally.roster.units.size()))
    ranks.push_back(place.rank);
  return ranks;
}

/// The rows in the order of their ranks, groups one behind the other, as most tables are printed.
void sort_by_rank(RandomTable& table, const RuleSet& rules) {
  const std::vector<int32_t> ranks = ranks_of(table.tally(), rules);
  std::vector<std::pair<std::pair<std::string, int32_t>, GivenRow>> order;
  for (size_t i = 0; i < ranks.size(); ++i)
    order.push_back({{rules.rank_scope == RankScope::Overall ? "" : table.rows[i].group, ranks[i]}, table.rows[i]});
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 0; i < order.size(); ++i) table.rows[i] = order[i].second;
}

}  // namespace

TEST_CASE("learn: tie rule, scope and keys give every rank that was printed") {
  TinyRandom random(81);
  const int n_rounds = n_random_rules() / 4;
  int n_ties = 0, n_known = 0;
  for (int round = 0; round < n_rounds; ++round) {
    RandomTable table = random_table(random, 2 + static_cast<size_t>(random.below(2)), 10 + random.below(20), 4,
                                     1 + static_cast<int>(random.below(2)));
    const RuleSet rules = ranked_rules(random, table);
    if (random.chance(2)) sort_by_rank(table, rules);
    print_scores(table, rules);
    const std::vector<int32_t> ranks = ranks_of(table.tally(), rules);
    for (const int32_t rank : ranks) table.ranks.push_back(std::to_string(rank));
    const Learnt learnt = learn_rules(table.tally(), {});
    CAPTURE(round);
    REQUIRE(!learnt.found.empty());
    for (const LearntRules& one : learnt.found) {
      CAPTURE(learnt_ranking_zh(rules));
      CAPTURE(learnt_ranking_zh(one.rules));
      CAPTURE(one.ranks.differing.size());
      CHECK(one.ranks.differing.empty());
      CHECK(ranks_of(table.tally(), one.rules) == ranks);
    }
    std::vector<int32_t> sorted = ranks;
    std::sort(sorted.begin(), sorted.end());
    const bool has_ties = rules.tie_rule != TieRule::Ordinal1234 && rules.rank_scope == RankScope::Overall &&
                          std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end() &&
                          sorted[sorted.size() - 2] != sorted.back();
    if (!has_ties) continue;
    ++n_ties;
    n_known += learnt.found[0].rules.tie_rule == rules.tie_rule ? 1 : 0;
  }
  CHECK(n_ties > n_rounds / 10);
  CHECK(n_known >= n_ties * 9 / 10);
}

TEST_CASE("learn: a line is found for every list that a line made") {
  TinyRandom random(82);
  const int n_rounds = n_random_rules() / 4;
  int n_lists = 0;
  for (int round = 0; round < n_rounds; ++round) {
    const int n_groups = 1 + static_cast<int>(random.below(2));
    const RandomTable table = random_table(random, 2, 8 + random.below(20), 30, n_groups);
    const Tally tally = table.tally();
    RuleSet rules;
    ListRule list{"名单", random.chance(2) ? ListKind::Commendation : ListKind::Criticism, {}};
    const Measure measure{MeasureKind::Items, selector_of(random.pick(table.kinds))};
    const Comparison comparison = list.kind == ListKind::Commendation ? Comparison::AtLeast : Comparison::LessThan;
    const bool is_by_group = n_groups > 1 && random.chance(2);
    for (const std::string& group : is_by_group ? groups_of(tally.roster) : std::vector<std::string>{""})
      list.criteria.push_back({group, measure, comparison, Points::from_whole(5 + random.below(20))});
    rules.lists = {list};
    const Scores scores = make_scores(tally, rules).value;
    const Ranking ranking = make_ranking(tally, scores, rules);
    const auto members = [&](const ListRule& of) {
      RuleSet one = rules;
      one.lists = {of};
      std::vector<int32_t> units;
      const Checked<Lists> made = make_lists(tally, scores, ranking, one, {}, {});
      for (const ListMember& member : made.value.lists[0].members) units.push_back(member.unit_idx);
      return units;
    };
    const std::vector<int32_t> named = members(list);
    if (named.empty() || named.size() == tally.roster.units.size()) continue;
    ++n_lists;
    const std::vector<ListFit> found = learn_list(tally, rules, {list.name, list.kind, named});
    CAPTURE(round);
    REQUIRE(!found.empty());
    for (const ListFit& fit : found) {
      CHECK(members(fit.rule) == named);
      CHECK(fit.not_met.empty());
      CHECK(fit.not_named.empty());
      CHECK(fit.rule.criteria.size() <= list.criteria.size());
    }
  }
  CHECK(n_lists > n_rounds / 2);
}
