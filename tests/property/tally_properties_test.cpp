// What must stay true of tallies whatever the data: metamorphic tests on small random rosters and tables, and a slow
// plain twin of make_tally.

#include <doctest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "property/random_logs.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

// kNames as another clerk types them; equal after folding.
const std::vector<std::string> kSpellings = {"水 利局", "教育局　", "东 办", "总寨\n镇", "财政局(本级)", "a组1"};

PlainTally plain_log(const std::vector<GivenRow>& log) { return plain(log_tally({log}, whole_roster())); }

std::vector<GivenRow> joined(std::vector<GivenRow> a, const std::vector<GivenRow>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("a plain map of names counts the same as make_tally") {
  TinyRandom random(1);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto log = random_log(random);
    PlainTally expected;
    for (const GivenRow& row : log)
      for (const GivenCount& count : row.counts)
        expected[{row.unit, row.period, count.level, count.category, count.status}] += count.n_items;
    CHECK(plain_log(log) == expected);
  }
}

TEST_CASE("count_of is the sum over the cells of the plain map") {
  TinyRandom random(2);
  for (int round = 0; round < n_rounds(); ++round) {
    const Tally tally = log_tally({random_log(random)}, whole_roster());
    const CountSelector what{random.pick(kStatuses), random.pick(kLevels), random.pick(kCategories),
                             random.chance(2) ? "" : random.pick(kPeriods)};
    const auto unit_idx = static_cast<int32_t>(random.below(kNames.size()));
    std::optional<int64_t> expected;
    for (const auto& [key, n_items] : plain(tally)) {
      const auto& [unit, period, level, category, status] = key;
      if (unit == kNames[unit_idx] && status == what.status && (what.period.empty() || what.period == period) &&
          (what.level.empty() || what.level == level) && (what.category.empty() || what.category == category))
        expected = expected.value_or(0) + n_items;
    }
    CHECK(count_of(tally, unit_idx, what) == expected);
  }
}

TEST_CASE("shuffled rows count the same") {
  TinyRandom random(3);
  for (int round = 0; round < n_rounds(); ++round) {
    auto log = random_log(random);
    const PlainTally before = plain_log(log);
    random.shuffle(log);
    CHECK(plain_log(log) == before);
  }
}

TEST_CASE("property 16: merging three months is counting the quarter in one go") {
  TinyRandom random(4);
  for (int round = 0; round < n_rounds(); ++round) {
    std::vector<SourceCounts> months;
    std::vector<GivenRow> in_one_table;
    std::vector<GivenRow> sums;  // one row a unit, without months
    for (const std::string& name : kNames) sums.push_back({name, {}});
    for (const std::string& month : kPeriods) {
      std::vector<GivenRow> rows;
      for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (random.chance(5)) continue;
        rows.push_back({kNames[i], random_counts(random), month, ""});
        for (const GivenCount& count : rows.back().counts) sums[i].counts.push_back(count);
      }
      months.push_back(source_of(rows));
      in_one_table = joined(in_one_table, rows);
    }
    const Tally merged = tally_of(months, whole_roster()).value;
    CHECK(plain(merged) == plain(tally_of({source_of(in_one_table)}, whole_roster()).value));
    const Tally quarter = tally_of({source_of(sums)}, whole_roster()).value;
    for (int32_t unit = 0; unit < static_cast<int32_t>(kNames.size()); ++unit)
      for (const Status status : kStatuses)
        for (const std::string& level : kLevels)
          for (const std::string& category : kCategories) {
            const CountSelector what{status, level, category, ""};
            CHECK(count_of(merged, unit, what) == count_of(quarter, unit, what));
          }
  }
}

TEST_CASE("property 17: merging is associative and commutative") {
  TinyRandom random(5);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto a = random_log(random);
    const auto b = random_log(random);
    const auto c = random_log(random);
    const PlainTally abc = plain(log_tally({a, b, c}, whole_roster()));
    CHECK(plain(log_tally({c, a, b}, whole_roster())) == abc);
    CHECK(plain(log_tally({joined(a, b), c}, whole_roster())) == abc);
    CHECK(plain(log_tally({a, joined(b, c)}, whole_roster())) == abc);
  }
}

TEST_CASE("property 18: a row of p + q items counts as two rows of p and q") {
  TinyRandom random(6);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto log = random_log(random);
    std::vector<GivenRow> split;
    for (const GivenRow& row : log) {
      GivenRow first = row;
      GivenRow second = row;
      for (std::size_t i = 0; i < row.counts.size(); ++i) {
        first.counts[i].n_items = random.below(row.counts[i].n_items + 1);
        second.counts[i].n_items = row.counts[i].n_items - first.counts[i].n_items;
      }
      split.push_back(first);
      split.push_back(second);
    }
    CHECK(plain_log(split) == plain_log(log));
  }
}

TEST_CASE("property 20: a row added and taken away again leaves no trace") {
  TinyRandom random(7);
  for (int round = 0; round < n_rounds(); ++round) {
    auto log = random_log(random);
    const PlainTally before = plain_log(log);
    const auto at = static_cast<std::ptrdiff_t>(random.below(static_cast<int64_t>(log.size()) + 1));
    const GivenRow extra{random.pick(kNames), {{Status::Adopted, 1 + random.below(9)}}, "7月", ""};
    log.insert(log.begin() + at, extra);
    CHECK(plain_log(log) != before);
    log.erase(log.begin() + at);
    CHECK(plain_log(log) == before);
  }
}

TEST_CASE("property 21: the same table twice counts exactly double") {
  TinyRandom random(8);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto log = random_log(random);
    PlainTally doubled = plain_log(log);
    for (auto& [key, n_items] : doubled) n_items *= 2;
    CHECK(plain(log_tally({log, log}, whole_roster())) == doubled);
  }
}

TEST_CASE("property 22: renaming units by a bijection permutes names and nothing else") {
  TinyRandom random(9);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto log = random_log(random);
    std::vector<std::string> new_names = kNames;
    random.shuffle(new_names);
    const auto renamed = [&](const std::string& name) {
      return new_names[std::find(kNames.begin(), kNames.end(), name) - kNames.begin()];
    };
    auto other_log = log;
    for (GivenRow& row : other_log) row.unit = renamed(row.unit);
    PlainTally expected;
    for (const auto& [key, n_items] : plain_log(log)) {
      auto other_key = key;
      std::get<0>(other_key) = renamed(std::get<0>(key));
      expected[other_key] = n_items;
    }
    CHECK(plain_log(other_log) == expected);
  }
}

TEST_CASE("property 23: spellings that fold to one name are one unit with the sum") {
  TinyRandom random(10);
  for (int round = 0; round < n_rounds(); ++round) {
    auto log = random_log(random);
    const PlainTally expected = plain_log(log);
    for (GivenRow& row : log)
      if (random.chance(2)) row.unit = kSpellings[std::find(kNames.begin(), kNames.end(), row.unit) - kNames.begin()];
    CHECK(plain_log(log) == expected);
    const Tally without_roster = log_tally({log}, {});
    CHECK(without_roster.roster.units.size() <= kNames.size());
    CHECK(without_roster.cells.size() == expected.size());
  }
}

TEST_CASE("property 25: items of all units are items of all used rows, and no row is lost") {
  TinyRandom random(11);
  for (int round = 0; round < n_rounds(); ++round) {
    // A roster that lacks some units and count tables that repeat some.
    Roster roster;
    for (const std::string& name : kNames)
      if (!random.chance(4)) roster.units.push_back(unit_of(name));
    if (roster.units.empty()) continue;
    const auto rows = random_log(random);
    const auto result = tally_of({source_of(rows, random.chance(2))}, roster);

    std::map<int64_t, bool> is_lost;
    for (const Diagnostic& diagnostic : result.diagnostics)
      if (diagnostic.severity == Severity::Loss) is_lost[diagnostic.place.row] = true;
    int64_t n_expected = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const GivenCount& count : rows[i].counts)
        if (is_lost.count(static_cast<int64_t>(i) + 2) == 0) n_expected += count.n_items;
    int64_t n_items = 0;
    for (const TallyCell& cell : result.value.cells) n_items += cell.n_items;
    CHECK(n_items == n_expected);

    const SourceAccount& account = result.value.accounts[0];
    CHECK(account.n_left_out == static_cast<int64_t>(is_lost.size()));
    CHECK(account.n_read == account.n_header + account.n_used + account.n_total + account.n_left_out);
  }
}
