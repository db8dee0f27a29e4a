// annex.cpp: a table of one period needs no second way of ranking.
//
// The tally is cut down to the period, with its units put into that period's source order; scoring
// and ranking then run on the small tally as they do on the whole. The ranking breaks ties by
// roster order, which here is the source order. A unit's index in the cut tally is translated back
// only for its name.

#include "core/notice/annex.hpp"

#include <algorithm>
#include <cstddef>

namespace tongbao::core {
namespace {

/// Units in the order of their first row in the sources (of one period, if given); then the others.
std::vector<int32_t> source_order(const Tally& tally, const std::string& period) {
  std::vector<int32_t> order;
  std::vector<bool> placed(tally.roster.units.size(), false);
  const auto place = [&](int32_t unit_idx) {
    const auto unit = static_cast<size_t>(unit_idx);
    if (!placed[unit]) order.push_back(unit_idx);
    placed[unit] = true;
  };
  for (const auto& row : tally.source_rows) {
    const auto& row_period = tally.periods[static_cast<size_t>(row.period_idx)];
    if (period.empty() || row_period == period) place(row.unit_idx);
  }
  for (size_t unit = 0; unit < placed.size(); ++unit) place(static_cast<int32_t>(unit));
  return order;
}

/// The tally of one period, its roster in the given order.
Tally cut_to_period(const Tally& tally, const std::string& period,
                    const std::vector<int32_t>& order) {
  Tally cut;
  cut.periods = {period};
  cut.levels = tally.levels;
  cut.categories = tally.categories;
  cut.carriers = tally.carriers;
  cut.origins = tally.origins;
  cut.roles = tally.roles;
  cut.facets = tally.facets;
  for (size_t new_idx = 0; new_idx < order.size(); ++new_idx) {
    const auto unit = static_cast<size_t>(order[new_idx]);
    cut.roster.units.push_back(tally.roster.units[unit]);
    cut.absent.push_back(unit < tally.absent.size() && tally.absent[unit]);
    for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
      TallyCell cell = tally.cells[static_cast<size_t>(i)];
      if (tally.periods[static_cast<size_t>(cell.period_idx)] != period) continue;
      cell.unit_idx = static_cast<int32_t>(new_idx);
      cell.period_idx = 0;
      cut.cells.push_back(cell);
    }
    for (const RepeatedCells& repeated : tally.repeated) {
      if (repeated.unit_idx != order[new_idx] ||
          tally.periods[static_cast<size_t>(repeated.period_idx)] != period)
        continue;
      cut.repeated.push_back(repeated);
      cut.repeated.back().unit_idx = static_cast<int32_t>(new_idx);
      cut.repeated.back().period_idx = 0;
    }
  }
  // Printed scores that are taken as they are, and the order of the input.
  std::vector<int32_t> new_idx_of(order.size(), 0);
  for (size_t i = 0; i < order.size(); ++i)
    new_idx_of[static_cast<size_t>(order[i])] = static_cast<int32_t>(i);
  for (TallySourceRow row : tally.source_rows) {
    if (tally.periods[static_cast<size_t>(row.period_idx)] != period) continue;
    row.unit_idx = new_idx_of[static_cast<size_t>(row.unit_idx)];
    row.period_idx = 0;
    cut.source_rows.push_back(std::move(row));
  }
  index_cells(cut);
  return cut;
}

/// What an annex reads its numbers and ranks from.
struct View {
  const Tally& tally;
  const Scores& scores;
  const Ranking& ranking;
  const RuleSet& rules;
};

std::vector<int32_t> unit_idxs_of(const RankedTable& table) {
  std::vector<int32_t> idxs;
  for (const auto& row : table.rows) idxs.push_back(row.unit_idx);
  return idxs;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const Unit& unit_at(const Tally& tally, int32_t unit_idx) {
  return tally.roster.units[static_cast<size_t>(unit_idx)];
}

/// The units of the annex, block by block. `group_order` is the whole roster's.
std::vector<int32_t> annex_units(const View& view, const AnnexPlan& plan,
                                 const std::vector<int32_t>& sources,
                                 const std::vector<std::string>& group_order) {
  const bool per_group = view.rules.rank_scope == RankScope::PerGroup;
  std::vector<int32_t> candidates;
  if (plan.order == AnnexOrder::Rank && !per_group) candidates = unit_idxs_of(view.ranking.overall);
  if (plan.order == AnnexOrder::Rank && per_group) {
    for (const auto& table : view.ranking.groups) {
      for (const int32_t unit_idx : unit_idxs_of(table)) candidates.push_back(unit_idx);
    }
  }
  if (plan.order == AnnexOrder::Source) candidates = sources;
  if (plan.order == AnnexOrder::Roster) {
    for (size_t u = 0; u < view.tally.roster.units.size(); ++u) {
      candidates.push_back(static_cast<int32_t>(u));
    }
  }
  std::vector<int32_t> units;
  const auto take = [&](const auto& belongs) {
    for (const int32_t unit_idx : candidates) {
      const Unit& unit = unit_at(view.tally, unit_idx);
      if (!unit.outside_assessment && belongs(unit)) units.push_back(unit_idx);
    }
  };
  if (per_group) {
    for (const auto& group : plan.groups.empty() ? group_order : plan.groups) {
      take([&group](const Unit& unit) { return unit.group == group; });
    }
  } else {
    take([&plan](const Unit& unit) {
      return plan.groups.empty() || contains(plan.groups, unit.group);
    });
  }
  return units;
}

std::vector<AnnexColumn> default_columns(const View& view, const std::vector<int32_t>& units) {
  std::vector<AnnexColumn> columns = {{"名次", AnnexField::Rank, {}},
                                      {"单位", AnnexField::Unit, {}}};
  const bool several_groups = std::any_of(units.begin(), units.end(), [&](int32_t unit_idx) {
    return unit_at(view.tally, unit_idx).group != unit_at(view.tally, units[0]).group;
  });
  if (several_groups) columns.push_back({"分组", AnnexField::Group, {}});
  for (const auto& column : count_columns(view.tally, units)) {
    columns.push_back({column.header, AnnexField::Measured, {MeasureKind::Items, column.items}});
  }
  if (gives_points(view.rules)) {
    columns.push_back({"得分", AnnexField::Measured, {MeasureKind::TotalScore, {}}});
  }
  return columns;
}

/// The rate of all rows together; units that give only one of the two counts are left out of both.
std::optional<Points> total_rate(const View& view, const std::vector<int32_t>& units,
                                 CountSelector items) {
  CountSelector submissions = items;
  items.status = Status::Adopted;
  submissions.status = Status::Submitted;
  submissions.level
      .clear();  // as in measure.hpp: an item is submitted once, whatever level adopts it
  int64_t n_adopted = 0;
  int64_t n_submitted = 0;
  for (const int32_t unit_idx : units) {
    const auto adopted = count_of(view.tally, unit_idx, items);
    const auto submitted = count_of(view.tally, unit_idx, submissions);
    if (!adopted || !submitted) continue;
    n_adopted += *adopted;
    n_submitted += *submitted;
  }
  const auto hundredfold = checked_mul(Points::from_whole(100), n_adopted);
  return hundredfold ? divide_half_up(*hundredfold, n_submitted, 1) : std::nullopt;
}

/// True if the unit has items of this status without a category: any one category is then too
/// small.
bool has_undivided_items(const Tally& tally, int32_t unit_idx, Status status) {
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    const Facet& facet = tally.facet_of(cell);
    if (facet.status == status && facet.category_idx == 0 && cell.n_items > 0) return true;
  }
  return false;
}

std::optional<Points> total_of(const View& view, const std::vector<int32_t>& units,
                               const Measure& measure) {
  if (measure.kind == MeasureKind::ZeroPeriods) return std::nullopt;
  const bool is_undivided = std::any_of(units.begin(), units.end(), [&](int32_t unit_idx) {
    return has_undivided_items(view.tally, unit_idx, measure.items.status);
  });
  if (!measure.items.category.empty() && is_undivided) return std::nullopt;
  if (measure.kind == MeasureKind::AdoptionRate) return total_rate(view, units, measure.items);
  std::optional<Points> total;
  for (const int32_t unit_idx : units) {
    const auto value = measure_of(view.tally, view.scores, unit_idx, measure);
    if (!value) continue;
    total = checked_add(total.value_or(Points()), *value);
    if (!total) return std::nullopt;
  }
  return total;
}

OutTable fill(const View& view, const AnnexPlan& plan, const std::vector<int32_t>& units) {
  const auto columns = plan.columns.empty() ? default_columns(view, units) : plan.columns;
  const auto places = rank_places(view.ranking, view.rules, view.tally.roster.units.size());
  OutTable table;
  table.title = plan.title;
  table.notes = plan.notes;
  for (const auto& column : columns) table.headers.push_back(column.header);
  for (size_t row = 0; row < units.size(); ++row) {
    const int32_t unit_idx = units[row];
    const Unit& unit = unit_at(view.tally, unit_idx);
    auto& cells = table.rows.emplace_back();
    for (const auto& column : columns) {
      switch (column.field) {
        case AnnexField::Serial:
          cells.push_back(number_cell(static_cast<int64_t>(row) + 1));
          break;
        case AnnexField::Rank:
          cells.push_back(rank_cell(places[static_cast<size_t>(unit_idx)].rank));
          break;
        case AnnexField::Unit:
          cells.push_back({unit.full_name, false});
          break;
        case AnnexField::Group:
          cells.push_back({unit.group, false});
          break;
        case AnnexField::Measured:
          cells.push_back(measure_cell(
              measure_of(view.tally, view.scores, unit_idx, column.measure), column.measure.kind));
          break;
      }
    }
  }
  if (plan.total_row && !units.empty()) {
    auto& cells = table.rows.emplace_back();
    for (const auto& column : columns) {
      if (column.field == AnnexField::Unit) {
        cells.push_back({"合计", false});
      } else if (column.field == AnnexField::Measured) {
        cells.push_back(measure_cell(total_of(view, units, column.measure), column.measure.kind));
      } else {
        cells.emplace_back();
      }
    }
  }
  return table;
}

}  // namespace

OutTable make_annex(const Tally& tally, const Scores& scores, const Ranking& ranking,
                    const RuleSet& rules, const AnnexPlan& plan) {
  const auto group_order = groups_of(tally.roster);
  const auto sources = source_order(tally, plan.period);
  if (plan.period.empty()) {
    const View view{tally, scores, ranking, rules};
    return fill(view, plan, annex_units(view, plan, sources, group_order));
  }
  // Roster order must stay the roster's; every other order is the period's source order.
  std::vector<int32_t> order = sources;
  if (plan.order == AnnexOrder::Roster) std::sort(order.begin(), order.end());
  const Tally cut = cut_to_period(tally, plan.period, order);
  const auto cut_scores = make_scores(cut, rules);
  const auto cut_ranking = make_ranking(cut, cut_scores.value, rules);
  const View view{cut, cut_scores.value, cut_ranking, rules};
  std::vector<int32_t> as_cut;
  for (size_t i = 0; i < order.size(); ++i) as_cut.push_back(static_cast<int32_t>(i));
  return fill(view, plan, annex_units(view, plan, as_cut, group_order));
}

std::vector<AnnexPlan> default_annexes(const Tally& tally, const RuleSet& rules) {
  std::vector<std::string> groups;
  bool submitted = false;
  bool adopted = false;
  for (const auto& unit : tally.roster.units) {
    if (!unit.outside_assessment && !contains(groups, unit.group)) groups.push_back(unit.group);
  }
  for (const auto& cell : tally.cells) {
    const Status status = tally.facet_of(cell).status;
    submitted = submitted || status == Status::Submitted;
    adopted = adopted || status == Status::Adopted;
  }
  if (groups.empty()) return {};
  const std::string what = submitted == adopted ? "报送采用" : submitted ? "报送" : "采用";
  const std::string title = "信息" + what + "情况统计表";
  if (rules.rank_scope == RankScope::Overall || groups.size() == 1) {
    AnnexPlan plan;
    plan.title = "{?期间}{期间}{/}" + title;
    return {plan};
  }
  std::vector<AnnexPlan> plans;
  for (const auto& group : groups) {
    AnnexPlan plan;
    plan.title = "{?期间}{期间}{/}" + group + title;
    plan.groups = {group};
    plans.push_back(std::move(plan));
  }
  return plans;
}

}  // namespace tongbao::core
