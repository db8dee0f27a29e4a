#pragma once
// counted_kinds.hpp: what a rule may be about (表上数得出的各种条数)
//
// Every kind of items that the tally has a number for, and every wider kind (本级采用, 采用) that takes several of them
// together: the candidates for points, keys and lines.
//
// In       a Tally.
// Out      kinds in the order of their facets, then wider ones; each set of facets once, by its shortest name.
// Errors   none. Beyond kMostKinds the wider ones are left out first.
// Cost     O(facets² × 32).

#include <cstdint>
#include <vector>

#include "core/tally/unit_counts.hpp"

namespace tongbao::core {

struct CountedKind {
  CountSelector items;
  std::vector<int32_t> facet_idx;  // ascending, never empty
};

inline constexpr size_t kMostKinds = 64;

std::vector<CountedKind> counted_kinds(const Tally& tally);

/// The unit's items of that kind in one period, or in all (-1).
int64_t items_of(const Tally& tally, int32_t unit_idx, int32_t period_idx, const CountedKind& kind);

}  // namespace tongbao::core
