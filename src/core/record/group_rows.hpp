#pragma once
// group_rows.hpp: headings of groups that have numbers of their own (分组小计)
//
// 县直单位,8 above two units that sum to 8 is their heading, and so is 二、某县,8, or 二 under 序号 beside it. Where the
// numbers are no such sum, nobody can say whether it is a heading with a wrong number or one unit among others.
//
// Cost     O(rows of the group).

#include <cstdint>
#include <string>
#include <vector>

#include "core/record/source_table.hpp"

namespace tongbao::core {

enum class GroupRow {
  None,     // a unit
  Heading,  // its numbers are the sum of the rows below, up to the next heading or total
  Unclear,  // it looks like a heading, and its numbers are no such sum
  Alone,    // it looks like a heading, and no unit stands below
};

/// Of a row of a count table without blocks; row is 0-based.
GroupRow look_at_group(const SourceTable& source, int64_t row);

/// True for a row that gives a unit with a number and is no heading.
bool is_plain_unit(const SourceTable& source, int64_t row);

/// Columns beside the unit that say 小计 in some of the units' rows and something else in others: 月份, 栏目. O(cells).
std::vector<int32_t> columns_with_sums(const SourceTable& source);

/// True if the table is of groups alone, so that each of them is a unit. O(rows).
bool has_groups_alone(const SourceTable& source);

/// Rows whose numbers are the sum of others: of those right below, or of all others of the table.
struct RowSum {
  int64_t first_row = 0;  // of the others, 0-based
  int64_t n_rows = 0;     // 0: it is no sum, or one that chance makes
};
/// For each row below the header of a count table without blocks. None where there is no header and the columns are still
/// asked about: first it must be known what is added up. O(rows × rows of a sum).
std::vector<RowSum> rows_that_are_sums(const SourceTable& source);

/// 3月 above or below the rows of that month: what the row's label says if it names a period and no unit, else empty.
std::string period_label(const SourceTable& source, int64_t row);

/// Answers GroupCounted: the row is the sum of a group, or a unit whose name loses its ordinal. row is 1-based.
void settle_group_row(SourceTable& source, int64_t row, int32_t unit_column, const std::string& label, bool is_sum);

}  // namespace tongbao::core
