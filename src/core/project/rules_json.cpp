// Rule sets stand in files of their own and inside projects with the same fields, so both use this
// part.

#include "core/project/json_parts.hpp"

namespace tongbao::core {
namespace {

/// The largest whole number that every JSON reader keeps exactly: 2^53.
constexpr int64_t kMaxWhole = int64_t{1} << 53;

OrderedJson measure_object(const Measure& measure) {
  OrderedJson object = OrderedJson::object();
  write_measure(object, measure);
  return object;
}

void write_points_rule(OrderedJson& object, const PointsRule& rule) {
  OrderedJson items = OrderedJson::object();
  write_selector(items, rule.items);
  object["items"] = std::move(items);
  object["points_each"] = rule.points_each.to_string();
}

void read_points_rule(JsonObject& object, PointsRule& rule) {
  object.object("items", Need::Required, rule.items, read_selector);
  object.points("points_each", Need::Required, rule.points_each);
}

void write_rank_key(OrderedJson& object, const RankKey& key) {
  object["measure"] = measure_object(key.measure);
  if (!key.descending) object["descending"] = false;
}

void read_rank_key(JsonObject& object, RankKey& key) {
  object.object("measure", Need::Required, key.measure, read_measure);
  object.flag("descending", Need::Optional, key.descending);
}

void write_criterion(OrderedJson& object, const ListCriterion& criterion) {
  put_text(object, "group", criterion.group);
  // The first n take the rank itself, so their measure means nothing and is normally not set.
  if (criterion.comparison != Comparison::TopN || criterion.measure != Measure{})
    object["measure"] = measure_object(criterion.measure);
  object["comparison"] = word_of(kComparisonWords, criterion.comparison);
  object["value"] = criterion.value.to_string();
}

void read_criterion(JsonObject& object, ListCriterion& criterion) {
  object.text("group", Need::Optional, criterion.group);
  object.word("comparison", Need::Required, kComparisonWords, criterion.comparison);
  const Need measure = criterion.comparison == Comparison::TopN ? Need::Optional : Need::Required;
  object.object("measure", measure, criterion.measure, read_measure);
  object.points("value", Need::Required, criterion.value);
}

void write_list_rule(OrderedJson& object, const ListRule& rule) {
  object["name"] = rule.name;
  object["kind"] = word_of(kListKindWords, rule.kind);
  put_list(object, "criteria", rule.criteria, write_criterion);
  if (rule.adjustment != Points{}) object["adjustment"] = rule.adjustment.to_string();
  put_text(object, "adjustment_reason", rule.adjustment_reason);
}

void read_list_rule(JsonObject& object, ListRule& rule) {
  object.text("name", Need::Required, rule.name);
  object.word("kind", Need::Required, kListKindWords, rule.kind);
  object.list("criteria", Need::Optional, rule.criteria, read_criterion);
  object.points("adjustment", Need::Optional, rule.adjustment);
  object.text("adjustment_reason", Need::Optional, rule.adjustment_reason);
}

}  // namespace

void write_rule_fields(OrderedJson& object, const RuleSet& rules) {
  put_text(object, "name", rules.name);
  put_text(object, "source", rules.source);
  put_list(object, "points", rules.points, write_points_rule);
  if (rules.base_score != Points{}) object["base_score"] = rules.base_score.to_string();
  if (rules.cap) object["cap"] = rules.cap->to_string();
  object["rank_scope"] = word_of(kRankScopeWords, rules.rank_scope);
  put_list(object, "rank_keys", rules.rank_keys, write_rank_key);
  object["tie_rule"] = word_of(kTieRuleWords, rules.tie_rule);
  if (rules.quota) object["quota"] = *rules.quota;
  put_list(object, "lists", rules.lists, write_list_rule);
}

void read_rule_fields(JsonObject& object, RuleSet& rules) {
  object.text("name", Need::Optional, rules.name);
  object.text("source", Need::Optional, rules.source);
  object.list("points", Need::Optional, rules.points, read_points_rule);
  object.points("base_score", Need::Optional, rules.base_score);
  object.points("cap", rules.cap);
  object.word("rank_scope", Need::Required, kRankScopeWords, rules.rank_scope);
  object.list("rank_keys", Need::Optional, rules.rank_keys, read_rank_key);
  object.word("tie_rule", Need::Required, kTieRuleWords, rules.tie_rule);
  object.whole("quota", 0, kMaxWhole, rules.quota);
  object.list("lists", Need::Optional, rules.lists, read_list_rule);
}

}  // namespace tongbao::core
