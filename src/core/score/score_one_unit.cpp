// Method: the points rules are looked up once for all units (score_plan); a unit then goes through the steps of
// rule_set.hpp, and each step that changes the score is a line, written down only for whoever asked. Where nobody did
// and no rule has a cap of its own, the items are added up kind by kind instead of rule by rule (score_items). Every
// sum is checked: a score that does not fit is reported and becomes 0, never a wrapped number.

#include "core/score/score_one_unit.hpp"

#include <algorithm>

#include "core/score/score_repeats.hpp"

namespace tongbao::core {
namespace {

using Kind = ScoreLine::Kind;

}  // namespace

UnitScorer::UnitScorer(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual)
    : tally_(tally),
      rules_(rules),
      manual_(manual),
      n_sums_(rules.parts.size() + 1),
      is_per_head_(rules.per_head && gives_points(rules)),
      plan_(tally, rules),
      items_(tally, rules, plan_, frame_.repeats),
      given_(find_given_points(tally, rules, manual)) {
  for (const QuotaRule& quota : rules.quotas) quotas_.emplace_back(tally, quota);
  frame_.parts = rules.parts;
  frame_.quotas = rules.quotas;
  frame_.one_item = plan_.one_item();
  frame_.repeats = repeats_without_points(tally, rules, plan_);
  condition_readers_ = readers_of(rules.conditions);
  veto_readers_ = readers_of(rules.vetoes);
}

template <class Rule>
std::vector<MeasureReader> UnitScorer::readers_of(const std::vector<Rule>& rules) const {
  std::vector<MeasureReader> readers;
  for (const Rule& rule : rules) readers.emplace_back(tally_, frame_, rule.measure);
  return readers;
}

void UnitScorer::add(const ScoreLine& line) {
  const std::optional<Points> sum = checked_add(sum_of(line.part_idx), line.points);
  fits_ = fits_ && sum;
  if (sum) sum_of(line.part_idx) = *sum;
  if (lines_ != nullptr) lines_->push_back(line);
}

void UnitScorer::add(Kind kind, int32_t rule_idx, int32_t part, Points points) {
  ScoreLine line;
  line.kind = kind;
  line.rule_idx = rule_idx;
  line.part_idx = part;
  line.points = points;
  add(line);
}

/// One line a rule, for whoever reads why there are fewer items of one kind and more of another.
void UnitScorer::add_conversions() {
  if (lines_ == nullptr) return;
  const std::vector<Conversion>& all = tally_.conversions;
  auto one =
      std::lower_bound(all.begin(), all.end(), static_cast<int32_t>(unit_),
                       [](const Conversion& conversion, int32_t wanted) { return conversion.unit_idx < wanted; });
  while (one != all.end() && one->unit_idx == static_cast<int32_t>(unit_)) {
    ScoreLine line;
    line.kind = Kind::Converted;
    line.rule_idx = one->rule_idx;
    for (; one != all.end() && one->unit_idx == static_cast<int32_t>(unit_) && one->rule_idx == line.rule_idx; ++one) {
      if (one->n_items < 0)
        line.n_items -= one->n_items;
      else
        line.n_wanted += one->n_items;
    }
    add(line);
  }
}

void UnitScorer::add_points_rules() {
  fits_ = fits_ && items_.fits();
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on) continue;
    // A factor gives no points of its own: its lines are what it changes, one for each sum that its items go to.
    if (rule.effect == PointsEffect::Multiply) {
      for (size_t part = 0; part < n_sums_; ++part) {
        const Multiplied& m = items_.multiplied(i, part);
        if (m.n_items == 0) continue;
        ScoreLine line;
        line.kind = Kind::Multiply;
        line.rule_idx = static_cast<int32_t>(i);
        line.part_idx = static_cast<int32_t>(part) - 1;
        line.n_items = m.n_items;
        line.points = m.extra;
        line.is_rounded = m.is_rounded;
        add(line);
      }
      continue;
    }
    // A rule that finds nothing has its line too, so that a reader sees that it was asked.
    ScoreLine line;
    line.kind = Kind::Items;
    line.rule_idx = static_cast<int32_t>(i);
    line.part_idx = plan_.part_of(i);
    line.n_items = items_.n_of_rule(i);
    line.points_each = rule.points_each;
    const std::optional<Points> points = checked_mul(rule.points_each, line.n_items);
    fits_ = fits_ && points;
    line.points = points.value_or(Points{});
    add(line);
  }
  // Behind all factors, since a cap limits what they leave.
  add_rule_caps();
  // Only for the reader: the items above are without them.
  if (items_.n_dropped() > 0) {
    ScoreLine line;
    line.kind = Kind::Repeats;
    line.n_items = items_.n_dropped();
    add(line);
  }
}

/// A cap limits how far a rule can move the score, up or down, by its points as the factors leave them.
void UnitScorer::add_rule_caps() {
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on || !rule.cap || rule.effect == PointsEffect::Multiply) continue;
    const std::optional<Points> plain = checked_mul(rule.points_each, items_.n_of_rule(i));
    const std::optional<Points> given = plain ? checked_add(*plain, items_.extra_of_rule(i)) : std::nullopt;
    fits_ = fits_ && given;
    if (!given) continue;
    // The smallest value has no positive one beside it.
    const Points most =
        *given < Points{} ? checked_sub(Points{}, *rule.cap).value_or(Points::from_raw(INT64_MAX)) : *rule.cap;
    const bool is_over = *given < Points{} ? *given < most : *given > most;
    if (!is_over) continue;
    // What is over is taken back by a line of its own: the rule's line still shows all its items.
    const std::optional<Points> taken = checked_sub(most, *given);
    fits_ = fits_ && taken;
    add(Kind::RuleCap, static_cast<int32_t>(i), plan_.part_of(i), taken.value_or(Points{}));
  }
}

void UnitScorer::add_quotas() {
  for (size_t i = 0; i < rules_.quotas.size(); ++i) {
    const QuotaRule& rule = rules_.quotas[i];
    if (!rule.is_on || rule.form == QuotaForm::Shown) continue;
    // Of all blocks together, so that the unit's cells are read once.
    const std::vector<PeriodBlock>& blocks = quotas_[i].blocks();
    const std::vector<int64_t> done = quotas_[i].done(static_cast<int32_t>(unit_));
    const std::vector<bool> open = quotas_[i].open(static_cast<int32_t>(unit_));
    const int64_t n_quota = quota_of(rule, tally_.roster.units[unit_]);
    for (size_t block = 0; block < blocks.size(); ++block) {
      const auto result =
          quota_result(rule, blocks[block], done[block], open[block], n_quota, static_cast<int>(rules_.places));
      fits_ = fits_ && result;
      if (!result) continue;
      ScoreLine line;
      line.rule_idx = static_cast<int32_t>(i);
      line.part_idx = part_idx_of(rules_, rule.part);
      line.detail_idx = static_cast<int32_t>(block);
      // Given first and taken back after, so that a reader sees both.
      if (rule.form == QuotaForm::BaseLost) {
        line.kind = Kind::QuotaBase;
        line.points = result->base;
        add(line);
      }
      line.kind = Kind::Quota;
      line.n_items = result->n_done;
      line.n_wanted = result->n_wanted;
      line.points = result->points;
      line.is_rounded = result->is_rounded;
      line.is_open = result->is_open;
      add(line);
    }
  }
}

template <class Rule>
bool UnitScorer::is_met(const Rule& rule, const MeasureReader& reader) const {
  // No unit has its score or place yet; check_rules reports a rule that asks for them.
  if (!rule.is_on || !is_known_before_scores(rule.measure.kind) || looks_at_place(rule.comparison)) return false;
  return meets(reader, static_cast<int32_t>(unit_), rule.comparison, rule.value);
}

void UnitScorer::add_conditions() {
  for (size_t i = 0; i < rules_.conditions.size(); ++i) {
    const ConditionRule& rule = rules_.conditions[i];
    if (is_met(rule, condition_readers_[i]))
      add(Kind::Condition, static_cast<int32_t>(i), part_idx_of(rules_, rule.part), rule.points);
  }
}

void UnitScorer::add_given_points() {
  const GivenPoints::OfUnit& given = given_.value.units[unit_];
  // Several entries for one unit and rule are all used, each with a line of its own.
  for (const GivenPoints::Manual& used : given.manual) {
    ScoreLine line;
    line.kind = Kind::Manual;
    line.rule_idx = used.rule_idx;
    line.part_idx = part_idx_of(rules_, rules_.manual[static_cast<size_t>(used.rule_idx)].part);
    line.detail_idx = used.entry_idx;
    line.points = manual_[static_cast<size_t>(used.entry_idx)].points;
    add(line);
  }
  // A score that is taken from the table cannot be recomputed from what was counted.
  if (!rules_.ready_made.is_on) return;
  score_.is_recomputable = false;
  fits_ = fits_ && given.fits;
  if (given.is_unreadable) {
    score_.has_total = false;
    score_.is_ranked = false;
  }
  add(Kind::ReadyMade, -1, part_idx_of(rules_, rules_.ready_made.part), given.ready_made.value_or(Points{}));
}

void UnitScorer::limit(int32_t part, const std::optional<Points>& floor, const std::optional<Points>& cap) {
  const auto move_to = [&](Kind kind, Points limit) {
    const std::optional<Points> change = checked_sub(limit, sum_of(part));
    fits_ = fits_ && change;
    add(kind, -1, part, change.value_or(Points{}));
  };
  // The cap comes last, so it holds even if the floor is above it.
  if (floor && sum_of(part) < *floor) move_to(Kind::Floor, *floor);
  if (cap && sum_of(part) > *cap) move_to(Kind::Cap, *cap);
}

void UnitScorer::scale(Kind kind, int32_t part, Ratio ratio) {
  // A factor of 1 leaves everything as it is, places beyond the rule set's too.
  if (ratio == Ratio{}) return;
  const Points before = sum_of(part);
  const std::optional<Points> after = scaled(before, ratio, static_cast<int>(rules_.places));
  const std::optional<Points> change = after ? checked_sub(*after, before) : std::nullopt;
  fits_ = fits_ && change;
  if (!change) return;
  ScoreLine line;
  line.kind = kind;
  line.part_idx = part;
  line.points = *change;
  // Multiplied crosswise, since a division would round again.
  line.is_rounded = checked_mul(*after, ratio.den) != checked_mul(before, ratio.num);
  add(line);
}

void UnitScorer::finish_part(size_t part) {
  const Part& rule = rules_.parts[part];
  const auto idx = static_cast<int32_t>(part);
  if (rule.base != Points{}) add(Kind::Base, -1, idx, rule.base);
  // The limits are of the part's own points, so they come before its weight.
  limit(idx, rule.floor, rule.cap);
  scale(Kind::Weight, idx, rule.weight);
  score_.parts.push_back(sum_of(idx));
}

void UnitScorer::divide_by_people() {
  const Points before = sum_of(-1);
  ScoreLine line;
  line.kind = Kind::PerHead;
  line.n_items = tally_.roster.units[unit_].n_people;
  line.points_each = before;
  std::optional<Points> after = Points{};
  // Nobody to divide by: how many people there are is not known, so there is no total.
  if (line.n_items == 0) {
    score_.has_total = false;
    score_.is_ranked = false;
  } else {
    // As with factors, a division by 1 leaves everything as it is.
    after = line.n_items == 1 ? before : scaled(before, {1, line.n_items}, static_cast<int>(rules_.places));
    line.is_rounded = after && checked_mul(*after, line.n_items) != before;
  }
  const std::optional<Points> change = after ? checked_sub(*after, before) : std::nullopt;
  fits_ = fits_ && change;
  line.points = change.value_or(Points{});
  add(line);
}

void UnitScorer::finish_total() {
  // Without lines: what is in a part has its lines already.
  for (const Points part : score_.parts) {
    const std::optional<Points> sum = checked_add(sum_of(-1), part);
    fits_ = fits_ && sum;
    if (sum) sum_of(-1) = *sum;
  }
  limit(-1, rules_.floor, rules_.cap);
  scale(Kind::Factor, -1, rules_.factor);
  if (is_per_head_) divide_by_people();
  // Last, so that nothing is added to a score that a veto sets to 0. One that leaves the score has a line of 0 points.
  for (size_t i = 0; i < rules_.vetoes.size(); ++i) {
    const VetoRule& rule = rules_.vetoes[i];
    if (!is_met(rule, veto_readers_[i])) continue;
    score_.vetoes.push_back(static_cast<int32_t>(i));
    if (rule.not_ranked) score_.is_ranked = false;
    if (rule.no_commendation) score_.may_be_commended = false;
    const std::optional<Points> change = checked_sub(Points{}, sum_of(-1));
    add(Kind::Veto, static_cast<int32_t>(i), -1, rule.zero_score && change ? *change : Points{});
  }
  score_.total = sum_of(-1);
}

std::optional<UnitScore> UnitScorer::score(int32_t unit_idx, ScoreLines* lines) {
  unit_ = static_cast<size_t>(unit_idx);
  score_ = UnitScore{};
  lines_ = lines;
  fits_ = true;
  sums_.assign(n_sums_, Points{});
  if (rules_.base_score != Points{}) add(Kind::Base, -1, -1, rules_.base_score);
  // Counts before points: what became of the items explains the lines below.
  add_conversions();
  items_.begin(unit_);
  // Who reads the lines wants to see each rule.
  if (lines_ != nullptr || !items_.add_at_once(sums_)) {
    items_.count_by_rule();
    add_points_rules();
  }
  add_quotas();
  add_conditions();
  add_given_points();
  // A part is complete only now, and the total needs all of them.
  for (size_t part = 0; part < rules_.parts.size(); ++part) finish_part(part);
  finish_total();
  if (fits_) return std::move(score_);
  if (lines != nullptr) lines->clear();
  return std::nullopt;
}

UnitScore UnitScorer::failed_score() const {
  UnitScore failed;
  failed.is_recomputable = score_.is_recomputable;
  failed.is_ranked = score_.is_ranked;
  failed.may_be_commended = score_.may_be_commended;
  failed.vetoes = score_.vetoes;
  failed.parts.assign(rules_.parts.size(), Points{});
  return failed;
}

}  // namespace tongbao::core
