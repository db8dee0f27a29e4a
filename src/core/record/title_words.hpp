#pragma once
// title_words.hpp: what titles and file names say (标题用词); their period: text/find_period.hpp

#include <string>
#include <string_view>

namespace tongbao::core {

/// 「市直部门」「乡镇街道」… found in a file name; empty if there is none.
std::string group_in_file_name(std::string_view file_name);

/// 2026年5月信息报送统计表（第2页）: a title of the whole sheet, no name of a group.
bool is_sheet_title(std::string_view text);

/// True for 3月 and 2026年3月.
bool says_same_time(std::string_view one, std::string_view other);

}  // namespace tongbao::core
