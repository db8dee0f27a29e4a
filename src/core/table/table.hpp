#pragma once
// table.hpp: a table, kept whole (表格)
//
// In       a file's name and its text (decode.hpp), or its bytes, which TableReading takes piece by piece.
// Out      its rows in order, ragged as they came, with the row numbers a spreadsheet shows. The apostrophe that keeps a
//          spreadsheet from running a cell is taken off (csv_writer.hpp), so that what we wrote is read as it was.
// Errors   those of csv_reader.hpp, with the file name; BytesUnreadable (Warning) for each cell that holds U+FFFD,
//          if the decoder met bad bytes; RowsInQuotes (Loss) where lines of a quoted cell look like rows of the table;
//          SeparatorFound (Note); TableHasNoRows (Loss) if there is no row at all.
// Cost     O(bytes) time; memory of the distinct texts and of one number a cell.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/table/dialect.hpp"
#include "core/table/table_rows.hpp"
#include "core/text/decode.hpp"

namespace tongbao::core {

struct Table {
  TableRows rows;
  std::vector<int64_t> row_numbers;  // 1-based, one a row
  bool operator==(const Table&) const = default;
};

/// `has_bad_bytes`: the decoder replaced bytes (DecodedText::n_bad > 0), so U+FFFD marks damage.
Checked<Table> read_table(std::string_view file_name, std::string_view text, bool has_bad_bytes = false);

/// The same with a delimiter that the user chose.
Checked<Table> read_table_as(std::string_view file_name, std::string_view text, TextDialect dialect,
                             bool has_bad_bytes = false);

/// The bytes of a file on their way to a table. Gives the same as decode() and read_table(), however it is cut, and
/// never holds the whole text; a page can show how far it is.
class TableReading {
 public:
  /// `bytes` must outlive the reading.
  TableReading(std::string_view file_name, std::string_view bytes);
  ~TableReading();
  TableReading(TableReading&&) noexcept;
  TableReading& operator=(TableReading&&) noexcept;

  /// Reads on, about so many bytes.
  void read(size_t n_bytes);
  bool is_done() const;
  size_t n_bytes_read() const;
  size_t n_rows_read() const;
  Encoding encoding() const;
  /// Reads what is left. Nothing may be read afterwards.
  Checked<Table> finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace tongbao::core
