// Method: the points rules are looked up once for all units (score_plan); a unit then goes through the steps
// of rule_set.hpp, and each step that changes the score is a line, written down only for whoever asked. Where nobody did
// and no rule has a cap of its own, the items are added up kind by kind instead of rule by rule: the same
// sum, as the property tests hold line by line. Every sum is checked: a score that does not fit is told and
// becomes 0, never a wrapped number.

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

void UnitScorer::find_repeats() {
  n_dropped_ = 0;
  dropped_.clear();
  const std::vector<TallyCell>& repeats = frame_.repeats;
  auto cell = std::lower_bound(
      repeats.begin(), repeats.end(), static_cast<int32_t>(unit_),
      [](const TallyCell& one, int32_t wanted) { return one.unit_idx < wanted; });
  for (; cell != repeats.end() && cell->unit_idx == static_cast<int32_t>(unit_); ++cell) {
    if (dropped_.empty()) dropped_.assign(plan_.n_slots(), 0);
    dropped_[plan_.slot(cell->period_idx, cell->facet_idx)] += cell->n_items;
    n_dropped_ += cell->n_items;
  }
}

/// use(slot of the plan, n_items) for each cell of the unit, its repeats taken off.
template <class Use>
void UnitScorer::for_each_kept_item(Use use) const {
  const auto use_kept = [&](size_t slot, int64_t n_items) {
    use(slot, dropped_.empty() ? n_items : std::max<int64_t>(n_items - dropped_[slot], 0));
  };
  if (plan_.is_by_period()) {
    for (int32_t i = tally_.first_cell[unit_]; i < tally_.first_cell[unit_ + 1]; ++i) {
      const TallyCell& cell = tally_.cells[static_cast<size_t>(i)];
      use_kept(plan_.slot(cell.period_idx, cell.facet_idx), cell.n_items);
    }
    return;
  }
  const FacetTotal* const end = tally_.totals.data() + tally_.first_total[unit_ + 1];
  for (const FacetTotal* total = tally_.totals.data() + tally_.first_total[unit_]; total != end; ++total)
    use_kept(static_cast<size_t>(total->facet_idx), total->n_items);
}

/// False, and nothing added, where more than the sum of the items counts or the sum may come near to what does not fit.
bool UnitScorer::add_items_at_once() {
  if (lines_ != nullptr || plan_.n_items_to_add_up() == 0) return false;
  for (size_t sum = 0; sum < n_sums_; ++sum) {
    const Points* one_item = plan_.one_item_by_sum().data() + sum * plan_.n_slots();
    // Unsigned, since whether the items fit is known only when they have been counted.
    uint64_t raw = 0;
    int64_t n_all = 0;
    for_each_kept_item([&](size_t slot, int64_t n_items) {
      n_all += n_items;
      raw += static_cast<uint64_t>(n_items) * static_cast<uint64_t>(one_item[slot].raw());
    });
    if (n_all > plan_.n_items_to_add_up()) return false;
    sums_[sum] = Points::from_raw(sums_[sum].raw() + static_cast<int64_t>(raw));
  }
  return true;
}

void UnitScorer::use_items(size_t slot, int64_t n_items) {
  if (n_items == 0) return;
  fits_ = fits_ && plan_.fits(slot);
  for (const Gift& gift : plan_.gifts(slot)) {
    const auto rule_idx = static_cast<size_t>(gift.rule_idx);
    n_by_rule_[rule_idx] += n_items;
    if (gift.multiply_idx < 0) continue;
    const int32_t part = plan_.part_of(rule_idx);
    Multiplied& m = multiplied_[static_cast<size_t>(gift.multiply_idx) * n_sums_ +
                                static_cast<size_t>(part + 1)];
    const std::optional<Points> extra = checked_mul(gift.extra_each, n_items);
    const std::optional<Points> sum = extra ? checked_add(m.extra, *extra) : std::nullopt;
    const std::optional<Points> of_rule =
        extra ? checked_add(extra_by_rule_[rule_idx], *extra) : std::nullopt;
    fits_ = fits_ && sum && of_rule;
    if (sum) m.extra = *sum;
    if (of_rule) extra_by_rule_[rule_idx] = *of_rule;
    m.n_items += n_items;
    m.is_rounded = m.is_rounded || gift.is_rounded;
  }
}

void UnitScorer::count_kept_items() {
  n_by_rule_.assign(rules_.points.size(), 0);
  extra_by_rule_.assign(rules_.points.size(), Points{});
  multiplied_.assign(plan_.multiplies() ? rules_.points.size() * n_sums_ : 0, {});
  for_each_kept_item([&](size_t slot, int64_t n_items) { use_items(slot, n_items); });
}

/// One line a rule, for whoever reads why there are fewer items of one kind and more of another.
void UnitScorer::add_conversions() {
  if (lines_ == nullptr) return;
  const std::vector<Conversion>& all = tally_.conversions;
  auto one = std::lower_bound(all.begin(), all.end(), static_cast<int32_t>(unit_),
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
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on) continue;
    if (rule.effect == PointsEffect::Multiply) {
      for (size_t part = 0; part < n_sums_; ++part) {
        const Multiplied& m = multiplied_[i * n_sums_ + part];
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
    ScoreLine line;
    line.kind = Kind::Items;
    line.rule_idx = static_cast<int32_t>(i);
    line.part_idx = plan_.part_of(i);
    line.n_items = n_by_rule_[i];
    line.points_each = rule.points_each;
    const std::optional<Points> points = checked_mul(rule.points_each, line.n_items);
    fits_ = fits_ && points;
    line.points = points.value_or(Points{});
    add(line);
  }
  add_rule_caps();
  if (n_dropped_ > 0) {
    ScoreLine line;
    line.kind = Kind::Repeats;
    line.n_items = n_dropped_;
    add(line);
  }
}

/// A cap limits how far a rule can move the score, up or down, by its points as the factors leave them.
void UnitScorer::add_rule_caps() {
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on || !rule.cap || rule.effect == PointsEffect::Multiply) continue;
    const std::optional<Points> plain = checked_mul(rule.points_each, n_by_rule_[i]);
    const std::optional<Points> given = plain ? checked_add(*plain, extra_by_rule_[i]) : std::nullopt;
    fits_ = fits_ && given;
    if (!given) continue;
    // The smallest value has no positive one beside it.
    const Points most = *given < Points{}
                            ? checked_sub(Points{}, *rule.cap).value_or(Points::from_raw(INT64_MAX))
                            : *rule.cap;
    const bool is_over = *given < Points{} ? *given < most : *given > most;
    if (!is_over) continue;
    const std::optional<Points> taken = checked_sub(most, *given);
    fits_ = fits_ && taken;
    add(Kind::RuleCap, static_cast<int32_t>(i), plan_.part_of(i), taken.value_or(Points{}));
  }
}

void UnitScorer::add_quotas() {
  for (size_t i = 0; i < rules_.quotas.size(); ++i) {
    const QuotaRule& rule = rules_.quotas[i];
    if (!rule.is_on || rule.form == QuotaForm::Shown) continue;
    const std::vector<PeriodBlock>& blocks = quotas_[i].blocks();
    const std::vector<int64_t> done = quotas_[i].done(static_cast<int32_t>(unit_));
    const std::vector<bool> absent = quotas_[i].absent(static_cast<int32_t>(unit_));
    const int64_t n_quota = quota_of(rule, tally_.roster.units[unit_]);
    for (size_t block = 0; block < blocks.size(); ++block) {
      const auto result = quota_result(rule, blocks[block], done[block], absent[block], n_quota,
                                       static_cast<int>(rules_.places));
      fits_ = fits_ && result;
      if (!result) continue;
      ScoreLine line;
      line.rule_idx = static_cast<int32_t>(i);
      line.part_idx = part_idx_of(rules_, rule.part);
      line.detail_idx = static_cast<int32_t>(block);
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
  if (!rule.is_on || !is_known_before_scores(rule.measure.kind) || looks_at_place(rule.comparison))
    return false;
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
  for (const GivenPoints::Manual& used : given.manual) {
    ScoreLine line;
    line.kind = Kind::Manual;
    line.rule_idx = used.rule_idx;
    line.part_idx = part_idx_of(rules_, rules_.manual[static_cast<size_t>(used.rule_idx)].part);
    line.detail_idx = used.entry_idx;
    line.points = manual_[static_cast<size_t>(used.entry_idx)].points;
    add(line);
  }
  if (!rules_.ready_made.is_on) return;
  score_.is_recomputable = false;
  fits_ = fits_ && given.fits;
  add(Kind::ReadyMade, -1, part_idx_of(rules_, rules_.ready_made.part), given.ready_made.value_or(Points{}));
}

void UnitScorer::limit(int32_t part, const std::optional<Points>& floor,
                       const std::optional<Points>& cap) {
  const auto move_to = [&](Kind kind, Points limit) {
    const std::optional<Points> change = checked_sub(limit, sum_of(part));
    fits_ = fits_ && change;
    add(kind, -1, part, change.value_or(Points{}));
  };
  if (floor && sum_of(part) < *floor) move_to(Kind::Floor, *floor);
  if (cap && sum_of(part) > *cap) move_to(Kind::Cap, *cap);
}

void UnitScorer::scale(Kind kind, int32_t part, Ratio ratio) {
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
  line.is_rounded = checked_mul(*after, ratio.den) != checked_mul(before, ratio.num);
  add(line);
}

void UnitScorer::finish_part(size_t part) {
  const Part& rule = rules_.parts[part];
  const auto idx = static_cast<int32_t>(part);
  if (rule.base != Points{}) add(Kind::Base, -1, idx, rule.base);
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
  for (const Points part : score_.parts) {
    const std::optional<Points> sum = checked_add(sum_of(-1), part);
    fits_ = fits_ && sum;
    if (sum) sum_of(-1) = *sum;
  }
  limit(-1, rules_.floor, rules_.cap);
  scale(Kind::Factor, -1, rules_.factor);
  if (is_per_head_) divide_by_people();
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
  add_conversions();
  find_repeats();
  if (!add_items_at_once()) {
    count_kept_items();
    add_points_rules();
  }
  add_quotas();
  add_conditions();
  add_given_points();
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
