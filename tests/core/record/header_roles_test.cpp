#include <doctest.h>

#include "core/record/header_roles.hpp"

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
      {"评分", ColumnRole::Score},
      {"积分", ColumnRole::Score},
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

TEST_CASE("the last word decides, and what no word explains is kept") {
  CHECK(parse_header("报送ID").how == HeaderHow::Serial);
  CHECK(parse_header("上报员").how == HeaderHow::Person);
  CHECK(parse_header("信息标题数").how == HeaderHow::Other);
  CHECK(parse_header("报送 时间\n（年月日）").how == HeaderHow::Date);
  CHECK(parse_header("报送任务数").how == HeaderHow::Target);
  CHECK(parse_header("报送数增减").how == HeaderHow::Difference);
  CHECK(parse_header("采用率(%)").how == HeaderHow::Rate);
  CHECK(parse_header("采用（本级）").level == "本级");
  CHECK(parse_header("采用（本级").level == "本级");
  CHECK(parse_header("采用（").how == HeaderHow::Count);
  CHECK(parse_header("（采用）").how == HeaderHow::Count);
  CHECK(parse_header("优秀采用").left_over == "优秀");
  CHECK(parse_header("天山区采用").how == HeaderHow::Count);
  CHECK(parse_header("天山区采用").left_over == "天山区");
  CHECK(parse_header("上报/采用").is_pair);
  CHECK(parse_header("2016年7月采用").period == "2016年7月");
  CHECK(parse_header("扎兰屯市政府网采用条数").site == "扎兰屯市政府网");
  CHECK(parse_header("扎兰屯市政府网采用条数").left_over.empty());
  CHECK(parse_header("市领导批示数").level == "市领导");
  CHECK(parse_header("未完成约稿篇数").event == "约稿未完成");
  CHECK(parse_header("审 签 表（份）").event == "审签表");
}
