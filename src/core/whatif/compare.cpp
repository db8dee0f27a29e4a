// Units are matched by name and not by position, because the roster itself may be what changed.

#include "core/whatif/compare.hpp"

#include <algorithm>
#include <map>

namespace tongbao::core {
namespace {

std::vector<std::string> member_names(const Results& results, const std::string& list_name) {
  std::vector<std::string> names;
  for (const UnitList& list : results.lists.lists)
    if (list.name == list_name)
      for (const ListMember& member : list.members)
        names.push_back(results.tally().roster.units[static_cast<size_t>(member.unit_idx)].full_name);
  return names;
}

std::vector<std::string> only_in(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> names;
  for (const std::string& name : a)
    if (std::find(b.begin(), b.end(), name) == b.end()) names.push_back(name);
  return names;
}

}  // namespace

WhatChanged compare_results(const Results& before, const RuleSet& rules_before, const Results& after,
                            const RuleSet& rules_after) {
  WhatChanged out;
  const auto& units_before = before.tally().roster.units;
  const auto& units_after = after.tally().roster.units;
  const auto places_before = rank_places(before.ranking, rules_before, units_before.size());
  const auto places_after = rank_places(after.ranking, rules_after, units_after.size());

  std::map<std::string, int32_t> rank_before;
  for (size_t i = 0; i < units_before.size(); ++i)
    if (places_before[i].rank > 0) rank_before.emplace(units_before[i].full_name, places_before[i].rank);

  out.places_gained.resize(units_after.size());
  for (size_t i = 0; i < units_after.size(); ++i) {
    const auto found = rank_before.find(units_after[i].full_name);
    if (found == rank_before.end() || places_after[i].rank == 0) continue;
    const int32_t gained = found->second - places_after[i].rank;
    out.places_gained[i] = gained;
    ++(gained > 0 ? out.n_up : gained < 0 ? out.n_down : out.n_same);
  }

  for (const UnitList& list : after.lists.lists) {
    const auto names_before = member_names(before, list.name);
    const auto names_after = member_names(after, list.name);
    ListDifference difference{list.name, static_cast<int32_t>(names_before.size()),
                              static_cast<int32_t>(names_after.size()), only_in(names_after, names_before),
                              only_in(names_before, names_after)};
    if (!difference.entered.empty() || !difference.left.empty()) out.lists.push_back(std::move(difference));
  }
  return out;
}

}  // namespace tongbao::core
