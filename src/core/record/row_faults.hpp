#pragma once
// row_faults.hpp: what the counts of one row say of each other (行内核对)
//
// In       a source and the numbers of a row, by column.
// Out      the faults; none of them leaves the row out.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

using RowNumbers = std::vector<std::optional<int64_t>>;

struct RowFault {
  Code code = Code::PartsExceedWhole;
  int32_t column_idx = 0;
  int64_t n = 0;       // items
  int64_t n_most = 0;  // that there can be
};

/// A count of which 其中 … is counted by itself counts the rest from here on.
std::vector<RowFault> take_off_parts(const SourceTable& source, RowNumbers& numbers);

/// No level can adopt more items than were sent in; the first that does.
std::vector<RowFault> check_adopted(const SourceTable& source, const RowNumbers& numbers);

}  // namespace tongbao::core
