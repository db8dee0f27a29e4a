// Method: find the header row by its unit column, give each column its role by words, then read row
// by row. The words for columns that only rosters have (别名, 不参与评比, 未纳入考核) stand here;
// the words for units and groups are those of record/header_words, so that a roster and a count
// table are understood alike.

#include "core/roster/roster.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/roster/name_match.hpp"
#include "core/text/any_word.hpp"
#include "core/text/decode.hpp"
#include "core/text/file_kind.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

enum class RosterColumn { Other, Unit, Group, Aliases, People, Exempt, Outside };

/// Titles may be above the header; further down, header words are a coincidence.
constexpr size_t kMaxHeaderRows = 5;

constexpr std::string_view kPeopleHeaders[] = {"编制", "编制数", "在编", "在职", "在编在岗", "在岗"};

/// A number of people (人数, 在职人数, 编制), which is never one of items.
bool is_people_header(std::string_view header) {
  const std::string text = fold_name(header);
  if (text.find("人数") != std::string::npos) return true;
  return std::any_of(std::begin(kPeopleHeaders), std::end(kPeopleHeaders),
                     [&](std::string_view word) { return text == word; });
}

RosterColumn column_of_header(std::string_view header) {
  const std::string text = fold_name(header);
  if (holds_any(text, {"不参与", "不参加", "不参评", "免评"})) return RosterColumn::Exempt;
  if (holds_any(text, {"未纳入", "不纳入"})) return RosterColumn::Outside;
  if (holds_any(text, {"别名", "简称", "别称", "曾用名"})) return RosterColumn::Aliases;
  if (is_people_header(header)) return RosterColumn::People;
  // 全称 alone is a roster's word; 单位全称 is known to header_words.
  if (text == "全称") return RosterColumn::Unit;
  if (equals_any(text, {"类别", "类型", "单位类别", "单位类型", "单位性质", "性质", "系统", "战线", "片区"}))
    return RosterColumn::Group;
  switch (role_of_header(header)) {
    case ColumnRole::Unit:
      return RosterColumn::Unit;
    case ColumnRole::Group:
      return RosterColumn::Group;
    default:
      return RosterColumn::Other;
  }
}

struct Header {
  size_t row_idx = 0;
  std::vector<RosterColumn> columns;
};

/// The row with a unit column and the most known words; a title such as 全区单位名录 has only one.
std::optional<Header> find_header(const Table& table) {
  std::optional<Header> best;
  size_t best_n_known = 0;
  const size_t n_rows = std::min(table.rows.size(), kMaxHeaderRows);
  for (size_t row_idx = 0; row_idx < n_rows; ++row_idx) {
    Header header;
    header.row_idx = row_idx;
    bool has_unit = false;
    bool has_people = false;
    size_t n_known = 0;
    for (const std::string& cell : table.rows[row_idx]) {
      RosterColumn column = column_of_header(cell);
      // Of two name columns the first one names the unit; of 在职人数 beside 编制人数 the first one counts.
      if (column == RosterColumn::Unit && std::exchange(has_unit, true)) column = RosterColumn::Other;
      if (column == RosterColumn::People && std::exchange(has_people, true)) column = RosterColumn::Other;
      if (column != RosterColumn::Other || role_of_header(cell) != ColumnRole::Ignored) ++n_known;
      header.columns.push_back(column);
    }
    if (has_unit && n_known > best_n_known) {
      best = std::move(header);
      best_n_known = n_known;
    }
  }
  return best;
}

std::vector<std::string> split_aliases(std::string_view cell) {
  std::vector<std::string> aliases;
  std::string alias;
  const auto finish_alias = [&] {
    std::string trimmed = trim(alias);
    if (!trimmed.empty()) aliases.push_back(std::move(trimmed));
    alias.clear();
  };
  for (size_t at = 0; at < cell.size();) {
    const char32_t c = next_code_point(cell, at);
    if (c == U'、' || c == U';' || c == U'；' || c == U',' || c == U'，' || c == U'\n')
      finish_alias();
    else
      append_utf8(alias, c);
  }
  finish_alias();
  return aliases;
}

std::optional<bool> read_flag(std::string_view cell) {
  const std::string text = fold_name(cell);
  for (const std::string_view yes : {"是", "1", "√", "✓", "✔", "y", "yes", "true"})
    if (text == yes) return true;
  for (const std::string_view no : {"", "否", "0", "×", "x", "-", "—", "n", "no", "false"})
    if (text == no) return false;
  return std::nullopt;
}

/// One row of the roster; what its flags say unreadably goes to `diagnostics`.
Unit read_unit(const TableRow& cells, const TableRow& header_cells, const std::vector<RosterColumn>& columns,
               const Place& row_place, Diagnostics& diagnostics) {
  Unit unit;
  const auto warn = [&](Code code, size_t column_idx, const std::string& cell) {
    Place place = row_place;
    place.column = static_cast<int32_t>(column_idx + 1);
    diagnostics.push_back({code, Severity::Warning, place, {cell, trim(header_cells[column_idx])}});
  };
  for (size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
    const std::string cell = trim(cells[i]);
    switch (columns[i]) {
      case RosterColumn::Other:
        break;
      case RosterColumn::Unit:
        unit.full_name = cell;
        break;
      case RosterColumn::Group:
        if (unit.group.empty()) unit.group = cell;
        break;
      case RosterColumn::Aliases:
        for (std::string& alias : split_aliases(cell)) unit.aliases.push_back(std::move(alias));
        break;
      case RosterColumn::Exempt:
      case RosterColumn::Outside: {
        const std::optional<bool> flag = read_flag(cell);
        if (!flag)
          warn(Code::RosterFlagUnreadable, i, cell);
        else
          (columns[i] == RosterColumn::Exempt ? unit.exempt : unit.outside_assessment) |= *flag;
        break;
      }
      case RosterColumn::People: {
        const std::optional<int64_t> n_people = read_people(cell);
        if (!n_people) warn(Code::RosterPeopleUnreadable, i, cell);
        unit.n_people = n_people.value_or(0);
        break;
      }
    }
  }
  return unit;
}

/// True for a column of counts or of an item log, which no roster has.
bool tells_of_items(const Table& table, const Header& header, size_t column_idx) {
  const std::string& text = table.rows[header.row_idx][column_idx];
  if (is_people_header(text)) return false;
  switch (role_of_header(text)) {
    case ColumnRole::Unit:
    case ColumnRole::Group:
    case ColumnRole::Serial:
      return false;
    case ColumnRole::Ignored:
      break;
    default:
      return true;
  }
  if (holds_any(fold_name(text), {"电话", "手机", "联系", "邮编", "备注"})) return false;
  // Under unknown words numbers are counts, one category a column.
  for (size_t row_idx = header.row_idx + 1; row_idx < table.rows.size(); ++row_idx) {
    const auto& cells = table.rows[row_idx];
    if (column_idx < cells.size() && read_count_cell(cells[column_idx]).kind == CountCell::Kind::Number) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> groups_of(const Roster& roster) {
  std::vector<std::string> groups;
  for (const Unit& unit : roster.units)
    if (std::find(groups.begin(), groups.end(), unit.group) == groups.end()) groups.push_back(unit.group);
  return groups;
}

Result<Checked<Roster>> read_roster(const std::string& file_name, const Table& table) {
  const std::optional<Header> header = find_header(table);
  if (!header) {
    Error error;
    error.code = Code::UnitColumnMissing;
    error.place.file = file_name;
    std::string as_read;
    if (!table.rows.empty()) {
      error.place.row = table.row_numbers[0];
      for (const std::string& cell : table.rows[0]) {
        if (!as_read.empty()) as_read += "、";
        as_read += trim(cell);
      }
    }
    error.args = {as_read};
    return error;
  }

  Checked<Roster> result;
  std::map<std::string, int64_t> row_of_name;
  const auto& header_cells = table.rows[header->row_idx];
  for (size_t row_idx = header->row_idx + 1; row_idx < table.rows.size(); ++row_idx) {
    const auto& cells = table.rows[row_idx];
    const bool is_blank =
        std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trim(cell).empty(); });
    if (is_blank) continue;
    const Place place{file_name, table.row_numbers[row_idx], 0};
    Unit unit = read_unit(cells, header_cells, header->columns, place, result.diagnostics);
    const std::string key = fold_name(unit.full_name);
    if (key.empty()) {
      result.diagnostics.push_back({Code::RosterNameEmpty, Severity::Loss, place, {}});
      continue;
    }
    if (!row_of_name.emplace(key, place.row).second) {
      result.diagnostics.push_back({Code::RosterNameRepeated, Severity::Loss, place, {unit.full_name}});
      continue;
    }
    result.value.units.push_back(std::move(unit));
  }

  // What is left to tell are aliases that two units claim; they get the row of the later unit.
  Diagnostics clashes = NameMatcher(result.value).diagnostics();
  for (Diagnostic& clash : clashes) {
    clash.place = {file_name, row_of_name[fold_name(clash.args[1])], 0};
    result.diagnostics.push_back(std::move(clash));
  }
  return result;
}

bool looks_like_roster(const Table& table) {
  const std::optional<Header> header = find_header(table);
  if (!header) return false;
  bool has_roster_column = false;
  for (size_t i = 0; i < header->columns.size(); ++i) {
    if (header->columns[i] == RosterColumn::Other) {
      if (tells_of_items(table, *header, i)) return false;
    } else if (header->columns[i] != RosterColumn::Unit) {
      has_roster_column = true;
    }
  }
  return has_roster_column;
}

std::optional<int64_t> read_people(std::string_view cell) {
  std::string text = trim(cell);
  constexpr std::string_view kPeople = "人";
  if (text.ends_with(kPeople)) text.resize(text.size() - kPeople.size());
  const CountCell count = read_count_cell(text);
  if (count.kind == CountCell::Kind::NotGiven) return 0;
  const bool is_number = count.kind == CountCell::Kind::Number && count.value >= 1 && count.value <= kMaxPeople;
  return is_number ? std::optional(count.value) : std::nullopt;
}

Table roster_table(const Roster& roster) {
  Table table;
  using Cells = std::vector<std::string>;
  const bool has_people =
      std::any_of(roster.units.begin(), roster.units.end(), [](const Unit& unit) { return unit.n_people > 0; });
  Cells header{"单位", "分组", "别名", "不参与评比", "未纳入考核"};
  if (has_people) header.push_back("人数");
  table.rows.add(header);
  for (const Unit& unit : roster.units) {
    std::string aliases;
    for (const std::string& alias : unit.aliases) {
      if (!aliases.empty()) aliases += "、";
      aliases += alias;
    }
    Cells cells{unit.full_name, unit.group, aliases, unit.exempt ? "是" : "", unit.outside_assessment ? "是" : ""};
    if (has_people) cells.push_back(unit.n_people > 0 ? std::to_string(unit.n_people) : "");
    table.rows.add(cells);
  }
  for (size_t row_idx = 0; row_idx < table.rows.size(); ++row_idx)
    table.row_numbers.push_back(static_cast<int64_t>(row_idx + 1));
  return table;
}

Result<Roster> roster_of(const std::string& file_name, Checked<Table> table) {
  auto read = read_roster(file_name, table.value);
  if (!read) return read.error();
  Roster roster = std::move(read->value);
  roster.read_diagnostics = std::move(table.diagnostics);
  append(roster.read_diagnostics, std::move(read->diagnostics));
  return roster;
}

Result<Roster> read_roster_file(const std::string& file_name, std::string_view bytes) {
  if (const auto refused = check_is_text(file_name, bytes)) return *refused;
  const DecodedText decoded = decode(bytes);
  return roster_of(file_name, read_table(file_name, decoded.text, decoded.n_bad > 0));
}

}  // namespace tongbao::core
