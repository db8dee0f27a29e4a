// Method: where sums are all that is asked for, the items are added up kind by kind by what one of each gives
// (score_plan); else each kind goes to its rules. Both give the same, as the property tests hold line by line.

#include "core/score/score_items.hpp"

#include <algorithm>
#include <optional>

namespace tongbao::core {

UnitItems::UnitItems(const Tally& tally, const RuleSet& rules, const ScorePlan& plan,
                     const std::vector<TallyCell>& repeats)
    : tally_(tally), rules_(rules), plan_(plan), repeats_(repeats), n_sums_(rules.parts.size() + 1) {}

void UnitItems::begin(size_t unit) {
  unit_ = unit;
  fits_ = true;
  n_dropped_ = 0;
  dropped_.clear();
  auto cell = std::lower_bound(repeats_.begin(), repeats_.end(), static_cast<int32_t>(unit_),
                               [](const TallyCell& one, int32_t wanted) { return one.unit_idx < wanted; });
  for (; cell != repeats_.end() && cell->unit_idx == static_cast<int32_t>(unit_); ++cell) {
    if (dropped_.empty()) dropped_.assign(plan_.n_slots(), 0);
    dropped_[plan_.slot(cell->period_idx, cell->facet_idx)] += cell->n_items;
    n_dropped_ += cell->n_items;
  }
}

/// use(slot of the plan, n_items) for each cell of the unit, its repeats taken off.
template <class Use>
void UnitItems::for_each_kept_item(Use use) const {
  const auto use_kept = [&](size_t slot, int64_t n_items) {
    use(slot, dropped_.empty() ? n_items : std::max<int64_t>(n_items - dropped_[slot], 0));
  };
  if (plan_.is_by_period()) {
    for (int32_t i = tally_.first_cell[unit_]; i < tally_.first_cell[unit_ + 1]; ++i) {
      const TallyCell& cell = tally_.cells[static_cast<size_t>(i)];
      use_kept(plan_.slot(cell.period_idx, cell.facet_idx), cell.n_items);
    }
    return;
  }
  const FacetTotal* const end = tally_.totals.data() + tally_.first_total[unit_ + 1];
  for (const FacetTotal* total = tally_.totals.data() + tally_.first_total[unit_]; total != end; ++total)
    use_kept(static_cast<size_t>(total->facet_idx), total->n_items);
}

bool UnitItems::add_at_once(std::vector<Points>& sums) const {
  if (plan_.n_items_to_add_up() == 0) return false;
  for (size_t sum = 0; sum < n_sums_; ++sum) {
    const Points* one_item = plan_.one_item_by_sum().data() + sum * plan_.n_slots();
    // Unsigned, since whether the items fit is known only when they have been counted.
    uint64_t raw = 0;
    int64_t n_all = 0;
    for_each_kept_item([&](size_t slot, int64_t n_items) {
      n_all += n_items;
      raw += static_cast<uint64_t>(n_items) * static_cast<uint64_t>(one_item[slot].raw());
    });
    // The same number for every sum, so the first one decides.
    if (n_all > plan_.n_items_to_add_up()) return false;
    sums[sum] = Points::from_raw(sums[sum].raw() + static_cast<int64_t>(raw));
  }
  return true;
}

void UnitItems::use_items(size_t slot, int64_t n_items) {
  if (n_items == 0) return;
  fits_ = fits_ && plan_.fits(slot);
  for (const Gift& gift : plan_.gifts(slot)) {
    const auto rule_idx = static_cast<size_t>(gift.rule_idx);
    n_by_rule_[rule_idx] += n_items;
    if (gift.multiply_idx < 0) continue;
    const int32_t part = plan_.part_of(rule_idx);
    Multiplied& m = multiplied_[static_cast<size_t>(gift.multiply_idx) * n_sums_ + static_cast<size_t>(part + 1)];
    const std::optional<Points> extra = checked_mul(gift.extra_each, n_items);
    const std::optional<Points> sum = extra ? checked_add(m.extra, *extra) : std::nullopt;
    const std::optional<Points> of_rule = extra ? checked_add(extra_by_rule_[rule_idx], *extra) : std::nullopt;
    fits_ = fits_ && sum && of_rule;
    if (sum) m.extra = *sum;
    if (of_rule) extra_by_rule_[rule_idx] = *of_rule;
    m.n_items += n_items;
    m.is_rounded = m.is_rounded || gift.is_rounded;
  }
}

void UnitItems::count_by_rule() {
  n_by_rule_.assign(rules_.points.size(), 0);
  extra_by_rule_.assign(rules_.points.size(), Points{});
  multiplied_.assign(plan_.multiplies() ? rules_.points.size() * n_sums_ : 0, {});
  for_each_kept_item([&](size_t slot, int64_t n_items) { use_items(slot, n_items); });
}

}  // namespace tongbao::core
