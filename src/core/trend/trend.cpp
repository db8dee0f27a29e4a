// Method: nothing is computed differently for another span; it is the same pipeline over a cut tally, so a
// rank of last month is the one that last month's notice printed.

#include "core/trend/trend.hpp"

#include <algorithm>

#include "core/tally/compared_periods.hpp"

namespace tongbao::core {
namespace {

std::shared_ptr<const Tally> cut(const std::shared_ptr<const Tally>& whole, const std::vector<int32_t>& period_idx) {
  if (period_idx.empty()) return nullptr;
  return std::make_shared<const Tally>(cut_from(whole, period_idx));
}

std::shared_ptr<const SpanResult> compute(const std::shared_ptr<const Tally>& tally, const RuleSet& rules,
                                          const std::vector<ManualPoints>& manual) {
  return tally ? std::make_shared<const SpanResult>(score_span(*tally, rules, manual)) : nullptr;
}

}  // namespace

SpanResult score_span(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual) {
  SpanResult result;
  result.tally = has_counting(rules) ? apply_counting(tally, rules).tally : tally;
  result.scores = make_scores(result.tally, rules, manual).value;
  result.ranking = make_ranking(result.tally, result.scores, rules);
  return result;
}

SpanTallies cut_spans(const std::shared_ptr<const Tally>& whole, const std::vector<std::string>& included) {
  const Spans spans = find_spans(whole->periods, included);
  return {cut(whole, spans.cumulative), cut(whole, spans.previous), cut(whole, spans.year_ago)};
}

Trends make_trends(const SpanTallies& tallies, const RuleSet& rules, const std::vector<ManualPoints>& manual) {
  return {compute(tallies.cumulative, rules, manual), compute(tallies.previous, rules, {}),
          compute(tallies.year_ago, rules, {})};
}

int32_t rank_in(const SpanResult& span, const std::string& group, int32_t unit_idx) {
  const RankedTable* table = &span.ranking.overall;
  for (const RankedTable& one : span.ranking.groups)
    if (!group.empty() && one.group == group) table = &one;
  const auto found = std::find_if(table->rows.begin(), table->rows.end(),
                                  [&](const RankedUnit& row) { return row.unit_idx == unit_idx; });
  return found == table->rows.end() ? 0 : found->rank;
}

std::string change_zh(int64_t now, int64_t before, int places) {
  if (before <= 0) return "";
  if (now == before) return "持平";
  const std::optional<Points> hundredfold =
      checked_mul(Points::from_whole(100), now > before ? now - before : before - now);
  const std::optional<Points> percent = hundredfold ? divide_half_up(*hundredfold, before, places) : std::nullopt;
  if (!percent) return "";
  if (*percent == Points{}) return "基本持平";
  return (now > before ? "增长" : "下降") + percent->to_string() + "%";
}

}  // namespace tongbao::core
