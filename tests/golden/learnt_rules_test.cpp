// The rules behind three published notices, found from what they print: tables without rules, lists without lines.

#include <doctest.h>

#include <algorithm>

#include "core/learn/learn_rules.hpp"
#include "core/rules/rule_words.hpp"
#include "golden/golden_case.hpp"

using namespace tongbao::core;
using namespace tongbao::golden;

namespace {

Project without_rules(size_t number) {
  Project project = assemble_from_tables(golden_cases()[number]);
  project.rules = {};
  return project;
}

NamedList named(const GoldenCase& golden, const Tally& tally, const std::string& name, ListKind kind) {
  NamedList list{name, kind, {}};
  const nlohmann::json expected = expected_of(golden);
  for (const auto& unit : expected["lists"][name]) {
    const auto& units = tally.roster.units;
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const Unit& one) { return one.full_name == unit.get<std::string>(); });
    REQUIRE(found != units.end());
    list.unit_idx.push_back(static_cast<int32_t>(found - units.begin()));
  }
  return list;
}

std::string words(const ListFit& fit) { return criteria_zh(fit.rule, {}); }

/// The lines of one list of a case, in words.
std::vector<std::string> lines(size_t number, const std::string& name, ListKind kind) {
  const Project project = open_sample(golden_cases()[number]);
  const Results results = run_pipeline(project);
  RuleSet rules;
  rules.rank_keys = project.rules.rank_keys;
  rules.rank_scope = project.rules.rank_scope;
  std::vector<std::string> found;
  for (const ListFit& fit :
       learn_list(results.tally(), rules, named(golden_cases()[number], results.tally(), name, kind))) {
    CHECK(fit.not_met.empty());
    CHECK(fit.not_named.empty());
    found.push_back(words(fit));
  }
  return found;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  CAPTURE(all.empty() ? "none" : all[0]);
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("case 4: 5 and 10 points, ranks in order, equals by the items of the own level") {
  const Project project = without_rules(4);
  const Results results = run_pipeline(project);
  const Learnt learnt = learn_rules(results.tally(), project.rules);
  REQUIRE(learnt.found.size() == 1);
  CHECK(learnt.n_more == 0);
  const LearntRules& found = learnt.found[0];
  CHECK(found.scores.n_rows == 53);
  CHECK(found.scores.n_agree() == 53);
  CHECK(found.ranks.n_rows == 53);
  CHECK(found.ranks.n_agree() == 53);
  const RuleSet published = open_sample(golden_cases()[4]).rules;
  CHECK(found.rules.points == published.points);
  CHECK(found.rules.rank_keys == published.rank_keys);
  CHECK(found.rules.rank_scope == published.rank_scope);
  CHECK(found.rules.tie_rule == published.tie_rule);

  // The whole pipeline agrees: no score and no rank differs from what is printed.
  Project taken = project;
  taken.rules = found.rules;
  for (const Diagnostic& d : run_pipeline(taken).diagnostics) {
    CHECK(d.code != Code::PrintedScoreDiffers);
    CHECK(d.code != Code::PrintedRankDiffers);
  }
}

TEST_CASE("case 4: two printed scores that are wrong are named, and the rules found all the same") {
  Project project = without_rules(4);
  SourceTable table = *project.sources[0];
  const auto score_column = static_cast<int32_t>(table.columns.size());  // the last one
  for (const int64_t row : {4, 9}) set_edit(table, {row, score_column, "999"});
  project.sources[0] = std::make_shared<const SourceTable>(table);
  const Results results = run_pipeline(project);
  const Learnt learnt = learn_rules(results.tally(), project.rules);
  REQUIRE(!learnt.found.empty());
  CHECK(learnt.found[0].rules.points == open_sample(golden_cases()[4]).rules.points);
  CHECK(learnt.found[0].scores.n_agree() == 51);
  REQUIRE(learnt.found[0].scores.differing.size() == 2);
  CHECK(learnt.found[0].scores.differing[0].printed == "999");
}

TEST_CASE("case 1: 24 items for the commended, fewer than 5 for the criticised") {
  CHECK(has(lines(1, "表扬", ListKind::Commendation), "报送24条及以上"));
  CHECK(has(lines(1, "批评", ListKind::Criticism), "报送不足5条"));
}

TEST_CASE("case 3: 50 for the streets, 20 for the offices, and nobody without an item") {
  CHECK(has(lines(3, "表扬", ListKind::Commendation), "街道报送50条及以上、区直报送20条及以上"));
  CHECK(has(lines(3, "零报送", ListKind::Zero), "报送为0条"));
}

TEST_CASE("tables that print neither scores nor ranks teach nothing") {
  for (const size_t number : {0u, 1u, 3u}) {
    const Results results = run_pipeline(without_rules(number));
    CHECK(!prints_results(results.tally()));
    CHECK(learn_rules(results.tally(), {}).found.empty());
  }
}
