#include <doctest.h>

#include "core/record/title_words.hpp"

using namespace tongbao::core;

TEST_CASE("groups in file names") {
  CHECK(group_in_file_name("附件1-市直部门.csv") == "市直部门");
  CHECK(group_in_file_name("附件2 乡镇街道.csv") == "乡镇街道");
  CHECK(group_in_file_name("市直各部门信息采用情况统计表.csv") == "市直部门");
  CHECK(group_in_file_name("附件1-县市区.csv") == "县市区");
  CHECK(group_in_file_name("2024年市直部门7月.csv") == "市直部门");
  CHECK(group_in_file_name("7月.csv").empty());
  CHECK(group_in_file_name("table-1.csv").empty());
}
