// Method: the points rules are looked up once for all units (score_plan); a unit then goes through the steps
// of rule_set.hpp, and each step that changes the score writes a line. Every sum is checked: a score that
// does not fit is told and becomes 0, never a wrapped number.

#include "core/score/score.hpp"

#include <algorithm>
#include <string_view>

#include "core/roster/name_match.hpp"
#include "core/score/quota.hpp"
#include "core/score/score_plan.hpp"

namespace tongbao::core {
namespace {

using Kind = ScoreLine::Kind;

/// A value decided by hand that may be used.
struct UsedManual {
  int32_t entry_idx = 0;
  int32_t rule_idx = 0;
};

Diagnostic make_diagnostic(Code code, Severity severity, std::vector<std::string> args) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = severity;
  diagnostic.args = std::move(args);
  return diagnostic;
}

class ScoreMaker {
 public:
  ScoreMaker(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual)
      : tally_(tally),
        rules_(rules),
        manual_(manual),
        plan_(tally, rules),
        n_by_rule_(rules.points.size()),
        n_parts_(rules.parts.size()) {
    for (const QuotaRule& quota : rules.quotas) quotas_.emplace_back(tally, quota);
    for (const PointsRule& rule : rules.points) {
      part_of_rule_.push_back(part_idx(rule.part));
      multiplies_ = multiplies_ || (rule.is_on && rule.effect == PointsEffect::Multiply);
    }
  }

  Checked<Scores> make();

 private:
  void tell(Code code, Severity severity, std::vector<std::string> args) {
    diagnostics_.push_back(make_diagnostic(code, severity, std::move(args)));
  }
  void tell_unknown_names();
  void tell_unknown_periods();
  void sort_manual();
  void read_ready_made();
  int32_t part_idx(const std::string& name) const;

  UnitScore score_unit(size_t unit);
  void count_kept_items(size_t unit);
  void drop_repeats(size_t unit);
  void drop(const RepeatedCells& repeated, const std::vector<size_t>& times, size_t kept);
  void use_items(const FacetGifts& gifts, int64_t n_items);
  void add_points_rules();
  void add_rule_caps();
  void add_quotas(size_t unit);
  void add_conditions(size_t unit);
  void add_manual(size_t unit);
  void finish_part(size_t part);
  void finish_total(size_t unit);
  void add(ScoreLine line);
  void add(Kind kind, size_t rule_idx, int32_t part, Points points);
  void limit(int32_t part, const std::optional<Points>& floor, const std::optional<Points>& cap);
  void scale(Kind kind, int32_t part, Ratio ratio);
  template <class Rule>
  std::vector<MeasureReader> readers_of(const std::vector<Rule>& rules) const;
  template <class Rule>
  bool is_met(size_t unit, const Rule& rule, const MeasureReader& reader) const;
  Points& sum_of(int32_t part) { return sums_[static_cast<size_t>(part + 1)]; }

  const Tally& tally_;
  const RuleSet& rules_;
  const std::vector<ManualPoints>& manual_;
  ScorePlan plan_;
  std::vector<QuotaReader> quotas_;
  std::vector<MeasureReader> condition_readers_;
  std::vector<MeasureReader> veto_readers_;
  Scores scores_;
  Diagnostics diagnostics_;
  std::vector<std::vector<UsedManual>> manual_of_unit_;
  std::vector<std::optional<Points>> ready_made_;  // per unit
  std::vector<bool> ready_made_fits_;              // per unit
  size_t next_repeated_ = 0;

  // Of the unit that is being scored.
  struct Multiplied {
    int64_t n_items = 0;
    Points extra;
    bool is_rounded = false;
  };
  UnitScore unit_;
  bool fits_ = true;
  std::vector<Points> sums_;                // [0] the total, then the parts
  std::vector<int32_t> part_of_rule_;       // of each points rule
  bool multiplies_ = false;
  std::vector<int64_t> n_by_rule_;          // items that each points rule gave points for
  std::vector<Points> extra_by_rule_;       // what factors change of each points rule's points
  std::vector<Multiplied> multiplied_;      // points rule × (parts + 1)
  std::vector<int64_t> dropped_;            // repeats by facet, or by period × facet
  int64_t n_dropped_ = 0;
  size_t n_parts_ = 0;
};

void ScoreMaker::add(ScoreLine line) {
  const std::optional<Points> sum = checked_add(sum_of(line.part_idx), line.points);
  fits_ = fits_ && sum;
  if (sum) sum_of(line.part_idx) = *sum;
  unit_.lines.push_back(line);
}

void ScoreMaker::add(Kind kind, size_t rule_idx, int32_t part, Points points) {
  ScoreLine line;
  line.kind = kind;
  line.rule_idx = static_cast<int32_t>(rule_idx);
  line.part_idx = part;
  line.points = points;
  add(line);
}

/// The points of a part that the rule set does not have still count, straight into the total; it is told.
int32_t ScoreMaker::part_idx(const std::string& name) const {
  for (size_t i = 0; i < rules_.parts.size(); ++i)
    if (!name.empty() && rules_.parts[i].name == name) return static_cast<int32_t>(i);
  return -1;
}

/// Names that the rules ask for and no count carries: a level that had no items, or a slip of the
/// pen.
void ScoreMaker::tell_unknown_names() {
  if (tally_.cells.empty()) return;
  std::vector<std::string> told;
  const auto check = [&](const std::string& name, const std::vector<std::string>& known) {
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
    if (std::find(told.begin(), told.end(), name) != told.end()) return;
    told.push_back(name);
    tell(Code::RuleLevelUnknown, Severity::Note, {name});
  };
  for (const PointsRule& rule : rules_.points) {
    if (!rule.is_on) continue;
    check(rule.items.level, tally_.levels);
    check(rule.items.category, tally_.categories);
    check(rule.items.carrier, tally_.carriers);
    check(rule.items.origin, tally_.origins);
    check(rule.items.role, tally_.roles);
  }
}

void ScoreMaker::tell_unknown_periods() {
  for (size_t i = 0; i < rules_.quotas.size(); ++i) {
    const QuotaRule& rule = rules_.quotas[i];
    if (!rule.is_on || rule.form == QuotaForm::Shown) continue;
    for (const PeriodBlock& block : quotas_[i].blocks())
      if (!block.is_known)
        tell(Code::QuotaPeriodUnknown, Severity::Warning,
             {rule.name, tally_.periods[static_cast<size_t>(block.period_idx[0])]});
  }
}

void ScoreMaker::sort_manual() {
  manual_of_unit_.resize(tally_.roster.units.size());
  if (manual_.empty()) return;
  const NameMatcher matcher(tally_.roster);
  for (size_t i = 0; i < manual_.size(); ++i) {
    const ManualPoints& entry = manual_[i];
    const auto rule = std::find_if(rules_.manual.begin(), rules_.manual.end(),
                                   [&](const ManualRule& r) { return r.name == entry.rule; });
    const int32_t unit_idx = matcher.find(entry.unit).unit_idx;
    if (unit_idx < 0) {
      tell(Code::ManualUnitUnknown, Severity::Loss, {entry.rule, entry.unit});
    } else if (rule == rules_.manual.end()) {
      tell(Code::ManualRuleUnknown, Severity::Loss, {entry.rule, entry.unit});
    } else if (entry.points < rule->min || entry.points > rule->max) {
      tell(Code::ManualOutOfRange, Severity::Loss,
           {entry.rule, entry.unit, entry.points.to_string(), rule->min.to_string(),
            rule->max.to_string()});
    } else if (rule->is_on) {
      manual_of_unit_[static_cast<size_t>(unit_idx)].push_back(
          {static_cast<int32_t>(i), static_cast<int32_t>(rule - rules_.manual.begin())});
    }
  }
}

void ScoreMaker::read_ready_made() {
  ready_made_.resize(tally_.roster.units.size());
  ready_made_fits_.assign(tally_.roster.units.size(), true);
  if (!rules_.ready_made.is_on) return;
  int64_t n_units = 0;
  for (const TallySourceRow& row : tally_.source_rows) {
    const std::optional<Points> printed = Points::parse(row.printed_score);
    if (!printed) continue;
    std::optional<Points>& score = ready_made_[static_cast<size_t>(row.unit_idx)];
    if (!score) ++n_units;
    const std::optional<Points> sum = checked_add(score.value_or(Points{}), *printed);
    if (sum) score = *sum;
    if (!sum) ready_made_fits_[static_cast<size_t>(row.unit_idx)] = false;
  }
  tell(Code::ScoreReadyMade, Severity::Note, {std::to_string(n_units)});
}

/// Marks all but one of some times of the same items as repeats.
void ScoreMaker::drop(const RepeatedCells& repeated, const std::vector<size_t>& times, size_t kept) {
  for (const size_t time : times) {
    if (time == kept) continue;
    const int64_t period = plan_.is_by_period() ? repeated.period_idx : 0;
    const auto slot = static_cast<size_t>(period) * tally_.facets.size() +
                      static_cast<size_t>(repeated.facet_idx[time]);
    dropped_[slot] += repeated.n_items;
    scores_.repeats.push_back({repeated.unit_idx, repeated.period_idx, repeated.facet_idx[time], repeated.n_items});
    n_dropped_ += repeated.n_items;
  }
}

void ScoreMaker::drop_repeats(size_t unit) {
  n_dropped_ = 0;
  if (next_repeated_ >= tally_.repeated.size() ||
      tally_.repeated[next_repeated_].unit_idx != static_cast<int32_t>(unit))
    return;
  const size_t n_slots = tally_.facets.size() * (plan_.is_by_period() ? tally_.periods.size() : 1);
  dropped_.assign(n_slots, 0);
  for (; next_repeated_ < tally_.repeated.size(); ++next_repeated_) {
    const RepeatedCells& repeated = tally_.repeated[next_repeated_];
    if (repeated.unit_idx != static_cast<int32_t>(unit)) break;
    if (repeated.facet_idx.empty()) continue;
    const auto facet = [&](size_t time) -> const Facet& {
      return tally_.facets[static_cast<size_t>(repeated.facet_idx[time])];
    };
    const bool is_endorsed = facet(0).status == Status::Endorsed;
    const RepeatRule rule = is_endorsed ? rules_.endorsement_repeats : rules_.adoption_repeats;
    if (rule == RepeatRule::AddAll) continue;
    std::vector<bool> is_done(repeated.facet_idx.size(), false);
    for (size_t first = 0; first < is_done.size(); ++first) {
      if (is_done[first]) continue;
      std::vector<size_t> times;
      size_t kept = first;
      for (size_t time = first; time < is_done.size(); ++time) {
        const bool is_together =
            rule == RepeatRule::HighestOnly || facet(time).level_idx == facet(first).level_idx;
        if (is_done[time] || !is_together) continue;
        is_done[time] = true;
        times.push_back(time);
        const auto value = [&](size_t t) {
          return plan_.gifts(repeated.period_idx, repeated.facet_idx[t]).one_item;
        };
        if (value(time) > value(kept)) kept = time;
      }
      drop(repeated, times, kept);
    }
  }
}

void ScoreMaker::use_items(const FacetGifts& gifts, int64_t n_items) {
  if (n_items == 0) return;
  fits_ = fits_ && gifts.fits;
  for (const Gift& gift : gifts.gifts) {
    const auto rule_idx = static_cast<size_t>(gift.rule_idx);
    n_by_rule_[rule_idx] += n_items;
    if (gift.multiply_idx < 0) continue;
    const int32_t part = part_of_rule_[rule_idx];
    Multiplied& m = multiplied_[static_cast<size_t>(gift.multiply_idx) * (n_parts_ + 1) +
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

void ScoreMaker::count_kept_items(size_t unit) {
  std::fill(n_by_rule_.begin(), n_by_rule_.end(), 0);
  extra_by_rule_.assign(rules_.points.size(), Points{});
  if (multiplies_) multiplied_.assign(rules_.points.size() * (n_parts_ + 1), {});
  const size_t n_facets = tally_.facets.size();
  if (plan_.is_by_period()) {
    for (int32_t i = tally_.first_cell[unit]; i < tally_.first_cell[unit + 1]; ++i) {
      const TallyCell& cell = tally_.cells[static_cast<size_t>(i)];
      const size_t slot =
          static_cast<size_t>(cell.period_idx) * n_facets + static_cast<size_t>(cell.facet_idx);
      const int64_t n_dropped = n_dropped_ > 0 ? dropped_[slot] : 0;
      use_items(plan_.gifts(cell.period_idx, cell.facet_idx), std::max<int64_t>(cell.n_items - n_dropped, 0));
    }
    return;
  }
  for (int32_t i = tally_.first_total[unit]; i < tally_.first_total[unit + 1]; ++i) {
    const FacetTotal& total = tally_.totals[static_cast<size_t>(i)];
    const int64_t n_dropped =
        n_dropped_ > 0 ? dropped_[static_cast<size_t>(total.facet_idx)] : 0;
    use_items(plan_.gifts(0, total.facet_idx), std::max<int64_t>(total.n_items - n_dropped, 0));
  }
}

void ScoreMaker::add_points_rules() {
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on) continue;
    if (rule.effect == PointsEffect::Multiply) {
      for (size_t part = 0; part <= n_parts_; ++part) {
        const Multiplied& m = multiplied_[i * (n_parts_ + 1) + part];
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
    line.part_idx = part_of_rule_[i];
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
void ScoreMaker::add_rule_caps() {
  for (size_t i = 0; i < rules_.points.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.is_on || !rule.cap || rule.effect == PointsEffect::Multiply) continue;
    const std::optional<Points> plain = checked_mul(rule.points_each, n_by_rule_[i]);
    const std::optional<Points> given = plain ? checked_add(*plain, extra_by_rule_[i]) : std::nullopt;
    fits_ = fits_ && given;
    if (!given) continue;
    const Points most = *given < Points{} ? Points::from_raw(-rule.cap->raw()) : *rule.cap;
    const bool is_over = *given < Points{} ? *given < most : *given > most;
    if (!is_over) continue;
    const std::optional<Points> taken = checked_sub(most, *given);
    fits_ = fits_ && taken;
    add(Kind::RuleCap, i, part_idx(rule.part), taken.value_or(Points{}));
  }
}

void ScoreMaker::add_quotas(size_t unit) {
  for (size_t i = 0; i < rules_.quotas.size(); ++i) {
    const QuotaRule& rule = rules_.quotas[i];
    if (!rule.is_on || rule.form == QuotaForm::Shown) continue;
    const std::vector<PeriodBlock>& blocks = quotas_[i].blocks();
    const std::vector<int64_t> done = quotas_[i].done(static_cast<int32_t>(unit));
    const int64_t n_quota = quota_of(rule, tally_.roster.units[unit]);
    for (size_t block = 0; block < blocks.size(); ++block) {
      const auto result = quota_result(rule, blocks[block], done[block], n_quota,
                                       static_cast<int>(rules_.places));
      fits_ = fits_ && result;
      if (!result) continue;
      ScoreLine line;
      line.rule_idx = static_cast<int32_t>(i);
      line.part_idx = part_idx(rule.part);
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
      add(line);
    }
  }
}

template <class Rule>
std::vector<MeasureReader> ScoreMaker::readers_of(const std::vector<Rule>& rules) const {
  std::vector<MeasureReader> readers;
  for (const Rule& rule : rules) readers.emplace_back(tally_, scores_, rule.measure);
  return readers;
}

template <class Rule>
bool ScoreMaker::is_met(size_t unit, const Rule& rule, const MeasureReader& reader) const {
  if (!rule.is_on || !is_known_before_scores(rule.measure.kind) || looks_at_place(rule.comparison))
    return false;
  return meets(reader.value(static_cast<int32_t>(unit)), rule.comparison, rule.value);
}

void ScoreMaker::add_conditions(size_t unit) {
  for (size_t i = 0; i < rules_.conditions.size(); ++i) {
    const ConditionRule& rule = rules_.conditions[i];
    if (is_met(unit, rule, condition_readers_[i]))
      add(Kind::Condition, i, part_idx(rule.part), rule.points);
  }
}

void ScoreMaker::add_manual(size_t unit) {
  for (const UsedManual& used : manual_of_unit_[unit]) {
    const auto rule_idx = static_cast<size_t>(used.rule_idx);
    add(Kind::Manual, rule_idx, part_idx(rules_.manual[rule_idx].part),
        manual_[static_cast<size_t>(used.entry_idx)].points);
    unit_.lines.back().detail_idx = used.entry_idx;
  }
  if (!rules_.ready_made.is_on) return;
  unit_.is_recomputable = false;
  fits_ = fits_ && ready_made_fits_[unit];
  ScoreLine line;
  line.kind = Kind::ReadyMade;
  line.part_idx = part_idx(rules_.ready_made.part);
  line.points = ready_made_[unit].value_or(Points{});
  add(line);
}

void ScoreMaker::limit(int32_t part, const std::optional<Points>& floor,
                       const std::optional<Points>& cap) {
  const auto move_to = [&](Kind kind, Points limit) {
    const std::optional<Points> change = checked_sub(limit, sum_of(part));
    fits_ = fits_ && change;
    ScoreLine line;
    line.kind = kind;
    line.part_idx = part;
    line.points = change.value_or(Points{});
    add(line);
  };
  if (floor && sum_of(part) < *floor) move_to(Kind::Floor, *floor);
  if (cap && sum_of(part) > *cap) move_to(Kind::Cap, *cap);
}

void ScoreMaker::scale(Kind kind, int32_t part, Ratio ratio) {
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

void ScoreMaker::finish_part(size_t part) {
  const Part& rule = rules_.parts[part];
  const auto idx = static_cast<int32_t>(part);
  if (rule.base != Points{}) {
    ScoreLine line;
    line.kind = Kind::Base;
    line.part_idx = idx;
    line.points = rule.base;
    add(line);
  }
  limit(idx, rule.floor, rule.cap);
  scale(Kind::Weight, idx, rule.weight);
  unit_.parts.push_back(sum_of(idx));
}

void ScoreMaker::finish_total(size_t unit) {
  for (const Points part : unit_.parts) {
    const std::optional<Points> sum = checked_add(sum_of(-1), part);
    fits_ = fits_ && sum;
    if (sum) sum_of(-1) = *sum;
  }
  limit(-1, rules_.floor, rules_.cap);
  scale(Kind::Factor, -1, rules_.factor);
  for (size_t i = 0; i < rules_.vetoes.size(); ++i) {
    const VetoRule& rule = rules_.vetoes[i];
    if (!is_met(unit, rule, veto_readers_[i])) continue;
    if (rule.not_ranked) unit_.is_ranked = false;
    if (rule.no_commendation) unit_.may_be_commended = false;
    const std::optional<Points> change = checked_sub(Points{}, sum_of(-1));
    add(Kind::Veto, i, -1, rule.zero_score && change ? *change : Points{});
  }
  unit_.total = sum_of(-1);
}

UnitScore ScoreMaker::score_unit(size_t unit) {
  unit_ = UnitScore{};
  unit_.lines.reserve(rules_.points.size() + 1);
  fits_ = true;
  sums_.assign(n_parts_ + 1, Points{});
  if (rules_.base_score != Points{}) {
    ScoreLine line;
    line.kind = Kind::Base;
    line.points = rules_.base_score;
    add(line);
  }
  drop_repeats(unit);
  count_kept_items(unit);
  add_points_rules();
  add_quotas(unit);
  add_conditions(unit);
  add_manual(unit);
  for (size_t part = 0; part < n_parts_; ++part) finish_part(part);
  finish_total(unit);
  if (fits_) return std::move(unit_);
  tell(Code::PointsOverflow, Severity::Loss, {tally_.roster.units[unit].full_name});
  UnitScore failed;
  failed.is_recomputable = unit_.is_recomputable;
  failed.is_ranked = unit_.is_ranked;
  failed.may_be_commended = unit_.may_be_commended;
  failed.parts.assign(n_parts_, Points{});
  return failed;
}

Checked<Scores> ScoreMaker::make() {
  scores_.parts = rules_.parts;
  scores_.quotas = rules_.quotas;
  scores_.one_item = plan_.one_item();
  condition_readers_ = readers_of(rules_.conditions);
  veto_readers_ = readers_of(rules_.vetoes);
  tell_unknown_names();
  tell_unknown_periods();
  sort_manual();
  read_ready_made();
  const size_t n_units = tally_.roster.units.size();
  scores_.units.reserve(n_units);
  for (size_t unit = 0; unit < n_units; ++unit) scores_.units.push_back(score_unit(unit));
  return {std::move(scores_), std::move(diagnostics_)};
}

}  // namespace

Checked<Scores> make_scores(const Tally& tally, const RuleSet& rules,
                            const std::vector<ManualPoints>& manual) {
  return ScoreMaker(tally, rules, manual).make();
}

std::string formula_zh(const UnitScore& score) {
  std::string text;
  const auto add_term = [&](Points points, const std::string& magnitude, const char* note) {
    const bool is_minus = points < Points{};
    if (text.empty())
      text = is_minus ? "0 - " : "";
    else
      text += is_minus ? " - " : " + ";
    text += magnitude + note;
  };
  const auto magnitude = [](Points points) {
    const std::string number = points.to_string();
    return points < Points{} ? number.substr(1) : number;
  };
  for (const ScoreLine& line : score.lines) {
    switch (line.kind) {
      case Kind::Items: {
        if (line.n_items == 0) break;
        std::string each = line.points_each.to_string();
        if (line.points_each < Points{}) each = "(" + each + ")";
        add_term(Points{}, std::to_string(line.n_items) + "×" + each, "");
        break;
      }
      case Kind::Repeats:
        break;
      case Kind::Base:
        add_term(line.points, magnitude(line.points), "");
        break;
      case Kind::Multiply:
        if (line.points != Points{}) add_term(line.points, magnitude(line.points), "（系数）");
        break;
      case Kind::RuleCap:
      case Kind::Cap:
        add_term(line.points, magnitude(line.points), "（封顶）");
        break;
      case Kind::QuotaBase:
      case Kind::Quota:
        if (line.points != Points{}) add_term(line.points, magnitude(line.points), "（任务）");
        break;
      case Kind::Condition:
      case Kind::Manual:
        add_term(line.points, magnitude(line.points), line.points < Points{} ? "（扣分）" : "（加分）");
        break;
      case Kind::ReadyMade:
        add_term(line.points, magnitude(line.points), "（原表得分）");
        break;
      case Kind::Floor:
        add_term(line.points, magnitude(line.points), "（扣完为止）");
        break;
      case Kind::Weight:
        add_term(line.points, magnitude(line.points), "（权重）");
        break;
      case Kind::Factor:
        add_term(line.points, magnitude(line.points), "（折算）");
        break;
      case Kind::Veto:
        add_term(line.points, magnitude(line.points), "（一票否决）");
        break;
    }
  }
  return text.empty() ? "0" : text;
}

}  // namespace tongbao::core
