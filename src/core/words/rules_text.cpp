// Method: one sentence a rule in the words of rule_words, in the order in which a score comes about. What a
// reader of the notice could reckon differently is said as well: where something is rounded, and how equals
// are treated.

#include "core/words/rules_text.hpp"

#include "core/rules/rule_words.hpp"
#include "core/text/join.hpp"
#include "core/words/list_reasons.hpp"
#include "core/words/rules_text_parts.hpp"

namespace tongbao::core {
namespace {

std::string_view per_zh(QuotaPer per) {
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
std::string quota_task(const QuotaRule& rule, std::string_view what) {
  const std::string_view counter = items_counter_zh(rule.items.status);
  std::string targets;
  for (const QuotaTarget& target : rule.targets)
    append_item(targets, "，", {target.who, std::to_string(target.n_items), counter});
  std::string text = join({per_zh(rule.per), what, "任务"});
  if (rule.n_items == 0 && !targets.empty()) return join({text, "：", targets});
  append_to(text, {std::to_string(rule.n_items), counter});
  if (!targets.empty()) append_to(text, {"（", targets, "）"});
  return text;
}

std::string quota_result_text(const RuleSet& rules, const QuotaRule& rule) {
  const std::string points = magnitude(rule.points) + "分";
  std::string_view each = "每1";
  std::string_view gives = "计";
  switch (rule.form) {
    case QuotaForm::Shown:
      return "";
    case QuotaForm::AllOrNothing:
      return join({"，完成的计", points, "，未完成的不计分"});
    case QuotaForm::BaseLost:
      return join({"，先计基础分", points, "，未完成的扣回"});
    case QuotaForm::CappedBase:
    case QuotaForm::ByRatio:
      break;
    case QuotaForm::DeductPerMissing:
      each = "每少1";
      gives = "扣";
      break;
    case QuotaForm::ExtraPerItem:
      each = "每超1";
      break;
  }
  std::string text = rule.form == QuotaForm::ByRatio
                         ? join({"，得分为", points, "乘以完成数与任务数之比，", rounding_text(rules)})
                         : join({"，", each, items_counter_zh(rule.items.status), gives, points});
  if (rule.cap) append_to(text, {"，", per_zh(rule.per), "最多", gives, rule.cap->to_string(), "分"});
  return text;
}

void add_quotas(const RuleSet& rules, RuleClauses& out) {
  for (const QuotaRule& rule : rules.quotas) {
    if (!rule.is_on) continue;
    CountSelector items = rule.items;
    items.period.clear();
    const std::string what = selector_zh(items);
    const bool has_task = rule.n_items > 0 || !rule.targets.empty();
    const bool gives = rule.form != QuotaForm::Shown;
    say(out, RuleTopic::Quotas,
        {rule.name, rule.name.empty() ? "" : "：", has_task ? quota_task(rule, what) : join({per_zh(rule.per), what}),
         quota_result_text(rules, rule), gives ? into_part(rule.part) : std::string(), "。"});
  }
}

template <class Rule>
std::string condition_text(const Rule& rule) {
  return comparison_zh(ListCondition{rule.measure, rule.comparison, rule.value}, {});
}

void add_conditions(const RuleSet& rules, RuleClauses& out) {
  for (const ConditionRule& rule : rules.conditions)
    if (rule.is_on)
      say(out, RuleTopic::Conditions,
          {condition_text(rule), "的，", gives_points(rule.points, "加", "扣"), into_part(rule.part), "。"});
}

void add_manual(const RuleSet& rules, RuleClauses& out) {
  for (const ManualRule& rule : rules.manual) {
    if (!rule.is_on) continue;
    std::string text;
    if (rule.min == rule.max) {
      text = join({"认定，每次", gives_points(rule.min, "加", "扣")});
    } else {
      // The smaller number first, as people say it: 扣50分至100分.
      const bool is_minus = rule.min < Points{};
      const bool is_plus = rule.max > Points{};
      const Points first = is_plus ? rule.min : rule.max;
      const Points last = is_plus ? rule.max : rule.min;
      text = join({"在", is_minus ? "扣" : "", magnitude(first), "分至", is_minus && is_plus ? "加" : "",
                   magnitude(last), "分之间评定"});
    }
    say(out, RuleTopic::Manual, {rule.name, "由评定人", text, into_part(rule.part), "。"});
  }
}

void add_ready_made(const RuleSet& rules, RuleClauses& out) {
  if (!rules.ready_made.is_on) return;
  const std::string& part = rules.ready_made.part;
  say(out, RuleTopic::ReadyMade,
      {"原表所列得分直接计入", part.empty() ? "总分" : "“", part, part.empty() ? "" : "”项", "，不重新计算。"});
}

/// 最低0分，最高10分; a floor of 0 is what offices call 扣完为止.
void add_limits(const std::optional<Points>& floor, const std::optional<Points>& cap, std::string& text) {
  if (floor) append_item(text, "，", {"最低", floor->to_string(), "分", *floor == Points{} ? "（扣完为止）" : ""});
  if (cap) append_item(text, "，", {"最高", cap->to_string(), "分"});
}

/// 按40%计入总分（四舍五入保留2位小数）.
void add_ratio(const RuleSet& rules, Ratio ratio, std::string_view what, std::string& text) {
  if (ratio == Ratio{}) return;
  append_item(text, "，", {times(ratio), what});
  if (ratio.den != 1) append_to(text, {"（", rounding_text(rules), "）"});
}

void add_parts(const RuleSet& rules, RuleClauses& out) {
  if (rules.parts.empty()) return;
  std::string names;
  for (const Part& part : rules.parts) append_to(names, {"“", part.name, "”"});
  if (rules.parts.size() == 1)
    say(out, RuleTopic::Parts, {"得分中的", names, "项单独计算，再计入总分。"});
  else
    say(out, RuleTopic::Parts, {"得分分为", names, std::to_string(rules.parts.size()), "项，各项相加为总分。"});
  for (const Part& part : rules.parts) {
    std::string text;
    if (part.base != Points{}) text = join({"基础分", part.base.to_string(), "分"});
    add_limits(part.floor, part.cap, text);
    add_ratio(rules, part.weight, "计入总分", text);
    if (!text.empty()) say(out, RuleTopic::Parts, {"“", part.name, "”项", text, "。"});
  }
}

void add_total(const RuleSet& rules, RuleClauses& out) {
  std::string text;
  if (rules.base_score != Points{}) text = join({"每个单位基础分", rules.base_score.to_string(), "分"});
  std::string total;
  add_limits(rules.floor, rules.cap, total);
  add_ratio(rules, rules.factor, "折算", total);
  if (!total.empty()) append_item(text, "，", {"总分", total});
  if (rules.per_head) append_item(text, "，", {"得分＝总分÷人数，", rounding_text(rules)});
  if (!text.empty()) say(out, RuleTopic::Total, {text, "。"});
}

void add_vetoes(const RuleSet& rules, RuleClauses& out) {
  for (const VetoRule& rule : rules.vetoes) {
    const std::string text = veto_effects_zh(rule);
    if (rule.is_on && !text.empty()) say(out, RuleTopic::Vetoes, {condition_text(rule), "的，", text, "。"});
  }
}

}  // namespace

void say(RuleClauses& out, RuleTopic topic, std::initializer_list<std::string_view> pieces) {
  out.push_back({topic, join(pieces)});
}

std::string magnitude(Points points) {
  std::string text = points.to_string();
  if (text[0] == '-') text.erase(0, 1);
  return text;
}

std::string gives_points(Points points, std::string_view plus, std::string_view minus) {
  return join({points < Points{} ? minus : plus, magnitude(points), "分"});
}

std::string into_part(const std::string& part) { return part.empty() ? std::string() : join({"，计入“", part, "”项"}); }

std::string rounding_text(const RuleSet& rules) {
  if (rules.places == 0) return "四舍五入取整数";
  return join({"四舍五入保留", std::to_string(rules.places), "位小数"});
}

bool is_percent(Ratio ratio) { return ratio.num < ratio.den && 100 % ratio.den == 0; }

std::string times(Ratio ratio) {
  if (is_percent(ratio)) return join({"按", std::to_string(ratio.num * (100 / ratio.den)), "%"});
  return join({"乘以", ratio.to_string()});
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

std::string rules_lines_zh(const RuleSet& rules) {
  const std::vector<RuleClause> clauses = rules_text_zh(rules);
  std::string lines;
  for (size_t i = 0; i < clauses.size(); ++i) {
    if (i > 0) lines += "\n";
    if (clauses.size() > 1) append_to(lines, {std::to_string(i + 1), ". "});
    lines += clauses[i].text;
  }
  return lines;
}

}  // namespace tongbao::core
