#include "core/table/csv_writer.hpp"

#include <doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/table/table.hpp"
#include "core/text/decode.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using namespace std::string_literals;
namespace support = tongbao::test_support;

namespace {

CsvCellOut text(std::string words) { return {std::move(words), false}; }
CsvCellOut number(std::string digits) { return {std::move(digits), true}; }

/// One cell as it is in a file.
std::string written(const std::string& cell) {
  const CsvText csv = write_csv({{text(cell), text("x")}}, {',', "", false, true});
  return csv.bytes.substr(0, csv.bytes.size() - 2);
}

/// The same cell after reading the file again.
std::string read_back(const std::string& cell) {
  const CsvText csv = write_csv({{text(cell), text("x")}, {text("a"), text("b")}});
  const auto table = read_table("a.csv", decode(csv.bytes).text);
  REQUIRE(table.value.rows.size() == 2);
  REQUIRE(table.value.rows[0].size() == 2);
  return table.value.rows[0][0];
}

}  // namespace

TEST_CASE("a CSV file has the byte order mark, CRLF, and quotes where they are needed") {
  const CsvText csv = write_csv({{text("单位"), text("得分")},
                                 {text("总寨镇"), number("0.5")},
                                 {text("a,b"), number("-5")},
                                 {text("说\"好\""), text("两\n行")}});
  CHECK(csv.bytes == "\xEF\xBB\xBF单位,得分\r\n总寨镇,0.5\r\n\"a,b\",-5\r\n\"说\"\"好\"\"\",\"两\n行\"\r\n");
  CHECK(csv.guarded.empty());
  CHECK(write_csv({}).bytes == "\xEF\xBB\xBF");
  CHECK(write_csv({{text("")}}, {',', "\r\n", false, true}).bytes == "\"\"\r\n");
  CHECK(write_csv({{text("a"), number("")}}, {',', "\r\n", false, true}).bytes == "a,\r\n");
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe, and is listed") {
  for (const char* cell :
       {"=1+1",     "+1+1",       "-1+1",    "@SUM(1;1)", "＝1+1",         "＋1",      "－1+1",  "＠a",
        "-",        "+",          "=",       "@name",     " =1+1",         "\u00A0=1", "　=1+1", "\u200B=1",
        "\uFEFF=1", "\u202E=1+1", "+86 138", "-5分",      "=HYPERLINK(1)", "1\0"}) {
    CAPTURE(cell);
    CHECK(needs_formula_guard(cell) == (cell[0] != '1'));
    if (cell[0] != '1') CHECK(written(cell).find("'"s + cell) != std::string::npos);
  }
  for (const std::string& cell : {"\t1"s, "\r1"s, "\n1"s, "\0001"s, "\t=1"s}) {
    CHECK(needs_formula_guard(cell));
  }
  const CsvText csv = write_csv({{text("a"), text("=1")}, {text("@b"), number("-5")}});
  CHECK(csv.guarded == std::vector<CsvText::GuardedCell>{{1, 2}, {2, 1}});
  CHECK(csv.bytes ==
        "\xEF\xBB\xBF"
        "a,'=1\r\n'@b,-5\r\n");
}

TEST_CASE("numbers and ordinary text are never touched") {
  for (const char* cell : {"-5", "+86", "-0.5", "00123", "12345678901234567890", "2024-01-02", "1E5", "TRUE", "总寨镇",
                           "", " ", "'", "''", "a=b", "%0A=1+1", "'总寨镇", "'5"}) {
    CAPTURE(cell);
    CHECK_FALSE(needs_formula_guard(cell));
    CHECK(strip_formula_guard(cell) == cell);
  }
}

TEST_CASE("the guard can be switched off for programs that are no spreadsheet") {
  CHECK(write_csv({{text("=1")}}, {',', "\n", false, false}).bytes == "=1\n");
}

TEST_CASE("export and import together change nothing, whatever the cell holds") {
  for (const std::string& cell :
       {"=1+1"s, "'=1+1"s, "''=1+1"s, "'"s,    "'x"s, "-5"s,  "'-5"s,    "'-5x"s,     " =1"s, "' =1"s, "\t"s,
        "\r\n"s, "a\rb"s,  "\0a"s,    "'\0a"s, ""s,   " a "s, "\"=1\""s, "a;b|c\td"s, "＝"s,  "'＝"s,  "=\"\","s}) {
    CAPTURE(cell);
    CHECK(read_back(cell) == cell);
  }
}

TEST_CASE("a file of one column is not taken for a file of another delimiter") {
  const CsvText csv = write_csv({{text("a;b")}, {text("c;d")}, {text("e|f")}, {text("")}});
  const auto table = read_table("a.csv", decode(csv.bytes).text);
  CHECK(table.value.rows == TableRows{{"a;b"}, {"c;d"}, {"e|f"}, {""}});
}

TEST_CASE("external: Papa Parse's writing vectors") {
  const std::string path = support::shared_dir() + "/external/csv-write/papaparse-unparse.json";
  if (support::shared_dir().empty() || !support::file_exists(path)) {
    MESSAGE("skipped: papaparse-unparse.json is not here");
    return;
  }
  int n_run = 0;
  const auto json = nlohmann::json::parse(support::read_file(path));
  for (const auto& c : json["cases"]) {
    CsvWriteOptions options;
    options.has_bom = false;
    options.guards_formulas = false;
    std::string newline = "\r\n";
    bool is_ours = true;
    for (const auto& [key, value] : c["config"].items()) {
      if (key == "newline") {
        newline = value.get<std::string>();
      } else if (key == "delimiter" && value.get<std::string>().size() == 1 && value.get<std::string>() != "\n") {
        options.delimiter = value.get<std::string>()[0];
      } else {
        is_ours = false;  // options we do not have: quote character, quoting everything
      }
    }
    if (!is_ours) continue;
    ++n_run;
    CAPTURE(c["title"].get<std::string>());
    options.newline = newline;
    std::vector<std::vector<CsvCellOut>> rows;
    for (const auto& row : c["rows"]) {
      auto& cells = rows.emplace_back();
      for (const auto& cell : row) cells.push_back(text(cell.get<std::string>()));
    }
    // The peer writes no line end after the last row.
    std::string expected = c["expected"].get<std::string>();
    if (!rows.empty()) expected += newline;
    CHECK(write_csv(rows, options).bytes == expected);
  }
  CHECK(n_run == 12);
}

TEST_CASE("external: cells that start formulas") {
  const std::string path = support::shared_dir() + "/external/security/csv-injection.json";
  if (support::shared_dir().empty() || !support::file_exists(path)) {
    MESSAGE("skipped: csv-injection.json is not here");
    return;
  }
  int n_cells = 0;
  const auto json = nlohmann::json::parse(support::read_file(path));
  for (const auto& c : json["cells"]) {
    const std::string input = c["input"].get<std::string>();
    const std::string kind = c["class"].get<std::string>();
    CAPTURE(input);
    ++n_cells;
    const bool is_harmless = kind == "plain" || kind.substr(0, 11) == "number-like" || input.substr(0, 2) == "'=";
    // An apostrophe before a formula is doubled only so that reading takes one away again.
    CHECK(needs_formula_guard(input) == (!is_harmless || input.substr(0, 2) == "'="));
    CHECK(read_back(input) == input);
  }
  CHECK(n_cells == 32);
}

TEST_CASE("external: naughty strings survive export and import") {
  const std::string path = support::shared_dir() + "/external/strings/blns.json";
  if (support::shared_dir().empty() || !support::file_exists(path)) {
    MESSAGE("skipped: blns.json is not here");
    return;
  }
  int n_strings = 0;
  const auto json = nlohmann::json::parse(support::read_file(path));
  for (const auto& entry : json) {
    const std::string cell = entry.get<std::string>();
    CAPTURE(cell);
    ++n_strings;
    CHECK(read_back(cell) == cell);
  }
  CHECK(n_strings == 515);
}
