// A paste is a notice, a table, or neither; as a file it is called by what it is.

#include "core/reader/pasted_file.hpp"

#include <doctest.h>

#include "core/reader/file_reading.hpp"

namespace tongbao::core {
namespace {

const PasteNames kNames{"粘贴的通报 2", "粘贴的表格 3"};

const char* const kNotice =
    "关于3月信息报送情况的通报\n各单位：\n甲镇报送12条，采用8条；乙镇报送5条，采用1条。\n某县政府办公室\n2023年4月3日"
    "\n";

TEST_CASE("a table, a notice, a table beside the text of a notice, and what is neither") {
  struct Row {
    const char* plain;
    const char* cells;
    const char* name;  // of the file; empty: none
  };
  const Row rows[] = {
      {"单位\t报送\n甲局\t5\n", "", "粘贴的表格 3"},
      {"单位,报送\n甲局,5\n", "", "粘贴的表格 3"},
      {"", "\"单位\"\t\"报送\"\n\"甲局\"\t\"5\"\n", "粘贴的表格 3"},
      {kNotice, "", "粘贴的通报 2"},
      {kNotice, "\"单位\"\t\"报送\"\n\"甲镇\"\t\"12\"\n", "粘贴的通报 2"},
      {"各单位要高度重视信息报送工作。", "", ""},
      {"9", "\"9\"\n", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.plain);
    CAPTURE(row.cells);
    const auto file = pasted_file(row.plain, row.cells, kNames);
    REQUIRE(file.has_value() == (row.name[0] != '\0'));
    if (!file) continue;
    CHECK(file->name == row.name);
    const FoundFiles found = read_file(file->name, file->bytes);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].error);
    CHECK(found[0].name.starts_with(row.name));
    CHECK(found[0].sources.size() == 1);
  }
}

}  // namespace
}  // namespace tongbao::core
