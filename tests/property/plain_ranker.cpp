// Method: a rank is found by comparing a unit with every other unit and counting; a list by asking every
// criterion of every unit.

#include "property/plain_scorer.hpp"

#include <algorithm>
#include <set>

namespace tongbao::plain {

using namespace core;

namespace {

// What counting the others says about one ranked unit of a table.
struct Standing {
  int place = 0;     // 1 + ranked units above
  int n_better = 0;  // ranked units with better keys
  int n_equal = 0;   // other ranked units with equal keys
  int n_values = 0;  // different better keys
  int n_ranked = 0;  // ranked units of the table
  int rank(TieRule rule) const {
    if (rule == TieRule::Ordinal1234) return place;
    return (rule == TieRule::Standard1224 ? n_better : n_values) + 1;
  }
};

class Ranker {
 public:
  explicit Ranker(const PlainOffice& plain) : plain_(plain), office_(plain.office()) {
    for (int unit = 0; unit < n_units(); ++unit) {
      std::vector<Big> values;
      std::vector<Big> order;
      for (const RankKey& key : office_.rules.rank_keys) {
        const Value value = plain.measure(unit, key.measure);
        const Big raw = value.is_given ? value.raw : 0;
        (key.only_order ? order : values).push_back(key.descending ? -raw : raw);
      }
      if (values.empty()) values.push_back(-plain.scores()[static_cast<size_t>(unit)].total);
      keys_.push_back(values);
      orders_.push_back(order);
    }
    if (office_.rules.last_key == LastKey::Input)
      for (const Row& row : office_.rows) note(row.unit);
    for (int unit = 0; unit < n_units(); ++unit) note(unit);
  }

  PlainTable table(const std::string& group, bool is_overall) const {
    PlainTable table;
    table.group = group;
    std::vector<int> members;
    for (int unit = 0; unit < n_units(); ++unit)
      if (!unit_at(unit).outside_assessment && (is_overall || unit_at(unit).group == group)) members.push_back(unit);
    table.rows.resize(members.size());
    for (const int unit : members) {
      int n_above = 0;
      for (const int other : members)
        if (is_above(other, unit)) ++n_above;
      PlainRow& row = table.rows[static_cast<size_t>(n_above)];
      row.unit = unit;
      if (!is_ranked(unit)) continue;
      const Standing standing = standing_of(unit, members);
      row.rank = standing.rank(office_.rules.tie_rule);
      row.tied = standing.n_equal > 0;
    }
    return table;
  }

  std::vector<std::string> groups() const {
    std::vector<std::string> groups;
    for (int unit = 0; unit < n_units(); ++unit)
      if (!unit_at(unit).outside_assessment &&
          std::find(groups.begin(), groups.end(), unit_at(unit).group) == groups.end())
        groups.push_back(unit_at(unit).group);
    return groups;
  }

  std::vector<PlainMember> list(const ListRule& rule, std::vector<std::string>& undecided,
                                std::vector<PlainPassed>& passed) const {
    std::vector<PlainMember> members;
    if (!rule.is_on) return members;
    for (int unit = 0; unit < n_units(); ++unit) {
      int met = -1;
      bool is_open = false;
      std::vector<PlainPassed> here;
      for (size_t i = 0; i < rule.criteria.size() && met < 0; ++i) {
        if (!may_be_listed(unit)) continue;
        const ListCriterion& criterion = rule.criteria[i];
        const int missed = missed_by(unit, rule, criterion);
        bool is_asked = false;
        if (!is_met(unit, rule, criterion, is_asked)) {
          is_open = is_open || (is_asked && missed == kNothingMissed);
        } else if (missed == kNothingMissed) {
          met = static_cast<int>(i);
        } else if (is_by_place(criterion) || missed == -1) {
          here.push_back({unit, static_cast<int>(i), missed, is_by_place(criterion) ? rank_for(unit, criterion) : 0});
        }
      }
      bool is_in = met >= 0;
      for (const ListChange& change : office_.changes) {
        if (change.list != rule.name || change.unit != unit_at(unit).full_name) continue;
        is_in = change.add;
        is_open = false;
      }
      if (is_in) members.push_back({unit, met});
      if (!is_in && met < 0 && !here.empty()) passed.push_back(here[0]);
      if (is_open && met < 0) undecided.push_back(unit_at(unit).full_name);
    }
    // By group, then by place in the group's table; units in no table last.
    const auto group_of = [&](int unit) {
      int first = 0;
      while (unit_at(first).group != unit_at(unit).group) ++first;
      return first;
    };
    const auto is_before = [&](const auto& a, const auto& b) {
      const auto key = [&](int unit) { return std::tuple(group_of(unit), unit_at(unit).outside_assessment); };
      if (key(a.unit) != key(b.unit)) return key(a.unit) < key(b.unit);
      return unit_at(a.unit).outside_assessment ? a.unit < b.unit : is_above(a.unit, b.unit);
    };
    std::sort(members.begin(), members.end(), is_before);
    std::sort(passed.begin(), passed.end(), is_before);
    return members;
  }

 private:
  int n_units() const { return static_cast<int>(office_.units.size()); }
  const Unit& unit_at(int unit) const { return office_.units[static_cast<size_t>(unit)]; }
  void note(int unit) {
    if (std::find(last_.begin(), last_.end(), unit) == last_.end()) last_.push_back(unit);
  }
  bool is_ranked(int unit) const {
    return !unit_at(unit).exempt && !plain_.is_missing(unit) && plain_.scores()[static_cast<size_t>(unit)].is_ranked;
  }
  const std::vector<Big>& keys(int unit) const { return keys_[static_cast<size_t>(unit)]; }
  bool is_above(int a, int b) const {
    if (a == b) return false;
    if (keys(a) != keys(b)) return keys(a) < keys(b);
    const auto& order_a = orders_[static_cast<size_t>(a)];
    const auto& order_b = orders_[static_cast<size_t>(b)];
    if (order_a != order_b) return order_a < order_b;
    for (const int unit : last_) {
      if (unit == a) return true;
      if (unit == b) return false;
    }
    return false;
  }

  Standing standing_of(int unit, const std::vector<int>& members) const {
    Standing standing;
    std::set<std::vector<Big>> better;
    standing.place = 1;
    for (const int other : members) {
      if (!is_ranked(other)) continue;
      ++standing.n_ranked;
      if (is_above(other, unit)) ++standing.place;
      if (keys(other) < keys(unit)) {
        ++standing.n_better;
        better.insert(keys(other));
      }
      if (other != unit && keys(other) == keys(unit)) ++standing.n_equal;
    }
    standing.n_values = static_cast<int>(better.size());
    return standing;
  }

  static constexpr int kNothingMissed = -2;
  static bool is_by_place(const ListCriterion& criterion) {
    return criterion.comparison == Comparison::TopN || criterion.comparison == Comparison::BottomN ||
           criterion.comparison == Comparison::Places;
  }
  bool may_be_listed(int unit) const { return !unit_at(unit).exempt && !unit_at(unit).outside_assessment; }

  // -1 = a veto, else the first condition that is not met.
  int missed_by(int unit, const ListRule& rule, const ListCriterion& criterion) const {
    if (rule.kind == ListKind::Commendation && !plain_.scores()[static_cast<size_t>(unit)].may_be_commended) return -1;
    for (size_t i = 0; i < criterion.conditions.size(); ++i) {
      const ListCondition& one = criterion.conditions[i];
      if (!reaches(plain_.measure(unit, one.measure), one.comparison, one.value.raw())) return static_cast<int>(i);
    }
    return kNothingMissed;
  }

  bool is_met(int unit, const ListRule& rule, const ListCriterion& criterion, bool& is_open) const {
    if (!criterion.group.empty() && criterion.group != unit_at(unit).group) return false;
    if (is_by_place(criterion)) return is_placed(unit, rule, criterion, is_open);
    return reaches(plain_.measure(unit, criterion.measure), criterion.comparison, criterion.value.raw());
  }

  // Whom the criterion ranks together with the unit.
  std::vector<int> members_for(int unit, const ListCriterion& criterion) const {
    const bool is_overall =
        criterion.over_all || (criterion.group.empty() && office_.rules.rank_scope == RankScope::Overall);
    std::vector<int> members;
    for (int other = 0; other < n_units(); ++other)
      if (!unit_at(other).outside_assessment && (is_overall || unit_at(other).group == unit_at(unit).group))
        members.push_back(other);
    return members;
  }

  int rank_for(int unit, const ListCriterion& criterion) const {
    return standing_of(unit, members_for(unit, criterion)).rank(office_.rules.tie_rule);
  }

  // 顺延: as if those that miss something were not there, whoever is asked about excepted.
  bool is_placed(int unit, const ListRule& rule, const ListCriterion& criterion, bool& is_open) const {
    if (!is_ranked(unit)) return false;
    std::vector<int> members;
    for (const int other : members_for(unit, criterion))
      if (!criterion.moves_up || other == unit || missed_by(other, rule, criterion) == kNothingMissed)
        members.push_back(other);
    const Standing standing = standing_of(unit, members);
    const auto n = static_cast<int>(criterion.value.raw() / 10000);
    int first = 1;
    int last = n;
    if (criterion.comparison == Comparison::BottomN) {
      first = standing.n_ranked - n + 1;
      last = standing.n_ranked;
    }
    if (criterion.comparison == Comparison::Places) {
      first = n;
      last = static_cast<int>(criterion.last.raw() / 10000);
    }
    const int first_equal = standing.n_better + 1;
    const int last_equal = standing.n_better + standing.n_equal + 1;
    const auto is_within = [&](int place) { return first <= place && place <= last; };
    if (criterion.tie == TieAtLine::CutByKeys) return is_within(standing.place);
    if (criterion.tie == TieAtLine::Ask) {
      bool is_some_in = false;
      bool is_some_out = false;
      for (int place = first_equal; place <= last_equal; ++place) (is_within(place) ? is_some_in : is_some_out) = true;
      if (is_some_in && is_some_out) is_open = true;
      return is_some_in && !is_some_out;
    }
    // All that are equal are in: the side that faces the line decides, by the rank that is shown.
    if (criterion.comparison == Comparison::BottomN) return is_within(last_equal);
    const bool is_dense = office_.rules.tie_rule == TieRule::Dense1223;
    return is_within(is_dense ? standing.n_values + 1 : first_equal);
  }

  const PlainOffice& plain_;
  const Office& office_;
  std::vector<std::vector<Big>> keys_;  // the smaller stands first
  std::vector<std::vector<Big>> orders_;
  std::vector<int> last_;  // units in the order that decides between equals
};

}  // namespace

PlainResult plain_results(const Office& office) {
  PlainOffice plain(office);
  plain.score_all();
  PlainResult result;
  result.scores = plain.scores();
  const Ranker ranker(plain);
  for (const std::string& group : ranker.groups()) result.groups.push_back(ranker.table(group, false));
  result.overall = ranker.table("", true);
  for (const ListRule& rule : office.rules.lists) {
    result.undecided.emplace_back();
    result.passed.emplace_back();
    result.lists.push_back(ranker.list(rule, result.undecided.back(), result.passed.back()));
  }
  return result;
}

}  // namespace tongbao::plain
