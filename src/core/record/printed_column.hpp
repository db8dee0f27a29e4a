#pragma once
// printed_column.hpp: which of several printed scores or ranks is the one to compare with (现成得分、名次)

#include <cstdint>

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// Of several printed columns the one of this period and of everything: 总得分 before 得分 before 图片得分, 累计得分
/// last. Of equals the last score, because totals are behind their parts, and the first rank.
int32_t printed_column(const SourceTable& source, ColumnRole role);

}  // namespace tongbao::core
