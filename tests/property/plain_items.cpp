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

// In calendar order if every name says a time, and all say the same sort of time.
void order_by_time(const Office& office, std::vector<int>& order) {
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

}  // namespace

PlainOffice::PlainOffice(const Office& office) : office_(office), rules_(office.rules) {
  for (const Row& row : office.rows)
    if (std::find(period_order_.begin(), period_order_.end(), row.period) == period_order_.end())
      period_order_.push_back(row.period);
  order_by_time(office, period_order_);
  for (const Items& items : office.items) {
    const Row& row = office.rows[static_cast<size_t>(items.row)];
    for (const Kind& kind : items.times) {
      know(kind);
      given_.push_back({row.unit, row.period, kind});
    }
    for (int64_t i = 0; i < items.n; ++i) items_.push_back({row.unit, row.period, items.times, items.times});
  }
  count();
  drop_repeats();
}

// The order of names is the one in which they are first met.
void PlainOffice::know(const Kind& kind) {
  order_of(level_order_, kind.level);
  order_of(category_order_, kind.category);
  order_of(carrier_order_, kind.carrier);
  order_of(origin_order_, kind.origin);
  order_of(role_order_, kind.role);
  known_kinds_.push_back(kind);
}

bool PlainOffice::matches(const Kind& kind, int period, const CountSelector& what) const {
  const auto fits = [](const std::string& asked, const std::string& name) { return asked.empty() || asked == name; };
  return kind.status == what.status && fits(what.level, kind.level) && fits(what.category, kind.category) &&
         fits(what.carrier, kind.carrier) && fits(what.origin, kind.origin) && fits(what.role, kind.role) &&
         fits(what.period, office_.periods[static_cast<size_t>(period)].label);
}

// Kinds are in the order of their names' first appearance, then of their status.
bool PlainOffice::is_before(const Kind& a, const Kind& b) const {
  const auto key = [&](const Kind& k) {
    return std::tuple(level_order_.at(k.level), category_order_.at(k.category), carrier_order_.at(k.carrier),
                      origin_order_.at(k.origin), role_order_.at(k.role), static_cast<int>(k.status));
  };
  return key(a) < key(b);
}

bool PlainOffice::is_before(const std::vector<Kind>& a, const std::vector<Kind>& b) const {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](const Kind& x, const Kind& y) { return is_before(x, y); });
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

bool PlainOffice::is_elsewhere(int unit, int period) const {
  if (office_.is_log) return false;
  bool is_elsewhere = false;
  for (const Row& row : office_.rows) {
    if (row.unit != unit) continue;
    if (row.period == period) return false;
    const auto label = [&](int idx) { return office_.periods[static_cast<size_t>(idx)].label; };
    is_elsewhere = is_elsewhere || may_overlap(label(row.period), label(period));
  }
  return is_elsewhere;
}

bool PlainOffice::is_missing(int unit) const {
  return !period_order_.empty() &&
         std::all_of(period_order_.begin(), period_order_.end(), [&](int period) { return is_absent(unit, period); });
}

}  // namespace tongbao::plain
