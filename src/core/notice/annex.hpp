#pragma once
// annex.hpp: the ranked tables behind the notice (附件)
//
// In       AnnexPlan: title, which groups and period, columns, order, notes.
// Out      OutTable. Without columns the plan means: rank, unit, [group], what the data gives,
//          and the score if the rule set gives points. Exempt units are in their place, without a
//          rank; units outside the assessment are in no annex. An annex of one period is scored and
//          ranked for itself, as if only that period's counts existed, with the points decided by
//          hand; its ties are in that period's source order. (A rule that names another period
//          finds nothing there.) An annex of all periods shows the ranking as it is. The total row
//          adds up the given counts and points of the rows above; a rate is computed anew from the
//          units that give both its counts; ranks and runs of periods have no total, and a category
//          has none if a unit gives items without a category, since the sum would be too small.
//          A cumulative column (累计) shows the year up to the end of the annex's period: the span of the facts
//          累计报送 and 累计采用, scored as the ranking's 累计得分. Where the data does not hold that span
//          (compared_periods.hpp) it shows the annex's own period.
//          A printed column (原表) shows what the tables say under a header, as they say it; of several rows of a unit the
//          first. Its total is the sum where the header is of counts and all cells are numbers.
//          A cell is one line: what breaks a line in a name is a space here, and so everywhere.
// Errors   none. An unknown group or period gives a table without rows or numbers; check_annex reports it.
// Cost     O(cells + units × (columns + log units)).

#include <memory>
#include <string>
#include <vector>

#include "core/document/out_table.hpp"
#include "core/facts/quantity.hpp"

namespace tongbao::core {

enum class AnnexField {
  Serial,    // 序号, runs on over all groups of the annex
  Rank,      // 名次; — for an exempt unit
  Unit,      // 单位
  Group,     // 分组
  Measured,  // the column's measure; empty when not given
  Printed,   // 原表: the cell of the tables' column with the header `printed`
};

struct AnnexColumn {
  std::string header;
  AnnexField field = AnnexField::Measured;
  Measure measure;
  bool cumulative = false;   // 计至本期累计, of a rank or a measure
  std::string printed = {};  // of Printed: the header as the tables have it (header_text)
  bool operator==(const AnnexColumn&) const = default;
};

enum class AnnexOrder {
  Rank,    // by the rule set's keys, restricted to the annex's period; ties as above
  Source,  // as in the data files
  Roster,
};

struct AnnexPlan {
  std::string title;                // may hold {names} of facts
  std::vector<std::string> groups;  // empty = all; blocks in this order when ranking is per group
  std::string period;               // empty = all periods together
  std::vector<AnnexColumn> columns;
  AnnexOrder order = AnnexOrder::Rank;
  bool total_row = false;          // 合计 row at the end
  std::vector<std::string> notes;  // 注, may hold {names}
  bool operator==(const AnnexPlan&) const = default;
};

/// What the annexes of a notice read their numbers and ranks from.
struct AnnexData {
  const Tally& tally;
  const Scores& scores;
  const Ranking& ranking;
  const RuleSet& rules;
  const std::vector<ManualPoints>& manual_points;
  const SpanResult* cumulative = nullptr;  // 累计; null: the data holds no more than 本期
  /// The periods of 累计, or of 本期 where there is no more, before the counting rules; null: tally.
  const Tally* year = nullptr;
  /// Of the tally's source rows, for printed columns; null: these stay empty.
  const std::vector<std::shared_ptr<const SourceTable>>* sources = nullptr;
};

/// Headers of the tables' columns that count nothing, in their order: what a printed column can show.
std::vector<std::string> printable_headers(const std::vector<std::shared_ptr<const SourceTable>>& sources);

/// Title and notes are returned as the plan has them; compose.cpp fills in the {names}. Rates have `rate_places`,
/// rounded half up from their counts.
OutTable make_annex(const AnnexData& data, const AnnexPlan& plan, int rate_places = kRatePlaces);

/// AnnexGroupUnknown, AnnexPeriodUnknown, AnnexCumulativeOpen, AnnexPrintedMissing; `name` is what the user knows the annex by (附件2).
/// Without units there is nothing yet that could be unknown.
Diagnostics check_annex(const AnnexData& data, const AnnexPlan& plan, const std::string& name);

/// What a new project gets: one annex a group when ranking per group, else one for all.
std::vector<AnnexPlan> default_annexes(const Tally& tally, const RuleSet& rules);

}  // namespace tongbao::core
