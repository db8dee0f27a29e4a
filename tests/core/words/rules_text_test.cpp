// Every kind of rule as a sentence that can be in the annex of a notice.

#include "core/words/rules_text.hpp"

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"

using namespace tongbao::core;

namespace {

RuleSet rules_of(const std::string& fields) {
  const auto rules = open_rules(R"({"format": "tongbao-rules", "version": 2, "rank_scope": "overall", )"
                                R"("tie_rule": "standard_1224")" +
                                    (fields.empty() ? "" : ", " + fields) + "}",
                                "r.json");
  if (!rules) FAIL(message_zh(rules.error()));
  return rules ? *rules : RuleSet{};
}

/// The clauses of one topic.
std::string text_of(RuleTopic topic, const RuleSet& rules) {
  std::string text;
  for (const RuleClause& clause : rules_text_zh(rules))
    if (clause.topic == topic) text += clause.text;
  return text;
}

std::string text_of(RuleTopic topic, const std::string& fields) { return text_of(topic, rules_of(fields)); }

std::string rule(const std::string& items, const std::string& fields) {
  return R"({"items": {"status": )" + items + "}, " + fields + "}";
}

const std::string kAdopted = R"("adopted")";
const std::string kCity = R"("adopted", "level": "市级")";
const std::string kStudy = R"("adopted", "category": "调研")";

std::string quota(const std::string& fields) {
  return R"("quotas": [{"name": "季度任务", "items": {"status": "submitted", "period": "7月"}, "per": "quarter", )" +
         fields + "}]";
}

}  // namespace

TEST_CASE("rules text: an empty rule set only ranks") {
  const auto clauses = rules_text_zh(rules_of(""));
  REQUIRE(clauses.size() == 1);
  CHECK(clauses[0].text ==
        "所有单位一起排名，按总分从高到低排列；相同的名次并列，空出后面的名次，并列的按名录顺序列出。");
}

TEST_CASE("rules text: points each") {
  const auto points = [](const std::string& rules) {
    return text_of(RuleTopic::Points, "\"points\": [" + rules + "]");
  };
  CHECK(points(rule(R"("adopted", "level": "本级")", R"("points_each": "5")") + ", " +
               rule(R"("adopted", "level": "上级")", R"("points_each": "10")")) ==
        "本级采用每条计5分，上级采用每条计10分。");
  CHECK(points(rule(kAdopted, R"("points_each": "3")") + ", " +
               rule(R"("endorsed", "level": "省领导")", R"("points_each": "50", "effect": "additional")")) ==
        "采用每条计3分。省领导批示每条另加50分。");
  CHECK(points(rule(R"("event", "category": "迟报")", R"("points_each": "-10", "cap": "30")")) ==
        "迟报每次扣10分（最多扣30分）。");
  CHECK(points(rule(kAdopted, R"("points_each": "0.5", "cap": "20")")) == "采用每条计0.5分（最多计20分）。");
  CHECK(points(rule(kAdopted, R"("points_each": "-1", "effect": "additional")")) == "采用每条另扣1分。");
  CHECK(points(rule(R"("adopted", "origin": "转载")", R"("points_each": "0")")) == "转载采用不计分。");
  CHECK(points(rule(kAdopted, R"("points_each": "5", "is_on": false)")) == "");
}

TEST_CASE("rules text: narrower rules stand behind the wider one") {
  const auto points = [](const std::string& rules) {
    return text_of(RuleTopic::Points, "\"points\": [" + rules + "]");
  };
  const std::string three = rule(kAdopted, R"("points_each": "3")");
  const std::string study = rule(kStudy, R"("points_each": "10")");
  const std::string city = rule(kCity, R"("points_each": "5")");
  const std::string sent = rule(R"("submitted")", R"("points_each": "1")");
  CHECK(points(study + ", " + three + ", " + sent) == "采用每条计3分，其中调研采用每条计10分。报送每条计1分。");
  CHECK(points(three + ", " + study + ", " + city) ==
        "采用每条计3分，其中调研采用每条计10分，市级采用每条计5分。"
        "一条信息同时符合几项的，按规定最细的一项计分；同样细的，按排在前面的一项计分。");
  // A copy of an earlier rule gives nothing, so it is not said.
  CHECK(points(city + ", " + rule(kCity, R"("points_each": "7")")) == "市级采用每条计5分。");
}

TEST_CASE("rules text: factors say their rounding where something is rounded") {
  const auto points = [](const std::string& each, const std::string& factor, const std::string& more) {
    return text_of(RuleTopic::Points, "\"points\": [" + rule(kAdopted, R"("points_each": ")" + each + "\"") + ", " +
                                          rule(kStudy, R"("effect": "multiply", "factor": ")" + factor + "\"") + "]" +
                                          more);
  };
  CHECK(points("3", "2", "") == "采用每条计3分。调研采用的得分乘以2。");
  CHECK(points("5", "0.5", "") == "采用每条计5分。调研采用的得分按50%计。");
  CHECK(points("5", "0.5", R"(, "places": 0)") == "采用每条计5分。调研采用的得分按50%计，每个分值四舍五入取整数。");
  CHECK(points("5", "4/3", "") == "采用每条计5分。调研采用的得分乘以4/3，每个分值四舍五入保留2位小数。");
}

TEST_CASE("rules text: what counts at all") {
  CHECK(text_of(RuleTopic::Counting, R"("counting": [
          {"effect": "exclude", "items": {"status": "adopted", "category": "通知公告"}},
          {"effect": "limit", "items": {"status": "submitted"}, "limit": {"status": "submitted", "carrier": "签发单"}},
          {"effect": "exclude", "items": {"status": "rejected"}, "is_on": false}])") ==
        "通知公告采用的，不计数。每期报送的条数以签发单报送的条数为限，超出的不计数。");
}

TEST_CASE("rules text: one item several times") {
  const std::string points = "\"points\": [" + rule(kAdopted, R"("points_each": "3")") + ", " +
                             rule(R"("endorsed")", R"("points_each": "5", "effect": "additional")") + "]";
  CHECK(text_of(RuleTopic::Repeats, points) ==
        "同一条信息被多次采用的，累计计分。同一条信息得到多次批示的，累计计分。");
  CHECK(text_of(RuleTopic::Repeats,
                R"("adoption_repeats": "highest_only", "endorsement_repeats": "once_per_level", )" + points) ==
        "同一条信息被多次采用的，就高不就低，不重复计分。同一条信息得到同一级多次批示的，只计分值最高的一次。");
  CHECK(text_of(RuleTopic::Repeats, R"("adoption_repeats": "once_per_level", )" + points).substr(0, 42) ==
        "同一条信息被同一级多次采用的");
  CHECK(text_of(RuleTopic::Repeats, "") == "");
}

TEST_CASE("rules text: quotas") {
  const auto text = [](const std::string& fields) { return text_of(RuleTopic::Quotas, quota(fields)); };
  const std::string targets = R"("n_items": 12, "targets": [{"who": "镇办", "n_items": 8}], )";
  CHECK(text(targets + R"("form": "shown")") == "季度任务：每季度报送任务12条（镇办8条）。");
  CHECK(
      text(
          R"("n_items": 0, "targets": [{"who": "县市", "n_items": 20}, {"who": "部门", "n_items": 5}], "form": "shown")") ==
      "季度任务：每季度报送任务：县市20条，部门5条。");
  CHECK(text(targets + R"("form": "deduct_per_missing", "points": "1", "cap": "5")") ==
        "季度任务：每季度报送任务12条（镇办8条），每少1条扣1分，每季度最多扣5分。");
  CHECK(text(R"("n_items": 15, "form": "all_or_nothing", "points": "50", "part": "报送")") ==
        "季度任务：每季度报送任务15条，完成的计50分，未完成的不计分，计入“报送”项。");
  CHECK(text(R"("n_items": 0, "form": "capped_base", "points": "1", "cap": "10")") ==
        "季度任务：每季度报送，每1条计1分，每季度最多计10分。");
  CHECK(text(R"("n_items": 2, "form": "base_lost", "points": "1")") ==
        "季度任务：每季度报送任务2条，先计基础分1分，未完成的扣回。");
  CHECK(text(R"("n_items": 2, "form": "by_ratio", "points": "10", "cap": "12")") ==
        "季度任务：每季度报送任务2条，得分为10分乘以完成数与任务数之比，四舍五入保留2位小数，每季度最多计12分。");
  CHECK(text(R"("n_items": 2, "form": "extra_per_item", "points": "1")") ==
        "季度任务：每季度报送任务2条，每超1条计1分。");
}

TEST_CASE("rules text: conditions, values decided by hand, printed scores and vetoes") {
  CHECK(text_of(RuleTopic::Conditions, R"("conditions": [
          {"name": "采用率", "measure": {"kind": "adoption_rate"}, "comparison": "less_than", "value": "30", "points": "-1"},
          {"name": "批示", "measure": {"kind": "items", "status": "endorsed"}, "comparison": "at_least", "value": "3",
           "points": "5", "part": "加分"}])") == "采用率不足30%的，扣1分。批示3条及以上的，加5分，计入“加分”项。");
  const auto manual = [](const std::string& min, const std::string& max) {
    return text_of(RuleTopic::Manual,
                   R"("manual": [{"name": "失实", "min": ")" + min + R"(", "max": ")" + max + "\"}]");
  };
  CHECK(manual("-100", "-50") == "失实由评定人在扣50分至100分之间评定。");
  CHECK(manual("0", "10") == "失实由评定人在0分至10分之间评定。");
  CHECK(manual("-5", "10") == "失实由评定人在扣5分至加10分之间评定。");
  CHECK(manual("-5", "-5") == "失实由评定人认定，每次扣5分。");
  CHECK(text_of(RuleTopic::ReadyMade, R"("ready_made": {"is_on": true})") == "原表所列得分直接计入总分，不重新计算。");
  CHECK(text_of(RuleTopic::ReadyMade, R"("ready_made": {"is_on": true, "part": "评估"})") ==
        "原表所列得分直接计入“评估”项，不重新计算。");
  CHECK(text_of(RuleTopic::Vetoes, R"("vetoes": [
          {"name": "约稿", "measure": {"kind": "items", "status": "event", "category": "约稿未完成"},
           "comparison": "at_least", "value": "2", "zero_score": true, "not_ranked": true, "no_commendation": true}])") ==
        "约稿未完成2次及以上的，得分按零分计，不参加排名，取消评先资格。");
}

TEST_CASE("rules text: parts and the total") {
  CHECK(text_of(RuleTopic::Parts, R"("parts": [
          {"name": "报送", "base": "6", "floor": "0", "cap": "10"},
          {"name": "采用", "weight": "40%"}, {"name": "评估", "weight": "4/3"}])") ==
        "得分分为“报送”“采用”“评估”3项，各项相加为总分。“报送”项基础分6分，最低0分（扣完为止），最高10分。"
        "“采用”项按40%计入总分（四舍五入保留2位小数）。“评估”项乘以4/3计入总分（四舍五入保留2位小数）。");
  CHECK(text_of(RuleTopic::Parts, R"("parts": [{"name": "报送", "base": "6", "weight": "2"}])") ==
        "得分中的“报送”项单独计算，再计入总分。“报送”项基础分6分，乘以2计入总分。");
  CHECK(text_of(RuleTopic::Points, "\"points\": [" + rule(kAdopted, R"("points_each": "3", "part": "采用")") + ", " +
                                       rule(R"("submitted")", R"("points_each": "1")") + "]") ==
        "报送每条计1分。“采用”项：采用每条计3分。");
  CHECK(text_of(RuleTopic::Total, R"("base_score": "60", "floor": "-5", "cap": "100", "factor": "0.2", "places": 1)") ==
        "每个单位基础分60分，总分最低-5分，最高100分，按20%折算（四舍五入保留1位小数）。");
}

TEST_CASE("rules text: the order of the units") {
  const std::string keys = R"("rank_keys": [{"measure": {"kind": "total_score"}},
      {"measure": {"kind": "items", "status": "adopted", "level": "本级"}},
      {"measure": {"kind": "zero_periods", "status": "submitted"}, "descending": false},
      {"measure": {"kind": "adoption_rate"}}])";
  RuleSet rules = rules_of(keys);
  CHECK(text_of(RuleTopic::Ranks, rules) ==
        "所有单位一起排名，按总分从高到低排列；相同的，按本级采用条数从多到少排列，仍相同的，按零报送期数从少到多排列，"
        "仍相同的，按采用率从高到低排列，仍相同的名次并列，空出后面的名次，并列的按名录顺序列出。");
  rules.rank_keys[1].only_order = true;
  CHECK(text_of(RuleTopic::Ranks, rules) ==
        "所有单位一起排名，按总分从高到低排列；相同的，按零报送期数从少到多排列，仍相同的，按采用率从高到低排列，"
        "仍相同的名次并列，空出后面的名次，并列的按本级采用条数从多到少排列，仍相同的，按名录顺序列出。");
  rules.rank_keys.resize(1);
  rules.rank_scope = RankScope::PerGroup;
  rules.tie_rule = TieRule::Ordinal1234;
  rules.last_key = LastKey::Input;
  CHECK(text_of(RuleTopic::Ranks, rules) == "分组排名，按总分从高到低排列；相同的，按报送先后排列，名次不并列。");
  rules.rank_scope = RankScope::Both;
  rules.tie_rule = TieRule::Dense1223;
  CHECK(
      text_of(RuleTopic::Ranks, rules) ==
      "分组排名，并另排所有单位的总名次，按总分从高到低排列；相同的名次并列，后面的名次不空出，并列的按报送先后列出。");
}

TEST_CASE("rules text: lists") {
  const auto text = [](const std::string& criteria, const std::string& more) {
    return text_of(RuleTopic::Lists, R"("lists": [{"name": "表扬", "kind": "commendation", "criteria": [)" + criteria +
                                         "]" + more + "}]");
  };
  CHECK(text(R"({"group": "镇办", "comparison": "top_n", "value": "4", "tie": "cut_by_keys"},
                {"group": "部门", "comparison": "top_n", "value": "5", "tie": "cut_by_keys"})",
             "") == "镇办前4名、部门前5名的，列入“表扬”名单，末位并列的按排列先后截止。");
  CHECK(text(R"({"measure": {"kind": "items", "status": "submitted"}, "comparison": "at_least", "value": "24"})",
             R"(, "adjustment": "2", "adjustment_reason": "年度综合绩效考核")") ==
        "报送24条及以上的，列入“表扬”名单，列入的单位年度综合绩效考核加2分。");
  CHECK(text(R"({"comparison": "places", "value": "2", "last": "3"})", R"(, "adjustment": "-1")") ==
        "总名次第2至3名的，列入“表扬”名单，末位并列的都列入，列入的单位扣1分。");
  const std::string five = R"("conditions": [{"measure": {"kind": "items", "status": "adopted"},
                             "comparison": "at_least", "value": "5"}])";
  CHECK(text(R"({"comparison": "top_n", "value": "3", )" + five + "}", "") ==
        "总名次前3名且采用5条及以上的，列入“表扬”名单，末位并列的都列入，不够条件的名次空缺。");
  CHECK(text(R"({"comparison": "top_n", "value": "3", "moves_up": true, )" + five + "}", "") ==
        "总名次前3名且采用5条及以上的，列入“表扬”名单，末位并列的都列入，不够条件的由后面的顺延。");
  CHECK(text(R"({"measure": {"kind": "items", "status": "submitted"}, "comparison": "less_than", "value": "6", )" +
                 five + "}",
             "") == "报送不足6条且采用5条及以上的，列入“表扬”名单。");
  CHECK(text("", "") == "“表扬”名单由评定人确定。");
  CHECK(text(R"({"comparison": "bottom_n", "value": "2", "tie": "ask"})", R"(, "is_on": false)") == "");
  RuleSet rules = rules_of(R"("lists": [{"name": "末位", "kind": "criticism",
      "criteria": [{"comparison": "bottom_n", "value": "2", "tie": "ask"},
                   {"group": "部门", "comparison": "top_n", "value": "1", "over_all": true}]}])");
  rules.rank_scope = RankScope::PerGroup;
  CHECK(text_of(RuleTopic::Lists, rules) == "各组后2名、部门总名次前1名的，列入“末位”名单，末位并列的都列入。");
}
