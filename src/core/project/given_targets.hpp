#pragma once
// given_targets.hpp: 任务数 that a table gives for each unit → targets of a quota (任务)
//
// In       a source with a column of targets (RoleReason::TargetGiven), the roster in force.
// Out      a quota that is only shown, with a target for each unit that the column names; whoever wants points for it
//          says so in 计分. What is counted and per what time are those that the header names, else 报送 of 本期.
// Errors   none: rows without a unit of the roster or a whole number from 1 to kMaxQuota give no target.
// Cost     O(rows).

#include <cstdint>

#include "core/record/source_table.hpp"
#include "core/roster/roster.hpp"
#include "core/rules/rule_set.hpp"

namespace tongbao::core {

QuotaRule quota_of_column(const SourceTable& source, int32_t column_idx, const Roster& in_force);

}  // namespace tongbao::core
