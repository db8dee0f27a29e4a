#include "core/table/table.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "core/text/decode.hpp"
#include "core/text/encode.hpp"

using namespace tongbao::core;

TEST_CASE("a table keeps its rows and their numbers") {
  const Checked<Table> table = read_table("一月.csv", "单位,报送数\r\n\r\n总寨镇,15\r\n");
  CHECK(table.value.rows == TableRows{{"单位", "报送数"}, {"总寨镇", "15"}});
  CHECK(table.value.row_numbers == std::vector<int64_t>{1, 3});
  REQUIRE(table.diagnostics.size() == 1);
  CHECK(table.diagnostics[0].code == Code::BlankRowsSkipped);
  CHECK(table.diagnostics[0].place == Place{"一月.csv", 2, 0});
}

TEST_CASE("the delimiter is found by itself or given") {
  CHECK(read_table("a", "单位\t报送数\n甲\t1\n").value.rows[1].texts() == std::vector<std::string>{"甲", "1"});
  CHECK(read_table_as("a", "单位\t报送数\n甲\t1\n", {{',', '"'}}).value.rows[1].texts() ==
        std::vector<std::string>{"甲\t1"});
  // Longer than the sample, which ends inside a character.
  std::string text = "a;b\n";
  while (text.size() < 70000) text += "总寨镇办事处;1\n";
  const TableRows rows = read_table("a", text).value.rows;
  CHECK(rows[rows.size() - 1].texts() == std::vector<std::string>{"总寨镇办事处", "1"});
}

TEST_CASE("cells with unreadable bytes are told one by one") {
  const std::string bytes = encode_gb18030("单位,报送数\n总寨镇,1\n水利局,2\n", nullptr) + "\xC4,3\n";
  const DecodedText decoded = decode(bytes);
  CHECK(decoded.encoding == Encoding::Gb18030);
  const Checked<Table> table = read_table("一月.csv", decoded.text, decoded.n_bad > 0);
  CHECK(table.value.rows.size() == 4);
  CHECK(table.value.rows[3].texts() == std::vector<std::string>{"\uFFFD", "3"});
  REQUIRE(table.diagnostics.size() == 1);
  CHECK(table.diagnostics[0].code == Code::BytesUnreadable);
  CHECK(table.diagnostics[0].severity == Severity::Warning);
  CHECK(table.diagnostics[0].place == Place{"一月.csv", 4, 1});
  CHECK(table.diagnostics[0].args == std::vector<std::string>{"\uFFFD"});
  // The character itself may be in a sound file.
  CHECK(read_table("a", "\uFFFD,3\n").diagnostics.empty());
}

TEST_CASE("the guard before a formula is taken off, any other apostrophe stays") {
  const struct {
    const char* cell;
    const char* read;
  } cells[] = {
      {"'@甲局", "@甲局"},   {"'=1+1", "=1+1"},     {"'+甲", "+甲"},       {"'-甲", "-甲"},     {"\"'\t甲\"", "\t甲"},
      {"\"'\r甲\"", "\r甲"}, {"'＠甲局", "＠甲局"}, {"''@甲局", "'@甲局"}, {"'单位", "'单位"},  {"'", "'"},
      {"''", "''"},          {"'-5", "'-5"},        {"@甲局", "@甲局"},    {"甲'@局", "甲'@局"}};
  for (const auto& c : cells) {
    CAPTURE(c.cell);
    CHECK(read_table("a", std::string("单位,报送数\n") + c.cell + ",1\n").value.rows[1][0] == c.read);
  }
}

TEST_CASE("a table without any row says so") {
  for (const char* text : {"", "\r\n\r\n"}) {
    const Checked<Table> table = read_table("空.csv", text);
    CHECK(table.value.rows.empty());
    REQUIRE(table.diagnostics.size() == 1);
    CHECK(table.diagnostics[0].code == Code::TableHasNoRows);
    CHECK(table.diagnostics[0].severity == Severity::Loss);
    CHECK(table.diagnostics[0].place.file == "空.csv");
  }
}

TEST_CASE("diagnostics come in reading order") {
  const Checked<Table> table = read_table("a.csv", "\"a\"b,\uFFFD\n\n\uFFFD,\"c\"d\n", true);
  std::vector<Place> places;
  for (const Diagnostic& d : table.diagnostics) places.push_back(d.place);
  CHECK(places ==
        std::vector<Place>{{"a.csv", 1, 1}, {"a.csv", 1, 2}, {"a.csv", 2, 0}, {"a.csv", 3, 1}, {"a.csv", 3, 2}});
}

TEST_CASE("bytes read piece by piece give the table of the whole text") {
  const std::string head = "单位,报送数\n总寨镇,15\n水利局,\"2\n3\"\n";
  std::string text = head;
  while (text.size() < 140000) text += "“总寨镇”办事处\t1,\"甲,乙\"\r\n";
  const std::string files[] = {"",
                               "\n",
                               head,
                               text,
                               "\xEF\xBB\xBF" + head,
                               head + "\xFF,\uFFFD\n",
                               "a,\uFFFD\n",
                               encode_gb18030(text, nullptr),
                               encode_gb18030(head, nullptr) + "\xC4,3\n",
                               head + "\"a"};
  for (const std::string& bytes : files)
    for (const size_t n_bytes : {size_t{1000}, size_t{65536}, size_t{1} << 30}) {
      if (bytes.size() > 1000 * n_bytes) continue;
      const DecodedText decoded = decode(bytes);
      const Checked<Table> whole = read_table("甲.csv", decoded.text, decoded.n_bad > 0);
      TableReading reading("甲.csv", bytes);
      while (!reading.is_done()) reading.read(n_bytes);
      CHECK(reading.encoding() == decoded.encoding);
      CHECK(reading.n_bytes_read() == bytes.size());
      const Checked<Table> pieces = reading.finish();
      CHECK(pieces.value == whole.value);
      REQUIRE(pieces.diagnostics.size() == whole.diagnostics.size());
      for (size_t i = 0; i < whole.diagnostics.size(); ++i) {
        CHECK(pieces.diagnostics[i].code == whole.diagnostics[i].code);
        CHECK(pieces.diagnostics[i].place == whole.diagnostics[i].place);
      }
    }
}
