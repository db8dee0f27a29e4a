// A slow twin of the CSV reader: whole text at once, one character at a time, recursion where the
// fast one has states. Both must agree on rows, row numbers and diagnostics, for every way to cut
// the text.

#include <doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/table/csv_reader.hpp"
#include "core/table/csv_writer.hpp"
#include "core/table/table.hpp"
#include "support/files.hpp"

using namespace tongbao::core;

namespace {

struct Reading {
  std::vector<std::pair<int64_t, std::vector<std::string>>> rows;
  std::vector<std::string> told;  // code:row:column, without the blank rows
  int64_t n_blank_rows = 0;
  bool operator==(const Reading&) const = default;
};

std::string told(Code code, int64_t row, size_t column) {
  return std::to_string(static_cast<int>(code)) + ":" + std::to_string(row) + ":" + std::to_string(column);
}

/// Reads one cell from pos; returns the position of what ends it (delimiter, line end or the end).
size_t slow_cell(const std::string& text, size_t pos, std::string& cell, bool& has_open_quote, bool& has_text_after) {
  const auto ends_cell = [&](size_t at) {
    return at == text.size() || text[at] == ',' || text[at] == '\n' || text[at] == '\r';
  };
  cell.clear();
  if (pos < text.size() && text[pos] == '"') {
    std::string inner;
    size_t at = pos + 1;
    while (at < text.size()) {
      if (text[at] != '"') {
        inner += text[at++];
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        inner += '"';
        at += 2;
      } else {
        break;
      }
    }
    if (at < text.size()) {
      ++at;
      size_t behind_spaces = at;
      while (behind_spaces < text.size() && text[behind_spaces] == ' ') ++behind_spaces;
      cell = inner;
      if (ends_cell(behind_spaces)) return behind_spaces;
      has_text_after = true;
      while (!ends_cell(at)) cell += text[at++];
      return at;
    }
    has_open_quote = true;  // no end: the quote is text
  }
  while (!ends_cell(pos)) cell += text[pos++];
  return pos;
}

Reading slow_read(const std::string& text) {
  Reading reading;
  size_t pos = 0;
  int64_t row = 1;
  int64_t n_pending = 0;
  bool has_nul = false;
  while (pos < text.size()) {
    std::vector<std::string> cells;
    for (;;) {
      std::string cell;
      bool has_open_quote = false;
      bool has_text_after = false;
      pos = slow_cell(text, pos, cell, has_open_quote, has_text_after);
      const size_t column = cells.size() + 1;
      if (has_open_quote) reading.told.push_back(told(Code::QuoteUnclosed, row, column));
      if (has_text_after) reading.told.push_back(told(Code::TextAfterQuote, row, column));
      if (!has_nul && cell.find('\0') != std::string::npos) {
        has_nul = true;
        reading.told.push_back(told(Code::NulInData, row, column));
      }
      cells.push_back(cell);
      if (pos == text.size() || text[pos] != ',') break;
      ++pos;
    }
    // Blank means: no character at all between two line ends.
    const bool was_quoted_empty =
        cells.size() == 1 && cells[0].empty() && pos > 0 && (text[pos - 1] == '"' || text[pos - 1] == ' ');
    if (cells.size() == 1 && cells[0].empty() && !was_quoted_empty) {
      ++n_pending;
    } else {
      reading.n_blank_rows += n_pending;
      n_pending = 0;
      reading.rows.emplace_back(row, std::move(cells));
    }
    ++row;
    if (pos < text.size()) {
      pos += text[pos] == '\r' && pos + 1 < text.size() && text[pos + 1] == '\n' ? 2 : 1;
    }
  }
  return reading;
}

Reading fast_read(const std::string& text, const std::vector<size_t>& cuts) {
  Reading reading;
  CsvReader reader({}, [&reading](const CsvRow& row) {
    reading.rows.emplace_back(row.row, std::vector<std::string>(row.cells.begin(), row.cells.end()));
  });
  size_t start = 0;
  for (const size_t cut : cuts) {
    reader.feed(std::string_view(text).substr(start, cut - start));
    start = cut;
  }
  reader.feed(std::string_view(text).substr(start));
  reader.finish();
  for (const Diagnostic& d : reader.diagnostics()) {
    if (d.code == Code::BlankRowsSkipped) continue;
    reading.told.push_back(told(d.code, d.place.row, static_cast<size_t>(d.place.column)));
  }
  reading.n_blank_rows = reader.n_blank_rows();
  return reading;
}

/// A plain generator, the same on every machine.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint32_t below(uint32_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>(state_ >> 33) % n;
  }

 private:
  uint64_t state_;
};

std::string random_text(Random& random) {
  static const std::string kPieces[] = {
      "\"", "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "a", "总", "5", "\"", ",", "'", std::string(1, '\0')};
  constexpr uint32_t kPieceCount = sizeof kPieces / sizeof kPieces[0];
  std::string text;
  const uint32_t n_pieces = random.below(14);
  for (uint32_t i = 0; i < n_pieces; ++i) {
    // NUL seldom, so that most texts are ordinary.
    const uint32_t piece = random.below(kPieceCount);
    text += kPieces[piece == kPieceCount - 1 && random.below(4) != 0 ? 0 : piece];
  }
  return text;
}

}  // namespace

TEST_CASE("the CSV reader agrees with its slow twin, however the text is cut") {
  Random random(20230413);
  const int n_texts = tongbao::test_support::full_run() ? 2000000 : 60000;
  for (int i = 0; i < n_texts; ++i) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const Reading slow = slow_read(text);
    REQUIRE(fast_read(text, {}).rows == slow.rows);
    REQUIRE(fast_read(text, {}).told == slow.told);
    REQUIRE(fast_read(text, {}) == slow);
    for (size_t cut = 0; cut <= text.size(); ++cut) REQUIRE(fast_read(text, {cut}) == slow);
    std::vector<size_t> every_byte;
    for (size_t at = 1; at < text.size(); ++at) every_byte.push_back(at);
    REQUIRE(fast_read(text, every_byte) == slow);
  }
}

TEST_CASE("all short texts over the characters that matter are read alike") {
  const std::string alphabet = "\",\n\r a";
  for (int length = 0; length <= 7; ++length) {
    std::vector<size_t> digits(static_cast<size_t>(length), 0);
    for (;;) {
      std::string text;
      for (const size_t digit : digits) text += alphabet[digit];
      const Reading slow = slow_read(text);
      if (!(fast_read(text, {}) == slow)) FAIL("differs: " << text);
      size_t at = 0;
      while (at < digits.size() && ++digits[at] == alphabet.size()) digits[at++] = 0;
      if (at == digits.size()) break;
    }
  }
}

TEST_CASE("writing and reading random cells is the identity") {
  Random random(7);
  const int n_tables = tongbao::test_support::full_run() ? 200000 : 5000;
  for (int i = 0; i < n_tables; ++i) {
    std::vector<std::vector<CsvCellOut>> rows(1 + random.below(4));
    const uint32_t n_columns = 1 + random.below(4);
    for (auto& row : rows) {
      for (uint32_t column = 0; column < n_columns; ++column) {
        std::string cell = random_text(random);
        if (random.below(3) == 0) cell.insert(0, 1, "=+-@'\t"[random.below(6)]);
        row.push_back({cell, false});
      }
    }
    CsvWriteOptions options;
    options.has_bom = false;
    const CsvText csv = write_csv(rows, options);
    const Reading reading = fast_read(csv.bytes, {csv.bytes.size() / 2});
    REQUIRE(reading.rows.size() == rows.size());
    for (size_t r = 0; r < rows.size(); ++r) {
      REQUIRE(reading.rows[r].second.size() == n_columns);
      for (size_t c = 0; c < n_columns; ++c) {
        REQUIRE(strip_formula_guard(reading.rows[r].second[c]) == rows[r][c].text);
      }
    }
    // Nothing in our own files is doubtful but the NULs that were in the data.
    for (const std::string& told : reading.told) {
      REQUIRE(told.substr(0, 3) == std::to_string(static_cast<int>(Code::NulInData)));
    }
  }
}

TEST_CASE("property: a table that we wrote reads as it was, and is written again as it was") {
  Random random(11);
  const std::vector<std::string> pieces = {"@",  "=",  "+", "-", "'",      "''", "甲局", "5",      "-5",  "\t", "\r",
                                           "\n", "\"", ",", " ", "\u200B", "　", "＠",   "\u202E", "1.5", ";"};
  const int n_tables = tongbao::test_support::full_run() ? 100000 : 3000;
  for (int i = 0; i < n_tables; ++i) {
    std::vector<std::vector<CsvCellOut>> rows(1 + random.below(4), {{"单位", false}, {"报送数", false}});
    for (size_t row = 1; row < rows.size(); ++row) {
      std::string name;
      for (uint32_t n = random.below(6); n > 0; --n) name += pieces[random.below(static_cast<uint32_t>(pieces.size()))];
      rows[row] = {{name, false}, {std::to_string(random.below(99)), true}};
    }
    const std::string bytes = write_csv(rows).bytes;
    TableReading reading("a.csv", bytes);
    const Table table = reading.finish().value;
    REQUIRE(table.rows.size() == rows.size());
    std::vector<std::vector<CsvCellOut>> again(rows.size());
    for (size_t row = 0; row < rows.size(); ++row)
      for (size_t column = 0; column < 2; ++column) {
        CAPTURE(bytes);
        REQUIRE(table.rows[row][column] == rows[row][column].text);
        again[row].push_back({table.rows[row][column], rows[row][column].is_number});
      }
    REQUIRE(write_csv(again).bytes == bytes);
  }
}
