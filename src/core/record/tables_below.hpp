#pragma once
// tables_below.hpp: one file → each table of several that stand below or beside each other (一个文件几张表)
//
// A header of other columns begins another table, whose numbers are not those of the columns above; so does a second column
// of units at the right, unless all its headers are those of the first, which is one table in blocks. Each table becomes a
// source of its own, named by the file and the title above it, or by the row where it begins; rows keep the numbers that
// they have in the file. A header that comes again, as on each page, begins none.
//
// In       a table as read, with what reading told.
// Out      one source or several, in the order of the file; TableCutOff (Note) with each but the first. Where one of them
//          would be no table by itself, all stays together.
// Errors   those of recognise(), of the file as a whole.
// Cost     O(cells), once a distinct text.

#include <memory>
#include <string>
#include <vector>

#include "core/record/recognise.hpp"

namespace tongbao::core {

Result<std::vector<SourceTable>> recognise_tables(const std::string& file_name, Encoding encoding,
                                                  std::shared_ptr<const Table> table, Diagnostics read_diagnostics);

}  // namespace tongbao::core
