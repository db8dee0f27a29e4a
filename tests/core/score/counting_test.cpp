// 计数规则: what counts at all.

#include "core/score/counting.hpp"

#include <doctest.h>

#include "core/rules/check_rules.hpp"
#include "core/score/idle_rules.hpp"
#include "core/words/rules_text.hpp"
#include "core/words/score_line_words.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

RuleSet with_counting(const std::vector<CountingRule>& counting) {
  RuleSet rules;
  rules.counting = counting;
  rules.points = {each(adopted(), "1"), each(submitted(), "1")};
  return rules;
}

CountingRule excluded(const CountSelector& items) {
  CountingRule rule;
  rule.items = items;
  return rule;
}

CountingRule limited(const CountSelector& items, const CountSelector& limit) {
  CountingRule rule;
  rule.effect = CountingEffect::Limit;
  rule.items = items;
  rule.limit = limit;
  return rule;
}

CountingRule converted(const CountSelector& items, int64_t every, const CountSelector& into, bool keeps_rest = false) {
  CountingRule rule;
  rule.effect = CountingEffect::Convert;
  rule.items = items;
  rule.every = every;
  rule.into = into;
  rule.keeps_rest = keeps_rest;
  return rule;
}

}  // namespace

TEST_CASE("requirement 12: kinds that are excluded count nowhere, and how many is told") {
  const RuleSet rules = with_counting({excluded(submitted("通知公告"))});
  const ItemLog log =
      ItemLog().row("甲局").add(3, submitted()).add(4, submitted("通知公告")).row("乙局").add(2, submitted("通知公告"));
  const CountedTally counted = apply_counting(log.tally(), rules);
  REQUIRE(counted.not_counted.size() == 2);
  CHECK(counted.not_counted[0].n_items == 4);
  CHECK(counted.not_counted[1].n_items == 2);
  CHECK(count_of(counted.tally, 0, submitted()) == 3);
  // The source gave a number; what does not count is 0 and not missing.
  CHECK(count_of(counted.tally, 1, submitted()) == 0);
  CHECK(ZeroPeriods(counted.tally, Status::Submitted).n_periods(1) == 1);
  CHECK(score(log, rules).total(0) == "3");
  CHECK(score(log, rules).total(1) == "0");
}

TEST_CASE("requirement 12: no more count in a period than there are of the limit") {
  const RuleSet rules = with_counting({limited(submitted(), event("审签表"))});
  const ItemLog log = ItemLog()
                          .row("甲局", "7月")
                          .add(10, submitted())
                          .add(6, event("审签表"))
                          .row("甲局", "8月")
                          .add(2, submitted())
                          .add(9, event("审签表"));
  CHECK(total(log, rules) == "8");
  // A unit without a form in a period has none; without any forms in the data there is no limit.
  CHECK(total(ItemLog().row("甲局", "7月").add(10, submitted()).row("乙局", "7月").add(1, event("审签表")), rules) ==
        "0");
  CHECK(total(ItemLog().add(10, submitted()), rules) == "10");
}

TEST_CASE("counting rules work one after another and can be switched off") {
  RuleSet rules = with_counting({excluded(submitted("转载")), limited(submitted(), event("审签表"))});
  const ItemLog log = ItemLog().add(4, submitted("转载")).add(5, submitted()).add(3, event("审签表"));
  CHECK(total(log, rules) == "3");
  rules.counting[1].is_on = false;
  CHECK(total(log, rules) == "5");
  rules.counting[0].is_on = false;
  CHECK(total(log, rules) == "9");
  CHECK_FALSE(has_counting(rules));
}

TEST_CASE("an excluded adoption is no repeat of the others") {
  RuleSet rules = with_counting({excluded(adopted("省级"))});
  rules.points = {each(adopted("县级"), "5"), each(adopted("省级"), "30")};
  rules.adoption_repeats = RepeatRule::HighestOnly;
  CHECK(total(ItemLog().add_repeated(1, {adopted("县级"), adopted("省级")}), rules) == "5");
}

TEST_CASE("a time that a limit takes out does not make the item's other time a repeat") {
  RuleSet rules = with_counting({limited(adopted(), event("审签表"))});
  rules.points = {each(adopted("县级"), "5"), each(adopted("省级"), "30")};
  rules.adoption_repeats = RepeatRule::HighestOnly;
  // One form for one item that two levels adopted: the county's adoption is left, and counts.
  const ItemLog one = ItemLog().add_repeated(1, {adopted("县级"), adopted("省级")}).add(1, event("审签表"));
  CHECK(total(one, rules) == "5");
  // Two forms for three items: two of the province's adoptions are the ones that go first.
  const ItemLog three =
      ItemLog().add_repeated(2, {adopted("县级"), adopted("省级")}).add(1, adopted("省级")).add(3, event("审签表"));
  CHECK(total(three, rules) == "40");
}

TEST_CASE("method 29: counted submissions are the fewer of signed forms and items") {
  const RuleSet rules = with_counting({limited(submitted(), event("审签表"))});
  CHECK(total(ItemLog().add(32, submitted()).add(27, event("审签表")), rules) == "27");
  CHECK(total(ItemLog().add(15, submitted()).add(27, event("审签表")), rules) == "15");
}

TEST_CASE("4条简讯折1条信息: in each period by itself, before points, quotas and lists") {
  RuleSet rules = with_counting({converted(submitted("简讯"), 4, submitted("信息"))});
  rules.points = {each(submitted("信息"), "10"), each(submitted("简讯"), "1")};
  const ItemLog log = ItemLog()
                          .row("甲局", "7月")
                          .add(9, submitted("简讯"))
                          .add(2, submitted("信息"))
                          .row("甲局", "8月")
                          .add(3, submitted("简讯"))
                          .row("乙局", "7月")
                          .add(5, submitted("信息"));
  CHECK(score(log, rules).total(0) == "40");  // 2 + 2 of 9, and 1 + 3 left over
  CHECK(score(log, rules).total(1) == "50");
  const CountedTally counted = apply_counting(log.tally(), rules);
  CHECK(count_of(counted.tally, 0, submitted("信息")) == 4);
  CHECK(count_of(counted.tally, 0, submitted("简讯")) == 0);
  REQUIRE(counted.not_counted.size() == 1);
  CHECK(counted.not_counted[0].n_items == 4);
  rules.quotas = {quota(QuotaForm::AllOrNothing, QuotaPer::Whole, 4, "100", submitted("信息"))};
  CHECK(score(log, rules).total(0) == "140");
  rules.quotas.clear();
  rules.counting[0].keeps_rest = true;
  CHECK(score(log, rules).total(0) == "44");
  CHECK(apply_counting(log.tally(), rules).not_counted.empty());
}

TEST_CASE("the other names of converted items stay, and each kind is counted by itself") {
  const RuleSet rules = with_counting({converted(adopted("", "", "简讯"), 2, adopted("", "", "信息"), true)});
  const ItemLog log = ItemLog().add(3, adopted("市级", "", "简讯")).add(3, adopted("省级", "", "简讯"));
  const Tally tally = apply_counting(log.tally(), rules).tally;
  CHECK(count_of(tally, 0, adopted("市级", "", "信息")) == 1);
  CHECK(count_of(tally, 0, adopted("省级", "", "信息")) == 1);
  CHECK(count_of(tally, 0, adopted("省级", "", "简讯")) == 1);
}

TEST_CASE("conversions work one after another") {
  const CountingRule first = converted(submitted("简讯"), 2, submitted("信息"));
  const CountingRule second = converted(submitted("信息"), 2, submitted("调研"));
  const ItemLog log = ItemLog().add(6, submitted("简讯")).add(1, submitted("信息"));
  const auto n_surveys = [&](const std::vector<CountingRule>& counting) {
    return count_of(apply_counting(log.tally(), with_counting(counting)).tally, 0, submitted("调研"));
  };
  CHECK(n_surveys({first, second}) == 2);
  CHECK(n_surveys({second, first}) == std::nullopt);
}

TEST_CASE("items that two levels adopted make items that two levels adopted") {
  RuleSet rules = with_counting({converted(adopted("", "", "简讯"), 4, adopted("", "", "信息"))});
  rules.points = {each(adopted("县级"), "5"), each(adopted("省级"), "30")};
  rules.adoption_repeats = RepeatRule::HighestOnly;
  const ItemLog log = ItemLog().add_repeated(4, {adopted("县级", "", "简讯"), adopted("省级", "", "简讯")});
  CHECK(total(log, rules) == "30");
  rules.adoption_repeats = RepeatRule::AddAll;
  CHECK(total(log, rules) == "35");
}

TEST_CASE("a conversion is a line of the score, and is said in the rules") {
  RuleSet rules = with_counting({converted(submitted("简讯"), 4, submitted("信息"))});
  rules.points = {each(submitted("信息"), "10")};
  const Scored scored = score(ItemLog().add(9, submitted("简讯")).add(1, submitted("信息")), rules);
  CHECK(score_lines_zh(scored.lines(), scored.tally, rules, {}) ==
        "每4条简讯报送折1条信息报送：折算 8 条，成为 2 条；信息报送 3 条 × 10 分 30 分");
  CHECK(formula_zh(scored.lines()) == "3×10");
  CHECK(rules_text_zh(rules).at(0).text == "每4条简讯报送折1条信息报送，余数不计。");
}

TEST_CASE("a conversion of nothing, into nothing or into itself is told") {
  RuleSet rules =
      with_counting({converted(submitted("简讯"), 4, submitted()), converted(submitted("信息"), 4, submitted("信息")),
                     converted(submitted("没有的"), 4, submitted("信息"))});
  std::vector<std::vector<std::string>> args;
  for (const Diagnostic& d : check_rules(rules))
    if (d.code == Code::ConvertIntoItself) args.push_back(d.args);
  CHECK(args == std::vector<std::vector<std::string>>{{"每4条简讯报送折1条简讯报送", ""},
                                                      {"每4条信息报送折1条信息报送", "信息报送"}});
  SourceCounts table = source_of({{"甲", {{Status::Submitted, 5, "", "信息"}}}});
  std::vector<Code> codes;
  for (const Diagnostic& d : find_idle_rules(tally_of({table}).value, rules))
    if (d.code == Code::ConvertWithoutData) codes.push_back(d.code);
  CHECK(codes.size() == 2);
  rules.points = {each(submitted("简讯"), "1")};
  rules.counting = {converted(submitted("简讯"), 4, submitted("信息"))};
  CHECK(check_rules(rules).at(0).code == Code::RuleUnreachable);
}
