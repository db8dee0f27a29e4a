#pragma once
// read_counts.hpp: a recognised table → counts, every skipped row told (表 → 计数)
//
// In       one SourceTable (count table or item log) with roles; the days that an item log may name.
// Out      SourceCounts: one Count a given cell (count table) or one a counted fact (item log), with the
//          unit name as typed; the roster is not known here.
// Errors   none; diagnostics: unreadable, negative or fractional numbers, empty units, adopted over
//          submitted, printed row and column totals that differ, unreadable dates and states, items
//          outside the days (one Loss for all of a file), items that stand twice.
// Rule     a row with an unusable cell is left out whole (Loss), so that no half row is counted;
//          an empty cell is "not given", never 0.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// 报送 · 采用 · 退稿 · 待定 · 批示 · 其他事项 (迟报, 漏报, 差错, 审签表 …: the category names which).
enum class Status { Submitted, Adopted, Rejected, Pending, Endorsed, Event };

/// What is counted. An empty name says that the source does not divide by it.
struct CountKind {
  Status status = Status::Submitted;
  std::string level = {};     // 层级; of an endorsement: whose
  std::string category = {};  // 栏目; of an event: which
  std::string carrier = {};   // 刊物、载体
  std::string origin = {};    // 原创、转载
  std::string role = {};      // 署名: 主办、联合
  bool operator==(const CountKind&) const = default;
};

/// One number of one row: how many items of a kind. Small, since a log has nearly as many as items.
struct Count {
  int32_t row_idx = 0;   // into SourceCounts::rows
  int32_t kind_idx = 0;  // into SourceCounts::kinds
  int64_t n_items = 0;   // >= 0
};

/// Items that were adopted (or endorsed) more than once, all in the same way. Only an item log can tell;
/// each time is also a Count of its own.
struct RepeatedItems {
  int32_t row_idx = 0;             // into SourceCounts::rows
  std::vector<int32_t> count_idx;  // into SourceCounts::counts, one each time, all of one status
  int64_t n_items = 0;
};

/// One row that was used. An item log gives one CountRow for all its rows that agree in unit, group and
/// period, so that memory grows with what is counted, not with the rows. A row of a joint item (several
/// units) is accounted for with its first unit.
struct CountRow {
  int64_t row = 0;             // 1-based, as the spreadsheet shows it; of the first row
  int64_t n_rows = 1;          // rows of the file behind it
  int64_t n_joint_rows = 0;    // further rows, accounted for with another unit
  std::string unit;            // as typed
  bool is_below_unit = false;  // the cell is blank, the unit that of a row above (BlankUnits)
  std::string group;
  std::string period;
  std::string printed_rank;   // as printed, empty = none
  std::string printed_score;  // as printed, empty = none
};

struct SourceCounts {
  std::vector<CountRow> rows;
  std::vector<CountKind> kinds;  // each once
  std::vector<Count> counts;
  std::vector<RepeatedItems> repeated;
  bool one_row_per_unit = true;  // several rows of a unit are a question; false for item logs
  RepeatedRows repeated_rows = RepeatedRows::Unsettled;
  int32_t unit_column = 0;  // 1-based, 0 = none
  int64_t n_rows_read = 0;  // all rows of the file, blank ones not counted
  int64_t n_rows_header = 0;
  int64_t n_rows_heading = 0;   // rows without a unit: headings of groups, notes, empty ones
  int64_t n_rows_total = 0;     // totals rows: checked, not counted
  int64_t n_rows_left_out = 0;  // each has a Loss diagnostic

  const CountKind& kind_of(const Count& count) const { return kinds[static_cast<size_t>(count.kind_idx)]; }
  /// Adds a count of a kind that is looked up among those before.
  void add_count(int32_t row_idx, const CountKind& kind, int64_t n_items);
};

/// Where an item log's counts come from, for whoever asks about single items.
struct ItemTrace {
  int32_t count_idx = 0;  // into SourceCounts::counts
  int64_t table_row = 0;  // 0-based into SourceTable::table->rows
  int64_t n_items = 1;
};

/// `trace` may be null; else it gets one entry for each time that a row of an item log was counted.
Checked<SourceCounts> read_counts(const SourceTable& source, const DateRange& days = {},
                                  std::vector<ItemTrace>* trace = nullptr);

}  // namespace tongbao::core
