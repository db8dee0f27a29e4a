// Method: each cell is guarded first and quoted then. Reason: quotes do not keep a spreadsheet from
// running a formula, only a character before it does.
//
// A cell that already begins with apostrophes before a formula gets one more, so that taking one
// away always gives back exactly what was written.

#include "core/table/csv_writer.hpp"

#include <cassert>

#include "core/base/digits.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {

namespace {

/// [+-]?digits[.digits]
bool is_plain_number(std::string_view text) {
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  size_t i = 0;
  while (i < text.size() && is_digit(text[i])) ++i;
  if (i == 0) return false;
  if (i == text.size()) return true;
  if (text[i] != '.') return false;
  const size_t first_place = ++i;
  while (i < text.size() && is_digit(text[i])) ++i;
  return i > first_place && i == text.size();
}

/// Characters a spreadsheet may skip before it looks for a formula.
bool is_invisible(char32_t c) {
  const bool is_direction_mark =
      c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || is_space(c) || is_zero_width(c) || is_direction_mark;
}

bool starts_formula(char32_t c) {
  return c == '=' || c == '+' || c == '-' || c == '@' || c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

bool may_run(std::string_view text) {
  if (text.empty() || is_plain_number(text)) return false;
  if (text[0] == '\t' || text[0] == '\r' || text[0] == '\n' || text[0] == '\0') return true;
  for (size_t pos = 0; pos < text.size();) {
    const char32_t c = next_code_point(text, pos);
    if (!is_invisible(c)) return starts_formula(c);
  }
  return false;
}

/// Cells holding any delimiter that detect_dialect knows are quoted, so that reading the file back
/// cannot guess another one. Edge spaces are quoted because some readers trim unquoted cells.
bool needs_quotes(std::string_view cell, char delimiter) {
  if (cell.empty()) return false;
  if (cell.front() == ' ' || cell.back() == ' ') return true;
  if (cell.find(delimiter) != std::string_view::npos) return true;
  return cell.find_first_of("\",;\t|\r\n") != std::string_view::npos;
}

void append_quoted(std::string& out, std::string_view cell) {
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

bool needs_formula_guard(std::string_view text) {
  const size_t n_guards = text.find_first_not_of(kFormulaGuard);
  return n_guards != std::string_view::npos && may_run(text.substr(n_guards));
}

std::string_view strip_formula_guard(std::string_view cell) {
  if (cell.empty() || cell[0] != kFormulaGuard || !needs_formula_guard(cell)) return cell;
  return cell.substr(1);
}

CsvText write_csv(const std::vector<std::vector<CsvCellOut>>& rows, const CsvWriteOptions& options) {
  CsvText csv;
  if (options.has_bom) csv.bytes = "\xEF\xBB\xBF";
  std::string guarded;
  for (size_t row_idx = 0; row_idx < rows.size(); ++row_idx) {
    const auto& row = rows[row_idx];
    for (size_t column_idx = 0; column_idx < row.size(); ++column_idx) {
      const CsvCellOut& cell = row[column_idx];
      assert(!cell.is_number || cell.text.empty() || is_plain_number(cell.text));
      if (column_idx > 0) csv.bytes += options.delimiter;
      std::string_view text = cell.text;
      if (options.guards_formulas && needs_formula_guard(text)) {
        guarded = kFormulaGuard;
        guarded += text;
        text = guarded;
        csv.guarded.push_back({static_cast<int64_t>(row_idx) + 1, static_cast<int64_t>(column_idx) + 1});
      }
      // A row of one empty cell would be an empty line, which readers drop.
      const bool is_alone_and_empty = row.size() == 1 && text.empty();
      if (is_alone_and_empty || needs_quotes(text, options.delimiter)) {
        append_quoted(csv.bytes, text);
      } else {
        csv.bytes += text;
      }
    }
    csv.bytes += options.newline;
  }
  return csv;
}

}  // namespace tongbao::core
