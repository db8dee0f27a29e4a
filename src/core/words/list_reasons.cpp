// A reason has the figure that falls short before the limit that it does not reach, so that a reader can check it.

#include "core/words/list_reasons.hpp"

#include "core/rules/rule_words.hpp"
#include "core/score/measure_reader.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

/// 采用3条，不足5条
std::string shortfall_zh(int32_t unit_idx, const ListCondition& condition, const Tally& tally, const Scores& scores) {
  const std::optional<Points> value = measure_of(tally, scores, unit_idx, condition.measure);
  const std::string counter = counter_zh(condition.measure, tally.periods);
  std::string_view missed;
  switch (condition.comparison) {
    case Comparison::AtLeast:
      missed = "不足";
      break;
    case Comparison::MoreThan:
      missed = "没有超过";
      break;
    case Comparison::LessThan:
      missed = "达到了";
      break;
    case Comparison::Equal:
      missed = "不是";
      break;
    case Comparison::AtMost:
      missed = "超过了";
      break;
    case Comparison::TopN:
    case Comparison::BottomN:
    case Comparison::Places:
      break;
  }
  return join({measure_zh(condition.measure), value ? value->to_string() + counter : std::string("没有数据"), "，",
               missed, condition.value.to_string(), counter});
}

}  // namespace

std::string veto_effects_zh(const VetoRule& rule) {
  std::string text;
  if (rule.zero_score) append_item(text, "，", {"得分按零分计"});
  if (rule.not_ranked) append_item(text, "，", {"不参加排名"});
  if (rule.no_commendation) append_item(text, "，", {"取消评先资格"});
  return text;
}

std::string vetoes_zh(int32_t unit_idx, const Tally& tally, const Scores& scores, const RuleSet& rules) {
  const auto unit = static_cast<size_t>(unit_idx);
  std::string text;
  for (const int32_t idx : scores.units[unit].vetoes) {
    const VetoRule& rule = rules.vetoes[static_cast<size_t>(idx)];
    append_item(text, "；",
                {tally.roster.units[unit].full_name, "因“", rule.name, "”（",
                 comparison_zh(ListCondition{rule.measure, rule.comparison, rule.value}, tally.periods), "）一票否决"});
    const std::string effects = veto_effects_zh(rule);
    if (!effects.empty()) append_to(text, {"，", effects});
  }
  return text;
}

std::string passed_over_zh(const PassedOver& passed, const ListRule& rule, const Tally& tally, const Scores& scores,
                           const RuleSet& rules) {
  const auto unit = static_cast<size_t>(passed.unit_idx);
  std::string text;
  if (passed.rank > 0) {
    const bool is_beside_groups = passed.is_overall && rules.rank_scope != RankScope::Overall;
    append_to(text, {is_beside_groups ? "总名次" : "", "第", std::to_string(passed.rank), "名"});
  }
  text += tally.roster.units[unit].full_name;
  if (passed.condition_idx >= 0) {
    const auto& conditions = rule.criteria[static_cast<size_t>(passed.criterion_idx)].conditions;
    text += shortfall_zh(passed.unit_idx, conditions[static_cast<size_t>(passed.condition_idx)], tally, scores);
  } else {
    std::string names;
    for (const int32_t idx : scores.units[unit].vetoes) {
      const VetoRule& veto = rules.vetoes[static_cast<size_t>(idx)];
      if (veto.no_commendation) append_item(names, "、", {"“", veto.name, "”"});
    }
    append_to(text, {"因", names, "一票否决"});
  }
  return join({text, "，未列入“", rule.name, "”"});
}

}  // namespace tongbao::core
