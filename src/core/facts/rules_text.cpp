// Method: one sentence a rule in the words of rule_words, in the order in which a score comes about. What a
// reader of the notice could reckon differently is said as well: where something is rounded, and how equals
// are treated.

#include "core/facts/rules_text.hpp"

#include <algorithm>

#include "core/facts/rule_words.hpp"
#include "core/facts/rules_text_parts.hpp"

namespace tongbao::core {
namespace {

std::string per_zh(QuotaPer per) {
  switch (per) {
    case QuotaPer::EachPeriod:
      return "每期";
    case QuotaPer::Week:
      return "每周";
    case QuotaPer::Month:
      return "每月";
    case QuotaPer::Quarter:
      return "每季度";
    case QuotaPer::Year:
      return "每年";
    case QuotaPer::Whole:
      return "全期";
  }
  return "";
}

/// 每季度报送任务12条（镇办8条）.
std::string quota_task(const QuotaRule& rule, const std::string& what) {
  const std::string counter = items_counter_zh(rule.items.status);
  std::string targets;
  for (const QuotaTarget& target : rule.targets)
    targets += (targets.empty() ? "" : "，") + target.who + std::to_string(target.n_items) + counter;
  std::string text = per_zh(rule.per) + what + "任务";
  if (rule.n_items == 0 && !targets.empty()) return text + "：" + targets;
  text += std::to_string(rule.n_items) + counter;
  return targets.empty() ? text : text + "（" + targets + "）";
}

std::string quota_result_text(const RuleSet& rules, const QuotaRule& rule) {
  const std::string points = magnitude(rule.points) + "分";
  const std::string each = "每" + std::string(rule.form == QuotaForm::DeductPerMissing ? "少" :
                                              rule.form == QuotaForm::ExtraPerItem ? "超" : "") +
                           "1" + items_counter_zh(rule.items.status);
  std::string text;
  switch (rule.form) {
    case QuotaForm::Shown:
      return "";
    case QuotaForm::AllOrNothing:
      return "，完成的计" + points + "，未完成的不计分";
    case QuotaForm::BaseLost:
      return "，先计基础分" + points + "，未完成的扣回";
    case QuotaForm::CappedBase:
      text = "，" + each + "计" + points;
      break;
    case QuotaForm::DeductPerMissing:
      text = "，" + each + "扣" + points;
      break;
    case QuotaForm::ByRatio:
      text = "，得分为" + points + "乘以完成数与任务数之比，" + rounding_text(rules);
      break;
    case QuotaForm::ExtraPerItem:
      text = "，" + each + "计" + points;
      break;
  }
  if (!rule.cap) return text;
  return text + "，" + per_zh(rule.per) + "最多" +
         (rule.form == QuotaForm::DeductPerMissing ? "扣" : "计") + rule.cap->to_string() + "分";
}

void add_quotas(const RuleSet& rules, RuleClauses& out) {
  for (const QuotaRule& rule : rules.quotas) {
    if (!rule.is_on) continue;
    CountSelector items = rule.items;
    items.period.clear();
    const std::string what = selector_zh(items);
    const std::string title = rule.name.empty() ? "" : rule.name + "：";
    const bool has_task = rule.n_items > 0 || !rule.targets.empty();
    std::string text = has_task ? quota_task(rule, what) : per_zh(rule.per) + what;
    text += quota_result_text(rules, rule);
    const bool gives = rule.form != QuotaForm::Shown;
    out.push_back({RuleTopic::Quotas, title + text + (gives ? into_part(rule.part) : "") + "。"});
  }
}

template <class Rule>
std::string condition_text(const Rule& rule) {
  ListCriterion criterion;
  criterion.measure = rule.measure;
  criterion.comparison = rule.comparison;
  criterion.value = rule.value;
  return comparison_zh(criterion, {}) + "的，";
}

void add_conditions(const RuleSet& rules, RuleClauses& out) {
  for (const ConditionRule& rule : rules.conditions)
    if (rule.is_on)
      out.push_back({RuleTopic::Conditions, condition_text(rule) + gives_points(rule.points, "加", "扣") +
                                                into_part(rule.part) + "。"});
}

void add_manual(const RuleSet& rules, RuleClauses& out) {
  for (const ManualRule& rule : rules.manual) {
    if (!rule.is_on) continue;
    // The smaller number first, as people say it: 扣50分至100分.
    const bool is_deduction = rule.max <= Points{} && rule.min < Points{};
    const Points first = is_deduction ? rule.max : rule.min;
    const Points last = is_deduction ? rule.min : rule.max;
    const bool is_mixed = first < Points{} && !is_deduction;
    std::string text = rule.name + "由评定人";
    if (first == last)
      text += "认定，每次" + gives_points(first, "加", "扣");
    else
      text += std::string("在") + (first < Points{} || is_deduction ? "扣" : "") + magnitude(first) + "分至" +
              (is_mixed ? "加" : "") + magnitude(last) + "分之间评定";
    out.push_back({RuleTopic::Manual, text + into_part(rule.part) + "。"});
  }
}

void add_ready_made(const RuleSet& rules, RuleClauses& out) {
  if (!rules.ready_made.is_on) return;
  const std::string into = rules.ready_made.part.empty() ? "总分" : "“" + rules.ready_made.part + "”项";
  out.push_back({RuleTopic::ReadyMade, "原表所列得分直接计入" + into + "，不重新计算。"});
}

/// 最低0分，最高10分; a floor of 0 is what offices call 扣完为止.
void add_limits(const std::optional<Points>& floor, const std::optional<Points>& cap, std::string& text) {
  const auto add = [&text](const std::string& words) { text += (text.empty() ? "" : "，") + words; };
  if (floor) add("最低" + floor->to_string() + "分" + (*floor == Points{} ? "（扣完为止）" : ""));
  if (cap) add("最高" + cap->to_string() + "分");
}

void add_parts(const RuleSet& rules, RuleClauses& out) {
  if (rules.parts.empty()) return;
  std::string names;
  for (const Part& part : rules.parts) names += "“" + part.name + "”";
  const bool is_one = rules.parts.size() == 1;
  out.push_back({RuleTopic::Parts, is_one ? "得分中的" + names + "项单独计算，再计入总分。"
                                          : "得分分为" + names + std::to_string(rules.parts.size()) +
                                                "项，各项相加为总分。"});
  for (const Part& part : rules.parts) {
    std::string text;
    if (part.base != Points{}) text = "基础分" + part.base.to_string() + "分";
    add_limits(part.floor, part.cap, text);
    if (part.weight != Ratio{}) {
      text += std::string(text.empty() ? "" : "，") + times(part.weight) + "计入总分";
      if (part.weight.den != 1) text += "（" + rounding_text(rules) + "）";
    }
    if (!text.empty()) out.push_back({RuleTopic::Parts, "“" + part.name + "”项" + text + "。"});
  }
}

void add_total(const RuleSet& rules, RuleClauses& out) {
  std::string text;
  if (rules.base_score != Points{}) text = "每个单位基础分" + rules.base_score.to_string() + "分";
  std::string total;
  add_limits(rules.floor, rules.cap, total);
  if (rules.factor != Ratio{}) {
    total += std::string(total.empty() ? "" : "，") + times(rules.factor) + "折算";
    if (rules.factor.den != 1) total += "（" + rounding_text(rules) + "）";
  }
  if (!total.empty()) text += (text.empty() ? "总分" : "，总分") + total;
  if (!text.empty()) out.push_back({RuleTopic::Total, text + "。"});
}

void add_vetoes(const RuleSet& rules, RuleClauses& out) {
  for (const VetoRule& rule : rules.vetoes) {
    std::string text;
    const auto add = [&text](bool does, const char* words) {
      if (does) text += (text.empty() ? "" : "，") + std::string(words);
    };
    add(rule.zero_score, "得分按零分计");
    add(rule.not_ranked, "不参加排名");
    add(rule.no_commendation, "取消评先资格");
    if (rule.is_on && !text.empty())
      out.push_back({RuleTopic::Vetoes, condition_text(rule) + text + "。"});
  }
}

}  // namespace

std::string magnitude(Points points) {
  const std::string text = points.to_string();
  return text[0] == '-' ? text.substr(1) : text;
}

std::string gives_points(Points points, const char* plus, const char* minus) {
  return (points < Points{} ? minus : plus) + magnitude(points) + "分";
}

std::string into_part(const std::string& part) {
  return part.empty() ? "" : "，计入“" + part + "”项";
}

std::string rounding_text(const RuleSet& rules) {
  return rules.places == 0 ? "四舍五入取整数" : "四舍五入保留" + std::to_string(rules.places) + "位小数";
}

std::string times(Ratio ratio) {
  const bool is_percent = ratio.num < ratio.den && 100 % ratio.den == 0;
  if (is_percent) return "按" + std::to_string(ratio.num * (100 / ratio.den)) + "%";
  return "乘以" + ratio.to_string();
}

std::vector<RuleClause> rules_text_zh(const RuleSet& rules) {
  RuleClauses clauses;
  add_counting_text(rules, clauses);
  add_points_text(rules, clauses);
  add_repeats_text(rules, clauses);
  add_quotas(rules, clauses);
  add_conditions(rules, clauses);
  add_manual(rules, clauses);
  add_ready_made(rules, clauses);
  add_parts(rules, clauses);
  add_total(rules, clauses);
  add_vetoes(rules, clauses);
  add_ranks_text(rules, clauses);
  add_lists_text(rules, clauses);
  return clauses;
}

}  // namespace tongbao::core
