// Method: every measure is asked of the tally or the scores when it is needed; nothing is stored
// twice, so a ranking key, a list rule and an annex column can never disagree.

#include "core/score/measure.hpp"

#include "core/score/score.hpp"

namespace tongbao::core {
namespace {

std::optional<Points> whole_points(int64_t n) { return checked_mul(Points::from_whole(1), n); }

/// What both names select: empty = all, so it gives way to the other. False if they exclude each
/// other.
bool intersect(std::string& into, const std::string& other) {
  if (other.empty() || into == other) return true;
  if (!into.empty()) return false;
  into = other;
  return true;
}

/// What several rules give for the selected items alone; a cap is not shared out among them.
std::optional<Points> item_points(const Tally& tally, const Scores& scores, int32_t unit_idx,
                                  const CountSelector& items) {
  if (!count_of(tally, unit_idx, items)) return std::nullopt;
  Points total;
  for (const PointsRule& rule : scores.rules) {
    CountSelector both = items;
    if (rule.items.status != items.status || !intersect(both.level, rule.items.level) ||
        !intersect(both.category, rule.items.category) ||
        !intersect(both.period, rule.items.period))
      continue;
    const int64_t n_items = count_of(tally, unit_idx, both).value_or(0);
    const std::optional<Points> points = checked_mul(rule.points_each, n_items);
    if (!points) return std::nullopt;
    const std::optional<Points> sum = checked_add(total, *points);
    if (!sum) return std::nullopt;
    total = *sum;
  }
  return total;
}

std::optional<Points> adoption_rate(const Tally& tally, int32_t unit_idx, CountSelector items) {
  items.status = Status::Adopted;
  const std::optional<int64_t> n_adopted = count_of(tally, unit_idx, items);
  // An item is submitted once, whatever level adopts it, so submissions are not asked by level.
  items.status = Status::Submitted;
  items.level.clear();
  const std::optional<int64_t> n_submitted = count_of(tally, unit_idx, items);
  if (!n_adopted || !n_submitted || *n_submitted == 0) return std::nullopt;
  const std::optional<Points> hundredfold = checked_mul(Points::from_whole(100), *n_adopted);
  if (!hundredfold) return std::nullopt;
  return divide_half_up(*hundredfold, *n_submitted, 1);
}

}  // namespace

std::optional<Points> measure_of(const Tally& tally, const Scores& scores, int32_t unit_idx,
                                 const Measure& measure) {
  switch (measure.kind) {
    case MeasureKind::TotalScore:
      return scores.units[static_cast<size_t>(unit_idx)].total;
    case MeasureKind::Items: {
      const std::optional<int64_t> n_items = count_of(tally, unit_idx, measure.items);
      return n_items ? whole_points(*n_items) : std::nullopt;
    }
    case MeasureKind::ItemPoints:
      return item_points(tally, scores, unit_idx, measure.items);
    case MeasureKind::ZeroPeriods:
      return whole_points(n_zero_periods(tally, unit_idx, measure.items.status));
    case MeasureKind::AdoptionRate:
      return adoption_rate(tally, unit_idx, measure.items);
  }
  return std::nullopt;
}

}  // namespace tongbao::core
