#pragma once
// score_all_units.hpp: Tally → Scores (汇总 → 得分); score_lines.hpp explains them
//
// In       a Tally (after the counting rules), a RuleSet and the points decided by hand.
// Out      Scores: one a roster unit, in roster order.
// Measure  Points, exact decimals; what divides is rounded to RuleSet::places.
// Errors   PointsOverflow (Loss) for a unit whose points do not fit; that unit scores 0. VetoMet (Note).
//          PeopleMissing (Warning) for the units that have no score per head. Warnings for names that no data has,
//          manual points out of range. What is wrong with the rules by themselves is reported by check_rules.hpp.
// Cost     O(rules × kinds of items), then O(kinds of items) a unit, or O(its cells) if a rule looks at periods.

#include <cstdint>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

struct UnitScore {
  Points total;               // 0 without a total
  bool has_total = true;      // false: the number of people to divide by, or a printed score, is not known; not ranked
  std::vector<Points> parts;  // what each part adds, as in RuleSet::parts
  bool is_recomputable = true;   // false: a ready-made score is in it
  bool is_ranked = true;         // false: a veto
  bool may_be_commended = true;  // false: a veto
  std::vector<int32_t> vetoes;   // that are met, into RuleSet::vetoes
};

struct Scores {
  std::vector<UnitScore> units;
  std::vector<Part> parts;         // of the rule set
  std::vector<QuotaRule> quotas;   // of the rule set
  std::vector<Points> one_item;    // per facet: what one item gives, factor included, limits not
  bool is_founded = true;          // false: no rule found the counts it looks for, so the totals say nothing of anybody
  std::vector<TallyCell> repeats;  // adoptions that give no points, by the RepeatRule; ordered by unit
};

/// The total as a cell: — for a unit that has none.
std::string total_zh(const UnitScore& score);

/// True if the scores are results that may be shown: the rules give points, and a rule found what it looks for.
bool has_scores(const Scores& scores, const RuleSet& rules);

Checked<Scores> make_scores(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual = {});

}  // namespace tongbao::core
