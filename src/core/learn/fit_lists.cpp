// Method: a line cuts the units in order of a measure, so only cuts between two values are tried; each cut leaves some
// named units below it and some others above. The line itself is the roundest number of the gap.

#include "core/learn/fit_lists.hpp"

#include <algorithm>
#include <tuple>

#include "core/score/measure_reader.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMostLines = 6;

/// The roundest number in (above, to]: 50 in (48, 63]. Above ten a five is no rounder than others (24, not 25): then the
/// least will do.
Points roundest_within(Points above, Points to, bool is_whole) {
  constexpr int64_t kSteps[] = {10000000, 5000000, 1000000, 500000, 100000, 50000, 10000, 5000, 1000, 500, 100, 10, 1};
  constexpr int64_t kFive = 5 * Points::kScale;
  for (const int64_t step : kSteps) {
    if (is_whole && step < Points::kScale) break;
    const int64_t below = above.raw() / step - (above.raw() % step < 0 ? 1 : 0);
    const int64_t value = (below + 1) * step;
    if (value > to.raw() || (step == kFive && value > kFive)) continue;
    return Points::from_raw(value);
  }
  return to;
}

class LineSearch {
 public:
  LineSearch(const Tally& tally, const Scores& scores, const Ranking& ranking, const RuleSet& rules,
             const NamedList& named)
      : tally_(tally), scores_(scores), ranking_(ranking), rules_(rules), named_(named) {
    is_named_.resize(tally.roster.units.size(), false);
    for (const int32_t unit : named.unit_idx) is_named_[static_cast<size_t>(unit)] = true;
    for (size_t unit = 0; unit < is_named_.size(); ++unit) {
      const Unit& who = tally.roster.units[unit];
      if (!who.exempt && !who.outside_assessment && !is_missing(tally, static_cast<int32_t>(unit)))
        assessed_.push_back(unit);
    }
  }

  std::vector<ListFit> find(const std::vector<CountedKind>& kinds) {
    for (const CountedKind& kind : kinds) try_measure({MeasureKind::Items, kind.items});
    if (has_scores(scores_, rules_)) try_measure({MeasureKind::TotalScore, {}});
    for (const Status status : {Status::Submitted, Status::Adopted})
      if (tally_.periods.size() > 1) {
        CountSelector items;
        items.status = status;
        try_measure({MeasureKind::ZeroPeriods, items});
        try_measure({MeasureKind::ConsecutiveZeroPeriods, items});
      }
    try_places();
    CountSelector adopted;
    adopted.status = Status::Adopted;
    try_measure({MeasureKind::AdoptionRate, adopted});
    return best();
  }

 private:
  struct Cut {
    ListCriterion criterion;
    LineRange range;
    int32_t n_wrong = 0;
  };

  bool asks_for_more() const { return named_.kind == ListKind::Commendation || named_.kind == ListKind::Other; }
  bool asks_for_less() const { return named_.kind != ListKind::Commendation; }

  void try_measure(const Measure& measure) {
    const MeasureReader reader(tally_, scores_, measure);
    if (!reader.is_given()) return;
    values_.clear();
    for (size_t unit = 0; unit < is_named_.size(); ++unit)
      values_.push_back(reader.value(static_cast<int32_t>(unit)).value_or(Points{}));
    // Who has sent nothing for several months is criticised for more of them, not for less.
    const bool is_of_nothing =
        measure.kind == MeasureKind::ZeroPeriods || measure.kind == MeasureKind::ConsecutiveZeroPeriods;
    for (const bool is_more : {true, false})
      if (is_more == is_of_nothing ? asks_for_less() : asks_for_more()) {
        add_lines([&](const std::string& group) { return cut(measure, group, is_more); });
        if (!is_more) add_lines([&](const std::string& group) { return none_at_all(measure, group); });
      }
  }

  std::vector<size_t> units_of(const std::string& group) const {
    std::vector<size_t> units;
    for (const size_t unit : assessed_)
      if (group.empty() || tally_.roster.units[unit].group == group) units.push_back(unit);
    return units;
  }

  /// One line for all, and one for each group that has named units.
  template <class CutOf>
  void add_lines(CutOf cut_of) {
    const std::optional<Cut> common = cut_of("");
    if (common) add({*common});
    std::vector<Cut> cuts;
    for (const std::string& group : groups_of(tally_.roster)) {
      const std::vector<size_t> units = units_of(group);
      if (std::none_of(units.begin(), units.end(), [&](size_t unit) { return is_named_[unit]; })) continue;
      const std::optional<Cut> one = cut_of(group);
      if (!one) return;
      cuts.push_back(*one);
    }
    if (cuts.size() > 1 || groups_of(tally_.roster).size() > 1) add(cuts);
  }

  /// The cut that leaves the fewest units on the wrong side; of equal ones the one that more of the named meet.
  std::optional<Cut> cut(const Measure& measure, const std::string& group, bool is_more) const {
    std::vector<std::pair<int64_t, bool>> order;  // the best first
    for (const size_t unit : units_of(group))
      order.emplace_back(is_more ? -values_[unit].raw() : values_[unit].raw(), is_named_[unit]);
    std::sort(order.begin(), order.end());
    auto n_wrong =
        static_cast<int32_t>(std::count_if(order.begin(), order.end(), [](const auto& one) { return one.second; }));
    std::optional<Cut> best;
    for (size_t i = 0; i < order.size(); ++i) {
      n_wrong += order[i].second ? -1 : 1;
      const bool is_last = i + 1 == order.size();
      if (is_last ? group.empty() : order[i].first == order[i + 1].first) continue;
      if (best && n_wrong > best->n_wrong) continue;
      // A group that is named as a whole meets any line before its last unit.
      const int64_t beyond = order[i].first + 10 * Points::kScale;
      const int64_t next = !is_last ? order[i + 1].first : is_more ? std::min(beyond, int64_t{Points::kScale}) : beyond;
      const Points inside = Points::from_raw(is_more ? -order[i].first : order[i].first);
      const Points outside = Points::from_raw(is_more ? -next : next);
      best = Cut{{group, measure, is_more ? Comparison::AtLeast : Comparison::LessThan, {}}, {}, n_wrong};
      const bool is_whole = is_count(measure.kind);
      const int64_t step = is_whole ? Points::kScale : 1;
      const Points low = is_more ? outside : inside, high = is_more ? inside : outside;
      best->criterion.value = roundest_within(low, high, is_whole);
      best->range = {Points::from_raw(low.raw() + step), high};
    }
    // 不足1条 is 为0条.
    if (best && !is_more && is_count(measure.kind) && best->criterion.value == Points::from_whole(1))
      return std::nullopt;
    return best;
  }

  /// 报送为0条: whoever has none, if that is who is named.
  std::optional<Cut> none_at_all(const Measure& measure, const std::string& group) const {
    Cut cut{{group, measure, Comparison::Equal, {}}, {}, 0};
    bool has_any = false;
    for (const size_t unit : units_of(group)) {
      const bool is_none = values_[unit] == Points{};
      has_any = has_any || is_none;
      if (is_none != is_named_[unit]) ++cut.n_wrong;
    }
    return has_any && is_count(measure.kind) ? std::optional(cut) : std::nullopt;
  }

  void try_places() {
    const bool is_first = named_.kind != ListKind::Criticism && named_.kind != ListKind::Zero;
    const auto places = [&](const std::string& group) {
      const std::vector<size_t> units = units_of(group);
      const auto n = std::count_if(units.begin(), units.end(), [&](size_t unit) { return is_named_[unit]; });
      Cut cut{{group, {}, is_first ? Comparison::TopN : Comparison::BottomN, Points::from_whole(n)}, {}, 0};
      cut.range = {cut.criterion.value, cut.criterion.value};
      return cut;
    };
    Cut over_all = places("");
    over_all.criterion.over_all = groups_of(tally_.roster).size() > 1;
    add({over_all});
    std::vector<Cut> by_group;
    for (const std::string& group : groups_of(tally_.roster))
      if (const Cut one = places(group); one.criterion.value != Points{}) by_group.push_back(one);
    if (by_group.empty() || groups_of(tally_.roster).size() < 2) return;
    const bool is_same = std::all_of(by_group.begin(), by_group.end(), [&](const Cut& one) {
      return one.criterion.value == by_group[0].criterion.value;
    });
    if (is_same && by_group.size() == groups_of(tally_.roster).size()) {
      by_group.resize(1);
      by_group[0].criterion.group.clear();
    }
    add(by_group);
  }

  /// As the list stage makes it: what it leaves out or takes in is what differs.
  void add(const std::vector<Cut>& cuts) {
    int32_t n_wrong = 0;
    for (const Cut& one : cuts) n_wrong += one.n_wrong;
    const auto n_named = static_cast<int32_t>(named_.unit_idx.size());
    const int32_t most_wrong = n_named < 3 ? 0 : std::max(1, n_named / 5);
    if (cuts.empty() || n_wrong > most_wrong) return;
    ListFit fit;
    fit.rule.name = named_.name;
    fit.rule.kind = named_.kind;
    for (const Cut& one : cuts) {
      fit.rule.criteria.push_back(one.criterion);
      fit.ranges.push_back(one.range);
    }
    RuleSet rules = rules_;
    rules.lists = {fit.rule};
    const Checked<Lists> made = make_lists(tally_, scores_, ranking_, rules, {}, {});
    std::vector<bool> is_on(is_named_.size(), false);
    for (const ListMember& member : made.value.lists[0].members) is_on[static_cast<size_t>(member.unit_idx)] = true;
    for (size_t unit = 0; unit < is_on.size(); ++unit) {
      if (is_named_[unit] && !is_on[unit]) fit.not_met.push_back(static_cast<int32_t>(unit));
      if (is_on[unit] && !is_named_[unit]) fit.not_named.push_back(static_cast<int32_t>(unit));
    }
    if (static_cast<int32_t>(fit.not_met.size() + fit.not_named.size()) > most_wrong) return;
    if (std::none_of(fits_.begin(), fits_.end(), [&](const ListFit& other) { return other.rule == fit.rule; }))
      fits_.push_back(std::move(fit));
  }

  std::vector<ListFit> best() {
    const auto worth = [](const ListFit& fit) {
      const auto n_of_groups = std::count_if(fit.rule.criteria.begin(), fit.rule.criteria.end(),
                                             [](const ListCriterion& one) { return !one.group.empty(); });
      return std::tuple(fit.not_met.size() + fit.not_named.size(), fit.rule.criteria.size(), n_of_groups);
    };
    if (fits_.empty()) return {};
    const auto least = worth(*std::min_element(
        fits_.begin(), fits_.end(), [&](const ListFit& a, const ListFit& b) { return worth(a) < worth(b); }));
    std::erase_if(fits_, [&](const ListFit& fit) { return worth(fit) != least; });
    if (fits_.size() > kMostLines) fits_.resize(kMostLines);
    return std::move(fits_);
  }

  const Tally& tally_;
  const Scores& scores_;
  const Ranking& ranking_;
  const RuleSet& rules_;
  const NamedList& named_;
  std::vector<bool> is_named_;
  std::vector<size_t> assessed_;
  std::vector<Points> values_;  // of the measure at hand
  std::vector<ListFit> fits_;
};

}  // namespace

std::vector<ListFit> fit_list(const Tally& tally, const std::vector<CountedKind>& kinds, const Scores& scores,
                              const Ranking& ranking, const RuleSet& rules, const NamedList& named) {
  if (named.unit_idx.empty()) return {};
  return LineSearch(tally, scores, ranking, rules, named).find(kinds);
}

}  // namespace tongbao::core
