// Rule sets are in files of their own and inside projects with the same fields, so both use this
// part.

#include "core/project/json_parts.hpp"

namespace tongbao::core {
namespace {

OrderedJson measure_object(const Measure& measure) {
  OrderedJson object = OrderedJson::object();
  write_measure(object, measure);
  return object;
}

OrderedJson selector_object(const CountSelector& items) {
  OrderedJson object = OrderedJson::object();
  write_selector(object, items);
  return object;
}

void put_ratio(OrderedJson& object, const char* name, Ratio ratio) {
  if (ratio != Ratio{}) object[name] = ratio.to_string();
}

void write_counting_rule(OrderedJson& object, const CountingRule& rule) {
  object["effect"] = word_of(kCountingEffectWords, rule.effect);
  object["items"] = selector_object(rule.items);
  if (rule.effect == CountingEffect::Limit || rule.limit != CountSelector{})
    object["limit"] = selector_object(rule.limit);
  const bool is_conversion = rule.effect == CountingEffect::Convert;
  if (is_conversion || rule.every != kMinConverted) object["every"] = rule.every;
  if (is_conversion || rule.into != CountSelector{}) object["into"] = selector_object(rule.into);
  put_flag(object, "keeps_rest", rule.keeps_rest);
  put_is_on(object, rule.is_on);
}

void read_counting_rule(JsonObject& object, CountingRule& rule) {
  object.word("effect", Need::Required, kCountingEffectWords, rule.effect);
  object.object("items", Need::Required, rule.items, read_selector);
  const Need limit = rule.effect == CountingEffect::Limit ? Need::Required : Need::Optional;
  object.object("limit", limit, rule.limit, read_selector);
  const Need conversion = rule.effect == CountingEffect::Convert ? Need::Required : Need::Optional;
  object.whole("every", conversion, kMinConverted, kMaxQuota, rule.every);
  object.object("into", conversion, rule.into, read_selector);
  object.flag("keeps_rest", Need::Optional, rule.keeps_rest);
  object.flag("is_on", Need::Optional, rule.is_on);
}

void write_points_rule(OrderedJson& object, const PointsRule& rule) {
  object["items"] = selector_object(rule.items);
  const bool is_factor = rule.effect == PointsEffect::Multiply;
  if (!is_factor || rule.points_each != Points{}) object["points_each"] = rule.points_each.to_string();
  if (rule.effect != PointsEffect::Absolute) object["effect"] = word_of(kPointsEffectWords, rule.effect);
  if (is_factor || rule.factor != Ratio{}) object["factor"] = rule.factor.to_string();
  put_points(object, "cap", rule.cap);
  put_text(object, "part", rule.part);
  put_is_on(object, rule.is_on);
}

void read_points_rule(JsonObject& object, PointsRule& rule) {
  object.object("items", Need::Required, rule.items, read_selector);
  object.word("effect", Need::Optional, kPointsEffectWords, rule.effect);
  const Need points = rule.effect == PointsEffect::Multiply ? Need::Optional : Need::Required;
  object.points("points_each", points, rule.points_each);
  object.ratio("factor", rule.factor);
  object.points("cap", rule.cap);
  object.text("part", Need::Optional, rule.part);
  object.flag("is_on", Need::Optional, rule.is_on);
}

void write_target(OrderedJson& object, const QuotaTarget& target) {
  object["who"] = target.who;
  object["n_items"] = target.n_items;
}

void read_target(JsonObject& object, QuotaTarget& target) {
  object.text("who", Need::Required, target.who);
  object.whole("n_items", Need::Required, 0, kMaxQuota, target.n_items);
}

void write_quota(OrderedJson& object, const QuotaRule& rule) {
  object["name"] = rule.name;
  object["items"] = selector_object(rule.items);
  object["per"] = word_of(kQuotaPerWords, rule.per);
  object["n_items"] = rule.n_items;
  put_list(object, "targets", rule.targets, write_target);
  object["form"] = word_of(kQuotaFormWords, rule.form);
  put_points(object, "points", rule.points);
  put_points(object, "cap", rule.cap);
  put_text(object, "part", rule.part);
  put_is_on(object, rule.is_on);
}

void read_quota(JsonObject& object, QuotaRule& rule) {
  object.text("name", Need::Required, rule.name);
  object.object("items", Need::Required, rule.items, read_selector);
  object.word("per", Need::Required, kQuotaPerWords, rule.per);
  object.whole("n_items", Need::Required, 0, kMaxQuota, rule.n_items);
  object.list("targets", Need::Optional, rule.targets, read_target);
  object.word("form", Need::Required, kQuotaFormWords, rule.form);
  object.points("points", Need::Optional, rule.points);
  object.points("cap", rule.cap);
  object.text("part", Need::Optional, rule.part);
  object.flag("is_on", Need::Optional, rule.is_on);
}

void write_condition(OrderedJson& object, const ConditionRule& rule) {
  object["name"] = rule.name;
  object["measure"] = measure_object(rule.measure);
  object["comparison"] = word_of(kComparisonWords, rule.comparison);
  object["value"] = rule.value.to_string();
  object["points"] = rule.points.to_string();
  put_text(object, "part", rule.part);
  put_is_on(object, rule.is_on);
}

void read_condition(JsonObject& object, ConditionRule& rule) {
  object.text("name", Need::Required, rule.name);
  object.object("measure", Need::Required, rule.measure, read_measure);
  object.word("comparison", Need::Required, kComparisonWords, rule.comparison);
  object.points("value", Need::Required, rule.value);
  object.points("points", Need::Required, rule.points);
  object.text("part", Need::Optional, rule.part);
  object.flag("is_on", Need::Optional, rule.is_on);
}

void write_manual_rule(OrderedJson& object, const ManualRule& rule) {
  object["name"] = rule.name;
  object["min"] = rule.min.to_string();
  object["max"] = rule.max.to_string();
  put_text(object, "part", rule.part);
  put_is_on(object, rule.is_on);
}

void read_manual_rule(JsonObject& object, ManualRule& rule) {
  object.text("name", Need::Required, rule.name);
  object.points("min", Need::Required, rule.min);
  object.points("max", Need::Required, rule.max);
  object.text("part", Need::Optional, rule.part);
  object.flag("is_on", Need::Optional, rule.is_on);
}

void write_part(OrderedJson& object, const Part& part) {
  object["name"] = part.name;
  put_points(object, "base", part.base);
  put_points(object, "floor", part.floor);
  put_points(object, "cap", part.cap);
  put_ratio(object, "weight", part.weight);
}

void read_part(JsonObject& object, Part& part) {
  object.text("name", Need::Required, part.name);
  object.points("base", Need::Optional, part.base);
  object.points("floor", part.floor);
  object.points("cap", part.cap);
  object.ratio("weight", part.weight);
}

void write_veto(OrderedJson& object, const VetoRule& rule) {
  object["name"] = rule.name;
  object["measure"] = measure_object(rule.measure);
  object["comparison"] = word_of(kComparisonWords, rule.comparison);
  object["value"] = rule.value.to_string();
  put_flag(object, "zero_score", rule.zero_score);
  put_flag(object, "not_ranked", rule.not_ranked);
  put_flag(object, "no_commendation", rule.no_commendation);
  put_is_on(object, rule.is_on);
}

void read_veto(JsonObject& object, VetoRule& rule) {
  object.text("name", Need::Required, rule.name);
  object.object("measure", Need::Required, rule.measure, read_measure);
  object.word("comparison", Need::Required, kComparisonWords, rule.comparison);
  object.points("value", Need::Required, rule.value);
  rule.zero_score = false;
  object.flag("zero_score", Need::Optional, rule.zero_score);
  object.flag("not_ranked", Need::Optional, rule.not_ranked);
  object.flag("no_commendation", Need::Optional, rule.no_commendation);
  object.flag("is_on", Need::Optional, rule.is_on);
}

void write_ready_made(OrderedJson& object, const ReadyMadeRule& rule) {
  put_flag(object, "is_on", rule.is_on);
  put_text(object, "part", rule.part);
}

void read_ready_made(JsonObject& object, ReadyMadeRule& rule) {
  object.flag("is_on", Need::Optional, rule.is_on);
  object.text("part", Need::Optional, rule.part);
}

void write_rank_key(OrderedJson& object, const RankKey& key) {
  object["measure"] = measure_object(key.measure);
  if (!key.descending) object["descending"] = false;
  put_flag(object, "only_order", key.only_order);
}

void read_rank_key(JsonObject& object, RankKey& key) {
  object.object("measure", Need::Required, key.measure, read_measure);
  object.flag("descending", Need::Optional, key.descending);
  object.flag("only_order", Need::Optional, key.only_order);
}

void write_list_condition(OrderedJson& object, const ListCondition& condition) {
  object["measure"] = measure_object(condition.measure);
  object["comparison"] = word_of(kComparisonWords, condition.comparison);
  object["value"] = condition.value.to_string();
}

void read_list_condition(JsonObject& object, ListCondition& condition) {
  object.object("measure", Need::Required, condition.measure, read_measure);
  object.word("comparison", Need::Required, kComparisonWords, condition.comparison);
  object.points("value", Need::Required, condition.value);
}

void write_criterion(OrderedJson& object, const ListCriterion& criterion) {
  put_text(object, "group", criterion.group);
  // Places are taken from the ranking itself, so their measure means nothing and is normally not set.
  if (!looks_at_place(criterion.comparison) || criterion.measure != Measure{})
    object["measure"] = measure_object(criterion.measure);
  object["comparison"] = word_of(kComparisonWords, criterion.comparison);
  object["value"] = criterion.value.to_string();
  put_points(object, "last", criterion.last);
  put_flag(object, "over_all", criterion.over_all);
  if (criterion.tie != TieAtLine::IncludeAll) object["tie"] = word_of(kTieAtLineWords, criterion.tie);
  put_list(object, "conditions", criterion.conditions, write_list_condition);
  put_flag(object, "moves_up", criterion.moves_up);
}

void read_criterion(JsonObject& object, ListCriterion& criterion) {
  object.text("group", Need::Optional, criterion.group);
  object.word("comparison", Need::Required, kComparisonWords, criterion.comparison);
  const Need measure = looks_at_place(criterion.comparison) ? Need::Optional : Need::Required;
  object.object("measure", measure, criterion.measure, read_measure);
  object.points("value", Need::Required, criterion.value);
  const Need last = criterion.comparison == Comparison::Places ? Need::Required : Need::Optional;
  object.points("last", last, criterion.last);
  object.flag("over_all", Need::Optional, criterion.over_all);
  object.word("tie", Need::Optional, kTieAtLineWords, criterion.tie);
  object.list("conditions", Need::Optional, criterion.conditions, read_list_condition);
  object.flag("moves_up", Need::Optional, criterion.moves_up);
}

void write_list_rule(OrderedJson& object, const ListRule& rule) {
  object["name"] = rule.name;
  object["kind"] = word_of(kListKindWords, rule.kind);
  put_list(object, "criteria", rule.criteria, write_criterion);
  put_points(object, "adjustment", rule.adjustment);
  put_text(object, "adjustment_reason", rule.adjustment_reason);
  put_is_on(object, rule.is_on);
}

void read_list_rule(JsonObject& object, ListRule& rule) {
  object.text("name", Need::Required, rule.name);
  object.word("kind", Need::Required, kListKindWords, rule.kind);
  object.list("criteria", Need::Optional, rule.criteria, read_criterion);
  object.points("adjustment", Need::Optional, rule.adjustment);
  object.text("adjustment_reason", Need::Optional, rule.adjustment_reason);
  object.flag("is_on", Need::Optional, rule.is_on);
}

}  // namespace

void write_rule_fields(OrderedJson& object, const RuleSet& rules) {
  put_text(object, "name", rules.name);
  put_text(object, "source", rules.source);
  put_text(object, "note", rules.note);
  put_list(object, "counting", rules.counting, write_counting_rule);
  if (rules.adoption_repeats != RepeatRule::AddAll)
    object["adoption_repeats"] = word_of(kRepeatRuleWords, rules.adoption_repeats);
  if (rules.endorsement_repeats != RepeatRule::AddAll)
    object["endorsement_repeats"] = word_of(kRepeatRuleWords, rules.endorsement_repeats);
  put_list(object, "points", rules.points, write_points_rule);
  put_list(object, "quotas", rules.quotas, write_quota);
  put_list(object, "conditions", rules.conditions, write_condition);
  put_list(object, "manual", rules.manual, write_manual_rule);
  OrderedJson ready_made = OrderedJson::object();
  write_ready_made(ready_made, rules.ready_made);
  if (!ready_made.empty()) object["ready_made"] = std::move(ready_made);
  put_list(object, "parts", rules.parts, write_part);
  put_list(object, "vetoes", rules.vetoes, write_veto);
  put_points(object, "base_score", rules.base_score);
  put_points(object, "floor", rules.floor);
  put_points(object, "cap", rules.cap);
  put_ratio(object, "factor", rules.factor);
  put_flag(object, "per_head", rules.per_head);
  if (rules.places != RuleSet{}.places) object["places"] = rules.places;
  object["rank_scope"] = word_of(kRankScopeWords, rules.rank_scope);
  put_list(object, "rank_keys", rules.rank_keys, write_rank_key);
  if (rules.last_key != LastKey::Roster) object["last_key"] = word_of(kLastKeyWords, rules.last_key);
  object["tie_rule"] = word_of(kTieRuleWords, rules.tie_rule);
  put_list(object, "lists", rules.lists, write_list_rule);
}

void read_rule_fields(JsonObject& object, RuleSet& rules) {
  object.text("name", Need::Optional, rules.name);
  object.text("source", Need::Optional, rules.source);
  object.text("note", Need::Optional, rules.note);
  object.list("counting", Need::Optional, rules.counting, read_counting_rule);
  object.word("adoption_repeats", Need::Optional, kRepeatRuleWords, rules.adoption_repeats);
  object.word("endorsement_repeats", Need::Optional, kRepeatRuleWords, rules.endorsement_repeats);
  object.list("points", Need::Optional, rules.points, read_points_rule);
  object.list("quotas", Need::Optional, rules.quotas, read_quota);
  object.list("conditions", Need::Optional, rules.conditions, read_condition);
  object.list("manual", Need::Optional, rules.manual, read_manual_rule);
  object.object("ready_made", Need::Optional, rules.ready_made, read_ready_made);
  object.list("parts", Need::Optional, rules.parts, read_part);
  object.list("vetoes", Need::Optional, rules.vetoes, read_veto);
  object.points("base_score", Need::Optional, rules.base_score);
  object.points("floor", rules.floor);
  object.points("cap", rules.cap);
  object.ratio("factor", rules.factor);
  object.flag("per_head", Need::Optional, rules.per_head);
  object.whole("places", Need::Optional, 0, Points::kMaxPlaces, rules.places);
  object.word("rank_scope", Need::Required, kRankScopeWords, rules.rank_scope);
  object.list("rank_keys", Need::Optional, rules.rank_keys, read_rank_key);
  object.word("last_key", Need::Optional, kLastKeyWords, rules.last_key);
  object.word("tie_rule", Need::Required, kTieRuleWords, rules.tie_rule);
  object.list("lists", Need::Optional, rules.lists, read_list_rule);
}

void write_manual_points(OrderedJson& object, const ManualPoints& entry) {
  object["rule"] = entry.rule;
  object["unit"] = entry.unit;
  object["points"] = entry.points.to_string();
  put_text(object, "reason", entry.reason);
}

void read_manual_points(JsonObject& object, ManualPoints& entry) {
  object.text("rule", Need::Required, entry.rule);
  object.text("unit", Need::Required, entry.unit);
  object.points("points", Need::Required, entry.points);
  object.text("reason", Need::Optional, entry.reason);
}

}  // namespace tongbao::core
