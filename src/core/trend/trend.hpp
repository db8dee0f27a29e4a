#pragma once
// trend.hpp: the same rules over other periods (累计、环比、同比)
//
// In       the tallies of the spans that the data holds (compared_periods.hpp), and the rule set.
// Out      for each of them its own scores and ranking; what is not in the data is null.
// Errors   none of their own: what is wrong with the rules is reported with 本期.
// Cost     as make_scores and make_ranking, once a span.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/rank/rank.hpp"
#include "core/score/counting.hpp"

namespace tongbao::core {

struct SpanTallies {
  std::shared_ptr<const Tally> cumulative;
  std::shared_ptr<const Tally> previous;
  std::shared_ptr<const Tally> year_ago;
};

/// The tallies of what 本期 is compared with.
SpanTallies cut_spans(const std::shared_ptr<const Tally>& whole, const std::vector<std::string>& included);

struct SpanResult {
  Tally tally;  // what counts
  Scores scores;
  Ranking ranking;
};

struct Trends {
  std::shared_ptr<const SpanResult> cumulative;  // 累计
  std::shared_ptr<const SpanResult> previous;    // 上期
  std::shared_ptr<const SpanResult> year_ago;    // 去年同期
  bool is_empty() const { return !cumulative && !previous && !year_ago; }
};

/// The rules over the tally of one span, before its counting rules.
SpanResult score_span(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual);

/// Points decided by hand belong to 本期: they count in 累计, which holds it, and nowhere else.
Trends make_trends(const SpanTallies& tallies, const RuleSet& rules, const std::vector<ManualPoints>& manual);

/// The unit's rank in the table of its group (or over all, for a table without group); 0 = none.
int32_t rank_in(const SpanResult& span, const std::string& group, int32_t unit_idx);

/// How the change from `before` to `now` is said, to at most so many places: 增长12.5%, 下降3%, 持平, 基本持平 (too small
/// to be seen); empty if before is 0.
std::string change_zh(int64_t now, int64_t before, int places);

}  // namespace tongbao::core
