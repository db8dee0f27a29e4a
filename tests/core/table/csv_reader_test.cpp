#include "core/table/csv_reader.hpp"

#include <doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace tongbao::core;
using namespace std::string_literals;

namespace {

using Grid = std::vector<std::vector<std::string>>;

struct Reading {
  Grid rows;
  std::vector<int64_t> numbers;
  Diagnostics diagnostics;
  int64_t n_blank_rows = 0;
};

Reading read(std::string_view text, char delimiter = ',', size_t chunk = 0) {
  Reading reading;
  CsvReader reader({delimiter, '"'}, [&reading](const CsvRow& row) {
    reading.numbers.push_back(row.row);
    reading.rows.emplace_back(row.cells.begin(), row.cells.end());
  });
  if (chunk == 0) chunk = text.size();
  for (size_t pos = 0; pos < text.size(); pos += chunk) reader.feed(text.substr(pos, chunk));
  reader.finish();
  reading.diagnostics = reader.diagnostics();
  reading.n_blank_rows = reader.n_blank_rows();
  CHECK(reader.n_rows() == static_cast<int64_t>(reading.rows.size()));
  return reading;
}

/// [a|b][c] — rows in brackets, cells parted by bars, so that a failing check shows the whole grid.
std::string shown(const Grid& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += '[';
    for (size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "|" : "") + row[i];
    text += ']';
  }
  return text;
}

std::string shown(std::string_view text) { return shown(read(text).rows); }

bool has(const Reading& reading, Code code, int64_t row, int32_t column) {
  for (const Diagnostic& d : reading.diagnostics) {
    if (d.code == code && d.place.row == row && d.place.column == column) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("RFC 4180: quotes, doubled quotes, delimiters and line ends in quotes, spaces are data") {
  CHECK(shown("a,b,c") == "[a|b|c]");
  CHECK(shown("a,b\r\nc,d\r\n") == "[a|b][c|d]");
  CHECK(shown(" a ,\tb") == "[ a |\tb]");
  CHECK(shown("\"a,b\",c") == "[a,b|c]");
  CHECK(shown("\"a\"\"b\",\"\"\"\"") == "[a\"b|\"]");
  CHECK(shown("\"a\r\nb\nc\rd\",e") == "[a\r\nb\nc\rd|e]");
  CHECK(shown("a,,\n,b,\n,,\n") == "[a||][|b|][||]");
  CHECK(shown("\"\"\n") == "[]");
  CHECK(read("\"\"\n").rows == Grid{{""}});
  CHECK(shown("") == "");
  CHECK(shown("a,") == "[a|]");
  CHECK(shown("单位,报送数\n总寨镇,15\n") == "[单位|报送数][总寨镇|15]");
}

TEST_CASE("every line end ends a row, also when they are mixed") {
  CHECK(shown("a\nb\rc\r\nd") == "[a][b][c][d]");
  CHECK(read("a\r\n\nb").n_blank_rows == 1);
  CHECK(read("a\n\rb").n_blank_rows == 1);
}

TEST_CASE("empty lines are skipped, counted and told, but keep their place in the numbering") {
  const Reading reading = read("a,b\n\n\nc,d\n\ne\n\n\n");
  CHECK(shown(reading.rows) == "[a|b][c|d][e]");
  CHECK(reading.numbers == std::vector<int64_t>{1, 4, 6});
  CHECK(reading.n_blank_rows == 3);  // those at the end are no rows in a spreadsheet either
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(has(reading, Code::BlankRowsSkipped, 2, 0));
  CHECK(reading.diagnostics[0].args == std::vector<std::string>{"3"});
  CHECK(read("a\n\n\n").diagnostics.empty());
  CHECK(read(" \n").rows == Grid{{" "}});  // a space is data
}

TEST_CASE("row numbers count records, not the lines inside quotes") {
  CHECK(read("a,\"x\ny\nz\"\nb\n").numbers == std::vector<int64_t>{1, 2});
}

TEST_CASE("text after a closing quote is kept and told, and swallows nothing") {
  const Reading reading = read("a,\"b\"c,d\ne,f,g\n");
  CHECK(shown(reading.rows) == "[a|bc|d][e|f|g]");
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(has(reading, Code::TextAfterQuote, 1, 2));
  CHECK(reading.diagnostics[0].severity == Severity::Warning);
  CHECK(reading.diagnostics[0].args == std::vector<std::string>{"bc"});
  CHECK(shown("\"a\" \"b\"") == "[a \"b\"]");
  CHECK(shown("\"a\" b ,c") == "[a b |c]");
}

TEST_CASE("spaces between a closing quote and what ends the cell are dropped") {
  CHECK(shown("A,\"B\" ,C,\"D\"  \r\nE,\"F\" ") == "[A|B|C|D][E|F]");
  CHECK(shown("a,\"c\n\" \nd") == "[a|c\n][d]");
  CHECK(read("A,\"B\" ,C").diagnostics.empty());
}

TEST_CASE("a quote inside an unquoted cell is text") {
  CHECK(shown("37°36'37.8\"N,b") == "[37°36'37.8\"N|b]");
  CHECK(shown("a \"b\",c") == "[a \"b\"|c]");
  CHECK(shown(" \"b\",c") == "[ \"b\"|c]");
  CHECK(read("5\"6,b").diagnostics.empty());
}

TEST_CASE("an opening quote without an end is told with its own place, and no row is lost") {
  const Reading reading = read("a,b\nc,\"d,e\nf,g\nh,\"i\"\"j\",k\n");
  // The quote before d opens; the one before i is then an inner quote that closes it.
  CHECK(shown(reading.rows) == "[a|b][c|d,e\nf,g\nh,i\"\"j\"|k]");
  const Reading open = read("a,b\nc,\"d,e\nf,g\n\nh\n");
  CHECK(shown(open.rows) == "[a|b][c|\"d|e][f|g][h]");
  CHECK(open.numbers == std::vector<int64_t>{1, 2, 3, 5});
  CHECK(has(open, Code::QuoteUnclosed, 2, 2));
  CHECK(has(open, Code::BlankRowsSkipped, 4, 0));
  CHECK(shown("a,\"") == "[a|\"]");
  CHECK(shown("\"") == "[\"]");
  CHECK(shown("\"a\"\"\nb\n") == "[\"a\"\"][b]");
  // Text inside that looks quoted is read as such the second time.
  CHECK(shown("\"a,\"\"b,c\"\"\nd") == "[\"a|b|c\"\"][d]");
}

TEST_CASE("NUL is kept and told once, at the first place") {
  const Reading reading = read("a,b\nc,d\0e\nf\0,g\n"s);
  CHECK(reading.rows == Grid{{"a", "b"}, {"c", "d\0e"s}, {"f\0"s, "g"}});
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(has(reading, Code::NulInData, 2, 2));
}

TEST_CASE("short and long rows stay as they are") { CHECK(shown("a,b,c\n1,2\n3,4,5,6\n") == "[a|b|c][1|2][3|4|5|6]"); }

TEST_CASE("any cut into chunks gives the same rows, numbers and diagnostics") {
  const std::string texts[] = {"a,\"b\"\"c\"\r\n\r\n\"d\" ,e\"f\r\rg\n\"h\"i,\"j\nk\",\n",
                               "单位,\"报\n送\"\r\n总寨镇,\"15\r\n3\n\"\"x", "\"\"\"\"\"\"\n\"\",\"\"x\0y\n"s,
                               "\r\n\r\na\r\r\n\"\r\n\"\r\n"};
  for (const std::string& text : texts) {
    const Reading whole = read(text);
    for (size_t chunk = 1; chunk <= text.size(); ++chunk) {
      const Reading cut = read(text, ',', chunk);
      REQUIRE(cut.rows == whole.rows);
      REQUIRE(cut.numbers == whole.numbers);
      REQUIRE(cut.diagnostics == whole.diagnostics);
    }
  }
}

TEST_CASE("a hostile text costs linear memory and lists a limited number of problems") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "\"\"x,";
  const Reading reading = read(text);
  REQUIRE(reading.rows.size() == 1);
  CHECK(reading.rows[0].size() == 200001);
  // What is not listed is told by its number.
  REQUIRE(reading.diagnostics.size() == static_cast<size_t>(CsvReader::kMaxListed) + 1);
  CHECK(reading.diagnostics.back().code == Code::MoreOfKind);
  CHECK(reading.diagnostics.back().args[0] == "199000");
}

TEST_CASE("other delimiters") {
  CHECK(shown(read("a\tb\n\"c\td\"\te", '\t').rows) == "[a|b][c\td|e]");
  CHECK(shown(read("a;b,c;d", ';').rows) == "[a|b,c|d]");
}
