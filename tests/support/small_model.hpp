#pragma once
// small_model.hpp: rosters and counts written in a line or two, for tests of the stages behind the
// tables.

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/tally/unit_counts.hpp"

namespace tongbao::test_support {

struct GivenCount {
  core::Status status = core::Status::Submitted;
  int64_t n_items = 0;
  std::string level = {};
  std::string category = {};
  std::string carrier = {};
  std::string origin = {};
  std::string role = {};
};

// Items that were adopted (or endorsed) several times, by positions in the row's counts.
struct GivenRepeat {
  std::vector<int32_t> times;
  int64_t n_items = 0;
};

struct GivenRow {
  std::string unit;
  std::vector<GivenCount> counts = {};
  std::string period = {};
  std::string group = {};
  std::vector<GivenRepeat> repeated = {};
};

// Rows get the numbers 2, 3, … as below a header in row 1.
inline core::SourceCounts source_of(const std::vector<GivenRow>& rows, bool one_row_per_unit = true) {
  core::SourceCounts source;
  source.one_row_per_unit = one_row_per_unit;
  source.n_rows_header = 1;
  source.n_rows_read = static_cast<int64_t>(rows.size()) + 1;
  for (const GivenRow& given : rows) {
    const auto row_idx = static_cast<int32_t>(source.rows.size());
    core::CountRow row;
    row.row = row_idx + 2;
    row.unit = given.unit;
    row.group = given.group;
    row.period = given.period;
    source.rows.push_back(row);
    const auto first_count = static_cast<int32_t>(source.counts.size());
    for (const GivenCount& count : given.counts)
      source.add_count(row_idx, {count.status, count.level, count.category, count.carrier, count.origin, count.role},
                       count.n_items);
    for (const GivenRepeat& repeat : given.repeated) {
      core::RepeatedItems items{row_idx, repeat.times, repeat.n_items};
      for (int32_t& count_idx : items.count_idx) count_idx += first_count;
      source.repeated.push_back(std::move(items));
    }
  }
  return source;
}

// File names are 1.csv, 2.csv, …
inline core::Checked<core::Tally> tally_of(const std::vector<core::SourceCounts>& sources,
                                           const core::Roster& roster = {}) {
  std::vector<core::NamedCounts> named;
  for (std::size_t i = 0; i < sources.size(); ++i) named.push_back({std::to_string(i + 1) + ".csv", &sources[i]});
  return core::make_tally(named, roster);
}

inline core::Unit unit_of(const std::string& name, const std::string& group = "",
                          const std::vector<std::string>& aliases = {}) {
  core::Unit unit;
  unit.full_name = name;
  unit.group = group;
  unit.aliases = aliases;
  return unit;
}

// unit, period, level, category, status → items: a tally without the order in which names were met.
using PlainTally = std::map<std::tuple<std::string, std::string, std::string, std::string, core::Status>, int64_t>;

inline PlainTally plain(const core::Tally& tally) {
  PlainTally cells;
  for (const core::TallyCell& cell : tally.cells) {
    const core::Facet& facet = tally.facet_of(cell);
    cells[{tally.roster.units[cell.unit_idx].full_name, tally.periods[cell.period_idx], tally.levels[facet.level_idx],
           tally.categories[facet.category_idx], facet.status}] = cell.n_items;
  }
  return cells;
}

}  // namespace tongbao::test_support
