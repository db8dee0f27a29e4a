// A rule set by itself: each thing that cannot work is reported by name, and nothing else is.

#include "core/rules/check_rules.hpp"

#include <doctest.h>

#include "core/base/code_name.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using tongbao::test_support::list_project_folder;
using tongbao::test_support::read_project_file;

namespace {

/// 代码 arguments, one a line; empty if there is nothing to tell.
std::string told(const RuleSet& rules) {
  std::string text;
  for (const Diagnostic& diagnostic : check_rules(rules)) {
    CHECK(diagnostic.severity != Severity::Loss);
    text += code_name(diagnostic.code);
    for (const std::string& arg : diagnostic.args) text += " " + arg;
    text += "\n";
  }
  return text;
}

/// The fields of a rule set, without those that every file must have.
std::string told_of(const std::string& fields) {
  const auto rules = open_rules(R"({"format": "tongbao-rules", "version": 2, "rank_scope": "overall", )"
                                R"("tie_rule": "standard_1224", )" +
                                    fields + "}",
                                "r.json");
  if (!rules) FAIL(message_zh(rules.error()));
  return told(*rules);
}

std::string points_rule(const std::string& items, const std::string& fields) {
  return R"({"items": {"status": "adopted")" + items + "}, " + fields + "}";
}

const std::string kFive = R"("points_each": "5")";
const std::string kTen = R"("points_each": "10")";
const std::string kCity = R"(, "level": "市级")";
const std::string kStudy = R"(, "category": "调研")";

std::string points(const std::vector<std::string>& rules) {
  std::string text;
  for (const std::string& rule : rules) text += (text.empty() ? "" : ", ") + rule;
  return "\"points\": [" + text + "]";
}

std::string quota(const std::string& fields) {
  return R"("quotas": [{"name": "任务", "items": {"status": "submitted"}, "per": "month", )" + fields + "}]";
}

std::string list(const std::string& criterion) {
  return R"("lists": [{"name": "表扬", "kind": "commendation", "criteria": [)" + criterion + "]}]";
}

}  // namespace

TEST_CASE("check rules: an empty rule set, the samples and all rule sets of the assets have nothing to tell") {
  CHECK(told(RuleSet{}) == "");
  std::vector<std::string> files;
  for (const std::string& name : list_project_folder("assets/rules"))
    if (name.find(".json") != std::string::npos) files.push_back("assets/rules/" + name);
  for (const std::string& folder : list_project_folder("assets/samples"))
    if (folder.find('.') == std::string::npos) files.push_back("assets/samples/" + folder + "/rules.json");
  CHECK(files.size() >= 13);
  for (const std::string& file : files) {
    CAPTURE(file);
    const auto rules = open_rules(read_project_file(file), file);
    REQUIRE(rules);
    CHECK(told(*rules) == "");
  }
}

TEST_CASE("check rules: a points rule whose items another rule always takes") {
  const std::string city_5 = points_rule(kCity, kFive);
  const std::string city_10 = points_rule(kCity, kTen);
  CHECK(told_of(points({city_5, city_10})) == "RuleUnreachable 市级采用 排在前面的市级采用\n");
  CHECK(told_of(points({city_5, points_rule(kCity, kTen + R"(, "is_on": false)")})) == "");
  CHECK(told_of(points({points_rule(kCity, kFive + R"(, "is_on": false)"), city_10})) == "");
  // The wider rule comes first and still leaves the narrower one its items.
  CHECK(told_of(points({points_rule("", kFive), city_10})) == "");
  // Additional points may be given twice with different values, but not by a copy.
  const std::string more_5 = points_rule(kCity, kFive + R"(, "effect": "additional")");
  CHECK(told_of(points({city_5, more_5})) == "");
  CHECK(told_of(points({more_5, points_rule(kCity, kTen + R"(, "effect": "additional")")})) == "");
  CHECK(told_of(points({more_5, more_5})) == "RuleRepeated 市级采用\n");
  const std::string exclude =
      R"("counting": [{"effect": "exclude", "items": {"status": "adopted", "category": "调研"}}], )";
  CHECK(told_of(exclude + points({points_rule(kCity + kStudy, kFive)})) ==
        "RuleUnreachable 市级调研采用 调研采用不计数\n");
  CHECK(told_of(exclude + points({city_5})) == "");
}

TEST_CASE("check rules: equally particular rules that can meet in one item") {
  const std::string city = points_rule(kCity, kFive);
  const std::string study = points_rule(kStudy, kTen);
  CHECK(told_of(points({city, study})) == "RulesOverlap 市级采用 调研采用\n");
  // Rules that say the same make no difference, nor do names that exclude each other.
  CHECK(told_of(points({city, points_rule(kStudy, kFive)})) == "");
  CHECK(told_of(points({city, points_rule(R"(, "level": "省级")", kTen)})) == "");
  // A rule for exactly the shared items takes the decision away from the order.
  CHECK(told_of(points({city, study, points_rule(kCity + kStudy, R"("points_each": "20")")})) == "");
  CHECK(told_of(points({city, points_rule(kStudy, kTen + R"(, "effect": "additional")")})) == "");
}

TEST_CASE("check rules: conditions joined by 且 that are repeated, impossible or by place") {
  const auto limit = [](const std::string& comparison, const std::string& value, const char* status = "submitted") {
    return R"("measure": {"kind": "items", "status": ")" + std::string(status) + R"("}, "comparison": ")" + comparison +
           R"(", "value": ")" + value + R"(")";
  };
  const auto told_with = [&](const std::string& first, const std::string& second) {
    return told_of(list("{" + first + R"(, "conditions": [{)" + second + "}]}"));
  };
  const std::string below_5 = limit("less_than", "5");
  const std::string top_3 = R"("comparison": "top_n", "value": "3")";
  CHECK(told_with(below_5, limit("equal", "0", "adopted")) == "");
  CHECK(told_with(below_5, limit("at_least", "4")) == "");
  CHECK(told_with(top_3, limit("at_least", "5", "adopted")) == "");
  CHECK(told_with(below_5, below_5) == "ListLineRepeated 表扬 报送不足5条\n");
  CHECK(told_with(below_5, limit("at_least", "5")) == "ListLineImpossible 表扬 报送不足5条且报送5条及以上\n");
  CHECK(told_with(below_5, limit("more_than", "4")) == "ListLineImpossible 表扬 报送不足5条且报送超过4条\n");
  CHECK(told_with(limit("equal", "3"), limit("equal", "4")) == "ListLineImpossible 表扬 报送为3条且报送为4条\n");
  CHECK(told_of(list("{" + limit("less_than", "0") + "}")) == "ListLineImpossible 表扬 报送不足0条\n");
  CHECK(told_of(list("{" + limit("equal", "1.5") + "}")) == "ListLineImpossible 表扬 报送为1.5条\n");
  // At the ends of what points hold there is no next whole number.
  for (const char* comparison : {"at_least", "more_than", "less_than", "at_most", "equal"})
    for (const char* value : {"922337203685477.5807", "-922337203685477.5807"})
      CHECK(told_with(limit(comparison, value), limit(comparison, value)).starts_with("ListLineRepeated"));
  const std::string score = R"("measure": {"kind": "total_score"}, "comparison": )";
  CHECK(told_with(score + R"("more_than", "value": "4")", score + R"("less_than", "value": "5")") == "");
  CHECK(told_with(score + R"("more_than", "value": "4")", score + R"("at_most", "value": "4")") ==
        "ListLineImpossible 表扬 总分超过4分且总分不超过4分\n");
  CHECK(told_with(below_5, limit("top_n", "3")) == "ListConditionByPlace 表扬\n");
  CHECK(told_of(list("{" + below_5 + "}, {" + below_5 + "}")) == "ListLineRepeated 表扬 报送不足5条\n");
}

TEST_CASE("check rules: a factor needs points") {
  const std::string twice = points_rule(kStudy, R"("effect": "multiply", "factor": "2")");
  CHECK(told_of(points({twice})) == "MultiplyWithoutPoints 调研采用\n");
  CHECK(told_of(points({points_rule(R"(, "category": "动态")", kFive), twice})) == "MultiplyWithoutPoints 调研采用\n");
  CHECK(told_of(points({points_rule(kCity, kFive), twice})) == "");
}

TEST_CASE("check rules: quotas without items, points or cap") {
  CHECK(told_of(quota(R"("n_items": 0, "form": "shown")")) == "QuotaWithoutItems 任务\n");
  CHECK(told_of(quota(R"("n_items": 0, "targets": [{"who": "镇办", "n_items": 0}], "form": "shown")")) ==
        "QuotaWithoutItems 任务\n");
  CHECK(told_of(quota(R"("n_items": 0, "targets": [{"who": "镇办", "n_items": 8}], "form": "shown")")) == "");
  CHECK(told_of(quota(R"("n_items": 8, "form": "base_lost")")) == "QuotaWithoutPoints 任务\n");
  CHECK(told_of(quota(R"("n_items": 8, "form": "by_ratio", "points": "-1")")) == "QuotaPointsNegative 任务 -1\n");
  CHECK(told_of(quota(R"("n_items": 0, "form": "capped_base", "points": "1")")) == "QuotaCapMissing 任务\n");
  CHECK(told_of(quota(R"("n_items": 0, "form": "capped_base", "points": "1", "cap": "10")")) == "");
  CHECK(told_of(quota(R"("n_items": 0, "form": "base_lost", "is_on": false)")) == "");
}

TEST_CASE("check rules: conditions and vetoes") {
  const auto condition = [](const std::string& measure, const std::string& comparison, const std::string& points) {
    return R"("conditions": [{"name": "低采用率", "measure": {"kind": ")" + measure + R"("}, "comparison": ")" +
           comparison + R"(", "value": "30", "points": ")" + points + "\"}]";
  };
  CHECK(told_of(condition("adoption_rate", "less_than", "-1")) == "");
  CHECK(told_of(condition("adoption_rate", "less_than", "0")) == "ConditionWithoutPoints 低采用率\n");
  CHECK(told_of(condition("total_score", "less_than", "-1")) == "ConditionNeedsScore 低采用率\n");
  CHECK(told_of(condition("adoption_rate", "top_n", "-1")) == "ConditionNeedsScore 低采用率\n");
  const auto veto = [](const std::string& kind, const std::string& effect) {
    return R"("vetoes": [{"name": "约稿", "measure": {"kind": ")" + kind +
           R"("}, "comparison": "at_least", "value": "2")" + effect + "}]";
  };
  CHECK(told_of(veto("adoption_rate", R"(, "not_ranked": true)")) == "");
  CHECK(told_of(veto("adoption_rate", "")) == "VetoWithoutEffect 约稿\n");
  CHECK(told_of(veto("adoption_rate", R"(, "is_on": false)")) == "");
  CHECK(told_of(veto("total_score", R"(, "zero_score": true)")) == "ConditionNeedsScore 约稿\n");
}

TEST_CASE("check rules: values decided by hand, and names") {
  const auto manual = [](const std::string& min, const std::string& max) {
    return R"({"name": "失实", "min": ")" + min + R"(", "max": ")" + max + "\"}";
  };
  CHECK(told_of("\"manual\": [" + manual("-100", "-50") + "]") == "");
  CHECK(told_of("\"manual\": [" + manual("-50", "-100") + "]") == "ManualRangeReversed 失实 -50 -100\n");
  CHECK(told_of("\"manual\": [" + manual("0", "1") + ", " + manual("0", "2") + ", " + manual("0", "3") + "]") ==
        "RuleNameRepeated 失实 人工评分\n");
  CHECK(told_of(R"("parts": [{"name": "报送", "base": "1"}, {"name": "报送", "base": "2"}])") ==
        "RuleNameRepeated 报送 分项\n");
}

TEST_CASE("check rules: parts, their limits and weights") {
  const std::string in_part = points({points_rule("", kFive + R"(, "part": "采用")")});
  CHECK(told_of(in_part) == "RulePartUnknown 采用 采用\n");
  CHECK(told_of(in_part + R"(, "parts": [{"name": "采用"}])") == "");
  CHECK(told_of(points({points_rule("", kFive + R"(, "part": "采用", "is_on": false)")}) +
                R"(, "parts": [{"name": "采用"}])") == "PartUnused 采用\n");
  CHECK(told_of(R"("parts": [{"name": "基础工作", "base": "40"}])") == "");
  CHECK(told_of(R"("ready_made": {"is_on": true, "part": "评估"})") == "RulePartUnknown 现成得分 评估\n");
  CHECK(told_of(R"("parts": [{"name": "报送", "base": "6", "floor": "7", "cap": "6"}])") == "FloorAboveCap 报送 7 6\n");
  CHECK(told_of(R"("floor": "1", "cap": "0")") == "FloorAboveCap 总分 1 0\n");
  const auto weights = [](const std::string& a, const std::string& b) {
    return R"("parts": [{"name": "甲", "base": "1", "weight": ")" + a +
           R"("}, {"name": "乙", "base": "1", "weight": ")" + b + "\"}]";
  };
  CHECK(told_of(weights("40%", "60%")) == "");
  CHECK(told_of(weights("1/3", "2/3")) == "");
  CHECK(told_of(weights("40%", "50%")) == "WeightsNotWhole 甲、乙 0.4、0.5\n");
  CHECK(told_of(weights("0.5", "1")) == "");
  CHECK(told_of(R"("rank_keys": [{"measure": {"kind": "part_score", "part": "报送"}}])") ==
        "MeasurePartUnknown 排名依据 报送\n");
}

TEST_CASE("check rules: lists") {
  CHECK(told_of(list("")) == "ListWithoutCriteria 表扬\n");
  CHECK(told_of(R"("lists": [{"name": "表扬", "kind": "commendation", "is_on": false}])") == "");
  CHECK(told_of(list(R"({"comparison": "top_n", "value": "3"})")) == "");
  CHECK(told_of(list(R"({"comparison": "top_n", "value": "0"})")) == "ListPlaceWrong 表扬 0\n");
  CHECK(told_of(list(R"({"comparison": "bottom_n", "value": "1.5"})")) == "ListPlaceWrong 表扬 1.5\n");
  CHECK(told_of(list(R"({"comparison": "places", "value": "2", "last": "3"})")) == "");
  CHECK(told_of(list(R"({"comparison": "places", "value": "2", "last": "2.5"})")) == "ListPlaceWrong 表扬 2.5\n");
  CHECK(told_of(list(R"({"comparison": "places", "value": "3", "last": "2"})")) == "ListPlacesReversed 表扬 3 2\n");
  CHECK(told_of(
            list(R"({"measure": {"kind": "part_score", "part": "报送"}, "comparison": "less_than", "value": "6"})")) ==
        "MeasurePartUnknown 表扬 报送\n");
  CHECK(told_of(list(R"({"measure": {"kind": "total_score"}, "comparison": "equal", "value": "0"})")) == "");
}

TEST_CASE("check rules: the pipeline tells them once, whatever the data") {
  const auto project = open_project(
      R"({"format": "tongbao-project", "version": 2, "rules": {"points": [{"items": {"status": "adopted"},
          "points_each": "5", "part": "采用"}], "conditions": [{"name": "低分", "measure": {"kind": "total_score"},
          "comparison": "less_than", "value": "6", "points": "-1"}],
          "rank_scope": "overall", "tie_rule": "standard_1224"}})",
      "p.json");
  REQUIRE(project);
  std::string codes;
  for (const Diagnostic& diagnostic : run_pipeline(*project).diagnostics)
    codes += std::string(code_name(diagnostic.code)) + " ";
  CHECK(codes == "RulePartUnknown ConditionNeedsScore ");
}
