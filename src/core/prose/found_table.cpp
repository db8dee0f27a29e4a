#include "core/prose/found_table.hpp"

#include <algorithm>
#include <utility>

#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

/// Ways that are told in words; more would not be read.
constexpr size_t kMostTold = 3;
/// Ways that can be chosen by a click.
constexpr size_t kMostChoices = 2;

/// 图片新闻1、政务信息2; 都是空 if nothing is in it.
std::string words_of(const FoundTable& table, size_t first_column, const SplitCells& cells) {
  std::string words;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i]) continue;
    const size_t column = first_column + i;
    const std::string header = table.has_header && column < table.rows.front().size()
                                   ? table.rows.front()[column]
                                   : join({"第", std::to_string(column + 1), "列"});
    append_item(words, "、", {header, " ", std::to_string(*cells[i])});
  }
  return words;
}

/// The cells of a row with commas between: an answer of the question (gui/problems).
std::string choice_of(const SplitCells& cells) {
  std::string text;
  for (size_t i = 0; i < cells.size(); ++i)
    append_to(text, {i > 0 ? "," : "", cells[i] ? std::to_string(*cells[i]) : ""});
  return text;
}

Diagnostic question_of(const FoundTable& table, size_t first_column, size_t unit_column, const UnsettledRow& row) {
  std::string ways;
  for (size_t i = 0; i < row.options.size() && i < kMostTold; ++i)
    append_item(ways, "；", {words_of(table, first_column, row.options[i])});
  std::vector<std::string> args = {table.rows[row.row][unit_column], row.printed, std::to_string(row.options.size()),
                                   ways};
  if (row.options.size() <= kMostChoices)
    for (const SplitCells& cells : row.options) args.push_back(choice_of(cells));
  return {Code::CellsUncertain,
          Severity::Warning,
          {{}, table.row_numbers[row.row], static_cast<int32_t>(first_column) + 1},
          std::move(args)};
}

void keep(std::vector<SplitCells>& kept, const std::vector<SplitCells>& options) {
  for (const SplitCells& option : options)
    if (std::find(kept.begin(), kept.end(), option) == kept.end()) kept.push_back(option);
}

/// What stays of the options for any of the totals; all of them if no totals fit.
void narrow(std::vector<UnsettledRow>& unsettled, const std::vector<SplitCells>& known,
            const std::vector<SplitCells>& totals) {
  std::vector<std::vector<SplitCells>> kept(unsettled.size());
  bool is_solved = false;
  for (const SplitCells& printed : totals) {
    SplitProblem problem;
    problem.totals = printed;
    for (const UnsettledRow& row : unsettled) problem.rows.push_back(row.options);
    for (const SplitCells& cells : known) problem.rows.push_back({cells});
    if (!narrow_options(problem)) continue;
    is_solved = true;
    for (size_t i = 0; i < unsettled.size(); ++i) keep(kept[i], problem.rows[i]);
  }
  if (!is_solved) return;
  for (size_t i = 0; i < unsettled.size(); ++i) {
    // In the order in which they were found, whatever the totals.
    std::vector<SplitCells>& options = unsettled[i].options;
    std::erase_if(options, [&](const SplitCells& option) {
      return std::find(kept[i].begin(), kept[i].end(), option) == kept[i].end();
    });
  }
}

}  // namespace

void settle_rows(FoundTable& table, size_t first_column, size_t unit_column, std::vector<UnsettledRow> unsettled,
                 const std::vector<SplitCells>& known, const std::vector<SplitCells>& totals) {
  narrow(unsettled, known, totals);
  for (const UnsettledRow& row : unsettled) {
    std::vector<std::string>& cells = table.rows[row.row];
    for (size_t i = 0; !row.options.empty() && i < row.options.front().size(); ++i) {
      const auto& first = row.options.front()[i];
      const bool is_certain = std::all_of(row.options.begin(), row.options.end(),
                                          [&](const SplitCells& option) { return option[i] == first; });
      if (is_certain && first) cells[first_column + i] = std::to_string(*first);
    }
    if (row.options.size() != 1) table.questions.push_back(question_of(table, first_column, unit_column, row));
  }
}

}  // namespace tongbao::core
