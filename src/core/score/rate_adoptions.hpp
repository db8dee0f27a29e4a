#pragma once
// rate_adoptions.hpp: which adoptions an adoption rate is of (采用率)
//
// Adopted ÷ submitted is a share of the items only if each item is counted once. An item may be adopted at several
// levels, and a count table does not say which are the same; so a rate that names no level is of one: 本级, else the one
// with most adoptions. An item log says it: its rate is of all levels, and an item that was adopted several times counts
// once.
//
// Errors   none.
// Cost     O(cells) for the level, O(log repeated) a unit.

#include <string>

#include "core/tally/unit_counts.hpp"

namespace tongbao::core {

/// Empty if the adoptions are not divided by levels, some of them are not, or all of them are of item logs.
std::string rate_level(const Tally& tally);

/// The selector as adoptions of the rate's level; one that names a level keeps it.
CountSelector rate_adoptions(const Tally& tally, CountSelector items);

/// The submissions that such adoptions are a share of. An item is submitted once, whatever level or carrier adopts it, so
/// they are not asked by them.
CountSelector submissions_behind(CountSelector items);

/// How many of the unit's adoptions are of an item that is counted already.
int64_t n_adopted_again(const Tally& tally, int32_t unit_idx, const FacetMatcher& adoptions);

}  // namespace tongbao::core
