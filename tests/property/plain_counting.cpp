// Method: items change one by one. A counting rule takes times from them or makes items; repeats lose times that are
// not paid.

#include "property/plain_scorer.hpp"

#include <algorithm>

namespace tongbao::plain {

using namespace core;

namespace {

bool is_same(const Kind& a, const Kind& b) {
  return a.status == b.status && a.level == b.level && a.category == b.category && a.carrier == b.carrier &&
         a.origin == b.origin && a.role == b.role;
}

}  // namespace

// 1. Counting rules, one after another: what an earlier rule took out is gone for a later one.

void PlainOffice::count() {
  for (Item& item : items_)
    std::sort(item.times.begin(), item.times.end(), [&](const Kind& a, const Kind& b) { return is_before(a, b); });
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
    item.times.erase(std::remove_if(item.times.begin(), item.times.end(),
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
  for (const Kind& kind : std::vector<Kind>(known_kinds_))
    if (matches(kind, 0, what)) know(converted(kind, rule));
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

}  // namespace tongbao::plain
