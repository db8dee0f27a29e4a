// Which sign stands between the cells, and which one only in some of them.

#include "core/table/dialect.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "core/table/csv_writer.hpp"
#include "core/table/table.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using tongbao::test_support::TinyRandom;

namespace {

char delimiter_of(std::string_view text) { return detect_dialect(text, true).csv.delimiter; }
OwnSeparator own_of(std::string_view text) { return detect_dialect(text, true).own; }

std::vector<std::vector<std::string>> grid_of(std::string_view text) {
  return read_table("表.csv", text).value.rows.grid();
}

}  // namespace

TEST_CASE("the delimiter is found from how regular the rows become") {
  CHECK(delimiter_of("单位,报送数\n总寨镇,15\n") == ',');
  CHECK(delimiter_of("单位\t报送数\n总寨镇\t15\n") == '\t');
  CHECK(delimiter_of("单位;报送数\n总寨镇;15\n") == ';');
  CHECK(delimiter_of("单位|报送数\n总寨镇|15\n") == '|');
  // Titles with commas in a table pasted from a spreadsheet.
  CHECK(delimiter_of("单位\t标题\t采用\n总寨镇\t学习,宣传,落实\t是\n城管局\t整治市容\t否\n水利局\t防汛,抗旱\t是\n") ==
        '\t');
  // A title row and a remark do not count much.
  CHECK(delimiter_of("2023年一季度报送情况\n单位,报送数,采用数\n甲,1,1\n乙,2,1\n丙,3,0\n注;以上为统计数\n") == ',');
  CHECK(delimiter_of("col1,col2\n1;2;3,4;5;6\na;b;c,d;e;f\n") == ',');
  CHECK(delimiter_of("one|two,two|three\nfour|five,five|six") == '|');
  CHECK(delimiter_of("\"a;b;c\",d\n\"e;f;g\",h\n") == ',');
  CHECK(delimiter_of("单位\n总寨镇\n") == ',');
  CHECK(delimiter_of("") == ',');
  // In a cut text the last row is not whole and does not count.
  CHECK(detect_dialect("a;b\nc;d\ne,f,g,h,i", false).csv.delimiter == ';');
  CHECK(detect_dialect("a;b;\"cut", false).csv.delimiter == ';');
}

TEST_CASE("a sign that stands below the header only is no delimiter, however many cells it makes") {
  std::string text = "单位,别名\n";
  for (const char* name : {"县委办", "教育局", "财政局", "民政局", "司法局", "水利局", "统计局"})
    text += std::string(name) + ",甲;乙;丙\n";
  CHECK(delimiter_of(text) == ',');
  // Decimal commas likewise.
  CHECK(delimiter_of("单位;报送数;均分\n甲局;3;1,5\n乙局;4;2,5\n") == ';');
  // Dates with a time of day, in a table whose rows are shorter than its header.
  CHECK(own_of("单位,时间,备注\n甲局,2023-03-05 10:00\n乙局,2023-03-06 11:00\n") == OwnSeparator::None);
}

TEST_CASE("one stray sign does not cut a list of names") {
  for (const char* sign : {";", "|", "\t"}) {
    std::string text = "单位\n";
    for (int i = 0; i < 12; ++i) text += i == 7 ? "教育局" + std::string(sign) + "县教育局\n" : "县委办\n";
    CHECK(delimiter_of(text) == ',');
  }
}

TEST_CASE("a separator of its own is found and named") {
  const std::vector<std::vector<std::string>> grid = {
      {"单位", "报送数", "采用数"}, {"甲局", "10", "3"}, {"乙镇", "8", "0"}};
  CHECK(grid_of("单位，报送数，采用数\n甲局，10，3\n乙镇，8，0\n") == grid);
  CHECK(grid_of("单位；报送数；采用数\n甲局；10；3\n乙镇；8；0") == grid);
  CHECK(grid_of("单位、报送数、采用数\n甲局、10、3\n乙镇、8、0\n") == grid);
  CHECK(grid_of("单位 报送数 采用数\n甲局 10 3\n乙镇 8 0\n") == grid);
  CHECK(grid_of(" 单位　　报送数   采用数\r\n甲局     10   3  \r\n  乙镇　8\u00A00\r\n") == grid);
  CHECK(own_of("单位  采纳数\n东山镇  +11\n西河镇  0\n南坪镇  +9\n") == OwnSeparator::Spaces);
  CHECK(own_of("单位  上报数\n东山镇  １０９\n西河镇  ９３\n") == OwnSeparator::Spaces);
  const auto table = read_table("聊天.txt", "单位 报送数\n甲局 10\n乙镇 8\n");
  REQUIRE(table.diagnostics.size() == 1);
  CHECK(table.diagnostics[0].code == Code::SeparatorFound);
  CHECK(table.diagnostics[0].args[0] == "空格");
}

TEST_CASE("marks that there is no number are as good as numbers beside one") {
  CHECK(own_of("报送单位，采用\n东山镇，-\n西河镇，—\n南坪镇，15\n县教育局，无\n县财政局，无\n县民政局，20\n") ==
        OwnSeparator::Comma);
  CHECK(own_of("报送单位，采用\n东山镇，-\n西河镇，—\n") == OwnSeparator::None);
}

TEST_CASE("sentences are not cut into cells") {
  CHECK(own_of("HH:mm:ss.S\n15:02:37.143\n") == OwnSeparator::None);
  CHECK(own_of("时间\n10:00\n11:30\n12:45\n") == OwnSeparator::None);
  CHECK(own_of("各单位：\n一季度，全县共报送信息，比上年多。\n望各单位，再接再厉，多报送。\n") == OwnSeparator::None);
  CHECK(own_of("单位,标题\n甲局,学习、宣传\n乙局,整治、防汛\n") == OwnSeparator::None);
  CHECK(own_of("New York\nLos Angeles\nSan Jose\n") == OwnSeparator::None);
}

TEST_CASE("rows swallowed by a stray quote are told") {
  const auto told = [](std::string_view text) {
    std::vector<Diagnostic> found;
    for (const Diagnostic& d : read_table("表.csv", text).diagnostics)
      if (d.code == Code::RowsInQuotes) found.push_back(d);
    return found;
  };
  const auto three = told("单位,报送数,采用数\n\"县委办,10,3\n教育局,20,3\n财政局\",8,1\n民政局,4,2\n");
  REQUIRE(three.size() == 1);
  CHECK(three[0].severity == Severity::Loss);
  CHECK(three[0].place.row == 2);
  CHECK(three[0].place.column == 1);
  CHECK(three[0].args == std::vector<std::string>{"3", "县委办,10,3"});
  CHECK(told("单位,报送数,采用数\n\"县委办,10,3\n财政局\",8,1\n民政局,4,2\n").size() == 1);
  CHECK(told("单位,备注,采用数\n县委办,\"好,10\n财政局,a\",8\n民政局,4,2\n").size() == 1);
  // A cell with lines of its own is none, with commas in it or without.
  CHECK(told("单位,\"报送\n条数\",采用数\n县委办,10,3\n").empty());
  CHECK(told("单位,标题,采用数\n县委办,\"甲,乙,丙,丁\n戊\",3\n").empty());
}

TEST_CASE("property: what programs write is cut where it was joined, whatever the cells hold") {
  TinyRandom random(5);
  const std::vector<std::string> cells = {"甲局",  "12",         "",       "学习,宣传", "甲;乙;丙",  "a|b",   "3.5",
                                          "1,234", "他说\"好\"", "两\n行", "甲，乙",    "区 管委会", "'单位", "99%"};
  for (int round = 0; round < 400; ++round) {
    const int64_t n_columns = 2 + random.below(6), n_rows = 2 + random.below(29);
    std::vector<std::vector<std::string>> grid;
    std::vector<std::vector<CsvCellOut>> out;
    for (int64_t row = 0; row <= n_rows; ++row) {
      auto& cells_of_row = grid.emplace_back();
      auto& written = out.emplace_back();
      for (int64_t column = 0; column < n_columns; ++column) {
        // The first column names something, and so does the header.
        std::string cell = row == 0      ? "列" + std::to_string(column)
                           : column == 0 ? "单位" + std::to_string(row)
                                         : random.pick(cells);
        cells_of_row.push_back(cell);
        written.push_back({std::move(cell), false});
      }
    }
    CsvWriteOptions options;
    options.delimiter = ",\t;|"[random.below(4)];
    options.has_bom = false;
    options.guards_formulas = false;
    const std::string text = write_csv(out, options).bytes;
    CAPTURE(text);
    CHECK(grid_of(text) == grid);
  }
}
