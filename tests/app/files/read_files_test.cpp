// Files read piece by piece are the files read at once, and the progress is true.

#include "app/files/read_files.hpp"

#include <doctest.h>

#include <iterator>

#include "app/files/open_files.hpp"
#include "support/found_files.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao;
using app::FileJob;

namespace {

std::string table_of(int64_t n_rows) {
  std::string table = "单位,标题,日期,是否采用\n";
  for (int64_t i = 0; i < n_rows; ++i)
    table += "第" + std::to_string(i % 40) + "局,“标题,\"" + std::to_string(i) + "\"”,2023-01-03,采用\n";
  return table;
}

}  // namespace

TEST_CASE("what a file is for shows in its content") {
  const core::FoundFiles found = app::read_files({{"a", R"({"format":"tongbao-rules"})"},
                                                  {"b", R"({"format":"tongbao-notice"})"},
                                                  {"c", " \n{}"},
                                                  {"d", "单位,分组,别名\n甲局,部门,甲\n"},
                                                  {"e", "单位,报送数\n甲局,1\n"},
                                                  {"f", std::string("PK\x03\x04\0\0", 6)}});
  const FileJob jobs[] = {FileJob::Rules,  FileJob::Notice, FileJob::Project,
                          FileJob::Roster, FileJob::Data,   FileJob::Data};
  REQUIRE(found.size() == std::size(jobs));
  for (size_t i = 0; i < found.size(); ++i) CHECK(app::job_of(found[i]) == jobs[i]);
  CHECK(found[4].sources.size() == 1);
  CHECK_FALSE(found[4].error);
  CHECK(found[5].error);
}

TEST_CASE("files read in pieces of any size are the files read at once, and the progress is true") {
  test_support::TinyRandom random(11);
  for (int round = 0; round < 40; ++round) {
    std::vector<app::OpenedFile> files;
    for (int64_t n = random.below(4); n > 0; --n) {
      switch (random.below(5)) {
        case 0:
          files.push_back({"项目.json", "{\"x\": 1}"});
          break;
        case 1:
          files.push_back({"名录.csv", "单位,分组\n甲局,部门\n"});
          break;
        case 2:
          files.push_back({"空.csv", ""});
          break;
        case 3:
          files.push_back({"坏.xlsx", std::string("PK\x03\x04\0\0", 6)});
          break;
        default:
          files.push_back({"日志.csv", table_of(random.below(3000))});
      }
    }
    int64_t n_total = 0;
    for (const app::OpenedFile& file : files) n_total += static_cast<int64_t>(file.bytes.size());
    const core::FoundFiles whole = app::read_files(files);
    app::FilesReading reading(files);
    CHECK(reading.progress().n_total == n_total);
    const int64_t piece = 1 + random.below(20000);
    app::ReadingProgress before = reading.progress();
    while (!reading.is_done()) {
      reading.read(static_cast<size_t>(piece));
      const app::ReadingProgress now = reading.progress();
      CHECK(now.n_bytes >= before.n_bytes);
      CHECK(now.n_rows >= before.n_rows);
      CHECK(now.n_bytes <= n_total);
      before = now;
      if (random.chance(30)) break;  // the rest at once
    }
    if (reading.is_done()) CHECK(reading.progress().n_bytes == n_total);
    test_support::check_same_files(reading.finish(), whole);
  }
}
