// 计数规则: what counts at all.

#include "core/score/counting.hpp"

#include <doctest.h>

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

}  // namespace

TEST_CASE("requirement 12: kinds that are excluded count nowhere, and how many is told") {
  const RuleSet rules = with_counting({excluded(submitted("通知公告"))});
  const ItemLog log = ItemLog().row("甲局").add(3, submitted()).add(4, submitted("通知公告"))
                          .row("乙局").add(2, submitted("通知公告"));
  const CountedTally counted = apply_counting(log.tally(), rules);
  REQUIRE(counted.not_counted.size() == 2);
  CHECK(counted.not_counted[0].n_items == 4);
  CHECK(counted.not_counted[1].n_items == 2);
  CHECK(count_of(counted.tally, 0, submitted()) == 3);
  // The source gave a number; what does not count is 0 and not missing.
  CHECK(count_of(counted.tally, 1, submitted()) == 0);
  CHECK(n_zero_periods(counted.tally, 1, Status::Submitted) == 1);
  CHECK(score(log, rules).total(0) == "3");
  CHECK(score(log, rules).total(1) == "0");
}

TEST_CASE("requirement 12: no more count in a period than there are of the limit") {
  const RuleSet rules = with_counting({limited(submitted(), event("审签表"))});
  const ItemLog log = ItemLog().row("甲局", "7月").add(10, submitted()).add(6, event("审签表"))
                          .row("甲局", "8月").add(2, submitted()).add(9, event("审签表"));
  CHECK(total(log, rules) == "8");
  // A unit without a form in a period has none; without any forms in the data there is no limit.
  CHECK(total(ItemLog().row("甲局", "7月").add(10, submitted()).row("乙局", "7月").add(1, event("审签表")), rules) == "0");
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
  const ItemLog three = ItemLog().add_repeated(2, {adopted("县级"), adopted("省级")}).add(1, adopted("省级")).add(3, event("审签表"));
  CHECK(total(three, rules) == "40");
}

TEST_CASE("method 29: counted submissions are the fewer of signed forms and items") {
  const RuleSet rules = with_counting({limited(submitted(), event("审签表"))});
  CHECK(total(ItemLog().add(32, submitted()).add(27, event("审签表")), rules) == "27");
  CHECK(total(ItemLog().add(15, submitted()).add(27, event("审签表")), rules) == "15");
}
