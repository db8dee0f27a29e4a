#include "core/record/row_words.hpp"

#include <algorithm>
#include <string>

#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Folded, without what stands in brackets or behind: 合计（条）： is 合计.
std::string label_in(std::string_view cell) {
  std::string text = fold_name(cell);
  if (text.ends_with(")"))
    if (const size_t open = text.rfind('('); open != std::string::npos && open > 0) text.erase(open);
  while (!text.empty() && (text.back() == ':' || text.back() == '.')) text.pop_back();
  return text;
}

/// A sentence needs more characters than a name.
constexpr int64_t kLongestName = 24;

}  // namespace

bool is_group_label(std::string_view cell) {
  std::string text = fold_name(cell);
  for (const std::string_view number : {"一", "二", "三", "四", "五", "六"})
    for (const std::string_view mark : {"、", "."})
      if (text.starts_with(std::string(number) + std::string(mark))) text.erase(0, number.size() + mark.size());
  return equals_any(text, {"部门", "单位", "乡镇", "街道", "乡镇街道", "镇街", "镇办", "乡办", "县区", "县市区", "区县",
                           "科室"}) ||
         ends_with_any(text, {"部门", "直单位", "乡镇", "乡镇街道", "镇街", "镇办", "县市区", "县区", "各单位",
                              "（街道）", "(街道)"});
}

bool is_total_label(std::string_view cell) {
  const std::string text = label_in(cell);
  return ends_with_any(text, {"合计", "总计", "小计", "共计"}) ||
         equals_any(text, {"总数", "总和", "累计", "汇总", "全县", "全市", "全区", "全省", "全县汇总", "全市汇总",
                           "全区汇总", "合计数", "总合计", "总"});
}

bool is_comparison_label(std::string_view cell) {
  return equals_any(label_in(cell), {"平均", "平均值", "平均数", "均值", "上年同期", "去年同期", "同期",     "上期",
                                     "上月", "上季度", "上年",   "去年", "同比",     "环比",     "同比增减", "环比增减",
                                     "增减", "占比",   "最高",   "最低", "最大值",   "最小值",   "比例"});
}

bool is_note(std::string_view cell) {
  const std::string text = fold_name(cell);
  if (text.find(':') != std::string::npos) return true;
  // 审批局 has the words of a signature, and is a unit.
  if (looks_like_unit(cell)) return false;
  if (starts_with_any(text,
                      {"填表",     "制表",     "填报",       "审核",     "审批",   "复核",     "审签",     "备注",
                       "注:",      "说明",     "单位负责人", "负责人",   "联系人", "联系电话", "报送时间", "报出日期",
                       "统计时间", "统计截止", "数据来源",   "数据截止", "※",      "*",        "附注",     "附:"}))
    return true;
  if (text.starts_with("第") && text.find("页") != std::string::npos) return true;
  if (text.starts_with("共") && text.ends_with("页")) return true;
  if (ends_with_any(text, {"。", "日填", "日制"})) return true;
  return utf8_length(text) > kLongestName || parse_date(trim_view(cell)).has_value();
}

bool looks_like_unit(std::string_view cell) {
  const std::string text = fold_name(cell);
  return utf8_length(text) >= 2 &&
         ends_with_any(text, {"局", "办",     "委",     "镇", "乡", "街道", "办事处", "中心", "会", "公司",
                              "站", "部",     "院",     "校", "队", "所",   "处",     "科",   "厅", "社区",
                              "村", "办公室", "委员会", "县", "区", "市",   "学校",   "医院"});
}

}  // namespace tongbao::core
