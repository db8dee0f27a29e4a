#pragma once
// measure.hpp: what a ranking key, a list rule, a condition or a table column looks at (计量)

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/base/points.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

struct Scores;

enum class MeasureKind {
  TotalScore,              // 总分
  Items,                   // 条数, by selector
  ItemPoints,              // 某项得分: points that the selector's items give
  ZeroPeriods,             // 零报送期数: periods without an item of the selector's status
  AdoptionRate,            // 采用率: adopted ÷ submitted, per cent, one place, half up
  ConsecutiveZeroPeriods,  // 连续零报送期数: the longest run of them, in the order of Tally::periods
  PartScore,               // 分项得分: what a part adds to the total
  QuotaCompletion,         // 完成率: done ÷ quota of the rule set's first quota, per cent, one place, half up
};

/// What a rate is made of: so many of so many.
struct Share {
  int64_t n = 0;
  int64_t of = 0;
};

/// In per cent, half up; empty if it is a share of nothing or does not fit.
std::optional<Points> percent(const Share& share, int places);

/// True for the measures in per cent.
bool is_rate(MeasureKind kind);

struct Measure {
  MeasureKind kind = MeasureKind::TotalScore;
  CountSelector items;
  std::string part = {};  // PartScore only
  bool operator==(const Measure&) const = default;
};

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
std::optional<Points> measure_of(const Tally& tally, const Scores& scores, int32_t unit_idx,
                                 const Measure& measure);

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

/// A unit that stands in the tables without a count has sent nothing in: that is enough to be under a limit, or to have
/// none, and never enough to reach one. Where the value is open (is_open), no unit is under a limit, nor equal to it; where
/// nobody gives it (is_given), no unit meets anything.
/// Not for comparisons that look at a place.
bool meets(const MeasureReader& reader, int32_t unit_idx, Comparison comparison, Points limit);

}  // namespace tongbao::core
