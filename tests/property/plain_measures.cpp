// Method: a measure is read from the counted items when it is asked for; nothing is kept.

#include "property/plain_scorer.hpp"

#include <algorithm>
#include <tuple>

namespace tongbao::plain {

using namespace core;

// Calendar blocks of a quota.

std::vector<PlainOffice::Block> PlainOffice::blocks(QuotaPer per) const {
  std::vector<Block> blocks;
  if (per == QuotaPer::Whole) {
    if (!period_order_.empty()) blocks.push_back({period_order_, 1});
    return blocks;
  }
  std::map<std::tuple<int, int, int>, size_t> block_of;  // by year, number of the unit, week
  for (const int idx : period_order_) {
    const Period& period = office_.periods[static_cast<size_t>(idx)];
    const int length = per == QuotaPer::Month ? 1 : per == QuotaPer::Quarter ? 3 : 12;
    const bool says_months = period.n_months > 0 && per != QuotaPer::EachPeriod && per != QuotaPer::Week;
    const bool says_week = period.week > 0 && per == QuotaPer::Week;
    if (says_months && period.n_months > length) {
      blocks.push_back({{idx}, period.n_months / length});
    } else if (says_months || says_week) {
      const std::tuple<int, int, int> key(period.year, says_week ? 0 : (period.first_month - 1) / length, period.week);
      if (block_of.count(key) == 0) {
        block_of[key] = blocks.size();
        blocks.push_back({{}, 1});
      }
      blocks[block_of[key]].periods.push_back(idx);
    } else {
      blocks.push_back({{idx}, 1});
    }
  }
  return blocks;
}

int64_t PlainOffice::wanted(const QuotaRule& rule, int unit) const {
  const Unit& who = office_.units[static_cast<size_t>(unit)];
  for (const QuotaTarget& target : rule.targets)
    if (target.who == who.full_name) return target.n_items;
  for (const QuotaTarget& target : rule.targets)
    if (target.who == who.group) return target.n_items;
  return rule.n_items;
}

// Measures.

Value PlainOffice::counted(int unit, const CountSelector& what) const {
  Value value;
  for (const Given& given : given_)
    if (given.unit == unit && matches(given.kind, given.period, what)) value.is_given = true;
  value.raw = Big(done(unit, what, period_order_)) * 10000;
  return value;
}

// 本级 if there is such a level, else the one with most adoptions; none if some are of no level, or items are known.
std::string PlainOffice::rate_level() const {
  if (office_.is_log) return "";
  std::map<std::string, int64_t> n_adopted;
  for (const Given& given : given_)
    if (given.kind.status == Status::Adopted) n_adopted[given.kind.level];
  for (const Item& item : items_)
    for (const Kind& kind : item.times)
      if (kind.status == Status::Adopted) ++n_adopted[kind.level];
  if (n_adopted.count("") > 0 || n_adopted.size() < 2) return "";
  if (n_adopted.count("本级") > 0) return "本级";
  std::string best = n_adopted.begin()->first;
  for (const auto& [level, n] : n_adopted)
    if (n > n_adopted[best]) best = level;
  return best;
}

Value PlainOffice::item_points(int unit, const CountSelector& what) const {
  Value value;
  value.is_given = counted(unit, what).is_given;
  for (const Item& item : items_)
    if (item.unit == unit)
      for (const Kind& kind : item.paid)
        if (matches(kind, item.period, what)) value.raw += one_item(kind, item.period);
  return value;
}

bool PlainOffice::has_items(int unit, int period, Status status) const {
  CountSelector what;
  what.status = status;
  return done(unit, what, {period}) > 0;
}

// A table that has no number of the kind says nothing of it; a log says 0.
bool PlainOffice::is_silent(const CountSelector& what) const { return !office_.is_log && !is_counted(what, true); }

bool PlainOffice::is_zero(int unit, int period, Status status) const {
  CountSelector what;
  what.status = status;
  const bool is_named = std::any_of(office_.rows.begin(), office_.rows.end(),
                                    [&](const Row& row) { return row.unit == unit && row.period == period; });
  return !has_items(unit, period, status) && !is_absent(unit, period) && !is_elsewhere(unit, period) &&
         !(is_named && is_silent(what));
}

// Offices of these tests name the year of all periods or of none.
bool PlainOffice::ends_where(const Period& earlier, const Period& later) const {
  if (earlier.week > 0 || later.week > 0)
    return earlier.week > 0 && later.week > 0 && earlier.year == later.year && earlier.week + 1 == later.week;
  if (earlier.n_months == 0 || later.n_months == 0) return false;
  return earlier.year * 12 + earlier.first_month + earlier.n_months == later.year * 12 + later.first_month;
}

// Back from the period that ends last, as long as one ends where the next begins.
int64_t PlainOffice::run(int unit, Status status, bool& is_open) const {
  const auto at = [&](int idx) { return office_.periods[static_cast<size_t>(idx)]; };
  const auto is_shorter = [&](int a, int b) { return b < 0 || at(a).n_months < at(b).n_months; };
  const auto end = [&](int idx) { return at(idx).year * 12 + at(idx).first_month + at(idx).n_months; };
  // Names of their own are behind weeks, weeks behind months.
  const auto kind = [&](int idx) { return at(idx).week > 0 ? 1 : at(idx).n_months == 0 ? 2 : 0; };
  int now = -1;
  for (const int idx : period_order_) {
    if (now >= 0 && kind(idx) < kind(now)) continue;
    if (now < 0 || kind(idx) > kind(now)) {
      now = idx;
      continue;
    }
    if (kind(idx) == 0 && (end(idx) > end(now) || (end(idx) == end(now) && is_shorter(idx, now)))) now = idx;
    if (kind(idx) == 1 && at(idx).week > at(now).week) now = idx;
    if (kind(idx) == 2 && at(idx).label > at(now).label) now = idx;
  }
  int64_t n = 0;
  while (now >= 0) {
    const bool is_known_zero = is_zero(unit, now, status);
    is_open = !is_known_zero && !has_items(unit, now, status);
    if (!is_known_zero) break;
    ++n;
    int before = -1;
    for (const int idx : period_order_)
      if (ends_where(at(idx), at(now)) && is_shorter(idx, before)) before = idx;
    now = before;
  }
  return n;
}

bool PlainOffice::is_elsewhere(const Block& block, int unit) const {
  return std::all_of(block.periods.begin(), block.periods.end(),
                     [&](int period) { return is_elsewhere(unit, period); });
}

bool PlainOffice::is_open(const Block& block, int unit, const CountSelector& what) const {
  return is_elsewhere(block, unit) || std::any_of(block.periods.begin(), block.periods.end(), [&](int period) {
           const bool is_named = std::any_of(office_.rows.begin(), office_.rows.end(),
                                             [&](const Row& row) { return row.unit == unit && row.period == period; });
           return is_absent(unit, period) || (is_named && is_silent(what));
         });
}

CountSelector PlainOffice::rate_adoptions(CountSelector what) const {
  what.status = Status::Adopted;
  if (what.level.empty()) what.level = rate_level();
  return what;
}

// Nobody submits an item to a level or a carrier: these are not asked of the submissions.
CountSelector PlainOffice::rate_submissions(CountSelector what) const {
  what.status = Status::Submitted;
  what.level = "";
  what.carrier = "";
  return what;
}

// Some row has a number for it, or could have one in a period of the data.
bool PlainOffice::is_counted(CountSelector what, bool any_period) const {
  const bool has_period = std::any_of(period_order_.begin(), period_order_.end(), [&](int idx) {
    return office_.periods[static_cast<size_t>(idx)].label == what.period;
  });
  if (!any_period && !what.period.empty() && !has_period) return false;
  what.period = "";
  return std::any_of(known_kinds_.begin(), known_kinds_.end(),
                     [&](const Kind& kind) { return matches(kind, 0, what); });
}

bool PlainOffice::is_known(const Measure& measure) const {
  if (office_.is_log) return true;
  switch (measure.kind) {
    case MeasureKind::Items:
    case MeasureKind::ItemPoints:
      return is_counted(measure.items, false);
    case MeasureKind::ZeroPeriods:
    case MeasureKind::ConsecutiveZeroPeriods: {
      CountSelector what;
      what.status = measure.items.status;
      return is_counted(what, true);
    }
    case MeasureKind::AdoptionRate:
      return is_counted(rate_adoptions(measure.items), false) && is_counted(rate_submissions(measure.items), false);
    case MeasureKind::QuotaCompletion:
      for (const QuotaRule& rule : rules_.quotas)
        if (rule.is_on) return is_counted(rule.items, true);
      return false;
    case MeasureKind::TotalScore:
    case MeasureKind::PartScore:
      break;
  }
  return true;
}

Value PlainOffice::measure(int unit, const Measure& measure) const {
  Value value = this->value(unit, measure);
  value.is_known = is_known(measure);
  if (measure.kind == MeasureKind::TotalScore && !value.is_given) value.is_open = true;
  if (measure.kind == MeasureKind::ConsecutiveZeroPeriods) {
    run(unit, measure.items.status, value.is_open);
    return value;
  }
  CountSelector status;
  status.status = measure.items.status;
  if (measure.kind == MeasureKind::ZeroPeriods)
    for (const int period : period_order_) {
      const bool is_of_table = !is_absent(unit, period) && !is_elsewhere(unit, period);
      const bool is_named = std::any_of(office_.rows.begin(), office_.rows.end(),
                                        [&](const Row& row) { return row.unit == unit && row.period == period; });
      if (!is_of_table || (is_named && is_silent(status))) value.is_open = true;
    }
  const bool looks_at_periods = measure.kind == MeasureKind::Items || measure.kind == MeasureKind::ItemPoints ||
                                measure.kind == MeasureKind::AdoptionRate;
  const std::string only = looks_at_periods ? measure.items.period : "";
  for (const int period : period_order_)
    if (is_absent(unit, period) && (only.empty() || only == office_.periods[static_cast<size_t>(period)].label))
      value.is_open = true;
  return value;
}

Value PlainOffice::value(int unit, const Measure& measure) const {
  Value value;
  switch (measure.kind) {
    case MeasureKind::TotalScore:
      return {scores_[static_cast<size_t>(unit)].has_total, scores_[static_cast<size_t>(unit)].total};
    case MeasureKind::Items:
      return counted(unit, measure.items);
    case MeasureKind::ItemPoints:
      return item_points(unit, measure.items);
    case MeasureKind::ZeroPeriods: {
      const int64_t n = std::count_if(period_order_.begin(), period_order_.end(),
                                      [&](int period) { return is_zero(unit, period, measure.items.status); });
      return {true, Big(n) * 10000};
    }
    case MeasureKind::ConsecutiveZeroPeriods: {
      bool is_open = false;
      return {true, Big(run(unit, measure.items.status, is_open)) * 10000};
    }
    case MeasureKind::AdoptionRate: {
      const CountSelector adopted = rate_adoptions(measure.items);
      const CountSelector submitted = rate_submissions(measure.items);
      Value above = counted(unit, adopted);
      above.raw = 0;
      // Each item once, however often it was adopted.
      for (const Item& item : items_)
        if (item.unit == unit && std::any_of(item.times.begin(), item.times.end(),
                                             [&](const Kind& kind) { return matches(kind, item.period, adopted); }))
          above.raw += 10000;
      const Value below = counted(unit, submitted);
      if (!above.is_given || !below.is_given || below.raw == 0) return value;
      return {true, divided(above.raw * 100 * 10000, below.raw, 1)};
    }
    case MeasureKind::PartScore:
      for (size_t i = 0; i < rules_.parts.size(); ++i)
        if (rules_.parts[i].name == measure.part) return {true, scores_[static_cast<size_t>(unit)].parts[i]};
      return value;
    case MeasureKind::QuotaCompletion:
      for (const QuotaRule& rule : rules_.quotas) {
        if (!rule.is_on) continue;
        if (is_missing(unit)) return value;
        Big n_wanted = 0;
        for (const Block& block : blocks(rule.per))
          if (!is_elsewhere(block, unit)) n_wanted += Big(wanted(rule, unit)) * block.n_units;
        if (n_wanted == 0) return value;
        CountSelector what = rule.items;
        what.period = "";
        return {true, divided(Big(done(unit, what, period_order_)) * 100 * 10000, n_wanted, 1)};
      }
      return value;
  }
  return value;
}

}  // namespace tongbao::plain
