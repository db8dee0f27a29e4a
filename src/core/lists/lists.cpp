// Method: for each rule mark the criterion that each unit meets first, lay the manual changes over
// these marks, and sort the marked units by one total order. Units are marked in an array by unit,
// so a unit that meets several criteria, or is added twice, is still one member.

#include "core/lists/lists.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/roster/name_match.hpp"

namespace tongbao::core {
namespace {

constexpr int32_t kNoCriterion = -1;

/// What is true of every unit whatever the list, looked up once.
struct UnitPlaces {
  std::vector<std::string> groups;  // of the roster
  std::vector<int32_t> group_idx;   // per unit
  std::vector<int32_t> place_idx;   // per unit, in its group's table; the largest number if in none
  std::vector<int32_t> group_rank;  // per unit; 0 = not ranked
  std::vector<int32_t> overall_rank;  // per unit; 0 = not ranked
};

UnitPlaces find_places(const Roster& roster, const Ranking& ranking) {
  UnitPlaces places;
  places.groups = groups_of(roster);
  std::map<std::string, int32_t> idx_of_group;
  for (const std::string& group : places.groups) {
    const auto next_idx = static_cast<int32_t>(idx_of_group.size());
    idx_of_group.emplace(group, next_idx);
  }
  for (const Unit& unit : roster.units) places.group_idx.push_back(idx_of_group[unit.group]);

  const size_t n_units = roster.units.size();
  places.place_idx.assign(n_units, std::numeric_limits<int32_t>::max());
  places.group_rank.assign(n_units, 0);
  places.overall_rank.assign(n_units, 0);
  for (const RankedTable& table : ranking.groups) {
    for (size_t i = 0; i < table.rows.size(); ++i) {
      const auto unit = static_cast<size_t>(table.rows[i].unit_idx);
      places.place_idx[unit] = static_cast<int32_t>(i);
      places.group_rank[unit] = table.rows[i].rank;
    }
  }
  for (const RankedUnit& row : ranking.overall.rows)
    places.overall_rank[static_cast<size_t>(row.unit_idx)] = row.rank;
  return places;
}

class ListMaker {
 public:
  ListMaker(const Tally& tally, const Scores& scores, const Ranking& ranking, const RuleSet& rules,
            const std::vector<ListChange>& changes, const std::vector<ListOrder>& orders)
      : tally_(tally),
        scores_(scores),
        rules_(rules),
        changes_(changes),
        orders_(orders),
        matcher_(tally.roster),
        places_(find_places(tally.roster, ranking)) {}

  Checked<Lists> make();

 private:
  /// How a unit stands to the list being made.
  struct Mark {
    int32_t criterion_idx = kNoCriterion;
    const ListChange* change = nullptr;  // the last one that names the unit
    int32_t manual_place = std::numeric_limits<int32_t>::max();
  };

  UnitList make_list(const ListRule& rule);
  bool meets(size_t unit, const ListCriterion& criterion) const;
  bool meets_top_n(size_t unit, const ListCriterion& criterion) const;
  void mark_by_criteria(const ListRule& rule, std::vector<Mark>& marks);
  void mark_by_hand(const ListRule& rule, std::vector<Mark>& marks);
  void tell_unknown_lists();
  void sort_members(std::vector<ListMember>& members, const std::vector<Mark>& marks) const;
  void tell(Code code, std::vector<std::string> args);

  const Tally& tally_;
  const Scores& scores_;
  const RuleSet& rules_;
  const std::vector<ListChange>& changes_;
  const std::vector<ListOrder>& orders_;
  NameMatcher matcher_;
  UnitPlaces places_;
  Diagnostics diagnostics_;
};

/// Each thing is told once, however many criteria or changes repeat it.
void ListMaker::tell(Code code, std::vector<std::string> args) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = Severity::Warning;
  diagnostic.args = std::move(args);
  if (std::find(diagnostics_.begin(), diagnostics_.end(), diagnostic) == diagnostics_.end())
    diagnostics_.push_back(std::move(diagnostic));
}

/// By rank, not by counting rows: where the tie rule lets two units share the last place, both are
/// on the list, and an exempt unit never uses up a place.
bool ListMaker::meets_top_n(size_t unit, const ListCriterion& criterion) const {
  const bool is_overall = criterion.group.empty() && rules_.rank_scope == RankScope::Overall;
  const int32_t rank = is_overall ? places_.overall_rank[unit] : places_.group_rank[unit];
  return rank > 0 && Points::from_whole(rank) <= criterion.value;
}

bool ListMaker::meets(size_t unit, const ListCriterion& criterion) const {
  const Unit& who = tally_.roster.units[unit];
  if (who.exempt || who.outside_assessment) return false;
  if (!criterion.group.empty() && criterion.group != who.group) return false;
  if (criterion.comparison == Comparison::TopN) return meets_top_n(unit, criterion);

  // A unit whose count nobody gives has sent nothing in: that is enough to be under a threshold and
  // never enough to reach one.
  const std::optional<Points> value =
      measure_of(tally_, scores_, static_cast<int32_t>(unit), criterion.measure);
  switch (criterion.comparison) {
    case Comparison::AtLeast:
      return value && *value >= criterion.value;
    case Comparison::MoreThan:
      return value && *value > criterion.value;
    case Comparison::LessThan:
      return value.value_or(Points{}) < criterion.value;
    case Comparison::Equal:
      return value.value_or(Points{}) == criterion.value;
    case Comparison::TopN:
      break;
  }
  return false;
}

void ListMaker::mark_by_criteria(const ListRule& rule, std::vector<Mark>& marks) {
  for (size_t i = 0; i < rule.criteria.size(); ++i) {
    const ListCriterion& criterion = rule.criteria[i];
    const bool is_known = criterion.group.empty() || marks.empty() ||
                          std::find(places_.groups.begin(), places_.groups.end(),
                                    criterion.group) != places_.groups.end();
    if (!is_known) tell(Code::RuleGroupUnknown, {rule.name, criterion.group});
    for (size_t unit = 0; unit < marks.size(); ++unit)
      if (marks[unit].criterion_idx == kNoCriterion && meets(unit, criterion))
        marks[unit].criterion_idx = static_cast<int32_t>(i);
  }
}

void ListMaker::mark_by_hand(const ListRule& rule, std::vector<Mark>& marks) {
  for (const ListChange& change : changes_) {
    if (change.list != rule.name) continue;
    const int32_t unit_idx = matcher_.find(change.unit).unit_idx;
    if (unit_idx < 0)
      tell(Code::ListUnitUnknown, {rule.name, change.unit});
    else
      marks[static_cast<size_t>(unit_idx)].change = &change;
  }
  int32_t next_place = 0;
  for (const ListOrder& order : orders_) {
    if (order.list != rule.name) continue;
    for (const std::string& name : order.units) {
      const int32_t unit_idx = matcher_.find(name).unit_idx;
      if (unit_idx < 0) {
        tell(Code::ListUnitUnknown, {rule.name, name});
        continue;
      }
      int32_t& place = marks[static_cast<size_t>(unit_idx)].manual_place;
      place = std::min(place, next_place++);
    }
  }
}

/// A list that was renamed or taken out of the rules leaves its manual changes without effect.
void ListMaker::tell_unknown_lists() {
  const auto check = [&](const std::string& name) {
    const bool is_known = std::any_of(rules_.lists.begin(), rules_.lists.end(),
                                      [&](const ListRule& rule) { return rule.name == name; });
    if (!is_known) tell(Code::ListUnknown, {name});
  };
  for (const ListChange& change : changes_) check(change.list);
  for (const ListOrder& order : orders_) check(order.list);
}

void ListMaker::sort_members(std::vector<ListMember>& members,
                             const std::vector<Mark>& marks) const {
  const auto key_of = [&](const ListMember& member) {
    const auto unit = static_cast<size_t>(member.unit_idx);
    return std::tuple(places_.group_idx[unit], marks[unit].manual_place, places_.place_idx[unit],
                      member.unit_idx);
  };
  std::sort(members.begin(), members.end(),
            [&](const ListMember& a, const ListMember& b) { return key_of(a) < key_of(b); });
}

UnitList ListMaker::make_list(const ListRule& rule) {
  std::vector<Mark> marks(tally_.roster.units.size());
  mark_by_criteria(rule, marks);
  mark_by_hand(rule, marks);

  UnitList list;
  list.name = rule.name;
  list.kind = rule.kind;
  for (size_t unit = 0; unit < marks.size(); ++unit) {
    const Mark& mark = marks[unit];
    const bool is_met = mark.criterion_idx != kNoCriterion;
    const bool is_added = mark.change != nullptr && mark.change->add;
    const bool is_removed = mark.change != nullptr && !mark.change->add;
    ListMember member;
    member.unit_idx = static_cast<int32_t>(unit);
    member.criterion_idx = mark.criterion_idx;
    if (is_removed || (is_added && !is_met)) member.reason = mark.change->reason;
    if (is_met && is_removed) {
      list.removed.push_back(std::move(member));
    } else if (is_added || (is_met && !is_removed)) {
      if (mark.manual_place != std::numeric_limits<int32_t>::max()) list.manual_order = true;
      list.members.push_back(std::move(member));
    }
  }
  sort_members(list.members, marks);
  sort_members(list.removed, marks);
  return list;
}

Checked<Lists> ListMaker::make() {
  Lists lists;
  for (const ListRule& rule : rules_.lists) {
    const auto list_idx = static_cast<int32_t>(lists.lists.size());
    lists.lists.push_back(make_list(rule));
    if (rule.adjustment == Points{}) continue;
    for (const ListMember& member : lists.lists.back().members)
      lists.adjustments.push_back({member.unit_idx, list_idx, rule.adjustment});
  }
  tell_unknown_lists();
  return {std::move(lists), std::move(diagnostics_)};
}

}  // namespace

Checked<Lists> make_lists(const Tally& tally, const Scores& scores, const Ranking& ranking,
                          const RuleSet& rules, const std::vector<ListChange>& changes,
                          const std::vector<ListOrder>& orders) {
  return ListMaker(tally, scores, ranking, rules, changes, orders).make();
}

}  // namespace tongbao::core
