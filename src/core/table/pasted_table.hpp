#pragma once
// pasted_table.hpp: what a paste held → one table as CSV text (粘贴)
//
// A spreadsheet puts a table on the clipboard twice: as text with tabs, whose values are exact but
// which does not know merged cells, and as HTML, which knows them but shows #### where a column is
// too narrow. So values come from the text, merged cells from the HTML, as far as the two have the
// same cells; here alone is decided which of them is used.
//
// In       `plain`, the clipboard's text; `cells`, the cells of its HTML table with tabs between
//          them, all quoted, rows ended by line feeds, kFromLeft or kFromAbove in a cell that a
//          merged cell covers; either may be empty.
// Out      a text without tabs as it is, if it is a table; else CSV with commas. A merged cell's text is in every cell it covered, except numbers
//          (they would count twice) and titles that cover a whole row; header rows held together
//          by merged cells become one row with joined texts.
// Errors   empty when the paste is no table: fewer than two rows with two filled cells.
// Cost     O(bytes).
// Source   Excel quotes a cell with a line break and leaves `"A` as it is; browsers leave covered
//          cells out of the text.

#include <optional>
#include <string>
#include <string_view>

namespace tongbao::core {

inline constexpr char kFromLeft = '\x01';
inline constexpr char kFromAbove = '\x02';

std::optional<std::string> read_pasted_table(std::string_view plain, std::string_view cells);

}  // namespace tongbao::core
