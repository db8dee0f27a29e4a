#pragma once
// header_words.hpp: words of titles, file names and rows (标题、行的用词)
//
// What a column header says is read by header_phrase.hpp.

#include <string>
#include <string_view>

namespace tongbao::core {

/// 「7月」「2016年三季度」… found in a file name or a title row; empty if there is none.
std::string period_in(std::string_view text);

/// 「市直部门」「乡镇街道」… found in a file name; empty if there is none.
std::string group_in_file_name(std::string_view file_name);

/// True if the text only names a group of units: 乡镇街道, 一、区直部门 …
bool is_group_label(std::string_view cell);

/// 合计, 总计, 小计 …
bool is_total_label(std::string_view cell);

/// True if the text ends as unit names do: 局 办 镇 街道 …
bool looks_like_unit(std::string_view cell);

}  // namespace tongbao::core
