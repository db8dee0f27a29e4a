#include <doctest.h>

#include "core/record/title_words.hpp"

#include <algorithm>
#include <string>

#include "core/record/read_counts.hpp"
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
  for (const char* title : {"2024年3月信息报送情况", "信息报送情况", "2024年度信息报送情况", "2024年3月份信息报送情况"})
    CHECK_FALSE(is_told(source_of("3月.csv", title)));
  CHECK_FALSE(is_told(source_of("一季度.csv", "1至3月信息报送情况")));
  CHECK(is_told(source_of("2024年3月.csv", "2023年3月信息报送情况")));
  // The month in which a table was saved says little of a quarter, and nothing of 1 to 9.
  for (const char* title : {"一季度信息报送情况", "2024年1-3月信息报送累计统计表", "2024年上半年信息报送情况"})
    CHECK(is_told(source_of("3月.csv", title)));
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

TEST_CASE("the title of the next page names no group") {
  const auto groups = [](const char* title) {
    const SourceTable source =
        read_source("表.csv", std::string("2026年5月信息报送统计表（第1页）\n序号,单位,报送\n1,甲镇,12\n2,乙镇,8\n") +
                                  title + "\n序号,单位,报送\n3,丙局,5\n")
            .value();
    const auto counts = read_counts(source);
    return counts.value.rows.back().group;
  };
  CHECK(groups("2026年5月信息报送统计表（第2页）").empty());
  CHECK(groups("信息报送统计表（续）").empty());
  CHECK(groups("第2页").empty());
  CHECK(groups("市直部门信息报送统计表") == "市直部门");
  CHECK(groups("县直单位") == "县直单位");
}

TEST_CASE("tables of two months below each other count in their months") {
  const SourceTable source =
      read_source(
          "表.csv",
          "2026年1月信息报送统计表\n单位,报送\n甲镇,3\n乙局,2\n2026年2月信息报送统计表\n单位,报送\n甲镇,4\n乙局,1\n")
          .value();
  std::string rows;
  for (const CountRow& row : read_counts(source).value.rows) rows += row.unit + row.period + row.group + " ";
  CHECK(rows == "甲镇2026年1月 乙局2026年1月 甲镇2026年2月 乙局2026年2月 ");
}
