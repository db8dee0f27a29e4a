// Method: find the rows of nothing but header words, one of them of the unit. One that is not said like the header before it,
// with numbers between the two, begins a table, together with the titles right above it.

#include "core/record/tables_below.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/text/file_kind.hpp"
#include "core/text/fold.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kLongestUnitWord = 36;  // bytes, as of all limits here
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

/// True for a row of nothing but header words, two or more, one of them of the unit.
bool is_header(const TableRow& row, Texts& texts) {
  bool has_unit = false;
  for (size_t column = 0; column < row.size() && !has_unit; ++column)
    has_unit = texts.is_unit_word(row.text_id(column));
  if (!has_unit) return false;
  int n_words = 0;
  for (size_t column = 0; column < row.size(); ++column) {
    const int32_t text_id = row.text_id(column);
    if (texts.is_empty(text_id)) continue;
    if (texts.is_number(text_id) || !texts.is_header_word(text_id)) return false;
    ++n_words;
  }
  return n_words >= 2;
}

bool has_number(const TableRow& row, Texts& texts) {
  for (size_t column = 0; column < row.size(); ++column)
    if (texts.is_number(row.text_id(column))) return true;
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

/// Where tables begin, the first at row 0.
std::vector<size_t> find_begins(const Table& table) {
  std::vector<size_t> begins = {0};
  Texts texts(table.rows.texts());
  std::vector<std::string> headers;  // of the table so far
  bool has_numbers = false;          // below its header
  size_t after_data = 0;             // behind its last row of several cells
  for (size_t row = 0; row < table.rows.size(); ++row) {
    const TableRow cells = table.rows[row];
    if (is_header(cells, texts)) {
      const std::string words = words_of(cells);
      const bool is_again = std::find(headers.begin(), headers.end(), words) != headers.end();
      if (has_numbers && !is_again) {
        size_t begin = row;
        while (begin > after_data && !is_note(lone_text(table.rows[begin - 1]))) --begin;
        begins.push_back(begin);
        headers.clear();
        has_numbers = false;
      }
      headers.push_back(words);
    } else if (!headers.empty() && !has_numbers) {
      has_numbers = has_number(cells, texts);
    }
    if (has_several_cells(cells, texts)) after_data = row + 1;
  }
  return begins;
}

Table cut(const Table& table, size_t begin, size_t end) {
  Table out;
  for (size_t row = begin; row < end; ++row) {
    out.rows.add(table.rows[row]);
    out.row_numbers.push_back(table.row_numbers[row]);
  }
  return out;
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
                                                       const Table& table, const std::vector<size_t>& begins) {
  std::vector<SourceTable> sources;
  for (size_t i = 0; i < begins.size(); ++i) {
    const size_t end = i + 1 < begins.size() ? begins[i + 1] : table.rows.size();
    auto part = std::make_shared<const Table>(cut(table, begins[i], end));
    std::string name = i == 0 ? file_name : join({file_name, " · ", name_of(*part)});
    const auto is_taken = [&](const SourceTable& source) { return source.file_name == name; };
    while (std::any_of(sources.begin(), sources.end(), is_taken)) name += '+';
    const int64_t first_row = part->row_numbers.front();
    Result<SourceTable> source = recognise(name, encoding, std::move(part));
    if (!source || source->is_to_point_out) return std::nullopt;
    if (i > 0)
      source->read_diagnostics.push_back({Code::TableCutOff, Severity::Note, {name, first_row, 0}, {file_name}});
    sources.push_back(std::move(*source));
  }
  return sources;
}

}  // namespace

Result<std::vector<SourceTable>> recognise_tables(const std::string& file_name, Encoding encoding,
                                                  std::shared_ptr<const Table> table, Diagnostics read_diagnostics) {
  std::vector<SourceTable> sources;
  if (const std::vector<size_t> begins = find_begins(*table); begins.size() > 1)
    if (auto each = recognise_each(file_name, encoding, *table, begins)) sources = std::move(*each);
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

Result<std::vector<SourceTable>> read_tables(const std::string& file_name, std::string_view bytes) {
  if (const auto text_error = check_is_text(file_name, bytes)) return *text_error;
  TableReading reading(file_name, bytes);
  Checked<Table> table = reading.finish();
  return recognise_tables(file_name, reading.encoding(), std::make_shared<const Table>(std::move(table.value)),
                          std::move(table.diagnostics));
}

}  // namespace tongbao::core
