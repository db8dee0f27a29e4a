#pragma once
// export_set.hpp: Results → all files of an export, name and bytes (导出)
//
// The page and the command-line program save exactly these files, so both give the same bytes.
//
// In       a project and its results.
// Out      in this order: ranking-<分组>.csv for each ranked group (ranking-全部.csv when all are
// ranked
//          together, or when there is one group without a name; ranking-未分组.csv for units
//          without a group beside named groups), annex-<n>.csv counting from 1, notice.txt,
//          facts.json, diagnostics.json. A character that file systems refuse becomes _ in a file
//          name; names are unique without regard to case.
// Errors   none.
// Cost     O(bytes written).

#include <string>
#include <string_view>
#include <vector>

#include "core/pipeline.hpp"

namespace tongbao::core {

struct ExportFile {
  std::string name;
  std::string bytes;
  bool operator==(const ExportFile&) const = default;
};

std::vector<ExportFile> export_set(const Project& project, const Results& results);

/// One ranked table that counts by the rule set's scope, with the words its file name ends in.
struct NamedRanking {
  std::string name;  // 部门, 全部 …, as in the roster
  const RankedTable* ranked = nullptr;
  const RankedTable* overall = nullptr;  // told beside a group's ranks, if both count
};
std::vector<NamedRanking> named_rankings(const RuleSet& rules, const Ranking& ranking);

/// The text with every character that Windows or Linux refuses in a file name replaced by _.
std::string safe_file_name(std::string_view text);

}  // namespace tongbao::core
