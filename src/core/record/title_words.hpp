#pragma once
// title_words.hpp: the period and the group that a title or a file name tells (标题用词)

#include <string>
#include <string_view>

namespace tongbao::core {

/// 「7月」「2016年三季度」… found in a file name or a title row; empty if there is none.
std::string period_in(std::string_view text);

/// 「市直部门」「乡镇街道」… found in a file name; empty if there is none.
std::string group_in_file_name(std::string_view file_name);

}  // namespace tongbao::core
