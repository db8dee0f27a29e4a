// What must stay true of rankings whatever the data: metamorphic tests on small random offices with
// many ties, and a slow plain twin of make_ranking that counts the better units of each unit.

#include <doctest.h>

#include <algorithm>
#include <set>

#include "core/lists/lists.hpp"
#include "core/rank/rank.hpp"
#include "core/score/measure_reader.hpp"
#include "support/files.hpp"
#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

int n_rounds() { return full_run() ? 20000 : 300; }

const std::vector<std::string> kGroups = {"镇办", "部门", "企业"};
const Measure kAdopted{MeasureKind::Items, {Status::Adopted, "", "", ""}};
const Measure kSubmitted{MeasureKind::Items, {Status::Submitted, "", "", ""}};

struct Office {
  Roster roster;
  std::vector<GivenRow> rows;
  RuleSet rules;
};

// Few different numbers, so that ties are the rule.
Office random_office(TinyRandom& random) {
  Office office;
  const int64_t n_units = random.below(9);
  for (int64_t i = 0; i < n_units; ++i) {
    Unit unit = unit_of("单位" + std::to_string(i), random.pick(kGroups));
    unit.exempt = random.chance(6);
    unit.outside_assessment = random.chance(8);
    office.roster.units.push_back(unit);
    GivenRow row{unit.full_name, {}, "", ""};
    if (!random.chance(6)) row.counts.push_back({Status::Adopted, random.below(4)});
    if (!random.chance(6)) row.counts.push_back({Status::Submitted, random.below(3)});
    office.rows.push_back(row);
  }
  office.rules.points = {{kAdopted.items, Points::from_raw(1 + random.below(40000))},
                         {kSubmitted.items, Points::from_raw(random.below(3) * 10000)}};
  office.rules.tie_rule = random.pick<TieRule>({TieRule::Ordinal1234, TieRule::Standard1224, TieRule::Dense1223});
  if (random.chance(2)) {
    office.rules.rank_keys = {{{MeasureKind::TotalScore, {}}, true}};
    if (random.chance(2)) office.rules.rank_keys.push_back({kSubmitted, random.chance(2)});
  }
  return office;
}

struct Ranked {
  Tally tally;
  Scores scores;
  Ranking ranking;
};

Ranked rank(const Office& office) {
  Ranked ranked;
  ranked.tally = tally_of({source_of(office.rows)}, office.roster).value;
  ranked.scores = make_scores(ranked.tally, office.rules).value;
  ranked.ranking = make_ranking(ranked.tally, ranked.scores, office.rules);
  return ranked;
}

// Every table as text, so that a difference is readable.
std::string text_of(const Ranked& ranked, const RankedTable& table) {
  std::string text = table.group + ":";
  for (const RankedUnit& row : table.rows)
    text += " " + std::to_string(row.rank) + (row.tied ? "=" : "") + ranked.tally.roster.units[row.unit_idx].full_name;
  return text + "\n";
}

std::string text_of(const Ranked& ranked) {
  std::string text = text_of(ranked, ranked.ranking.overall);
  for (const RankedTable& table : ranked.ranking.groups) text += text_of(ranked, table);
  return text;
}

std::vector<int32_t> order_of(const RankedTable& table) {
  std::vector<int32_t> order;
  for (const RankedUnit& row : table.rows) order.push_back(row.unit_idx);
  return order;
}

// Negative: a is before b by the keys; 0: equal in all keys.
int compare(const Ranked& ranked, const RuleSet& rules, int32_t a, int32_t b) {
  std::vector<RankKey> keys = rules.rank_keys;
  if (keys.empty()) keys.push_back({{MeasureKind::TotalScore, {}}, true});
  for (const RankKey& key : keys) {
    const Points x = measure_of(ranked.tally, ranked.scores, a, key.measure).value_or(Points{});
    const Points y = measure_of(ranked.tally, ranked.scores, b, key.measure).value_or(Points{});
    if (x == y) continue;
    return (x > y) == key.descending ? -1 : 1;
  }
  return 0;
}

// One table written from the definition: each unit is compared with each other.
RankedTable plain_table(const Ranked& ranked, const RuleSet& rules, const std::string& group) {
  const auto& units = ranked.tally.roster.units;
  std::vector<int32_t> members;
  for (int32_t u = 0; u < static_cast<int32_t>(units.size()); ++u)
    if (!units[u].outside_assessment && (group.empty() || units[u].group == group)) members.push_back(u);

  RankedTable table;
  table.group = group;
  table.rows.resize(members.size());
  for (const int32_t unit : members) {
    int32_t n_before = 0;         // rows above
    int32_t n_ranked_before = 0;  // of them with a rank
    int32_t n_better = 0;         // ranked units with better keys
    int32_t n_equal = 0;          // other ranked units with the same keys
    std::vector<int32_t> better;  // one unit of each better value
    for (const int32_t other : members) {
      if (other == unit) continue;
      const int order = compare(ranked, rules, other, unit);
      const bool is_before = order < 0 || (order == 0 && other < unit);
      if (is_before) ++n_before;
      if (units[other].exempt) continue;
      if (is_before) ++n_ranked_before;
      if (order == 0) ++n_equal;
      if (order < 0) {
        ++n_better;
        if (std::none_of(better.begin(), better.end(),
                         [&](int32_t b) { return compare(ranked, rules, b, other) == 0; }))
          better.push_back(other);
      }
    }
    RankedUnit& row = table.rows[n_before];
    row.unit_idx = unit;
    if (units[unit].exempt) continue;
    row.tied = n_equal > 0;
    switch (rules.tie_rule) {
      case TieRule::Ordinal1234:
        row.rank = n_ranked_before + 1;
        break;
      case TieRule::Standard1224:
        row.rank = n_better + 1;
        break;
      case TieRule::Dense1223:
        row.rank = static_cast<int32_t>(better.size()) + 1;
        break;
    }
  }
  return table;
}

}  // namespace

TEST_CASE("property 34: a plain ranking that counts better units agrees with make_ranking") {
  TinyRandom random(21);
  for (int round = 0; round < n_rounds(); ++round) {
    const Office office = random_office(random);
    const Ranked ranked = rank(office);
    Ranked plain = ranked;
    plain.ranking = {};
    plain.ranking.overall = plain_table(ranked, office.rules, "");
    std::set<std::string> met;
    for (const Unit& unit : office.roster.units)
      if (!unit.outside_assessment && met.insert(unit.group).second)
        plain.ranking.groups.push_back(plain_table(ranked, office.rules, unit.group));
    CHECK(text_of(plain) == text_of(ranked));
  }
}

TEST_CASE("property 27: scaling all points by the same factor keeps every rank") {
  TinyRandom random(22);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    const std::string before = text_of(rank(office));
    const int64_t factor = 2 + random.below(50);
    for (PointsRule& rule : office.rules.points) rule.points_each = Points::from_raw(rule.points_each.raw() * factor);
    CHECK(text_of(rank(office)) == before);
  }
}

TEST_CASE("property 28: the same base points for everybody keep every rank") {
  TinyRandom random(23);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    const std::string before = text_of(rank(office));
    office.rules.base_score = Points::from_raw(random.below(2000000) - 1000000);
    CHECK(text_of(rank(office)) == before);
  }
}

TEST_CASE("property 29: one more adopted item never makes a unit's rank worse") {
  TinyRandom random(24);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    if (office.rows.empty()) continue;
    const Ranked before = rank(office);
    const auto lucky = static_cast<std::size_t>(random.below(office.rows.size()));
    office.rows[lucky].counts.push_back({Status::Adopted, 1 + random.below(3)});
    const Ranked after = rank(office);
    for (const RankScope scope : {RankScope::PerGroup, RankScope::Overall}) {
      RuleSet rules = office.rules;
      rules.rank_scope = scope;
      const auto places_before = rank_places(before.ranking, rules, office.rows.size());
      const auto places_after = rank_places(after.ranking, rules, office.rows.size());
      CHECK(places_after[lucky].rank <= places_before[lucky].rank);
      CHECK(places_after[lucky].place_idx <= places_before[lucky].place_idx);
    }
  }
}

TEST_CASE("property 30: the order of the input never shows") {
  TinyRandom random(25);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    const std::string before = text_of(rank(office));
    random.shuffle(office.rows);
    CHECK(text_of(rank(office)) == before);
  }
}

TEST_CASE("property 30: equal units share ranks and units of unequal keys do not, unless the rule is ordinal") {
  TinyRandom random(26);
  for (int round = 0; round < n_rounds(); ++round) {
    const Office office = random_office(random);
    const Ranked ranked = rank(office);
    const auto& rows = ranked.ranking.overall.rows;
    for (const RankedUnit& a : rows)
      for (const RankedUnit& b : rows) {
        if (a.rank == 0 || b.rank == 0 || a.unit_idx == b.unit_idx) continue;
        const bool is_equal = compare(ranked, office.rules, a.unit_idx, b.unit_idx) == 0;
        if (office.rules.tie_rule == TieRule::Ordinal1234)
          CHECK(a.rank != b.rank);
        else
          CHECK((a.rank == b.rank) == is_equal);
      }
  }
}

TEST_CASE("property 31: taking units out of the assessment keeps the order of the others") {
  TinyRandom random(27);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    std::vector<int32_t> expected = order_of(rank(office).ranking.overall);
    for (std::size_t i = 0; i < office.roster.units.size(); ++i) {
      if (!random.chance(3)) continue;
      office.roster.units[i].outside_assessment = true;
      expected.erase(std::remove(expected.begin(), expected.end(), static_cast<int32_t>(i)), expected.end());
    }
    CHECK(order_of(rank(office).ranking.overall) == expected);
  }
}

TEST_CASE("property 31: a group's table is the overall order with the other groups left out") {
  TinyRandom random(28);
  for (int round = 0; round < n_rounds(); ++round) {
    const Ranked ranked = rank(random_office(random));
    for (const RankedTable& table : ranked.ranking.groups) {
      std::vector<int32_t> expected;
      for (const int32_t unit_idx : order_of(ranked.ranking.overall))
        if (ranked.tally.roster.units[unit_idx].group == table.group) expected.push_back(unit_idx);
      CHECK(order_of(table) == expected);
    }
  }
}

TEST_CASE("property 32: opposite points reverse the order and keep the ties") {
  TinyRandom random(29);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    office.rules.rank_keys.clear();
    office.rules.tie_rule = TieRule::Dense1223;
    const Ranked before = rank(office);
    for (PointsRule& rule : office.rules.points) rule.points_each = Points::from_raw(-rule.points_each.raw());
    const Ranked after = rank(office);
    const std::size_t n_units = office.roster.units.size();
    RuleSet overall = office.rules;
    overall.rank_scope = RankScope::Overall;
    const auto places_before = rank_places(before.ranking, overall, n_units);
    const auto places_after = rank_places(after.ranking, overall, n_units);
    int32_t last_rank = 0;
    for (const RankPlace& place : places_before) last_rank = std::max(last_rank, place.rank);
    for (std::size_t i = 0; i < n_units; ++i)
      if (places_before[i].rank > 0) CHECK(places_after[i].rank == last_rank + 1 - places_before[i].rank);
  }
}

TEST_CASE("property 33: ranking a roster that stands in rank order changes nothing") {
  TinyRandom random(30);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    const Ranked before = rank(office);
    Roster sorted;
    for (const RankedUnit& row : before.ranking.overall.rows) sorted.units.push_back(office.roster.units[row.unit_idx]);
    if (sorted.units.empty()) continue;
    office.roster = sorted;
    const Ranked after = rank(office);
    CHECK(text_of(after, after.ranking.overall) == text_of(before, before.ranking.overall));
  }
}

TEST_CASE("property 19: a unit with zero items keeps the order of the others") {
  TinyRandom random(31);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    const std::vector<int32_t> before = order_of(rank(office).ranking.overall);
    const auto new_idx = static_cast<int32_t>(office.roster.units.size());
    office.roster.units.push_back(unit_of("新设局", random.pick(kGroups)));
    office.rows.push_back({"新设局", {{Status::Adopted, 0}}, "", ""});
    std::vector<int32_t> after = order_of(rank(office).ranking.overall);
    after.erase(std::remove(after.begin(), after.end(), new_idx), after.end());
    CHECK(after == before);
  }
}

TEST_CASE("lists by criteria name assessed units once, all that meet it and no others") {
  TinyRandom random(32);
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    const Points threshold = Points::from_whole(random.below(4));
    const std::string group = random.chance(2) ? "" : random.pick(kGroups);
    ListRule rule;
    rule.name = "表扬";
    rule.criteria = {{group, kAdopted, Comparison::AtLeast, threshold}, {"", kSubmitted, Comparison::Equal, Points{}}};
    office.rules.lists = {rule};
    const Ranked ranked = rank(office);
    const auto lists = make_lists(ranked.tally, ranked.scores, ranked.ranking, office.rules, {}, {});
    std::set<int32_t> expected;
    // A table without such a column says of nobody that he submitted nothing.
    const bool is_given = FacetMatcher(ranked.tally, kSubmitted.items).is_known();
    for (int32_t u = 0; u < static_cast<int32_t>(office.roster.units.size()); ++u) {
      const Unit& unit = office.roster.units[u];
      if (unit.exempt || unit.outside_assessment) continue;
      const auto adopted = measure_of(ranked.tally, ranked.scores, u, kAdopted);
      const auto submitted = measure_of(ranked.tally, ranked.scores, u, kSubmitted);
      const bool is_in_group = group.empty() || unit.group == group;
      const bool has_none = is_given && (!submitted || *submitted == Points{});
      if ((is_in_group && adopted && *adopted >= threshold) || has_none) expected.insert(u);
    }
    std::set<int32_t> members;
    for (const ListMember& member : lists.value.lists[0].members) CHECK(members.insert(member.unit_idx).second);
    CHECK(members == expected);
  }
}
