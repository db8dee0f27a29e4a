// rule_words.cpp: the words are put together in the order a clerk says them: when, at which level,
// in which category, what. A number comes with its counter (条, 分, 个月), which follows from the
// measure.

#include "core/rules/rule_words.hpp"

#include <algorithm>
#include <string_view>

namespace tongbao::core {
namespace {

bool all_end_in(const std::vector<std::string>& texts, std::string_view end) {
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [end](const std::string& text) {
    return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
  });
}

/// 前4名, 第4至6名; empty for a comparison that looks at no place.
std::string places_zh(const ListCriterion& criterion) {
  const std::string value = criterion.value.to_string();
  if (criterion.comparison == Comparison::TopN) return "前" + value + "名";
  if (criterion.comparison == Comparison::BottomN) return "后" + value + "名";
  if (criterion.comparison != Comparison::Places) return "";
  const std::string last = criterion.last.to_string();
  return "第" + value + (last == value ? "" : "至" + last) + "名";
}

}  // namespace

std::string counter_zh(const Measure& measure, const std::vector<std::string>& periods) {
  switch (measure.kind) {
    case MeasureKind::TotalScore:
    case MeasureKind::ItemPoints:
    case MeasureKind::PartScore:
      return "分";
    case MeasureKind::Items:
      return items_counter_zh(measure.items.status);
    case MeasureKind::ZeroPeriods:
    case MeasureKind::ConsecutiveZeroPeriods:
      return period_counter_zh(periods);
    case MeasureKind::AdoptionRate:
    case MeasureKind::QuotaCompletion:
      return "%";
  }
  return "";
}

const char* status_zh(Status status) {
  switch (status) {
    case Status::Submitted:
      return "报送";
    case Status::Adopted:
      return "采用";
    case Status::Rejected:
      return "退稿";
    case Status::Pending:
      return "待定";
    case Status::Endorsed:
      return "批示";
    case Status::Event:
      return "其他事项";
  }
  return "";
}

const char* items_counter_zh(Status status) { return status == Status::Event ? "次" : "条"; }

std::string selector_zh(const CountSelector& items) {
  // An event is named by its category alone: 迟报, not 迟报其他事项.
  const bool is_named_event = items.status == Status::Event && !items.category.empty();
  return items.period + items.role + items.origin + items.level + items.carrier + items.category +
         (is_named_event ? "" : status_zh(items.status));
}

std::string conversion_zh(const CountingRule& rule) {
  const std::string counter = items_counter_zh(rule.items.status);
  return "每" + std::to_string(rule.every) + counter + selector_zh(rule.items) + "折1" + counter +
         selector_zh(converted_items(rule));
}

std::string measure_zh(const Measure& measure) {
  switch (measure.kind) {
    case MeasureKind::TotalScore:
      return "总分";
    case MeasureKind::Items:
      return selector_zh(measure.items);
    case MeasureKind::ItemPoints:
      return selector_zh(measure.items) + "得分";
    case MeasureKind::ZeroPeriods:
      return std::string("零") + status_zh(measure.items.status);
    case MeasureKind::AdoptionRate:
      return measure.items.period + measure.items.level + measure.items.carrier + measure.items.category + "采用率";
    case MeasureKind::ConsecutiveZeroPeriods:
      return std::string("连续零") + status_zh(measure.items.status);
    case MeasureKind::PartScore:
      return measure.part + "得分";
    case MeasureKind::QuotaCompletion:
      return "任务完成率";
  }
  return "";
}

std::string period_counter_zh(const std::vector<std::string>& periods) {
  if (all_end_in(periods, "月") || all_end_in(periods, "月份")) return "个月";
  if (all_end_in(periods, "季度")) return "个季度";
  if (all_end_in(periods, "周")) return "周";
  return "期";
}

std::string comparison_zh(const ListCondition& condition, const std::vector<std::string>& periods) {
  const std::string what = measure_zh(condition.measure);
  const std::string number = condition.value.to_string() + counter_zh(condition.measure, periods);
  switch (condition.comparison) {
    case Comparison::AtLeast:
      return what + number + "及以上";
    case Comparison::MoreThan:
      return what + "超过" + number;
    case Comparison::LessThan:
      return what + "不足" + number;
    case Comparison::Equal:
      return what + "为" + number;
    case Comparison::AtMost:
      return what + "不超过" + number;
    case Comparison::TopN:
    case Comparison::BottomN:
    case Comparison::Places:
      break;
  }
  return "";
}

std::string comparison_zh(const ListCriterion& criterion, const std::vector<std::string>& periods) {
  const ListCondition own{criterion.measure, criterion.comparison, criterion.value};
  std::string text = looks_at_place(criterion.comparison) ? places_zh(criterion) : comparison_zh(own, periods);
  for (const ListCondition& condition : criterion.conditions) text += "且" + comparison_zh(condition, periods);
  return text;
}

std::string criteria_zh(const ListRule& rule, const std::vector<std::string>& periods) {
  std::string text;
  const std::string* previous_group = nullptr;
  for (const auto& criterion : rule.criteria) {
    const bool same_group = previous_group != nullptr && *previous_group == criterion.group;
    if (previous_group != nullptr) text += same_group ? "或" : "、";
    if (!same_group) text += criterion.group;
    text += comparison_zh(criterion, periods);
    previous_group = &criterion.group;
  }
  return text;
}

std::string scoring_zh(const RuleSet& rules) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "，") + part; };
  for (const auto& rule : rules.points) {
    if (!rule.is_on) continue;
    if (rule.effect == PointsEffect::Multiply) {
      add(selector_zh(rule.items) + "得分乘" + rule.factor.to_string());
      continue;
    }
    const bool is_deduction = rule.points_each < Points{};
    const std::string points = rule.points_each.to_string();
    add(selector_zh(rule.items) + "每" + items_counter_zh(rule.items.status) +
        (rule.effect == PointsEffect::Additional ? (is_deduction ? "另" : "另加") : "") +
        (is_deduction ? "扣" + points.substr(1) : points) + "分");
  }
  if (rules.base_score != Points()) add("基础分" + rules.base_score.to_string() + "分");
  if (!text.empty() && rules.cap) add("最高" + rules.cap->to_string() + "分");
  if (!text.empty() && rules.per_head) add("得分为总分除以人数");
  return text;
}

}  // namespace tongbao::core
