// Method: read the text in the ways programs write it until one fits the HTML's cells, take its
// values, then carry the texts of merged cells along the marks. Without a fit the HTML is right
// about its own cells, unless it shows ####.

#include "core/table/pasted_table.hpp"

#include <algorithm>
#include <vector>

#include "core/table/csv_writer.hpp"
#include "core/table/table.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

constexpr TextDialect kTabs = {{'\t', '"'}};
/// A dialect without quotes: NUL never comes through the clipboard.
constexpr TextDialect kTabsOnly = {{'\t', '\0'}};

bool is_mark(const std::string& cell) { return cell.size() == 1 && (cell[0] == kFromLeft || cell[0] == kFromAbove); }

bool is_filled(const std::string& cell) { return !is_mark(cell) && !trim(cell).empty(); }

bool is_number(const std::string& cell) {
  return cell.find_first_of("0123456789") != std::string::npos &&
         cell.find_first_not_of("0123456789.,%+- ") == std::string::npos;
}

bool is_too_narrow(const std::string& cell) {
  return cell.size() >= 2 && cell.find_first_not_of('#') == std::string::npos;
}

bool is_table(const Rows& rows) {
  return std::count_if(rows.begin(), rows.end(),
                       [](const Row& row) { return std::count_if(row.begin(), row.end(), is_filled) >= 2; }) >= 2;
}

bool have_same_shape(const Rows& a, const Rows& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Row& x, const Row& y) { return x.size() == y.size(); });
}

/// A browser's text has no cell where a merged one covers it: puts its cells where the table has
/// them. Empty if they do not fit.
Rows spread(const Rows& texts, const Rows& table) {
  if (texts.size() != table.size()) return {};
  Rows spread = table;
  for (size_t row = 0; row < table.size(); ++row) {
    size_t next = 0;
    for (std::string& cell : spread[row]) {
      if (is_mark(cell)) continue;
      if (next == texts[row].size()) return {};
      cell = texts[row][next++];
    }
    if (next != texts[row].size()) return {};
  }
  return spread;
}

Rows values_of(std::string_view plain, const Rows& marked) {
  const bool has_tabs = plain.find('\t') != std::string_view::npos;
  Rows quoted = (has_tabs ? read_table_as({}, plain, kTabs) : read_table({}, plain)).value.rows.grid();
  if (marked.empty() || have_same_shape(quoted, marked)) return quoted;
  Rows raw = read_table_as({}, plain, kTabsOnly).value.rows.grid();
  if (have_same_shape(raw, marked)) return raw;
  Rows placed = spread(quoted, marked);
  if (!placed.empty()) return placed;
  for (const Row& row : marked)
    if (std::any_of(row.begin(), row.end(), is_too_narrow) && is_table(quoted)) return quoted;
  return marked;
}

/// Puts texts into the cells that merged ones cover. The rows have the shape of the marks.
void fill_merged(Rows& rows, const Rows& marked) {
  for (size_t row = 0; row < rows.size(); ++row) {
    const auto n_own =
        std::count_if(marked[row].begin(), marked[row].end(), [](const std::string& cell) { return !is_mark(cell); });
    for (size_t column = 0; column < rows[row].size(); ++column) {
      std::string& cell = rows[row][column];
      if (!is_mark(marked[row][column])) continue;
      cell.clear();
      const bool is_from_left = marked[row][column][0] == kFromLeft;
      const bool has_neighbour = is_from_left ? column > 0 && n_own > 1 : row > 0 && column < rows[row - 1].size();
      if (!has_neighbour) continue;
      const std::string& from = is_from_left ? rows[row][column - 1] : rows[row - 1][column];
      if (!is_number(from)) cell = from;
    }
  }
}

bool is_marked_above(const Row& marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [](const std::string& cell) { return cell.size() == 1 && cell[0] == kFromAbove; });
}

/// The first row that is no title, and the rows without a number that a cell of it reaches down to,
/// become one row.
void join_header(Rows& rows, const Rows& marked) {
  size_t first = 0;
  while (first < rows.size() && std::count_if(rows[first].begin(), rows[first].end(), is_filled) < 2) ++first;
  size_t end = first + 1;
  while (end < rows.size() && is_marked_above(marked[end]) &&
         std::none_of(rows[end].begin(), rows[end].end(), is_number))
    ++end;
  if (end - first < 2 || end == rows.size()) return;
  for (size_t row = first + 1; row < end; ++row) {
    for (size_t column = 0; column < rows[row].size() && column < rows[first].size(); ++column) {
      const std::string& part = rows[row][column];
      const bool is_repeated = part == rows[row - 1][column] && is_mark(marked[row][column]);
      if (!is_repeated) rows[first][column] += part;
    }
  }
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(first) + 1, rows.begin() + static_cast<std::ptrdiff_t>(end));
}

}  // namespace

std::optional<std::string> read_pasted_table(std::string_view plain, std::string_view cells) {
  Rows marked = read_table_as({}, cells, kTabs).value.rows.grid();
  if (!is_table(marked)) {
    marked.clear();
    // Without tabs it is a table as files hold them, and is read like one.
    if (plain.find('\t') == std::string_view::npos)
      return is_table(read_table({}, plain).value.rows.grid()) ? std::optional(std::string(plain)) : std::nullopt;
  }
  Rows rows = values_of(plain, marked);
  if (have_same_shape(rows, marked)) {
    fill_merged(rows, marked);
    join_header(rows, marked);
  }
  if (!is_table(rows)) return std::nullopt;
  // Rows of one width and no tabs in cells: whoever reads it back finds no other delimiter than the comma.
  size_t width = 0;
  for (const Row& row : rows) width = std::max(width, row.size());
  std::vector<std::vector<CsvCellOut>> out;
  for (Row& row : rows) {
    row.resize(width);
    auto& written = out.emplace_back();
    for (std::string& cell : row) {
      std::replace(cell.begin(), cell.end(), '\t', ' ');
      written.push_back({std::move(cell), false});
    }
  }
  // Guards are taken off twice on this way, so they are put on once.
  return write_csv(out, {.has_bom = false}).bytes;
}

}  // namespace tongbao::core
