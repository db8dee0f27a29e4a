// Method: every row goes to the table as soon as it is complete, its cells as numbers of distinct texts. Reason: the
// preview, the corrections and the unfolding of blocks need all rows at once, and a year's log says the same few
// words in nearly all its cells.

#include "core/table/table.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/table/csv_writer.hpp"

namespace tongbao::core {

namespace {

constexpr size_t kDialectSample = size_t{64} * 1024;
constexpr size_t kSlice = size_t{64} * 1024;
constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";

/// The beginning of the text, not cut inside a character.
std::string_view head_of(std::string_view text) {
  size_t end = std::min(text.size(), kDialectSample);
  while (end < text.size() && end > 0 && (static_cast<uint8_t>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

/// `is_all` says that nothing follows the text.
TextDialect dialect_of(std::string_view text, bool is_all) {
  const std::string_view head = head_of(text);
  return detect_dialect(head, is_all && head.size() == text.size());
}

/// Text in pieces → a table.
class TableBuilder {
 public:
  explicit TableBuilder(const TextDialect& dialect)
      : dialect_(dialect), folder_(dialect.own), reader_(dialect.csv, [this](const CsvRow& row) { add(row); }) {}
  TableBuilder(const TableBuilder&) = delete;
  TableBuilder& operator=(const TableBuilder&) = delete;

  void feed(std::string_view text) {
    may_hold_damage_ = may_hold_damage_ || text.find(kReplacementUtf8) != std::string_view::npos;
    if (dialect_.own == OwnSeparator::None)
      reader_.feed(text);
    else
      reader_.feed(folder_.fold(text));
  }

  size_t n_rows() const { return table_.row_numbers.size(); }

  Checked<Table> finish(std::string_view file_name, bool has_bad_bytes) {
    reader_.finish();
    Diagnostics diagnostics;
    if (has_bad_bytes) {
      diagnostics = std::move(damage_);
      if (n_damaged_ > CsvReader::kMaxListed)
        diagnostics.push_back({Code::MoreOfKind,
                               Severity::Warning,
                               {},
                               {std::to_string(n_damaged_ - CsvReader::kMaxListed), "有认不出的字的格"}});
    }
    append(diagnostics, reader_.diagnostics());
    report_rows_in_quotes(diagnostics);
    if (dialect_.own != OwnSeparator::None)
      diagnostics.push_back({Code::SeparatorFound, Severity::Note, {{}, 1, 0}, {separator_zh(dialect_.own)}});
    if (table_.rows.empty()) diagnostics.push_back({Code::TableHasNoRows, Severity::Loss, Place{}, {}});
    for (Diagnostic& diagnostic : diagnostics) diagnostic.place.file = file_name;
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
    });
    return {std::move(table_), std::move(diagnostics)};
  }

 private:
  void add(const CsvRow& row) {
    table_.row_numbers.push_back(row.row);
    const auto is_guarded = [](std::string_view cell) { return !cell.empty() && cell[0] == kFormulaGuard; };
    if (std::any_of(row.cells.begin(), row.cells.end(), is_guarded)) {
      std::vector<std::string_view> cells = row.cells;
      for (std::string_view& cell : cells) cell = strip_formula_guard(cell);
      table_.rows.add(cells);
    } else {
      table_.rows.add(row.cells);
    }
    if (may_hold_damage_) note_damage(row);
    note_lines(row);
  }

  /// Whether U+FFFD stands for bad bytes is known only at the end of the file.
  void note_damage(const CsvRow& row) {
    for (size_t i = 0; i < row.cells.size(); ++i)
      if (row.cells[i].find(kReplacementUtf8) != std::string_view::npos && n_damaged_++ < CsvReader::kMaxListed)
        damage_.push_back({Code::BytesUnreadable,
                           Severity::Warning,
                           Place{{}, row.row, static_cast<int32_t>(i) + 1},
                           {std::string(row.cells[i])}});
  }

  /// A cell of several lines with delimiters in them: how many cells each line has is compared with the table at the end.
  void note_lines(const CsvRow& row) {
    for (size_t i = 0; i < row.cells.size() && cells_of_lines_.size() < CsvReader::kMaxListed; ++i) {
      const std::string_view cell = row.cells[i];
      const size_t line_end = cell.find('\n');
      if (line_end == std::string_view::npos || cell.find(dialect_.csv.delimiter) == std::string_view::npos) continue;
      CellOfLines& noted = cells_of_lines_.emplace_back();
      noted.row = row.row;
      noted.column = i;
      noted.n_behind = row.cells.size() - i - 1;
      noted.first_line = trim(cell.substr(0, line_end));
      for (size_t start = 0; start <= cell.size();) {
        const size_t end = std::min(cell.find('\n', start), cell.size());
        const std::string_view line = cell.substr(start, end - start);
        noted.n_cells.push_back(1 + static_cast<size_t>(std::count(line.begin(), line.end(), dialect_.csv.delimiter)));
        start = end + 1;
      }
    }
  }

  /// A stray quote makes one cell of all lines up to the next quote.
  void report_rows_in_quotes(Diagnostics& diagnostics) const {
    if (cells_of_lines_.empty()) return;
    std::map<size_t, size_t> n_rows_of_width;
    for (size_t row = 0; row < table_.rows.size(); ++row) ++n_rows_of_width[table_.rows[row].size()];
    for (const CellOfLines& noted : cells_of_lines_) {
      const auto is_row = [&](size_t n_cells) { return n_cells > 1 && n_rows_of_width.count(n_cells) > 0; };
      const bool has_inner_row =
          noted.n_cells.size() > 2 && std::any_of(noted.n_cells.begin() + 1, noted.n_cells.end() - 1, is_row);
      const size_t n_first = noted.column + noted.n_cells.front(), n_last = noted.n_cells.back() + noted.n_behind;
      if (!has_inner_row && (n_first != n_last || !is_row(n_first))) continue;
      diagnostics.push_back({Code::RowsInQuotes,
                             Severity::Loss,
                             Place{{}, noted.row, static_cast<int32_t>(noted.column) + 1},
                             {std::to_string(noted.n_cells.size()), noted.first_line}});
    }
  }

  struct CellOfLines {
    int64_t row = 0;
    size_t column = 0;
    size_t n_behind = 0;          // cells behind it in its row
    std::vector<size_t> n_cells;  // of each of its lines
    std::string first_line;
  };

  TextDialect dialect_;
  SeparatorFolder folder_;
  Table table_;
  Diagnostics damage_;
  int64_t n_damaged_ = 0;
  bool may_hold_damage_ = false;
  std::vector<CellOfLines> cells_of_lines_;
  CsvReader reader_;
};

Encoding encoding_of(std::string_view bytes) {
  EncodingDetector detector;
  detector.feed(bytes);
  return detector.finish();
}

}  // namespace

Checked<Table> read_table_as(std::string_view file_name, std::string_view text, TextDialect dialect,
                             bool has_bad_bytes) {
  TableBuilder builder(dialect);
  builder.feed(text);
  return builder.finish(file_name, has_bad_bytes);
}

Checked<Table> read_table(std::string_view file_name, std::string_view text, bool has_bad_bytes) {
  return read_table_as(file_name, text, dialect_of(text, true), has_bad_bytes);
}

class TableReading::Work {
 public:
  Work(std::string_view file_name, std::string_view bytes)
      : file_name_(file_name), bytes_(bytes), encoding_(encoding_of(bytes)), decoder_(encoding_) {}

  void read(size_t n_bytes) {
    while (n_bytes > 0 && !is_done()) {
      const std::string_view slice = bytes_.substr(pos_, std::min(n_bytes, kSlice));
      pos_ += slice.size();
      n_bytes -= slice.size();
      decoder_.feed(slice, text_);
      if (pos_ == bytes_.size()) decoder_.finish(text_);
      pass_on();
    }
  }

  Checked<Table> finish() {
    read(bytes_.size());
    if (builder_ == nullptr) pass_on();  // an empty file
    return builder_->finish(file_name_, decoder_.n_bad() > 0);
  }

  bool is_done() const { return pos_ == bytes_.size(); }
  size_t n_bytes_read() const { return pos_; }
  size_t n_rows() const { return builder_ == nullptr ? 0 : builder_->n_rows(); }
  Encoding encoding() const { return encoding_; }

 private:
  /// The delimiter is judged by the beginning of the text, so that much is waited for.
  void pass_on() {
    if (builder_ == nullptr) {
      if (!is_done() && text_.size() <= kDialectSample) return;
      builder_ = std::make_unique<TableBuilder>(dialect_of(text_, is_done()));
    }
    builder_->feed(text_);
    text_.clear();
  }

  std::string file_name_;
  std::string_view bytes_;
  size_t pos_ = 0;
  Encoding encoding_;
  Decoder decoder_;
  std::string text_;  // decoded and not passed on yet
  std::unique_ptr<TableBuilder> builder_;
};

TableReading::TableReading(std::string_view file_name, std::string_view bytes)
    : work_(std::make_unique<Work>(file_name, bytes)) {}
TableReading::~TableReading() = default;
TableReading::TableReading(TableReading&&) noexcept = default;
TableReading& TableReading::operator=(TableReading&&) noexcept = default;

void TableReading::read(size_t n_bytes) { work_->read(n_bytes); }
bool TableReading::is_done() const { return work_->is_done(); }
size_t TableReading::n_bytes_read() const { return work_->n_bytes_read(); }
size_t TableReading::n_rows_read() const { return work_->n_rows(); }
Encoding TableReading::encoding() const { return work_->encoding(); }
Checked<Table> TableReading::finish() { return work_->finish(); }

}  // namespace tongbao::core
