#pragma once
// out_table.hpp: a finished table, ready for the screen, a CSV file or the notice (表)
//
// In       the results of one ranking, or single values.
// Out      cells that are text already: whoever draws, writes or prints a table rounds and words nothing.
// Measure  counts and points exactly; rates in per cent, rounded half up to the places that are asked for.
// Errors   none. What is not given is an empty cell, which is not 0.
// Cost     O(cells of the units + cells of the table); the formulas (算式) cost what ScoreExplainer does a unit.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/lists/lists.hpp"
#include "core/score/measure_reader.hpp"
#include "core/score/score_lines.hpp"
#include "core/trend/trend.hpp"

namespace tongbao::core {

struct OutCell {
  std::string text;
  bool is_number = false;  // a number of our model: never touched by the CSV guard
  bool operator==(const OutCell&) const = default;
};

struct OutTable {
  std::string title;
  std::vector<std::string> headers;
  std::vector<std::vector<OutCell>> rows;  // each as long as the headers
  std::vector<std::string> notes;          // 注, one a line below the table
  bool operator==(const OutTable&) const = default;
};

/// A column of counts that the data gives: 报送, 采用, 上级采用.
struct CountColumn {
  std::string header;
  CountSelector items;
};

/// The count columns that at least one of these units has: 报送, then 采用, once a level (本级采用, 上级采用) if the data has
/// more than one level. Categories are not split.
std::vector<CountColumn> count_columns(const Tally& tally, const std::vector<int32_t>& unit_idxs);

/// The number of a measure as a cell; a value that is not given is empty.
OutCell measure_cell(std::optional<Points> value);

/// A rate is text with %.
OutCell rate_cell(std::optional<Share> share, int places);

OutCell number_cell(int64_t number);

/// 名次 as a cell; — for an exempt unit (rank 0).
OutCell rank_cell(int32_t rank);

/// The ranked table of a group: 名次, 单位, [分组 over all], 报送 and 采用 as far as the data gives them (采用 once a level
/// if there are several), and where anything gives points 得分 and 算式. `overall`, where given, is shown beside the rank
/// as 总排名. The columns of trends come last: 累计得分 and 累计名次, 上期名次 and 升降 (rank places, + up), 去年同期名次.
OutTable ranking_table(const Tally& tally, const Scores& scores, const ScoreExplainer& explainer,
                       const RankedTable& ranked, const RankedTable* overall = nullptr, const Trends& trends = {});

/// The rank over all of each roster unit; 0 = not ranked.
std::vector<int32_t> ranks_over_all(const RankedTable& overall, size_t n_units);

/// UTF-8 with BOM, CRLF, header first; title and notes are not part of it.
std::string table_csv(const OutTable& table);

/// The same cells for the clipboard: tabs between them, no BOM.
std::string table_tsv(const OutTable& table);

}  // namespace tongbao::core
