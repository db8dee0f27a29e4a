#pragma once
// titled_unit.hpp: a log of one unit, which only a line above it names (填报单位：县教育局)
//
// Units that fill in a form of their own send a log without a column of units.
//
// In       a table as read.
// Out      the same with a last column 单位, so that the places of all other cells stay; none if a column names units, if
//          there is no column of titles below, or if no line above names one unit.
// Cost     O(cells) where it applies, else O(rows above the header).

#include <memory>
#include <string>

#include "core/table/table.hpp"

namespace tongbao::core {

struct TitledUnit {
  std::shared_ptr<const Table> table;
  std::string unit;
};

TitledUnit with_titled_unit(const Table& table, const std::string& file_name);

}  // namespace tongbao::core
