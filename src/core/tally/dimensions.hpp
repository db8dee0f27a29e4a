#pragma once
// dimensions.hpp: the names by which items of one status are divided (维度)
//
// Level, category, carrier, origin and role, wherever they are kept: whatever goes through all of them goes through this
// array, so that a sixth is one more line here. The period is not one of them: it is a place in time, not a kind of item.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/record/read_counts.hpp"
#include "core/tally/tally.hpp"
#include "core/tally/unit_counts.hpp"

namespace tongbao::core {

struct Dimension {
  std::string CountKind::*of_kind;         // what a source says
  std::string CountSelector::*selected;    // what is asked for; empty = all
  int32_t Facet::*idx;                     // into the tally's names
  std::vector<std::string> Tally::*names;  // [0] is "" (not divided)
};

/// In the order in which facets are sorted.
inline constexpr std::array<Dimension, 5> kDimensions = {{
    {&CountKind::level, &CountSelector::level, &Facet::level_idx, &Tally::levels},
    {&CountKind::category, &CountSelector::category, &Facet::category_idx, &Tally::categories},
    {&CountKind::carrier, &CountSelector::carrier, &Facet::carrier_idx, &Tally::carriers},
    {&CountKind::origin, &CountSelector::origin, &Facet::origin_idx, &Tally::origins},
    {&CountKind::role, &CountSelector::role, &Facet::role_idx, &Tally::roles},
}};

/// All names of a selector, the period too.
inline constexpr std::array<std::string CountSelector::*, 6> kSelectorNames = {
    kDimensions[0].selected, kDimensions[1].selected, kDimensions[2].selected,
    kDimensions[3].selected, kDimensions[4].selected, &CountSelector::period};

}  // namespace tongbao::core
