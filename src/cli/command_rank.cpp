// Plain text for a terminal or the next program: no byte order mark, line feeds. Several groups
// follow each other, each under a line with its name.

#include <iostream>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "core/document/out_table.hpp"
#include "core/export/export_set.hpp"
#include "core/table/csv_writer.hpp"

namespace tongbao::cli {

ExitStatus run_rank(const Arguments& arguments) {
  const auto loaded = load_project(arguments);
  if (!loaded) return ExitStatus::Unreadable;
  const core::Results& results = loaded->results;
  const auto rankings = core::named_rankings(loaded->project.rules, results.ranking);
  const core::ScoreExplainer explainer(results.tally(), loaded->project.rules, loaded->project.manual_points);
  bool is_first = true;
  for (const core::NamedRanking& named : rankings) {
    const core::OutTable table =
        core::ranking_table(results.tally(), results.scores, explainer, *named.ranked, named.overall, results.trends);
    std::vector<std::vector<core::CsvCellOut>> rows;
    if (rankings.size() > 1) rows.push_back({{named.name, false}});
    auto& header = rows.emplace_back();
    for (const std::string& text : table.headers) header.push_back({text, false});
    for (const auto& cells : table.rows) {
      auto& row = rows.emplace_back();
      for (const core::OutCell& cell : cells) row.push_back({cell.text, cell.is_number});
    }
    if (!is_first) std::cout << "\n";
    is_first = false;
    core::CsvWriteOptions options;
    options.newline = "\n";
    options.has_bom = false;
    std::cout << core::write_csv(rows, options).bytes;
  }
  return status_of(*loaded);
}

}  // namespace tongbao::cli
