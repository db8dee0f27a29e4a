// facts_json.cpp: every field is always written, so that a reader of the file needs no defaults;
// only value and items depend on the kind.

#include "core/export/facts_json.hpp"

#include <nlohmann/json.hpp>

namespace tongbao::core {
namespace {

const char* kind_name(FactKind kind) {
  switch (kind) {
    case FactKind::Number:
      return "number";
    case FactKind::Percent:
      return "percent";
    case FactKind::PercentPoints:
      return "percent_points";
    case FactKind::Text:
      return "text";
    case FactKind::List:
      return "list";
  }
  return "";
}

}  // namespace

std::string facts_json(const Facts& facts) {
  using Json = nlohmann::ordered_json;
  Json json = {{"format", "tongbao-facts"}, {"version", 1}};
  json["facts"] = Json::array();
  for (const auto& fact : facts.facts) {
    Json entry = {{"name", fact.name}, {"kind", kind_name(fact.kind)}, {"text", fact.text}};
    if (fact.kind != FactKind::Text) entry["value"] = fact.value.to_string();
    if (fact.kind == FactKind::List) entry["items"] = fact.items;
    entry["evidence"] = fact.evidence;
    entry["by_hand"] = fact.by_hand;
    entry["approximate"] = fact.approximate;
    json["facts"].push_back(std::move(entry));
  }
  json["checks"] = Json::array();
  for (const auto& check : facts.checks) {
    json["checks"].push_back({{"text", check.text}, {"holds", check.holds}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tongbao::core
