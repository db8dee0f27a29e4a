#pragma once
// csv_writer.hpp: cells → the bytes of a CSV file
//
// Excel, WPS and LibreOffice run a cell that begins like a formula, even inside quotes. So a text
// cell that would start one gets an apostrophe in front; numbers such as -5 are never touched. A table
// that is read (table.hpp) has the apostrophe taken away again (strip_formula_guard), so export → import
// is the identity.
//
// In       rows of cells in UTF-8.
// Out      UTF-8 with byte order mark, CRLF, quotes only where needed (RFC 4180), and the list of
// cells
//          that were guarded, so that it can be shown.
// Errors   none.
// Source   OWASP CSV injection; a full-width ＝ ＋ － ＠ starts a formula in East Asian Excel.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

inline constexpr char kFormulaGuard = '\'';

struct CsvCellOut {
  std::string text;
  bool is_number = false;  // a number of our model: digits, one sign, one point; or empty
  bool operator==(const CsvCellOut&) const = default;
};

struct CsvWriteOptions {
  char delimiter = ',';
  std::string_view newline = "\r\n";
  bool has_bom = true;
  bool guards_formulas = true;  // false: exact text, for programs that are no spreadsheet
};

struct CsvText {
  struct GuardedCell {
    int64_t row = 0;     // 1-based
    int64_t column = 0;  // 1-based
    bool operator==(const GuardedCell&) const = default;
  };
  std::string bytes;
  std::vector<GuardedCell> guarded;  // in reading order
};

CsvText write_csv(const std::vector<std::vector<CsvCellOut>>& rows, const CsvWriteOptions& options = {});

/// True if a spreadsheet might run the text: its first visible character is one of = + - @ ＝ ＋ －
/// ＠ (spaces, zero-width and control characters before it do not help), or it begins with TAB, CR,
/// LF or NUL. A plain number (-5, +86, 0.5) is none. Text that already carries guards counts as
/// what they hide.
bool needs_formula_guard(std::string_view text);

/// The cell without the apostrophe that write_csv put there; any other cell as it is.
std::string_view strip_formula_guard(std::string_view cell);

}  // namespace tongbao::core
