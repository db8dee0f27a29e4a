// Method: each kind of rule is looked at by itself, then names and parts over all. Whether points rules meet is
// decided by their names alone (selectors.hpp), so the same is reported with any data.

#include "core/rules/check_rules.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <numeric>
#include <string_view>

#include "core/rules/rule_words.hpp"
#include "core/rules/selectors.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

/// The values, as ten-thousandths, that meet all limits on one measure.
class Range {
 public:
  explicit Range(MeasureKind kind) : step_(is_count(kind) ? Points::kScale : 1), least_(is_count(kind) ? 0 : kMin) {}
  void limit(Comparison comparison, Points value) {
    const int64_t raw = value.raw();
    const int64_t rest = (raw % step_ + step_) % step_;
    const int64_t below = raw < kMin + rest ? kMin : raw - rest;  // the last value that is not above
    const int64_t above = rest == 0              ? raw            // the first that is not below
                          : below > kMax - step_ ? kMax
                                                 : below + step_;
    switch (comparison) {
      case Comparison::AtLeast:
        return keep(above, kMax);
      case Comparison::MoreThan:
        return keep(below > kMax - step_ ? kMax : below + step_, kMax);
      case Comparison::LessThan:
        return keep(kMin, above < kMin + step_ ? kMin : above - step_);
      case Comparison::AtMost:
        return keep(kMin, below);
      case Comparison::Equal:
        return keep(above, below);
      case Comparison::TopN:
      case Comparison::BottomN:
      case Comparison::Places:
        return;
    }
  }
  bool is_empty() const { return least_ > most_; }

 private:
  static constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
  static constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  void keep(int64_t least, int64_t most) {
    least_ = std::max(least_, least);
    most_ = std::min(most_, most);
  }
  int64_t step_;
  int64_t least_;
  int64_t most_ = kMax;
};

class RuleChecker {
 public:
  explicit RuleChecker(const RuleSet& rules) : rules_(rules) {}

  Diagnostics check() {
    check_counting();
    check_points();
    check_quotas();
    check_conditions();
    check_manual();
    check_parts();
    check_limits("总分", rules_.floor, rules_.cap);
    check_vetoes();
    check_rank_keys();
    check_lists();
    return std::move(diagnostics_);
  }

 private:
  using Args = std::initializer_list<std::string_view>;
  void report(Code code, Severity severity, Args args);
  void warn(Code code, Args args) { report(code, Severity::Warning, args); }

  void check_counting();
  void check_points();
  void check_reachable(size_t idx);
  void check_overlaps(size_t idx);
  bool is_decided(const PointsRule& a, const PointsRule& b) const;
  void check_quotas();
  void check_conditions();
  void check_manual();
  void check_parts();
  void check_weights();
  void check_limits(const std::string& name, const std::optional<Points>& floor, const std::optional<Points>& cap);
  void check_vetoes();
  void check_rank_keys();
  void check_lists();
  void check_place(const ListRule& list, const ListCriterion& criterion);
  void check_list_conditions(const ListRule& list, const ListCriterion& criterion);
  void use_part(const std::string& rule, const std::string& part);
  void check_measured_part(const std::string& rule, const Measure& measure);
  bool has_part(const std::string& name) const;
  /// Tells a name the second time that it appears, once.
  void check_names(const std::vector<const std::string*>& names, std::string_view what);

  const RuleSet& rules_;
  Diagnostics diagnostics_;
  std::vector<std::string> used_parts_;  // also those that the rule set does not have
};

void RuleChecker::report(Code code, Severity severity, Args args) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = severity;
  for (const std::string_view arg : args) diagnostic.args.emplace_back(arg);
  diagnostics_.push_back(std::move(diagnostic));
}

void RuleChecker::check_names(const std::vector<const std::string*>& names, std::string_view what) {
  for (size_t i = 0; i < names.size(); ++i) {
    const auto n_before = std::count_if(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i),
                                        [&](const std::string* name) { return *name == *names[i]; });
    if (n_before == 1) warn(Code::RuleNameRepeated, {*names[i], what});
  }
}

bool RuleChecker::has_part(const std::string& name) const {
  return std::any_of(rules_.parts.begin(), rules_.parts.end(), [&](const Part& part) { return part.name == name; });
}

/// A part that is missing is reported once, with the first rule that names it.
void RuleChecker::use_part(const std::string& rule, const std::string& part) {
  if (part.empty() || std::find(used_parts_.begin(), used_parts_.end(), part) != used_parts_.end()) return;
  used_parts_.push_back(part);
  if (!has_part(part)) warn(Code::RulePartUnknown, {rule, part});
}

void RuleChecker::check_measured_part(const std::string& rule, const Measure& measure) {
  if (measure.kind == MeasureKind::PartScore && !has_part(measure.part))
    warn(Code::MeasurePartUnknown, {rule, measure.part});
}

/// True if a third rule takes the items that both match, so that their order decides nothing.
bool RuleChecker::is_decided(const PointsRule& a, const PointsRule& b) const {
  const CountSelector both = shared_items(a.items, b.items);
  return std::any_of(rules_.points.begin(), rules_.points.end(), [&](const PointsRule& rule) {
    return rule.is_on && rule.effect == a.effect && covers(rule.items, both) &&
           particularity(rule.items) > particularity(a.items);
  });
}

void RuleChecker::check_counting() {
  for (const CountingRule& rule : rules_.counting) {
    if (!rule.is_on || rule.effect != CountingEffect::Convert || converted_items(rule) != rule.items) continue;
    CountSelector any;
    any.status = rule.into.status;
    any.period = rule.into.period;
    warn(Code::ConvertIntoItself, {conversion_zh(rule), rule.into == any ? std::string() : selector_zh(rule.into)});
  }
}

void RuleChecker::check_reachable(size_t idx) {
  const PointsRule& rule = rules_.points[idx];
  for (const CountingRule& counting : rules_.counting) {
    if (!counting.is_on || !covers(counting.items, rule.items)) continue;
    const bool is_converted = counting.effect == CountingEffect::Convert && !counting.keeps_rest &&
                              !can_share_items(converted_items(counting), rule.items);
    if (counting.effect == CountingEffect::Exclude)
      warn(Code::RuleUnreachable, {selector_zh(rule.items), join({selector_zh(counting.items), "不计数"})});
    else if (is_converted)
      warn(Code::RuleUnreachable, {selector_zh(rule.items), conversion_zh(counting)});
    else
      continue;
    return;
  }
  for (size_t i = 0; i < idx; ++i) {
    const PointsRule& earlier = rules_.points[i];
    if (!earlier.is_on || earlier.effect != rule.effect || earlier.items != rule.items) continue;
    if (rule.effect != PointsEffect::Additional)
      warn(Code::RuleUnreachable, {selector_zh(rule.items), join({"排在前面的", selector_zh(earlier.items)})});
    else if (earlier == rule)
      warn(Code::RuleRepeated, {selector_zh(rule.items)});
    else
      continue;
    return;
  }
}

void RuleChecker::check_overlaps(size_t idx) {
  const PointsRule& rule = rules_.points[idx];
  for (size_t i = 0; i < idx; ++i) {
    const PointsRule& earlier = rules_.points[i];
    if (!earlier.is_on || earlier.effect != rule.effect || earlier.items == rule.items) continue;
    if (particularity(earlier.items) != particularity(rule.items)) continue;
    if (!can_share_items(earlier.items, rule.items) || is_decided(earlier, rule)) continue;
    const bool is_same = earlier.points_each == rule.points_each && earlier.factor == rule.factor &&
                         earlier.part == rule.part && earlier.cap == rule.cap;
    if (!is_same) report(Code::RulesOverlap, Severity::Note, {selector_zh(earlier.items), selector_zh(rule.items)});
  }
}

void RuleChecker::check_points() {
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on) continue;
    check_reachable(i);
    if (rule.effect != PointsEffect::Additional) check_overlaps(i);
    if (rule.effect != PointsEffect::Multiply) {
      use_part(selector_zh(rule.items), rule.part);
      continue;
    }
    const bool has_points = std::any_of(rules_.points.begin(), rules_.points.end(), [&](const PointsRule& other) {
      return other.is_on && other.effect != PointsEffect::Multiply && can_share_items(other.items, rule.items);
    });
    if (!has_points) warn(Code::MultiplyWithoutPoints, {selector_zh(rule.items)});
  }
}

void RuleChecker::check_quotas() {
  for (const QuotaRule& rule : rules_.quotas) {
    if (!rule.is_on) continue;
    const bool has_target = std::any_of(rule.targets.begin(), rule.targets.end(),
                                        [](const QuotaTarget& target) { return target.n_items > 0; });
    if (rule.n_items == 0 && !has_target && rule.form != QuotaForm::CappedBase)
      warn(Code::QuotaWithoutItems, {rule.name});
    if (rule.form == QuotaForm::Shown) continue;
    use_part(rule.name, rule.part);
    if (rule.points == Points{}) warn(Code::QuotaWithoutPoints, {rule.name});
    if (rule.points < Points{}) warn(Code::QuotaPointsNegative, {rule.name, rule.points.to_string()});
    if (rule.form == QuotaForm::CappedBase && !rule.cap) warn(Code::QuotaCapMissing, {rule.name});
  }
}

void RuleChecker::check_conditions() {
  for (const ConditionRule& rule : rules_.conditions) {
    if (!rule.is_on) continue;
    use_part(rule.name, rule.part);
    if (!is_known_before_scores(rule.measure.kind) || looks_at_place(rule.comparison))
      warn(Code::ConditionNeedsScore, {rule.name});
    if (rule.points == Points{}) warn(Code::ConditionWithoutPoints, {rule.name});
  }
}

void RuleChecker::check_manual() {
  std::vector<const std::string*> manual_names;
  for (const ManualRule& rule : rules_.manual) {
    if (!rule.is_on) continue;
    manual_names.push_back(&rule.name);
    use_part(rule.name, rule.part);
    if (rule.min > rule.max) warn(Code::ManualRangeReversed, {rule.name, rule.min.to_string(), rule.max.to_string()});
  }
  check_names(manual_names, "人工评分");
  if (rules_.ready_made.is_on) use_part("现成得分", rules_.ready_made.part);
}

void RuleChecker::check_parts() {
  std::vector<const std::string*> part_names;
  for (const Part& part : rules_.parts) {
    part_names.push_back(&part.name);
    const bool is_used = std::find(used_parts_.begin(), used_parts_.end(), part.name) != used_parts_.end();
    if (!is_used && part.base == Points{}) warn(Code::PartUnused, {part.name});
    check_limits(part.name, part.floor, part.cap);
  }
  check_names(part_names, "分项");
  check_weights();
}

/// Weights that share out a whole (40 % and 60 %) but leave something over, or too much.
void RuleChecker::check_weights() {
  if (rules_.parts.size() < 2) return;
  Ratio sum{0, 1};
  std::string names;
  std::string weights;
  for (const Part& part : rules_.parts) {
    const Ratio& weight = part.weight;
    if (weight.num >= weight.den) return;
    const int64_t den = std::lcm(sum.den, weight.den);
    // Weights with odd denominators are no shares of a whole that anybody wrote down.
    if (den > Points::kScale) return;
    sum = {sum.num * (den / sum.den) + weight.num * (den / weight.den), den};
    append_item(names, "、", {part.name});
    append_item(weights, "、", {weight.to_string()});
  }
  if (sum.num != sum.den) report(Code::WeightsNotWhole, Severity::Note, {names, weights});
}

void RuleChecker::check_limits(const std::string& name, const std::optional<Points>& floor,
                               const std::optional<Points>& cap) {
  if (floor && cap && *floor > *cap) warn(Code::FloorAboveCap, {name, floor->to_string(), cap->to_string()});
}

void RuleChecker::check_vetoes() {
  for (const VetoRule& rule : rules_.vetoes) {
    if (!rule.is_on) continue;
    if (!is_known_before_scores(rule.measure.kind) || looks_at_place(rule.comparison))
      warn(Code::ConditionNeedsScore, {rule.name});
    if (!rule.zero_score && !rule.not_ranked && !rule.no_commendation) warn(Code::VetoWithoutEffect, {rule.name});
  }
}

void RuleChecker::check_rank_keys() {
  for (const RankKey& key : rules_.rank_keys) check_measured_part("排名依据", key.measure);
}

void RuleChecker::check_place(const ListRule& list, const ListCriterion& criterion) {
  const auto is_place = [](Points place) { return place.is_whole() && place > Points{}; };
  const bool has_last = criterion.comparison == Comparison::Places;
  if (!is_place(criterion.value))
    warn(Code::ListPlaceWrong, {list.name, criterion.value.to_string()});
  else if (has_last && !is_place(criterion.last))
    warn(Code::ListPlaceWrong, {list.name, criterion.last.to_string()});
  else if (has_last && criterion.last < criterion.value)
    warn(Code::ListPlacesReversed, {list.name, criterion.value.to_string(), criterion.last.to_string()});
}

/// The criterion's own limit is the first of its conditions, unless it looks at a place.
void RuleChecker::check_list_conditions(const ListRule& list, const ListCriterion& criterion) {
  std::vector<ListCondition> all = criterion.conditions;
  if (!looks_at_place(criterion.comparison))
    all.insert(all.begin(), {criterion.measure, criterion.comparison, criterion.value});
  for (size_t i = 0; i < all.size(); ++i) {
    if (looks_at_place(all[i].comparison)) return warn(Code::ListConditionByPlace, {list.name});
    check_measured_part(list.name, all[i].measure);
    if (std::find(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), all[i]) !=
        all.begin() + static_cast<std::ptrdiff_t>(i))
      warn(Code::ListLineRepeated, {list.name, comparison_zh(all[i], {})});
  }
  const bool is_impossible = std::any_of(all.begin(), all.end(), [&](const ListCondition& one) {
    Range range(one.measure.kind);
    for (const ListCondition& other : all)
      if (other.measure == one.measure) range.limit(other.comparison, other.value);
    return range.is_empty();
  });
  if (is_impossible) warn(Code::ListLineImpossible, {list.name, comparison_zh(criterion, {})});
}

void RuleChecker::check_lists() {
  std::vector<const std::string*> list_names;
  for (const ListRule& list : rules_.lists) {
    if (!list.is_on) continue;
    list_names.push_back(&list.name);
    if (list.criteria.empty()) warn(Code::ListWithoutCriteria, {list.name});
    for (size_t i = 0; i < list.criteria.size(); ++i) {
      const ListCriterion& criterion = list.criteria[i];
      if (looks_at_place(criterion.comparison)) check_place(list, criterion);
      check_list_conditions(list, criterion);
      const auto end = list.criteria.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(list.criteria.begin(), end, criterion) != end)
        warn(Code::ListLineRepeated, {list.name, criterion.group + comparison_zh(criterion, {})});
    }
  }
  check_names(list_names, "名单");
}

}  // namespace

Diagnostics check_rules(const RuleSet& rules) { return RuleChecker(rules).check(); }

}  // namespace tongbao::core
