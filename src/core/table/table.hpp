#pragma once
// table.hpp: a small table, kept whole (表格)
//
// In       a file's name and its text (decode.hpp).
// Out      its rows in order, ragged as they came, with the row numbers a spreadsheet shows.
// Errors   those of csv_reader.hpp, with the file name; BytesUnreadable (Warning) for each cell
// that
//          holds U+FFFD, if the decoder met bad bytes; TableHasNoRows (Loss) if there is no row at
//          all.
// Cost     O(bytes) time and memory.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/table/csv_reader.hpp"

namespace tongbao::core {

struct Table {
  std::vector<std::vector<std::string>> rows;
  std::vector<int64_t> row_numbers;  // 1-based, one a row
  bool operator==(const Table&) const = default;
};

/// `has_bad_bytes`: the decoder replaced bytes (DecodedText::n_bad > 0), so U+FFFD marks damage.
Checked<Table> read_table(std::string_view file_name, std::string_view text,
                          bool has_bad_bytes = false);

/// The same with a delimiter that the user chose.
Checked<Table> read_table_as(std::string_view file_name, std::string_view text, CsvDialect dialect,
                             bool has_bad_bytes = false);

}  // namespace tongbao::core
