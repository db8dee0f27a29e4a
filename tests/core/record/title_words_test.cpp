#include <doctest.h>

#include "core/record/title_words.hpp"

#include <algorithm>
#include <string>

#include "core/record/recognise.hpp"

using namespace tongbao::core;

TEST_CASE("a title that says another period than the file's name is told, until the user says which") {
  const auto source_of = [](const char* name, const std::string& title) {
    return read_source(name, title + ",\n单位,报送数\n甲局,5\n").value();
  };
  const auto is_told = [](const SourceTable& source) {
    const Diagnostics open = open_diagnostics(source);
    return std::any_of(open.begin(), open.end(), [](const auto& d) { return d.code == Code::PeriodOfTitleDiffers; });
  };
  SourceTable source = source_of("3月.csv", "2024年2月信息报送情况");
  CHECK(source.period == "3月");
  CHECK(is_told(source));
  source.period = "2月";
  CHECK_FALSE(is_told(source));
  for (const char* title : {"2024年3月信息报送情况", "信息报送情况", "2024年度信息报送情况", "一季度信息报送情况"})
    CHECK_FALSE(is_told(source_of("3月.csv", title)));
  CHECK_FALSE(is_told(source_of("一季度.csv", "1至3月信息报送情况")));
  CHECK(is_told(source_of("2024年3月.csv", "2023年3月信息报送情况")));
}

TEST_CASE("groups in file names") {
  CHECK(group_in_file_name("附件1-市直部门.csv") == "市直部门");
  CHECK(group_in_file_name("附件2 乡镇街道.csv") == "乡镇街道");
  CHECK(group_in_file_name("市直各部门信息采用情况统计表.csv") == "市直部门");
  CHECK(group_in_file_name("附件1-县市区.csv") == "县市区");
  CHECK(group_in_file_name("2024年市直部门7月.csv") == "市直部门");
  CHECK(group_in_file_name("7月.csv").empty());
  CHECK(group_in_file_name("table-1.csv").empty());
}
