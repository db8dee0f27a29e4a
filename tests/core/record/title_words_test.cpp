#include <doctest.h>

#include "core/record/title_words.hpp"

using namespace tongbao::core;

TEST_CASE("periods in file names and titles") {
  CHECK(period_in("附件1 7月.csv") == "7月");
  CHECK(period_in("2016年7月网站信息报送情况统计表") == "2016年7月");
  CHECK(period_in("2023年1-3月得分") == "2023年1-3月");
  CHECK(period_in("1-3月.csv") == "1-3月");
  CHECK(period_in("二〇二三年十一月") == "十一月");
  CHECK(period_in("2014年一季度报送情况") == "2014年一季度");
  CHECK(period_in("第二季度") == "第二季度");
  CHECK(period_in("单位.csv").empty());
}

TEST_CASE("groups in file names") {
  CHECK(group_in_file_name("附件1-市直部门.csv") == "市直部门");
  CHECK(group_in_file_name("附件2 乡镇街道.csv") == "乡镇街道");
  CHECK(group_in_file_name("市直各部门信息采用情况统计表.csv") == "市直部门");
  CHECK(group_in_file_name("附件1-县市区.csv") == "县市区");
  CHECK(group_in_file_name("7月.csv").empty());
  CHECK(group_in_file_name("table-1.csv").empty());
}
