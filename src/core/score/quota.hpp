#pragma once
// quota.hpp: how far each unit is with a quota, and what it gives (任务完成)
//
// In       a Tally and one QuotaRule.
// Out      one QuotaResult a unit and block of periods. A unit without a count in a block has 0. Where the unit is absent
//          from a period of the block, or its tables do not count such items, what it did is not known, which is not
//          missed: it gets what its known items give, and nothing is taken off or taken back.
// Errors   empty where points do not fit.
// Cost     O(units × (blocks + cells)).

#include <cstdint>
#include <optional>
#include <vector>

#include "core/rules/rule_set.hpp"
#include "core/tally/period_span.hpp"

namespace tongbao::core {

/// The blocks of periods in which the quota is checked, each with how many quotas it stands for.
std::vector<PeriodBlock> quota_blocks(const Tally& tally, QuotaPer per);

/// The quota that the notice and the completion rate speak of: the first that is on, or null.
const QuotaRule* main_quota(const std::vector<QuotaRule>& quotas);

/// The unit's own quota, else its group's, else the rule's.
int64_t quota_of(const QuotaRule& rule, const Unit& unit);

struct QuotaResult {
  int64_t n_done = 0;
  int64_t n_wanted = 0;  // the quota times the block's number of units
  Points base;           // BaseLost: what the unit starts with
  Points points;         // what the quota adds (BaseLost: what it takes back)
  bool is_rounded = false;
  bool is_open = false;  // not everything is known, and what is known does not decide
};

class QuotaReader {
 public:
  QuotaReader(const Tally& tally, const QuotaRule& rule);
  const std::vector<PeriodBlock>& blocks() const { return blocks_; }
  /// Items done in each block.
  std::vector<int64_t> done(int32_t unit_idx) const;
  /// The blocks of which not everything that the unit did is known: it is absent from a period, its tables of one do not
  /// count such items, or other tables hold its days.
  std::vector<bool> open(int32_t unit_idx) const;
  /// The blocks whose days other tables hold for the unit, so that nothing is wanted of it here.
  std::vector<bool> elsewhere(int32_t unit_idx) const;

 private:
  const Tally& tally_;
  FacetMatcher items_;
  GivenCounts given_;
  std::vector<PeriodBlock> blocks_;
  std::vector<int32_t> block_of_period_;
};

std::optional<QuotaResult> quota_result(const QuotaRule& rule, const PeriodBlock& block, int64_t n_done, bool is_open,
                                        int64_t n_quota, int places);

}  // namespace tongbao::core
