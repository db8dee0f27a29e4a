#pragma once
// tally.hpp: counts of all tables → unit × period × level × category × status → number of items (汇总)
//
// In       the counts of every source and the roster (or none: then the units come from the tables).
// Out      Tally: one cell a combination that some source gives; a combination without a cell was not
//          given, which is not the same as 0. Merging three months gives the same totals as counting
//          the quarter in one table.
// Errors   none; diagnostics: unit not in the roster (Loss), alias matches, a unit twice in one table
//          and period (Loss for the later row), units of the roster that no table names.
// Cost     O(n log n), n = counts.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/record/read_counts.hpp"
#include "core/roster/roster.hpp"

namespace tongbao::core {

struct TallyCell {
  int32_t unit_idx = 0;      // into Tally::roster.units
  int32_t period_idx = 0;    // into Tally::periods
  int32_t level_idx = 0;     // into Tally::levels
  int32_t category_idx = 0;  // into Tally::categories
  Status status = Status::Submitted;
  int64_t n_items = 0;
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
  Roster roster;                         // the roster in force, given or taken from the tables
  std::vector<std::string> periods;      // in order of first appearance; never empty if cells exist
  std::vector<std::string> levels;       // [0] is "" (not divided)
  std::vector<std::string> categories;   // [0] is "" (not divided)
  std::vector<TallyCell> cells;          // ordered by unit, period, level, category, status
  std::vector<int32_t> first_cell;       // size units + 1: cells of unit u are [first_cell[u], first_cell[u+1])
  std::vector<TallySourceRow> source_rows;  // in source and row order
  std::vector<bool> absent;              // per unit: in the roster, in no table
  std::vector<SourceAccount> accounts;   // per source
};

/// What to sum: empty text = all.
struct CountSelector {
  Status status = Status::Submitted;
  std::string level;
  std::string category;
  std::string period;
  bool operator==(const CountSelector&) const = default;
};

struct NamedCounts {
  std::string file_name;
  const SourceCounts* counts = nullptr;
};

/// `given` may be empty (no units): then the roster is taken from the tables.
Checked<Tally> make_tally(const std::vector<NamedCounts>& sources, const Roster& given);

/// The number of items of one unit, or empty if no source gives any such count.
std::optional<int64_t> count_of(const Tally& tally, int32_t unit_idx, const CountSelector& what);

/// Periods in which the unit has no item of this status, whether a table says 0 or does not name it.
int32_t n_zero_periods(const Tally& tally, int32_t unit_idx, Status status);

}  // namespace tongbao::core
