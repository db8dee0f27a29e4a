// Method: the rules work on the cells one after another, in their order, so that a limit sees what an earlier
// rule has left. A cell that no longer counts stays as a 0: the source gave a number, it was not missing. For a
// conversion the kinds of items are looked up once: what each becomes is a position in the same list of facets.

#include "core/score/counting.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/tally/dimensions.hpp"
#include "core/tally/tally_index.hpp"

namespace tongbao::core {
namespace {

/// The items of the cell's unit and period that were adopted several times.
template <class List>
auto repeated_beside(List& repeated, const TallyCell& cell) {
  const auto key = [](const auto& of) { return std::pair(of.unit_idx, of.period_idx); };
  const auto begin = std::lower_bound(repeated.begin(), repeated.end(), key(cell),
                                      [&](const auto& items, const auto& wanted) { return key(items) < wanted; });
  auto end = begin;
  while (end != repeated.end() && key(*end) == key(cell)) ++end;
  return std::pair(begin, end);
}

/// So many items of a cell no longer count. Those that another time still stands for go first: else the
/// RepeatRule might drop that other time for one that is gone.
void take_from_repeated(std::vector<RepeatedCells>& repeated, const TallyCell& cell, int64_t n_items) {
  const auto [begin, end] = repeated_beside(repeated, cell);
  std::vector<RepeatedCells> left;
  for (auto items = begin; items != end; ++items) {
    const auto time = std::find(items->facet_idx.begin(), items->facet_idx.end(), cell.facet_idx);
    const int64_t n_taken = time == items->facet_idx.end() ? 0 : std::min(n_items, items->n_items);
    n_items -= n_taken;
    if (n_taken > 0 && items->facet_idx.size() > 2) {
      left.push_back(*items);
      left.back().n_items = n_taken;
      left.back().facet_idx.erase(left.back().facet_idx.begin() + (time - items->facet_idx.begin()));
    }
    items->n_items -= n_taken;
    if (items->n_items > 0) left.push_back(std::move(*items));
  }
  std::sort(left.begin(), left.end(),
            [](const RepeatedCells& x, const RepeatedCells& y) { return x.facet_idx < y.facet_idx; });
  repeated.insert(repeated.erase(begin, end), left.begin(), left.end());
}

/// Takes items of the facets that `is_taken` says out of a unit's cells of one period, the last cell first;
/// report(cell, n_taken) for each that had some.
template <class IsTaken, class Report>
void take_out(Tally& tally, size_t begin, size_t end, IsTaken is_taken, int64_t n_items, Report report) {
  for (size_t i = end; i > begin && n_items > 0; --i) {
    TallyCell& cell = tally.cells[i - 1];
    const int64_t n_taken = std::min(n_items, cell.n_items);
    if (n_taken == 0 || !is_taken(cell.facet_idx)) continue;
    take_from_repeated(tally.repeated, cell, n_taken);
    report(cell, n_taken);
    cell.n_items -= n_taken;
    n_items -= n_taken;
  }
}

/// Items that are adopted several times drop out with their cells.
void drop_repeated(Tally& tally, const FacetMatcher& items) {
  for (RepeatedCells& repeated : tally.repeated) {
    if (!items.matches_period(repeated.period_idx)) continue;
    std::erase_if(repeated.facet_idx, [&](int32_t facet_idx) { return items.matches_facet(facet_idx); });
  }
  std::erase_if(tally.repeated, [](const RepeatedCells& repeated) { return repeated.facet_idx.size() < 2; });
}

int32_t put_name(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<int32_t>(found - names.begin());
  names.push_back(name);
  return static_cast<int32_t>(names.size()) - 1;
}

/// The names of `into` in the place of the facet's own.
Facet converted_facet(Tally& tally, Facet facet, const CountSelector& into) {
  for (const Dimension& one : kDimensions)
    if (!(into.*one.selected).empty()) facet.*one.idx = put_name(tally.*one.names, into.*one.selected);
  return facet;
}

/// Puts the facet in its place if nobody gives it; those behind it move up by one.
void put_facet(Tally& tally, const Facet& facet) {
  const auto at = std::lower_bound(tally.facets.begin(), tally.facets.end(), facet);
  if (at != tally.facets.end() && *at == facet) return;
  const auto idx = static_cast<int32_t>(at - tally.facets.begin());
  tally.facets.insert(at, facet);
  const auto move_up = [&](int32_t& facet_idx) { facet_idx += facet_idx >= idx ? 1 : 0; };
  for (TallyCell& cell : tally.cells) move_up(cell.facet_idx);
  for (RepeatedCells& repeated : tally.repeated)
    std::for_each(repeated.facet_idx.begin(), repeated.facet_idx.end(), move_up);
  for (Conversion& conversion : tally.conversions) move_up(conversion.facet_idx);
}

int32_t position_of(const Tally& tally, const Facet& facet) {
  return static_cast<int32_t>(std::lower_bound(tally.facets.begin(), tally.facets.end(), facet) - tally.facets.begin());
}

/// Converts what one rule says.
class Converter {
 public:
  Converter(CountedTally& out, const CountingRule& rule, int32_t rule_idx)
      : out_(out), tally_(out.tally), rule_(rule), rule_idx_(rule_idx), every_(std::max(rule.every, kMinConverted)) {}

  void convert() {
    find_targets();
    for (size_t unit = 0; unit + 1 < tally_.first_cell.size(); ++unit) {
      n_dropped_ = 0;
      const auto last = static_cast<size_t>(tally_.first_cell[unit + 1]);
      for (size_t begin = static_cast<size_t>(tally_.first_cell[unit]); begin < last;) {
        size_t end = begin;
        while (end < last && tally_.cells[end].period_idx == tally_.cells[begin].period_idx) ++end;
        convert_period(begin, end);
        begin = end;
      }
      if (n_dropped_ > 0) out_.not_counted.push_back({static_cast<int32_t>(unit), rule_idx_, n_dropped_});
    }
    tally_.cells.insert(tally_.cells.end(), made_.begin(), made_.end());
    tally_.repeated.insert(tally_.repeated.end(), made_together_.begin(), made_together_.end());
    std::sort(tally_.conversions.begin(), tally_.conversions.end());
    sort_cells(tally_);
    index_cells(tally_);
  }

 private:
  void find_targets() {
    std::vector<std::pair<Facet, Facet>> kinds;
    const FacetMatcher items(tally_, rule_.items);
    for (const int32_t facet_idx : items.facet_idx()) {
      const Facet facet = tally_.facets[static_cast<size_t>(facet_idx)];
      kinds.emplace_back(facet, converted_facet(tally_, facet, rule_.into));
    }
    for (const auto& kind : kinds) put_facet(tally_, kind.second);
    into_.assign(tally_.facets.size(), -1);
    for (const auto& [from, into] : kinds)
      if (from != into) into_[static_cast<size_t>(position_of(tally_, from))] = position_of(tally_, into);
    const auto period = std::find(tally_.periods.begin(), tally_.periods.end(), rule_.items.period);
    if (period != tally_.periods.end()) period_idx_ = static_cast<int32_t>(period - tally_.periods.begin());
  }

  /// Of so many items that were adopted in the same several ways, the new ones are too.
  void keep_together(const TallyCell& first) {
    const auto [begin, end] = repeated_beside(tally_.repeated, first);
    for (auto repeated = begin; repeated != end; ++repeated) {
      RepeatedCells made{first.unit_idx, first.period_idx, {}, repeated->n_items / every_};
      for (const int32_t facet_idx : repeated->facet_idx)
        made.facet_idx.push_back(into_[static_cast<size_t>(facet_idx)]);
      std::sort(made.facet_idx.begin(), made.facet_idx.end());
      made.facet_idx.erase(std::unique(made.facet_idx.begin(), made.facet_idx.end()), made.facet_idx.end());
      if (made.n_items > 0 && made.facet_idx.front() >= 0 && made.facet_idx.size() > 1) made_together_.push_back(made);
    }
  }

  void convert_period(size_t begin, size_t end) {
    const TallyCell first = tally_.cells[begin];
    if (!rule_.items.period.empty() && first.period_idx != period_idx_) return;
    std::map<int32_t, int64_t> n_by_target;
    for (size_t i = begin; i < end; ++i) {
      const int32_t target = into_[static_cast<size_t>(tally_.cells[i].facet_idx)];
      if (target >= 0) n_by_target[target] += tally_.cells[i].n_items;
    }
    if (n_by_target.empty()) return;
    keep_together(first);
    for (const auto& [target, n_items] : n_by_target) {
      const auto becomes_it = [&, target = target](int32_t facet_idx) {
        return into_[static_cast<size_t>(facet_idx)] == target;
      };
      const auto note = [&](int32_t facet_idx, int64_t n) {
        tally_.conversions.push_back({first.unit_idx, rule_idx_, first.period_idx, facet_idx, n});
      };
      const int64_t n_made = n_items / every_;
      const int64_t n_rest = n_items % every_;
      if (!rule_.keeps_rest) {
        take_out(tally_, begin, end, becomes_it, n_rest, [](const TallyCell&, int64_t) {});
        n_dropped_ += n_rest;
      }
      if (n_made == 0) continue;
      take_out(tally_, begin, end, becomes_it, n_made * every_,
               [&](const TallyCell& cell, int64_t n_taken) { note(cell.facet_idx, -n_taken); });
      note(target, n_made);
      made_.push_back({first.unit_idx, first.period_idx, target, n_made});
    }
  }

  CountedTally& out_;
  Tally& tally_;
  const CountingRule& rule_;
  const int32_t rule_idx_;
  const int64_t every_;
  std::vector<int32_t> into_;  // per facet: what its items become; -1: they stay
  int32_t period_idx_ = -1;    // of the only period, where the rule names one
  int64_t n_dropped_ = 0;      // of the unit
  std::vector<TallyCell> made_;
  std::vector<RepeatedCells> made_together_;
};

}  // namespace

bool has_counting(const RuleSet& rules) {
  return std::any_of(rules.counting.begin(), rules.counting.end(), [](const CountingRule& rule) { return rule.is_on; });
}

CountedTally apply_counting(const Tally& counted, const RuleSet& rules) {
  CountedTally out{counted, {}};
  Tally& tally = out.tally;
  for (size_t rule_idx = 0; rule_idx < rules.counting.size(); ++rule_idx) {
    const CountingRule& rule = rules.counting[rule_idx];
    if (!rule.is_on) continue;
    if (rule.effect == CountingEffect::Convert) {
      Converter(out, rule, static_cast<int32_t>(rule_idx)).convert();
      continue;
    }
    const FacetMatcher items(tally, rule.items);
    const FacetMatcher limit(tally, rule.limit);
    const bool is_limited = rule.effect == CountingEffect::Limit;
    // Where nobody counted the limiting kind, nothing says that there was none of it.
    if (!items.is_known() || (is_limited && !limit.is_known())) continue;
    std::vector<TallyCell>& cells = tally.cells;
    for (size_t unit = 0; unit + 1 < tally.first_cell.size(); ++unit) {
      const auto last = static_cast<size_t>(tally.first_cell[unit + 1]);
      int64_t n_taken = 0;
      size_t begin = static_cast<size_t>(tally.first_cell[unit]);
      while (begin < last) {
        size_t end = begin;
        int64_t n_items = 0;
        int64_t n_allowed = 0;
        for (; end < last && cells[end].period_idx == cells[begin].period_idx; ++end) {
          if (items.matches_facet(cells[end].facet_idx)) n_items += cells[end].n_items;
          if (limit.matches_facet(cells[end].facet_idx)) n_allowed += cells[end].n_items;
        }
        const int64_t n_over = is_limited ? n_items - n_allowed : n_items;
        if (n_over > 0 && items.matches_period(cells[begin].period_idx)) {
          take_out(
              tally, begin, end, [&](int32_t facet_idx) { return items.matches_facet(facet_idx); }, n_over,
              [](const TallyCell&, int64_t) {});
          n_taken += n_over;
        }
        begin = end;
      }
      if (n_taken > 0) out.not_counted.push_back({static_cast<int32_t>(unit), static_cast<int32_t>(rule_idx), n_taken});
    }
    if (!is_limited) drop_repeated(tally, items);
  }
  index_cells(tally);
  return out;
}

}  // namespace tongbao::core
