#pragma once
// found_file.hpp: what one file holds (打开的文件)
//
// What a file is shows in its content, not in its name: JSON says it itself, a table with roster columns and no counts is
// a roster, every other text is data. The text of a published notice is as many files as it holds tables.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/prose/notice_head.hpp"
#include "core/record/source_table.hpp"
#include "core/roster/roster.hpp"

namespace tongbao::core {

enum class FileHolds {
  Tables,  // data
  Roster,  // 名录
  Json,    // a project, rules or a notice's template: whoever knows them reads the bytes
};

struct FoundFile {
  std::string name;
  FileHolds holds = FileHolds::Tables;
  std::vector<SourceTable> sources = {};  // Tables: in the order of the file, at least one unless there is an error
  std::optional<NoticeHead> head = {};    // of a published notice, with its first table
  Roster roster = {};                     // Roster
  std::string json = {};                  // Json: the bytes
  std::optional<Error> error = {};        // the file cannot be used, and why
};

using FoundFiles = std::vector<FoundFile>;

}  // namespace tongbao::core
