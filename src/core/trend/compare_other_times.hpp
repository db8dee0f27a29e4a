#pragma once
// compare_other_times.hpp: the columns of 累计, 上期 and 去年同期 that tables print, against the data (印的其他期间)
//
// Such a column counts nothing (RoleReason::Cumulative, OtherPeriod), but where the data holds the span that it is about, its
// numbers are known: what was published last time and what adds up now often differ.
//
// In       the sources, 本期's tally and what 本期 is compared with.
// Out      one Note a column (PrintedOtherTimeDiffers) with every row that differs. Nothing over several periods, for tables
//          of blocks, for columns that the user uses otherwise, for units with several rows, and where the span or the
//          unit's count in it is not known.
// Errors   none.
// Cost     O(rows) a column.

#include <memory>
#include <vector>

#include "core/record/source_table.hpp"
#include "core/trend/trend.hpp"

namespace tongbao::core {

Diagnostics compare_other_times(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally,
                                const SpanTallies& spans);

}  // namespace tongbao::core
