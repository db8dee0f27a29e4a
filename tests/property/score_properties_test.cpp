// What must stay true of scores whatever the rules: what changes no score, exact decimals, and no number that does not
// fit.

#include <doctest.h>

#include <algorithm>

#include "core/score/counting.hpp"
#include "core/score/score_all_units.hpp"
#include "core/score/score_lines.hpp"
#include "property/random_logs.hpp"
#include "property/random_office.hpp"

using namespace tongbao::core;
using namespace tongbao::plain;
using namespace tongbao::test_support;

namespace {

RuleSet random_rules(TinyRandom& random) {
  RuleSet rules;
  for (int64_t n = random.below(4); n > 0; --n)
    rules.points.push_back({{random.pick(kStatuses), random.pick(kLevels), random.pick(kCategories), ""},
                            Points::from_raw(random.below(100000) - 20000)});
  return rules;
}

std::vector<Points> totals(const Tally& tally, const RuleSet& rules) {
  std::vector<Points> result;
  for (const UnitScore& score : make_scores(tally, rules).value.units) result.push_back(score.total);
  return result;
}

// One unit whose adoptions come in many rows, periods and kinds.
Office scattered(TinyRandom& random, int64_t n_items) {
  Office office;
  Unit unit;
  unit.full_name = "甲局";
  office.units = {unit};
  for (int month = 1; month <= 12; ++month) office.periods.push_back({std::to_string(month) + "月", 0, month, 1, 0});
  for (int month = 0; month < 12; ++month) office.rows.push_back({0, month, ""});
  while (n_items > 0) {
    Kind kind;
    kind.status = Status::Adopted;
    kind.level = random.pick<std::string>({"", "县级", "市级"});
    kind.category = random.pick<std::string>({"", "调研", "图片"});
    const int64_t n = 1 + random.below(n_items);
    office.items.push_back({static_cast<int>(random.below(12)), {kind}, n});
    n_items -= n;
  }
  return office;
}

Checked<Scores> scores_of(const Office& office) {
  const Tally tally = apply_counting(engine_tally(office), office.rules).tally;
  return make_scores(tally, office.rules, office.manual);
}

}  // namespace

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

TEST_CASE("property 24: a rule and the opposite rule change no score, and lines add up to the total") {
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

TEST_CASE("property 26: decimals are exact, 0.1 ten times is 1, however the items are scattered") {
  TinyRandom random(40);
  CountSelector adopted;
  adopted.status = Status::Adopted;
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = scattered(random, 10);
    office.rules.points = {{adopted, Points::from_raw(1000)}};
    CHECK(scores_of(office).value.units[0].total == Points::from_whole(1));

    // Any decimal n times, by two rules and through a part: n times the decimal and not a hair less.
    const int64_t n_items = 1 + random.below(40);
    const int64_t raw = random.below(20001) - 10000;
    office = scattered(random, n_items);
    Part part;
    part.name = "采用";
    office.rules.parts = {part};
    office.rules.points = {{adopted, Points::from_raw(raw)}, {adopted, Points::from_raw(1)}};
    office.rules.points[0].part = part.name;
    office.rules.points[1].effect = PointsEffect::Additional;
    CHECK(scores_of(office).value.units[0].total.raw() == n_items * (raw + 1));
  }
}

TEST_CASE("points that do not fit are a named error, all others are exact") {
  TinyRandom random(41);
  int64_t n_overflows = 0;
  for (int round = 0; round < n_rounds(); ++round) {
    Office office = random_office(random);
    // Every number of points up to the largest that can be written.
    const auto enlarge = [&](Points& points) {
      if (random.chance(2)) points = Points::from_raw(static_cast<int64_t>(random.next() >> random.below(60)));
    };
    for (PointsRule& rule : office.rules.points) enlarge(rule.points_each);
    for (QuotaRule& rule : office.rules.quotas) enlarge(rule.points);
    for (ConditionRule& rule : office.rules.conditions) enlarge(rule.points);
    for (Part& part : office.rules.parts) enlarge(part.base);
    enlarge(office.rules.base_score);
    // The times that give most are compared by sums that may not fit; what they are then is not defined.
    office.rules.adoption_repeats = office.rules.endorsement_repeats = RepeatRule::AddAll;

    const Checked<Scores> engine = scores_of(office);
    const std::vector<Score> plain = plain_scores(office);
    for (size_t unit = 0; unit < office.units.size(); ++unit) {
      const std::string& name = office.units[unit].full_name;
      const UnitScore& score = engine.value.units[unit];
      const bool is_told =
          std::any_of(engine.diagnostics.begin(), engine.diagnostics.end(), [&](const Diagnostic& diagnostic) {
            return diagnostic.code == Code::PointsOverflow && diagnostic.args[0] == name;
          });
      const bool fits = plain[unit].total >= INT64_MIN && plain[unit].total <= INT64_MAX;
      if (is_told) ++n_overflows;
      CHECK((is_told || fits));
      CHECK((Big(score.total.raw()) == (is_told ? Big(0) : plain[unit].total)));
      CHECK(score.is_ranked == plain[unit].is_ranked);
      CHECK(score.may_be_commended == plain[unit].may_be_commended);
    }
  }
  CHECK(n_overflows > 0);
}
