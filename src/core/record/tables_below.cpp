// Method: find the rows that name the units' column and another one. One that is not said like the header before it, with
// data between the two, begins a table, together with the titles right above it.

#include "core/record/tables_below.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/record/sibling_tables.hpp"
#include "core/record/title_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kLongestUnitWord = 24;  // bytes, as of all limits here
constexpr size_t kLongestHeader = 90;
constexpr size_t kLongestNumber = 24;

/// What texts are, worked out once a distinct text; of most texts of a log only that they are too long.
class Texts {
 public:
  explicit Texts(const TextPool& texts)
      : texts_(texts),
        is_unit_(static_cast<size_t>(texts.size()), kUnknown),
        is_number_(static_cast<size_t>(texts.size()), kUnknown) {}

  bool is_empty(int32_t text_id) const { return trim_view(texts_[text_id]).empty(); }

  /// 单位, 报送部门: the header of the units.
  bool is_unit_word(int32_t text_id) {
    return remember(is_unit_[static_cast<size_t>(text_id)], [&] {
      const std::string& text = texts_[text_id];
      return text.size() <= kLongestUnitWord && role_of_header(text) == ColumnRole::Unit;
    });
  }

  bool is_number(int32_t text_id) {
    return remember(is_number_[static_cast<size_t>(text_id)], [&] {
      const std::string& text = texts_[text_id];
      return text.size() <= kLongestNumber && read_count_cell(text).kind == CountCell::Kind::Number;
    });
  }

  /// Asked of few rows, so it is not remembered.
  bool is_header_word(int32_t text_id) const {
    const std::string& text = texts_[text_id];
    return text.size() <= kLongestHeader && is_header_like(parse_header(text));
  }

 private:
  static constexpr int8_t kUnknown = -1;

  template <class Ask>
  static bool remember(int8_t& answer, Ask ask) {
    if (answer == kUnknown) answer = ask() ? 1 : 0;
    return answer == 1;
  }

  const TextPool& texts_;
  std::vector<int8_t> is_unit_;
  std::vector<int8_t> is_number_;
};

/// True for a row with the header of the units, another word of headers, and no number: 单位, 要闻, 动态, 合计. What has
/// headers but none of the units, 采用载体 beside 分值, is no table of units; whoever reads the rows leaves it out.
bool is_header(const TableRow& row, Texts& texts) {
  bool has_unit = false;
  for (size_t column = 0; column < row.size() && !has_unit; ++column)
    has_unit = texts.is_unit_word(row.text_id(column));
  if (!has_unit) return false;
  int n_words = 0;
  for (size_t column = 0; column < row.size(); ++column) {
    const int32_t text_id = row.text_id(column);
    if (texts.is_number(text_id)) return false;
    if (!texts.is_empty(text_id) && texts.is_header_word(text_id)) ++n_words;
  }
  return n_words >= 2;
}

/// Below a header the name of a unit is enough; above it stands the name of the office.
bool is_data(const TableRow& row, bool has_header, Texts& texts) {
  for (size_t column = 0; column < row.size(); ++column)
    if (texts.is_number(row.text_id(column)) || (has_header && looks_like_unit(row[column]))) return true;
  return false;
}

bool has_several_cells(const TableRow& row, const Texts& texts) {
  int n_filled = 0;
  for (size_t column = 0; column < row.size() && n_filled < 2; ++column)
    n_filled += texts.is_empty(row.text_id(column)) ? 0 : 1;
  return n_filled > 1;
}

/// All that a row says, one text after the other.
std::string words_of(const TableRow& row) {
  std::string words;
  for (const std::string& cell : row)
    if (const std::string folded = fold_name(cell); !folded.empty()) words += folded + '\n';
  return words;
}

/// The only text of a row; empty if there is none or several.
std::string lone_text(const TableRow& row) {
  std::string only;
  for (const std::string& cell : row) {
    const std::string text = trim(cell);
    if (text.empty()) continue;
    if (!only.empty()) return {};
    only = text;
  }
  return only;
}

/// False for what is said below a table, and for a unit without a number.
bool may_be_title(const std::string& text) {
  return !is_note(text) && (!looks_like_unit(text) || is_group_label(text));
}

/// True if one of the first units below the header stands between the rows before it as well, as those of the next page
/// do not.
bool repeats_units(const Table& table, size_t first_row, size_t header, Texts& texts) {
  constexpr size_t kRowsCompared = 3;
  const TableRow cells = table.rows[header];
  size_t unit_column = 0;
  while (unit_column < cells.size() && !texts.is_unit_word(cells.text_id(unit_column))) ++unit_column;
  const auto unit_in = [&](size_t row) {
    return unit_column < table.rows[row].size() ? fold_name(table.rows[row][unit_column]) : std::string();
  };
  size_t n_compared = 0;
  for (size_t row = header + 1; row < table.rows.size() && n_compared < kRowsCompared; ++row) {
    const std::string unit = unit_in(row);
    if (unit.empty() || is_total_label(unit) || is_group_label(unit)) continue;
    ++n_compared;
    for (size_t before = first_row; before < header; ++before)
      if (unit_in(before) == unit) return true;
  }
  return false;
}

/// Where tables begin, the first at row 0.
std::vector<size_t> find_begins(const Table& table) {
  std::vector<size_t> begins = {0};
  Texts texts(table.rows.texts());
  std::vector<std::string> headers;  // of the table so far
  bool has_data = false;             // in it, whether or not its header was known for one
  size_t after_data = 0;             // behind its last row of several cells
  for (size_t row = 0; row < table.rows.size(); ++row) {
    const TableRow cells = table.rows[row];
    if (is_header(cells, texts)) {
      const std::string words = words_of(cells);
      const bool is_again = std::find(headers.begin(), headers.end(), words) != headers.end();
      size_t begin = row;
      while (has_data && begin > after_data && may_be_title(lone_text(table.rows[begin - 1]))) --begin;
      if (has_data && (!is_again || (begin < row && repeats_units(table, begins.back(), row, texts)))) {
        begins.push_back(begin);
        headers.clear();
        has_data = false;
      }
      headers.push_back(words);
    } else if (!has_data) {
      has_data = is_data(cells, !headers.empty(), texts);
    }
    if (has_several_cells(cells, texts)) after_data = row + 1;
  }
  return begins;
}

/// Part of a table.
struct Cut {
  size_t first_row = 0, end_row = 0;
  size_t first_column = 0, end_column = SIZE_MAX;  // of rows that are that long
};

Table cut(const Table& table, const Cut& part) {
  Table out;
  for (size_t row = part.first_row; row < part.end_row; ++row) {
    const TableRow cells = table.rows[row];
    std::vector<std::string> texts;
    for (size_t column = part.first_column; column < std::min(part.end_column, cells.size()); ++column)
      texts.push_back(cells[column]);
    out.rows.add(texts);
    out.row_numbers.push_back(table.row_numbers[row]);
  }
  return out;
}

/// Where tables begin that stand beside each other, the first at column 0: each has a column of units, and numbers behind it.
/// Blocks, whose headers are all the same, are one table (shape.hpp).
std::vector<size_t> find_column_begins(const Table& table, size_t first_row, size_t end_row) {
  std::vector<size_t> begins = {0};
  Texts texts(table.rows.texts());
  size_t header = first_row;
  while (header < end_row && !is_header(table.rows[header], texts)) ++header;
  if (header == end_row) return begins;
  const TableRow cells = table.rows[header];
  std::vector<std::string> words;
  std::vector<size_t> units;
  for (size_t column = 0; column < cells.size(); ++column) {
    words.push_back(fold_name(cells[column]));
    if (role_of_header(cells[column]) == ColumnRole::Title) return begins;
    if (texts.is_unit_word(cells.text_id(column))) units.push_back(column);
  }
  for (size_t unit = 1; unit < units.size(); ++unit) {
    // 序号 and 名次 stand in front of the units, as they do in the first table.
    size_t begin = units[unit];
    for (size_t i = 1; i <= units[0] && words[units[unit] - i] == words[units[0] - i]; ++i) begin = units[unit] - i;
    begins.push_back(begin);
  }
  const size_t width = begins.size() > 1 ? begins[1] : words.size();
  bool is_repeated = true;
  for (size_t column = width; column < words.size(); ++column)
    is_repeated = is_repeated && words[column] == words[column - width];
  bool all_have_numbers = true;
  for (size_t part = 0; part < begins.size(); ++part) {
    const size_t end = part + 1 < begins.size() ? begins[part + 1] : SIZE_MAX;
    bool has_one = false;
    for (size_t row = header + 1; row < end_row && !has_one; ++row)
      for (size_t column = units[part] + 1; column < std::min(end, table.rows[row].size()); ++column)
        has_one = has_one || texts.is_number(table.rows[row].text_id(column));
    all_have_numbers = all_have_numbers && has_one;
  }
  if (is_repeated || !all_have_numbers) begins.resize(1);
  return begins;
}

/// All tables of the file.
std::vector<Cut> find_tables(const Table& table) {
  std::vector<Cut> cuts;
  const std::vector<size_t> rows = find_begins(table);
  for (size_t i = 0; i < rows.size(); ++i) {
    const size_t end_row = i + 1 < rows.size() ? rows[i + 1] : table.rows.size();
    const std::vector<size_t> columns = find_column_begins(table, rows[i], end_row);
    for (size_t k = 0; k < columns.size(); ++k)
      cuts.push_back({rows[i], end_row, columns[k], k + 1 < columns.size() ? columns[k + 1] : SIZE_MAX});
  }
  return cuts;
}

/// The longest title above the header, else the row where the table begins.
std::string name_of(const Table& table) {
  std::string name;
  for (size_t row = 0; row < table.rows.size(); ++row) {
    const TableRow cells = table.rows[row];
    const std::string text = lone_text(cells);
    const bool is_empty =
        std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return trim_view(cell).empty(); });
    if (text.empty() && !is_empty) break;
    if (text.size() > name.size()) name = text;
  }
  return name.empty() ? join({"第 ", std::to_string(table.row_numbers.front()), " 行起"}) : name;
}

/// Nothing if one of the tables cannot be read alone.
std::optional<std::vector<SourceTable>> recognise_each(const std::string& file_name, Encoding encoding,
                                                       const Table& table, const std::vector<Cut>& cuts) {
  std::vector<SourceTable> sources;
  for (const Cut& one : cuts) {
    auto part = std::make_shared<const Table>(cut(table, one));
    if (part->rows.empty()) return std::nullopt;
    std::string name = file_name;
    const std::string title = name_of(*part);
    if (one.first_row > 0 || one.first_column > 0) name += " · " + title;
    if (one.first_column > 0) name += "（右边）";
    const auto is_taken = [&](const SourceTable& source) { return source.file_name == name; };
    while (std::any_of(sources.begin(), sources.end(), is_taken)) name += '+';
    const int64_t first_row = part->row_numbers.front();
    Result<SourceTable> source = recognise(name, encoding, std::move(part));
    if (!source || source->is_to_point_out) return std::nullopt;
    // 市直部门报送情况 above one of several tables names the group of its units.
    if (source->group.empty()) source->group = group_in_file_name(title + ".");
    if (!sources.empty())
      source->read_diagnostics.push_back({Code::TableCutOff, Severity::Note, {name, first_row, 0}, {file_name}});
    sources.push_back(std::move(*source));
  }
  // 第二季度 above the first of them is said of all.
  for (SourceTable& source : sources)
    if (source.period.empty() && column_with(source, ColumnRole::Period) < 0) source.period = sources.front().period;
  set_by_titles(sources);
  return sources;
}

}  // namespace

Result<std::vector<SourceTable>> recognise_tables(const std::string& file_name, Encoding encoding,
                                                  std::shared_ptr<const Table> table, Diagnostics read_diagnostics) {
  std::vector<SourceTable> sources;
  if (const std::vector<Cut> cuts = find_tables(*table); cuts.size() > 1)
    if (auto each = recognise_each(file_name, encoding, *table, cuts)) sources = std::move(*each);
  if (sources.empty()) {
    Result<SourceTable> whole = recognise(file_name, encoding, std::move(table));
    if (!whole) return whole.error();
    sources.push_back(std::move(*whole));
  }
  // What reading told belongs to the table that has the row.
  for (Diagnostic& diagnostic : read_diagnostics) {
    const auto behind = std::find_if(sources.begin() + 1, sources.end(), [&](const SourceTable& source) {
      return source.table->row_numbers.front() > diagnostic.place.row;
    });
    SourceTable& source = *(behind - 1);
    diagnostic.place.file = source.file_name;
    source.read_diagnostics.push_back(std::move(diagnostic));
  }
  return sources;
}

}  // namespace tongbao::core
