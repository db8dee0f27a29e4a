// The public CSV suites: what several independent readers agree on must be read so without any
// setting; where they part, our choice is pinned here.

#include <doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/table/table.hpp"
#include "core/text/decode.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using nlohmann::json;
namespace support = tongbao::test_support;

namespace {

using Grid = std::vector<std::vector<std::string>>;

const char* const kSuites[] = {"clevercsv-reader", "cpython-csv",    "csv-spectrum",   "dialect-detection",
                               "duckdb-malformed", "duckdb-samples", "node-csv-files", "papaparse-core",
                               "papaparse-parse",  "rust-csv-core",  "udsv",           "w3c-csvw"};

struct Case {
  std::string name;  // suite/case
  std::string tier;
  json entry;
  std::string bytes;
  bool has_grid = false;
  Grid grid;
};

std::string csv_folder() { return support::shared_dir() + "/external/csv/"; }

Grid grid_from(const json& rows) {
  Grid grid;
  for (const auto& row : rows) {
    auto& cells = grid.emplace_back();
    for (const auto& cell : row) cells.push_back(cell.get<std::string>());
  }
  return grid;
}

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  if (support::shared_dir().empty()) return cases;
  for (const char* suite : kSuites) {
    const std::string folder = csv_folder() + suite + "/";
    if (!support::file_exists(folder + "_manifest.json")) continue;
    const json manifest = json::parse(support::read_file(folder + "_manifest.json"));
    for (const json& entry : manifest["cases"]) {
      Case c;
      const std::string id = entry["case"].get<std::string>();
      c.name = std::string(suite) + "/" + id;
      c.tier = entry["tier"].get<std::string>();
      c.entry = entry;
      c.bytes = support::read_file(folder + id + ".csv");
      if (support::file_exists(folder + id + ".json")) {
        const json grid = json::parse(support::read_file(folder + id + ".json"));
        if (grid.is_array() && (grid.empty() || grid[0].is_array())) {
          c.has_grid = true;
          c.grid = grid_from(grid);
        }
      }
      cases.push_back(std::move(c));
    }
  }
  return cases;
}

/// The suites' rule: rows that are [] or [""] are dropped on both sides.
Grid comparable(Grid grid) {
  Grid kept;
  for (auto& row : grid) {
    if (row.empty() || (row.size() == 1 && row[0].empty())) continue;
    kept.push_back(std::move(row));
  }
  if (!kept.empty() && !kept[0].empty() && kept[0][0].substr(0, 3) == "\xEF\xBB\xBF") {
    kept[0][0].erase(0, 3);
  }
  return kept;
}

Checked<Table> read_file_bytes(const Case& c) {
  const DecodedText decoded = decode(c.bytes);
  return read_table(c.name, decoded.text, decoded.n_bad > 0);
}

bool skip_without_suites(const std::vector<Case>& cases) {
  if (!cases.empty()) return false;
  MESSAGE("skipped: the public CSV suites are not here");
  return true;
}

}  // namespace

TEST_CASE("external: what all readers agree on is read so, with no setting") {
  const auto cases = all_cases();
  if (skip_without_suites(cases)) return;
  int n_cases = 0;
  for (const Case& c : cases) {
    if (c.tier != "core" && c.tier != "encoding") continue;
    CAPTURE(c.name);
    REQUIRE(c.has_grid);
    ++n_cases;
    CHECK(comparable(read_file_bytes(c).value.rows.grid()) == comparable(c.grid));
  }
  CHECK(n_cases >= 282);
}

TEST_CASE("external: where readers part, our reading is pinned") {
  const auto cases = all_cases();
  if (skip_without_suites(cases)) return;
  // Cases whose recorded expectation is another choice than ours, with our reading.
  const std::map<std::string, Grid> ours = {
      // An unclosed quote is read as text instead of taking the rest of the file.
      {"cpython-csv/eof", {{"a", "\""}}},
      {"cpython-csv/eof-2", {{"\"a"}}},
      {"papaparse-core/quoted-field-has-no-closing-quote", {{"a", "\"b", "c"}, {"d", "e", "f"}}},
      // Text after a closing quote is kept and never swallows what follows.
      {"papaparse-core/quoted-field-has-invalid-trailing-quote-after-delimiter-with-a-valid-closer",
       {{"a,b", "c\""}, {"d", "e", "f"}}},
      {"papaparse-core/quoted-field-has-invalid-trailing-quote-after-delimiter", {{"a", "b,c"}, {"d", "e", "f"}}},
      {"papaparse-core/quoted-field-has-invalid-trailing-quote-before-delimiter", {{"a", "bc", "d"}, {"e", "f", "g"}}},
      {"papaparse-core/quoted-field-has-invalid-trailing-quote-after-new-line", {{"a", "b,c\nde", "f", "g"}}},
      // LF and CR both end rows, in one file.
      {"papaparse-parse/mixed-slash-n-and-slash-r-should-choose-first-as-precident",
       {{"a", "b", "c"}, {"d", "e", "f"}, {"g", "h", "i"}}},
  };
  int n_cases = 0;
  int n_ours = 0;
  for (const Case& c : cases) {
    if (c.tier != "policy") continue;
    CAPTURE(c.name);
    ++n_cases;
    const auto other = ours.find(c.name);
    if (other != ours.end()) ++n_ours;
    CHECK(comparable(read_file_bytes(c).value.rows.grid()) == comparable(other != ours.end() ? other->second : c.grid));
  }
  CHECK(n_cases >= 34);
  CHECK(n_ours == static_cast<int>(ours.size()));
}

TEST_CASE("external: files that need a delimiter we know") {
  const auto cases = all_cases();
  if (skip_without_suites(cases)) return;
  int n_cases = 0;
  for (const Case& c : cases) {
    if (c.tier != "dialect" || !c.has_grid) continue;
    const json& dialect = c.entry["dialect"];
    if (dialect.size() != 1 || !dialect.contains("delimiter")) continue;
    const std::string delimiter = dialect["delimiter"].is_string() ? dialect["delimiter"] : "";
    if (delimiter.size() != 1 || delimiter == "\n") continue;
    CAPTURE(c.name);
    ++n_cases;
    // Not decoded: with NUL as the delimiter the bytes would pass for UTF-16.
    const auto table = read_table_as(c.name, c.bytes, {{delimiter[0], '"'}});
    CHECK(comparable(table.value.rows.grid()) == comparable(c.grid));
  }
  CHECK(n_cases >= 8);
}

TEST_CASE("external: delimiters found by themselves") {
  const auto cases = all_cases();
  if (skip_without_suites(cases)) return;
  int n_cases = 0;
  for (const Case& c : cases) {
    if (c.tier != "detect") continue;
    const std::string delimiter = c.entry["expected_dialect"]["delimiter"].get<std::string>();
    if (std::string(",;\t|").find(delimiter) == std::string::npos) continue;
    CAPTURE(c.name);
    ++n_cases;
    CHECK(std::string(1, detect_dialect(decode(c.bytes).text, true).csv.delimiter) == delimiter);
  }
  CHECK(n_cases >= 12);
}

TEST_CASE("external: no file of any suite loses a row or a character without a word") {
  const auto cases = all_cases();
  if (skip_without_suites(cases)) return;
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const DecodedText decoded = decode(c.bytes);
    const auto table = read_table(c.name, decoded.text, decoded.n_bad > 0);
    // Every character that is no quote, delimiter, line end or space is in some cell, in order.
    const auto letters = [](std::string_view text) {
      std::string kept;
      for (const char ch : text) {
        if (std::string_view("\",;\t|\r\n ").find(ch) == std::string_view::npos) kept += ch;
      }
      return kept;
    };
    std::string cells;
    for (const auto& row : table.value.rows.grid()) {
      for (const auto& cell : row) cells += letters(cell);
    }
    CHECK(cells == letters(decoded.text));
    if (table.value.rows.empty()) CHECK(table.diagnostics.size() == 1);
    for (const Diagnostic& d : table.diagnostics) {
      CHECK(d.place.file == c.name);
      CHECK((d.place.row > 0 || d.code == Code::TableHasNoRows));
    }
  }
}
