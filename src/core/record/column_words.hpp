#pragma once
// column_words.hpp: the use of a column, and why, in a few words (列的用处)

#include <string>

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// A column's use in one short word with its period, level or category: 本级采用, 图片新闻, 对照：得分, 不用.
std::string use_zh(const Column& column);

/// 表头写明, 采用列，算本级 …
const char* reason_zh(RoleReason reason);

}  // namespace tongbao::core
