#pragma once
// cell_rows.hpp: cells one behind the other → rows, by a pattern of their kinds (一格一行的行)
//
// In       cells in reading order; a pattern, the kinds of the cells of one row.
// Out      rows from a given cell on: whole ones, rows with fewer numbers than the pattern has, totals, headings.
// Errors   none; rows end where nothing fits.
// Cost     O(cells) a pattern.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/prose/text_lines.hpp"

namespace tongbao::core {

struct LooseCell {
  std::string text;  // may be empty where empty cells are known
  size_t line = 0;   // into lines_of_text
  int64_t number = 0;
  CellKind kind = CellKind::Text;
  bool is_total = false;    // see mark_labels
  bool is_heading = false;  // 市直部门
  bool is_above = false;    // a header, or 附件1: no cell of a row
};

/// Finds the labels once: patterns are tried by the hundred.
void mark_labels(std::vector<LooseCell>& cells);

/// How the kinds of the cells come again.
struct CellPattern {
  std::vector<CellKind> kinds;
  size_t unit = 0;
  bool is_simple = false;  // [number] name number …: rows can be told by their names
  bool has_serial = false;
  size_t width() const { return kinds.size(); }
  size_t n_numbers() const { return width() - unit - 1; }  // of a simple one
};

/// That of the cells from `at` on; none if they cannot be a row.
std::optional<CellPattern> find_pattern(const std::vector<LooseCell>& cells, size_t at, size_t width);

/// [number] name number … of so many cells, as a header over them says.
CellPattern simple_pattern(size_t width, bool has_serial);

class CellRows {
 public:
  struct Row {
    size_t at = 0, end = 0;  // its cells
    enum class Kind { Whole, Short, NameOnly, Total, Heading } kind = Kind::Whole;
  };

  /// The cells must outlive the rows.
  CellRows(const std::vector<LooseCell>& cells, CellPattern pattern) : all_(&cells), pattern_(std::move(pattern)) {}

  const std::vector<Row>& rows() const { return rows_; }
  const CellPattern& pattern() const { return pattern_; }
  size_t n_whole() const;
  size_t begin() const { return rows_.front().at; }
  size_t end() const { return rows_.back().end; }

  void read_from(size_t at);
  /// Rows before those that were read: short ones, or a total above all.
  void read_before();

 private:
  const LooseCell& cell(size_t at) const { return (*all_)[at]; }
  bool is_text(size_t at) const { return at < all_->size() && cell(at).kind == CellKind::Text; }
  bool is_number(size_t at) const {
    return at < all_->size() && cell(at).kind != CellKind::Text && !cell(at).text.empty();
  }
  bool is_total(size_t at) const { return is_text(at) && cell(at).is_total; }
  bool is_heading(size_t at) const { return is_text(at) && cell(at).is_heading; }
  bool is_whole(size_t at) const;
  std::optional<Row> row_at(size_t at) const;
  size_t end_of_numbers(size_t at) const;
  std::optional<Row> short_row_at(size_t at) const;

  const std::vector<LooseCell>* all_;
  CellPattern pattern_;
  std::vector<Row> rows_;
};

/// True if all words of the text are known and make a header: 西河街道 has a word of headers in it, and is none.
bool is_header(const std::string& text);

/// Of digits only; -1 for everything else.
int64_t whole_number(const std::string& text);

}  // namespace tongbao::core
