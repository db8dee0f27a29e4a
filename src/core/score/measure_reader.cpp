// Method: every measure is asked of the tally or the scores when it is needed; nothing is stored
// twice, so a ranking key, a list rule and an annex column can never disagree. Names are looked up once a
// measure, not once a unit.

#include "core/score/measure_reader.hpp"

#include <algorithm>

#include "core/score/idle_rules.hpp"
#include "core/score/quota.hpp"
#include "core/score/rate_adoptions.hpp"
#include "core/score/score_all_units.hpp"

namespace tongbao::core {
namespace {

std::optional<Points> whole_points(int64_t n) { return checked_mul(Points::from_whole(1), n); }

}  // namespace

std::optional<Points> percent(const Share& share, int places) {
  const std::optional<Points> hundredfold = checked_mul(Points::from_whole(100), share.n);
  return hundredfold && share.of != 0 ? divide_half_up(*hundredfold, share.of, places) : std::nullopt;
}

struct MeasureReader::Parts {
  const Tally& tally;
  const Scores& scores;
  MeasureKind kind;
  std::optional<FacetMatcher> items;
  std::optional<FacetMatcher> submitted;  // AdoptionRate
  const QuotaRule* quota = nullptr;       // QuotaCompletion
  std::optional<QuotaReader> done;
  std::optional<ZeroPeriods> zeros;  // ZeroPeriods, ConsecutiveZeroPeriods
  int32_t part_idx = -1;             // PartScore
  bool is_given = true;

  std::optional<Points> item_points(int32_t unit_idx) const;
  std::optional<Share> adopted_share(int32_t unit_idx) const;
  std::optional<Share> quota_share(int32_t unit_idx) const;
};

/// What the rules give for the selected items alone; limits and weights are not shared out among them.
std::optional<Points> MeasureReader::Parts::item_points(int32_t unit_idx) const {
  const bool is_by_period = scores.one_item.size() != tally.facets.size();
  std::optional<Points> total;
  bool fits = true;
  const auto add = [&](const TallyCell& cell, int64_t sign) {
    if (!items->matches_facet(cell.facet_idx) || !items->matches_period(cell.period_idx)) return;
    const size_t first = is_by_period ? static_cast<size_t>(cell.period_idx) * tally.facets.size() : 0;
    const Points one = scores.one_item[first + static_cast<size_t>(cell.facet_idx)];
    const std::optional<Points> points = checked_mul(one, sign * cell.n_items);
    const std::optional<Points> sum = points ? checked_add(total.value_or(Points{}), *points) : std::nullopt;
    fits = fits && sum;
    if (sum) total = sum;
  };
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i)
    add(tally.cells[static_cast<size_t>(i)], 1);
  auto repeat = std::lower_bound(scores.repeats.begin(), scores.repeats.end(), unit_idx,
                                 [](const TallyCell& cell, int32_t wanted) { return cell.unit_idx < wanted; });
  for (; repeat != scores.repeats.end() && repeat->unit_idx == unit_idx; ++repeat) add(*repeat, -1);
  return fits ? total : std::nullopt;
}

std::optional<Share> MeasureReader::Parts::adopted_share(int32_t unit_idx) const {
  const std::optional<int64_t> n_adopted = count_of(tally, unit_idx, *items);
  const std::optional<int64_t> n_submitted = count_of(tally, unit_idx, *submitted);
  if (!n_adopted || !n_submitted) return std::nullopt;
  return Share{*n_adopted - n_adopted_again(tally, unit_idx, *items), *n_submitted};
}

/// Done in all periods against what is wanted in all of them; a unit of which nothing is wanted, or nothing known, has no
/// share.
std::optional<Share> MeasureReader::Parts::quota_share(int32_t unit_idx) const {
  if (quota == nullptr || is_missing(tally, unit_idx)) return std::nullopt;
  int64_t n_done = 0;
  for (const int64_t n : done->done(unit_idx)) n_done += n;
  int64_t n_units = 0;
  const std::vector<bool> is_elsewhere = done->elsewhere(unit_idx);
  for (size_t i = 0; i < is_elsewhere.size(); ++i)
    if (!is_elsewhere[i]) n_units += done->blocks()[i].n_units;
  const int64_t n_quota = quota_of(*quota, tally.roster.units[static_cast<size_t>(unit_idx)]);
  const std::optional<Points> wanted = checked_mul(Points::from_raw(n_quota), n_units);
  if (!wanted || wanted->raw() == 0) return std::nullopt;
  return Share{n_done, wanted->raw()};
}

MeasureReader::MeasureReader(const Tally& tally, const Scores& scores, const Measure& measure) {
  auto parts = std::make_unique<Parts>(Parts{tally,
                                             scores,
                                             measure.kind,
                                             {},
                                             {},
                                             nullptr,
                                             {},
                                             {},
                                             -1,
                                             tally.has_log || has_data(tally, scores.quotas, measure)});
  switch (measure.kind) {
    case MeasureKind::Items:
    case MeasureKind::ItemPoints:
      parts->items.emplace(tally, measure.items);
      break;
    case MeasureKind::AdoptionRate:
      parts->items.emplace(tally, rate_adoptions(tally, measure.items));
      parts->submitted.emplace(tally, submissions_behind(measure.items));
      break;
    case MeasureKind::QuotaCompletion:
      parts->quota = main_quota(scores.quotas);
      if (parts->quota != nullptr) parts->done.emplace(tally, *parts->quota);
      break;
    case MeasureKind::PartScore:
      for (size_t i = 0; i < scores.parts.size(); ++i)
        if (scores.parts[i].name == measure.part) parts->part_idx = static_cast<int32_t>(i);
      break;
    case MeasureKind::ZeroPeriods:
    case MeasureKind::ConsecutiveZeroPeriods:
      parts->zeros.emplace(tally, measure.items.status);
      break;
    case MeasureKind::TotalScore:
      break;
  }
  parts_ = std::move(parts);
}

MeasureReader::~MeasureReader() = default;
MeasureReader::MeasureReader(MeasureReader&&) noexcept = default;

std::optional<Points> MeasureReader::value(int32_t unit_idx) const {
  const Parts& p = *parts_;
  const auto unit = static_cast<size_t>(unit_idx);
  switch (p.kind) {
    case MeasureKind::TotalScore:
      return p.scores.units[unit].has_total ? std::optional(p.scores.units[unit].total) : std::nullopt;
    case MeasureKind::Items: {
      const std::optional<int64_t> n_items = count_of(p.tally, unit_idx, *p.items);
      return n_items ? whole_points(*n_items) : std::nullopt;
    }
    case MeasureKind::ItemPoints:
      return p.item_points(unit_idx);
    case MeasureKind::ZeroPeriods:
      return whole_points(p.zeros->n_periods(unit_idx));
    case MeasureKind::ConsecutiveZeroPeriods:
      return whole_points(p.zeros->n_in_run(unit_idx));
    case MeasureKind::PartScore:
      if (p.part_idx < 0) return std::nullopt;
      return p.scores.units[unit].parts[static_cast<size_t>(p.part_idx)];
    case MeasureKind::AdoptionRate:
    case MeasureKind::QuotaCompletion: {
      const std::optional<Share> share = this->share(unit_idx);
      return share ? percent(*share, 1) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Share> MeasureReader::share(int32_t unit_idx) const {
  if (parts_->kind == MeasureKind::AdoptionRate) return parts_->adopted_share(unit_idx);
  if (parts_->kind == MeasureKind::QuotaCompletion) return parts_->quota_share(unit_idx);
  return std::nullopt;
}

std::optional<Points> measure_of(const Tally& tally, const Scores& scores, int32_t unit_idx, const Measure& measure) {
  return MeasureReader(tally, scores, measure).value(unit_idx);
}

bool MeasureReader::is_open(int32_t unit_idx) const {
  if (parts_->kind == MeasureKind::TotalScore && !parts_->scores.units[static_cast<size_t>(unit_idx)].has_total)
    return true;
  if (parts_->kind == MeasureKind::ZeroPeriods) return parts_->zeros->is_open(unit_idx);
  if (parts_->kind == MeasureKind::ConsecutiveZeroPeriods) return parts_->zeros->is_run_open(unit_idx);
  const std::span<const Absence> absences = absences_of(parts_->tally, unit_idx);
  return std::any_of(absences.begin(), absences.end(), [&](const Absence& absence) {
    return !parts_->items || parts_->items->matches_period(absence.period_idx);
  });
}

bool MeasureReader::is_given() const { return parts_->is_given; }

bool meets(const MeasureReader& reader, int32_t unit_idx, Comparison comparison, Points limit) {
  if (!reader.is_given()) return false;
  const std::optional<Points> value = reader.value(unit_idx);
  const bool is_upwards = comparison == Comparison::AtLeast || comparison == Comparison::MoreThan;
  if (!is_upwards && reader.is_open(unit_idx)) return false;
  switch (comparison) {
    case Comparison::AtLeast:
      return value && *value >= limit;
    case Comparison::MoreThan:
      return value && *value > limit;
    case Comparison::LessThan:
      return value.value_or(Points{}) < limit;
    case Comparison::AtMost:
      return value.value_or(Points{}) <= limit;
    case Comparison::Equal:
      return value.value_or(Points{}) == limit;
    case Comparison::TopN:
    case Comparison::BottomN:
    case Comparison::Places:
      break;
  }
  return false;
}

}  // namespace tongbao::core
