// Who is on a list, in which order, and what of it was done by hand.

#include "core/lists/lists.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Points whole(int64_t n) { return Points::from_whole(n); }

const Measure kSubmitted{MeasureKind::Items, {Status::Submitted, "", "", ""}};

ListCriterion criterion(Comparison comparison, int64_t value, const std::string& group = "",
                        const Measure& measure = kSubmitted) {
  return {group, measure, comparison, whole(value)};
}

ListRule list_rule(const std::string& name, std::vector<ListCriterion> criteria) {
  ListRule rule;
  rule.name = name;
  rule.criteria = std::move(criteria);
  return rule;
}

// Two groups; ranked by submissions: 街道 东办 60, 西办 50, 站办 48, 督查室 70 (exempt);
// 区直 总工会 25, 卫生局 21, 粮食局 0, 地税局 (no count), 企业 99 (outside).
struct Office {
  Tally tally;
  RuleSet rules;

  Office() {
    Roster roster;
    roster.units = {unit_of("西办", "街道"),
                    unit_of("东办", "街道"),
                    unit_of("站办", "街道"),
                    unit_of("督查室", "街道"),
                    unit_of("粮食局", "区直"),
                    unit_of("卫生局", "区直"),
                    unit_of("总工会", "区直", {"工会"}),
                    unit_of("地税局", "区直"),
                    unit_of("企业", "区直")};
    roster.units[3].exempt = true;
    roster.units[8].outside_assessment = true;
    tally = tally_of({source_of({{"东办", {{Status::Submitted, 60}}},
                                 {"西办", {{Status::Submitted, 50}}},
                                 {"站办", {{Status::Submitted, 48}}},
                                 {"督查室", {{Status::Submitted, 70}}},
                                 {"总工会", {{Status::Submitted, 25}}},
                                 {"卫生局", {{Status::Submitted, 21}}},
                                 {"粮食局", {{Status::Submitted, 0}}},
                                 {"地税局", {}},
                                 {"企业", {{Status::Submitted, 99}}}})},
                     roster)
                .value;
    rules.rank_keys = {{kSubmitted, true}};
  }

  Checked<Lists> lists(const std::vector<ListChange>& changes = {}, const std::vector<ListOrder>& orders = {}) const {
    const Scores scores = make_scores(tally, rules).value;
    return make_lists(tally, scores, make_ranking(tally, scores, rules), rules, changes, orders);
  }

  std::string names(const std::vector<ListMember>& members) const {
    std::string text;
    for (const ListMember& member : members) {
      if (!text.empty()) text += "、";
      text += tally.roster.units[member.unit_idx].full_name;
    }
    return text;
  }

  // The only list of a rule with these criteria.
  std::string named(std::vector<ListCriterion> criteria) {
    rules.lists = {list_rule("表扬", std::move(criteria))};
    return names(lists().value.lists[0].members);
  }
};

}  // namespace

TEST_CASE("thresholds a group of its own, members by group and rank") {
  Office office;
  CHECK(office.named({criterion(Comparison::AtLeast, 20, "区直"), criterion(Comparison::AtLeast, 50, "街道")}) ==
        "东办、西办、总工会、卫生局");
  CHECK(office.named({criterion(Comparison::AtLeast, 20, "区直"), criterion(Comparison::AtLeast, 48, "街道")}) ==
        "东办、西办、站办、总工会、卫生局");
}

TEST_CASE("each comparison at its boundary") {
  Office office;
  CHECK(office.named({criterion(Comparison::AtLeast, 50)}) == "东办、西办");
  CHECK(office.named({criterion(Comparison::MoreThan, 50)}) == "东办");
  CHECK(office.named({criterion(Comparison::LessThan, 25, "区直")}) == "卫生局、粮食局、地税局");
  CHECK(office.named({criterion(Comparison::Equal, 21)}) == "卫生局");
}

TEST_CASE("a count that nobody gives is 0 for a zero list and reaches no threshold") {
  Office office;
  CHECK(office.named({criterion(Comparison::Equal, 0)}) == "粮食局、地税局");
  CHECK(office.named({criterion(Comparison::AtLeast, 0, "区直")}) == "总工会、卫生局、粮食局");
  CHECK(office.named({criterion(Comparison::MoreThan, -1, "区直")}) == "总工会、卫生局、粮食局");
}

TEST_CASE("top n counts ranked units of its group only") {
  Office office;
  CHECK(office.named({criterion(Comparison::TopN, 2, "街道")}) == "东办、西办");
  CHECK(office.named({criterion(Comparison::TopN, 1)}) == "东办、总工会");
  office.rules.rank_scope = RankScope::Overall;
  CHECK(office.named({criterion(Comparison::TopN, 4)}) == "东办、西办、站办、总工会");
  CHECK(office.named({criterion(Comparison::TopN, 1, "区直")}) == "总工会");
  CHECK(office.named({criterion(Comparison::TopN, 0)}).empty());
}

TEST_CASE("units that share the last place of a top n are all on the list") {
  Office office;
  office.rules.rank_keys = {{{MeasureKind::Items, {Status::Adopted, "", "", ""}}, true}};
  office.rules.tie_rule = TieRule::Standard1224;
  CHECK(office.named({criterion(Comparison::TopN, 1, "街道")}) == "西办、东办、站办");
  office.rules.tie_rule = TieRule::Ordinal1234;
  CHECK(office.named({criterion(Comparison::TopN, 1, "街道")}) == "西办、东办、站办");
  ListCriterion cut = criterion(Comparison::TopN, 1, "街道");
  cut.tie = TieAtLine::CutByKeys;
  CHECK(office.named({cut}) == "西办");
}

TEST_CASE("a unit that meets several criteria is one member, by the first of them") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 60), criterion(Comparison::AtLeast, 50)})};
  const auto result = office.lists();
  const auto& members = result.value.lists[0].members;
  REQUIRE(members.size() == 2);
  CHECK(members[0].criterion_idx == 0);
  CHECK(members[1].criterion_idx == 1);
}

TEST_CASE("additions and removals by hand stay visible, the last word on a unit counts") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 50)})};
  const auto result = office.lists({{"表扬", "督查室", true, "牵头单位"},
                                    {"表扬", "工会", true, ""},
                                    {"表扬", "西办", false, "迟报"},
                                    {"表扬", "东办", false, ""},
                                    {"表扬", "东办", true, "更正"},
                                    {"表扬", "站办", false, ""}});
  CHECK(result.diagnostics.empty());
  const UnitList& list = result.value.lists[0];
  CHECK(office.names(list.members) == "督查室、东办、总工会");
  CHECK(list.members[0].criterion_idx == -1);
  CHECK(list.members[0].reason == "牵头单位");
  CHECK(list.members[1].criterion_idx == 0);
  CHECK(list.members[1].reason.empty());
  CHECK(office.names(list.removed) == "西办");
  CHECK(list.removed[0].reason == "迟报");
  CHECK_FALSE(list.manual_order);
}

TEST_CASE("a unit outside the assessment can be added by hand and stands last in its group") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 25)})};
  CHECK(office.names(office.lists({{"表扬", "企业", true, ""}}).value.lists[0].members) ==
        "东办、西办、站办、总工会、企业");
}

TEST_CASE("a manual order goes within the groups and leaves the others by rank") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 20)})};
  const auto result = office.lists({}, {{"表扬", {"卫生局", "站办", "西办"}}});
  const UnitList& list = result.value.lists[0];
  CHECK(office.names(list.members) == "站办、西办、东办、卫生局、总工会");
  CHECK(list.manual_order);
  CHECK_FALSE(office.lists({}, {{"表扬", {"粮食局"}}}).value.lists[0].manual_order);
  // A unit named twice stands where it is named first.
  const auto twice = office.lists({}, {{"表扬", {"站办", "西办", "站办"}}});
  CHECK(office.names(twice.value.lists[0].members) == "站办、西办、东办、总工会、卫生局");
}

TEST_CASE("changes, orders and criteria that name nobody are told once") {
  Office office;
  office.rules.lists = {
      list_rule("表扬", {criterion(Comparison::AtLeast, 50, "镇办"), criterion(Comparison::TopN, 2, "镇办")})};
  const auto result = office.lists({{"表扬", "没有的局", true, ""}}, {{"表扬", {"没有的局", "旧名"}}});
  const Diagnostics expected = {{Code::RuleGroupUnknown, Severity::Warning, {}, {"表扬", "镇办"}},
                                {Code::ListUnitUnknown, Severity::Warning, {}, {"表扬", "没有的局"}},
                                {Code::ListUnitUnknown, Severity::Warning, {}, {"表扬", "旧名"}}};
  CHECK(result.diagnostics == expected);
  CHECK(result.value.lists[0].members.empty());
}

TEST_CASE("manual changes of a list that no rule makes are told once a list") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 50)})};
  const auto result = office.lists({{"批评", "东办", true, ""}, {"批评", "西办", false, ""}}, {{"旧名单", {"东办"}}});
  const Diagnostics expected = {{Code::ListUnknown, Severity::Warning, {}, {"批评"}},
                                {Code::ListUnknown, Severity::Warning, {}, {"旧名单"}}};
  CHECK(result.diagnostics == expected);
  CHECK(office.names(result.value.lists[0].members) == "东办、西办");
}

TEST_CASE("a list with an adjustment gives one to each member, by hand or not") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 60)}),
                        list_rule("零报送", {criterion(Comparison::Equal, 0)}),
                        list_rule("提醒", {criterion(Comparison::LessThan, 25)})};
  office.rules.lists[0].adjustment = whole(2);
  office.rules.lists[1].adjustment = whole(-2);
  office.rules.lists[1].kind = ListKind::Zero;
  const auto result = office.lists({{"表扬", "督查室", true, ""}});
  std::string text;
  for (const Adjustment& adjustment : result.value.adjustments)
    text += std::to_string(adjustment.list_idx) + " " + office.tally.roster.units[adjustment.unit_idx].full_name + " " +
            adjustment.points.to_string() + "; ";
  CHECK(text == "0 督查室 2; 0 东办 2; 1 粮食局 -2; 1 地税局 -2; ");
  CHECK(result.value.lists[1].kind == ListKind::Zero);
}

TEST_CASE("a list that is off lists nobody, by hand neither, and keeps the changes quiet") {
  Office office;
  office.rules.lists = {list_rule("表扬", {criterion(Comparison::AtLeast, 60)})};
  office.rules.lists[0].adjustment = whole(2);
  office.rules.lists[0].is_on = false;
  const auto result = office.lists({{"表扬", "督查室", true, ""}, {"表扬", "没有", true, ""}});
  REQUIRE(result.value.lists.size() == 1);
  CHECK(result.value.lists[0].members.empty());
  CHECK(result.value.lists[0].removed.empty());
  CHECK(result.value.adjustments.empty());
  CHECK(result.diagnostics.empty());
}

TEST_CASE("rules without any data give empty lists and complain about nothing") {
  RuleSet rules;
  rules.lists = {list_rule("表扬", {criterion(Comparison::TopN, 3, "街道")})};
  const Tally tally = tally_of({}).value;
  const auto result = make_lists(tally, {}, {}, rules, {}, {});
  CHECK(result.diagnostics.empty());
  REQUIRE(result.value.lists.size() == 1);
  CHECK(result.value.lists[0].members.empty());
}
