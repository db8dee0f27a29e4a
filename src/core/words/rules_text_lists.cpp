// Ranks and lists in words: the order of the keys as 仍相同的…, so that a reader can break a tie by hand.

#include "core/rank/rank.hpp"
#include "core/rules/rule_words.hpp"
#include "core/text/join.hpp"
#include "core/words/rules_text_parts.hpp"

namespace tongbao::core {
namespace {

std::string_view scope_zh(RankScope scope) {
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
  const bool is_items = key.measure.kind == MeasureKind::Items;
  const std::string_view counted = !is_count                                   ? ""
                                   : !is_items                                 ? "期数"
                                   : key.measure.items.status == Status::Event ? "次数"
                                                                               : "条数";
  const std::string_view order =
      is_count ? (key.descending ? "从多到少" : "从少到多") : (key.descending ? "从高到低" : "从低到高");
  return join({"按", measure_zh(key.measure), counted, order, "排列"});
}

std::string who_zh(const ListCriterion& criterion, RankScope scope) {
  if (!looks_at_place(criterion.comparison)) return criterion.group;
  // Without a group a place is one in each group, unless all are ranked together.
  const bool is_overall = criterion.over_all || (criterion.group.empty() && scope == RankScope::Overall);
  if (criterion.group.empty()) return is_overall ? "总名次" : "各组";
  return criterion.group + (is_overall ? "总名次" : "");
}

std::string_view tie_at_line_zh(TieAtLine tie) {
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
  const std::vector<RankKey> keys = keys_in_order(rules);
  std::string text = join({scope_zh(rules.rank_scope), key_zh(keys[0]), "；"});
  size_t next = 1;
  for (; next < keys.size() && !keys[next].only_order; ++next)
    append_to(text, {next == 1 ? "相同的，" : "，仍相同的，", key_zh(keys[next])});
  text += next == 1 ? "相同的" : "，仍相同的";
  const bool is_shared = rules.tie_rule != TieRule::Ordinal1234;
  if (is_shared)
    append_to(text, {"名次并列，", rules.tie_rule == TieRule::Standard1224 ? "空出后面的名次" : "后面的名次不空出",
                     "，并列的"});
  else
    text += "，";
  for (; next < keys.size(); ++next) append_to(text, {key_zh(keys[next]), "，仍相同的，"});
  append_to(text, {"按", rules.last_key == LastKey::Input ? "报送先后" : "名录顺序",
                   is_shared ? "列出。" : "排列，名次不并列。"});
  say(out, RuleTopic::Ranks, {text});
}

void add_lists_text(const RuleSet& rules, RuleClauses& out) {
  for (const ListRule& list : rules.lists) {
    if (!list.is_on) continue;
    std::string text;
    std::string previous;
    const ListCriterion* by_place = nullptr;
    bool has_vacancy = false;
    bool moves_up = false;
    for (const ListCriterion& criterion : list.criteria) {
      const std::string who = who_zh(criterion, rules.rank_scope);
      const bool is_same = !text.empty() && who == previous;
      append_item(text, is_same ? "或" : "、", {is_same ? "" : std::string_view(who), comparison_zh(criterion, {})});
      previous = who;
      if (!looks_at_place(criterion.comparison)) continue;
      by_place = &criterion;
      moves_up = moves_up || criterion.moves_up;
      has_vacancy = has_vacancy || (!criterion.moves_up && !criterion.conditions.empty());
    }
    if (text.empty())
      text = join({"“", list.name, "”名单由评定人确定"});
    else
      append_to(text, {"的，列入“", list.name, "”名单"});
    if (by_place != nullptr) append_to(text, {"，", tie_at_line_zh(by_place->tie)});
    if (moves_up || has_vacancy)
      append_to(text,
                {"，不够条件的", moves_up ? "由后面的顺延" : "名次空缺", moves_up && has_vacancy ? "或空缺" : ""});
    if (list.adjustment != Points{})
      append_to(text, {"，列入的单位", list.adjustment_reason, gives_points(list.adjustment, "加", "扣")});
    say(out, RuleTopic::Lists, {text, "。"});
  }
}

}  // namespace tongbao::core
