#pragma once
// long_table.hpp: a table with a row for each number of a unit → one with a row a unit (长表)
//
// 单位,指标,数量 with 甲局,报送数,12 above 甲局,采用数,8, as databases give it: the words of one column are the headers of
// another table. 单位,项目,1月,2月 with a row 报送 and a row 采用 of each unit is one too: 1月报送, 1月采用, 2月报送 ….
//
// In       a table as read.
// Out      the other table, or none if this is no long one or says a number twice. Rows have the number of the first row
//          that they are made of.
// Cost     O(cells).

#include <memory>

#include "core/table/table.hpp"

namespace tongbao::core {

std::shared_ptr<const Table> widened_table(const Table& table);

}  // namespace tongbao::core
