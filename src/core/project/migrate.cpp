// Method: works on JSON alone, with the words of the old version spelt out here, so that it stays true
// whatever becomes of today's structs.

#include "core/project/migrate.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tongbao::core {
namespace {

using Json = nlohmann::ordered_json;

constexpr int64_t kMaxQuota = 1'000'000'000;

Json* member(Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::string text_of(Json& object, const char* name) {
  const Json* value = member(object, name);
  const auto* text = value != nullptr ? value->get_ptr<const std::string*>() : nullptr;
  return text != nullptr ? *text : std::string();
}

bool overlap(Json& a, Json& b) {
  if (text_of(a, "status") != text_of(b, "status")) return false;
  for (const char* name : {"level", "category", "period"}) {
    const std::string in_a = text_of(a, name);
    const std::string in_b = text_of(b, name);
    if (!in_a.empty() && !in_b.empty() && in_a != in_b) return false;
  }
  return true;
}

/// The first of overlapping rules stays 每条计, those on top of it become 每条另加: the same sum.
void migrate_points(Json& points) {
  if (!points.is_array()) return;
  std::vector<Json*> absolute;
  for (Json& rule : points) {
    Json* items = member(rule, "items");
    if (items == nullptr) continue;
    bool is_on_top = false;
    for (Json* earlier : absolute) is_on_top = is_on_top || overlap(*earlier, *items);
    if (!is_on_top)
      absolute.push_back(items);
    else if (member(rule, "effect") == nullptr)
      rule["effect"] = "additional";
  }
}

void cut_first_places(Json& lists) {
  if (!lists.is_array()) return;
  for (Json& list : lists) {
    Json* criteria = member(list, "criteria");
    if (criteria == nullptr || !criteria->is_array()) continue;
    for (Json& criterion : *criteria)
      if (text_of(criterion, "comparison") == "top_n") criterion["tie"] = "cut_by_keys";
  }
}

void migrate_1_to_2(Json& rules) {
  if (Json* points = member(rules, "points")) migrate_points(*points);
  Json* lists = member(rules, "lists");
  if (lists != nullptr && text_of(rules, "tie_rule") == "ordinal_1234") cut_first_places(*lists);
  const Json* quota = member(rules, "quota");
  if (quota == nullptr || !quota->is_number_integer() || member(rules, "quotas") != nullptr) return;
  if (*quota < 0 || *quota > kMaxQuota) return;
  Json rule = Json::object();
  rule["name"] = "任务数";
  rule["items"] = Json::object({{"status", "submitted"}});
  rule["per"] = "whole";
  rule["n_items"] = *quota;
  rule["form"] = "shown";
  rules["quotas"] = Json::array({std::move(rule)});
  rules.erase("quota");
}

}  // namespace

void migrate_rules(Json& rules, int64_t version) {
  if (version < 2) migrate_1_to_2(rules);
}

}  // namespace tongbao::core
