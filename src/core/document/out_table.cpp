// out_table.cpp: the columns follow the data of the table's own units, so that a group without
// higher-level adoptions does not get an empty column for them.

#include "core/document/out_table.hpp"

#include <set>

#include "core/facts/quantity.hpp"
#include "core/rules/rule_words.hpp"
#include "core/table/csv_writer.hpp"
#include "core/text/join.hpp"
#include "core/words/score_line_words.hpp"

namespace tongbao::core {
namespace {

constexpr const char* kExemptMark = "—";

std::vector<std::string> groups_in(const Tally& tally, const RankedTable& ranked) {
  std::vector<std::string> groups;
  std::set<std::string> known;
  for (const auto& row : ranked.rows) {
    const auto& group = tally.roster.units[static_cast<size_t>(row.unit_idx)].group;
    if (known.insert(group).second) groups.push_back(group);
  }
  return groups;
}

}  // namespace

OutCell number_cell(int64_t number) { return {std::to_string(number), true}; }

OutCell rank_cell(int32_t rank) { return rank > 0 ? number_cell(rank) : OutCell{kExemptMark, false}; }

OutCell total_cell(const UnitScore& score) { return {total_zh(score), score.has_total}; }

OutCell measure_cell(std::optional<Points> value) { return value ? OutCell{value->to_string(), true} : OutCell{}; }

OutCell rate_cell(std::optional<Share> share, int places) {
  const auto rate = share ? percent(*share, places) : std::nullopt;
  return rate ? OutCell{percent_text(*rate, places), false} : OutCell{};
}

std::vector<CountColumn> count_columns(const Tally& tally, const std::vector<int32_t>& unit_idxs) {
  bool has_submitted = false;
  std::vector<bool> has_level(tally.levels.size(), false);
  for (const int32_t unit_idx : unit_idxs) {
    const auto unit = static_cast<size_t>(unit_idx);
    for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
      const Facet& facet = tally.facet_of(tally.cells[static_cast<size_t>(i)]);
      if (facet.status == Status::Submitted) has_submitted = true;
      if (facet.status == Status::Adopted) has_level[static_cast<size_t>(facet.level_idx)] = true;
    }
  }
  std::vector<CountColumn> columns;
  if (has_submitted) columns.push_back({status_zh(Status::Submitted), {Status::Submitted, "", "", ""}});
  bool divided = false;
  for (size_t level = 1; level < has_level.size(); ++level) divided = divided || has_level[level];
  if (!has_level.empty() && has_level[0]) {
    // Beside levels, the selector that matches all levels says what the undivided counts are part
    // of.
    columns.push_back({divided ? "采用合计" : status_zh(Status::Adopted), {Status::Adopted, "", "", ""}});
  }
  for (size_t level = 1; level < has_level.size(); ++level) {
    if (!has_level[level]) continue;
    const CountSelector items = {Status::Adopted, tally.levels[level], "", ""};
    // With one level in all the data there is nothing to tell apart by its name.
    const bool only_level = tally.levels.size() == 2 && !has_level[0];
    columns.push_back({only_level ? status_zh(Status::Adopted) : selector_zh(items), items});
  }
  return columns;
}

namespace {

/// + up, - down, 0 for the same rank; empty if one of them is none.
OutCell rank_change_cell(int32_t now, int32_t before) {
  if (now == 0 || before == 0) return {};
  const int32_t n_up = before - now;
  return {(n_up > 0 ? "+" : "") + std::to_string(n_up), true};
}

void add_trend_headers(const Trends& trends, bool scored, std::vector<std::string>& headers) {
  if (trends.cumulative && scored) headers.push_back("累计得分");
  if (trends.cumulative) headers.push_back("累计名次");
  if (trends.previous) {
    headers.push_back("上期名次");
    headers.push_back("升降");
  }
  if (trends.year_ago) headers.push_back("去年同期名次");
}

void add_trend_cells(const Trends& trends, bool scored, const RankedTable& ranked, const RankedUnit& row,
                     std::vector<OutCell>& cells) {
  const auto rank = [&](const SpanResult& span) { return rank_in(span, ranked.group, row.unit_idx); };
  if (trends.cumulative && scored) {
    const auto unit = static_cast<size_t>(row.unit_idx);
    cells.push_back(total_cell(trends.cumulative->scores.units[unit]));
  }
  if (trends.cumulative) cells.push_back(rank_cell(rank(*trends.cumulative)));
  if (trends.previous) {
    cells.push_back(rank_cell(rank(*trends.previous)));
    cells.push_back(rank_change_cell(row.rank, rank(*trends.previous)));
  }
  if (trends.year_ago) cells.push_back(rank_cell(rank(*trends.year_ago)));
}

}  // namespace

std::vector<int32_t> ranks_over_all(const RankedTable& overall, size_t n_units) {
  std::vector<int32_t> ranks(n_units, 0);
  for (const RankedUnit& row : overall.rows) ranks[static_cast<size_t>(row.unit_idx)] = row.rank;
  return ranks;
}

OutTable ranking_table(const Tally& tally, const Scores& scores, const ScoreExplainer& explainer,
                       const RankedTable& ranked, const RankedTable* overall, const Trends& trends) {
  const auto groups = groups_in(tally, ranked);
  const bool shows_group = groups.size() > 1;
  std::vector<int32_t> unit_idxs;
  for (const auto& row : ranked.rows) unit_idxs.push_back(row.unit_idx);
  const auto columns = count_columns(tally, unit_idxs);

  OutTable table;
  table.title = (ranked.group.empty() ? "全部单位" : ranked.group) + "排名";
  table.headers = {"名次"};
  std::vector<int32_t> ranks;
  if (overall != nullptr) {
    ranks = ranks_over_all(*overall, tally.roster.units.size());
    table.headers.push_back("总排名");
  }
  table.headers.push_back("单位");
  if (shows_group) table.headers.push_back("分组");
  for (const auto& column : columns) table.headers.push_back(column.header);
  const bool scored = explainer.gives_points() && scores.is_founded;
  if (scored) {
    table.headers.push_back("得分");
    table.headers.push_back("算式");
  }
  add_trend_headers(trends, scored, table.headers);

  bool any_exempt = false;
  bool any_missing = false;
  bool any_without_total = false;
  for (const auto& row : ranked.rows) {
    const auto& unit = tally.roster.units[static_cast<size_t>(row.unit_idx)];
    const auto& score = scores.units[static_cast<size_t>(row.unit_idx)];
    std::vector<OutCell> cells = {rank_cell(row.rank)};
    if (overall != nullptr) cells.push_back(rank_cell(ranks[static_cast<size_t>(row.unit_idx)]));
    cells.push_back({unit.full_name, false});
    if (shows_group) cells.push_back({unit.group, false});
    for (const auto& column : columns) {
      const auto n_items = count_of(tally, row.unit_idx, column.items);
      cells.push_back(n_items ? number_cell(*n_items) : OutCell{});
    }
    if (scored) {
      cells.push_back(total_cell(score));
      cells.push_back({formula_zh(explainer.lines(row.unit_idx)), false});
    }
    add_trend_cells(trends, scored, ranked, row, cells);
    table.rows.push_back(std::move(cells));
    const bool missing = is_missing(tally, row.unit_idx);
    any_missing = any_missing || missing;
    any_without_total = any_without_total || !score.has_total;
    any_exempt = any_exempt || (row.rank == 0 && !missing && (score.has_total || unit.exempt));
  }
  std::string marked;
  if (any_exempt) append_item(marked, "，或", {"不参与评比"});
  if (any_missing) append_item(marked, "，或", {"表中没有出现"});
  if (any_without_total) append_item(marked, "，或", {"没有人数"});
  if (!marked.empty()) table.notes.push_back("“—”表示" + marked + "。");
  return table;
}

namespace {

std::string written(const OutTable& table, const CsvWriteOptions& options) {
  std::vector<std::vector<CsvCellOut>> rows(1);
  for (const auto& header : table.headers) rows[0].push_back({header, false});
  for (const auto& row : table.rows) {
    auto& cells = rows.emplace_back();
    for (const auto& cell : row) cells.push_back({cell.text, cell.is_number});
  }
  return write_csv(rows, options).bytes;
}

}  // namespace

std::string table_csv(const OutTable& table) { return written(table, {}); }

std::string table_tsv(const OutTable& table) { return written(table, {.delimiter = '\t', .has_bom = false}); }

}  // namespace tongbao::core
