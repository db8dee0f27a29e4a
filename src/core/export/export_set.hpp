#pragma once
// export_set.hpp: Results → all files of an export, name and bytes (导出)
//
// The page and the command-line program save exactly these files, so both give the same bytes.
//
// In       a project and its results.
// Out      in this order: 排名表-<分组>.csv for each ranked group (排名表-全部.csv when all are ranked together, or
//          when there is one group without a name; 排名表-未分组.csv for units without a group beside named
//          groups), 附件<n>-<标题>.csv (附件-<标题>.csv if there is one), 通报.txt, <name>.txt for each letter that
//          has copies (告知书.txt: all copies in one file), facts.json, diagnostics.json.
//          The names fit every file system and are unique (file_name.hpp).
// Errors   none.
// Cost     O(bytes written).

#include <string>
#include <string_view>
#include <vector>

#include "core/pipeline/pipeline.hpp"

namespace tongbao::core {

struct ExportFile {
  std::string name;
  std::string bytes;
  bool operator==(const ExportFile&) const = default;
};

std::vector<ExportFile> export_set(const Project& project, const Results& results);

/// The letter that a file of the set is, without writing the set; -1 = none, also for an index beyond it.
int32_t letter_of_file(const Project& project, const Results& results, int64_t file_idx);

/// One ranked table that counts by the rule set's scope, with the words its file name ends in.
struct NamedRanking {
  std::string name;  // 部门, 全部 …, as in the roster
  const RankedTable* ranked = nullptr;
  const RankedTable* overall = nullptr;  // told beside a group's ranks, if both count
};
std::vector<NamedRanking> named_rankings(const RuleSet& rules, const Ranking& ranking);

}  // namespace tongbao::core
