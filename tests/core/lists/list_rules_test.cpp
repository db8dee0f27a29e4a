// 名单: thresholds, places and what follows from them, with the figures of real methods.

#include <doctest.h>

#include "core/lists/lists.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

ListCriterion criterion(const Measure& measure, Comparison comparison, const char* value,
                        const std::string& group = "") {
  ListCriterion made;
  made.group = group;
  made.measure = measure;
  made.comparison = comparison;
  made.value = points(value);
  return made;
}

ListRule list_of(const char* name, const std::vector<ListCriterion>& criteria) {
  ListRule rule;
  rule.name = name;
  rule.criteria = criteria;
  return rule;
}

const Measure kSubmitted{MeasureKind::Items, submitted()};

// Units 甲0, 甲1, … of one group with so many submissions.
ItemLog office(const std::vector<int64_t>& n_items) {
  ItemLog log;
  for (size_t i = 0; i < n_items.size(); ++i) log.row("甲" + std::to_string(i)).add(n_items[i], submitted());
  return log;
}

struct Listed {
  Scored scored;
  Checked<Lists> lists;
  // The members of a list as positions in the roster.
  std::string members(size_t list = 0) const {
    std::string text;
    for (const ListMember& member : lists.value.lists[list].members)
      text += (text.empty() ? "" : " ") + std::to_string(member.unit_idx);
    return text;
  }
};

Listed make(const ItemLog& log, const RuleSet& rules, const Roster& roster = {},
            const std::vector<ListChange>& changes = {}) {
  Listed listed;
  listed.scored = score(log, rules, roster);
  const Ranking ranking = make_ranking(listed.scored.tally, listed.scored.scores.value, rules);
  listed.lists = make_lists(listed.scored.tally, listed.scored.scores.value, ranking, rules, changes, {});
  return listed;
}

RuleSet by_submissions(const std::vector<ListRule>& lists) {
  RuleSet rules;
  rules.points = {each(submitted(), "1")};
  rules.lists = lists;
  return rules;
}

}  // namespace

TEST_CASE("requirement 13: thresholds with and without their boundary, zero lists, runs of zero months") {
  const std::vector<int64_t> n_items = {21, 20, 19, 0};
  const auto listed = [&](Comparison comparison, const char* value) {
    return make(office(n_items), by_submissions({list_of("名单", {criterion(kSubmitted, comparison, value)})}))
        .members();
  };
  CHECK(listed(Comparison::AtLeast, "20") == "0 1");
  CHECK(listed(Comparison::MoreThan, "20") == "0");  // 均超过20条
  CHECK(listed(Comparison::LessThan, "20") == "2 3");
  CHECK(listed(Comparison::AtMost, "20") == "1 2 3");
  CHECK(listed(Comparison::Equal, "0") == "3");

  ItemLog year;
  for (int month = 1; month <= 4; ++month) {
    const std::string name = std::to_string(month) + "月";
    year.row("甲局", name).add(month % 2, submitted());
    year.row("乙局", name).add(month == 1 ? 1 : 0, submitted());
  }
  const auto zero = [&](MeasureKind kind, const char* value) {
    const Measure measure{kind, submitted()};
    return make(year, by_submissions({list_of("名单", {criterion(measure, Comparison::AtLeast, value)})})).members();
  };
  CHECK(zero(MeasureKind::ZeroPeriods, "2") == "0 1");
  CHECK(zero(MeasureKind::ConsecutiveZeroPeriods, "2") == "1");
  CHECK(zero(MeasureKind::ConsecutiveZeroPeriods, "1") == "0 1");
}

TEST_CASE("requirement 13: the first n, the last n and places, with equals on the line") {
  // By place: 9, 7, 7, 7, 3, 3, 1.
  const std::vector<int64_t> n_items = {9, 7, 7, 7, 3, 3, 1};
  const auto listed = [&](Comparison comparison, const char* value, const char* last, TieAtLine tie) {
    ListCriterion made = criterion({}, comparison, value);
    made.last = points(last);
    made.tie = tie;
    RuleSet rules = by_submissions({list_of("名单", {made})});
    rules.tie_rule = TieRule::Standard1224;
    const Listed result = make(office(n_items), rules);
    return result.members() + (result.lists.diagnostics.empty() ? "" : "?");
  };
  CHECK(listed(Comparison::TopN, "2", "0", TieAtLine::IncludeAll) == "0 1 2 3");
  CHECK(listed(Comparison::TopN, "2", "0", TieAtLine::CutByKeys) == "0 1");
  CHECK(listed(Comparison::TopN, "2", "0", TieAtLine::Ask) == "0?");
  CHECK(listed(Comparison::TopN, "4", "0", TieAtLine::Ask) == "0 1 2 3");
  CHECK(listed(Comparison::BottomN, "2", "0", TieAtLine::IncludeAll) == "4 5 6");
  CHECK(listed(Comparison::BottomN, "2", "0", TieAtLine::CutByKeys) == "5 6");
  CHECK(listed(Comparison::BottomN, "2", "0", TieAtLine::Ask) == "6?");
  CHECK(listed(Comparison::Places, "2", "5", TieAtLine::IncludeAll) == "1 2 3 4 5");
  CHECK(listed(Comparison::Places, "2", "5", TieAtLine::CutByKeys) == "1 2 3 4");
  CHECK(listed(Comparison::Places, "2", "5", TieAtLine::Ask) == "1 2 3?");
  CHECK(listed(Comparison::TopN, "99", "0", TieAtLine::Ask) == "0 1 2 3 4 5 6");
}

TEST_CASE("requirement 13: criteria, manual additions and removals together, with the reason kept") {
  const RuleSet rules = by_submissions(
      {list_of("表扬", {criterion(kSubmitted, Comparison::AtLeast, "20"), criterion({}, Comparison::TopN, "1")})});
  const std::vector<ListChange> changes = {{"表扬", "甲2", true, "承办专题"}, {"表扬", "甲0", false, "迟报"}};
  const Listed listed = make(office({25, 21, 3, 2}), rules, {}, changes);
  CHECK(listed.members() == "1 2");
  const UnitList& list = listed.lists.value.lists[0];
  CHECK(list.members[1].reason == "承办专题");
  REQUIRE(list.removed.size() == 1);
  CHECK(list.removed[0].unit_idx == 0);
  CHECK(list.removed[0].reason == "迟报");
}

TEST_CASE("requirement 14: each group has its own threshold, places go over all groups where the rule says so") {
  Roster roster;
  roster.units = {unit_of("甲0", "县市"), unit_of("甲1", "县市"), unit_of("甲2", "部门"), unit_of("甲3", "部门")};
  const ItemLog log = office({30, 19, 6, 5});
  RuleSet rules = by_submissions({list_of("达标", {criterion(kSubmitted, Comparison::AtLeast, "20", "县市"),
                                                   criterion(kSubmitted, Comparison::AtLeast, "6", "部门")}),
                                  list_of("第一", {criterion({}, Comparison::TopN, "1")}),
                                  list_of("总第一", {criterion({}, Comparison::TopN, "1")})});
  rules.lists[2].criteria[0].over_all = true;
  const Listed listed = make(log, rules, roster);
  CHECK(listed.members(0) == "0 2");
  CHECK(listed.members(1) == "0 2");
  CHECK(listed.members(2) == "0");
}

TEST_CASE("requirement 17: listed units get points in the yearly assessment") {
  ListRule praise = list_of("表扬", {criterion(kSubmitted, Comparison::AtLeast, "20")});
  praise.adjustment = points("2");
  praise.adjustment_reason = "年度综合绩效考核";
  const Listed listed = make(office({20, 19}), by_submissions({praise}));
  REQUIRE(listed.lists.value.adjustments.size() == 1);
  CHECK(listed.lists.value.adjustments[0].unit_idx == 0);
  CHECK(listed.lists.value.adjustments[0].points == points("2"));
  // The score itself is another matter.
  CHECK(listed.scored.total(0) == "20");
}

TEST_CASE("method 22: 每季度须达10分") {
  RuleSet rules =
      by_submissions({list_of("未达标", {criterion({MeasureKind::TotalScore, {}}, Comparison::LessThan, "10")})});
  CHECK(make(office({10, 9, 11}), rules).members() == "1");
}

TEST_CASE("method 23: 一等奖1名、二等奖2名、三等奖3名") {
  const auto places = [](const char* name, const char* first, const char* last) {
    ListCriterion made = criterion({}, Comparison::Places, first);
    made.last = points(last);
    return list_of(name, {made});
  };
  const RuleSet rules =
      by_submissions({places("一等奖", "1", "1"), places("二等奖", "2", "3"), places("三等奖", "4", "6")});
  const Listed listed = make(office({7, 6, 5, 4, 3, 2, 1}), rules);
  CHECK(listed.members(0) == "0");
  CHECK(listed.members(1) == "1 2");
  CHECK(listed.members(2) == "3 4 5");
}

TEST_CASE("method 26: 每季度24条 are praised, fewer than 5 criticised, the organiser is exempt") {
  Roster roster;
  roster.units = {unit_of("甲0"), unit_of("甲1"), unit_of("甲2"), unit_of("甲3"), unit_of("甲4")};
  roster.units[3].exempt = true;
  RuleSet rules = by_submissions({list_of("表扬", {criterion(kSubmitted, Comparison::AtLeast, "24")}),
                                  list_of("批评", {criterion(kSubmitted, Comparison::LessThan, "5")})});
  rules.lists[1].kind = ListKind::Criticism;
  const Listed listed = make(office({24, 23, 4, 99, 5}), rules, roster);
  CHECK(listed.members(0) == "0");
  CHECK(listed.members(1) == "2");
}

TEST_CASE("method 27: 县直最低标准每月20条, below it a unit is named") {
  Roster roster;
  roster.units = {unit_of("甲0", "县直"), unit_of("甲1", "县直"), unit_of("甲2", "乡镇")};
  RuleSet rules = by_submissions(
      {list_of("未完成", {criterion({MeasureKind::QuotaCompletion, {}}, Comparison::LessThan, "100", "县直")})});
  rules.quotas = {quota(QuotaForm::Shown, QuotaPer::Month, 20, "0")};
  CHECK(make(office({20, 19, 1}), rules, roster).members() == "1");
}

TEST_CASE("method 28: listed units +2, zero units -2 in the yearly assessment") {
  RuleSet rules = by_submissions({list_of("表扬", {criterion({}, Comparison::TopN, "2")}),
                                  list_of("零报送", {criterion(kSubmitted, Comparison::Equal, "0")})});
  rules.lists[0].adjustment = points("2");
  rules.lists[1].kind = ListKind::Zero;
  rules.lists[1].adjustment = points("-2");
  const Listed listed = make(office({112, 106, 98, 0}), rules);
  const std::vector<Adjustment>& adjustments = listed.lists.value.adjustments;
  REQUIRE(adjustments.size() == 3);
  CHECK(adjustments[1].unit_idx == 1);
  CHECK(adjustments[1].points == points("2"));
  CHECK(adjustments[2].unit_idx == 3);
  CHECK(adjustments[2].points == points("-2"));
}

namespace {

// Adopted and submitted of 甲0, 甲1, …, ranked by submissions.
ItemLog adoptions(const std::vector<std::pair<int64_t, int64_t>>& counts) {
  ItemLog log;
  for (size_t i = 0; i < counts.size(); ++i)
    log.row("甲" + std::to_string(i)).add(counts[i].first, adopted()).add(counts[i].second, submitted());
  return log;
}

const Measure kAdopted{MeasureKind::Items, adopted()};

// Unit, condition and rank of everybody who is passed over.
std::string passed(const Listed& listed) {
  std::string text;
  for (const PassedOver& one : listed.lists.value.lists[0].passed_over)
    text += (text.empty() ? "" : " ") + std::to_string(one.unit_idx) + "/" + std::to_string(one.condition_idx) + "@" +
            std::to_string(one.rank);
  return text;
}

}  // namespace

TEST_CASE("requirement 13: criteria joined by 且 need all of them, and nobody is passed over by a figure alone") {
  ListCriterion both = criterion(kSubmitted, Comparison::LessThan, "5");
  both.conditions = {{kAdopted, Comparison::Equal, points("0")}};
  const Listed listed = make(adoptions({{0, 9}, {1, 4}, {0, 4}, {0, 0}}), by_submissions({list_of("批评", {both})}));
  CHECK(listed.members() == "2 3");
  CHECK(passed(listed) == "");
}

TEST_CASE("requirement 13: a minimum of items leaves a place empty or moves the next unit up") {
  // By place: 9, 8, 8, 6, 5 submitted.
  const ItemLog log = adoptions({{7, 9}, {3, 8}, {6, 8}, {5, 6}, {9, 5}});
  const auto listed = [&](Comparison comparison, const char* n, bool moves_up, TieAtLine tie, TieRule tie_rule) {
    ListCriterion first = criterion({}, comparison, n);
    first.conditions = {{kAdopted, Comparison::AtLeast, points("5")}};
    first.moves_up = moves_up;
    first.tie = tie;
    RuleSet rules = by_submissions({list_of("表扬", {first})});
    rules.tie_rule = tie_rule;
    const Listed made = make(log, rules);
    return made.members() + " | " + passed(made);
  };
  const auto plain = TieRule::Standard1224;
  CHECK(listed(Comparison::TopN, "3", false, TieAtLine::IncludeAll, plain) == "0 2 | 1/0@2");
  CHECK(listed(Comparison::TopN, "3", true, TieAtLine::IncludeAll, plain) == "0 2 3 | 1/0@2");
  // The first two leave no place that 甲1 could have taken in another's stead: it is beside 甲2.
  CHECK(listed(Comparison::TopN, "2", true, TieAtLine::IncludeAll, plain) == "0 2 | 1/0@2");
  CHECK(listed(Comparison::TopN, "1", true, TieAtLine::IncludeAll, plain) == "0 | ");
  CHECK(listed(Comparison::TopN, "2", true, TieAtLine::Ask, plain) == "0 2 | ");
  CHECK(listed(Comparison::TopN, "3", true, TieAtLine::IncludeAll, TieRule::Dense1223) == "0 2 3 | 1/0@2");
  CHECK(listed(Comparison::BottomN, "4", true, TieAtLine::CutByKeys, plain) == "0 2 3 4 | 1/0@2");
  CHECK(listed(Comparison::BottomN, "4", false, TieAtLine::CutByKeys, plain) == "2 3 4 | 1/0@2");
}

TEST_CASE("requirement 11: a unit that may not be commended is passed over by name, and may leave its place") {
  RuleSet rules = by_submissions({list_of("表扬", {criterion({}, Comparison::TopN, "2")})});
  rules.lists[0].kind = ListKind::Commendation;
  rules.vetoes = {{"漏报", {MeasureKind::Items, event("漏报")}, Comparison::AtLeast, points("1"), false, false, true}};
  ItemLog log = office({9, 8, 7});
  log.row("甲1").add(1, event("漏报"));
  CHECK(make(log, rules).members() == "0");
  CHECK(passed(make(log, rules)) == "1/-1@2");
  rules.lists[0].criteria[0].moves_up = true;
  CHECK(make(log, rules).members() == "0 2");
  CHECK(passed(make(log, rules)) == "1/-1@2");
  // By a figure nobody has a place, but the veto is still the reason.
  rules.lists[0].criteria = {criterion(kSubmitted, Comparison::AtLeast, "8")};
  CHECK(passed(make(log, rules)) == "1/-1@0");
  // Whoever a person adds is not passed over.
  const std::vector<ListChange> added = {{"表扬", "甲1", true, "领导意见"}};
  CHECK(passed(make(log, rules, {}, added)) == "");
}
