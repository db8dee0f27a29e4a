// Method: of the times that belong together (all, or those at one level) the one that gives most is kept; the
// first of equals, so that the order of the tally decides and nothing else.

#include "core/score/score_repeats.hpp"

namespace tongbao::core {
namespace {

void drop_repeats(const RepeatedCells& repeated, const Tally& tally, RepeatRule rule, const ScorePlan& plan,
                  std::vector<TallyCell>& out) {
  const auto facet = [&](size_t time) -> const Facet& {
    return tally.facets[static_cast<size_t>(repeated.facet_idx[time])];
  };
  const auto value = [&](size_t time) {
    return plan.one_item()[plan.slot(repeated.period_idx, repeated.facet_idx[time])];
  };
  std::vector<bool> is_done(repeated.facet_idx.size(), false);
  for (size_t first = 0; first < is_done.size(); ++first) {
    if (is_done[first]) continue;
    std::vector<size_t> times;
    size_t kept = first;
    for (size_t time = first; time < is_done.size(); ++time) {
      const bool is_together = rule == RepeatRule::HighestOnly || facet(time).level_idx == facet(first).level_idx;
      if (is_done[time] || !is_together) continue;
      is_done[time] = true;
      times.push_back(time);
      if (value(time) > value(kept)) kept = time;
    }
    for (const size_t time : times)
      if (time != kept)
        out.push_back({repeated.unit_idx, repeated.period_idx, repeated.facet_idx[time], repeated.n_items});
  }
}

}  // namespace

std::vector<TallyCell> repeats_without_points(const Tally& tally, const RuleSet& rules, const ScorePlan& plan) {
  std::vector<TallyCell> out;
  for (const RepeatedCells& repeated : tally.repeated) {
    if (repeated.facet_idx.empty()) continue;
    const Facet& facet = tally.facets[static_cast<size_t>(repeated.facet_idx[0])];
    const bool is_endorsed = facet.status == Status::Endorsed;
    const RepeatRule rule = is_endorsed ? rules.endorsement_repeats : rules.adoption_repeats;
    if (rule != RepeatRule::AddAll) drop_repeats(repeated, tally, rule, plan, out);
  }
  return out;
}

}  // namespace tongbao::core
