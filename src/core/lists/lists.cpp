// Method: for each rule mark the criterion that each unit meets first, lay the manual changes over these marks, and
// sort the marked units by one total order. Units are marked in an array by unit, so a unit that meets several criteria,
// or is added twice, is still one member.

#include "core/lists/lists.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "core/lists/list_places.hpp"
#include "core/roster/name_match.hpp"
#include "core/score/measure_reader.hpp"

namespace tongbao::core {
namespace {

constexpr int32_t kNoCriterion = -1;
constexpr int32_t kVeto = -1;  // as PassedOver::condition_idx

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
        places_(tally.roster, ranking, rules) {}

  Checked<Lists> make();

 private:
  /// How a unit stands to the list being made.
  struct Mark {
    int32_t criterion_idx = kNoCriterion;
    std::optional<PassedOver> passed_over;  // by the first criterion that does
    const ListChange* change = nullptr;     // the last one that names the unit
    int32_t manual_place = std::numeric_limits<int32_t>::max();
  };

  UnitList make_list(const ListRule& rule);
  std::vector<std::optional<int32_t>> hurdles(const ListRule& rule, const ListCriterion& criterion) const;
  bool meets_place(const PlaceInTable& at, const ListCriterion& criterion, std::vector<size_t>& undecided) const;
  void report_undecided(const ListRule& rule, const std::vector<Mark>& marks, std::vector<size_t> undecided);
  void mark_by_criteria(const ListRule& rule, std::vector<Mark>& marks);
  void mark_by_hand(const ListRule& rule, std::vector<Mark>& marks);
  void report_unknown_lists();
  template <class OfUnit>
  void sort_units(std::vector<OfUnit>& units, const std::vector<Mark>& marks) const;
  void report(Code code, std::vector<std::string> args);

  const Tally& tally_;
  const Scores& scores_;
  const RuleSet& rules_;
  const std::vector<ListChange>& changes_;
  const std::vector<ListOrder>& orders_;
  NameMatcher matcher_;
  ListPlaces places_;
  Diagnostics diagnostics_;
};

/// Each thing is reported once, however many criteria or changes repeat it.
void ListMaker::report(Code code, std::vector<std::string> args) {
  Diagnostic diagnostic = warning(code, std::move(args));
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

/// Where the line falls between equals, the criterion says who is in; Ask leaves them out, undecided.
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
    const bool is_known =
        criterion.group.empty() || marks.empty() ||
        std::find(places_.groups().begin(), places_.groups().end(), criterion.group) != places_.groups().end();
    if (!is_known) report(Code::RuleGroupUnknown, {rule.name, criterion.group});
    const MeasureReader reader(tally_, scores_, criterion.measure);
    const bool is_by_place = looks_at_place(criterion.comparison);
    const std::vector<std::optional<int32_t>> hurdle_of = hurdles(rule, criterion);
    const bool moves_up = is_by_place && criterion.moves_up;
    std::vector<PlaceInTable> moved;
    if (moves_up) {
      std::vector<bool> is_kept_off;
      for (const std::optional<int32_t>& hurdle : hurdle_of) is_kept_off.push_back(hurdle.has_value());
      moved = places_.moved_up(criterion, is_kept_off);
    }
    std::vector<size_t> undecided_if_not_kept_off;
    for (size_t unit = 0; unit < marks.size(); ++unit) {
      if (marks[unit].criterion_idx != kNoCriterion) continue;
      const Unit& who = tally_.roster.units[unit];
      if (who.exempt || who.outside_assessment) continue;
      if (!criterion.group.empty() && criterion.group != who.group) continue;
      const std::optional<int32_t>& hurdle = hurdle_of[unit];
      const bool is_met = is_by_place
                              ? meets_place(moves_up ? moved[unit] : places_.place_of(unit, criterion), criterion,
                                            hurdle ? undecided_if_not_kept_off : undecided)
                              : meets(reader, static_cast<int32_t>(unit), criterion.comparison, criterion.value);
      if (!is_met) continue;
      if (!hurdle) {
        marks[unit].criterion_idx = static_cast<int32_t>(i);
      } else if (!marks[unit].passed_over && (is_by_place || *hurdle == kVeto)) {
        // Whoever has too few items for one of two lines joined by 且 was never a candidate.
        marks[unit].passed_over = {static_cast<int32_t>(unit), static_cast<int32_t>(i), *hurdle,
                                   is_by_place ? places_.row_of(unit, criterion).rank : 0,
                                   is_by_place && places_.looks_over_all(criterion)};
      }
    }
  }
  report_undecided(rule, marks, std::move(undecided));
}

/// A unit that another criterion or a manual change decides needs no report.
void ListMaker::report_undecided(const ListRule& rule, const std::vector<Mark>& marks, std::vector<size_t> undecided) {
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
  if (!names.empty()) report(Code::ListTieAtLine, {rule.name, names});
}

void ListMaker::mark_by_hand(const ListRule& rule, std::vector<Mark>& marks) {
  for (const ListChange& change : changes_) {
    if (change.list != rule.name) continue;
    const int32_t unit_idx = matcher_.find(change.unit).unit_idx;
    if (unit_idx < 0)
      report(Code::ListUnitUnknown, {rule.name, change.unit});
    else
      marks[static_cast<size_t>(unit_idx)].change = &change;
  }
  int32_t next_place = 0;
  for (const ListOrder& order : orders_) {
    if (order.list != rule.name) continue;
    for (const std::string& name : order.units) {
      const int32_t unit_idx = matcher_.find(name).unit_idx;
      if (unit_idx < 0) {
        report(Code::ListUnitUnknown, {rule.name, name});
        continue;
      }
      int32_t& place = marks[static_cast<size_t>(unit_idx)].manual_place;
      place = std::min(place, next_place++);
    }
  }
}

/// A list that was renamed or taken out of the rules leaves its manual changes without effect.
void ListMaker::report_unknown_lists() {
  const auto check = [&](const std::string& name) {
    const bool is_known =
        std::any_of(rules_.lists.begin(), rules_.lists.end(), [&](const ListRule& rule) { return rule.name == name; });
    if (!is_known) report(Code::ListUnknown, {name});
  };
  for (const ListChange& change : changes_) check(change.list);
  for (const ListOrder& order : orders_) check(order.list);
}

template <class OfUnit>
void ListMaker::sort_units(std::vector<OfUnit>& units, const std::vector<Mark>& marks) const {
  const auto key_of = [&](const OfUnit& one) {
    const auto unit = static_cast<size_t>(one.unit_idx);
    return std::tuple(places_.group_idx(unit), marks[unit].manual_place, places_.row_idx(unit), one.unit_idx);
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
  report_unknown_lists();
  return {std::move(lists), std::move(diagnostics_)};
}

}  // namespace

Checked<Lists> make_lists(const Tally& tally, const Scores& scores, const Ranking& ranking, const RuleSet& rules,
                          const std::vector<ListChange>& changes, const std::vector<ListOrder>& orders) {
  return ListMaker(tally, scores, ranking, rules, changes, orders).make();
}

}  // namespace tongbao::core
