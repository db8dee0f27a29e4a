#pragma once
// period_overlaps.hpp: tables of months beside the table of the quarter that holds them (重叠的期间)
//
// In       a Tally of all tables, and what the user said of such periods.
// Out      the Tally in which no unit has the same items twice: where tables of periods that share days count the same kind
//          of items of a unit, only one side of them is left. A unit, or a kind, that only one side has stays as it is.
// Rule     the finer periods are used if they fill the longer one, else the longer one. Shorter periods are settled
//          first, so that months go before quarters, and these before the year.
// Errors   none; PeriodsOverlap (a question) or, once answered, PeriodsSettled for each longer period; OverlapLeftOut (Loss)
//          for each file of which whole rows are left out.
// Cost     O(periods² × cells).

#include <string>
#include <vector>

#include "core/tally/tally.hpp"

namespace tongbao::core {

enum class OverlapUse {
  Parts,  // 只用月表
  Whole,  // 只用季表
  Both,   // 都计入
};

/// What the user said of a period and those that share days with it, or of the months of a year and of years before.
struct OverlapAnswer {
  std::string whole;  // the longer one; of years the last one's, listed
  OverlapUse use = OverlapUse::Parts;
  bool operator==(const OverlapAnswer&) const = default;
};

Diagnostics settle_overlaps(Tally& tally, const std::vector<std::string>& file_names,
                            const std::vector<OverlapAnswer>& answers);

/// Asks whether the same months of several years, which may be meant for comparison, count together.
Diagnostics ask_about_years(const Tally& tally, const std::vector<OverlapAnswer>& answers);

/// 只用月表, 只用季表, 都计入; with the names where the periods are of other lengths.
std::string overlap_use_zh(OverlapUse use, const std::string& whole, const std::vector<std::string>& parts);

}  // namespace tongbao::core
