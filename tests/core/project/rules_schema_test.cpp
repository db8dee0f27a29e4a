// assets/rules.schema.json and the reader say the same: the words and fields of the schema are the reader's,
// and both refuse the same files (check_schema.py gives them to a validator).

#include <doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/messages/messages_zh.hpp"
#include "core/project/json_words.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using nlohmann::json;

namespace {

json read_json(const char* path) {
  json value = json::parse(tongbao::test_support::read_project_file(path), nullptr, false);
  REQUIRE_MESSAGE(!value.is_discarded(), path);
  return value;
}

template <class E, std::size_t N>
std::set<std::string> words_of(const JsonWord<E> (&words)[N]) {
  std::set<std::string> all;
  for (const auto& entry : words) all.insert(entry.word);
  return all;
}

/// The names of fields anywhere below a schema.
void add_fields(const json& schema, std::set<std::string>& names) {
  if (schema.is_object() && schema.contains("properties"))
    for (const auto& field : schema["properties"].items()) names.insert(field.key());
  if (schema.is_structured())
    for (const auto& inner : schema.items()) add_fields(inner.value(), names);
}

void add_keys(const json& value, std::set<std::string>& names) {
  if (value.is_object())
    for (const auto& field : value.items()) names.insert(field.key());
  if (value.is_structured())
    for (const auto& inner : value.items()) add_keys(inner.value(), names);
}

}  // namespace

TEST_CASE("rules schema: the reader opens the good files and refuses the broken ones") {
  const json cases = read_json("tests/core/project/rule_files.json");
  for (const json& good : cases["good"]) {
    const auto rules = open_rules(good.dump(), "good.json");
    if (!rules) FAIL(message_zh(rules.error()));
  }
  CHECK(cases["broken"].size() >= 70);
  for (const json& broken : cases["broken"]) {
    CAPTURE(broken["why"].get<std::string>());
    CHECK_FALSE(open_rules(broken["rules"].dump(), "broken.json").has_value());
  }
}

TEST_CASE("rules schema: every word of the reader, and no other") {
  const json schema = read_json("assets/rules.schema.json");
  const auto words = [&](const char* pointer) {
    return schema.at(json::json_pointer(pointer)).get<std::set<std::string>>();
  };
  CHECK(words("/$defs/status/enum") == words_of(kStatusWords));
  CHECK(words("/$defs/comparison/enum") == words_of(kComparisonWords));
  CHECK(words("/$defs/repeats/enum") == words_of(kRepeatRuleWords));
  CHECK(words("/$defs/measure/properties/kind/enum") == words_of(kMeasureKindWords));
  CHECK(words("/$defs/counting_rule/properties/effect/enum") == words_of(kCountingEffectWords));
  CHECK(words("/$defs/points_rule/properties/effect/enum") == words_of(kPointsEffectWords));
  CHECK(words("/$defs/quota/properties/per/enum") == words_of(kQuotaPerWords));
  CHECK(words("/$defs/quota/properties/form/enum") == words_of(kQuotaFormWords));
  CHECK(words("/$defs/criterion/properties/tie/enum") == words_of(kTieAtLineWords));
  CHECK(words("/$defs/list/properties/kind/enum") == words_of(kListKindWords));
  CHECK(words("/properties/rank_scope/enum") == words_of(kRankScopeWords));
  CHECK(words("/properties/last_key/enum") == words_of(kLastKeyWords));
  CHECK(words("/properties/tie_rule/enum") == words_of(kTieRuleWords));
}

TEST_CASE("rules schema: its fields are those of the good files, which the reader knows") {
  std::set<std::string> of_schema;
  add_fields(read_json("assets/rules.schema.json"), of_schema);
  std::set<std::string> of_files;
  add_keys(read_json("tests/core/project/rule_files.json")["good"], of_files);
  CHECK(of_schema == of_files);
}
