#include <doctest.h>

#include "core/record/header_words.hpp"

using namespace tongbao::core;

TEST_CASE("header words name the role, the more particular word first") {
  struct Row {
    const char* header;
    ColumnRole role;
  };
  const Row rows[] = {
      {"序号", ColumnRole::Serial},
      {"单 位", ColumnRole::Unit},
      {"单位名称", ColumnRole::Unit},
      {"县市区", ColumnRole::Unit},
      {"组别(推定)", ColumnRole::Group},
      {"单位类别", ColumnRole::Group},
      {"月份", ColumnRole::Period},
      {"总数", ColumnRole::Submitted},
      {"网站报送条数", ColumnRole::Submitted},
      {"一季度报送", ColumnRole::Submitted},
      {"采纳数", ColumnRole::Adopted},
      {"网站公开条数", ColumnRole::Adopted},
      {"一季度发布", ColumnRole::Adopted},
      {"扎兰屯市政府网采用条数", ColumnRole::Adopted},
      {"扎兰屯市政府网采用得分", ColumnRole::Score},
      {"1-3月得分", ColumnRole::Score},
      {"采用率", ColumnRole::Ignored},
      {"未采用", ColumnRole::Rejected},
      {"退稿", ColumnRole::Rejected},
      {"待定", ColumnRole::Pending},
      {"排名", ColumnRole::Rank},
      {"合计", ColumnRole::RowTotal},
      {"图片新闻", ColumnRole::Ignored},
      {"标题", ColumnRole::Title},
      {"报送日期", ColumnRole::Date},
      {"是否采用", ColumnRole::Status},
      {"采用情况", ColumnRole::Status},
      {"采用情况市级", ColumnRole::Adopted},
      {"采用层级", ColumnRole::Level},
      {"栏目", ColumnRole::Category},
      {"刊物", ColumnRole::Carrier},
      {"采用刊物", ColumnRole::Carrier},
      {"发布载体", ColumnRole::Carrier},
      {"省级刊物采用", ColumnRole::Adopted},
      {"是否原创", ColumnRole::Origin},
      {"原创／转载", ColumnRole::Origin},
      {"原创采用", ColumnRole::Adopted},
      {"署名", ColumnRole::Role},
      {"署名单位", ColumnRole::Unit},
      {"主办单位", ColumnRole::Unit},
      {"市领导批示", ColumnRole::Endorsed},
      {"批示得分", ColumnRole::Score},
      {"批示日期", ColumnRole::Date},
      {"迟报次数", ColumnRole::Event},
      {"是否迟报", ColumnRole::Event},
      {"差错率", ColumnRole::Ignored},
      {"迟报扣分", ColumnRole::Ignored},
      {"审签表份数", ColumnRole::Event},
      {"未完成约稿", ColumnRole::Event},
      {"", ColumnRole::Ignored},
  };
  for (const Row& row : rows) {
    CAPTURE(row.header);
    CHECK(role_of_header(row.header) == row.role);
  }
}

TEST_CASE("levels are taken from words only when they name one") {
  CHECK(level_of_header("本级采用") == "本级");
  CHECK(level_of_header("上级网站采用") == "上级");
  CHECK(level_of_header("省级采用条数") == "省级");
  CHECK(level_of_header("扎兰屯市政府网采用条数").empty());
}

TEST_CASE("events and endorsers are taken from words") {
  CHECK(event_of_header("迟报次数") == "迟报");
  CHECK(event_of_header("审 签 表（份）") == "审签表");
  CHECK(event_of_header("未完成约稿篇数") == "约稿未完成");
  CHECK(event_of_header("报送").empty());
  CHECK(endorser_of_header("市领导批示数") == "市领导");
  CHECK(endorser_of_header("市委书记肯定性批示") == "市委书记");
  CHECK(endorser_of_header("领导批示").empty());
  CHECK(endorser_of_header("批示领导").empty());
  CHECK(endorser_of_header("是否获批示").empty());
}

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

TEST_CASE("labels of rows that are not units") {
  CHECK(is_total_label("合 计"));
  CHECK(is_total_label("全县总计"));
  CHECK_FALSE(is_total_label("统计局"));
  CHECK(is_group_label("一、乡镇街道"));
  CHECK_FALSE(is_group_label("财政局"));
}
