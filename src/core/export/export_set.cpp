// Tables and notice have Chinese names for the clerk who looks into the folder of downloads; the two files that
// programs read keep the names of their formats.

#include "core/export/export_set.hpp"

#include "core/document/out_table.hpp"
#include "core/export/diagnostics_json.hpp"
#include "core/export/facts_json.hpp"
#include "core/export/file_name.hpp"

namespace tongbao::core {
namespace {

/// 附件2-各单位得分表, or 附件2 where the annex has no title.
std::string annex_stem(const std::string& label, const std::string& title) {
  const std::string safe = safe_file_name(title);
  return safe.empty() ? label : label + "-" + safe;
}

}  // namespace

std::vector<NamedRanking> named_rankings(const RuleSet& rules, const Ranking& ranking) {
  const bool is_one_table = rules.rank_scope == RankScope::Overall || ranking.groups.empty() ||
                            (ranking.groups.size() == 1 && ranking.groups[0].group.empty());
  if (is_one_table) return {{"全部", &ranking.overall}};
  const RankedTable* overall = rules.rank_scope == RankScope::Both ? &ranking.overall : nullptr;
  std::vector<NamedRanking> named;
  for (const RankedTable& table : ranking.groups)
    named.push_back({table.group.empty() ? "未分组" : table.group, &table, overall});
  return named;
}

std::vector<ExportFile> export_set(const Project& project, const Results& results) {
  std::vector<ExportFile> files;
  FileNames names;
  const ScoreExplainer explainer(results.tally(), project.rules, project.manual_points);
  for (const NamedRanking& named : named_rankings(project.rules, results.ranking)) {
    const OutTable table =
        ranking_table(results.tally(), results.scores, explainer, *named.ranked, named.overall, results.trends);
    files.push_back({names.unique("排名表-" + safe_file_name(named.name), ".csv"), table_csv(table)});
  }
  const std::vector<OutTable>& annexes = results.notice.annexes;
  for (size_t i = 0; i < annexes.size(); ++i)
    files.push_back(
        {names.unique(annex_stem(annex_label(i, annexes.size()), annexes[i].title), ".csv"), table_csv(annexes[i])});
  files.push_back({names.unique("通报", ".txt"), notice_text(results.notice)});
  for (const Letter& letter : results.letters) {
    if (letter.copies.empty()) continue;
    const std::string safe = safe_file_name(letter.name);
    files.push_back({names.unique(safe.empty() ? "告知书" : safe, ".txt"), letter_text(letter)});
  }
  files.push_back({"facts.json", facts_json(results.facts)});
  files.push_back({"diagnostics.json", diagnostics_json(results.diagnostics)});
  return files;
}

int32_t letter_of_file(const Project& project, const Results& results, int64_t file_idx) {
  const size_t n_before = named_rankings(project.rules, results.ranking).size() + results.notice.annexes.size() + 1;
  int64_t nth = file_idx - static_cast<int64_t>(n_before);
  for (size_t i = 0; i < results.letters.size() && nth >= 0; ++i) {
    if (results.letters[i].copies.empty()) continue;
    if (nth-- == 0) return static_cast<int32_t>(i);
  }
  return -1;
}

}  // namespace tongbao::core
