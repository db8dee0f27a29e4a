// 任务数: the forms, the periods in which they are checked, and whose quota it is.

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/score/measure_reader.hpp"
#include "core/score/quota.hpp"
#include "core/tally/absences.hpp"
#include "core/words/score_line_words.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

using Line = ScoreLine::Kind;

namespace {

RuleSet with_quota(const QuotaRule& rule) {
  RuleSet rules;
  rules.quotas = {rule};
  return rules;
}

// One unit with so many submissions in each named period.
ItemLog months(const std::vector<std::pair<std::string, int64_t>>& n_by_period) {
  ItemLog log;
  for (const auto& [period, n_items] : n_by_period) log.row("甲局", period).add(n_items, submitted());
  return log;
}

}  // namespace

TEST_CASE("requirement 7: every form of a quota, short of it, at it and above it") {
  struct Case {
    QuotaForm form;
    const char* cap;
    const char* expected[3];  // 3, 5 and 8 items of 5 at 2 points
  };
  const std::vector<Case> cases = {
      {QuotaForm::Shown, "", {"0", "0", "0"}},
      {QuotaForm::AllOrNothing, "", {"0", "2", "2"}},
      {QuotaForm::CappedBase, "10", {"6", "10", "10"}},
      {QuotaForm::BaseLost, "", {"0", "2", "2"}},
      {QuotaForm::DeductPerMissing, "", {"-4", "0", "0"}},
      {QuotaForm::DeductPerMissing, "3", {"-3", "0", "0"}},
      {QuotaForm::ByRatio, "", {"1.2", "2", "3.2"}},
      {QuotaForm::ByRatio, "3", {"1.2", "2", "3"}},
      {QuotaForm::ExtraPerItem, "", {"0", "0", "6"}},
      {QuotaForm::ExtraPerItem, "5", {"0", "0", "5"}},
  };
  const int64_t n_items[] = {3, 5, 8};
  for (const Case& c : cases) {
    QuotaRule rule = quota(c.form, QuotaPer::Whole, 5, "2");
    if (*c.cap != '\0') rule.cap = points(c.cap);
    for (size_t i = 0; i < 3; ++i) {
      CAPTURE(static_cast<int>(c.form));
      CAPTURE(n_items[i]);
      CHECK(total(months({{"7月", n_items[i]}}), with_quota(rule)) == c.expected[i]);
    }
  }
}

TEST_CASE("requirement 7: a quota by week, month, quarter, year or whole, from the names of the periods") {
  const ItemLog log = months({{"7月", 2}, {"8月", 1}, {"9月", 5}});
  const auto deducted = [&](QuotaPer per, int64_t n_items) {
    return total(log, with_quota(quota(QuotaForm::DeductPerMissing, per, n_items, "1")));
  };
  CHECK(deducted(QuotaPer::EachPeriod, 4) == "-5");
  CHECK(deducted(QuotaPer::Month, 4) == "-5");
  CHECK(deducted(QuotaPer::Quarter, 9) == "-1");
  CHECK(deducted(QuotaPer::Year, 10) == "-2");
  CHECK(deducted(QuotaPer::Whole, 10) == "-2");
  // A month is no week: each is reported, and counts as one.
  const Scored weekly = score(log, with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Week, 2, "1")));
  CHECK(weekly.total() == "-1");
  CHECK(weekly.n_told(Code::QuotaPeriodUnknown) == 3);
}

TEST_CASE("a period longer than the quota's has a multiple of quota, points and cap") {
  QuotaRule rule = quota(QuotaForm::CappedBase, QuotaPer::Month, 8, "2");
  rule.cap = points("10");
  const Scored scored = score(months({{"三季度", 20}}), with_quota(rule));
  CHECK(scored.total() == "30");
  for (const ScoreLine& line : scored.lines()) CHECK(line.n_wanted == 24);
  rule.form = QuotaForm::AllOrNothing;
  CHECK(total(months({{"三季度", 24}}), with_quota(rule)) == "6");
  CHECK(total(months({{"三季度", 23}}), with_quota(rule)) == "0");
  rule.per = QuotaPer::Quarter;
  CHECK(total(months({{"上半年", 16}}), with_quota(rule)) == "4");
}

TEST_CASE("months of two years are in two quarters") {
  const QuotaRule rule = quota(QuotaForm::AllOrNothing, QuotaPer::Quarter, 3, "1");
  CHECK(total(months({{"2022年1月", 2}, {"2023年1月", 2}}), with_quota(rule)) == "0");
  CHECK(total(months({{"2023年1月", 1}, {"2023年3月", 2}}), with_quota(rule)) == "1");
}

TEST_CASE("requirement 14: each group and each unit can have its own quota, the unit's goes first") {
  QuotaRule rule = quota(QuotaForm::DeductPerMissing, QuotaPer::Whole, 1, "1");
  rule.targets = {{"县市", 20}, {"乙市", 6}, {"部门", 5}};
  const ItemLog log = ItemLog()
                          .row("甲县", "", "县市")
                          .add(18, submitted())
                          .row("乙市", "", "县市")
                          .add(4, submitted())
                          .row("丙局", "", "部门")
                          .add(4, submitted())
                          .row("丁站", "", "直报点")
                          .add(0, submitted());
  Roster roster;
  roster.units = {unit_of("甲县", "县市"), unit_of("乙市", "县市"), unit_of("丙局", "部门"), unit_of("丁站", "直报点")};
  const Scored scored = score(log, with_quota(rule), roster);
  CHECK(scored.total(0) == "-2");
  CHECK(scored.total(1) == "-2");
  CHECK(scored.total(2) == "-1");
  CHECK(scored.total(3) == "-1");
}

TEST_CASE("a quota of its own for nobody is told beside its rule, the roster's own name is not") {
  RuleSet rules = with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Whole, 1, "1"));
  rules.quotas.insert(rules.quotas.begin(), quota(QuotaForm::Shown, QuotaPer::Whole, 1, "1"));
  rules.quotas[1].targets = {{"县市", 20}, {"乙市", 6}, {"乡镇", 5}, {"", 5}};
  Roster roster;
  roster.units = {unit_of("甲县", "县市"), unit_of("乙市", "县市")};
  const ItemLog log = ItemLog().row("甲县").add(18, submitted());
  const auto told = [&] {
    std::vector<std::vector<std::string>> args;
    for (const Diagnostic& d : score(log, rules, roster).scores.diagnostics)
      if (d.code == Code::QuotaTargetUnknown) args.push_back(d.args);
    return args;
  };
  CHECK(told() == std::vector<std::vector<std::string>>{{"2", "任务", "乡镇"}, {"2", "任务", ""}});
  CHECK(
      sentence_zh(Code::QuotaTargetUnknown, {"2", "任务", "乡镇"}) ==
      "任务“任务”给“乡镇”另定了任务数，但没有这个单位或分组，所以没有用上。请填单位的全称或分组的名称，或删掉这一行。");
  rules.quotas[1].is_on = false;
  CHECK(told().empty());
}

TEST_CASE("a ratio is rounded to the places of the rule set, and its line says so") {
  RuleSet rules = with_quota(quota(QuotaForm::ByRatio, QuotaPer::Whole, 3, "10"));
  Scored scored = score(months({{"7月", 2}}), rules);
  CHECK(scored.total() == "6.67");
  CHECK(scored.lines()[0].is_rounded);
  rules.places = 0;
  CHECK(total(months({{"7月", 2}}), rules) == "7");
  scored = score(months({{"7月", 3}}), rules);
  CHECK(scored.total() == "10");
  CHECK_FALSE(scored.lines()[0].is_rounded);
  // A quota of nothing is done in full.
  rules.quotas[0].n_items = 0;
  CHECK(total(months({{"7月", 0}}), rules) == "10");
}

TEST_CASE("a table that does not count such items makes nobody miss a quota") {
  const Tally tally =
      tally_of({source_of({{"甲局", {{Status::Submitted, 5}}, "7月"}, {"乙局", {{Status::Submitted, 0}}, "7月"}}),
                source_of({{"甲局", {{Status::Adopted, 1}}, "8月"}, {"乙局", {{Status::Adopted, 0}}, "8月"}}),
                source_of({{"丙镇", {{Status::Adopted, 3}}, "7月"}})})
          .value;
  const auto totals = [&](QuotaForm form, QuotaPer per) {
    const RuleSet rules = with_quota(quota(form, per, 4, "2"));
    std::string text;
    for (const UnitScore& unit : make_scores(tally, rules).value.units) text += unit.total.to_string() + " ";
    return text;
  };
  CHECK(totals(QuotaForm::DeductPerMissing, QuotaPer::Month) == "0 -8 0 ");
  CHECK(totals(QuotaForm::BaseLost, QuotaPer::Month) == "4 2 4 ");
  CHECK(totals(QuotaForm::DeductPerMissing, QuotaPer::Quarter) == "0 0 0 ");
  // A log without a row says 0.
  const Tally log = tally_of({source_of({{"甲局", {{Status::Submitted, 5}}, "7月"}}, false),
                              source_of({{"乙局", {{Status::Adopted, 1}}, "7月"}})})
                        .value;
  const RuleSet rules = with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 4, "2"));
  CHECK(make_scores(log, rules).value.units[1].total.to_string() == "-8");
}

TEST_CASE("months of a unit whose table is of the quarter are not missed") {
  const Tally tally = tally_of({source_of({{"甲局", {{Status::Submitted, 5}}, "7月"}}),
                                source_of({{"甲局", {{Status::Submitted, 5}}, "8月"}}),
                                source_of({{"丙镇", {{Status::Submitted, 6}}, "三季度"}})})
                          .value;
  const RuleSet rules = with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 4, "2"));
  const Scores scores = make_scores(tally, rules).value;
  CHECK(scores.units[0].total.to_string() == "0");
  CHECK(scores.units[1].total.to_string() == "-12");  // 6 of 3 months' 12
}

TEST_CASE("a period from which a unit is absent is not missed, until the user says it is 0") {
  // 乙局 is not in the table of 8月.
  const std::vector<SourceCounts> tables = {
      source_of({{"甲局", {{Status::Submitted, 5}}, "7月"}, {"乙局", {{Status::Submitted, 3}}, "7月"}}),
      source_of({{"甲局", {{Status::Submitted, 1}}, "8月"}})};
  const Tally tally = tally_of(tables).value;
  Tally answered = tally;
  settle_absences(answered, {"8月"});
  const auto totals = [&](QuotaForm form, QuotaPer per, int64_t n_items) {
    const RuleSet rules = with_quota(quota(form, per, n_items, "2"));
    return make_scores(tally, rules).value.units[1].total.to_string() + " " +
           make_scores(answered, rules).value.units[1].total.to_string();
  };
  CHECK(totals(QuotaForm::DeductPerMissing, QuotaPer::Month, 4) == "-2 -10");
  CHECK(totals(QuotaForm::DeductPerMissing, QuotaPer::Quarter, 4) == "0 -2");
  CHECK(totals(QuotaForm::BaseLost, QuotaPer::Month, 3) == "4 2");
  CHECK(totals(QuotaForm::AllOrNothing, QuotaPer::Month, 3) == "2 2");
  CHECK(totals(QuotaForm::ExtraPerItem, QuotaPer::Whole, 2) == "2 2");  // what is known is enough
  const RuleSet rules = with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 4, "2"));
  const ScoreLines lines = ScoreExplainer(tally, rules, {}).lines(1);
  REQUIRE(lines.size() == 2);
  CHECK_FALSE(lines[0].is_open);
  CHECK(lines[1].is_open);
  CHECK(score_line_zh(lines[1], tally, rules, {}) == "8月任务：表中没有，不算没完成，任务 4 条");
  const RuleSet by_quarter = with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Quarter, 4, "2"));
  CHECK(score_line_zh(ScoreExplainer(tally, by_quarter, {}).lines(1).at(0), tally, by_quarter, {}) ==
        "任务：有的期间表中没有，不算没完成，已知完成 3 条，任务 4 条");
  CHECK_FALSE(ScoreExplainer(answered, rules, {}).lines(1).at(1).is_open);
}

TEST_CASE("a unit that no row of a log names has not done its quota") {
  Roster roster;
  roster.units = {unit_of("甲局"), unit_of("乙局")};
  const Scored scored =
      score(months({{"7月", 5}}), with_quota(quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 5, "2")), roster);
  CHECK(scored.total(0) == "0");
  CHECK(scored.total(1) == "-10");
}

TEST_CASE("a quota that is off gives nothing, and the completion rate speaks of the first that is on") {
  RuleSet rules = with_quota(quota(QuotaForm::AllOrNothing, QuotaPer::Whole, 4, "9"));
  rules.quotas[0].is_on = false;
  rules.quotas.push_back(quota(QuotaForm::Shown, QuotaPer::Month, 4, "0"));
  const Scored scored = score(months({{"7月", 9}, {"8月", 2}}), rules);
  CHECK(scored.total() == "0");
  const auto completion = measure_of(scored.tally, scored.scores.value, 0, {MeasureKind::QuotaCompletion, {}});
  CHECK(completion == points("137.5"));
}

TEST_CASE("method 10: 完成每月最低指标得月度基础分10分, 封顶, 全年120") {
  QuotaRule rule = quota(QuotaForm::AllOrNothing, QuotaPer::Month, 8, "10");
  rule.part = "报送";
  QuotaRule article = quota(QuotaForm::Shown, QuotaPer::Quarter, 1, "0", submitted("长篇"));
  RuleSet rules;
  rules.quotas = {rule, article};
  rules.parts = {{"报送", {}, {}, points("120"), {}}};
  ItemLog year;
  for (int month = 1; month <= 12; ++month)
    year.row("某镇", std::to_string(month) + "月").add(month == 5 ? 7 : 9, submitted());
  CHECK(total(year, rules) == "110");
}

TEST_CASE("method 11: 每周2篇计基础分1分, 每超报1篇计1分, 漏报扣除当期基础分") {
  RuleSet rules;
  rules.quotas = {quota(QuotaForm::BaseLost, QuotaPer::Week, 2, "1"),
                  quota(QuotaForm::ExtraPerItem, QuotaPer::Week, 2, "1")};
  rules.points = {each(adopted("市府", "信息"), "5"), each(adopted("市府", "增刊"), "8"),
                  extra(endorsed("市领导"), "12"), each(adopted("省府", "信息"), "15")};
  const ItemLog log = ItemLog()
                          .row("甲局", "第1周")
                          .add(4, submitted())
                          .row("甲局", "第2周")
                          .add(1, submitted())
                          .row("甲局", "第3周")
                          .add(2, submitted())
                          .add(1, adopted("市府", "增刊"));
  const Scored scored = score(log, rules);
  CHECK(scored.line(Line::QuotaBase) == "3");
  CHECK(scored.line(Line::Quota) == "1");  // -1 in week 2, +2 in week 1
  CHECK(scored.total() == "12");
}

TEST_CASE("method 14: 每投送1篇1分, 采用3分, 调研10分, 每少投送1篇扣2分, 每月2篇, 每年调研1篇") {
  RuleSet rules;
  rules.points = {each(submitted(), "1"), each(adopted(), "3"), each(adopted("", "", "调研"), "10")};
  rules.quotas = {quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 2, "2"),
                  quota(QuotaForm::DeductPerMissing, QuotaPer::Year, 1, "2", submitted("调研"))};
  const ItemLog log = ItemLog()
                          .row("甲站", "2023年1月")
                          .add(3, submitted())
                          .add(1, adopted())
                          .row("甲站", "2023年2月")
                          .add(1, submitted());
  CHECK(total(log, rules) == "3");  // 4 + 3 - 2 - 2
}

TEST_CASE("method 16: 完成每月任务20分, 未完成扣30, 批示20、40、80") {
  RuleSet rules;
  rules.points = {each(adopted("区级", "单条"), "10"), each(adopted("区级", "简讯"), "5"),
                  each(adopted("市级"), "50"),         each(adopted("市级", "综合调研"), "100"),
                  each(adopted("省级"), "100"),        each(adopted("省级", "综合调研"), "300"),
                  extra(endorsed("区"), "20"),         extra(endorsed("市"), "40"),
                  extra(endorsed("省"), "80"),         each(event("紧急信息迟报"), "-100"),
                  each(event("漏报瞒报"), "-200")};
  QuotaRule missed = quota(QuotaForm::BaseLost, QuotaPer::Month, 5, "30");
  rules.quotas = {quota(QuotaForm::AllOrNothing, QuotaPer::Month, 5, "20"), missed};
  // 20 or -30: a base of 30 that is lost, taken off again from everybody.
  rules.base_score = points("-30");
  const auto month = [](int64_t n_items) {
    return ItemLog()
        .row("甲局", "3月")
        .add(n_items, submitted())
        .add(2, adopted("区级", "单条"))
        .add(1, adopted("市级", "综合调研"))
        .add(1, endorsed("市"));
  };
  CHECK(total(month(5), rules) == "180");
  CHECK(total(month(4), rules) == "130");
  CHECK(total(month(5).add(1, event("漏报瞒报")), rules) == "-20");
}

TEST_CASE("method 17: 县市每月20条, departments in tiers of 5 and 3") {
  QuotaRule rule = quota(QuotaForm::DeductPerMissing, QuotaPer::Month, 3, "1");
  rule.targets = {{"县市", 20}, {"一类部门", 5}};
  Roster roster;
  roster.units = {unit_of("甲县", "县市"), unit_of("乙局", "一类部门"), unit_of("丙局", "二类部门")};
  const ItemLog log = ItemLog()
                          .row("甲县", "4月")
                          .add(19, submitted())
                          .row("乙局", "4月")
                          .add(5, submitted())
                          .row("丙局", "4月")
                          .add(1, submitted());
  const Scored scored = score(log, with_quota(rule), roster);
  CHECK(scored.total(0) == "-1");
  CHECK(scored.total(1) == "0");
  CHECK(scored.total(2) == "-2");
}

TEST_CASE("method 22: 约稿每篇3分, 未完成扣3分, 每季度10分以上") {
  RuleSet rules;
  rules.points = {each(adopted("县级"), "10"), each(adopted("市级"), "20"), each(adopted("省级"), "30"),
                  each(adopted("", "", "约稿"), "3"), each(event("约稿未完成"), "-3")};
  const ItemLog log = ItemLog()
                          .row("甲村", "一季度")
                          .add(1, adopted("", "", "约稿"))
                          .add(1, event("约稿未完成"))
                          .add(1, adopted("县级"));
  CHECK(total(log, rules) == "10");
}

TEST_CASE("method 25: 周报送基础分10, 完成加10、完不成扣10") {
  RuleSet rules;
  rules.quotas = {quota(QuotaForm::AllOrNothing, QuotaPer::Week, 1, "10"),
                  quota(QuotaForm::DeductPerMissing, QuotaPer::Week, 1, "10")};
  rules.base_score = points("10");
  const ItemLog log = ItemLog()
                          .row("甲所", "第1周")
                          .add(1, submitted())
                          .row("甲所", "第2周")
                          .add(0, submitted())
                          .row("甲所", "第3周")
                          .add(2, submitted());
  CHECK(total(log, rules) == "20");
}
