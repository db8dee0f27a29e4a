// 一票否决.

#include <doctest.h>

#include "core/lists/lists.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

using Line = ScoreLine::Kind;

namespace {

VetoRule veto(const Measure& measure, Comparison comparison, const char* value) {
  VetoRule rule;
  rule.name = "否决";
  rule.measure = measure;
  rule.comparison = comparison;
  rule.value = points(value);
  rule.zero_score = false;
  return rule;
}

ListRule list_of(ListKind kind) {
  ListRule rule;
  rule.name = "名单";
  rule.kind = kind;
  ListCriterion criterion;
  criterion.measure = {MeasureKind::Items, adopted()};
  criterion.value = points("1");
  rule.criteria = {criterion};
  return rule;
}

struct Judged {
  Scored scored;
  Ranking ranking;
  Lists lists;
};

Judged judge(const ItemLog& log, const RuleSet& rules) {
  Judged judged;
  judged.scored = score(log, rules);
  judged.ranking = make_ranking(judged.scored.tally, judged.scored.scores.value, rules);
  judged.lists = make_lists(judged.scored.tally, judged.scored.scores.value, judged.ranking, rules, {}, {}).value;
  return judged;
}

}  // namespace

TEST_CASE("requirement 11: a veto makes the score 0, bars from the ranking or from commendation") {
  RuleSet rules;
  rules.points = {each(adopted(), "5")};
  rules.rank_scope = RankScope::Overall;
  rules.vetoes = {veto({MeasureKind::Items, event("漏报")}, Comparison::AtLeast, "1")};
  rules.lists = {list_of(ListKind::Commendation), list_of(ListKind::Other)};
  const ItemLog log = ItemLog().row("甲局").add(9, adopted()).add(1, event("漏报")).row("乙局").add(2, adopted());

  SUBCASE("zero score") {
    rules.vetoes[0].zero_score = true;
    const Judged judged = judge(log, rules);
    CHECK(judged.scored.total(0) == "0");
    CHECK(judged.scored.line(Line::Veto, 0) == "-45");
    CHECK(judged.scored.total(1) == "10");
    CHECK(judged.ranking.overall.rows[1].unit_idx == 0);
    CHECK(judged.ranking.overall.rows[1].rank == 2);
  }
  SUBCASE("not ranked") {
    rules.vetoes[0].not_ranked = true;
    const Judged judged = judge(log, rules);
    CHECK(judged.scored.total(0) == "45");
    CHECK(judged.ranking.overall.rows[0].rank == 0);
    CHECK(judged.ranking.overall.rows[1].rank == 1);
  }
  SUBCASE("no commendation") {
    rules.vetoes[0].no_commendation = true;
    const Judged judged = judge(log, rules);
    CHECK(judged.scored.total(0) == "45");
    REQUIRE(judged.lists.lists[0].members.size() == 1);
    CHECK(judged.lists.lists[0].members[0].unit_idx == 1);
    CHECK(judged.lists.lists[1].members.size() == 2);
  }
  SUBCASE("off") {
    rules.vetoes[0].zero_score = rules.vetoes[0].not_ranked = true;
    rules.vetoes[0].is_on = false;
    CHECK(judge(log, rules).scored.total(0) == "45");
  }
}

TEST_CASE("a veto lifts a negative score to 0 too, and two vetoes are no more than one") {
  RuleSet rules;
  rules.points = {each(event("漏报"), "-5")};
  rules.vetoes = {veto({MeasureKind::Items, event("漏报")}, Comparison::AtLeast, "1")};
  rules.vetoes[0].zero_score = true;
  rules.vetoes.push_back(rules.vetoes[0]);
  const Scored scored = score(ItemLog().add(2, event("漏报")), rules);
  CHECK(scored.total() == "0");
  CHECK(scored.line(Line::Veto) == "10");
}

TEST_CASE("a veto on a score does nothing") {
  RuleSet rules;
  rules.points = {each(adopted(), "5")};
  rules.vetoes = {veto({MeasureKind::TotalScore, {}}, Comparison::AtLeast, "0")};
  rules.vetoes[0].zero_score = true;
  CHECK(total(ItemLog().add(1, adopted()), rules) == "5");
}

TEST_CASE("a unit whose points do not fit keeps what a veto says of it") {
  RuleSet rules;
  rules.points = {each(adopted(), "900000000000")};
  rules.vetoes = {veto({MeasureKind::Items, event("漏报")}, Comparison::AtLeast, "1")};
  rules.vetoes[0].not_ranked = rules.vetoes[0].no_commendation = true;
  const Scored scored = score(ItemLog().add(100000, adopted()).add(1, event("漏报")), rules);
  CHECK(scored.n_told(Code::PointsOverflow) == 1);
  CHECK_FALSE(scored.unit().is_ranked);
  CHECK_FALSE(scored.unit().may_be_commended);
}

TEST_CASE("method 18: 2次以上没有按时完成约稿的, 当年按零分处理") {
  RuleSet rules;
  rules.points = {each(adopted(), "5")};
  rules.vetoes = {veto({MeasureKind::Items, event("约稿未完成")}, Comparison::AtLeast, "2")};
  rules.vetoes[0].zero_score = true;
  CHECK(total(ItemLog().add(20, adopted()).add(2, event("约稿未完成")), rules) == "0");
  CHECK(total(ItemLog().add(20, adopted()).add(1, event("约稿未完成")), rules) == "100");
}

TEST_CASE("method 19: 每月采用不少于6条, 各部门1条, 重大信息漏报取消评先资格") {
  RuleSet rules;
  rules.points = {each(adopted(), "1")};
  QuotaRule least = quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 1, "1", adopted());
  least.targets = {{"市地", 6}};
  rules.quotas = {least};
  rules.vetoes = {veto({MeasureKind::Items, event("漏报")}, Comparison::MoreThan, "0")};
  rules.vetoes[0].no_commendation = true;
  Roster roster;
  roster.units = {unit_of("甲市", "市地"), unit_of("乙厅", "部门")};
  const ItemLog log =
      ItemLog().row("甲市", "3月").add(4, adopted()).add(1, event("漏报")).row("乙厅", "3月").add(1, adopted());
  const Scored scored = score(log, rules, roster);
  CHECK(scored.total(0) == "2");
  CHECK(scored.total(1) == "1");
  CHECK_FALSE(scored.unit(0).may_be_commended);
  CHECK(scored.unit(1).may_be_commended);
}

TEST_CASE("method 30: 单项否决 makes the unit fail") {
  RuleSet rules;
  rules.base_score = points("100");
  rules.vetoes = {veto({MeasureKind::Items, event("单项否决")}, Comparison::AtLeast, "1")};
  rules.vetoes[0].zero_score = rules.vetoes[0].not_ranked = rules.vetoes[0].no_commendation = true;
  const Scored scored = score(ItemLog().add(1, event("单项否决")), rules);
  CHECK(scored.total() == "0");
  CHECK_FALSE(scored.unit().is_ranked);
  CHECK_FALSE(scored.unit().may_be_commended);
}
