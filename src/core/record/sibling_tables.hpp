#pragma once
// sibling_tables.hpp: what the titles of several tables in one file say of their counts (同一文件的几张表)
//
// 本月报送情况 above 1—8月累计报送情况, 全年任务 above 实际完成, 2024年 above 2023年: with the same units in both, their
// numbers are no counts of one time, as little as columns of such headers would be. 县级采用情况 above 省级采用情况 say of
// which level.
//
// In       all tables that were cut out of one file, recognised.
// Out      counts of another time, and targets, are left out; counts that name no level have that of their title. Each such
//          column is asked about (待确认).
// Cost     O(rows × tables).

#include <string_view>
#include <vector>

#include "core/record/source_table.hpp"

namespace tongbao::core {

void set_by_titles(std::vector<SourceTable>& tables);

}  // namespace tongbao::core
