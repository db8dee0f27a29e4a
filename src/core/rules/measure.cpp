#include "core/rules/measure.hpp"

namespace tongbao::core {

bool is_rate(MeasureKind kind) { return kind == MeasureKind::AdoptionRate || kind == MeasureKind::QuotaCompletion; }

bool is_count(MeasureKind kind) {
  return kind == MeasureKind::Items || kind == MeasureKind::ZeroPeriods || kind == MeasureKind::ConsecutiveZeroPeriods;
}

bool is_known_before_scores(MeasureKind kind) {
  return kind != MeasureKind::TotalScore && kind != MeasureKind::ItemPoints && kind != MeasureKind::PartScore;
}

bool looks_at_place(Comparison comparison) {
  return comparison == Comparison::TopN || comparison == Comparison::BottomN || comparison == Comparison::Places;
}

}  // namespace tongbao::core
