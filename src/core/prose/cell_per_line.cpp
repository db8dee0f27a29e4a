// Method: of all places and widths the one whose pattern of kinds explains most cells begins a table. Its rows are read
// on from there, complete ones by the pattern, others from their name to the next one; then its header is what stands
// between the caption and the first row.

#include "core/prose/cell_per_line.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

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
/// A caption without 附件 is longer than a header cell such as 采用情况.
constexpr int64_t kShortestCaption = 8;

int64_t value_of(const std::string& text) {
  int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > 1'000'000) return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

/// How the kinds of the cells come again.
struct Pattern {
  std::vector<CellKind> kinds;
  size_t unit = 0;
  bool is_simple = false;  // [number] name number …: rows can be told by their names
  bool has_serial = false;
  size_t width() const { return kinds.size(); }
  size_t n_numbers() const { return width() - unit - 1; }  // of a simple one
};

std::optional<Pattern> pattern_of(const std::vector<LooseCell>& cells, size_t at, size_t width) {
  Pattern pattern;
  size_t n_texts = 0;
  for (size_t i = at; i < at + width; ++i) {
    const bool is_text = cells[i].kind == CellKind::Text;
    pattern.kinds.push_back(is_text ? CellKind::Text : CellKind::Number);
    if (is_text && n_texts++ == 0) pattern.unit = i - at;
  }
  if (n_texts == 0 || n_texts == width || pattern.unit > 1) return std::nullopt;
  pattern.has_serial = pattern.unit == 1;
  pattern.is_simple = n_texts == 1 && pattern.unit + 1 < width;
  return pattern;
}

class TableReader {
 public:
  struct Row {
    size_t at = 0, end = 0;  // its cells
    enum class Kind { Whole, Short, NameOnly, Total, Heading } kind = Kind::Whole;
  };

  TableReader(const std::vector<LooseCell>& cells, Pattern pattern) : all_(&cells), pattern_(std::move(pattern)) {}

  const std::vector<Row>& rows() const { return rows_; }
  const Pattern& pattern() const { return pattern_; }
  size_t n_whole() const { return count(Row::Kind::Whole); }
  size_t begin() const { return rows_.front().at; }
  size_t end() const { return rows_.back().end; }

  void read_from(size_t at) {
    rows_.clear();
    while (const std::optional<Row> row = row_at(at)) {
      rows_.push_back(*row);
      at = row->end;
    }
    // A heading has rows below it.
    while (!rows_.empty() && (rows_.back().kind == Row::Kind::Heading || rows_.back().kind == Row::Kind::NameOnly))
      rows_.pop_back();
  }

  /// Rows before those that were read: short ones, or a total above all.
  void read_before() {
    const size_t first = begin();
    for (size_t at = first > 3 * pattern_.width() ? first - 3 * pattern_.width() : 0; at < first; ++at) {
      std::vector<Row> before;
      size_t next = at;
      while (next < first) {
        const std::optional<Row> row = row_at(next);
        if (!row || row->kind == Row::Kind::NameOnly) break;
        before.push_back(*row);
        next = row->end;
      }
      if (next != first) continue;
      rows_.insert(rows_.begin(), before.begin(), before.end());
      return;
    }
  }

 private:
  size_t count(Row::Kind kind) const {
    return static_cast<size_t>(
        std::count_if(rows_.begin(), rows_.end(), [kind](const Row& row) { return row.kind == kind; }));
  }
  const LooseCell& cell(size_t at) const { return (*all_)[at]; }
  bool is_text(size_t at) const { return at < all_->size() && cell(at).kind == CellKind::Text; }
  bool is_number(size_t at) const {
    return at < all_->size() && cell(at).kind != CellKind::Text && !cell(at).text.empty();
  }
  bool is_total(size_t at) const { return is_text(at) && is_total_label(cell(at).text); }
  bool is_heading(size_t at) const { return is_text(at) && is_group_label(cell(at).text); }

  bool is_whole(size_t at) const {
    if (at + pattern_.width() > all_->size()) return false;
    for (size_t i = 0; i < pattern_.width(); ++i) {
      const LooseCell& one = cell(at + i);
      const bool is_blank = one.kind == CellKind::NotGiven;
      if (pattern_.kinds[i] == CellKind::Text ? is_blank && i == pattern_.unit : one.kind == CellKind::Text)
        return false;
      if (pattern_.kinds[i] == CellKind::Text && one.kind == CellKind::Number) return false;
    }
    return true;
  }

  std::optional<Row> row_at(size_t at) const {
    if (at >= all_->size()) return std::nullopt;
    const size_t after = at + pattern_.width();
    // 6 before a name is the number of the next row, not the last cell of this one.
    const bool takes_next =
        pattern_.has_serial && is_text(after) && !is_total(after) && !is_heading(after) && is_number(after - 1);
    const bool ends_table = takes_next && !is_number(after + 1);
    if (is_whole(at) && (!takes_next || ends_table)) return Row{at, after, Row::Kind::Whole};
    if (is_total(at)) return Row{at, end_of_numbers(at + 1), Row::Kind::Total};
    if (is_heading(at) && at + 1 < all_->size() && (is_whole(at + 1) || (is_text(at + 1) == !pattern_.has_serial)))
      return Row{at, at + 1, Row::Kind::Heading};
    return pattern_.is_simple ? short_row_at(at) : std::nullopt;
  }

  size_t end_of_numbers(size_t at) const {
    size_t end = at;
    while (end < all_->size() && cell(end).kind != CellKind::Text && end - at < pattern_.width()) ++end;
    return end;
  }

  /// A row from its name to the next one: empty cells left no line.
  std::optional<Row> short_row_at(size_t at) const {
    const size_t name = at + pattern_.unit;
    if (!is_text(name) || is_caption(cell(name).text) || (pattern_.has_serial && !is_number(at))) return std::nullopt;
    size_t end = name + 1;
    while (is_number(end)) ++end;
    const bool has_next = is_text(end) && !is_total(end) && !is_heading(end);
    if (pattern_.has_serial && has_next && end > name + 1) {
      const int64_t own = value_of(cell(at).text), next = value_of(cell(end - 1).text);
      if (next != own + 1 && next != own) return std::nullopt;
      --end;
    }
    const size_t n_numbers = end - name - 1;
    if (n_numbers > pattern_.n_numbers()) return std::nullopt;
    if (n_numbers == pattern_.n_numbers()) return Row{at, end, Row::Kind::Whole};
    if (n_numbers > 0) return Row{at, end, Row::Kind::Short};
    // A name without a number: its cells may be empty, or the name goes on in the next line.
    const std::string& text = cell(name).text;
    if (!has_next || !is_number(end + 1) || is_header_like(parse_header(text)) || is_note(text)) return std::nullopt;
    return Row{at, end, Row::Kind::NameOnly};
  }

  const std::vector<LooseCell>* all_;
  Pattern pattern_;
  std::vector<Row> rows_;
};

using Row = TableReader::Row;

/// Turns what was read into rows of texts.
class TableMaker {
 public:
  TableMaker(const std::vector<LooseCell>& cells, const TableReader& reader, size_t first_free)
      : cells_(cells), reader_(reader), pattern_(reader.pattern()), first_free_(first_free) {}

  FoundTable make() {
    find_header();
    join_blocks();
    table_.first_line = cells_[header_.empty() ? reader_.begin() : header_begin_].line;
    table_.end_line = cells_[reader_.end() - 1].line + 1;
    table_.has_header = !header_.empty();
    if (table_.has_header) put(header_, cells_[header_begin_].number);
    for (const Row& row : reader_.rows())
      if (row.kind == Row::Kind::Whole && pattern_.is_simple)
        known_.push_back(counts_behind(row.end - pattern_.n_numbers(), row.end));
    for (const Row& row : reader_.rows()) put_row(row);
    if (!unsettled_.empty() && !header_.empty())
      settle_rows(table_, pattern_.unit + 1, pattern_.unit, std::move(unsettled_), known_, totals_);
    return std::move(table_);
  }

 private:
  /// The texts between the caption and the first row.
  void find_header() {
    const size_t end = reader_.begin();
    size_t begin = end;
    while (begin > first_free_ && cells_[begin - 1].kind == CellKind::Text && !is_over_table(cells_[begin - 1].text))
      --begin;
    const size_t width = pattern_.width();
    if (end - begin != width)
      while (begin < end && !is_header_like(parse_header(cells_[begin].text))) ++begin;
    std::vector<std::string> pieces;
    for (size_t i = begin; i < end; ++i) pieces.push_back(cells_[i].text);
    header_begin_ = begin;
    for (size_t n = kMostBlocks; n > 1 && header_.empty(); --n)
      if (repeats(pieces, n)) fit({pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() / n)}, n);
    for (size_t n = 2; n <= kMostBlocks && header_.empty(); ++n)
      if (pieces.size() == n * width && all_whole() && reader_.rows().size() % n == 0) fit_wide(pieces, n);
    if (header_.empty() && !pieces.empty()) fit(pieces, 1);
  }

  static bool is_over_table(const std::string& text) {
    return !caption_label(text).empty() || (utf8_length(text) >= kShortestCaption && is_caption(text)) ||
           text.find("：") != std::string::npos || is_note(text);
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
    const int64_t value = value_of(cell.text);
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
      numbers.push_back(value_of(cells_[i].text));
    }
    const bool has_values = std::none_of(numbers.begin(), numbers.end(), [](int64_t value) { return value < 0; });
    if (has_values && !numbers.empty()) unsettled.options = placings(numbers, pattern_.n_numbers(), total_column());
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
  const TableReader& reader_;
  const Pattern& pattern_;
  size_t first_free_;
  size_t header_begin_ = 0;
  std::vector<std::string> header_;  // of one row of the pattern, or of the joined rows
  size_t n_blocks_ = 1;
  size_t rows_per_line_ = 1;
  size_t n_in_line_ = 0;
  FoundTable table_;
  std::vector<UnsettledRow> unsettled_;
  std::vector<SplitCells> known_, totals_;
};

/// The reading that explains most cells, beginning not long after the first that is possible.
std::optional<TableReader> best_reading(const std::vector<LooseCell>& cells, size_t from) {
  std::optional<TableReader> best;
  size_t best_covered = 0, last_start = kNone;
  for (size_t at = from; at < cells.size() && at < last_start; ++at)
    for (size_t width = 2; width <= kMostColumns && at + 2 * width <= cells.size(); ++width) {
      auto pattern = pattern_of(cells, at, width);
      if (!pattern) continue;
      TableReader reader(cells, std::move(*pattern));
      reader.read_from(at);
      if (reader.rows().empty() || reader.n_whole() < 2 || reader.n_whole() * 2 < reader.rows().size()) continue;
      const size_t covered = reader.n_whole() * width;
      if (last_start == kNone) last_start = at + kMostColumns;
      if (covered <= best_covered) continue;
      best_covered = covered;
      best = std::move(reader);
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

std::vector<FoundTable> find_cell_per_line_tables(const std::vector<LooseCell>& cells) {
  std::vector<FoundTable> tables;
  for (size_t from = 0; from < cells.size();) {
    std::optional<TableReader> reader = best_reading(cells, from);
    if (!reader) break;
    reader->read_before();
    tables.push_back(TableMaker(cells, *reader, from).make());
    from = reader->end();
  }
  return tables;
}

}  // namespace tongbao::core
