// Ranks and lists in words: the order of the keys as 仍相同的…, so that a reader can break a tie by hand.

#include "core/facts/rule_words.hpp"
#include "core/facts/rules_text_parts.hpp"

namespace tongbao::core {
namespace {

const char* scope_zh(RankScope scope) {
  switch (scope) {
    case RankScope::PerGroup:
      return "分组排名，";
    case RankScope::Overall:
      return "所有单位一起排名，";
    case RankScope::Both:
      return "分组排名，并另排所有单位的总名次，";
  }
  return "";
}

/// What the first of two units has more of, or less.
std::string key_zh(const RankKey& key) {
  const bool is_count = key.measure.kind == MeasureKind::Items || key.measure.kind == MeasureKind::ZeroPeriods ||
                        key.measure.kind == MeasureKind::ConsecutiveZeroPeriods;
  std::string what = measure_zh(key.measure);
  if (key.measure.kind == MeasureKind::Items)
    what += key.measure.items.status == Status::Event ? "次数" : "条数";
  else if (is_count)
    what += "期数";
  if (is_count) return "按" + what + (key.descending ? "从多到少" : "从少到多");
  return "按" + what + (key.descending ? "从高到低" : "从低到高");
}

std::string who_zh(const ListCriterion& criterion, RankScope scope) {
  if (!looks_at_place(criterion.comparison)) return criterion.group;
  // Without a group a place is one in each group, unless all are ranked together.
  const bool is_overall = criterion.over_all || (criterion.group.empty() && scope == RankScope::Overall);
  if (criterion.group.empty()) return is_overall ? "总名次" : "各组";
  return criterion.group + (is_overall ? "总名次" : "");
}

const char* tie_at_line_zh(TieAtLine tie) {
  switch (tie) {
    case TieAtLine::IncludeAll:
      return "末位并列的都列入";
    case TieAtLine::CutByKeys:
      return "末位并列的按排列先后截止";
    case TieAtLine::Ask:
      return "末位并列的由评定人决定";
  }
  return "";
}

}  // namespace

void add_ranks_text(const RuleSet& rules, RuleClauses& out) {
  std::vector<RankKey> keys = rules.rank_keys;
  if (keys.empty()) keys.emplace_back();
  std::string text = scope_zh(rules.rank_scope) + key_zh(keys[0]) + "排列；";
  for (size_t i = 1; i < keys.size(); ++i)
    text += std::string(i == 1 ? "相同的，" : "，仍相同的，") + key_zh(keys[i]) + "排列";
  text += keys.size() == 1 ? "相同的" : "，仍相同的";
  const std::string order = rules.last_key == LastKey::Input ? "报送先后" : "名录顺序";
  switch (rules.tie_rule) {
    case TieRule::Ordinal1234:
      text += "，按" + order + "排列，名次不并列。";
      break;
    case TieRule::Standard1224:
      text += "名次并列，空出后面的名次，并列的按" + order + "列出。";
      break;
    case TieRule::Dense1223:
      text += "名次并列，后面的名次不空出，并列的按" + order + "列出。";
      break;
  }
  out.push_back({RuleTopic::Ranks, text});
}

void add_lists_text(const RuleSet& rules, RuleClauses& out) {
  for (const ListRule& list : rules.lists) {
    if (!list.is_on) continue;
    const std::string name = "“" + list.name + "”名单";
    std::string text;
    const ListCriterion* previous = nullptr;
    const ListCriterion* by_place = nullptr;
    for (const ListCriterion& criterion : list.criteria) {
      const std::string who = who_zh(criterion, rules.rank_scope);
      const bool is_same = previous != nullptr && who == who_zh(*previous, rules.rank_scope);
      if (previous != nullptr) text += is_same ? "或" : "、";
      if (!is_same) text += who;
      text += comparison_zh(criterion, {});
      previous = &criterion;
      if (looks_at_place(criterion.comparison)) by_place = &criterion;
    }
    text = text.empty() ? name + "由评定人确定" : text + "的，列入" + name;
    if (by_place != nullptr) text += std::string("，") + tie_at_line_zh(by_place->tie);
    if (list.adjustment != Points{})
      text += "，列入的单位" + list.adjustment_reason + gives_points(list.adjustment, "加", "扣");
    out.push_back({RuleTopic::Lists, text + "。"});
  }
}

}  // namespace tongbao::core
