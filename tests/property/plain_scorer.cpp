// Method: the steps at the head of rule_set.hpp in their order, each a walk through the counted items.

#include "property/plain_scorer.hpp"

#include <algorithm>

namespace tongbao::plain {

using namespace core;

Big divided(Big num, Big den, int64_t places) {
  Big step = 10000;
  for (int64_t i = 0; i < places; ++i) step /= 10;
  const bool is_minus = num < 0;
  const Big size = is_minus ? -num : num;
  const Big steps = (2 * size + den * step) / (2 * den * step);
  return (is_minus ? -steps : steps) * step;
}

bool reaches(const Value& value, Comparison comparison, Big limit) {
  if (!value.is_known) return false;
  const bool is_upwards = comparison == Comparison::AtLeast || comparison == Comparison::MoreThan;
  if (!is_upwards && value.is_open) return false;
  switch (comparison) {
    case Comparison::AtLeast:
      return value.is_given && value.raw >= limit;
    case Comparison::MoreThan:
      return value.is_given && value.raw > limit;
    case Comparison::LessThan:
      return (value.is_given ? value.raw : 0) < limit;
    case Comparison::AtMost:
      return (value.is_given ? value.raw : 0) <= limit;
    case Comparison::Equal:
      return (value.is_given ? value.raw : 0) == limit;
    case Comparison::TopN:
    case Comparison::BottomN:
    case Comparison::Places:
      return false;
  }
  return false;
}

namespace {

int n_names(const CountSelector& what) {
  int n = 0;
  if (!what.level.empty()) n += 1;
  if (!what.category.empty()) n += 1;
  if (!what.carrier.empty()) n += 1;
  if (!what.origin.empty()) n += 1;
  if (!what.role.empty()) n += 1;
  if (!what.period.empty()) n += 1;
  return n;
}

bool is_known_early(MeasureKind kind) {
  return kind == MeasureKind::Items || kind == MeasureKind::ZeroPeriods ||
         kind == MeasureKind::ConsecutiveZeroPeriods || kind == MeasureKind::AdoptionRate ||
         kind == MeasureKind::QuotaCompletion;
}

}  // namespace

// 3. What one item gives.

std::vector<PlainOffice::Gift> PlainOffice::gifts(const Kind& kind, int period) const {
  int absolute = -1;
  int multiply = -1;
  const int n_rules = static_cast<int>(rules_.points.size());
  const auto rule_at = [&](int i) -> const PointsRule& { return rules_.points[static_cast<size_t>(i)]; };
  const auto is_used = [&](int i) { return rule_at(i).is_on && matches(kind, period, rule_at(i).items); };
  for (int i = 0; i < n_rules; ++i) {
    if (!is_used(i) || rule_at(i).effect == PointsEffect::Additional) continue;
    int& best = rule_at(i).effect == PointsEffect::Absolute ? absolute : multiply;
    if (best < 0 || n_names(rule_at(i).items) > n_names(rule_at(best).items)) best = i;
  }
  std::vector<Gift> gifts;
  for (int i = 0; i < n_rules; ++i) {
    const bool is_extra = is_used(i) && rule_at(i).effect == PointsEffect::Additional;
    if (i != absolute && !is_extra) continue;
    Gift gift;
    gift.rule = i;
    gift.points = rule_at(i).points_each.raw();
    if (multiply >= 0) {
      const Ratio factor = rule_at(multiply).factor;
      gift.multiply = multiply;
      if (factor.num != factor.den) gift.points = divided(gift.points * factor.num, factor.den, rules_.places);
      gift.extra = gift.points - rule_at(i).points_each.raw();
    }
    gifts.push_back(gift);
  }
  return gifts;
}

Big PlainOffice::one_item(const Kind& kind, int period) const {
  Big sum = 0;
  for (const Gift& gift : gifts(kind, period)) sum += gift.points;
  return sum;
}

void PlainOffice::score_rules(int unit, Score& score, std::vector<Big>& sums) const {
  std::vector<Big> by_rule(rules_.points.size(), 0);
  const auto add = [&](ScoreLine::Kind kind, int rule, int to, Big points) {
    score.lines[{kind, rule, to}] += points;
    sums[static_cast<size_t>(to + 1)] += points;
  };
  for (const Item& item : items_) {
    if (item.unit != unit) continue;
    for (const Kind& kind : item.paid) {
      for (const Gift& gift : gifts(kind, item.period)) {
        const int to = part(rules_.points[static_cast<size_t>(gift.rule)].part);
        add(ScoreLine::Kind::Items, gift.rule, to, gift.points - gift.extra);
        if (gift.multiply >= 0) add(ScoreLine::Kind::Multiply, gift.multiply, to, gift.extra);
        by_rule[static_cast<size_t>(gift.rule)] += gift.points;
      }
    }
  }
  for (size_t i = 0; i < by_rule.size(); ++i) {
    const PointsRule& rule = rules_.points[i];
    if (!rule.cap) continue;
    const Big most = rule.cap->raw();
    Big allowed = by_rule[i];
    if (allowed > most) allowed = most;
    if (allowed < -most) allowed = -most;
    add(ScoreLine::Kind::RuleCap, static_cast<int>(i), part(rule.part), allowed - by_rule[i]);
  }
}

// 4. Quotas.

void PlainOffice::score_quotas(int unit, Score& score, std::vector<Big>& sums) const {
  for (size_t i = 0; i < rules_.quotas.size(); ++i) {
    const QuotaRule& rule = rules_.quotas[i];
    if (!rule.is_on) continue;
    const int to = part(rule.part);
    const auto add = [&](ScoreLine::Kind kind, Big points) {
      score.lines[{kind, static_cast<int>(i), to}] += points;
      sums[static_cast<size_t>(to + 1)] += points;
    };
    CountSelector what = rule.items;
    what.period = "";
    for (const Block& block : blocks(rule.per)) {
      const Big n_done = done(unit, what, block.periods);
      const Big n_wanted = Big(wanted(rule, unit)) * block.n_units;
      const Big missing = n_wanted > n_done ? n_wanted - n_done : 0;
      const bool is_open = this->is_open(block, unit, what);
      const Big over = n_done > n_wanted ? n_done - n_wanted : 0;
      const Big each = rule.points.raw();
      const auto capped = [&](Big points) {
        const Big most = rule.cap ? Big(rule.cap->raw()) * block.n_units : points;
        return points < most ? points : most;
      };
      switch (rule.form) {
        case QuotaForm::Shown:
          break;
        case QuotaForm::AllOrNothing:
          if (missing == 0) add(ScoreLine::Kind::Quota, each * block.n_units);
          break;
        case QuotaForm::CappedBase:
          add(ScoreLine::Kind::Quota, capped(each * n_done));
          break;
        case QuotaForm::BaseLost:
          add(ScoreLine::Kind::QuotaBase, each * block.n_units);
          if (missing > 0 && !is_open) add(ScoreLine::Kind::Quota, -each * block.n_units);
          break;
        case QuotaForm::DeductPerMissing:
          if (!is_open) add(ScoreLine::Kind::Quota, -capped(each * missing));
          break;
        case QuotaForm::ByRatio: {
          // A quota of nothing is done in full.
          const Big whole = each * block.n_units;
          add(ScoreLine::Kind::Quota, capped(n_wanted == 0 ? whole : divided(whole * n_done, n_wanted, rules_.places)));
          break;
        }
        case QuotaForm::ExtraPerItem:
          add(ScoreLine::Kind::Quota, capped(each * over));
          break;
      }
    }
  }
}

// The whole of a score, step by step.

int PlainOffice::part(const std::string& name) const {
  for (size_t i = 0; i < rules_.parts.size(); ++i)
    if (!name.empty() && rules_.parts[i].name == name) return static_cast<int>(i);
  return -1;
}

Score PlainOffice::score(int unit) const {
  using Line = ScoreLine::Kind;
  Score score;
  std::vector<Big> sums(rules_.parts.size() + 1, 0);
  const auto add = [&](Line kind, int rule, int to, Big points) {
    score.lines[{kind, rule, to}] += points;
    sums[static_cast<size_t>(to + 1)] += points;
  };
  const auto limit_and_scale = [&](int to, const std::optional<Points>& floor, const std::optional<Points>& cap,
                                   Ratio ratio, Line scaling) {
    Big& sum = sums[static_cast<size_t>(to + 1)];
    if (floor && sum < floor->raw()) add(Line::Floor, -1, to, floor->raw() - sum);
    if (cap && sum > cap->raw()) add(Line::Cap, -1, to, cap->raw() - sum);
    if (ratio.num != ratio.den) add(scaling, -1, to, divided(sum * ratio.num, ratio.den, rules_.places) - sum);
  };
  score_rules(unit, score, sums);
  score_quotas(unit, score, sums);
  const auto is_met = [&](const Measure& what, Comparison comparison, Points limit) {
    return is_known_early(what.kind) && reaches(measure(unit, what), comparison, limit.raw());
  };
  for (size_t i = 0; i < rules_.conditions.size(); ++i) {
    const ConditionRule& rule = rules_.conditions[i];
    if (rule.is_on && is_met(rule.measure, rule.comparison, rule.value))
      add(Line::Condition, static_cast<int>(i), part(rule.part), rule.points.raw());
  }
  for (const ManualPoints& entry : office_.manual) {
    if (entry.unit != office_.units[static_cast<size_t>(unit)].full_name) continue;
    for (size_t i = 0; i < rules_.manual.size(); ++i) {
      const ManualRule& rule = rules_.manual[i];
      const bool is_used = rule.name == entry.rule && rule.is_on && entry.points.raw() >= rule.min.raw() &&
                           entry.points.raw() <= rule.max.raw();
      if (is_used) add(Line::Manual, static_cast<int>(i), part(rule.part), entry.points.raw());
    }
  }
  if (rules_.ready_made.is_on) {
    score.is_recomputable = false;
    for (const Row& row : office_.rows) {
      if (row.unit != unit) continue;
      const std::optional<Points> printed = Points::parse(row.printed_score);
      if (printed) add(Line::ReadyMade, -1, part(rules_.ready_made.part), printed->raw());
    }
  }
  Big& total = sums[0];
  for (size_t i = 0; i < rules_.parts.size(); ++i) {
    const Part& rule = rules_.parts[i];
    const int to = static_cast<int>(i);
    add(Line::Base, -1, to, rule.base.raw());
    limit_and_scale(to, rule.floor, rule.cap, rule.weight, Line::Weight);
    score.parts.push_back(sums[i + 1]);
    total += sums[i + 1];
  }
  add(Line::Base, -1, -1, rules_.base_score.raw());
  limit_and_scale(-1, rules_.floor, rules_.cap, rules_.factor, Line::Factor);
  if (rules_.per_head && gives_points(rules_)) {
    const int64_t n_people = office_.units[static_cast<size_t>(unit)].n_people;
    if (n_people == 0) score.has_total = score.is_ranked = false;
    const Big each = n_people == 0 ? 0 : n_people == 1 ? total : divided(total, n_people, rules_.places);
    add(Line::PerHead, -1, -1, each - total);
  }
  for (size_t i = 0; i < rules_.vetoes.size(); ++i) {
    const VetoRule& rule = rules_.vetoes[i];
    if (!rule.is_on || !is_met(rule.measure, rule.comparison, rule.value)) continue;
    if (rule.not_ranked) score.is_ranked = false;
    if (rule.no_commendation) score.may_be_commended = false;
    if (rule.zero_score) add(Line::Veto, static_cast<int>(i), -1, -total);
  }
  score.total = total;
  for (auto line = score.lines.begin(); line != score.lines.end();)
    line = line->second == 0 ? score.lines.erase(line) : std::next(line);
  return score;
}

void PlainOffice::score_all() {
  for (int unit = 0; unit < static_cast<int>(office_.units.size()); ++unit) scores_.push_back(score(unit));
}

std::vector<Score> plain_scores(const Office& office) {
  PlainOffice plain(office);
  plain.score_all();
  return plain.scores();
}

}  // namespace tongbao::plain
