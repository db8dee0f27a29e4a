#include "core/record/row_words.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("labels of rows that are no unit") {
  for (const char* cell :
       {"合 计", "合计：", "合计（条）", "全县总计", "小计", "总数", "累计", "全县", "汇总", "共计:", "全县累计",
        "Total", "TOTAL", "共3家", "县直单位（小计）", "（合计）", "小计1", "总量", "合计（3家）"})
    CHECK_MESSAGE(is_total_label(cell), cell);
  for (const char* cell : {"统计局", "审计局", "全县乡镇", "总工会", "累计采用最多的局", "共青团县委"})
    CHECK_MESSAGE(!is_total_label(cell), cell);
  for (const char* cell : {"平均",         "上年同期",   "去年同期：", "同比",     "环比增减",     "乡镇平均",
                           "部门平均",     "每单位平均", "人均",       "全县均值", "县均报送",     "中位数",
                           "最高值",       "分值",       "满分",       "基准分",   "权重",         "任务数",
                           "目标",         "上月数",     "增减数",     "增长率",   "联系电话",     "审核人",
                           "填表人：",     "填报日期",   "备注",       "示例",     "例：某某局",   "某某局（示例）",
                           "未报送单位",   "零报送单位", "采用率",     "得分",     "其中：下属站", "（其中：下属中心）",
                           "其中:信息中心"})
    CHECK_MESSAGE(is_comparison_label(cell), cell);
  for (const char* cell : {"平均镇", "上月亮村", "备案办", "目标办", "督查考核办", "权益保障局", "增值税科", "标准局",
                           "考核办", "编辑部", "编辑", "审核", "平均寨", "示例区", "审批局", "三中", "一中"})
    CHECK_MESSAGE(!is_comparison_label(cell), cell);
  for (const char* cell : {"填表人：张三", "审核：", "备注：无", "注：以网站为准", "制表日期 2024年1月5日",
                           "2024年1月5日", "第1页", "共3页", "单位负责人：李四", "以上数据由办公室提供。"})
    CHECK_MESSAGE(is_note(cell), cell);
  for (const char* cell : {"财政局", "审计局", "东山镇", "第一中学", "共青团县委", "附属医院",
                           "县委宣传部（网信办、新闻办）", "审批局", "审核中心"})
    CHECK_MESSAGE(!is_note(cell), cell);
  CHECK(is_group_label("一、乡镇街道"));
  for (const char* cell :
       {"一、乡镇（2个）", "部门（3家）", "（二）县直部门", "县直单位(共12个单位)", "县直", "城区片（3个）"})
    CHECK_MESSAGE(is_group_label(cell), cell);
  for (const char* cell : {"财政局", "一中", "图片", "照片", "发改局（3家）", "某某公司（2）", "甲（2）", "合计（3家）",
                           "未报送（3家）", "平均（3家）"})
    CHECK_MESSAGE(!is_group_label(cell), cell);
  for (const char* cell : {"二、某县", "（一）某县", "十二．某县"}) CHECK_MESSAGE(has_ordinal(cell), cell);
  for (const char* cell : {"一中", "三局", "一", "二、", "甲局"}) CHECK_MESSAGE(!has_ordinal(cell), cell);
  for (const char* cell : {"一", "（二）", "三、", "十二"}) CHECK_MESSAGE(is_ordinal(cell), cell);
  for (const char* cell : {"", "1", "一中", "二、某县"}) CHECK_MESSAGE(!is_ordinal(cell), cell);
}

TEST_CASE("several units in one cell") {
  CHECK(names_several_units("财政局、税务局"));
  CHECK(names_several_units("甲镇、乙镇、丙街道"));
  CHECK(names_several_units("财政局 税务局"));
  CHECK(names_several_units("财政局和税务局"));
  CHECK(names_several_units("财政局（联合税务局）"));
  CHECK_FALSE(names_several_units("财政局"));
  CHECK_FALSE(names_several_units("城 关 镇"));
  CHECK_FALSE(names_several_units("和平街道"));
  CHECK_FALSE(names_several_units("住房和城乡建设局"));
  CHECK_FALSE(names_several_units("农业农村和水务局"));
  CHECK_FALSE(names_several_units("经济发展、科技局"));
  CHECK_FALSE(names_several_units("财政局、"));
}

TEST_CASE("where items came from is no unit, and offices that look alike are") {
  for (const char* cell :
       {"本站", "人民网", "新华社", "转载", "不详", "个人投稿", "县领导", "本月新增", "某某日报", "转自省网"})
    CHECK_MESSAGE(is_odd_unit(cell), cell);
  for (const char* cell : {"县委网信办", "市网格中心", "日报社", "县妇联", "一中", "国网供电公司", "县网络中心",
                           "县工商联", "县委领导办公室", "新增镇", "其他"})
    CHECK_MESSAGE(!is_odd_unit(cell), cell);
  CHECK(unit_in_brackets("县公安局(县司法局)") == "县司法局");
  for (const char* cell : {"县公安局", "县公安局（含交警）", "3月（县公安局）"})
    CHECK_MESSAGE(unit_in_brackets(cell).empty(), cell);
}
