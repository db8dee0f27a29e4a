#pragma once
// tally.hpp: counts of all tables → unit × period × kind of item → number of items (汇总)
//
// In       the counts of every source and the roster, or none: then the units come from the tables, and of names that the
//          user joined each counts for its unit.
// Out      Tally: one cell a combination that some source gives; a combination without a cell was not
//          given, which is not the same as 0. Spellings of one period (7月, 七月份, 2024.7) are one. Merging three months gives the same totals as counting
//          the quarter in one table.
// Errors   none; diagnostics: unit not in the roster (Loss), alias matches, a unit twice in one table
//          and period (Loss for the later row), units of the roster that no table names.
// Cost     O(n log n), n = counts.
//
// What is asked of it for one unit: unit_counts.hpp.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/record/read_counts.hpp"
#include "core/roster/roster.hpp"
#include "core/tally/period_span.hpp"

namespace tongbao::core {

/// What kind of items a count is about: the names are positions in the Tally's lists, 0 = not divided.
struct Facet {
  int32_t level_idx = 0;
  int32_t category_idx = 0;
  int32_t carrier_idx = 0;
  int32_t origin_idx = 0;
  int32_t role_idx = 0;
  Status status = Status::Submitted;
  auto operator<=>(const Facet&) const = default;
};

/// What a unit's items of one kind in one period add up to.
struct TallyCell {
  int32_t unit_idx = 0;    // into Tally::roster.units
  int32_t period_idx = 0;  // into Tally::periods
  int32_t facet_idx = 0;   // into Tally::facets
  int64_t n_items = 0;
};

/// A unit's items of one kind over all periods.
struct FacetTotal {
  int32_t facet_idx = 0;
  int64_t n_items = 0;
};

/// Items of one unit and period that were adopted (or endorsed) several times.
struct RepeatedCells {
  int32_t unit_idx = 0;
  int32_t period_idx = 0;
  std::vector<int32_t> facet_idx;  // one each time, ascending, all of one status
  int64_t n_items = 0;
};

/// Items of one kind that a counting rule converted (折算): fewer than 0 are gone, more than 0 came in their place.
struct Conversion {
  int32_t unit_idx = 0;
  int32_t rule_idx = 0;  // into RuleSet::counting
  int32_t period_idx = 0;
  int32_t facet_idx = 0;
  int64_t n_items = 0;
  auto operator<=>(const Conversion&) const = default;
};

/// A unit's row in one source, for the order of annex tables and to compare printed ranks and scores.
/// An item log gives one for the first item of each unit and period.
struct TallySourceRow {
  int32_t source_idx = 0;
  int64_t row = 0;  // 1-based
  int32_t unit_idx = 0;
  int32_t period_idx = 0;
  std::string printed_rank;
  std::string printed_score;
  int64_t n_rows = 1;  // of the file; those of an item log together
};

/// A unit that the count tables of a period do not name (未出现): what it sent in is not known, which is not 0. A period
/// that an item log covers has none: whoever is not in a log has sent nothing.
struct Absence {
  int32_t unit_idx = 0;
  int32_t period_idx = 0;
  auto operator<=>(const Absence&) const = default;
};

/// The kinds of items that a source counts at all: of others it says nothing, not 0. A log says 0.
struct SourceKinds {
  bool is_log = false;
  std::vector<Facet> facets;
};

/// Rows of one source: n_read = n_header (headings too) + n_used + n_total + n_left_out.
struct SourceAccount {
  int64_t n_read = 0;
  int64_t n_header = 0;
  int64_t n_used = 0;
  int64_t n_total = 0;
  int64_t n_left_out = 0;
};

struct Tally {
  Roster roster;                            // the roster in force, given or taken from the tables
  std::vector<std::string> periods;         // in time_order (period_span.hpp); never empty if cells exist
  std::vector<std::string> levels;          // [0] is "" (not divided)
  std::vector<std::string> categories;      // [0] is "" (not divided)
  std::vector<std::string> carriers;        // [0] is "" (not divided)
  std::vector<std::string> origins;         // [0] is "" (not divided)
  std::vector<std::string> roles;           // [0] is "" (not divided)
  std::vector<Facet> facets;                // ascending
  std::vector<TallyCell> cells;             // ordered by unit, period, facet
  std::vector<int32_t> first_cell;          // size units + 1: cells of unit u are [first_cell[u], first_cell[u+1])
  std::vector<FacetTotal> totals;           // the cells without their periods, ordered by unit, facet
  std::vector<int32_t> first_total;         // size units + 1, as first_cell
  std::vector<RepeatedCells> repeated;      // ordered by unit, period, facets
  std::vector<Conversion> conversions;      // ascending; none before the counting rules
  std::vector<TallySourceRow> source_rows;  // in source and row order
  std::vector<bool> absent;                 // per unit: in the roster, in no table
  std::vector<Absence> absences;            // ascending; none of those that the user lets count as 0
  std::vector<Absence> elsewhere;           // ascending: in no table of the period, but in one that shares days with it
  std::vector<bool> is_in_log;              // per period: an item log covers it
  std::vector<int32_t> period_before;       // per period: periods_before (period_span.hpp)
  int32_t last_period = -1;                 // as last_period (period_span.hpp)
  std::vector<SourceKinds> kinds;           // per source
  std::shared_ptr<const Tally> whole = {};  // of a tally of some periods: that of all of them; else null
  bool has_log = false;                     // an item log is among the sources: what it does not have is 0
  std::vector<SourceAccount> accounts;      // per source

  const Facet& facet_of(const TallyCell& cell) const { return facets[static_cast<size_t>(cell.facet_idx)]; }
};

/// The counts of one source; they must outlive the call.
struct NamedCounts {
  std::string file_name;
  const SourceCounts* counts = nullptr;
};

/// `given` may be empty (no units): then the roster is taken from the tables, with `same_names` as aliases.
Checked<Tally> make_tally(const std::vector<NamedCounts>& sources, const Roster& given,
                          const std::vector<NamePair>& same_names = {});

}  // namespace tongbao::core
