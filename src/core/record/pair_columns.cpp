#include "core/record/pair_columns.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMaxRowsAboveHeader = 8;

using Pair = std::pair<std::string, std::string>;

/// The two texts around the only / or ／.
std::optional<Pair> halves_of(std::string_view text) {
  for (const std::string_view mark : {"/", "／"}) {
    const size_t at = text.find(mark);
    if (at == std::string_view::npos || text.find(mark, at + mark.size()) != std::string_view::npos) continue;
    Pair pair{trim(text.substr(0, at)), trim(text.substr(at + mark.size()))};
    if (!pair.first.empty() && !pair.second.empty()) return pair;
  }
  return std::nullopt;
}

bool is_count_word(const std::string& text) {
  const HeaderPhrase phrase = parse_header(text);
  return phrase.what != HeaderWhat::Nothing && phrase.when == HeaderWhen::NotSaid && is_understood(phrase);
}

/// 报送/采用, both of which count something else.
std::optional<Pair> header_pair(const std::string& header) {
  std::optional<Pair> pair = halves_of(header);
  if (!pair || !is_count_word(pair->first) || !is_count_word(pair->second)) return std::nullopt;
  if (role_of_header(pair->first) == role_of_header(pair->second)) return std::nullopt;
  return pair;
}

std::string cell_of(const Table& table, size_t row, size_t column) {
  const TableRow cells = table.rows[row];
  return column < cells.size() ? trim(cells[column]) : std::string();
}

bool is_number(const std::string& text) { return read_count_cell(text).kind == CountCell::Kind::Number; }

bool holds_pairs(const Table& table, size_t header_row, size_t column) {
  bool has_pair = false;
  for (size_t row = header_row + 1; row < table.rows.size(); ++row) {
    const std::string cell = cell_of(table, row, column);
    if (read_count_cell(cell).kind == CountCell::Kind::NotGiven) continue;
    const std::optional<Pair> pair = halves_of(cell);
    if (!pair || !is_number(pair->first) || !is_number(pair->second)) return false;
    has_pair = true;
  }
  return has_pair;
}

}  // namespace

std::shared_ptr<const Table> split_pair_columns(const Table& table) {
  for (size_t header_row = 0; header_row < std::min(table.rows.size(), kMaxRowsAboveHeader); ++header_row) {
    std::vector<size_t> pairs;
    for (size_t column = 0; column < table.rows[header_row].size(); ++column)
      if (header_pair(cell_of(table, header_row, column)) && holds_pairs(table, header_row, column))
        pairs.push_back(column);
    if (pairs.empty()) continue;
    auto split = std::make_shared<Table>();
    for (size_t row = 0; row < table.rows.size(); ++row) {
      std::vector<std::string> cells;
      for (size_t column = 0; column < table.rows[row].size(); ++column) {
        const std::string text = table.rows[row][column];
        cells.push_back(text);
        if (row < header_row || std::find(pairs.begin(), pairs.end(), column) == pairs.end()) continue;
        const std::optional<Pair> pair = halves_of(text);
        if (pair) cells.back() = pair->first;
        cells.push_back(pair ? pair->second : std::string());
      }
      split->rows.add(cells);
      split->row_numbers.push_back(table.row_numbers[row]);
    }
    return split;
  }
  return nullptr;
}

}  // namespace tongbao::core
