#pragma once
// measure.hpp: what a ranking key, a list rule, a condition or a table column looks at, and how it is compared (计量)
//
// Values are read by score/measure_reader.hpp.

#include <string>

#include "core/tally/unit_counts.hpp"

namespace tongbao::core {

enum class MeasureKind {
  TotalScore,              // 总分
  Items,                   // 条数, by selector
  ItemPoints,              // 某项得分: points that the selector's items give
  ZeroPeriods,             // 零报送期数: periods without an item of the selector's status
  AdoptionRate,            // 采用率: adopted ÷ submitted, per cent, one place, half up
  ConsecutiveZeroPeriods,  // 连续零报送期数: the run of them that ends with 本期
  PartScore,               // 分项得分: what a part adds to the total
  QuotaCompletion,         // 完成率: done ÷ quota of the rule set's first quota, per cent, one place, half up
};

struct Measure {
  MeasureKind kind = MeasureKind::TotalScore;
  CountSelector items;
  std::string part = {};  // PartScore only
  bool operator==(const Measure&) const = default;
};

/// True for the measures in per cent.
bool is_rate(MeasureKind kind);

/// True for the measures whose values are whole numbers that are never negative.
bool is_count(MeasureKind kind);

/// True for the measures that are known before any score is: the only ones that a condition or a veto may use.
bool is_known_before_scores(MeasureKind kind);

enum class Comparison {
  AtLeast,   // ≥
  MoreThan,  // >
  LessThan,  // <
  Equal,     // =
  TopN,      // 前 n 名, by rank within the criterion's group
  AtMost,    // ≤
  BottomN,   // 后 n 名, from the last ranked place
  Places,    // 第 m 至 n 名
};

/// True for the comparisons that look at a place in the ranking and not at a measure.
bool looks_at_place(Comparison comparison);

}  // namespace tongbao::core
