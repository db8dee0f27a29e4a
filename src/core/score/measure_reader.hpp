#pragma once
// measure_reader.hpp: Tally, Scores → the value of a measure (计量)
//
// In       a Tally, its Scores and a Measure.
// Out      one value a unit: counts as whole Points, points, or per cent with one place; empty where it is not given.
// Errors   an empty optional.
// Cost     names are looked up once a measure; then O(cells of the unit).

#include <cstdint>
#include <memory>
#include <optional>

#include "core/base/points.hpp"
#include "core/rules/measure.hpp"

namespace tongbao::core {

struct Scores;

/// What a rate is made of: so many of so many.
struct Share {
  int64_t n = 0;
  int64_t of = 0;
};

/// In per cent, half up; empty if it is a share of nothing or does not fit.
std::optional<Points> percent(const Share& share, int places);

/// A measure looked up once for all units.
class MeasureReader {
 public:
  MeasureReader(const Tally& tally, const Scores& scores, const Measure& measure);
  /// True if the unit is absent from a period that the measure looks at, or has no total where it looks at that: the value
  /// is then only what is known, and nothing that says "no more than" can be said of the unit.
  bool is_open(int32_t unit_idx) const;
  /// False if no count table of any period gives what the measure looks at (上级采用 where no table has 上级): nothing at
  /// all can be said of any unit. Always true where a log is among the tables: what it does not have is 0.
  bool is_given() const;
  ~MeasureReader();
  MeasureReader(MeasureReader&&) noexcept;
  /// As measure_of.
  std::optional<Points> value(int32_t unit_idx) const;
  /// What the unit's rate is made of; empty when not given, and for measures that are no rate. The shares of
  /// several units add up to theirs together.
  std::optional<Share> share(int32_t unit_idx) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

/// The value of a measure for a unit; empty when the source does not give it (or nothing was submitted).
/// Counts come as whole Points. Rates come in per cent with one place (38.1).
std::optional<Points> measure_of(const Tally& tally, const Scores& scores, int32_t unit_idx, const Measure& measure);

/// A unit that is in the tables without a count has sent nothing in: that is enough to be under a limit, or to have
/// none, and never enough to reach one. Where the value is open (is_open), no unit is under a limit, nor equal to it; where
/// nobody gives it (is_given), no unit meets anything.
/// Not for comparisons that look at a place.
bool meets(const MeasureReader& reader, int32_t unit_idx, Comparison comparison, Points limit);

}  // namespace tongbao::core
