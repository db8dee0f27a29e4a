// list_facts.cpp: every list is given whole, counted, and cut by group, always in the order in
// which the list stage put its members.

#include "core/facts/list_facts.hpp"

#include <algorithm>
#include <iterator>

#include "core/rules/rule_words.hpp"
#include "core/words/list_reasons.hpp"

namespace tongbao::core {
namespace {

struct Context {
  const Tally& tally;
  GroupNames groups;
  std::vector<std::string> names_of(const std::vector<int32_t>& unit_idxs) const {
    std::vector<std::string> names;
    for (const int32_t u : unit_idxs) {
      names.push_back(tally.roster.units[static_cast<size_t>(u)].full_name);
    }
    return names;
  }
  std::vector<int32_t> of_group(const std::vector<int32_t>& unit_idxs, size_t group) const {
    std::vector<int32_t> found;
    std::copy_if(unit_idxs.begin(), unit_idxs.end(), std::back_inserter(found), [&](int32_t u) {
      return groups.group_of_unit[static_cast<size_t>(u)] == static_cast<int32_t>(group);
    });
    return found;
  }
};

void add_units(FactBuilder& facts, const Context& context, const std::string& name,
               const std::vector<int32_t>& unit_idxs, const std::string& evidence) {
  const auto add = [&](const std::string& list_name, const std::vector<int32_t>& members) {
    facts.add_list(list_name, context.names_of(members), evidence);
    facts.add_count(list_name + ".家数", static_cast<int64_t>(members.size()), evidence);
  };
  add(name, unit_idxs);
  for (size_t g = 0; g < context.groups.labels.size(); ++g) {
    add(name + "." + context.groups.labels[g], context.of_group(unit_idxs, g));
  }
}

bool is_given(const Tally& tally, Status status) {
  return std::any_of(tally.cells.begin(), tally.cells.end(),
                     [&](const TallyCell& cell) { return tally.facet_of(cell).status == status; });
}

/// The assessed units that `belongs` takes; by group, then roster.
template <class Belongs>
std::vector<int32_t> assessed_units(const Context& context, const Belongs& belongs) {
  const auto& tally = context.tally;
  std::vector<int32_t> found;
  for (size_t u = 0; u < tally.roster.units.size(); ++u) {
    const auto& unit = tally.roster.units[u];
    if (unit.exempt || unit.outside_assessment) continue;
    if (belongs(static_cast<int32_t>(u))) found.push_back(static_cast<int32_t>(u));
  }
  std::stable_sort(found.begin(), found.end(), [&](int32_t a, int32_t b) {
    return context.groups.group_of_unit[static_cast<size_t>(a)] < context.groups.group_of_unit[static_cast<size_t>(b)];
  });
  return found;
}

/// Units with no item of a status, whether a table says 0 or leaves the cell empty.
std::vector<int32_t> zero_units(const Context& context, Status status) {
  return assessed_units(context, [&](int32_t unit_idx) {
    return absences_of(context.tally, unit_idx).empty() &&
           count_of(context.tally, unit_idx, {status, "", "", ""}).value_or(0) == 0;
  });
}

void add_zero_units(FactBuilder& facts, const Context& context) {
  const auto absent =
      assessed_units(context, [&](int32_t unit_idx) { return !absences_of(context.tally, unit_idx).empty(); });
  if (!absent.empty()) add_units(facts, context, "未出现", absent, "表中没有这些单位，不知道报送了几条");
  const bool submitted = is_given(context.tally, Status::Submitted);
  std::vector<int32_t> silent;
  if (submitted) {
    silent = zero_units(context, Status::Submitted);
    add_units(facts, context, "零报送", silent, "报送为0条");
  }
  if (!is_given(context.tally, Status::Adopted)) return;
  // A unit is reported once, under the reason that explains the other.
  std::vector<int32_t> unused;
  for (const int32_t u : zero_units(context, Status::Adopted)) {
    if (std::find(silent.begin(), silent.end(), u) == silent.end()) unused.push_back(u);
  }
  add_units(facts, context, "零采用", unused, submitted ? "有报送，采用为0条" : "采用为0条");
}

bool has_items(const Tally& tally, int32_t unit_idx) {
  const auto unit = static_cast<size_t>(unit_idx);
  const auto first = tally.cells.begin() + tally.first_cell[unit];
  const auto last = tally.cells.begin() + tally.first_cell[unit + 1];
  return std::any_of(first, last, [](const TallyCell& cell) { return cell.n_items > 0; });
}

std::vector<int32_t> ranked_up_to(const RankedTable& table, int32_t rank) {
  std::vector<int32_t> found;
  for (const auto& row : table.rows) {
    if (row.rank > 0 && row.rank <= rank) found.push_back(row.unit_idx);
  }
  return found;
}

void add_leaders(FactBuilder& facts, const Context& context, const Scores& scores, const Ranking& ranking,
                 const RuleSet& rules) {
  // Scores that say nothing of anybody rank nobody.
  const bool by_score = rules.rank_keys.empty() || !is_known_before_scores(rules.rank_keys[0].measure.kind);
  if (by_score && !scores.is_founded) return;
  // Who has no item is not first, whatever its rank. Of equals none is first alone, whatever the order in which the
  // table has to write them.
  const auto first_of = [&](const RankedTable& table) {
    std::vector<int32_t> first;
    for (const auto& row : table.rows)
      if (row.first_place == 1 && has_items(context.tally, row.unit_idx)) first.push_back(row.unit_idx);
    return first;
  };
  const auto add = [&](const RankedTable& table, const std::string& suffix) {
    const auto first = first_of(table);
    if (first.empty()) return;
    facts.add_list("第一名" + suffix, context.names_of(first), "排名表");
    if (first.size() > 1) facts.add_list("并列第一名" + suffix, context.names_of(first), "排名表");
    facts.add_points("第一名得分" + suffix, scores.units[static_cast<size_t>(first[0])].total, "排名表");
    facts.add_list("前三名" + suffix, context.names_of(ranked_up_to(table, 3)), "排名表");
  };
  if (rules.rank_scope == RankScope::Overall || context.groups.labels.size() < 2) {
    add(ranking.overall, "");
  }
  std::vector<std::string> parts;
  bool any_tied = false;
  for (const auto& table : ranking.groups) {
    const bool unnamed = table.group.empty();
    if (unnamed && context.groups.labels.empty()) continue;
    const std::string label = unnamed ? "未分组" : table.group;
    add(table, "." + label);
    const auto first = first_of(table);
    if (first.empty()) continue;
    any_tied = any_tied || first.size() > 1;
    parts.push_back(label + "为" + join(context.names_of(first)) + (first.size() > 1 ? "并列" : ""));
  }
  if (parts.size() >= 2) facts.add_text("分组第一名", join(parts, any_tied ? "，" : "、"), "排名表");
}

std::vector<int32_t> member_idxs(const UnitList& list) {
  std::vector<int32_t> idxs;
  for (const auto& member : list.members) idxs.push_back(member.unit_idx);
  return idxs;
}

int64_t n_added_by_hand(const UnitList& list) {
  return std::count_if(list.members.begin(), list.members.end(),
                       [](const ListMember& member) { return member.criterion_idx < 0; });
}

bool is_changed_by_hand(const UnitList& list) { return n_added_by_hand(list) > 0 || !list.removed.empty(); }

/// 报送24条及以上；人工增1家、减2家
std::string list_evidence(const UnitList& list, const std::string& criteria) {
  const int64_t n_added = n_added_by_hand(list);
  std::vector<std::string> manual;
  if (n_added > 0) manual.push_back("增" + std::to_string(n_added) + "家");
  if (!list.removed.empty()) manual.push_back("减" + std::to_string(list.removed.size()) + "家");
  if (list.manual_order) manual.push_back("排序");
  std::vector<std::string> parts;
  if (!criteria.empty()) parts.push_back(criteria);
  if (!manual.empty()) parts.push_back("人工" + join(manual));
  return join(parts, "；");
}

/// Who is in the places of the lists and is not on them, with the reasons; nothing if nobody.
void add_passed_over(FactBuilder& facts, const Context& context, const Scores& scores, const RuleSet& rules,
                     const std::vector<std::pair<const UnitList*, const ListRule*>>& lists, const std::string& name) {
  std::vector<int32_t> units;
  std::vector<std::string> reasons;
  for (const auto& [list, rule] : lists) {
    for (const PassedOver& passed : list->passed_over) {
      if (std::find(units.begin(), units.end(), passed.unit_idx) == units.end()) units.push_back(passed.unit_idx);
      reasons.push_back(passed_over_zh(passed, *rule, context.tally, scores, rules));
    }
  }
  if (units.empty()) return;
  facts.add_list(name + ".未列入", context.names_of(units), "排名表与细则");
  facts.add_text(name + ".未列入说明", join(reasons, "；"), "排名表与细则");
}

/// A single criterion (of a group) has a value that the notice may print by itself.
void add_standard(FactBuilder& facts, const std::string& name, const ListRule& rule, const std::string& group) {
  const ListCriterion* only = nullptr;
  for (const auto& criterion : rule.criteria) {
    if (!group.empty() && criterion.group != group && !criterion.group.empty()) continue;
    if (only != nullptr) return;
    only = &criterion;
  }
  if (only != nullptr) facts.add_points(name, only->value, "细则");
}

Points without_sign(Points points) {
  // The smallest value has no positive one beside it.
  return points < Points() ? checked_sub(Points(), points).value_or(Points::from_raw(INT64_MAX)) : points;
}

void add_rule_lists(FactBuilder& facts, const Context& context, const Scores& scores, const Lists& lists,
                    const RuleSet& rules) {
  const size_t n_lists = std::min(lists.lists.size(), rules.lists.size());
  for (size_t i = 0; i < n_lists; ++i) {
    const auto& rule = rules.lists[i];
    if (!rule.is_on) continue;
    const std::string name = "名单." + rule.name;
    const std::string criteria = criteria_zh(rule, context.tally.periods);
    const auto& list = lists.lists[i];
    add_units(facts, context, name, member_idxs(list), list_evidence(list, criteria));
    facts.add_text(name + ".条件", criteria, "细则");
    add_standard(facts, name + ".标准", rule, "");
    for (const auto& label : context.groups.labels) {
      add_standard(facts, name + "." + label + ".标准", rule, label);
    }
    if (rule.adjustment != Points()) {
      facts.add_points(name + ".加扣分", without_sign(rule.adjustment), "细则");
    }
    add_passed_over(facts, context, scores, rules, {{&list, &rule}}, name);
  }
}

/// The members of all lists of one kind, so that a template need not know how the lists are called.
void add_lists_of_kind(FactBuilder& facts, const Context& context, const Scores& scores, const Lists& lists,
                       const RuleSet& rules, ListKind kind, const std::string& name) {
  std::vector<std::pair<const UnitList*, const ListRule*>> of_kind;
  std::vector<int32_t> members;
  std::vector<std::string> criteria;
  std::vector<std::string> evidence;
  bool any = false;
  bool by_hand = false;
  for (size_t i = 0; i < std::min(lists.lists.size(), rules.lists.size()); ++i) {
    if (rules.lists[i].kind != kind || !rules.lists[i].is_on) continue;
    any = true;
    of_kind.emplace_back(&lists.lists[i], &rules.lists[i]);
    for (const int32_t u : member_idxs(lists.lists[i])) {
      if (std::find(members.begin(), members.end(), u) == members.end()) members.push_back(u);
    }
    const auto words = criteria_zh(rules.lists[i], context.tally.periods);
    by_hand = by_hand || is_changed_by_hand(lists.lists[i]);
    if (!words.empty() && !lists.lists[i].members.empty()) criteria.push_back(words);
    evidence.push_back("名单“" + rules.lists[i].name + "”");
  }
  if (!any) return;
  add_units(facts, context, name, members, join(evidence));
  // To print the criteria of a list that was changed by hand would be untrue.
  if (!by_hand) facts.add_text(name + ".条件", join(criteria, "，或"), "细则");
  add_passed_over(facts, context, scores, rules, of_kind, name);
}

/// Whom a veto hit, and what it did; nothing if nobody.
void add_vetoed(FactBuilder& facts, const Context& context, const Scores& scores, const RuleSet& rules) {
  std::vector<int32_t> units;
  std::vector<std::string> reasons;
  for (size_t u = 0; u < scores.units.size(); ++u) {
    if (scores.units[u].vetoes.empty()) continue;
    units.push_back(static_cast<int32_t>(u));
    reasons.push_back(vetoes_zh(units.back(), context.tally, scores, rules));
  }
  if (units.empty()) return;
  add_units(facts, context, "一票否决", units, "细则");
  facts.add_text("一票否决.说明", join(reasons, "；"), "数据与细则");
}

/// 甲局、乙局各加2分；丙局扣2分
void add_adjustment_prose(FactBuilder& facts, const Context& context, const Lists& lists, const RuleSet& rules) {
  std::vector<std::string> sentences;
  std::vector<std::string> reasons;
  for (size_t i = 0; i < std::min(lists.lists.size(), rules.lists.size()); ++i) {
    const auto members = member_idxs(lists.lists[i]);
    const auto& rule = rules.lists[i];
    if (members.empty() || rule.adjustment == Points()) continue;
    sentences.push_back(join(context.names_of(members)) + (members.size() > 1 ? "各" : "") +
                        (rule.adjustment < Points() ? "扣" : "加") + without_sign(rule.adjustment).to_string() + "分");
    const auto& reason = rule.adjustment_reason;
    const bool known = std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
    if (!reason.empty() && !known) reasons.push_back(reason);
  }
  facts.add_text("加扣分", join(sentences, "；"), "名单与细则");
  facts.add_text("加扣分事由", join(reasons), "细则");
}

}  // namespace

void add_list_facts(FactBuilder& facts, const Tally& tally, const Scores& scores, const Ranking& ranking,
                    const Lists& lists, const RuleSet& rules) {
  const Context context{tally, group_names(tally.roster)};
  add_zero_units(facts, context);
  add_leaders(facts, context, scores, ranking, rules);
  add_vetoed(facts, context, scores, rules);
  add_rule_lists(facts, context, scores, lists, rules);
  add_lists_of_kind(facts, context, scores, lists, rules, ListKind::Commendation, "表扬单位");
  add_lists_of_kind(facts, context, scores, lists, rules, ListKind::Criticism, "批评单位");
  add_lists_of_kind(facts, context, scores, lists, rules, ListKind::Zero, "零报送单位");
  add_lists_of_kind(facts, context, scores, lists, rules, ListKind::Other, "其他名单单位");
  add_adjustment_prose(facts, context, lists, rules);
  facts.add_text("计分办法", scoring_zh(rules), "细则");
}

}  // namespace tongbao::core
