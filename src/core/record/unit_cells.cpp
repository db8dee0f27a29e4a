#include "core/record/unit_cells.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/record/column_cells.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/row_words.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// 部门动态, 7月; no number, and nothing that says of the row that it is no unit's.
bool is_text_of_part(const std::string& text) {
  return read_count_cell(text).kind == CountCell::Kind::Unreadable && !is_total_label(text) &&
         !is_comparison_label(text) && !is_group_label(text);
}

/// ③ and its like, which Unicode has in rows of twenty.
std::optional<int> circled_number(char32_t c) {
  constexpr int kOfARow = 20;
  for (const char32_t first : {U'①', U'⑴', U'⒈'})
    if (c >= first && c < first + kOfARow) return static_cast<int>(c - first) + 1;
  return std::nullopt;
}

std::optional<int> digit_value(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return std::nullopt;
}

/// The number that the cell begins with, and where the name behind it begins; 0 without one.
struct LeadingNumber {
  int value = 0;
  size_t n_bytes = 0;
};
LeadingNumber leading_number(std::string_view cell) {
  constexpr std::u32string_view kBetween = U".．。、,，:：)）-— 　";
  constexpr int kMostUnits = 1000;
  LeadingNumber found;
  for (size_t at = 0; at < cell.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(cell, at);
    if (start == 0 && (c == U'(' || c == U'（')) continue;
    const std::optional<int> digit = digit_value(c);
    if (const std::optional<int> circled = circled_number(c); circled && found.value == 0) {
      found.value = *circled;
    } else if (digit && found.n_bytes == 0) {
      found.value = found.value * 10 + *digit;
    } else if (found.value > 0 && kBetween.find(c) != std::u32string_view::npos) {
      found.n_bytes = at;
    } else {
      if (found.n_bytes == 0) found.n_bytes = start;
      return found.value > 0 && found.value < kMostUnits ? found : LeadingNumber{};
    }
    if (found.value >= kMostUnits) return {};
  }
  return {};
}

}  // namespace

bool is_part_of_unit(const SourceTable& source, int64_t row_idx, int32_t first_column) {
  int n_texts = 0;
  bool has_item = false;
  const int32_t n_columns = n_block_columns(source);
  for (int32_t i = 0; i < n_columns; ++i) {
    const Column& column = source.columns[static_cast<size_t>(i)];
    if (column.role == ColumnRole::Unit || column.role == ColumnRole::Serial) continue;
    const std::string text = cell_text(source, row_idx, first_column + i);
    if (text.empty()) continue;
    has_item = has_item || column.role == ColumnRole::Title;
    if (source.kind == TableKind::CountTable && holds_count(column)) continue;
    if (source.kind == TableKind::ItemLog || is_text_of_part(text)) ++n_texts;
  }
  // 填表人：… alone below a log is no item.
  return source.kind == TableKind::CountTable ? n_texts > 0 : has_item && n_texts > 1;
}

bool has_merged_units(const SourceTable& source) {
  const int32_t unit_column = column_with(source, ColumnRole::Unit);
  if (unit_column < 0) return false;
  int64_t n_named = 0, n_parts = 0;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
    if (!cell_text(source, row, unit_column).empty())
      ++n_named;
    else if (n_named > 0 && is_part_of_unit(source, row, 0))
      ++n_parts;
  }
  constexpr int64_t kMostNamedPerPart = 4;
  return n_parts >= 2 && n_parts * kMostNamedPerPart >= n_named;
}

std::string without_letter_spacing(const std::string& cell) {
  std::string joined;
  int n_spaces = 0;
  bool is_after_letter = false;
  for (size_t at = 0; at < cell.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(cell, at);
    if (c == U' ' || c == U'\u3000') {
      n_spaces += is_after_letter ? 1 : 0;
      is_after_letter = false;
      continue;
    }
    if (is_after_letter) return cell;
    is_after_letter = true;
    joined.append(cell, start, at - start);
  }
  return n_spaces > 0 ? joined : cell;
}

std::string without_number(const std::string& cell) { return cell.substr(leading_number(cell).n_bytes); }

bool has_numbered_units(const SourceTable& source) {
  const int32_t unit_column = column_with(source, ColumnRole::Unit);
  if (unit_column < 0) return false;
  int next = 1;
  std::set<std::string> names;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  const auto n_columns = static_cast<int32_t>(source.columns.size());
  for (int32_t column = unit_column; column < n_columns; column += n_block_columns(source)) {
    for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
      const std::string cell = cell_text(source, row, column);
      const LeadingNumber number = leading_number(cell);
      if (number.value == 0) continue;  // a heading, a total
      if (number.value != next++ || !names.insert(without_number(cell)).second) return false;
    }
  }
  constexpr int kFewest = 3;
  return next > kFewest && std::count_if(names.begin(), names.end(), looks_like_unit) * 2 > next - 1;
}

}  // namespace tongbao::core
