// annex.cpp: a table of one period needs no second way of ranking.
//
// The tally is cut down to the period, with its units put into that period's source order; scoring
// and ranking then run on the small tally as they do on the whole. The ranking breaks ties by
// roster order, which here is the source order. A unit's index in the cut tally is translated back
// only for its name.
//
// 累计 is in the order of the whole roster, so a cumulative column translates back too.

#include "core/notice/annex.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "core/notice/annex_columns.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/tally/dimensions.hpp"
#include "core/tally/tally_index.hpp"

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
Tally cut_to_period(const Tally& tally, const std::string& period, const std::vector<int32_t>& order) {
  Tally cut;
  cut.periods = {period};
  for (const Dimension& one : kDimensions) cut.*one.names = tally.*one.names;
  cut.facets = tally.facets;
  cut.has_log = tally.has_log;
  cut.kinds = tally.kinds;
  const auto at = std::find(tally.periods.begin(), tally.periods.end(), period);
  cut.is_in_log = {at != tally.periods.end() && tally.is_in_log[static_cast<size_t>(at - tally.periods.begin())]};
  link_periods(cut);
  for (size_t new_idx = 0; new_idx < order.size(); ++new_idx) {
    const auto unit = static_cast<size_t>(order[new_idx]);
    cut.roster.units.push_back(tally.roster.units[unit]);
    cut.absent.push_back(unit < tally.absent.size() && tally.absent[unit]);
    for (const Absence& absence : absences_of(tally, order[new_idx]))
      if (tally.periods[static_cast<size_t>(absence.period_idx)] == period)
        cut.absences.push_back({static_cast<int32_t>(new_idx), 0});
    for (const Absence& absence : elsewhere_of(tally, order[new_idx]))
      if (tally.periods[static_cast<size_t>(absence.period_idx)] == period)
        cut.elsewhere.push_back({static_cast<int32_t>(new_idx), 0});
    for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
      TallyCell cell = tally.cells[static_cast<size_t>(i)];
      if (tally.periods[static_cast<size_t>(cell.period_idx)] != period) continue;
      cell.unit_idx = static_cast<int32_t>(new_idx);
      cell.period_idx = 0;
      cut.cells.push_back(cell);
    }
    for (const RepeatedCells& repeated : tally.repeated) {
      if (repeated.unit_idx != order[new_idx] || tally.periods[static_cast<size_t>(repeated.period_idx)] != period)
        continue;
      cut.repeated.push_back(repeated);
      cut.repeated.back().unit_idx = static_cast<int32_t>(new_idx);
      cut.repeated.back().period_idx = 0;
    }
  }
  // Printed scores that are taken as they are, and the order of the input.
  std::vector<int32_t> new_idx_of(order.size(), 0);
  for (size_t i = 0; i < order.size(); ++i) new_idx_of[static_cast<size_t>(order[i])] = static_cast<int32_t>(i);
  for (TallySourceRow row : tally.source_rows) {
    if (tally.periods[static_cast<size_t>(row.period_idx)] != period) continue;
    row.unit_idx = new_idx_of[static_cast<size_t>(row.unit_idx)];
    row.period_idx = 0;
    cut.source_rows.push_back(std::move(row));
  }
  index_cells(cut);
  return cut;
}

std::vector<int32_t> unit_idxs_of(const RankedTable& table) {
  std::vector<int32_t> idxs;
  for (const auto& row : table.rows) idxs.push_back(row.unit_idx);
  return idxs;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The units of the annex, block by block. `group_order` is the whole roster's.
std::vector<int32_t> annex_units(const AnnexData& data, const AnnexPlan& plan, const std::vector<int32_t>& sources,
                                 const std::vector<std::string>& group_order) {
  const bool per_group = data.rules.rank_scope == RankScope::PerGroup;
  std::vector<int32_t> candidates;
  if (plan.order == AnnexOrder::Rank && !per_group) candidates = unit_idxs_of(data.ranking.overall);
  if (plan.order == AnnexOrder::Rank && per_group) {
    for (const auto& table : data.ranking.groups) {
      for (const int32_t unit_idx : unit_idxs_of(table)) candidates.push_back(unit_idx);
    }
  }
  if (plan.order == AnnexOrder::Source) candidates = sources;
  if (plan.order == AnnexOrder::Roster) {
    for (size_t u = 0; u < data.tally.roster.units.size(); ++u) {
      candidates.push_back(static_cast<int32_t>(u));
    }
  }
  std::vector<int32_t> units;
  const auto take = [&](const auto& belongs) {
    for (const int32_t unit_idx : candidates) {
      const Unit& unit = data.tally.roster.units[static_cast<size_t>(unit_idx)];
      if (!unit.outside_assessment && belongs(unit)) units.push_back(unit_idx);
    }
  };
  if (per_group) {
    for (const auto& group : plan.groups.empty() ? group_order : plan.groups) {
      take([&group](const Unit& unit) { return unit.group == group; });
    }
  } else {
    take([&plan](const Unit& unit) { return plan.groups.empty() || contains(plan.groups, unit.group); });
  }
  return units;
}

/// 累计 of an annex, and whether the data holds it; without a span it is the annex's own period.
struct YearToDate {
  std::vector<int32_t> period_idx;  // into the periods of the year; empty = the annex's own
  bool is_open = false;
};

const Tally& year_of(const AnnexData& data) { return data.year != nullptr ? *data.year : data.tally; }

YearToDate year_to_date(const AnnexData& data, const std::string& period) {
  const auto& periods = year_of(data).periods;
  if (!period.empty() && !contains(periods, period)) return {};  // reported as an unknown period
  const Spans spans = find_spans(periods, period.empty() ? data.tally.periods : std::vector<std::string>{period});
  return {spans.cumulative, spans.cumulative.empty() && !spans.is_from_january};
}

/// Null for the annex's own period. 累计 of 本期 is there already; of an earlier period it is scored here.
std::shared_ptr<const SpanResult> year_result(const AnnexData& data, const AnnexPlan& plan) {
  const bool is_asked = std::any_of(plan.columns.begin(), plan.columns.end(),
                                    [](const AnnexColumn& column) { return column.cumulative; });
  if (!is_asked) return nullptr;
  const auto periods = year_to_date(data, plan.period).period_idx;
  if (periods.empty()) return nullptr;
  const bool is_whole = periods.size() == year_of(data).periods.size();
  if (data.cumulative != nullptr && is_whole) return {std::shared_ptr<const SpanResult>(), data.cumulative};
  return std::make_shared<const SpanResult>(
      score_span(cut_periods(year_of(data), periods), data.rules, data.manual_points));
}

/// `year` may be null; `whole_idx` is the place of each of the data's units in the whole roster, empty = the same.
OutTable fill(const AnnexData& data, const AnnexPlan& plan, const std::vector<int32_t>& units, int rate_places,
              const SpanResult* year, const std::vector<int32_t>& whole_idx) {
  const auto columns = plan.columns.empty() ? default_columns(data, units) : plan.columns;
  ColumnData own = column_data(data.tally, data.scores, data.ranking, data.rules, units, rate_places);
  own.sources = data.sources;
  std::optional<ColumnData> cumulative;
  if (year != nullptr) {
    std::vector<int32_t> translated = units;
    if (!whole_idx.empty())
      for (int32_t& unit_idx : translated) unit_idx = whole_idx[static_cast<size_t>(unit_idx)];
    cumulative.emplace(
        column_data(year->tally, year->scores, year->ranking, data.rules, std::move(translated), rate_places));
  }
  OutTable table;
  table.title = plan.title;
  table.notes = plan.notes;
  const bool total_row = plan.total_row && !units.empty();
  table.rows.resize(units.size() + (total_row ? 1 : 0));
  for (const auto& column : columns) {
    table.headers.push_back(on_one_line(column.header));
    auto cells = column_cells(column.cumulative && cumulative ? *cumulative : own, column, total_row);
    for (size_t row = 0; row < cells.size(); ++row) table.rows[row].push_back(std::move(cells[row]));
  }
  return table;
}

}  // namespace

OutTable make_annex(const AnnexData& data, const AnnexPlan& plan, int rate_places) {
  const auto group_order = groups_of(data.tally.roster);
  const auto sources = source_order(data.tally, plan.period);
  const auto year = year_result(data, plan);
  if (plan.period.empty())
    return fill(data, plan, annex_units(data, plan, sources, group_order), rate_places, year.get(), {});
  // Roster order must stay the roster's; every other order is the period's source order.
  std::vector<int32_t> order = sources;
  if (plan.order == AnnexOrder::Roster) std::sort(order.begin(), order.end());
  const Tally cut = cut_to_period(data.tally, plan.period, order);
  const auto cut_scores = make_scores(cut, data.rules, data.manual_points);
  const auto cut_ranking = make_ranking(cut, cut_scores.value, data.rules);
  AnnexData cut_data{cut, cut_scores.value, cut_ranking, data.rules, data.manual_points};
  cut_data.sources = data.sources;
  std::vector<int32_t> as_cut;
  for (size_t i = 0; i < order.size(); ++i) as_cut.push_back(static_cast<int32_t>(i));
  return fill(cut_data, plan, annex_units(cut_data, plan, as_cut, group_order), rate_places, year.get(), order);
}

Diagnostics check_annex(const AnnexData& data, const AnnexPlan& plan, const std::string& name) {
  Diagnostics diagnostics;
  const auto& units = data.tally.roster.units;
  if (units.empty()) return diagnostics;
  for (const std::string& group : plan.groups) {
    const bool is_known = std::any_of(units.begin(), units.end(), [&group](const Unit& unit) {
      return !unit.outside_assessment && unit.group == group;
    });
    if (!is_known) diagnostics.push_back({Code::AnnexGroupUnknown, Severity::Warning, {}, {name, group}});
  }
  if (!plan.period.empty() && !contains(data.tally.periods, plan.period))
    diagnostics.push_back({Code::AnnexPeriodUnknown, Severity::Warning, {}, {name, plan.period}});
  std::string columns;
  for (const AnnexColumn& column : plan.columns)
    if (column.cumulative) columns += (columns.empty() ? "" : "、") + column.header;
  if (!columns.empty() && year_to_date(data, plan.period).is_open)
    diagnostics.push_back({Code::AnnexCumulativeOpen, Severity::Warning, {}, {name, columns}});
  const std::vector<std::string> printable =
      data.sources == nullptr ? std::vector<std::string>() : printable_headers(*data.sources);
  for (const AnnexColumn& column : plan.columns)
    if (column.field == AnnexField::Printed && !contains(printable, column.printed))
      diagnostics.push_back({Code::AnnexPrintedMissing, Severity::Warning, {}, {name, column.printed}});
  return diagnostics;
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
