#include "core/record/row_words.hpp"

#include <algorithm>
#include <string>

#include "core/record/header_phrase.hpp"
#include "core/record/header_roles.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr std::string_view kDigits = "0123456789";

bool is_sum(std::string_view text);

/// Folded, without what stands in brackets or behind: 合计（条）： is 合计; （合计） is it as well.
std::string label_in(std::string_view cell) {
  std::string text = fold_name(cell);
  // *合计*, 【合计】, 合计：2家.
  for (const std::string_view mark : {"*", "【", "】", "[", "]"})
    for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
  if (const size_t colon = text.find(':'); colon != std::string::npos && is_sum(text.substr(0, colon)))
    text.resize(colon);
  if (text.ends_with(")")) {
    const size_t open = text.rfind('(');
    if (open == 0) text = text.substr(1, text.size() - 2);
    if (open != 0 && open != std::string::npos) text.erase(open);
  }
  while (!text.empty() && (text.back() == ':' || text.back() == '.')) text.pop_back();
  return text;
}

/// What stands in brackets at the end: 小计 of 县直单位（小计）.
std::string bracket_in(std::string_view cell) {
  const std::string text = fold_name(cell);
  const size_t open = text.rfind('(');
  return text.ends_with(")") && open != std::string::npos ? text.substr(open + 1, text.size() - open - 2)
                                                          : std::string();
}

/// 3家, 共3个单位: how many units there are.
bool is_number_of_units(std::string_view text) {
  if (text.starts_with("共")) text.remove_prefix(std::string_view("共").size());
  const size_t n_digits = std::min(text.find_first_not_of(kDigits), text.size());
  if (n_digits == 0) return false;
  text.remove_prefix(n_digits);
  if (starts_with_any(text, {"个", "家"})) text.remove_prefix(std::string_view("个").size());
  return text.empty() || is_group_label(text);
}

/// How many bytes of the folded text are 一, 十二.
size_t ordinal_size(std::string_view text) {
  size_t n = 0;
  while (starts_with_any(text.substr(n), {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}))
    n += std::string_view("一").size();
  return n;
}

/// How many bytes are 一、 or （一） before something else; 一中 has no such mark.
size_t lead_size(std::string_view text) {
  const bool is_bracket = text.starts_with("(");
  const size_t n = ordinal_size(text.substr(is_bracket ? 1 : 0));
  if (n == 0) return 0;
  const std::string_view rest = text.substr(n + (is_bracket ? 1 : 0));
  if (is_bracket) return rest.starts_with(")") ? n + 2 : 0;
  for (const std::string_view mark : {"、", ".", ",", ":"})
    if (rest.starts_with(mark)) return n + mark.size();
  return 0;
}

/// 合计, 县直小计, 小计1.
bool is_sum(std::string_view text) {
  const size_t n_kept = text.find_last_not_of(kDigits);
  if (n_kept != std::string_view::npos) text = text.substr(0, n_kept + 1);
  return ends_with_any(text, {"合计", "总计", "小计", "共计", "汇总"});
}

/// 任务数, 采用率, 上月数: what a header says of a column, here said of a row.
bool is_said_of_columns(const std::string& text) {
  constexpr int64_t kLongestHeader = 10;
  if (looks_like_unit(text) || utf8_length(text) > kLongestHeader) return false;
  const HeaderPhrase phrase = parse_header(text);
  if (!is_understood(phrase)) return false;
  switch (phrase.how) {
    case HeaderHow::Target:
    case HeaderHow::Rate:
    case HeaderHow::Score:
    case HeaderHow::Rank:
    case HeaderHow::Difference:
    case HeaderHow::Average:
      return true;
    case HeaderHow::Count:
      return phrase.when != HeaderWhen::NotSaid && phrase.when != HeaderWhen::Named;
    default:
      return false;
  }
}

/// A sentence needs more characters than a name.
constexpr int64_t kLongestName = 24;

}  // namespace

bool is_group_label(std::string_view cell) {
  std::string text = fold_name(cell);
  text.erase(0, lead_size(text));
  if (const std::string size = bracket_in(text); is_number_of_units(size)) {
    text = label_in(text);
    // 县直（1个）; 发改局（3家） may be a unit with others below it.
    if (size.find_first_not_of(kDigits) != std::string::npos && !looks_like_unit(text) && !is_total_label(text) &&
        !is_comparison_label(text))
      return true;
  }
  // 南乡镇 is a town.
  constexpr int64_t kTown = 3;
  if (text.ends_with("乡镇") && utf8_length(text) == kTown && !starts_with_any(text, {"各", "全", "县", "市", "区"}))
    return false;
  return equals_any(text, {"部门", "单位", "乡镇", "街道", "乡镇街道", "镇街", "镇办", "乡办", "县区", "县市区", "区县",
                           "科室", "县直", "市直", "区直", "省直",     "其他", "其它", "学校", "医院", "园区"}) ||
         (ends_with_any(text, {"部门", "单位", "乡镇", "乡镇街道", "镇街", "镇办", "县市区", "县区", "企业", "机关",
                               "系统", "战线", "类", "档", "片区", "片", "（街道）", "(街道)"}) &&
          !ends_with_any(text, {"图片", "照片"}));
}

bool is_sum_word(std::string_view cell) {
  return equals_any(fold_name(cell), {"合计", "总计", "小计", "累计", "共计"});
}

bool has_ordinal(std::string_view cell) {
  const std::string text = fold_name(cell);
  return lead_size(text) > 0 && lead_size(text) < text.size();
}

std::string without_ordinal(std::string_view cell) {
  const std::string text = fold_name(cell);
  return has_ordinal(cell) ? text.substr(lead_size(text)) : std::string(cell);
}

bool is_ordinal(std::string_view cell) {
  const std::string text = fold_name(cell);
  const size_t n = ordinal_size(text);
  return !text.empty() && (n == text.size() || lead_size(text) == text.size());
}

bool is_total_label(std::string_view cell) {
  const std::string text = label_in(cell);
  if (starts_with_any(text, {"上月", "上期", "上季", "上年", "去年", "同期"})) return false;
  if (is_sum(text) || is_sum(bracket_in(cell))) return true;
  if (text.starts_with("共") && is_number_of_units(text)) return true;
  return equals_any(
      text, {"总数",     "总和",     "累计",     "汇总",   "全县",     "全市",       "全区",     "全省",     "全县汇总",
             "全市汇总", "全区汇总", "合计数",   "总合计", "总",       "全县累计",   "全市累计", "全区累计", "全省累计",
             "全县总数", "全市总数", "全区总数", "总量",   "总条数",   "全县总量",   "全市总量", "全区总量", "总共",
             "全部",     "汇总数",   "total",    "sum",    "subtotal", "grandtotal", "全部单位", "所有单位"});
}

bool is_example(std::string_view cell) {
  const std::string whole = fold_name(cell);
  return equals_any(label_in(cell), {"例", "例如", "如", "示例", "样例", "举例", "示例行"}) ||
         starts_with_any(whole, {"例:", "(例", "例如", "如:", "示例:", "(示例", "样例:", "(样例", "格式:"}) ||
         equals_any(bracket_in(cell), {"例", "示例", "样例", "举例"});
}

bool is_comparison_label(std::string_view cell) {
  const std::string text = label_in(cell);
  // 其中：下属站 is a part of the row above.
  const std::string whole = fold_name(cell);
  if (starts_with_any(whole, {"其中", "(其中"}) || is_example(cell)) return true;
  if (starts_with_any(whole, {"上月", "上期", "上季", "上年", "去年", "同期"}) && is_sum(label_in(whole))) return true;
  // 乡镇平均, 每单位平均, 全县均值, 县均报送.
  if (ends_with_any(text, {"平均", "平均值", "平均数", "平均分", "均值", "均数"}) ||
      (starts_with_any(text, {"人均", "县均", "乡均", "镇均", "局均", "户均", "篇均"}) &&
       ends_with_any(text, {"均", "报送", "上报", "采用", "得分", "数", "量", "率"})))
    return true;
  return equals_any(text,
                    {"上年同期",   "去年同期",   "同期",     "上期",       "上月",       "上季度",   "上年",
                     "去年",       "同比",       "环比",     "同比增减",   "环比增减",   "增减",     "占比",
                     "最高",       "最低",       "最大值",   "最小值",     "最高值",     "最低值",   "最多",
                     "最少",       "中位数",     "中位值",   "中值",       "众数",       "标准差",   "极差",
                     "比例",       "满分",       "基准分",   "标准分",     "权重",       "系数",     "单价",
                     "填表",       "制表",       "填表人",   "制表人",     "填报人",     "审核人",   "审批人",
                     "复核人",     "审签人",     "负责人",   "单位负责人", "分管领导",   "联系人",   "经办人",
                     "电话",       "联系电话",   "办公电话", "手机",       "手机号",     "传真",     "邮箱",
                     "日期",       "填表日期",   "填报日期", "制表日期",   "填表时间",   "填报时间", "制表时间",
                     "报出日期",   "统计时间",   "统计日期", "截止日期",   "报送时间",   "报送日期", "备注",
                     "说明",       "注",         "附注",     "未报送单位", "零报送单位", "未报单位", "零报单位",
                     "未上报单位", "零上报单位", "漏报单位", "迟报单位",   "未报送",     "零报送",   "未报送的单位",
                     "过次页",     "承前页",     "承上页",   "转下页",     "接上页",     "续表",     "盖章",
                     "续上表",     "以下空白",   "此处空白", "截止时间",   "参评单位数", "单位数",   "复核",
                     "公章",       "单位盖章",   "签字",     "签名",       "落款"}) ||
         is_said_of_columns(text);
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
         ends_with_any(
             text, {"局",   "办",   "委",       "镇",     "乡",     "街道",   "办事处", "中心",   "会",   "公司", "站",
                    "部",   "院",   "校",       "队",     "所",     "处",     "科",     "厅",     "社区", "联",   "协",
                    "馆",   "林场", "人民政府", "镇政府", "乡政府", "村",     "办公室", "委员会", "县",   "区",   "市",
                    "小学", "中学", "一中",     "二中",   "三中",   "幼儿园", "学校",   "医院"});
}

std::string unit_in_brackets(std::string_view cell) {
  constexpr int64_t kLeast = 3;
  const std::string inside = bracket_in(cell);
  return looks_like_unit(inside) && utf8_length(inside) >= kLeast && looks_like_unit(label_in(cell)) ? inside
                                                                                                     : std::string();
}

bool is_odd_unit(std::string_view cell) {
  const std::string text = label_in(cell);
  if (equals_any(text,
                 {"本站",   "本网",   "本网站", "网站", "转载", "原创",   "网络",   "互联网", "上级网站", "外网",
                  "不详",   "不明",   "未知",   "佚名", "匿名", "无",     "无单位", "未填",   "未署名",   "无署名",
                  "个人",   "群众",   "网民",   "网友", "记者", "通讯员", "作者",   "编辑",   "新华社",   "中新社",
                  "县领导", "市领导", "区领导", "领导", "新增", "综合",   "待核实", "待定"}))
    return true;
  if (looks_like_unit(text)) return false;
  return ends_with_any(text, {"网", "网站", "日报", "晚报", "投稿", "转载", "新增", "不详", "来稿", "网友"}) ||
         starts_with_any(text, {"转自", "来源", "转载", "摘自", "本月", "上月", "新增"});
}

bool names_several_units(std::string_view cell) {
  if (holds_any(cell, {"（联合", "(联合", "牵头", "配合", "会同"})) return true;
  constexpr std::string_view kBetween[] = {"、", "；", ";", "，", "/", " ", "　", "和", "与"};
  // 城 关 镇 is one name.
  const int64_t n_least = holds_any(cell, {" ", "　"}) ? 3 : 2;
  int n_units = 0;
  for (std::string_view rest = cell;;) {
    size_t at = std::string_view::npos, n_mark = 0;
    for (const std::string_view mark : kBetween)
      if (const size_t one = rest.find(mark); one < at) {
        at = one;
        n_mark = mark.size();
      }
    const std::string_view part = rest.substr(0, at);
    // 农业农村和水务局 is one office.
    if (!looks_like_unit(part) || part.ends_with("农村") || utf8_length(part) < n_least) return false;
    ++n_units;
    if (at == std::string_view::npos) return n_units > 1;
    rest.remove_prefix(at + n_mark);
  }
}

}  // namespace tongbao::core
