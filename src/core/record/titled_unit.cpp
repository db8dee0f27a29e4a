#include "core/record/titled_unit.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/record/title_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMaxRowsAboveHeader = 8;

bool says_whose(std::string_view label) {
  return equals_any(fold_name(label), {"单位", "单位名称", "填报单位", "报送单位", "上报单位", "供稿单位", "投稿单位",
                                       "填报部门", "报送部门", "填表单位", "来稿单位", "报送单位名称"});
}

/// 县教育局 of 填报单位：县教育局（盖章）, or of the cell behind 填报单位：; empty for 单位：条.
std::string unit_in(const TableRow& row) {
  for (size_t column = 0; column < row.size(); ++column) {
    const std::string cell = trim(row[column]);
    size_t colon = cell.find("："), n_colon = std::string_view("：").size();
    if (colon == std::string::npos) {
      colon = cell.find(':');
      n_colon = 1;
    }
    if (colon == std::string::npos || !says_whose(std::string_view(cell).substr(0, colon))) continue;
    std::string name = trim(std::string_view(cell).substr(colon + n_colon));
    for (size_t at = column + 1; name.empty() && at < row.size(); ++at) name = trim(row[at]);
    // 填报单位：县教育局 填报日期：…, （盖章）.
    for (const std::string_view end : {" ", "　", "（", "("}) name = name.substr(0, name.find(end));
    if (looks_like_unit(name)) return name;
  }
  return {};
}

/// 青山镇 of 青山镇2024年6月信息报送清单; the name of a county says whose site it is.
std::string unit_at_front(std::string_view title) {
  std::string name = trim(title);
  for (const std::string_view end : {"信息", "政务", "投稿", "报送", "稿件", "关于", "年", "月"})
    name = name.substr(0, name.find(end));
  name = trim(name.substr(0, name.find_first_of("0123456789")));
  const bool is_county = ends_with_any(name, {"县", "市", "区"}) && !ends_with_any(name, {"社区", "园区", "开发区"});
  return looks_like_unit(name) && !is_county && !name.ends_with("网站") ? name : std::string();
}

/// The header of a log, or of a table of kinds of items, without a column of units.
std::optional<size_t> header_of_log(const Table& table) {
  for (size_t row = 0; row < std::min(table.rows.size(), kMaxRowsAboveHeader); ++row) {
    int n_known = 0;
    bool has_title = false;
    for (const std::string& cell : table.rows[row]) {
      if (cell.find(':') != std::string::npos || cell.find("：") != std::string::npos) continue;
      const ColumnRole role = role_of_header(cell);
      if (role == ColumnRole::Unit) return std::nullopt;
      has_title = has_title || role == ColumnRole::Title || parse_header(cell).how == HeaderHow::Category;
      if (role != ColumnRole::Ignored) ++n_known;
    }
    if (has_title && n_known > 1) return row;
  }
  return std::nullopt;
}

/// 来源 over 甲局 and 乙镇: the rows say themselves whose they are.
bool rows_name_units(const Table& table, size_t header) {
  constexpr size_t kMostRows = 50;
  constexpr int64_t kLongestName = 14;
  for (size_t column = 0; column < table.rows[header].size(); ++column) {
    if (role_of_header(table.rows[header][column]) == ColumnRole::Title) continue;
    size_t n_filled = 0, n_units = 0;
    for (size_t row = header + 1; row < std::min(table.rows.size(), header + 1 + kMostRows); ++row) {
      const std::string cell = column < table.rows[row].size() ? trim(table.rows[row][column]) : std::string();
      if (cell.empty()) continue;
      ++n_filled;
      n_units += looks_like_unit(cell) && utf8_length(cell) <= kLongestName ? 1 : 0;
    }
    if (n_units > 1 && n_units * 2 > n_filled) return true;
  }
  return false;
}

}  // namespace

TitledUnit with_titled_unit(const Table& table, const std::string& file_name) {
  const std::optional<size_t> header = header_of_log(table);
  if (!header || rows_name_units(table, *header)) return {};
  std::string unit;
  for (size_t row = 0; row < *header && unit.empty(); ++row) unit = unit_in(table.rows[row]);
  for (size_t row = 0; row < *header && unit.empty(); ++row)
    if (!table.rows[row].texts().empty()) unit = unit_at_front(table.rows[row][0]);
  if (unit.empty()) unit = unit_at_front(table_name(file_name));
  if (unit.empty()) return {};
  size_t n_columns = 0;
  for (size_t row = *header; row < table.rows.size(); ++row) n_columns = std::max(n_columns, table.rows[row].size());
  auto whole = std::make_shared<Table>();
  whole->row_numbers = table.row_numbers;
  for (size_t row = 0; row < table.rows.size(); ++row) {
    std::vector<std::string> cells = table.rows[row].texts();
    const auto is_filled = [](const std::string& cell) { return !trim_view(cell).empty(); };
    const auto first = std::find_if(cells.begin(), cells.end(), is_filled);
    const bool is_row = std::count_if(cells.begin(), cells.end(), is_filled) > 1 && !is_note(*first) &&
                        std::none_of(cells.begin(), cells.end(), [](const auto& cell) { return is_total_label(cell); });
    if (row == *header || (row > *header && is_row)) {
      cells.resize(n_columns);
      cells.push_back(row == *header ? "单位" : unit);
    }
    whole->rows.add(cells);
  }
  return {std::move(whole), std::move(unit)};
}

}  // namespace tongbao::core
