#include "core/words/score_line_words.hpp"

#include "core/rules/rule_words.hpp"
#include "core/score/quota.hpp"

namespace tongbao::core {
namespace {

using Kind = ScoreLine::Kind;

/// 1月, 1月至3月, 1月、3月; empty if the quota is over everything at once.
std::string block_zh(const Tally& tally, const QuotaRule& rule, int32_t block_idx) {
  const std::vector<PeriodBlock> blocks = quota_blocks(tally, rule.per);
  if (blocks.size() < 2 || block_idx < 0 || static_cast<size_t>(block_idx) >= blocks.size()) return "";
  std::vector<std::string> names;
  for (const int32_t idx : blocks[static_cast<size_t>(block_idx)].period_idx)
    names.push_back(tally.periods[static_cast<size_t>(idx)]);
  return list_of_periods(names);
}

template <class Rule>
std::string condition_zh(const Rule& rule, const Tally& tally) {
  return rule.name + "（" + comparison_zh(ListCondition{rule.measure, rule.comparison, rule.value}, tally.periods) +
         "）";
}

std::string kind_zh(const ScoreLine& line, const Tally& tally, const RuleSet& rules,
                    const std::vector<ManualPoints>& manual) {
  const auto idx = static_cast<size_t>(line.rule_idx);
  const std::string n_items = " " + std::to_string(line.n_items) + " 条";
  switch (line.kind) {
    case Kind::Base:
      return "基础分";
    case Kind::Converted:
      return conversion_zh(rules.counting[idx]) + "：折算" + n_items + "，成为 " + std::to_string(line.n_wanted) +
             " 条";
    case Kind::Items: {
      const bool is_more = rules.points[idx].effect == PointsEffect::Additional;
      return selector_zh(rules.points[idx].items) + (is_more ? "另加" : "") + n_items + " × " +
             line.points_each.to_string() + " 分";
    }
    case Kind::Repeats:
      return "重复的" + n_items + "不再计分";
    case Kind::Multiply:
      return selector_zh(rules.points[idx].items) + "乘系数 " + rules.points[idx].factor.to_string();
    case Kind::RuleCap:
      return selector_zh(rules.points[idx].items) +
             (line.points < Points() ? "计到本项封顶，减去" : "扣到本项封顶，补回");
    case Kind::QuotaBase:
      return block_zh(tally, rules.quotas[idx], line.detail_idx) + rules.quotas[idx].name + "基础分";
    case Kind::Quota: {
      const std::string done = !line.is_open       ? "完成" + n_items
                               : line.n_items == 0 ? "表中没有，不算没完成"
                                                   : "有的期间表中没有，不算没完成，已知完成" + n_items;
      return block_zh(tally, rules.quotas[idx], line.detail_idx) + rules.quotas[idx].name + "：" + done + "，任务 " +
             std::to_string(line.n_wanted) + " 条";
    }
    case Kind::Condition:
      return condition_zh(rules.conditions[idx], tally);
    case Kind::Manual: {
      const std::string& reason = manual[static_cast<size_t>(line.detail_idx)].reason;
      return rules.manual[idx].name + (reason.empty() ? "" : "（" + reason + "）");
    }
    case Kind::ReadyMade:
      return "原表的得分";
    case Kind::Floor:
      return "低于最低分，补回";
    case Kind::Cap:
      return "超过封顶，减去";
    case Kind::Weight:
      return "权重 " + rules.parts[static_cast<size_t>(line.part_idx)].weight.to_string();
    case Kind::Factor:
      return "折算系数 " + rules.factor.to_string();
    case Kind::PerHead:
      if (line.n_items == 0) return "没有人数，算不出人均得分";
      return "总分 " + line.points_each.to_string() + " ÷ " + std::to_string(line.n_items) +
             " 人 = " + checked_add(line.points_each, line.points).value_or(Points{}).to_string();
    case Kind::Veto:
      return "一票否决：" + condition_zh(rules.vetoes[idx], tally);
  }
  return "";
}

/// What a number of the formula is, where it is not items times points.
const char* note_zh(const ScoreLine& line) {
  switch (line.kind) {
    case Kind::Multiply:
      return "（系数）";
    case Kind::RuleCap:
    case Kind::Cap:
      return "（封顶）";
    case Kind::QuotaBase:
    case Kind::Quota:
      return "（任务）";
    case Kind::Condition:
    case Kind::Manual:
      return line.points < Points{} ? "（扣分）" : "（加分）";
    case Kind::ReadyMade:
      return "（原表得分）";
    case Kind::Floor:
      return "（扣完为止）";
    case Kind::Weight:
      return "（权重）";
    case Kind::Factor:
      return "（折算）";
    case Kind::PerHead:
      return "（人均）";
    case Kind::Veto:
      return "（一票否决）";
    case Kind::Base:
    case Kind::Converted:
    case Kind::Items:
    case Kind::Repeats:
      break;
  }
  return "";
}

/// Lines that a formula leaves out: what says only how many, and what may come to nothing and then changes nothing.
bool is_silent(const ScoreLine& line) {
  const bool may_be_nothing = line.kind == Kind::Multiply || line.kind == Kind::QuotaBase || line.kind == Kind::Quota;
  return says_counts_only(line) || (may_be_nothing && line.points == Points{});
}

}  // namespace

std::string score_line_zh(const ScoreLine& line, const Tally& tally, const RuleSet& rules,
                          const std::vector<ManualPoints>& manual) {
  std::string words = kind_zh(line, tally, rules, manual);
  if (line.part_idx >= 0) words = rules.parts[static_cast<size_t>(line.part_idx)].name + "：" + words;
  return line.is_rounded ? words + "（四舍五入）" : words;
}

std::string score_lines_zh(const ScoreLines& lines, const Tally& tally, const RuleSet& rules,
                           const std::vector<ManualPoints>& manual) {
  std::string text;
  for (const ScoreLine& line : lines) {
    if (line.kind == Kind::Items && line.n_items == 0) continue;
    if (!text.empty()) text += "；";
    text += score_line_zh(line, tally, rules, manual);
    if (!says_counts_only(line)) text += " " + line.points.to_string() + " 分";
  }
  return text;
}

std::string formula_zh(const ScoreLines& lines) {
  std::string text;
  for (const ScoreLine& line : lines) {
    const bool is_items = line.kind == Kind::Items;
    if (is_items ? line.n_items == 0 : is_silent(line)) continue;
    if (line.kind == Kind::PerHead) {
      if (line.n_items == 0) return "—";
      if (text.empty()) text = "0";
      const bool is_sum = text.find(' ') != std::string::npos;
      text = (is_sum ? "(" + text + ")" : text) + "÷" + std::to_string(line.n_items);
      continue;
    }
    const bool is_minus = !is_items && line.points < Points{};
    if (!text.empty()) text += is_minus ? " - " : " + ";
    if (text.empty() && is_minus) text = "0 - ";
    if (is_items) {
      const std::string each = line.points_each.to_string();
      text += std::to_string(line.n_items) + "×" + (line.points_each < Points{} ? "(" + each + ")" : each);
    } else {
      text += line.points.to_string().substr(is_minus ? 1 : 0) + note_zh(line);
    }
  }
  return text.empty() ? "0" : text;
}

}  // namespace tongbao::core
