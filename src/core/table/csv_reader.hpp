#pragma once
// csv_reader.hpp: text → rows of cells (CSV)
//
// Follows RFC 4180 and decides, once, what the standard leaves open:
//   line ends        CRLF, LF and CR end a row outside quotes, also mixed in one file
//   empty lines      are no rows; they still count in row numbers, as a spreadsheet counts them
//   "B" ,            spaces between a closing quote and the delimiter are dropped
//   "B"c,            text after a closing quote is kept (Bc) and told; it never swallows what
//   follows 5"6              a quote inside an unquoted cell is text "a … (no end)    the opening
//   quote is reported with its place and read as text, so no row is lost NUL              is kept and
//   told
// Short and long rows are kept as they are; whether they fit the header is judged later.
//
// In       valid UTF-8 in chunks cut anywhere; the result does not depend on the cuts.
// Out      each row, in order, to the sink. Cells are valid only during the call.
// Errors   diagnostics QuoteUnclosed, TextAfterQuote, NulInData (Warning), BlankRowsSkipped (Note).
// Cost     O(bytes) time; memory of the longest row.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace tongbao::core {

struct CsvDialect {
  char delimiter = ',';
  char quote = '"';
  bool operator==(const CsvDialect&) const = default;
};

struct CsvRow {
  int64_t row = 0;  // 1-based, as a spreadsheet shows it
  const std::vector<std::string_view>& cells;
};

using RowSink = std::function<void(const CsvRow&)>;

class CsvReader {
 public:
  /// Of one kind of diagnostic at most this many are listed, so that a broken file cannot fill
  /// memory; how many more there are is told by one more (MoreOfKind).
  static constexpr int64_t kMaxListed = 1000;

  CsvReader(CsvDialect dialect, RowSink sink);

  void feed(std::string_view text);
  /// Ends the last row. Nothing may be fed afterwards.
  void finish();

  const Diagnostics& diagnostics() const { return diagnostics_; }
  int64_t n_rows() const { return n_rows_; }              // rows given to the sink
  int64_t n_blank_rows() const { return n_blank_rows_; }  // empty lines with a row after them
  int64_t n_text_after_quote() const { return n_text_after_quote_; }

 private:
  enum class State {
    CellStart,   // nothing of the cell yet
    Unquoted,    // inside a cell without quotes, or in the text after a closing quote
    Quoted,      // inside quotes
    QuoteSeen,   // a quote inside quotes: the closing one, or the first of a doubled one
    AfterQuote,  // spaces after the closing quote
  };

  const char* run_end(const char* pos, const char* end, bool in_quotes) const;
  void step(char c);
  void end_cell();
  void end_row();
  void report(Code code, int64_t row, int64_t column, std::vector<std::string> args = {});

  CsvDialect dialect_;
  RowSink sink_;
  Diagnostics diagnostics_;
  State state_ = State::CellStart;
  bool after_cr_ = false;     // an LF now belongs to the CR before it
  std::string text_;          // the row's cells, one behind the other
  std::vector<size_t> ends_;  // where each finished cell ends in text_
  size_t closed_at_ = 0;      // AfterQuote: where the quoted text ended
  bool has_text_after_quote_ = false;
  std::vector<std::string_view> cells_;
  int64_t row_ = 1;
  int64_t n_rows_ = 0;
  int64_t n_blank_rows_ = 0;
  int64_t n_blank_pending_ = 0;  // empty lines since the last row
  int64_t first_blank_row_ = 0;
  int64_t n_text_after_quote_ = 0;
  int64_t n_nul_cells_ = 0;
  Place first_nul_;
  bool nul_seen_ = false;
};

}  // namespace tongbao::core
