#pragma once
// shares.hpp: parts of a whole in per cent that add up to 100 (占比)
//
// Method   largest remainder: each share is cut to its places; what is then missing to 100 % goes, one unit of the last
//          place each, to the parts that lost most, of equal ones to the earlier. So each share is within one unit of
//          the exact one.
// In       counts, none negative.
// Out      one percentage a part, in the same order; the sum is exactly 100.
// Errors   none are returned if the whole is 0 or too large.
// Cost     O(n log n).

#include <cstdint>
#include <vector>

#include "core/base/points.hpp"

namespace tongbao::core {

std::vector<Points> shares_of(const std::vector<int64_t>& parts, int places);

}  // namespace tongbao::core
