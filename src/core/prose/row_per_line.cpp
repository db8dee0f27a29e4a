// Method: for each separator, lines one after the other that it cuts into as many cells, with names and numbers among
// them. Separators that hold empty cells come first.

#include "core/prose/row_per_line.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/prose/cell_rows.hpp"
#include "core/prose/header_fit.hpp"
#include "core/prose/row_cuts.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/text/join.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr int64_t kLongestAlone = 16;  // of a cell alone in its line

constexpr Cut kCuts[] = {Cut::Bars, Cut::Tabs, Cut::WideSpaces, Cut::Commas, Cut::Semicolons, Cut::Pauses, Cut::Spaces};

struct LineRow {
  size_t first_line = 0, end_line = 0;
  int64_t number = 0;
  Cells cells;
};

size_t n_of(const Cells& cells, CellKind kind) {
  return static_cast<size_t>(std::count_if(cells.begin(), cells.end(), [kind](const std::string& cell) {
    return !cell.empty() && kind_of_cell(cell) == kind;
  }));
}

Cells filled_cells(const Cells& cells) {
  Cells out;
  std::copy_if(cells.begin(), cells.end(), std::back_inserter(out),
               [](const std::string& cell) { return !cell.empty(); });
  return out;
}

bool is_row_of_data(const Cells& cells) { return n_of(cells, CellKind::Number) > 0 && n_of(cells, CellKind::Text) > 0; }

/// |---|:---:|
bool is_ruler(const Cells& cells) {
  const Cells filled = filled_cells(cells);
  return filled.size() > 1 && std::all_of(filled.begin(), filled.end(), [](const std::string& cell) {
           return cell.size() > 1 && cell.find_first_not_of("-:") == std::string::npos;
         });
}

/// The width that most rows of data have.
size_t usual_width(const std::vector<LineRow>& rows, size_t& n_usual) {
  std::map<size_t, size_t> n_of_width;
  for (const LineRow& row : rows)
    if (is_row_of_data(row.cells)) ++n_of_width[row.cells.size()];
  size_t width = 0;
  n_usual = 0;
  for (const auto& [one, n] : n_of_width)
    if (n >= n_usual) {
      n_usual = n;
      width = one;
    }
  return width;
}

class RowsMaker {
 public:
  RowsMaker(std::vector<LineRow> rows, Cut cut) : rows_(std::move(rows)), cut_(cut) {
    if (cut == Cut::Bars) strip_outer_bars();
  }

  /// None if the rows are no table.
  std::optional<FoundTable> make() {
    size_t n_usual = 0, n_data = 0;
    width_ = usual_width(rows_, n_usual);
    if (is_by_spaces(cut_)) use_header_width(n_usual);
    for (const LineRow& row : rows_)
      if (is_row_of_data(row.cells)) ++n_data;
    if (width_ < 2 || n_usual < 2 || n_usual * 10 < n_data * 6) return std::nullopt;
    first_ = 0;
    while (!is_row_of_data(rows_[first_].cells)) ++first_;
    // A unit without a number may stand first.
    for (size_t row = first_; row-- > 0;)
      if (is_header_row(rows_[row].cells)) {
        first_ = row + 1;
        break;
      }
    find_kinds();
    find_header();
    const bool is_loose = cut_ != Cut::Bars && cut_ != Cut::Tabs;
    if (is_loose && header_.empty() && n_usual < 3) return std::nullopt;
    if (is_loose && n_usual * 10 < n_data * 8 && header_.empty()) return std::nullopt;
    put_rows();
    return std::move(table_);
  }

 private:
  /// A bar before the first cell, or behind the last, is one only if most rows have it.
  void strip_outer_bars() {
    const auto n_with = [&](auto is_outer) { return std::count_if(rows_.begin(), rows_.end(), is_outer); };
    const auto is_before = [](const LineRow& row) { return row.cells.size() > 1 && row.cells.front().empty(); };
    const auto is_behind = [](const LineRow& row) { return row.cells.size() > 1 && row.cells.back().empty(); };
    const auto n_rows = static_cast<std::ptrdiff_t>(rows_.size());
    const bool has_before = n_with(is_before) * 2 > n_rows, has_behind = n_with(is_behind) * 2 > n_rows;
    for (LineRow& row : rows_) {
      if (has_before && is_before(row)) row.cells.erase(row.cells.begin());
      if (has_behind && is_behind(row)) row.cells.pop_back();
    }
  }

  /// Where empty cells are lost, the header says how many columns there are.
  void use_header_width(size_t& n_usual) {
    size_t first = 0;
    while (first < rows_.size() && !is_row_of_data(rows_[first].cells)) ++first;
    if (first == 0) return;
    while (first > 1 && !is_header_row(rows_[first - 1].cells)) --first;
    const Cells& header = rows_[first - 1].cells;
    const auto is_unit = [](const std::string& cell) { return role_of_header(cell) == ColumnRole::Unit; };
    if (header.size() < width_ || std::none_of(header.begin(), header.end(), is_unit)) return;
    width_ = header.size();
    n_usual = static_cast<size_t>(std::count_if(rows_.begin(), rows_.end(), [&](const LineRow& row) {
      return is_row_of_data(row.cells) && row.cells.size() <= width_;
    }));
    unit_ = static_cast<size_t>(std::find_if(header.begin(), header.end(), is_unit) - header.begin());
  }

  void find_kinds() {
    for (size_t i = 0; i < width_; ++i) {
      size_t n_texts = 0, n_numbers = 0;
      for (size_t row = first_; row < rows_.size(); ++row) {
        const Cells& cells = rows_[row].cells;
        if (cells.size() != width_ || cells[i].empty()) continue;
        const CellKind kind = kind_of_cell(cells[i]);
        if (kind == CellKind::Text) ++n_texts;
        if (kind == CellKind::Number) ++n_numbers;
      }
      kinds_.push_back(n_texts > n_numbers ? CellKind::Text : n_numbers > 0 ? CellKind::Number : CellKind::NotGiven);
      // Not one row is whole: the header says where the names are.
      if (n_texts + n_numbers == 0 && unit_ != kNone) kinds_.back() = i == unit_ ? CellKind::Text : CellKind::Number;
      if (kinds_.back() == CellKind::Text && unit_ == kNone) unit_ = i;
    }
    is_simple_ = unit_ <= 1 && unit_ + 1 < width_ &&
                 std::all_of(kinds_.begin() + static_cast<std::ptrdiff_t>(unit_) + 1, kinds_.end(),
                             [](CellKind kind) { return kind != CellKind::Text; });
  }

  static bool is_header_row(const Cells& cells) {
    return std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return is_header(cell); });
  }

  /// One or two rows above the data. Two whose texts stand over the columns are left as they are.
  void find_header() {
    size_t begin = first_;
    while (begin > 0 && first_ - begin < 2 && is_header_row(rows_[begin - 1].cells)) --begin;
    if (begin == first_) return;
    header_begin_ = begin;
    const size_t n_rows = first_ - begin;
    if (stands_over_columns(begin)) {
      for (size_t row = begin; row < first_; ++row) header_.push_back(rows_[row].cells);
      return;
    }
    const Cells lower = filled_cells(rows_[first_ - 1].cells);
    auto fitted =
        n_rows == 2 ? fit_header_rows(filled_cells(rows_[begin].cells), lower, kinds_) : fit_header(lower, kinds_);
    if (!fitted && n_rows == 2) fitted = fit_header(lower, kinds_);
    if (!fitted) {
      table_.header_is_asked = true;
      return;
    }
    header_.push_back(fitted->texts);
    table_.header_is_asked = !fitted->is_certain;
  }

  bool stands_over_columns(size_t begin) const {
    if (is_by_spaces(cut_)) return first_ - begin == 1 && rows_[begin].cells.size() == width_;
    for (size_t i = 0; i < width_; ++i) {
      bool has_text = kinds_[i] == CellKind::NotGiven;
      for (size_t row = begin; row < first_; ++row)
        has_text = has_text || (i < rows_[row].cells.size() && !rows_[row].cells[i].empty());
      if (!has_text) return false;
    }
    return true;
  }

  void put(Cells cells, const LineRow& row) {
    int64_t number = row.number;
    if (!table_.row_numbers.empty()) number = std::max(number, table_.row_numbers.back() + 1);
    table_.rows.push_back(std::move(cells));
    table_.row_numbers.push_back(number);
  }

  void put_rows() {
    table_.has_header = !header_.empty();
    for (size_t i = 0; i < header_.size(); ++i) put(header_[i], rows_[header_begin_ + i]);
    for (size_t i = first_; i < rows_.size(); ++i) put_row(rows_[i]);
    table_.first_line = rows_[header_.empty() ? first_ : header_begin_].first_line;
    table_.end_line = rows_.back().end_line;
    if (!unsettled_.empty()) settle_rows(table_, unit_ + 1, unit_, std::move(unsettled_), known_, totals_);
  }

  void put_row(const LineRow& row) {
    Cells cells = row.cells;
    if (is_by_spaces(cut_) && cells.size() > width_) join_name(cells);
    if (is_simple_ && cells.size() == width_ && !is_total_label(cells[unit_])) known_.push_back(counts_of(cells));
    if (cells.size() >= width_ || !is_by_spaces(cut_)) return put(std::move(cells), row);
    put_short_row(row);
  }

  /// 东 办 with a space in it.
  void join_name(Cells& cells) const {
    while (cells.size() > width_ && unit_ + 1 < cells.size() && kind_of_cell(cells[unit_ + 1]) == CellKind::Text) {
      cells[unit_] += cells[unit_ + 1];
      cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(unit_) + 1);
    }
  }

  SplitCells counts_of(const Cells& cells) const {
    SplitCells counts;
    for (size_t i = unit_ + 1; i < width_; ++i) counts.push_back(count_of(cells[i]));
    return counts;
  }

  static std::optional<int64_t> count_of(const std::string& cell) {
    const CountCell read = read_count_cell(cell);
    return read.kind == CountCell::Kind::Number ? read.value : std::optional<int64_t>();
  }

  /// Spaces lost the empty cells: the name is known, and which columns the numbers are of is not.
  void put_short_row(const LineRow& row) {
    const auto name = std::find_if(row.cells.begin(), row.cells.end(),
                                   [](const std::string& cell) { return kind_of_cell(cell) == CellKind::Text; });
    Cells cells(width_);
    if (name == row.cells.end() || !is_simple_ || header_.empty()) return put(row.cells, row);
    cells[unit_] = *name;
    if (unit_ > 0 && name != row.cells.begin()) cells[0] = row.cells.front();
    const std::vector<std::string> numbers(name + 1, row.cells.end());
    if (is_total_label(*name)) {
      if (numbers.size() == width_ - unit_ - 1) {
        std::copy(numbers.begin(), numbers.end(), cells.begin() + static_cast<std::ptrdiff_t>(unit_) + 1);
        totals_.push_back(counts_of(cells));
      }
      return put(std::move(cells), row);
    }
    put(std::move(cells), row);
    if (numbers.empty() && is_group_label(*name)) return;
    UnsettledRow unsettled{table_.rows.size() - 1, join(numbers, " "), {}};
    std::vector<int64_t> values;
    for (const std::string& number : numbers)
      if (const auto value = count_of(number)) values.push_back(*value);
    if (values.size() == numbers.size() && !values.empty())
      unsettled.options = placings(values, width_ - unit_ - 1, -1);
    unsettled_.push_back(std::move(unsettled));
  }

  static constexpr size_t kNone = 1000;
  std::vector<LineRow> rows_;
  Cut cut_;
  size_t width_ = 0;
  size_t first_ = 0;  // row of data
  size_t header_begin_ = 0;
  std::vector<CellKind> kinds_;
  size_t unit_ = kNone;
  bool is_simple_ = false;
  std::vector<Cells> header_;
  FoundTable table_;
  std::vector<UnsettledRow> unsettled_;
  std::vector<SplitCells> known_, totals_;
};

/// A line that may be a row, cut into cells.
std::optional<Cells> row_of(const TextLine& line, Cut cut) {
  if (is_page_furniture(line.text)) return std::nullopt;
  Cells cells = cells_of(line, cut);
  if (cells.size() < 2 || (cut == Cut::Bars && cells.size() < 3 && filled_cells(cells).size() < 2)) return std::nullopt;
  const auto is_no_cell = [](const std::string& cell) { return is_sentence(cell) || cell == "|"; };
  if (std::any_of(cells.begin(), cells.end(), is_no_cell)) return std::nullopt;
  return cells;
}

void take(std::vector<bool>& is_taken, const FoundTable& table) {
  std::fill(is_taken.begin() + static_cast<std::ptrdiff_t>(table.first_line),
            is_taken.begin() + static_cast<std::ptrdiff_t>(table.end_line), true);
}

void find_by(Cut cut, const std::vector<TextLine>& lines, std::vector<bool>& is_taken,
             std::vector<FoundTable>& tables) {
  for (size_t at = 0; at < lines.size();) {
    std::vector<LineRow> rows;
    for (; at < lines.size() && !is_taken[at]; ++at) {
      std::optional<Cells> cells = row_of(lines[at], cut);
      // Between rows a heading, or where spaces lose empty cells a unit without a number, is a cell alone.
      const bool is_heading = !rows.empty() && (is_group_label(lines[at].text) || is_by_spaces(cut)) &&
                              utf8_length(lines[at].text) <= kLongestAlone && !is_caption(lines[at].text) &&
                              !is_note(lines[at].text) && at + 1 < lines.size() && !is_taken[at + 1] &&
                              row_of(lines[at + 1], cut);
      if (!cells && is_heading) cells = Cells{lines[at].text};
      if (!cells) break;
      if (!is_ruler(*cells)) rows.push_back({at, at + 1, lines[at].number, std::move(*cells)});
    }
    if (rows.size() >= 2)
      if (auto table = RowsMaker(std::move(rows), cut).make()) {
        take(is_taken, *table);
        tables.push_back(std::move(*table));
      }
    ++at;
  }
}

/// | name, then | and a cell on lines of their own, up to the next | name.
bool begins_with_bar(const TextLine& line) {
  return line.text.size() > 1 && line.text.front() == '|' && line.text[1] != '|' &&
         line.text.find('|', 1) == std::string::npos;
}

bool is_only_bars(const TextLine& line) { return line.text.find_first_not_of("| \t") == std::string::npos; }

void find_scattered_rows(const std::vector<TextLine>& lines, std::vector<bool>& is_taken,
                         std::vector<FoundTable>& tables) {
  constexpr size_t kMostLinesOfACell = 3;
  for (size_t at = 0; at < lines.size(); ++at) {
    if (is_taken[at] || !begins_with_bar(lines[at])) continue;
    std::vector<LineRow> rows;
    size_t last_bar = at;
    for (size_t i = at; i < lines.size() && i - last_bar <= kMostLinesOfACell; ++i) {
      // Behind a cell there is a bar alone: other lines before a row are no part of the table.
      if (begins_with_bar(lines[i]) && i > last_bar + 1) break;
      if (begins_with_bar(lines[i]) || is_only_bars(lines[i])) last_bar = i;
    }
    for (size_t i = at; i <= last_bar;) {
      std::string text;
      const size_t first = i;
      do text += lines[i++].text;
      while (i <= last_bar && !begins_with_bar(lines[i]));
      rows.push_back({first, i, lines[first].number, cells_of({0, 0, text, text}, Cut::Bars)});
    }
    at = last_bar;
    if (auto table = RowsMaker(std::move(rows), Cut::Bars).make()) {
      take(is_taken, *table);
      tables.push_back(std::move(*table));
    }
  }
}

}  // namespace

std::vector<FoundTable> find_row_per_line_tables(const std::vector<TextLine>& lines, std::vector<bool>& is_taken) {
  std::vector<FoundTable> tables;
  find_scattered_rows(lines, is_taken, tables);
  for (const Cut cut : kCuts) find_by(cut, lines, is_taken, tables);
  std::sort(tables.begin(), tables.end(),
            [](const FoundTable& a, const FoundTable& b) { return a.first_line < b.first_line; });
  return tables;
}

}  // namespace tongbao::core
