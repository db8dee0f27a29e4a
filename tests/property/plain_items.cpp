// Method: every item is an object of its own with the times that it was adopted. Each question is answered by
// walking through all of them, so that there is nothing to look up, to index or to keep in step.

#include "property/plain_scorer.hpp"

#include <algorithm>
#include <tuple>

#include "core/tally/period_span.hpp"

namespace tongbao::plain {

using namespace core;

namespace {

int order_of(std::map<std::string, int>& order, const std::string& name) {
  order.emplace("", 0);
  return order.emplace(name, static_cast<int>(order.size())).first->second;
}

bool is_same(const Kind& a, const Kind& b) {
  return a.status == b.status && a.level == b.level && a.category == b.category &&
         a.carrier == b.carrier && a.origin == b.origin && a.role == b.role;
}

}  // namespace

// In calendar order if every name says a time, and all say the same sort of time.
static void order_by_time(const Office& office, std::vector<int>& order) {
  const auto at = [&](int idx) -> const Period& { return office.periods[static_cast<size_t>(idx)]; };
  for (const int idx : order) {
    const Period& first = at(order[0]);
    const Period& one = at(idx);
    if (one.week == 0 && one.n_months == 0) return;
    if ((one.week > 0) != (first.week > 0) || (one.year > 0) != (first.year > 0)) return;
  }
  const auto key = [&](int idx) {
    return std::tuple(at(idx).year, at(idx).week, at(idx).first_month, -at(idx).n_months);
  };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
}

PlainOffice::PlainOffice(const Office& office) : office_(office), rules_(office.rules) {
  for (const Row& row : office.rows)
    if (std::find(period_order_.begin(), period_order_.end(), row.period) == period_order_.end())
      period_order_.push_back(row.period);
  order_by_time(office, period_order_);
  for (const Items& items : office.items) {
    const Row& row = office.rows[static_cast<size_t>(items.row)];
    for (const Kind& kind : items.times) {
      order_of(level_order_, kind.level);
      order_of(category_order_, kind.category);
      order_of(carrier_order_, kind.carrier);
      order_of(origin_order_, kind.origin);
      order_of(role_order_, kind.role);
      given_.push_back({row.unit, row.period, kind});
      known_kinds_.push_back(kind);
    }
    for (int64_t i = 0; i < items.n; ++i)
      items_.push_back({row.unit, row.period, items.times, items.times});
  }
  count();
  drop_repeats();
}

bool PlainOffice::matches(const Kind& kind, int period, const CountSelector& what) const {
  const auto fits = [](const std::string& asked, const std::string& name) {
    return asked.empty() || asked == name;
  };
  return kind.status == what.status && fits(what.level, kind.level) &&
         fits(what.category, kind.category) && fits(what.carrier, kind.carrier) &&
         fits(what.origin, kind.origin) && fits(what.role, kind.role) &&
         fits(what.period, office_.periods[static_cast<size_t>(period)].label);
}

// Kinds stand in the order of their names' first appearance, then of their status.
bool PlainOffice::is_before(const Kind& a, const Kind& b) const {
  const auto key = [&](const Kind& k) {
    return std::tuple(level_order_.at(k.level), category_order_.at(k.category),
                      carrier_order_.at(k.carrier), origin_order_.at(k.origin),
                      role_order_.at(k.role), static_cast<int>(k.status));
  };
  return key(a) < key(b);
}

bool PlainOffice::is_before(const std::vector<Kind>& a, const std::vector<Kind>& b) const {
  return std::lexicographical_compare(
      a.begin(), a.end(), b.begin(), b.end(),
      [&](const Kind& x, const Kind& y) { return is_before(x, y); });
}

// 1. Counting rules, one after another: what an earlier rule took out is gone for a later one.

void PlainOffice::count() {
  for (Item& item : items_)
    std::sort(item.times.begin(), item.times.end(),
              [&](const Kind& a, const Kind& b) { return is_before(a, b); });
  for (const CountingRule& rule : rules_.counting) {
    if (!rule.is_on) continue;
    if (rule.effect == CountingEffect::Exclude)
      exclude(rule.items);
    else if (rule.effect == CountingEffect::Convert)
      convert(rule);
    else
      limit(rule);
  }
  for (Item& item : items_) item.paid = item.times;
}

void PlainOffice::exclude(const CountSelector& what) {
  for (Item& item : items_)
    item.times.erase(
        std::remove_if(item.times.begin(), item.times.end(),
                       [&](const Kind& kind) { return matches(kind, item.period, what); }),
        item.times.end());
}

void PlainOffice::limit(const CountingRule& rule) {
  // Where nobody counts the limiting kind at all, there is no limit.
  if (!is_counted(rule.limit, false)) return;
  for (int unit = 0; unit < static_cast<int>(office_.units.size()); ++unit) {
    for (const int period : period_order_) {
      int64_t n_over = done(unit, rule.items, {period}) - done(unit, rule.limit, {period});
      for (; n_over > 0; --n_over)
        take_one(unit, period, [&](const Kind& kind) { return matches(kind, period, rule.items); });
    }
  }
}

Kind PlainOffice::converted(Kind kind, const CountingRule& rule) const {
  if (!rule.into.level.empty()) kind.level = rule.into.level;
  if (!rule.into.category.empty()) kind.category = rule.into.category;
  if (!rule.into.carrier.empty()) kind.carrier = rule.into.carrier;
  if (!rule.into.origin.empty()) kind.origin = rule.into.origin;
  if (!rule.into.role.empty()) kind.role = rule.into.role;
  return kind;
}

void PlainOffice::convert(const CountingRule& rule) {
  if (!is_counted(rule.items, false)) return;
  CountSelector what = rule.items;
  what.period = "";
  for (const Kind& kind : std::vector<Kind>(known_kinds_)) {
    if (!matches(kind, 0, what)) continue;
    const Kind made = converted(kind, rule);
    order_of(level_order_, made.level);
    order_of(category_order_, made.category);
    order_of(carrier_order_, made.carrier);
    order_of(origin_order_, made.origin);
    order_of(role_order_, made.role);
    known_kinds_.push_back(made);
  }
  for (int unit = 0; unit < static_cast<int>(office_.units.size()); ++unit)
    for (const int period : period_order_) convert(unit, period, rule);
}

void PlainOffice::convert(int unit, int period, const CountingRule& rule) {
  const auto is_converted = [&](const Kind& kind) {
    return matches(kind, period, rule.items) && !is_same(converted(kind, rule), kind);
  };
  const auto kind_is_before = [&](const Kind& a, const Kind& b) { return is_before(a, b); };
  const auto times_are_before = [&](const std::vector<Kind>& a, const std::vector<Kind>& b) { return is_before(a, b); };
  std::map<Kind, int64_t, decltype(kind_is_before)> n_by_kind(kind_is_before);  // by what they become
  std::map<std::vector<Kind>, int64_t, decltype(times_are_before)> n_together(times_are_before);
  for (const Item& item : items_) {
    if (item.unit != unit || item.period != period) continue;
    for (const Kind& kind : item.times)
      if (is_converted(kind)) ++n_by_kind[converted(kind, rule)];
    if (std::all_of(item.times.begin(), item.times.end(), is_converted)) ++n_together[item.times];
  }
  // Items that were adopted alike several times make such items; the others are adopted once each.
  std::vector<Item> made;
  std::map<Kind, int64_t, decltype(kind_is_before)> n_single(kind_is_before);
  for (const auto& [kind, n] : n_by_kind) n_single[kind] = n / rule.every;
  for (const auto& [times, n] : n_together) {
    std::vector<Kind> become;
    for (const Kind& kind : times) become.push_back(converted(kind, rule));
    std::sort(become.begin(), become.end(), kind_is_before);
    become.erase(std::unique(become.begin(), become.end(), is_same), become.end());
    if (become.size() < 2) continue;
    for (int64_t i = 0; i < n / rule.every; ++i) {
      made.push_back({unit, period, become, {}});
      for (const Kind& kind : become) --n_single[kind];
    }
  }
  for (const auto& [target, n] : n_by_kind) {
    const auto becomes_it = [&, target = target](const Kind& kind) {
      return is_converted(kind) && is_same(converted(kind, rule), target);
    };
    const int64_t n_taken = rule.keeps_rest ? n - n % rule.every : n;
    for (int64_t i = 0; i < n_taken; ++i) take_one(unit, period, becomes_it);
    for (int64_t i = 0; i < n_single[target]; ++i) made.push_back({unit, period, {target}, {}});
    if (n >= rule.every) given_.push_back({unit, period, target});
  }
  items_.insert(items_.end(), made.begin(), made.end());
}

// Takes the last kind first, and of one kind first where the item has another time left.
void PlainOffice::take_one(int unit, int period, const std::function<bool(const Kind&)>& is_wanted) {
  Item* best = nullptr;
  const Kind* best_kind = nullptr;
  for (Item& item : items_) {
    if (item.unit != unit || item.period != period) continue;
    for (const Kind& kind : item.times) {
      if (!is_wanted(kind)) continue;
      bool is_better = best == nullptr || is_before(*best_kind, kind);
      if (!is_better && is_same(*best_kind, kind)) {
        const bool is_many = item.times.size() > 1;
        const bool best_is_many = best->times.size() > 1;
        is_better = is_many != best_is_many ? is_many : is_many && is_before(item.times, best->times);
      }
      if (!is_better) continue;
      best = &item;
      best_kind = &kind;
    }
  }
  if (best != nullptr) best->times.erase(best->times.begin() + (best_kind - best->times.data()));
}

// 2. Repeats: of the times of one item, all of one status.

void PlainOffice::drop_repeats() {
  for (Item& item : items_) {
    if (item.times.size() < 2) continue;
    const bool is_endorsed = item.times[0].status == Status::Endorsed;
    const RepeatRule rule = is_endorsed ? rules_.endorsement_repeats : rules_.adoption_repeats;
    if (rule == RepeatRule::AddAll) continue;
    item.paid.clear();
    for (const Kind& kind : item.times) {
      auto rival = std::find_if(item.paid.begin(), item.paid.end(), [&](const Kind& other) {
        return rule == RepeatRule::HighestOnly || other.level == kind.level;
      });
      if (rival == item.paid.end())
        item.paid.push_back(kind);
      else if (one_item(kind, item.period) > one_item(*rival, item.period))
        *rival = kind;
    }
  }
}

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
      const std::tuple<int, int, int> key(period.year, says_week ? 0 : (period.first_month - 1) / length,
                                          period.week);
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

int64_t PlainOffice::done(int unit, const CountSelector& what, const std::vector<int>& periods) const {
  int64_t n = 0;
  for (const Item& item : items_)
    if (item.unit == unit && std::find(periods.begin(), periods.end(), item.period) != periods.end())
      for (const Kind& kind : item.times)
        if (matches(kind, item.period, what)) ++n;
  return n;
}

// A table names its units in each of its periods; tables may cut the same time differently.

bool PlainOffice::is_absent(int unit, int period) const {
  const auto label = [&](int idx) { return office_.periods[static_cast<size_t>(idx)].label; };
  const std::vector<std::string>& zero = office_.absent_as_zero;
  if (office_.is_log || std::find(zero.begin(), zero.end(), label(period)) != zero.end()) return false;
  return std::none_of(office_.rows.begin(), office_.rows.end(), [&](const Row& row) {
    return row.unit == unit && may_overlap(label(row.period), label(period));
  });
}

bool PlainOffice::is_missing(int unit) const {
  return !period_order_.empty() && std::all_of(period_order_.begin(), period_order_.end(),
                                               [&](int period) { return is_absent(unit, period); });
}

// Measures.

Value PlainOffice::counted(int unit, const CountSelector& what) const {
  Value value;
  for (const Given& given : given_)
    if (given.unit == unit && matches(given.kind, given.period, what)) value.is_given = true;
  value.raw = Big(done(unit, what, period_order_)) * 10000;
  return value;
}

// 本级 if there is such a level, else the one with most adoptions; none if some are of no level.
std::string PlainOffice::rate_level() const {
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
    case MeasureKind::ZeroPeriods:
    case MeasureKind::ConsecutiveZeroPeriods: {
      int64_t n = 0;
      int64_t run = 0;
      int64_t longest = 0;
      for (const int period : period_order_) {
        const bool is_zero = !has_items(unit, period, measure.items.status) && !is_absent(unit, period);
        n += is_zero ? 1 : 0;
        run = is_zero ? run + 1 : 0;
        longest = std::max(longest, run);
      }
      return {true, Big(measure.kind == MeasureKind::ZeroPeriods ? n : longest) * 10000};
    }
    case MeasureKind::AdoptionRate: {
      const CountSelector adopted = rate_adoptions(measure.items);
      const CountSelector submitted = rate_submissions(measure.items);
      Value above = counted(unit, adopted);
      above.raw = 0;
      // Each item once, however often it was adopted.
      for (const Item& item : items_)
        if (item.unit == unit && std::any_of(item.times.begin(), item.times.end(), [&](const Kind& kind) {
              return matches(kind, item.period, adopted);
            }))
          above.raw += 10000;
      const Value below = counted(unit, submitted);
      if (!above.is_given || !below.is_given || below.raw == 0) return value;
      return {true, divided(above.raw * 100 * 10000, below.raw, 1)};
    }
    case MeasureKind::PartScore:
      for (size_t i = 0; i < rules_.parts.size(); ++i)
        if (rules_.parts[i].name == measure.part)
          return {true, scores_[static_cast<size_t>(unit)].parts[i]};
      return value;
    case MeasureKind::QuotaCompletion:
      for (const QuotaRule& rule : rules_.quotas) {
        if (!rule.is_on) continue;
        if (is_missing(unit)) return value;
        Big n_wanted = 0;
        for (const Block& block : blocks(rule.per)) n_wanted += Big(wanted(rule, unit)) * block.n_units;
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
