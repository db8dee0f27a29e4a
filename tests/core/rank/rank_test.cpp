// Order and ranks: ties, exempt units, groups.

#include "core/rank/rank.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

struct Given {
  std::string name;
  int64_t n_adopted;
  std::string group;
  bool exempt = false;
  bool outside = false;
};

struct Case {
  Tally tally;
  RuleSet rules;
  Scores scores;
};

Case make_case(const std::vector<Given>& given, TieRule tie_rule) {
  Roster roster;
  std::vector<GivenRow> rows;
  for (const Given& unit : given) {
    roster.units.push_back(unit_of(unit.name, unit.group));
    roster.units.back().exempt = unit.exempt;
    roster.units.back().outside_assessment = unit.outside;
    rows.push_back({unit.name, {{Status::Adopted, unit.n_adopted}}});
  }
  Case made;
  made.tally = tally_of({source_of(rows)}, roster).value;
  made.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(1)}};
  made.rules.tie_rule = tie_rule;
  made.scores = make_scores(made.tally, made.rules).value;
  return made;
}

// 「1 乙 | 2= 甲 | — 丙」: rank, = where tied, name.
std::string text_of(const Tally& tally, const RankedTable& table) {
  std::string text;
  for (const RankedUnit& row : table.rows) {
    if (!text.empty()) text += " | ";
    text += row.rank == 0 ? "—" : std::to_string(row.rank);
    if (row.tied) text += "=";
    text += " " + tally.roster.units[row.unit_idx].full_name;
  }
  return text;
}

std::string overall(const std::vector<Given>& given, TieRule tie_rule) {
  const Case made = make_case(given, tie_rule);
  return text_of(made.tally, make_ranking(made.tally, made.scores, made.rules).overall);
}

const std::vector<Given> kTies = {{"甲", 5, ""}, {"乙", 9, ""}, {"丙", 5, ""}, {"丁", 3, ""}, {"戊", 5, ""}};

}  // namespace

TEST_CASE("the three tie rules on 9 5 5 5 3") {
  CHECK(overall(kTies, TieRule::Ordinal1234) == "1 乙 | 2= 甲 | 3= 丙 | 4= 戊 | 5 丁");
  CHECK(overall(kTies, TieRule::Standard1224) == "1 乙 | 2= 甲 | 2= 丙 | 2= 戊 | 5 丁");
  CHECK(overall(kTies, TieRule::Dense1223) == "1 乙 | 2= 甲 | 2= 丙 | 2= 戊 | 3 丁");
}

TEST_CASE("an exempt unit stands by its numbers, has no rank and moves nobody's") {
  const std::vector<Given> given = {
      {"甲", 5, ""}, {"办公室", 9, "", true}, {"丙", 5, ""}, {"督查室", 5, "", true}, {"丁", 1, ""}};
  CHECK(overall(given, TieRule::Standard1224) == "— 办公室 | 1= 甲 | 1= 丙 | — 督查室 | 3 丁");
  CHECK(overall(given, TieRule::Ordinal1234) == "— 办公室 | 1= 甲 | 2= 丙 | — 督查室 | 3 丁");
}

TEST_CASE("a tie with an exempt unit alone is no tie") {
  CHECK(overall({{"办公室", 5, "", true}, {"甲", 5, ""}, {"乙", 4, ""}}, TieRule::Standard1224) ==
        "— 办公室 | 1 甲 | 2 乙");
}

TEST_CASE("an exempt unit between two equal ones does not part them") {
  CHECK(overall({{"甲", 5, ""}, {"办公室", 5, "", true}, {"乙", 5, ""}}, TieRule::Dense1223) ==
        "1= 甲 | — 办公室 | 1= 乙");
}

TEST_CASE("each group is ranked for itself, in roster order of the groups, outside units nowhere") {
  const Case made = make_case({{"甲局", 3, "部门"},
                               {"子镇", 7, "乡镇"},
                               {"乙局", 8, "部门"},
                               {"企业", 99, "企业", false, true},
                               {"丑镇", 7, "乡镇"}},
                              TieRule::Standard1224);
  const Ranking ranking = make_ranking(made.tally, made.scores, made.rules);
  REQUIRE(ranking.groups.size() == 2);
  CHECK(ranking.groups[0].group == "部门");
  CHECK(text_of(made.tally, ranking.groups[0]) == "1 乙局 | 2 甲局");
  CHECK(text_of(made.tally, ranking.groups[1]) == "1= 子镇 | 1= 丑镇");
  CHECK(ranking.overall.group.empty());
  CHECK(text_of(made.tally, ranking.overall) == "1 乙局 | 2= 子镇 | 2= 丑镇 | 4 甲局");

  RuleSet rules = made.rules;
  auto places = rank_places(ranking, rules, made.tally.roster.units.size());
  REQUIRE(places.size() == 5);
  CHECK(places[0].rank == 2);
  CHECK(places[0].place_idx == 1);
  CHECK(places[3].rank == 0);
  CHECK(places[3].place_idx == -1);
  rules.rank_scope = RankScope::Overall;
  places = rank_places(ranking, rules, made.tally.roster.units.size());
  CHECK(places[0].rank == 4);
  CHECK(places[4].rank == 2);
  CHECK(places[4].place_idx == 2);
}

TEST_CASE("keys are tried in order, each with its own direction, a missing value counts as 0") {
  const Tally tally = tally_of({source_of({{"甲", {{Status::Submitted, 10}, {Status::Rejected, 2}}},
                                           {"乙", {{Status::Submitted, 10}}},
                                           {"丙", {{Status::Submitted, 12}, {Status::Rejected, 9}}},
                                           {"丁", {{Status::Submitted, 10}, {Status::Rejected, 1}}},
                                           {"戊", {{Status::Submitted, 10}, {Status::Rejected, 0}}}})})
                          .value;
  RuleSet rules;
  rules.tie_rule = TieRule::Standard1224;
  rules.rank_keys = {{{MeasureKind::Items, {Status::Submitted, "", "", ""}}, true},
                     {{MeasureKind::Items, {Status::Rejected, "", "", ""}}, false}};
  const Scores scores = make_scores(tally, rules).value;
  CHECK(text_of(tally, make_ranking(tally, scores, rules).overall) == "1 丙 | 2= 乙 | 2= 戊 | 4 丁 | 5 甲");
}

TEST_CASE("the largest and smallest scores stand at the ends") {
  Case made = make_case({{"甲", 0, ""}, {"乙", 0, ""}, {"丙", 0, ""}}, TieRule::Standard1224);
  made.scores.units[0].total = Points::from_raw(INT64_MIN);
  made.scores.units[2].total = Points::from_raw(INT64_MAX);
  CHECK(text_of(made.tally, make_ranking(made.tally, made.scores, made.rules).overall) == "1 丙 | 2 乙 | 3 甲");
}

TEST_CASE("no units give an empty ranking") {
  const Ranking ranking = make_ranking(tally_of({}).value, {}, {});
  CHECK(ranking.groups.empty());
  CHECK(ranking.overall.rows.empty());
}
