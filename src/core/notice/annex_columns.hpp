#pragma once
// annex_columns.hpp: the columns of an annex and their cells (附件的列)
//
// In       what a column reads: the numbers and ranks of one span (the annex's own periods, or 累计), and the units of
//          the rows as that span numbers them.
// Out      a cell a row, then the total's where it is asked for. What has a total and what has none: annex.hpp.
// Errors   none. A number that is not given is an empty cell, and so is a total that does not fit.
// Cost     O(cells of the units) a column; the names of a column are looked up once for all rows.

#include <cstdint>
#include <string>
#include <vector>

#include "core/notice/annex.hpp"

namespace tongbao::core {

/// One span's numbers and ranks, looked up once for all columns. Tally and scores must outlive it.
struct ColumnData {
  const Tally& tally;
  const Scores& scores;
  std::vector<RankPlace> places;                                             // per unit of the tally
  std::vector<int32_t> units;                                                // of the rows, into the tally's roster
  int rate_places;                                                           // decimal places of rates
  const std::vector<std::shared_ptr<const SourceTable>>* sources = nullptr;  // as AnnexData::sources
};

ColumnData column_data(const Tally& tally, const Scores& scores, const Ranking& ranking, const RuleSet& rules,
                       std::vector<int32_t> units, int rate_places);

/// The columns of a plan that names none: rank, unit, the group if there are several, what the data gives, the score.
std::vector<AnnexColumn> default_columns(const AnnexData& data, const std::vector<int32_t>& units);

/// The cells of one column, from the first row to the total.
std::vector<OutCell> column_cells(const ColumnData& data, const AnnexColumn& column, bool total_row);

/// A tab or what breaks a line becomes a space.
std::string on_one_line(std::string text);

}  // namespace tongbao::core
