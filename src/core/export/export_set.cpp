// A group's name is the user's, so it may hold what a file name must not: separators, wildcards,
// control characters, a final dot. Two groups that become the same file name are told apart by a
// number, since one file must never replace another.

#include "core/export/export_set.hpp"

#include <set>

#include "core/export/diagnostics_json.hpp"
#include "core/export/facts_json.hpp"
#include "core/export/out_table.hpp"

namespace tongbao::core {
namespace {

/// File systems limit a name to 255 bytes; this leaves room for the rest of the name.
constexpr size_t kMaxNameBytes = 200;

std::string without_case(const std::string& text) {
  std::string lower = text;
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

class FileNames {
 public:
  std::string unique(const std::string& stem, const std::string& extension) {
    std::string name = stem + extension;
    for (int n = 2; !taken_.insert(without_case(name)).second; ++n)
      name = stem + "-" + std::to_string(n) + extension;
    return name;
  }

 private:
  std::set<std::string> taken_;
};

}  // namespace

std::string safe_file_name(std::string_view text) {
  constexpr std::string_view kRefused = "/\\:*?\"<>|";
  std::string name;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    name += is_control || kRefused.find(c) != std::string_view::npos ? '_' : c;
  }
  if (name.size() > kMaxNameBytes) {
    size_t end = kMaxNameBytes;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
  }
  if (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.back() = '_';
  return name;
}

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
    const OutTable table = ranking_table(results.tally(), results.scores, explainer, *named.ranked,
                                         named.overall, results.trends);
    files.push_back(
        {names.unique("ranking-" + safe_file_name(named.name), ".csv"), table_csv(table)});
  }
  int n_annexes = 0;
  for (const OutTable& annex : results.notice.annexes) {
    ++n_annexes;
    files.push_back({"annex-" + std::to_string(n_annexes) + ".csv", table_csv(annex)});
  }
  files.push_back({"notice.txt", notice_text(results.notice)});
  files.push_back({"facts.json", facts_json(results.facts)});
  files.push_back({"diagnostics.json", diagnostics_json(results.diagnostics)});
  return files;
}

}  // namespace tongbao::core
