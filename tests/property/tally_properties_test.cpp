// What must stay true of tallies and scores whatever the data: metamorphic tests on small random
// rosters and tables, and a slow plain twin of make_tally.

#include <doctest.h>

#include <algorithm>

#include "core/record/recognise.hpp"
#include "core/score/score_all_units.hpp"
#include "core/score/score_lines.hpp"
#include "core/tally/absences.hpp"
#include "core/tally/repeated_tables.hpp"
#include "support/files.hpp"
#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

int n_rounds() { return full_run() ? 20000 : 300; }

const std::vector<std::string> kNames = {"水利局", "教育局",         "东办",
                                         "总寨镇", "财政局（本级）", "Ａ组１"};
// The same names as another clerk types them; equal after folding.
const std::vector<std::string> kSpellings = {"水 利局",  "教育局　",     "东 办",
                                             "总寨\n镇", "财政局(本级)", "a组1"};
const std::vector<std::string> kPeriods = {"7月", "8月", "9月"};
const std::vector<std::string> kLevels = {"", "本级", "上级"};
const std::vector<std::string> kCategories = {"", "图片新闻"};
const std::vector<Status> kStatuses = {Status::Submitted, Status::Adopted, Status::Rejected,
                                       Status::Pending};

std::vector<GivenCount> random_counts(TinyRandom& random) {
  std::vector<GivenCount> counts;
  for (int64_t n = random.below(4); n > 0; --n)
    counts.push_back(
        {random.pick(kStatuses), random.below(7), random.pick(kLevels), random.pick(kCategories)});
  return counts;
}

// A log: units may stand as often as they like.
std::vector<GivenRow> random_log(TinyRandom& random) {
  std::vector<GivenRow> rows;
  for (int64_t n = random.below(12); n > 0; --n)
    rows.push_back({random.pick(kNames), random_counts(random), random.pick(kPeriods), ""});
  return rows;
}

Roster whole_roster() {
  Roster roster;
  for (const std::string& name : kNames) roster.units.push_back(unit_of(name));
  return roster;
}

Tally log_tally(const std::vector<std::vector<GivenRow>>& logs, const Roster& roster) {
  std::vector<SourceCounts> sources;
  for (const auto& log : logs) sources.push_back(source_of(log, false));
  return tally_of(sources, roster).value;
}

PlainTally plain_log(const std::vector<GivenRow>& log) {
  return plain(log_tally({log}, whole_roster()));
}

std::vector<GivenRow> joined(std::vector<GivenRow> a, const std::vector<GivenRow>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

RuleSet random_rules(TinyRandom& random) {
  RuleSet rules;
  for (int64_t n = random.below(4); n > 0; --n)
    rules.points.push_back(
        {{random.pick(kStatuses), random.pick(kLevels), random.pick(kCategories), ""},
         Points::from_raw(random.below(100000) - 20000)});
  return rules;
}

std::vector<Points> totals(const Tally& tally, const RuleSet& rules) {
  std::vector<Points> result;
  for (const UnitScore& score : make_scores(tally, rules).value.units)
    result.push_back(score.total);
  return result;
}

}  // namespace

TEST_CASE("a plain map of names counts the same as make_tally") {
  TinyRandom random(1);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto log = random_log(random);
    PlainTally expected;
    for (const GivenRow& row : log)
      for (const GivenCount& count : row.counts)
        expected[{row.unit, row.period, count.level, count.category, count.status}] +=
            count.n_items;
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
      if (unit == kNames[unit_idx] && status == what.status &&
          (what.period.empty() || what.period == period) &&
          (what.level.empty() || what.level == level) &&
          (what.category.empty() || what.category == category))
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
      if (random.chance(2))
        row.unit = kSpellings[std::find(kNames.begin(), kNames.end(), row.unit) - kNames.begin()];
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
    CHECK(account.n_read ==
          account.n_header + account.n_used + account.n_total + account.n_left_out);
  }
}

TEST_CASE("property 19: a unit with zero items changes nobody's score") {
  TinyRandom random(12);
  for (int round = 0; round < n_rounds(); ++round) {
    const auto log = random_log(random);
    const RuleSet rules = random_rules(random);
    const auto before = totals(log_tally({log}, whole_roster()), rules);
    Roster more = whole_roster();
    more.units.push_back(unit_of("新设局"));
    auto more_log = log;
    more_log.push_back({"新设局", {{random.pick(kStatuses), 0}}, random.pick(kPeriods), ""});
    auto after = totals(log_tally({more_log}, more), rules);
    CHECK(after.back() == Points{});
    after.pop_back();
    CHECK(after == before);
  }
}

TEST_CASE(
    "property 24: a rule and the opposite rule change no score, and lines add up to the total") {
  TinyRandom random(13);
  for (int round = 0; round < n_rounds(); ++round) {
    const Tally tally = log_tally({random_log(random)}, whole_roster());
    RuleSet rules = random_rules(random);
    rules.base_score = Points::from_raw(random.below(50000));
    const auto before = totals(tally, rules);
    const CountSelector items{random.pick(kStatuses), random.pick(kLevels), "", ""};
    const int64_t raw = random.below(90000);
    rules.points.push_back({items, Points::from_raw(raw), PointsEffect::Additional});
    rules.points.push_back({items, Points::from_raw(-raw), PointsEffect::Additional});
    CHECK(totals(tally, rules) == before);

    rules.cap = Points::from_raw(random.below(100000));
    const std::vector<ManualPoints> no_manual;
    const ScoreExplainer explainer(tally, rules, no_manual);
    int32_t unit_idx = 0;
    for (const UnitScore& score : make_scores(tally, rules).value.units) {
      int64_t sum = 0;
      for (const ScoreLine& line : explainer.lines(unit_idx++)) sum += line.points.raw();
      CHECK(sum == score.total.raw());
      CHECK(score.total <= *rules.cap);
    }
  }
}

TEST_CASE("a unit is absent exactly where no table or log that shares a day knows of it") {
  // 一季度 shares its days with the months; the other periods with themselves alone.
  const std::vector<std::string> periods = {"1月", "2月", "3月", "4月", "一季度"};
  const auto overlap = [&](size_t a, size_t b) { return a == b || (a == 4 && b < 3) || (b == 4 && a < 3); };
  TinyRandom random(14);
  for (int round = 0; round < n_rounds(); ++round) {
    std::vector<SourceCounts> sources;
    std::vector<bool> is_logged(periods.size(), false), is_there(periods.size(), false);
    std::map<std::string, std::map<std::string, int64_t>> items;  // period, unit
    std::map<std::string, std::map<std::string, bool>> named;
    for (int64_t n = 1 + random.below(4); n > 0; --n) {
      const bool is_table = !random.chance(3);
      const size_t period = static_cast<size_t>(random.below(static_cast<int64_t>(periods.size())));
      std::vector<GivenRow> rows;
      for (const std::string& name : kNames) {
        if (random.chance(3)) continue;
        const int64_t n_items = random.below(3);
        rows.push_back({name, {{Status::Submitted, n_items}}, periods[period]});
        named[periods[period]][name] = true;
        items[periods[period]][name] += n_items;
      }
      is_there[period] = is_there[period] || !rows.empty();
      is_logged[period] = is_logged[period] || (!is_table && !rows.empty());
      random.shuffle(rows);
      sources.push_back(source_of(rows, is_table));
    }
    const bool with_roster = random.chance(2);
    Tally tally = tally_of(sources, with_roster ? whole_roster() : Roster{}).value;
    const auto check = [&](const std::vector<std::string>& as_zero) {
      for (int32_t unit = 0; unit < static_cast<int32_t>(tally.roster.units.size()); ++unit) {
        const std::string& name = tally.roster.units[static_cast<size_t>(unit)].full_name;
        int32_t n_zero = 0;
        size_t n_absent = 0, n_periods = 0;
        for (size_t period = 0; period < periods.size(); ++period) {
          if (!is_there[period]) continue;
          ++n_periods;
          bool is_known = std::count(as_zero.begin(), as_zero.end(), periods[period]) > 0;
          for (size_t other = 0; other < periods.size(); ++other)
            if (is_there[other] && overlap(period, other))
              is_known = is_known || is_logged[other] || named[periods[other]].count(name) > 0;
          if (!is_known) ++n_absent;
          if (is_known && items[periods[period]][name] == 0) ++n_zero;
        }
        CHECK(absences_of(tally, unit).size() == n_absent);
        CHECK(is_missing(tally, unit) == (n_absent == n_periods));
        CHECK(n_zero_periods(tally, unit, Status::Submitted) == n_zero);
      }
    };
    check({});
    const std::string& answered = random.pick(periods);
    settle_absences(tally, {answered});
    check({answered});
  }
}

TEST_CASE("a table is told as repeated exactly if most units of the smaller one are in both, or the cells are the same") {
  TinyRandom random(15);
  for (int round = 0; round < n_rounds(); ++round) {
    std::vector<std::shared_ptr<const SourceTable>> sources;
    std::vector<SourceCounts> counts;
    std::vector<std::map<std::string, int64_t>> tables;
    std::vector<std::string> periods;
    const int64_t n_tables = 2 + random.below(2);
    for (int64_t t = 0; t < n_tables; ++t) {
      auto& given = tables.emplace_back();
      periods.push_back(random.pick(kPeriods));
      std::string text = "单位,报送数\n";
      for (const std::string name : {"甲局", "乙局", "丙局", "丁局"}) {
        if (random.chance(3)) continue;
        given[name] = random.below(2);
        text += name + "," + std::to_string(given[name]) + "\n";
      }
      if (given.empty()) {
        given["甲局"] = 1;
        text += "甲局,1\n";
      }
      sources.push_back(std::make_shared<const SourceTable>(read_source(periods.back() + ".csv", text).value()));
      counts.push_back(read_counts(*sources.back()).value);
    }
    size_t n_expected = 0;
    for (size_t late = 1; late < tables.size(); ++late) {
      bool is_repeat = false;
      for (size_t early = 0; early < late; ++early) {
        size_t n_both = 0;
        for (const auto& [name, n_items] : tables[late]) n_both += tables[early].count(name);
        const bool is_most = 2 * n_both > std::min(tables[early].size(), tables[late].size());
        is_repeat = is_repeat || tables[early] == tables[late] || (periods[early] == periods[late] && is_most);
      }
      n_expected += is_repeat ? 1 : 0;
    }
    CHECK(find_repeated_tables(sources, tally_of(counts).value).size() == n_expected);
  }
}
