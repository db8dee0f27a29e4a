#pragma once
// compare.hpp: what changed between two results over the same units (推演：与原来相比)
//
// In       two results and their rule sets; units are matched by full name.
// Out      the change of each unit's rank in the tables that count, and who entered or left each list.
// Errors   none. Units that only one side has, or without a rank on a side, have no change.
// Cost     O(units × lists).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/pipeline/pipeline.hpp"

namespace tongbao::core {

struct ListDifference {
  std::string name;
  int32_t n_before = 0;
  int32_t n_after = 0;
  std::vector<std::string> entered;  // full names, in list order
  std::vector<std::string> left;
};

struct WhatChanged {
  /// Per unit of `after`: places gained (positive = up); empty = nothing to compare.
  std::vector<std::optional<int32_t>> places_gained;
  int32_t n_up = 0;
  int32_t n_down = 0;
  int32_t n_same = 0;
  std::vector<ListDifference> lists;  // only lists that changed, in the order of `after`
};

WhatChanged compare_results(const Results& before, const RuleSet& rules_before, const Results& after,
                            const RuleSet& rules_after);

}  // namespace tongbao::core
