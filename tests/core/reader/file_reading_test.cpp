// What one file holds, and that it does not matter in which pieces it was read.

#include "core/reader/file_reading.hpp"

#include <doctest.h>

#include <string>

#include "support/found_files.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::core {
namespace {

const char* const kNotice =
    "关于2023年一季度信息报送情况的通报\n各单位：\n现将一季度信息报送情况通报如下。\n甲县人民政府办公室\n"
    "2023年4月3日\n附件：各乡镇信息报送情况统计表\n单位   报送条数   采用条数\n甲镇   12   8\n乙镇   5   3\n"
    "丙镇   7   2\n丁镇   9   2\n";

TEST_CASE("a file holds tables, a roster or JSON, or cannot be used") {
  const FoundFiles data = read_file("7月.csv", "单位,报送数\n甲局,3\n乙局,4\n");
  REQUIRE(data.size() == 1);
  CHECK(data[0].holds == FileHolds::Tables);
  CHECK(data[0].sources.size() == 1);
  const FoundFiles roster = read_file("名录.csv", "单位,分组\n甲局,部门\n乙局,部门\n");
  CHECK(roster.at(0).holds == FileHolds::Roster);
  CHECK(roster.at(0).roster.units.size() == 2);
  const FoundFiles json = read_file("项目.json", "\xEF\xBB\xBF {\"x\": 1}");
  CHECK(json.at(0).holds == FileHolds::Json);
  CHECK(json.at(0).json == "\xEF\xBB\xBF {\"x\": 1}");
  for (const std::string& bytes : {std::string(), std::string("PK\x03\x04\0\0", 6), std::string("一句话\n")}) {
    const FoundFiles refused = read_file("坏.csv", bytes);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].error);
    CHECK(refused[0].sources.empty());
  }
}

TEST_CASE("tables below each other are sources of one file, those of a notice files of their own with its head") {
  const FoundFiles stacked =
      read_file("表.csv", "单位,报送数\n甲镇,3\n乙镇,4\n附件2：部门,\n单位,采用数\n甲局,5\n乙局,6\n丙局,7\n");
  REQUIRE(stacked.size() == 1);
  CHECK(stacked[0].sources.size() == 2);
  const FoundFiles notice = read_file("通报.txt", kNotice);
  REQUIRE(notice.size() == 1);
  CHECK(notice[0].sources.size() == 1);
  REQUIRE(notice[0].head);
  CHECK(notice[0].head->issuers.size() == 1);
}

TEST_CASE("a part of a file without rows is no table") {
  // 202⏎23年3月统计表: broken in the middle of a title.
  const FoundFiles found = read_file(
      "表.csv", "202\n23年3月统计表,,,\n单位,报送,采用情况,\n,,本级,上级\n甲局,10,3,1\n,2,1,0\n其中：一中,6,4,0\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].sources.size() == 1);
}

TEST_CASE("rows that were read stay counted when the file is read to its end") {
  FileReading reading("表.csv", "单位,报送数\n甲局,1\n乙局,2");
  while (!reading.is_done()) reading.read(10);
  CHECK(reading.n_rows_read() == 3);
  FileReading notice("通报.txt", kNotice);
  notice.read(1);
  CHECK(notice.n_rows_read() > 3);
}

TEST_CASE("a file read in pieces of any size holds what it holds when read at once") {
  test_support::TinyRandom random(3);
  std::string log = "单位,标题,日期,是否采用\n";
  for (int i = 0; i < 2000; ++i)
    log += "第" + std::to_string(i % 40) + "局,“标题,\"" + std::to_string(i) + "\"”,2023-01-03,采用\n";
  for (const std::string& bytes :
       {log, std::string(kNotice), std::string("单位,分组\n甲局,部门\n"), std::string("{}"), std::string()}) {
    const FoundFiles whole = read_file("文件", bytes);
    for (int round = 0; round < 5; ++round) {
      FileReading reading("文件", bytes);
      const int64_t piece = random.below(3000);
      size_t n_rows_before = 0;
      for (size_t n_before = 0; !reading.is_done() && !random.chance(40); n_before = reading.n_bytes_read()) {
        reading.read(static_cast<size_t>(piece));
        CHECK(reading.n_bytes_read() >= n_before);
        CHECK(reading.n_rows_read() >= n_rows_before);
        n_rows_before = reading.n_rows_read();
        CHECK(reading.n_bytes_read() <= bytes.size());
      }
      test_support::check_same_files(reading.finish(), whole);
    }
  }
}

}  // namespace
}  // namespace tongbao::core
