#include "core/learn/score_equations.hpp"

#include <algorithm>

namespace tongbao::core {
namespace {

int64_t ceil_div(int64_t a, int64_t b) { return a / b + (a % b > 0 ? 1 : 0); }
int64_t floor_div(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

int64_t unit_of(int64_t places) {
  int64_t unit = 1;
  for (int64_t i = places; i < Points::kMaxPlaces; ++i) unit *= 10;
  return unit;
}

}  // namespace

ScoreEquations::ScoreEquations(const Tally& tally, const std::vector<CountedKind>& kinds,
                               const std::vector<PrintedScore>& printed)
    : columns_(kinds.size()), ones_(printed.size(), 1) {
  for (const PrintedScore& one : printed) {
    printed_.push_back(one.points);
    while (one.points.raw() % unit_of(places_) != 0) ++places_;
    const TallySourceRow& row = tally.source_rows[static_cast<size_t>(one.source_row_idx)];
    people_.push_back(tally.roster.units[static_cast<size_t>(row.unit_idx)].n_people);
    knows_people_ = knows_people_ && people_.back() > 0;
    for (size_t kind = 0; kind < kinds.size(); ++kind)
      columns_[kind].push_back(items_of(tally, row.unit_idx, row.period_idx, kinds[kind]));
  }
  for (size_t kind = 0; kind < kinds.size(); ++kind) {
    const auto most = std::max_element(columns_[kind].begin(), columns_[kind].end());
    if (most != columns_[kind].end() && *most > 0 && *most <= kMostItems) used_.push_back(kind);
  }
}

std::optional<Points> ScoreEquations::limit_at(Points end) const {
  const auto n_there = std::count(printed_.begin(), printed_.end(), end);
  const bool is_plain = end.raw() % (10 * Points::kScale) == 0;
  return n_there > (is_plain ? 0 : 1) ? std::optional(end) : std::nullopt;
}

std::optional<Points> ScoreEquations::possible_floor() const {
  return printed_.empty() ? std::nullopt : limit_at(*std::min_element(printed_.begin(), printed_.end()));
}

std::optional<Points> ScoreEquations::possible_cap() const {
  return printed_.empty() ? std::nullopt : limit_at(*std::max_element(printed_.begin(), printed_.end()));
}

/// sum × factor ÷ people rounds to what is printed, a half away from zero.
WholeRange ScoreEquations::rounded_range(size_t row, const ScoreShape& shape) const {
  const int64_t num = 2 * shape.factor.num;
  const int64_t den = shape.factor.den * (shape.per_head ? people_[row] : 1);
  const int64_t unit = unit_of(places_);
  const int64_t score = printed_[row].raw();
  const int64_t most = score < 0 ? -score : score;
  int64_t hi = ceil_div((2 * most + unit) * den, num) - 1;
  int64_t lo = score == 0 ? -hi : ceil_div((2 * most - unit) * den, num);
  if (score < 0) {
    std::swap(lo, hi);
    lo = -lo;
    hi = -hi;
  }
  return {ceil_div(lo, shape.step.raw()), floor_div(hi, shape.step.raw())};
}

std::vector<WholeRange> ScoreEquations::ranges(const ScoreShape& shape) const {
  std::vector<WholeRange> ranges;
  for (size_t row = 0; row < n_rows(); ++row) {
    WholeRange range{printed_[row].raw(), printed_[row].raw()};
    if (shape.divides()) range = rounded_range(row, shape);
    if (shape.cap && printed_[row] == *shape.cap) range.hi.reset();
    if (shape.floor && printed_[row] == *shape.floor) range.lo.reset();
    if (range.lo && range.hi && *range.lo > *range.hi) return {};
    ranges.push_back(range);
  }
  return ranges;
}

}  // namespace tongbao::core
