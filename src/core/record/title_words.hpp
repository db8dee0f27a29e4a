#pragma once
// title_words.hpp: the group that a file name tells (标题用词); its period: text/find_period.hpp

#include <string>
#include <string_view>

namespace tongbao::core {

/// 「市直部门」「乡镇街道」… found in a file name; empty if there is none.
std::string group_in_file_name(std::string_view file_name);

}  // namespace tongbao::core
