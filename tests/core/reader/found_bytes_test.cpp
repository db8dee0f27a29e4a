// What files hold goes through bytes and comes back the same; bytes that are not whole are nothing.

#include "core/reader/found_bytes.hpp"

#include <doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/base/byte_stream.hpp"
#include "core/reader/file_reading.hpp"
#include "support/found_files.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::core {
namespace {

using test_support::check_same_files;

/// A value that is not the default in every field of every type.
FoundFile full_file() {
  const Place place{"表.csv", 1'000'000'007, 12};
  const Diagnostic diagnostic{Code::ColumnUncertain, Severity::Loss, place, {"甲", "", "乙\n丙"}};
  SourceTable source;
  source.file_name = "表.csv · 第 7 行起";
  source.encoding = Encoding::Utf16Be;
  Table table;
  table.rows = {{"单位", "报送数"}, {"甲局", "3", "", "甲局"}, {}, {"", "3"}};
  table.row_numbers = {3, 4, 9, 100'000};
  source.table = std::make_shared<const Table>(table);
  source.kind = TableKind::ItemLog;
  source.n_header_rows = 3;
  source.columns = {{ColumnRole::Unit, "", ""},
                    {ColumnRole::Event, "本级", "要闻", RoleReason::UserSays, "简报", "原创", "主办", "7月", 2, true}};
  source.block_width = 4;
  source.is_turned = source.turn_is_asked = source.is_to_point_out = true;
  source.repeated_rows = RepeatedRows::First;
  source.date_numbers = DateNumbers::NoDates;
  source.blank_units = BlankUnits::Nobody;
  source.log_holds = LogHolds::Submitted;
  source.period = "7月";
  source.group = "镇街";
  source.edits = {{4, 2, "5"}, {9, 1, ""}};
  source.beside = {"8月.csv"};
  source.read_diagnostics = {diagnostic};

  FoundFile file{"通报.txt"};
  file.holds = FileHolds::Roster;
  file.sources = {source, source};
  file.head = NoticeHead{"关于…的通报", {"甲县人民政府办公室", "乙"}, Date{2023, 4, 13}, true, "一季度"};
  file.roster.units = {{"甲局", "部门", {"甲", "老甲"}, true, true, 12}, {"乙局", "", {}}};
  file.roster.read_diagnostics = {diagnostic, diagnostic};
  file.json = std::string("{\"a\":\0}", 7);
  file.error = Error{Code::FileNotText, place, {"图片"}};
  return file;
}

TEST_CASE("every field of what files hold goes through bytes") {
  FoundFiles files = read_file("7月.csv", "单位,报送数\n甲局,3\n乙局,4\n");
  files.push_back(full_file());
  files.push_back({"空.csv"});
  const auto back = files_of_bytes(bytes_of(files));
  REQUIRE(back);
  check_same_files(*back, files);
  CHECK(files_of_bytes(bytes_of({}))->empty());
}

TEST_CASE("bytes that end early or are longer are nothing, and whatever else they are, nothing breaks") {
  const std::string bytes = bytes_of({full_file()});
  for (size_t n = 0; n < bytes.size(); ++n) CHECK_FALSE(files_of_bytes(std::string_view(bytes).substr(0, n)));
  CHECK_FALSE(files_of_bytes(bytes + '\0'));
  test_support::TinyRandom random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string other = bytes;
    for (int64_t n = 1 + random.below(3); n > 0; --n)
      other[static_cast<size_t>(random.below(static_cast<int64_t>(other.size())))] =
          static_cast<char>(random.below(256));
    // What is taken has tables whose cells and row numbers are there.
    if (const auto files = files_of_bytes(other))
      for (const FoundFile& file : *files)
        for (const SourceTable& source : file.sources)
          CHECK(source.table->rows.size() == source.table->row_numbers.size());
  }
}

TEST_CASE("whole numbers of every size go through bytes, and one that does not fit is refused") {
  ByteWriter writer;
  const std::vector<int64_t> numbers = {0, 1, -1, 63, 64, -64, -65, INT64_MAX, INT64_MIN};
  writer(numbers);
  const std::string bytes = writer.take();
  std::vector<int64_t> back;
  ByteReader reader(bytes);
  reader(back);
  CHECK(reader.is_good());
  CHECK(back == numbers);
  std::vector<int32_t> narrow;
  ByteReader other(bytes);
  other(narrow);
  CHECK_FALSE(other.is_good());
}

}  // namespace
}  // namespace tongbao::core
