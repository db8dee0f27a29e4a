// 排名: tie rules, keys and scopes over scores that rules give.

#include <doctest.h>

#include "core/rank/rank.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

// Each row of a table as rank and unit, in order.
std::string text_of(const RankedTable& table) {
  std::string text;
  for (const RankedUnit& row : table.rows)
    text += (text.empty() ? "" : " ") + std::to_string(row.rank) + ":" + std::to_string(row.unit_idx);
  return text;
}

Ranking rank(const ItemLog& log, const RuleSet& rules, const Roster& roster = {}) {
  const Scored scored = score(log, rules, roster);
  return make_ranking(scored.tally, scored.scores.value, rules);
}

RuleSet one_point(TieRule tie_rule) {
  RuleSet rules;
  rules.points = {each(adopted(), "1")};
  rules.tie_rule = tie_rule;
  return rules;
}

// Adopted, submitted.
ItemLog office(const std::vector<std::pair<int64_t, int64_t>>& counts) {
  ItemLog log;
  for (size_t i = 0; i < counts.size(); ++i)
    log.row("局" + std::to_string(i)).add(counts[i].first, adopted()).add(counts[i].second, submitted());
  return log;
}

}  // namespace

TEST_CASE("requirement 15: equal scores share a rank with or without gaps, or stand in order") {
  const ItemLog log = office({{5, 1}, {7, 1}, {5, 2}, {9, 1}, {2, 1}});
  CHECK(text_of(rank(log, one_point(TieRule::Ordinal1234)).overall) == "1:3 2:1 3:0 4:2 5:4");
  CHECK(text_of(rank(log, one_point(TieRule::Standard1224)).overall) == "1:3 2:1 3:0 3:2 5:4");
  CHECK(text_of(rank(log, one_point(TieRule::Dense1223)).overall) == "1:3 2:1 3:0 3:2 4:4");
}

TEST_CASE("requirement 15: further keys with their direction part equals, then the roster or the input") {
  RuleSet rules = one_point(TieRule::Standard1224);
  rules.rank_keys = {{{MeasureKind::TotalScore, {}}, true}, {{MeasureKind::Items, submitted()}, false}};
  const ItemLog log = office({{5, 3}, {5, 1}, {5, 3}, {9, 9}});
  CHECK(text_of(rank(log, rules).overall) == "1:3 2:1 3:0 3:2");

  Roster roster;
  roster.units = {unit_of("局2"), unit_of("局0"), unit_of("局1"), unit_of("局3")};
  CHECK(text_of(rank(log, rules, roster).overall) == "1:3 2:2 3:0 3:1");
  rules.last_key = LastKey::Input;
  CHECK(text_of(rank(log, rules, roster).overall) == "1:3 2:2 3:1 3:0");
}

TEST_CASE("requirement 14: a ranking for each group and one over all") {
  Roster roster;
  roster.units = {unit_of("局0", "部门"), unit_of("局1", "镇办"), unit_of("局2", "部门"), unit_of("局3", "镇办")};
  const Ranking ranking = rank(office({{1, 0}, {4, 0}, {3, 0}, {2, 0}}), one_point(TieRule::Ordinal1234), roster);
  REQUIRE(ranking.groups.size() == 2);
  CHECK(ranking.groups[0].group == "部门");
  CHECK(text_of(ranking.groups[0]) == "1:2 2:0");
  CHECK(text_of(ranking.groups[1]) == "1:1 2:3");
  CHECK(text_of(ranking.overall) == "1:1 2:2 3:3 4:0");
}

TEST_CASE("requirement 15: a key that only orders puts a shared rank in order and does not split it") {
  // By adoptions: 5, 3, 3, 3, 1.
  const ItemLog log = office({{3, 1}, {5, 0}, {3, 9}, {1, 0}, {3, 4}});
  RuleSet rules = one_point(TieRule::Standard1224);
  rules.rank_keys = {{{MeasureKind::Items, submitted()}, true, true}, {{MeasureKind::Items, adopted()}, true}};
  CHECK(text_of(rank(log, rules).overall) == "1:1 2:2 2:4 2:0 5:3");
  rules.tie_rule = TieRule::Dense1223;
  CHECK(text_of(rank(log, rules).overall) == "1:1 2:2 2:4 2:0 3:3");
  rules.tie_rule = TieRule::Ordinal1234;
  CHECK(text_of(rank(log, rules).overall) == "1:1 2:2 3:4 4:0 5:3");
  CHECK(rank(log, rules).overall.rows[1].tied);
  // Where no other key decides, the score does.
  rules.tie_rule = TieRule::Standard1224;
  rules.rank_keys.pop_back();
  CHECK(text_of(rank(log, rules).overall) == "1:1 2:2 2:4 2:0 5:3");
}
