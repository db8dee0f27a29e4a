// Who leads, who sent nothing, and who is on a list or passed over.

#include "core/facts/list_facts.hpp"

#include <doctest.h>

#include "core/facts/small_facts.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

TEST_CASE("facts: who sent nothing and whose items were not used is told once") {
  const Model model = model_of(two_groups());
  CHECK(model.text("零报送") == "丙");
  CHECK(model.text("零报送.家数") == "1");
  CHECK(model.text("零报送.镇办") == "丙");
  CHECK(model.text("零报送.部门.家数") == "0");
  CHECK(model.text("零采用") == "乙");
}

TEST_CASE("facts: equals at the top are all named and called a tie, whatever the ranks that the table writes") {
  Input input = two_groups();
  input.sources = {source_of({row_of("甲", "", 20, 12), row_of("乙", "", 10, 12), row_of("丙", "", 0, 0),
                              row_of("戊", "", 9, 3), row_of("丁", "", 3, 1)})};
  for (const TieRule tie_rule : {TieRule::Ordinal1234, TieRule::Standard1224}) {
    input.rules.tie_rule = tie_rule;
    const Model model = model_of(input);
    CHECK(model.text("第一名.部门") == "甲、乙");
    CHECK(model.text("并列第一名.部门") == "甲、乙");
    CHECK(model.text("并列第一名.镇办") == "(none)");
    CHECK(model.text("分组第一名") == "部门为甲、乙并列，镇办为戊");
  }
}

TEST_CASE("facts: lists by rule, by kind and by group") {
  Input input = two_groups();
  input.rules.quotas = {{"季度任务", {}, QuotaPer::Whole, 24}};
  ListRule praised{"通报表扬", ListKind::Commendation, {}, Points::from_whole(2), "年度考核"};
  praised.criteria = {
      {"部门", {MeasureKind::Items, {Status::Submitted, "", "", ""}}, Comparison::AtLeast, Points::from_whole(10)},
      {"镇办", {MeasureKind::Items, {Status::Submitted, "", "", ""}}, Comparison::AtLeast, Points::from_whole(9)}};
  ListRule zero{"零报送", ListKind::Zero, {}, *Points::parse("-1.5"), "年度考核"};
  zero.criteria = {{"", {MeasureKind::Items, {Status::Submitted, "", "", ""}}, Comparison::Equal, Points()}};
  input.rules.lists = {praised, zero};
  const Model model = model_of(input);
  CHECK(model.text("任务数") == "24");
  CHECK(model.text("名单.通报表扬") == "甲、乙、戊");
  CHECK(model.text("名单.通报表扬.家数") == "3");
  CHECK(model.text("名单.通报表扬.部门") == "甲、乙");
  CHECK(model.text("名单.通报表扬.镇办.家数") == "1");
  CHECK(model.text("名单.通报表扬.条件") == "部门报送10条及以上、镇办报送9条及以上");
  CHECK(model.text("名单.通报表扬.标准") == "(none)");
  CHECK(model.text("名单.通报表扬.部门.标准") == "10");
  CHECK(model.text("名单.零报送.标准") == "0");
  CHECK(model.text("名单.零报送.加扣分") == "1.5");
  CHECK(model.text("表扬单位") == "甲、乙、戊");
  CHECK(model.text("表扬单位.条件") == "部门报送10条及以上、镇办报送9条及以上");
  CHECK(model.text("零报送单位") == "丙");
  CHECK(model.text("批评单位") == "(none)");
  CHECK(model.text("加扣分") == "甲、乙、戊各加2分；丙扣1.5分");
  CHECK(model.text("加扣分事由") == "年度考核");
}

TEST_CASE("facts: a list that is off is no fact, and its kind is none without another") {
  Input input;
  input.sources = {source_of({row_of("甲局", "部门", 5, 2), row_of("乙局", "部门", 1, 0)})};
  ListRule rule;
  rule.name = "表扬";
  rule.adjustment = kOne;
  rule.is_on = false;
  input.rules.lists = {rule};
  input.changes = {{"表扬", "甲局", true, ""}};
  const Model model = model_of(input);
  for (const char* name : {"名单.表扬", "名单.表扬.家数", "名单.表扬.加扣分", "表扬单位", "加扣分"})
    CHECK_MESSAGE(model.text(name) == "(none)", name);
}

TEST_CASE("facts: a list changed by hand shows it and does not claim its criteria") {
  Input input = two_groups();
  ListRule praised{"表扬", ListKind::Commendation, {}, {}, ""};
  praised.criteria = {{"", {}, Comparison::TopN, Points::from_whole(1)}};
  input.rules.lists = {praised};
  input.changes = {{"表扬", "乙", true, "承办专题"}, {"表扬", "戊", false, "机构调整"}};
  const Model model = model_of(input);
  CHECK(model.text("名单.表扬") == "甲、乙");
  CHECK(model.evidence("名单.表扬") == "前1名；人工增1家、减1家");
  CHECK(model.text("名单.表扬.条件") == "前1名");
  CHECK(model.text("表扬单位.条件") == "(none)");
}

TEST_CASE("facts: whoever is passed over is named with the figure, by rule and by kind") {
  Input input = two_groups();
  ListRule praised{"表扬", ListKind::Commendation, {}, {}, ""};
  praised.criteria = {{"", {}, Comparison::TopN, Points::from_whole(2)}};
  praised.criteria[0].conditions = {
      {{MeasureKind::Items, {Status::Adopted, "", "", ""}}, Comparison::AtLeast, Points::from_whole(5)}};
  input.rules.lists = {praised};
  const std::string why =
      "第2名乙采用0条，不足5条，未列入“表扬”；第1名戊采用3条，不足5条，未列入“表扬”；"
      "第2名丙采用0条，不足5条，未列入“表扬”";
  const Model model = model_of(input);
  CHECK(model.text("名单.表扬") == "甲");
  CHECK(model.text("名单.表扬.条件") == "前2名且采用5条及以上");
  CHECK(model.text("名单.表扬.未列入") == "乙、戊、丙");
  CHECK(model.text("名单.表扬.未列入说明") == why);
  CHECK(model.text("表扬单位.未列入说明") == why);
  CHECK(model.text("批评单位.未列入说明") == "(none)");
}

TEST_CASE("facts: a veto is named with its reason and what it did, also where the list only seems one short") {
  Input input = two_groups();
  input.rules.rank_scope = RankScope::Overall;
  input.rules.vetoes = {{"采用过多",
                         {MeasureKind::Items, {Status::Adopted, "", "", ""}},
                         Comparison::AtLeast,
                         Points::from_whole(12),
                         false,
                         false,
                         true}};
  ListRule praised{"表扬", ListKind::Commendation, {}, {}, ""};
  praised.criteria = {{"", {}, Comparison::TopN, Points::from_whole(2)}};
  input.rules.lists = {praised};
  const Model model = model_of(input);
  CHECK(model.text("名单.表扬") == "戊");
  CHECK(model.text("名单.表扬.未列入说明") == "第1名甲因“采用过多”一票否决，未列入“表扬”");
  CHECK(model.text("一票否决") == "甲");
  CHECK(model.text("一票否决.家数") == "1");
  CHECK(model.text("一票否决.说明") == "甲因“采用过多”（采用12条及以上）一票否决，取消评先资格");
  input.rules.vetoes[0].value = Points::from_whole(13);
  CHECK(model_of(input).text("一票否决") == "(none)");
}
