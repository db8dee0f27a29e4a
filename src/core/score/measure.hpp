#pragma once
// measure.hpp: what a ranking key, a list rule or a table column looks at (计量)

#include <optional>
#include <string>

#include "core/base/points.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

struct Scores;

enum class MeasureKind {
  TotalScore,    // 总分
  Items,         // 条数, by selector
  ItemPoints,    // 某项得分: points that the selector's items give
  ZeroPeriods,   // 零报送期数: periods without an item of the selector's status
  AdoptionRate,  // 采用率: adopted ÷ submitted, per cent, one place, half up
};

struct Measure {
  MeasureKind kind = MeasureKind::TotalScore;
  CountSelector items;
  bool operator==(const Measure&) const = default;
};

/// The value of a measure for a unit; empty when the source does not give it (or nothing was submitted).
/// Counts come as whole Points. Rates come in per cent with one place (38.1).
std::optional<Points> measure_of(const Tally& tally, const Scores& scores, int32_t unit_idx,
                                 const Measure& measure);

}  // namespace tongbao::core
