#include "core/record/row_words.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("labels of rows that are no unit") {
  for (const char* cell :
       {"合 计", "合计：", "合计（条）", "全县总计", "小计", "总数", "累计", "全县", "汇总", "共计:"})
    CHECK_MESSAGE(is_total_label(cell), cell);
  for (const char* cell : {"统计局", "审计局", "全县乡镇", "总工会", "累计采用最多的局"})
    CHECK_MESSAGE(!is_total_label(cell), cell);
  for (const char* cell : {"平均", "上年同期", "去年同期：", "同比", "环比增减"})
    CHECK_MESSAGE(is_comparison_label(cell), cell);
  for (const char* cell : {"平均镇", "上月亮村"}) CHECK_MESSAGE(!is_comparison_label(cell), cell);
  for (const char* cell : {"填表人：张三", "审核：", "备注：无", "注：以网站为准", "制表日期 2024年1月5日",
                           "2024年1月5日", "第1页", "共3页", "单位负责人：李四", "以上数据由办公室提供。"})
    CHECK_MESSAGE(is_note(cell), cell);
  for (const char* cell : {"财政局", "审计局", "东山镇", "第一中学", "共青团县委", "附属医院",
                           "县委宣传部（网信办、新闻办）", "审批局", "审核中心"})
    CHECK_MESSAGE(!is_note(cell), cell);
  CHECK(is_group_label("一、乡镇街道"));
  CHECK_FALSE(is_group_label("财政局"));
}
