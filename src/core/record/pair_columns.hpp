#pragma once
// pair_columns.hpp: 12/8 under 报送/采用 → two columns (一格两数)
//
// In       a table as read.
// Out      the table with each such column as two, or none if no column is one: its header names two counts, and every cell
//          that says something says both.
// Cost     O(cells).

#include <memory>

#include "core/table/table.hpp"

namespace tongbao::core {

std::shared_ptr<const Table> split_pair_columns(const Table& table);

}  // namespace tongbao::core
