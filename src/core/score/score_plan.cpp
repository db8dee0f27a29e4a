// Method: there are few kinds of items and few rules, so every pair is tried once; the units then only
// multiply.

#include "core/score/score_plan.hpp"

#include <algorithm>
#include <numeric>

#include "core/rules/selectors.hpp"

namespace tongbao::core {
namespace {

struct Candidate {
  int32_t rule_idx = -1;
  int particularity = -1;
  void offer(int32_t idx, int how_particular) {
    if (how_particular <= particularity) return;
    rule_idx = idx;
    particularity = how_particular;
  }
};

/// |points|, or no value if it does not fit.
std::optional<Points> size_of(Points points) { return points < Points{} ? checked_sub(Points{}, points) : points; }

}  // namespace

/// Adds the gifts of the next slot.
void ScorePlan::give(const RuleSet& rules, std::span<const int32_t> matching) {
  Candidate absolute;
  Candidate multiply;
  for (const int32_t idx : matching) {
    const PointsRule& rule = rules.points[static_cast<size_t>(idx)];
    if (rule.effect == PointsEffect::Absolute) absolute.offer(idx, particularity(rule.items));
    if (rule.effect == PointsEffect::Multiply) multiply.offer(idx, particularity(rule.items));
  }
  Points one_item;
  bool fits = true;
  for (const int32_t idx : matching) {
    const PointsRule& rule = rules.points[static_cast<size_t>(idx)];
    if (rule.effect == PointsEffect::Multiply) continue;
    if (rule.effect == PointsEffect::Absolute && idx != absolute.rule_idx) continue;
    Gift gift;
    gift.rule_idx = idx;
    std::optional<Points> one = rule.points_each;
    if (multiply.rule_idx >= 0) {
      const Ratio factor = rules.points[static_cast<size_t>(multiply.rule_idx)].factor;
      gift.multiply_idx = multiply.rule_idx;
      // As with weights, a factor of 1 leaves everything as it is, places beyond the rule set's too.
      if (factor != Ratio{}) one = scaled(rule.points_each, factor, static_cast<int>(rules.places));
      const std::optional<Points> extra = one ? checked_sub(*one, rule.points_each) : std::nullopt;
      if (extra) gift.extra_each = *extra;
      if (!extra) one.reset();
      gift.is_rounded = one && checked_mul(*one, factor.den) != checked_mul(rule.points_each, factor.num);
    }
    const std::optional<Points> sum = one ? checked_add(one_item, *one) : std::nullopt;
    fits = fits && sum;
    if (sum) one_item = *sum;
    gifts_.push_back(gift);
  }
  first_gift_.push_back(gifts_.size());
  one_item_.push_back(one_item);
  fits_.push_back(fits);
}

/// Shares the gifts out to the sums, and finds how many items can be added up without looking.
void ScorePlan::share_out(const RuleSet& rules) {
  const size_t n_sums = rules.parts.size() + 1;
  one_item_by_sum_.resize(n_slots() * n_sums);
  const Points quarter = Points::from_raw(INT64_MAX / 4);
  const std::optional<Points> base = size_of(rules.base_score);
  bool fits = base && *base < quarter;
  for (const PointsRule& rule : rules.points) fits = fits && !(rule.is_on && rule.cap);
  Points most = Points::from_raw(1);
  for (size_t slot = 0; slot < n_slots(); ++slot) {
    fits = fits && fits_[slot];
    Points all;  // by their sizes, since the order in which they are added must not matter
    for (const Gift& gift : gifts(slot)) {
      const auto rule_idx = static_cast<size_t>(gift.rule_idx);
      Points& sum = one_item_by_sum_[static_cast<size_t>(part_of_rule_[rule_idx] + 1) * n_slots() + slot];
      for (const Points points : {rules.points[rule_idx].points_each, gift.extra_each}) {
        const std::optional<Points> size = size_of(points);
        const std::optional<Points> more = size ? checked_add(all, *size) : std::nullopt;
        fits = fits && more;
        if (more) all = *more;
        if (more) sum = Points::from_raw(sum.raw() + points.raw());
      }
    }
    most = std::max(most, all);
  }
  n_items_to_add_up_ = fits ? quarter.raw() / most.raw() : 0;
}

ScorePlan::ScorePlan(const Tally& tally, const RuleSet& rules) : n_facets_(tally.facets.size()) {
  std::vector<FacetMatcher> matchers;
  matchers.reserve(rules.points.size());
  for (const PointsRule& rule : rules.points) {
    matchers.emplace_back(tally, rule.items);
    has_items_.push_back(matchers.back().is_known());
    part_of_rule_.push_back(part_idx_of(rules, rule.part));
    if (rule.is_on && !rule.items.period.empty()) is_by_period_ = true;
    if (rule.is_on && rule.effect == PointsEffect::Multiply) multiplies_ = true;
  }
  const size_t n_periods = is_by_period_ ? tally.periods.size() : 1;
  const size_t n_slots = n_periods * n_facets_;
  gifts_.reserve(n_slots);
  one_item_.reserve(n_slots);
  first_gift_.reserve(n_slots + 1);
  first_gift_.push_back(0);
  // The rules of all facets in one list, facet by facet: a list a facet would be allocated for each.
  std::vector<size_t> end_of_facet(n_facets_ + 1);
  std::vector<int32_t> matching;
  for (size_t period = 0; period < n_periods; ++period) {
    const auto for_each_match = [&](auto use) {
      for (size_t i = 0; i < rules.points.size(); ++i)
        if (rules.points[i].is_on && matchers[i].matches_period(static_cast<int32_t>(period)))
          for (const int32_t facet : matchers[i].facet_idx()) use(static_cast<size_t>(facet), static_cast<int32_t>(i));
    };
    end_of_facet.assign(n_facets_ + 1, 0);
    for_each_match([&](size_t facet, int32_t) { ++end_of_facet[facet + 1]; });
    std::partial_sum(end_of_facet.begin(), end_of_facet.end(), end_of_facet.begin());
    matching.resize(end_of_facet.back());
    for_each_match([&](size_t facet, int32_t rule_idx) { matching[end_of_facet[facet]++] = rule_idx; });
    size_t first = 0;
    for (size_t facet = 0; facet < n_facets_; ++facet) {
      give(rules, std::span(matching).subspan(first, end_of_facet[facet] - first));
      first = end_of_facet[facet];
    }
  }
  share_out(rules);
}

}  // namespace tongbao::core
