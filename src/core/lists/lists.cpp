// Method: for each rule mark the criterion that each unit meets first, lay the manual changes over
// these marks, and sort the marked units by one total order. Where places move up, they are counted
// anew among the units that nothing keeps off the list. Units are marked in an array by unit,
// so a unit that meets several criteria, or is added twice, is still one member.

#include "core/lists/lists.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/roster/name_match.hpp"
#include "core/score/measure_reader.hpp"

namespace tongbao::core {
namespace {

constexpr int32_t kNoCriterion = -1;
constexpr int32_t kVeto = -1;  // as PassedOver::condition_idx

/// A unit's row in the table that a criterion looks at, and the number of ranked rows of that table.
struct PlaceInTable {
  RankedUnit row;
  int32_t n_ranked = 0;
};

/// The places if the units that are kept off were not ranked; such a unit itself has the place that it would take
/// among the others. Only the places and, for ranks without gaps, the rank.
void move_up_places(const RankedTable& table, const std::vector<bool>& is_kept_off, std::vector<PlaceInTable>& out) {
  std::vector<int32_t> n_left = {0};   // up to each place, of the units that are left
  std::vector<int32_t> n_ranks = {0};  // up to each place, the different ranks of them
  int32_t last_equals = 0;
  for (const RankedUnit& row : table.rows) {
    if (row.place == 0) continue;
    const bool is_left = !is_kept_off[static_cast<size_t>(row.unit_idx)];
    n_left.push_back(n_left.back() + (is_left ? 1 : 0));
    n_ranks.push_back(n_ranks.back() + (is_left && row.first_place != last_equals ? 1 : 0));
    if (is_left) last_equals = row.first_place;
  }
  for (const RankedUnit& row : table.rows) {
    if (row.place == 0) continue;
    const auto unit = static_cast<size_t>(row.unit_idx);
    const auto above = static_cast<size_t>(row.first_place - 1);
    const int32_t n_self = is_kept_off[unit] ? 1 : 0;
    PlaceInTable& moved = out[unit];
    moved.row = row;
    moved.row.rank = n_ranks[above] + 1;
    moved.row.place = n_left[static_cast<size_t>(row.place - 1)] + 1;
    moved.row.first_place = n_left[above] + 1;
    moved.row.last_place = n_left[static_cast<size_t>(row.last_place)] + n_self;
    moved.n_ranked = n_left.back() + n_self;
  }
}

/// What is true of every unit whatever the list, looked up once.
struct UnitPlaces {
  std::vector<std::string> groups;  // of the roster
  std::vector<int32_t> group_idx;   // per unit
  std::vector<int32_t> place_idx;   // per unit, in its group's table; the largest number if in none
  std::vector<RankedUnit> in_group;  // per unit; place 0 = not ranked
  std::vector<RankedUnit> overall;   // per unit; place 0 = not ranked
  std::vector<int32_t> n_in_group;   // per unit: ranked units of its group
  int32_t n_overall = 0;
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
  places.in_group.resize(n_units);
  places.overall.resize(n_units);
  places.n_in_group.assign(n_units, 0);
  for (const RankedTable& table : ranking.groups) {
    int32_t n_ranked = 0;
    for (const RankedUnit& row : table.rows) n_ranked = std::max(n_ranked, row.place);
    for (size_t i = 0; i < table.rows.size(); ++i) {
      const auto unit = static_cast<size_t>(table.rows[i].unit_idx);
      places.place_idx[unit] = static_cast<int32_t>(i);
      places.in_group[unit] = table.rows[i];
      places.n_in_group[unit] = n_ranked;
    }
  }
  for (const RankedUnit& row : ranking.overall.rows) {
    places.overall[static_cast<size_t>(row.unit_idx)] = row;
    places.n_overall = std::max(places.n_overall, row.place);
  }
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
        ranking_(ranking),
        matcher_(tally.roster),
        places_(find_places(tally.roster, ranking)) {}

  Checked<Lists> make();

 private:
  /// How a unit stands to the list being made.
  struct Mark {
    int32_t criterion_idx = kNoCriterion;
    std::optional<PassedOver> passed_over;  // by the first criterion that does
    const ListChange* change = nullptr;  // the last one that names the unit
    int32_t manual_place = std::numeric_limits<int32_t>::max();
  };

  UnitList make_list(const ListRule& rule);
  bool looks_over_all(const ListCriterion& criterion) const {
    return criterion.over_all || (criterion.group.empty() && rules_.rank_scope == RankScope::Overall);
  }
  const RankedUnit& row_of(size_t unit, const ListCriterion& criterion) const {
    return looks_over_all(criterion) ? places_.overall[unit] : places_.in_group[unit];
  }
  std::vector<std::optional<int32_t>> hurdles(const ListRule& rule, const ListCriterion& criterion) const;
  std::vector<PlaceInTable> places_moved_up(const ListCriterion& criterion,
                                            const std::vector<std::optional<int32_t>>& hurdles) const;
  PlaceInTable place_of(size_t unit, const ListCriterion& criterion) const;
  bool meets_place(const PlaceInTable& at, const ListCriterion& criterion, std::vector<size_t>& undecided) const;
  void tell_undecided(const ListRule& rule, const std::vector<Mark>& marks,
                      std::vector<size_t> undecided);
  void mark_by_criteria(const ListRule& rule, std::vector<Mark>& marks);
  void mark_by_hand(const ListRule& rule, std::vector<Mark>& marks);
  void tell_unknown_lists();
  template <class OfUnit>
  void sort_units(std::vector<OfUnit>& units, const std::vector<Mark>& marks) const;
  void tell(Code code, std::vector<std::string> args);

  const Tally& tally_;
  const Scores& scores_;
  const RuleSet& rules_;
  const std::vector<ListChange>& changes_;
  const std::vector<ListOrder>& orders_;
  const Ranking& ranking_;
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

/// What keeps each unit off the list whatever its place: kVeto, or the first condition that it misses.
std::vector<std::optional<int32_t>> ListMaker::hurdles(const ListRule& rule, const ListCriterion& criterion) const {
  std::vector<std::optional<int32_t>> hurdles(tally_.roster.units.size());
  if (rule.kind == ListKind::Commendation)
    for (size_t unit = 0; unit < hurdles.size(); ++unit)
      if (!scores_.units[unit].may_be_commended) hurdles[unit] = kVeto;
  for (size_t i = 0; i < criterion.conditions.size(); ++i) {
    const ListCondition& condition = criterion.conditions[i];
    const MeasureReader reader(tally_, scores_, condition.measure);
    for (size_t unit = 0; unit < hurdles.size(); ++unit) {
      const bool is_met = !looks_at_place(condition.comparison) &&
                          meets(reader, static_cast<int32_t>(unit), condition.comparison, condition.value);
      if (!is_met && !hurdles[unit]) hurdles[unit] = static_cast<int32_t>(i);
    }
  }
  return hurdles;
}

std::vector<PlaceInTable> ListMaker::places_moved_up(const ListCriterion& criterion,
                                                     const std::vector<std::optional<int32_t>>& hurdles) const {
  std::vector<PlaceInTable> places(hurdles.size());
  std::vector<bool> is_kept_off;
  for (const std::optional<int32_t>& hurdle : hurdles) is_kept_off.push_back(hurdle.has_value());
  if (looks_over_all(criterion)) {
    move_up_places(ranking_.overall, is_kept_off, places);
  } else {
    for (const RankedTable& table : ranking_.groups) move_up_places(table, is_kept_off, places);
  }
  return places;
}

PlaceInTable ListMaker::place_of(size_t unit, const ListCriterion& criterion) const {
  return {row_of(unit, criterion), looks_over_all(criterion) ? places_.n_overall : places_.n_in_group[unit]};
}

/// Where the line falls between equals, the criterion says who is in; Ask leaves them out and tells.
bool ListMaker::meets_place(const PlaceInTable& at, const ListCriterion& criterion,
                            std::vector<size_t>& undecided) const {
  const RankedUnit& row = at.row;
  if (row.place == 0) return false;
  const int64_t n_ranked = at.n_ranked;
  const int64_t n = criterion.value.whole();
  const bool is_from_below = criterion.comparison == Comparison::BottomN;
  const int64_t first = criterion.comparison == Comparison::Places ? n : is_from_below ? n_ranked - n + 1 : 1;
  const int64_t last = criterion.comparison == Comparison::Places ? criterion.last.whole()
                       : is_from_below                            ? n_ranked
                                                                  : n;
  const auto is_within = [&](int64_t place) { return place >= first && place <= last; };
  switch (criterion.tie) {
    case TieAtLine::IncludeAll:
      // Shared ranks are what the office calls 前三名, also where they skip no place (1, 2, 2, 3).
      if (is_from_below) return is_within(row.last_place);
      return is_within(rules_.tie_rule == TieRule::Dense1223 ? row.rank : row.first_place);
    case TieAtLine::CutByKeys:
      return is_within(row.place);
    case TieAtLine::Ask: {
      const bool is_first_within = is_within(row.first_place);
      const bool is_last_within = is_within(row.last_place);
      const bool is_any_within = row.first_place <= last && row.last_place >= first;
      if (is_any_within && !(is_first_within && is_last_within)) undecided.push_back(static_cast<size_t>(row.unit_idx));
      return is_first_within && is_last_within;
    }
  }
  return false;
}

void ListMaker::mark_by_criteria(const ListRule& rule, std::vector<Mark>& marks) {
  std::vector<size_t> undecided;
  for (size_t i = 0; i < rule.criteria.size(); ++i) {
    const ListCriterion& criterion = rule.criteria[i];
    const bool is_known = criterion.group.empty() || marks.empty() ||
                          std::find(places_.groups.begin(), places_.groups.end(),
                                    criterion.group) != places_.groups.end();
    if (!is_known) tell(Code::RuleGroupUnknown, {rule.name, criterion.group});
    const MeasureReader reader(tally_, scores_, criterion.measure);
    const bool is_by_place = looks_at_place(criterion.comparison);
    const std::vector<std::optional<int32_t>> hurdle_of = hurdles(rule, criterion);
    const bool moves_up = is_by_place && criterion.moves_up;
    std::vector<PlaceInTable> moved;
    if (moves_up) moved = places_moved_up(criterion, hurdle_of);
    std::vector<size_t> undecided_if_not_kept_off;
    for (size_t unit = 0; unit < marks.size(); ++unit) {
      if (marks[unit].criterion_idx != kNoCriterion) continue;
      const Unit& who = tally_.roster.units[unit];
      if (who.exempt || who.outside_assessment) continue;
      if (!criterion.group.empty() && criterion.group != who.group) continue;
      const std::optional<int32_t>& hurdle = hurdle_of[unit];
      const bool is_met =
          is_by_place ? meets_place(moves_up ? moved[unit] : place_of(unit, criterion), criterion,
                                    hurdle ? undecided_if_not_kept_off : undecided)
                      : meets(reader, static_cast<int32_t>(unit), criterion.comparison, criterion.value);
      if (!is_met) continue;
      if (!hurdle) {
        marks[unit].criterion_idx = static_cast<int32_t>(i);
      } else if (!marks[unit].passed_over && (is_by_place || *hurdle == kVeto)) {
        // Whoever has too few items for one of two lines joined by 且 was never a candidate.
        marks[unit].passed_over = {static_cast<int32_t>(unit), static_cast<int32_t>(i), *hurdle,
                                   is_by_place ? row_of(unit, criterion).rank : 0,
                                   is_by_place && looks_over_all(criterion)};
      }
    }
  }
  tell_undecided(rule, marks, std::move(undecided));
}

/// A unit that another criterion or a manual change decides needs no telling.
void ListMaker::tell_undecided(const ListRule& rule, const std::vector<Mark>& marks,
                               std::vector<size_t> undecided) {
  std::string names;
  std::sort(undecided.begin(), undecided.end());
  undecided.erase(std::unique(undecided.begin(), undecided.end()), undecided.end());
  for (const size_t unit : undecided) {
    const std::string& name = tally_.roster.units[unit].full_name;
    const bool is_decided =
        marks[unit].criterion_idx != kNoCriterion ||
        std::any_of(changes_.begin(), changes_.end(), [&](const ListChange& change) {
          return change.list == rule.name && matcher_.find(change.unit).unit_idx == static_cast<int32_t>(unit);
        });
    if (!is_decided) names += (names.empty() ? "" : "、") + name;
  }
  if (!names.empty()) tell(Code::ListTieAtLine, {rule.name, names});
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

template <class OfUnit>
void ListMaker::sort_units(std::vector<OfUnit>& units, const std::vector<Mark>& marks) const {
  const auto key_of = [&](const OfUnit& one) {
    const auto unit = static_cast<size_t>(one.unit_idx);
    return std::tuple(places_.group_idx[unit], marks[unit].manual_place, places_.place_idx[unit], one.unit_idx);
  };
  std::sort(units.begin(), units.end(), [&](const OfUnit& a, const OfUnit& b) { return key_of(a) < key_of(b); });
}

/// A list that is off has no members, whoever was put into it by hand: the changes wait until it is on again.
UnitList ListMaker::make_list(const ListRule& rule) {
  UnitList list;
  list.name = rule.name;
  list.kind = rule.kind;
  if (!rule.is_on) return list;
  std::vector<Mark> marks(tally_.roster.units.size());
  mark_by_criteria(rule, marks);
  mark_by_hand(rule, marks);

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
    } else if (mark.passed_over) {
      list.passed_over.push_back(*mark.passed_over);
    }
  }
  sort_units(list.members, marks);
  sort_units(list.removed, marks);
  sort_units(list.passed_over, marks);
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
