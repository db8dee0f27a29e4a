#pragma once
// title_words.hpp: what titles and file names say (标题用词); their period: text/find_period.hpp

#include <string>
#include <string_view>

#include "core/record/header_phrase.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// 「市直部门」「乡镇街道」… found in a file name; empty if there is none.
std::string group_in_file_name(std::string_view file_name);

/// 2026年5月信息报送统计表（第2页）: a title of the whole sheet, no name of a group.
bool is_sheet_title(std::string_view text);

/// True for 3月 and 2026年3月.
bool says_same_time(std::string_view one, std::string_view other);

/// What a file is called, or the table within it: 累计报送情况 of 「7月.csv · 累计报送情况」.
std::string table_name(const std::string& file_name);

/// What the titles of a table, or else the name of its file, say of all its counts.
struct TitleWords {
  HeaderWhat what = HeaderWhat::Nothing;  // 采用情况; Nothing for 报送采用情况
  HeaderWhen when = HeaderWhen::NotSaid;  // 1—8月累计
  std::string level = {};                 // 省级 of 省级采用情况; 县政府网站 says nothing of a level
  bool is_target = false;                 // 全年任务
};
TitleWords title_words(const SourceTable& source);
TitleWords title_words(const std::string& title);
/// The first title above the header, or else the name of the table.
std::string title_of(const SourceTable& source);

}  // namespace tongbao::core
