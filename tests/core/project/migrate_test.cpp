// 旧版本文件: what version 1 wrote opens with the same meaning, and what nobody wrote is refused by name.

#include "core/project/migrate.hpp"

#include <doctest.h>

#include <algorithm>

#include "core/export/export_set.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "support/item_log.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

std::string rules_text(int version, const std::string& fields) {
  return R"({"format": "tongbao-rules", "version": )" + std::to_string(version) + R"(, "rank_scope": "overall", )" +
         fields + "}";
}

RuleSet opened(int version, const std::string& fields) {
  const auto rules = open_rules(rules_text(version, fields), "r.json");
  REQUIRE_MESSAGE(rules.has_value(), fields);
  return *rules;
}

const std::string kTie = R"("tie_rule": "standard_1224")";

std::string points_list(const std::vector<std::string>& rules) {
  std::string text = R"("points": [)";
  for (size_t i = 0; i < rules.size(); ++i) text += (i == 0 ? "" : ", ") + rules[i];
  return text + "], " + kTie;
}

}  // namespace

TEST_CASE("migrate: rules that matched one item all added up, and still do") {
  const std::string any = R"({"items": {"status": "adopted"}, "points_each": "1"})";
  const std::string local = R"({"items": {"status": "adopted", "level": "本级"}, "points_each": "5"})";
  const std::string upper = R"({"items": {"status": "adopted", "level": "上级"}, "points_each": "10"})";
  const std::string picture = R"({"items": {"status": "adopted", "category": "图片"}, "points_each": "0.5"})";
  const std::string sent = R"({"items": {"status": "submitted"}, "points_each": "2"})";
  const std::vector<std::vector<std::string>> orders = {
      {any, local, upper, picture, sent}, {local, upper, any, sent, picture}, {picture, upper, local, any, sent}};
  for (const std::vector<std::string>& order : orders) {
    const RuleSet rules = opened(1, points_list(order));
    CHECK(total(ItemLog().add(1, adopted("本级")), rules) == "6");
    CHECK(total(ItemLog().add(1, adopted("上级")), rules) == "11");
    CHECK(total(ItemLog().add(1, adopted("上级", "", "图片")), rules) == "11.5");
    CHECK(total(ItemLog().add(1, adopted("县级", "", "图片")), rules) == "1.5");
    CHECK(total(ItemLog().add(3, submitted()), rules) == "6");
  }
  // Rules that no item matches together stay 每条计.
  const RuleSet apart = opened(1, points_list({local, upper, sent}));
  for (const PointsRule& rule : apart.points) CHECK(rule.effect == PointsEffect::Absolute);
  CHECK(apart == opened(2, points_list({local, upper, sent})));
}

TEST_CASE("migrate: the one quota becomes a list with one that is shown") {
  const RuleSet old = opened(1, R"("quota": 24, )" + kTie);
  CHECK(old == opened(2, R"("quotas": [{"name": "任务数", "items": {"status": "submitted"}, "per": "whole",
                            "n_items": 24, "form": "shown"}], )" +
                             kTie));
  CHECK(opened(1, kTie).quotas.empty());
  CHECK(total(ItemLog().add(3, submitted()), old) == "0");
}

TEST_CASE("migrate: the first n by ordinal ranks are cut where the ranks said") {
  const std::string list = R"("lists": [{"name": "表扬", "kind": "commendation",
                               "criteria": [{"comparison": "top_n", "value": "3"}]}], )";
  CHECK(opened(1, list + R"("tie_rule": "ordinal_1234")").lists[0].criteria[0].tie == TieAtLine::CutByKeys);
  CHECK(opened(1, list + kTie).lists[0].criteria[0].tie == TieAtLine::IncludeAll);
  CHECK(opened(2, list + R"("tie_rule": "ordinal_1234")").lists[0].criteria[0].tie == TieAtLine::IncludeAll);
}

TEST_CASE("migrate: files that version 1 wrote open and give what their version 2 gives") {
  const std::string old_rules = read_project_file("tests/core/project/version1/rules.json");
  const auto rules = open_rules(old_rules, "rules.json");
  REQUIRE(rules.has_value());
  const auto rules_again = open_rules(save_rules(*rules), "rules.json");
  REQUIRE(rules_again.has_value());
  CHECK(*rules_again == *rules);
  REQUIRE(rules->quotas.size() == 1);
  CHECK(rules->quotas[0].n_items == 24);

  const auto old = open_project(read_project_file("tests/core/project/version1/project.json"), "p.json");
  const auto now = open_project(read_project_file("assets/samples/3-yueyanglou-2014q1/project.json"), "p.json");
  REQUIRE(old.has_value());
  REQUIRE(now.has_value());
  CHECK(old->rules == now->rules);
  CHECK(export_set(*old, run_pipeline(*old)) == export_set(*now, run_pipeline(*now)));
  CHECK(save_project(*old) == save_project(*now));
}

TEST_CASE("migrate: a field of any other shape is refused by name and path") {
  const std::vector<std::string> shapes = {
      "null", "true", "7", "-1", "2.5", "\"x\"", "[]", "[[]]", "[null, {}]", "{}", R"({"items": 3})", "[7]"};
  // Of each field the shapes that version 1 could have written.
  const std::vector<std::pair<std::string, std::vector<std::string>>> fields = {
      {"name", {"\"x\""}}, {"source", {"\"x\""}}, {"points", {"[]"}}, {"base_score", {}},
      {"cap", {}},         {"rank_keys", {"[]"}}, {"quota", {"7"}},   {"lists", {"[]"}}};
  for (const auto& one : fields) {
    // No structured binding: a lambda, which CAPTURE makes, may not hold one in C++20's older compilers.
    const std::string& field = one.first;
    const std::vector<std::string>& good = one.second;
    for (const std::string& shape : shapes) {
      CAPTURE(field);
      CAPTURE(shape);
      const auto rules = open_rules(rules_text(1, "\"" + field + "\": " + shape + ", " + kTie), "r.json");
      const bool is_good = std::find(good.begin(), good.end(), shape) != good.end();
      CHECK(rules.has_value() == is_good);
      if (rules.has_value()) continue;
      CHECK(rules.error().place.file == "r.json");
      REQUIRE(!rules.error().args.empty());
      CHECK(rules.error().args[0].rfind("$.", 0) == 0);
    }
  }
}

TEST_CASE("migrate: hostile shapes deep inside are refused by name and path") {
  const std::vector<std::string> shapes = {"null", "true", "-1", "2.5", "[]", "[[]]", "{}", R"({"a": [1]})"};
  const std::vector<std::string> frames = {
      R"("points": [{"items": @, "points_each": "1"}])",
      R"("points": [{"items": {"status": @}, "points_each": "1"}])",
      R"("points": [{"items": {"status": "adopted", "level": @}, "points_each": "1"}])",
      R"("points": [{"items": {"status": "adopted"}, "points_each": @}])",
      R"("points": [{"items": {"status": "adopted"}, "points_each": "1"}, @])",
      R"("points": [{"items": {"status": "adopted"}, "points_each": "1"},
                    {"items": {"status": "adopted", "period": @}, "points_each": "1"}])",
      R"("lists": [@])",
      R"("lists": [{"name": @, "kind": "zero"}])",
      R"("lists": [{"name": "表扬", "kind": @}])",
      R"("lists": [{"name": "表扬", "kind": "zero", "criteria": [@]}])",
      R"("lists": [{"name": "表扬", "kind": "zero", "criteria": [{"comparison": @, "value": "1"}]}])",
      R"("lists": [{"name": "表扬", "kind": "zero", "criteria": [{"comparison": "top_n", "value": @}]}])",
      R"("rank_keys": [@])",
      R"("rank_keys": [{"measure": @}])",
  };
  for (const std::string& frame : frames) {
    for (const std::string& shape : shapes) {
      std::string fields = frame;
      fields.replace(fields.find('@'), 1, shape);
      CAPTURE(fields);
      const auto rules = open_rules(rules_text(1, fields + R"(, "tie_rule": "ordinal_1234")"), "r.json");
      CHECK_FALSE(rules.has_value());
      if (!rules.has_value()) CHECK(!rules.error().args.empty());
    }
  }
  for (const char* tie : {"null", "7", "[]", "{}", "\"ordinal\""})
    CHECK_FALSE(open_rules(rules_text(1, std::string(R"("tie_rule": )") + tie), "r.json").has_value());
}

TEST_CASE("migrate: a field that version 1 did not have is refused, not taken over or written over") {
  const auto refused = [](const std::string& fields) {
    const auto rules = open_rules(rules_text(1, fields + ", " + kTie), "r.json");
    return rules.has_value() ? std::string() : rules.error().args[0];
  };
  const std::string rule = R"({"items": {"status": "adopted"}, "points_each": "1")";
  CHECK(refused(R"("quota": 5, "quotas": 7)") == "$.quotas");
  CHECK(refused(R"("points": [)" + rule + "}, " + rule + R"(, "effect": 7}])") == "$.points[1].effect");
  CHECK(refused(R"("quota": -1)") == "$.quota");
  CHECK(refused(R"("quota": 1000000001)") == "$.quota");
}

TEST_CASE("migrate: rules of version 2 mean what they say, and become version 3 in nothing but the number") {
  const std::string rule = R"({"items": {"status": "adopted"}, "points_each": "1"})";
  const std::string fields = points_list({rule, rule});
  const RuleSet rules = opened(2, fields);
  CHECK(rules.points.at(1).effect == PointsEffect::Absolute);  // version 1 added it up
  CHECK(opened(1, fields).points.at(1).effect == PointsEffect::Additional);
  CHECK(rules == opened(3, fields));
  CHECK(save_rules(rules).find("\"version\": 3") != std::string::npos);
}

TEST_CASE("migrate: versions of nobody are refused") {
  for (const char* version : {"0", "4", "-1", "99", "\"1\"", "1.5", "null", "[1]"}) {
    const auto rules = open_rules(std::string(R"({"format": "tongbao-rules", "version": )") + version +
                                      R"(, "rank_scope": "overall", "tie_rule": "dense_1223"})",
                                  "r.json");
    CAPTURE(version);
    CHECK_FALSE(rules.has_value());
  }
}
