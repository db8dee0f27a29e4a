// Method: of all places and widths the one whose pattern of kinds explains most cells begins a table (cell_rows.hpp); its
// header is what stands between the caption and the first row.

#include "core/prose/cell_per_line.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/prose/cell_rows.hpp"
#include "core/prose/header_fit.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/text/join.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMostColumns = 24;
constexpr size_t kMostBlocks = 4;
constexpr size_t kNone = static_cast<size_t>(-1);
constexpr size_t kFewestRowsAlone = 3;
/// A caption without 附件 is longer than a header cell such as 采用情况.
constexpr int64_t kShortestCaption = 8;

using Row = CellRows::Row;

bool is_over_table(const std::string& text) {
  return !caption_label(text).empty() ||
         ((utf8_length(text) >= kShortestCaption || text.ends_with("表")) && is_caption(text)) ||
         text.find("：") != std::string::npos || is_note(text);
}

/// Where the texts directly before a row begin, behind the caption; without those that no header has if they are not
/// `width`.
size_t header_begin(const std::vector<LooseCell>& cells, size_t first_free, size_t end, size_t width) {
  size_t begin = end;
  while (begin > first_free && cells[begin - 1].kind == CellKind::Text && !is_over_table(cells[begin - 1].text))
    --begin;
  if (end - begin != width)
    while (begin < end && !is_header_like(parse_header(cells[begin].text))) ++begin;
  return begin;
}

/// Turns what was read into rows of texts.
class TableMaker {
 public:
  TableMaker(const std::vector<LooseCell>& cells, const CellRows& reader, size_t first_free)
      : cells_(cells), reader_(reader), pattern_(reader.pattern()), first_free_(first_free) {}

  FoundTable make() {
    find_header();
    join_blocks();
    table_.first_line = cells_[header_.empty() ? reader_.begin() : header_begin_].line;
    table_.end_line = cells_[reader_.end() - 1].line + 1;
    table_.has_header = !header_.empty();
    if (table_.has_header) put(header_, cells_[header_begin_].number);
    put_first_names();
    for (const Row& row : reader_.rows())
      if (row.kind == Row::Kind::Whole && pattern_.is_simple)
        known_.push_back(counts_behind(row.end - pattern_.n_numbers(), row.end));
    for (const Row& row : reader_.rows()) put_row(row);
    if (!unsettled_.empty())
      settle_rows(table_, pattern_.unit + 1, pattern_.unit, std::move(unsettled_), known_, totals_);
    return std::move(table_);
  }

 private:
  /// The texts between the caption and the first row, without units that have no number.
  void find_header() {
    size_t end = reader_.begin();
    while (end > first_free_ && looks_like_unit(cells_[end - 1].text) && !is_header(cells_[end - 1].text) &&
           !is_over_table(cells_[end - 1].text) && !pattern_.has_serial)
      --end;
    header_end_ = end;
    const size_t width = pattern_.width();
    const size_t begin = header_begin(cells_, first_free_, end, width);
    std::vector<std::string> pieces;
    for (size_t i = begin; i < end; ++i) pieces.push_back(cells_[i].text);
    header_begin_ = begin;
    for (size_t n = kMostBlocks; n > 1 && header_.empty(); --n)
      if (repeats(pieces, n)) fit({pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() / n)}, n);
    for (size_t n = 2; n <= kMostBlocks && header_.empty(); ++n)
      if (pieces.size() == n * width && all_whole() && reader_.rows().size() % n == 0) fit_wide(pieces, n);
    if (header_.empty() && !pieces.empty()) fit(pieces, 1);
  }

  /// A name above the first row, below the header.
  void put_first_names() {
    for (size_t i = header_end_; table_.has_header && i < reader_.begin(); ++i)
      put_row({i, i + 1, Row::Kind::NameOnly});
  }

  static bool repeats(const std::vector<std::string>& pieces, size_t n) {
    if (pieces.size() % n != 0 || pieces.size() < 2 * n) return false;
    const size_t size = pieces.size() / n;
    for (size_t i = size; i < pieces.size(); ++i)
      if (pieces[i] != pieces[i - size]) return false;
    return true;
  }

  void fit(const std::vector<std::string>& pieces, size_t n_blocks) {
    auto fitted = fit_any_header(pieces, columns_below());
    if (!fitted) return;
    header_ = std::move(fitted->texts);
    n_blocks_ = n_blocks;
    table_.header_is_asked = !fitted->is_certain;
  }

  /// The kinds came again by chance: the rows are so many times as wide.
  void fit_wide(const std::vector<std::string>& pieces, size_t n) {
    std::vector<CellKind> kinds;
    for (size_t i = 0; i < n; ++i) kinds.insert(kinds.end(), pattern_.kinds.begin(), pattern_.kinds.end());
    const auto fitted = fit_header(pieces, kinds);
    if (!fitted || !fitted->is_certain) return;
    header_ = fitted->texts;
    rows_per_line_ = n;
  }

  std::vector<CellKind> columns_below() const {
    std::vector<CellKind> kinds = pattern_.kinds;
    for (size_t i = 0; i < kinds.size(); ++i) {
      const bool is_empty = std::all_of(reader_.rows().begin(), reader_.rows().end(), [&](const Row& row) {
        return row.kind != Row::Kind::Whole || cells_[row.at + i].kind == CellKind::NotGiven;
      });
      if (is_empty) kinds[i] = CellKind::NotGiven;
    }
    return kinds;
  }

  bool all_whole() const { return reader_.n_whole() == reader_.rows().size(); }

  /// Blocks side by side come row by row; if a row between is not whole, each row is a row of its own.
  void join_blocks() {
    if (n_blocks_ < 2 || !all_whole()) return;
    const std::vector<std::string> one = header_;
    for (size_t i = 1; i < n_blocks_; ++i) header_.insert(header_.end(), one.begin(), one.end());
    rows_per_line_ = n_blocks_;
  }

  void put(std::vector<std::string> cells, int64_t number) {
    if (!table_.row_numbers.empty()) number = std::max(number, table_.row_numbers.back() + 1);
    table_.rows.push_back(std::move(cells));
    table_.row_numbers.push_back(number);
  }

  std::optional<int64_t> count_of(const LooseCell& cell) const {
    const int64_t value = whole_number(cell.text);
    return value < 0 ? std::optional<int64_t>() : value;
  }

  void put_row(const Row& row) {
    std::vector<std::string> texts;
    if (row.kind == Row::Kind::Whole) {
      for (size_t i = row.at; i < row.end; ++i) texts.push_back(cells_[i].text);
      if (rows_per_line_ > 1 && n_in_line_++ % rows_per_line_ > 0) {
        std::vector<std::string>& line = table_.rows.back();
        line.insert(line.end(), texts.begin(), texts.end());
        return;
      }
      put(std::move(texts), cells_[row.at].number);
      return;
    }
    texts.assign(pattern_.width(), "");
    const bool has_name_first = row.kind == Row::Kind::Total || row.kind == Row::Kind::Heading;
    const size_t name = has_name_first ? row.at : row.at + pattern_.unit;
    texts[pattern_.unit] = cells_[name].text;
    if (name > row.at) texts.front() = cells_[row.at].text;
    if (row.kind == Row::Kind::Total) put_total(row, texts);
    const bool is_unsettled = row.kind == Row::Kind::Short || row.kind == Row::Kind::NameOnly;
    put(std::move(texts), cells_[row.at].number);
    if (is_unsettled) ask(row, name);
  }

  SplitCells counts_behind(size_t begin, size_t end) const {
    SplitCells counts;
    for (size_t i = begin; i < end; ++i) counts.push_back(count_of(cells_[i]));
    return counts;
  }

  /// The numbers of a total stand under the columns only if there are as many.
  void put_total(const Row& row, std::vector<std::string>& texts) {
    size_t begin = row.at + 1;
    while (begin < row.end && cells_[begin].text.empty()) ++begin;
    const size_t n = row.end - begin;
    if (n == 0 || n > pattern_.width() - pattern_.unit - 1 || !pattern_.is_simple || n != pattern_.n_numbers()) return;
    for (size_t i = 0; i < n; ++i) texts[pattern_.unit + 1 + i] = cells_[begin + i].text;
    totals_.push_back(counts_behind(begin, row.end));
  }

  void ask(const Row& row, size_t name) {
    UnsettledRow unsettled;
    unsettled.row = table_.rows.size() - 1;
    std::vector<int64_t> numbers;
    for (size_t i = name + 1; i < row.end; ++i) {
      append_item(unsettled.printed, " ", {cells_[i].text});
      numbers.push_back(whole_number(cells_[i].text));
    }
    const bool has_values = std::none_of(numbers.begin(), numbers.end(), [](int64_t value) { return value < 0; });
    // Behind its serial number a name alone is a row without numbers.
    if (has_values && (!numbers.empty() || pattern_.has_serial))
      unsettled.options = placings(numbers, pattern_.n_numbers(), total_column());
    unsettled_.push_back(std::move(unsettled));
  }

  /// The column that is the sum of the other numbers of its row, by its header and by all rows that are whole; or -1.
  int total_column() const {
    for (size_t i = pattern_.unit + 1; i < header_.size() && i < pattern_.width(); ++i) {
      if (role_of_header(header_[i]) != ColumnRole::RowTotal) continue;
      const size_t at = i - pattern_.unit - 1;
      const bool is_sum = std::all_of(known_.begin(), known_.end(), [&](const SplitCells& cells) {
        int64_t sum = 0;
        for (size_t other = 0; other < cells.size(); ++other)
          if (other != at) sum += cells[other].value_or(0);
        return cells[at] && *cells[at] == sum;
      });
      if (is_sum && known_.size() >= 2) return static_cast<int>(at);
    }
    return -1;
  }

  const std::vector<LooseCell>& cells_;
  const CellRows& reader_;
  const CellPattern& pattern_;
  size_t first_free_;
  size_t header_begin_ = 0;
  size_t header_end_ = 0;
  std::vector<std::string> header_;  // of one row of the pattern, or of the joined rows
  size_t n_blocks_ = 1;
  size_t rows_per_line_ = 1;
  size_t n_in_line_ = 0;
  FoundTable table_;
  std::vector<UnsettledRow> unsettled_;
  std::vector<SplitCells> known_, totals_;
};

/// Rows under a header with a text for every cell; empty cells may have left no line in any of them.
std::optional<CellRows> rows_under_header(const std::vector<LooseCell>& cells, size_t from, size_t at) {
  const bool has_serial = cells[at].kind == CellKind::Number;
  const size_t unit = at + (has_serial ? 1 : 0);
  if (at == from || cells[at - 1].kind != CellKind::Text || unit + 1 >= cells.size() ||
      cells[unit].kind != CellKind::Text || cells[unit + 1].kind == CellKind::Text)
    return std::nullopt;
  std::vector<std::string> pieces;
  for (size_t i = header_begin(cells, from, at, 0); i < at; ++i) pieces.push_back(cells[i].text);
  const std::vector<std::string> headers = join_bare_counts(pieces);
  const size_t width = headers.size(), unit_column = has_serial ? 1 : 0;
  if (width < 2 || width > kMostColumns || unit_column + 1 >= width ||
      role_of_header(headers[unit_column]) != ColumnRole::Unit)
    return std::nullopt;
  CellRows rows(cells, simple_pattern(width, has_serial));
  rows.read_from(at);
  const bool is_all_known =
      std::all_of(headers.begin(), headers.end(), [](const std::string& text) { return is_header(text); });
  if (rows.rows().size() < 2 || (rows.n_whole() == 0 && !is_all_known)) return std::nullopt;
  return rows;
}

/// The reading that explains most cells, beginning not long after the first that is possible. What begins behind a number
/// begins in the middle of something.
std::optional<CellRows> best_reading(const std::vector<LooseCell>& cells, size_t from) {
  std::optional<CellRows> best;
  size_t best_covered = 0, last_start = kNone;
  for (size_t at = from; at < cells.size() && at < last_start; ++at) {
    auto under = rows_under_header(cells, from, at);
    // Rows of which none is whole may be those of a header that was broken into more lines.
    const size_t n_under = !under ? 0 : under->n_whole() == 0 ? 1 : under->end() - at;
    if (under && n_under > best_covered) {
      best_covered = n_under;
      last_start = std::min(last_start, at + kMostColumns);
      best = std::move(under);
    }
    if (at > 0 && cells[at - 1].kind == CellKind::Number) continue;
    for (size_t width = 2; width <= kMostColumns && at + 2 * width <= cells.size(); ++width) {
      auto pattern = find_pattern(cells, at, width);
      if (!pattern) continue;
      CellRows rows(cells, std::move(*pattern));
      rows.read_from(at);
      if (rows.rows().empty() || rows.n_whole() < 2 || rows.n_whole() * 2 < rows.rows().size()) continue;
      const size_t covered = rows.n_whole() * width;
      if (last_start == kNone) last_start = at + kMostColumns;
      if (covered <= best_covered) continue;
      best_covered = covered;
      best = std::move(rows);
    }
  }
  return best;
}

}  // namespace

std::vector<LooseCell> loose_cells(const std::vector<TextLine>& lines, size_t first, size_t end, bool with_gaps) {
  std::map<int64_t, int64_t> n_of_gap;
  for (size_t i = first + 1; i < end; ++i) ++n_of_gap[lines[i].n_blank_before];
  int64_t usual = 0, n_usual = 0;
  for (const auto& [gap, n] : n_of_gap)
    if (n > n_usual) {
      usual = gap;
      n_usual = n;
    }
  std::vector<LooseCell> cells;
  for (size_t i = first; i < end; ++i) {
    const int64_t more = i > first && with_gaps ? lines[i].n_blank_before - usual : 0;
    for (int64_t n = more / (usual + 1); n > 0 && n < static_cast<int64_t>(kMostColumns); --n)
      cells.push_back({"", i - 1, lines[i].number - n, CellKind::NotGiven});
    cells.push_back({lines[i].text, i, lines[i].number, kind_of_cell(lines[i].text)});
  }
  return cells;
}

std::vector<FoundTable> find_cell_per_line_tables(std::vector<LooseCell> cells) {
  mark_labels(cells);
  std::vector<FoundTable> tables;
  for (size_t from = 0; from < cells.size();) {
    std::optional<CellRows> reader = best_reading(cells, from);
    if (!reader) break;
    reader->read_before();
    FoundTable table = TableMaker(cells, *reader, from).make();
    // Without a header a few cells that come again by chance are no table.
    if (table.has_header || (reader->pattern().is_simple && reader->n_whole() >= kFewestRowsAlone))
      tables.push_back(std::move(table));
    from = reader->end();
  }
  return tables;
}

}  // namespace tongbao::core
