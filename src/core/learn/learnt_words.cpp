#include "core/learn/learnt_words.hpp"

#include <algorithm>

#include "core/rules/rule_words.hpp"
#include "core/rules/selectors.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMostNamed = 10;

std::string times(const PointsRule& rule) {
  std::string text = join({selector_zh(rule.items), " × ", rule.points_each.to_string()});
  if (rule.cap) append_to(text, {"（最多 ", rule.cap->to_string(), " 分）"});
  return text;
}

bool is_exception(const PointsRule& rule, const PointsRule& wide) {
  return &rule != &wide && rule.effect == PointsEffect::Absolute && wide.effect == PointsEffect::Absolute &&
         covers(wide.items, rule.items);
}

/// 采用 × 1（其中上级采用 × 10）: the items of an exception are not in what the wide rule multiplies.
std::string terms_zh(const RuleSet& rules) {
  std::string text;
  for (const PointsRule& rule : rules.points) {
    if (std::any_of(rules.points.begin(), rules.points.end(),
                    [&](const PointsRule& wide) { return is_exception(rule, wide); }))
      continue;
    std::string inner;
    for (const PointsRule& other : rules.points)
      if (is_exception(other, rule)) append_item(inner, "、", {times(other)});
    append_item(text, " + ", {times(rule)});
    if (!inner.empty()) append_to(text, {"（其中", inner, "）"});
  }
  return text;
}

std::string names_of(const std::vector<int32_t>& units, const Tally& tally) {
  std::vector<std::string> names;
  for (const int32_t unit : units) names.push_back(tally.roster.units[static_cast<size_t>(unit)].full_name);
  return join(names);
}

}  // namespace

std::string learnt_formula_zh(const RuleSet& rules) {
  std::string sum = terms_zh(rules);
  if (rules.base_score != Points{}) sum = join({"基础分 ", rules.base_score.to_string(), " + ", sum});
  const bool divides = rules.factor != Ratio{} || rules.per_head;
  if (divides) sum = join({"（", sum, "）"});
  if (rules.factor != Ratio{}) append_to(sum, {" × ", rules.factor.to_string()});
  if (rules.per_head) sum += " ÷ 人数";
  if (divides) append_to(sum, {"，四舍五入到 ", std::to_string(rules.places), " 位小数"});
  if (rules.floor) append_to(sum, {"，最低 ", rules.floor->to_string(), " 分"});
  if (rules.cap) append_to(sum, {"，最高 ", rules.cap->to_string(), " 分"});
  return "得分 = " + sum;
}

std::string learnt_ranking_zh(const RuleSet& rules) {
  std::string text = rules.rank_scope == RankScope::Overall ? "合起来排名" : "分组排名";
  const std::vector<RankKey> keys = keys_in_order(rules);
  for (size_t i = 0; i < keys.size(); ++i)
    append_to(text, {i == 0   ? "，按"
                     : i == 1 ? "，相同的按"
                              : "、",
                     measure_zh(keys[i].measure), keys[i].descending ? "多少" : "从少到多"});
  switch (rules.tie_rule) {
    case TieRule::Ordinal1234:
      return text + "，名次不并列";
    case TieRule::Standard1224:
      return text + "，名次并列，空出后面的名次";
    case TieRule::Dense1223:
      return text + "，名次并列，后面的名次不空";
  }
  return text;
}

std::string agreement_zh(const Agreement& agreement, const Tally& tally, const char* counter) {
  const size_t n_differ = agreement.differing.size();
  if (n_differ == 0) return join({std::to_string(agreement.n_rows), " ", counter, "全部相符"});
  std::string rows;
  for (size_t i = 0; i < std::min(n_differ, kMostNamed); ++i) {
    const RowDiffers& one = agreement.differing[i];
    const TallySourceRow& row = tally.source_rows[static_cast<size_t>(one.source_row_idx)];
    append_item(rows, "、",
                {"第 ", std::to_string(row.row), " 行", tally.roster.units[static_cast<size_t>(row.unit_idx)].full_name,
                 "（印 ", one.printed, "，算 ", one.computed, "）"});
  }
  return join({std::to_string(agreement.n_agree()), " ", counter, "相符，", std::to_string(n_differ), " ", counter,
               "不符：", rows, n_differ > kMostNamed ? " 等" : ""});
}

std::string learnt_line_zh(const ListFit& fit, const Tally& tally) {
  std::string text = criteria_zh(fit.rule, tally.periods);
  for (size_t i = 0; i < fit.ranges.size(); ++i) {
    const LineRange& range = fit.ranges[i];
    if (range.least == range.most) continue;
    append_to(text, {"；", fit.rule.criteria[i].group, range.least.to_string(), " 到 ", range.most.to_string(),
                     " 之间的线给出同样的名单"});
  }
  if (!fit.not_met.empty()) append_to(text, {"；点了名而不够线的：", names_of(fit.not_met, tally)});
  if (!fit.not_named.empty()) append_to(text, {"；够线而没有点名的：", names_of(fit.not_named, tally)});
  return text;
}

std::string nothing_learnt_zh(const Learnt& learnt) {
  if (!learnt.has_scores && !learnt.has_ranks) return "表上没有印得分和名次，看不出细则。";
  return join({"没有找到算法：表上印的", learnt.has_scores ? "得分" : "名次",
               "不是由各项条数按每条几分算出来的，或者行数太少。",
               learnt.has_scores ? "请核对条数各列，或者用“现成得分”。" : "请核对条数各列和名次。"});
}

}  // namespace tongbao::core
