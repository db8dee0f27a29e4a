#pragma once
// header_fit.hpp: the texts of a header whose cells are lost → one text a column (表头还原)
//
// A page that puts one cell on a line breaks a narrow header cell into several lines, and loses which cells of a merged
// header reach over several columns. The cells below say what each column holds; the header that fits them best is
// taken, and it is certain only if no other one fits as well.
//
// In       texts in reading order, and what the cells below hold, by column: text, numbers, or nothing.
// Out      one text a column, the rows of a merged header joined: 一季度报送.
// Errors   none if the texts cannot be divided among so many columns.
// Cost     O(texts × columns).

#include <optional>
#include <string>
#include <vector>

#include "core/prose/text_lines.hpp"

namespace tongbao::core {

struct FittedHeader {
  std::vector<std::string> texts;
  bool is_certain = false;
};

/// The headers that the texts are if nothing was broken but before 条数, which alone says of nothing how many.
std::vector<std::string> join_bare_counts(const std::vector<std::string>& pieces);

/// One header row, some of whose cells were broken into several lines. A column that was empty in all rows has a header
/// without cells below it.
std::optional<FittedHeader> fit_header(const std::vector<std::string>& pieces, const std::vector<CellKind>& columns);

/// Two header rows: a cell of the upper row stands over one column, or over several of the lower row.
std::optional<FittedHeader> fit_header_rows(const std::vector<std::string>& upper,
                                            const std::vector<std::string>& lower,
                                            const std::vector<CellKind>& columns);

/// Either of them.
std::optional<FittedHeader> fit_any_header(const std::vector<std::string>& pieces,
                                           const std::vector<CellKind>& columns);

}  // namespace tongbao::core
