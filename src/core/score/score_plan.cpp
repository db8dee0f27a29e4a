// Method: there are few kinds of items and few rules, so every pair is tried once; the units then only
// multiply. A name counts as one step of particularity whatever it names: offices write 约稿10分 beside
// 市级5分 and mean the narrower one, and where two are equally narrow the order of the rules decides.

#include "core/score/score_plan.hpp"

#include <algorithm>

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

FacetGifts gifts_of(const RuleSet& rules, const std::vector<int32_t>& matching) {
  Candidate absolute;
  Candidate multiply;
  for (const int32_t idx : matching) {
    const PointsRule& rule = rules.points[static_cast<size_t>(idx)];
    if (rule.effect == PointsEffect::Absolute) absolute.offer(idx, particularity(rule.items));
    if (rule.effect == PointsEffect::Multiply) multiply.offer(idx, particularity(rule.items));
  }
  FacetGifts out;
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
    const std::optional<Points> sum = one ? checked_add(out.one_item, *one) : std::nullopt;
    out.fits = out.fits && sum;
    if (sum) out.one_item = *sum;
    out.gifts.push_back(gift);
  }
  return out;
}

}  // namespace

int particularity(const CountSelector& items) {
  int n_names = 0;
  for (const std::string* name : {&items.level, &items.category, &items.period, &items.carrier,
                                  &items.origin, &items.role})
    if (!name->empty()) ++n_names;
  return n_names;
}

ScorePlan::ScorePlan(const Tally& tally, const RuleSet& rules) : n_facets_(tally.facets.size()) {
  std::vector<FacetMatcher> matchers;
  matchers.reserve(rules.points.size());
  for (const PointsRule& rule : rules.points) {
    matchers.emplace_back(tally, rule.items);
    if (rule.is_on && !rule.items.period.empty()) is_by_period_ = true;
  }
  const size_t n_periods = is_by_period_ ? tally.periods.size() : 1;
  gifts_.reserve(n_periods * n_facets_);
  std::vector<int32_t> matching;
  for (size_t period = 0; period < n_periods; ++period) {
    for (size_t facet = 0; facet < n_facets_; ++facet) {
      matching.clear();
      for (size_t i = 0; i < rules.points.size(); ++i) {
        if (rules.points[i].is_on && matchers[i].matches_facet(static_cast<int32_t>(facet)) &&
            matchers[i].matches_period(static_cast<int32_t>(period)))
          matching.push_back(static_cast<int32_t>(i));
      }
      gifts_.push_back(gifts_of(rules, matching));
    }
  }
}

std::vector<Points> ScorePlan::one_item() const {
  std::vector<Points> out;
  out.reserve(gifts_.size());
  for (const FacetGifts& gifts : gifts_) out.push_back(gifts.one_item);
  return out;
}

}  // namespace tongbao::core
