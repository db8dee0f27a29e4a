#pragma once
// score_one_unit.hpp: the steps of rule_set.hpp for one unit after another (一个单位的得分)
//
// In       a Tally, a RuleSet and the points decided by hand; all three must outlive the scorer.
// Out      for each unit its score and, if asked for, the lines that explain it.
// Errors   a score whose points do not fit is empty; find_given_points' diagnostics are kept for make_scores.
// Cost     O(rules × kinds of items) once; a unit: without lines O(kinds of items), with lines O(rules) more, by
//          periods O(its cells).

#include <optional>
#include <vector>

#include "core/score/given_points.hpp"
#include "core/score/measure_reader.hpp"
#include "core/score/quota.hpp"
#include "core/score/score_all_units.hpp"
#include "core/score/score_items.hpp"
#include "core/score/score_lines.hpp"
#include "core/score/score_plan.hpp"

namespace tongbao::core {

/// Used for all totals (make_scores) and for the lines of one unit (ScoreExplainer), so that the two cannot differ.
class UnitScorer {
 public:
  UnitScorer(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual);
  UnitScorer(const UnitScorer&) = delete;  // the readers point into it
  UnitScorer& operator=(const UnitScorer&) = delete;

  /// `lines` may be null; a score that does not fit leaves it empty.
  std::optional<UnitScore> score(int32_t unit_idx, ScoreLines* lines);
  /// What the unit's score is if its points do not fit, to be called after `score`.
  UnitScore failed_score() const;

  const ScorePlan& plan() const { return plan_; }
  /// As in RuleSet::quotas.
  const std::vector<QuotaReader>& quotas() const { return quotas_; }
  /// Of the points decided by hand and the ready-made scores.
  const Diagnostics& given_diagnostics() const { return given_.diagnostics; }
  /// All of Scores but the units.
  const Scores& frame() const { return frame_; }

 private:
  // The steps, in the order of `score`.
  void add_conversions();
  void add_points_rules();
  void add_rule_caps();
  void add_quotas();
  void add_conditions();
  void add_given_points();
  void finish_part(size_t part);
  void divide_by_people();
  void finish_total();

  /// Adds the line's points to its sum, and the line to the lines if somebody asked for them.
  void add(const ScoreLine& line);
  void add(ScoreLine::Kind kind, int32_t rule_idx, int32_t part, Points points);
  /// Floor and cap of a part; of the total if `part` is -1, as everywhere here.
  void limit(int32_t part, const std::optional<Points>& floor, const std::optional<Points>& cap);
  /// A weight or factor, rounded to RuleSet::places.
  void scale(ScoreLine::Kind kind, int32_t part, Ratio ratio);
  template <class Rule>
  std::vector<MeasureReader> readers_of(const std::vector<Rule>& rules) const;
  /// Of a condition or a veto.
  template <class Rule>
  bool is_met(const Rule& rule, const MeasureReader& reader) const;
  Points& sum_of(int32_t part) { return sums_[static_cast<size_t>(part) + 1]; }

  const Tally& tally_;
  const RuleSet& rules_;
  const std::vector<ManualPoints>& manual_;
  const size_t n_sums_;  // the total, then the parts
  const bool is_per_head_;
  ScorePlan plan_;
  Scores frame_;  // without units; the readers of measures look at it
  UnitItems items_;
  Checked<GivenPoints> given_;
  std::vector<QuotaReader> quotas_;
  std::vector<MeasureReader> condition_readers_;
  std::vector<MeasureReader> veto_readers_;

  // Of the unit that is being scored.
  size_t unit_ = 0;
  UnitScore score_;
  ScoreLines* lines_ = nullptr;  // null if nobody asked for them
  bool fits_ = true;             // false once any sum did not fit
  std::vector<Points> sums_;     // the total, then the parts
};

}  // namespace tongbao::core
