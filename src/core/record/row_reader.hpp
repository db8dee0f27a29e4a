#pragma once
// row_reader.hpp: what both kinds of tables need while their rows are read (行)
//
// A cursor on one row of a source, the cells by role, and the account of the rows: what is reported carries the
// place of the row, and a row that is left out is counted and told by the same call.

#include <string>
#include <vector>

#include "core/record/read_counts.hpp"

namespace tongbao::core {

class RowReader {
 public:
  /// The source must have a unit column.
  explicit RowReader(const SourceTable& source);

 protected:
  /// Sets row_ to each row below the header in turn; of blocks side by side to all rows of the left one first.
  template <class ReadRow>
  void read_rows(ReadRow read_row) {
    BlockRows rows(out_.value);
    for (first_column_ = 0; first_column_ < n_all_columns_; first_column_ += n_columns_) {
      forget_unit_above();
      for (row_ = out_.value.n_rows_header; row_ < out_.value.n_rows_read; ++row_) {
        row_number_ = source_.table->row_numbers[static_cast<size_t>(row_)];
        if (has_blocks()) rows.begin();
        read_row();
        if (has_blocks()) rows.end(row_);
      }
    }
    first_column_ = 0;
    if (has_blocks()) rows.account();
  }

  bool has_blocks() const { return n_columns_ < n_all_columns_; }

  std::string cell(int32_t column_idx) const { return trim(text(text_id(column_idx))); }
  /// What the cell says, as a number: equal numbers are equal texts. Without a cell or a column (-1) 0, the empty text.
  int32_t text_id(int32_t column_idx) const;
  /// Not trimmed.
  const std::string& text(int32_t text_id) const;
  /// All ids are below.
  int32_t n_texts() const { return source_.table->rows.texts().size() + static_cast<int32_t>(source_.edits.size()); }
  /// The first column with the role, or -1.
  int32_t column_of(ColumnRole role) const;
  /// The cell of that column; empty without one.
  std::string cell_of(ColumnRole role) const;
  std::string header(int32_t column_idx) const { return header_text(source_, column_idx); }
  const Column& column(int32_t column_idx) const { return source_.columns[static_cast<size_t>(column_idx)]; }
  /// Of one block.
  int32_t n_columns() const { return n_columns_; }
  /// The only text of the row; empty if there is none or several.
  std::string lone_label() const;
  /// 合计 is in the unit's column, or in another one that holds no counts.
  bool is_total_row() const;
  /// 填表人：…, 平均 or nothing at all: a row that names no unit. It loses nothing and is told once for all such rows.
  bool is_note_row() const;
  void take_note_row();
  /// True if the row says the header again, as each page or part of a long table does.
  bool is_header_again(int64_t row) const;
  /// Behind the last row.
  void report_notes();

  void report(Code code, Severity severity, int32_t column_idx, std::vector<std::string> args);
  void leave_out(Code code, int32_t column_idx, std::vector<std::string> args);
  void report_ragged();

  /// The text of the row's unit; where the cell is a part of a merged one, that of the unit above, which is asked about.
  int32_t unit_text_id();
  /// What the cell names, without a number of its own before it.
  std::string unit_name(int32_t text_id) const;
  /// Behind a heading or a total no unit goes on.
  void forget_unit_above() { unit_above_ = 0; }
  /// Behind the last row.
  void ask_about_units_above();

  const SourceTable& source_;
  Checked<SourceCounts> out_;
  int64_t row_ = 0;  // 0-based into the table's rows
  int64_t row_number_ = 0;
  int32_t unit_column_ = -1;

 private:
  /// What became of each row of the file, whose cells may be in several blocks: rows in = rows used + rows told.
  class BlockRows {
   public:
    explicit BlockRows(SourceCounts& counts) : counts_(counts) {}
    void begin();
    void end(int64_t row);
    void account();

   private:
    enum class Use { None, Heading, Total, LeftOut, Counted };
    SourceCounts& counts_;
    std::vector<Use> uses_;  // by row
    size_t n_rows_before_ = 0;
    int64_t n_total_before_ = 0;
    int64_t n_left_out_before_ = 0;
  };

  int32_t n_all_columns_ = 0;
  int32_t n_columns_ = 0;
  int32_t first_column_ = 0;  // of the block that is read
  std::string first_note_;
  int64_t first_note_row_ = 0;
  int64_t n_notes_ = 0;       // empty rows are none
  bool has_numbers_ = false;  // before the names of the units
  bool fills_units_ = false;  // a row without a unit counts for the unit above
  int32_t unit_above_ = 0;    // text of the last row that names one; 0 = none
  int64_t n_filled_ = 0;      // rows that count for the unit above
  int64_t first_filled_row_ = 0;
  std::string first_filled_unit_;
  size_t n_header_filled_ = 0;  // cells of the last header row, without empty ones at its end
};

}  // namespace tongbao::core
