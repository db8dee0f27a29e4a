#pragma once
// lists.hpp: Ranking → who is named in the notice (名单), and what follows from it (加扣分)
//
// In       the rule set's list rules; the user's additions, removals and order, which stay visible as
//          manual.
// Out      one UnitList a rule: members by group order, then manual order, then rank. A list that is
//          off has none, and adjusts nothing.
// Errors   none; diagnostics: a manual change or a criterion that names nobody.
// Cost     O(rules × units).

#include <cstdint>
#include <string>
#include <vector>

#include "core/rank/rank.hpp"

namespace tongbao::core {

/// A manual change of one list (人工增减). Belongs to one period's project, not to the rule set.
struct ListChange {
  std::string list;  // ListRule::name
  std::string unit;  // full name
  bool add = true;   // true: 增, false: 减
  std::string reason;
  bool operator==(const ListChange&) const = default;
};

/// A manual order (人工排序): these units come first within their group, in this order.
struct ListOrder {
  std::string list;
  std::vector<std::string> units;
  bool operator==(const ListOrder&) const = default;
};

struct ListMember {
  int32_t unit_idx = 0;
  int32_t criterion_idx = -1;  // the criterion that was met; -1 = added by hand
  std::string reason;          // of a manual addition
};

/// A unit that is in the places of a list or reaches its line, and is not on it (未列入).
struct PassedOver {
  int32_t unit_idx = 0;
  int32_t criterion_idx = 0;
  int32_t condition_idx = -1;  // the first condition that it misses, by place only; -1 = a veto bars it
  int32_t rank = 0;            // in the table that the criterion looks at; 0 = the criterion is not by place
  bool is_overall = false;     // that table is the one over all groups
};

struct UnitList {  // 名单
  std::string name;
  ListKind kind = ListKind::Commendation;
  std::vector<ListMember> members;
  std::vector<ListMember> removed;      // met a criterion, taken out by hand
  std::vector<PassedOver> passed_over;  // in the order of the members
  bool manual_order = false;
};

struct Adjustment {  // 加扣分
  int32_t unit_idx = 0;
  int32_t list_idx = 0;
  Points points;  // signed
};

struct Lists {
  std::vector<UnitList> lists;  // as in RuleSet::lists
  std::vector<Adjustment> adjustments;
};

Checked<Lists> make_lists(const Tally& tally, const Scores& scores, const Ranking& ranking, const RuleSet& rules,
                          const std::vector<ListChange>& changes, const std::vector<ListOrder>& orders);

}  // namespace tongbao::core
