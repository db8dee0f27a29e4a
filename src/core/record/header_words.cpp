// Method: lists of words, searched in a fixed order. The words were collected from the headers of
// published notices and from the assessment methods behind assets/rules. A list is easier
// to extend than a score: a new synonym is one entry.

#include "core/record/header_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (contains(text, word)) return true;
  return false;
}

bool equals_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (text == word) return true;
  return false;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (text.ends_with(word)) return true;
  return false;
}

/// Byte position where the number that ends at `end` begins.
size_t number_start(std::string_view text, size_t end) {
  size_t start = end;
  while (start > 0 && is_digit(text[start - 1])) --start;
  return start;
}

/// Takes a year (「2016年」) that is directly before `start` into the match.
size_t with_year(std::string_view text, size_t start) {
  constexpr std::string_view kYear = "年";
  if (start < kYear.size() || text.substr(start - kYear.size(), kYear.size()) != kYear) return start;
  const size_t year_end = start - kYear.size();
  const size_t year_start = number_start(text, year_end);
  if (year_end - year_start == 4) return year_start;
  return start;
}

constexpr std::array<std::string_view, 8> kEvents = {"迟报", "漏报",       "瞒报",   "错报",
                                                     "差错", "约稿未完成", "审签表", "审核表"};

}  // namespace

bool is_people_header(std::string_view header) {
  const std::string h = fold_name(header);
  return contains(h, "人数") || equals_any(h, {"编制", "编制数", "在编", "在职", "在编在岗", "在岗"});
}

ColumnRole role_of_header(std::string_view header) {
  const std::string h = fold_name(header);
  if (h.empty() || is_people_header(header)) return ColumnRole::Ignored;
  if (equals_any(h, {"序号", "编号", "序", "号", "no", "no."})) return ColumnRole::Serial;
  if (contains_any(h, {"排名", "名次", "位次"})) return ColumnRole::Rank;
  if (h.ends_with("率")) return ColumnRole::Ignored;
  if (contains_any(h, {"得分", "积分", "分值", "计分", "总分", "分数"})) return ColumnRole::Score;
  if (contains_any(h, {"标题", "题目", "稿件名称", "信息名称"})) return ColumnRole::Title;
  if (equals_any(h, {"月份", "月度", "统计期间", "期间", "季度"})) return ColumnRole::Period;
  if (contains_any(h, {"日期", "时间"})) return ColumnRole::Date;
  if (contains_any(h, {"分组", "组别", "单位类别", "单位类型"})) return ColumnRole::Group;
  if (!event_of_header(header).empty() && !contains(h, "扣")) return ColumnRole::Event;
  if (contains(h, "批示")) return ColumnRole::Endorsed;
  if (equals_any(h, {"原创", "转载", "原创/转载", "原创或转载", "原创转载", "是否原创", "是否转载", "是否为原创",
                     "是否为转载"}))
    return ColumnRole::Origin;
  if (equals_any(h, {"署名", "角色", "主办联合", "主办/联合", "主协办", "主办协办", "署名情况"}))
    return ColumnRole::Role;
  if (equals_any(h, {"刊物", "载体", "刊物名称", "载体名称", "采用刊物", "采用载体", "发布载体", "刊登载体", "刊发载体",
                     "刊登刊物", "刊发刊物", "采用平台", "发布平台"}))
    return ColumnRole::Carrier;
  // Merged header cells over counts: 采用情况 above 市级.
  if (contains_any(h, {"采用情况", "采纳情况"}) && !level_of_header(header).empty()) return ColumnRole::Adopted;
  if (contains_any(h, {"是否采", "是否发布", "是否录用", "采用情况", "采纳情况", "状态", "审核结果", "处理结果"}))
    return ColumnRole::Status;
  if (contains_any(h, {"层级", "采用级别"})) return ColumnRole::Level;
  if (equals_any(h, {"栏目", "类别", "栏目名称", "信息类别", "信息类型", "所属栏目", "频道", "分类"}))
    return ColumnRole::Category;
  if (contains_any(h, {"退稿", "未采用", "未采纳", "不采用", "未发布", "退回"})) return ColumnRole::Rejected;
  if (contains_any(h, {"待定", "待审", "在审"})) return ColumnRole::Pending;
  if (contains_any(h, {"单位", "县市区", "县区", "科室", "供稿人"}) ||
      equals_any(h, {"部门", "部门名称", "乡镇", "乡镇街道", "镇街", "镇办", "街道", "名称"}))
    return ColumnRole::Unit;
  if (contains_any(h, {"采用", "采纳", "发布", "公开", "录用", "刊发", "刊登", "刊用", "上网"}))
    return ColumnRole::Adopted;
  if (contains_any(h, {"报送", "上报", "投稿", "来稿", "提交", "报来"}) ||
      equals_any(h, {"总数", "总条数", "总篇数", "条数", "篇数", "数量", "件数", "信息条数"}))
    return ColumnRole::Submitted;
  if (equals_any(h, {"合计", "总计", "小计", "共计"})) return ColumnRole::RowTotal;
  return ColumnRole::Ignored;
}

std::string level_of_header(std::string_view header) {
  const std::string h = fold_name(header);
  if (contains(h, "本级")) return "本级";
  if (contains(h, "上级")) return "上级";
  if (contains_any(h, {"中央", "国家级", "国办", "中国政府网"})) return "中央";
  if (contains_any(h, {"省级", "省政府", "自治区级"})) return "省级";
  if (contains(h, "市级")) return "市级";
  if (contains(h, "县级")) return "县级";
  if (contains(h, "区级")) return "区级";
  return {};
}

std::string event_of_header(std::string_view header) {
  const std::string h = fold_name(header);
  if (contains(h, "未完成约稿")) return "约稿未完成";
  for (const std::string_view event : kEvents)
    if (contains(h, event)) return std::string(event);
  return {};
}

std::string endorser_of_header(std::string_view header) {
  std::string who = fold_name(header);
  who.resize(std::min(who.size(), who.find("批示")));
  for (const std::string_view lead : {"是否", "有无", "获得", "获", "得到", "被"})
    if (who.starts_with(lead)) who.erase(0, lead.size());
  constexpr std::string_view kPraising = "肯定性";
  if (who.ends_with(kPraising)) who.resize(who.size() - kPraising.size());
  return who == "领导" ? std::string() : who;
}

std::string origin_of_header(std::string_view header) {
  const bool is_original = contains(header, "原创");
  const bool is_reprint = contains(header, "转载");
  if (is_original == is_reprint) return {};
  return is_original ? "原创" : "转载";
}

std::string period_in(std::string_view text) {
  // A month with digits: 7月, 2016年07月, 1-3月.
  for (size_t at = text.find("月"); at != std::string_view::npos; at = text.find("月", at + 1)) {
    size_t start = number_start(text, at);
    if (start == at) continue;
    if (start > 0 && text[start - 1] == '-') {
      const size_t first = number_start(text, start - 1);
      if (first != start - 1) start = first;
    }
    start = with_year(text, start);
    return std::string(text.substr(start, at + std::string_view("月").size() - start));
  }
  // The longer numeral first, so that 十一月 is not read as 一月.
  for (int value = 12; value > 0; --value) {
    const std::string month = numeral_zh(value) + "月";
    const size_t at = text.find(month);
    if (at == std::string_view::npos) continue;
    const size_t start = with_year(text, at);
    return std::string(text.substr(start, at + month.size() - start));
  }
  for (const std::string_view word : {"第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度",
                                      "四季度", "1季度", "2季度", "3季度", "4季度", "上半年", "下半年", "全年"}) {
    const size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    const size_t start = with_year(text, at);
    return std::string(text.substr(start, at + word.size() - start));
  }
  return {};
}

std::string group_in_file_name(std::string_view file_name) {
  std::string name(file_name.substr(0, file_name.rfind('.')));
  const std::string period = period_in(name);
  if (!period.empty()) name.erase(name.find(period), period.size());
  for (const std::string_view lead : {"附件", "附表", "表"})
    if (name.starts_with(lead)) name.erase(0, lead.size());
  for (const std::string_view tail : {"信息", "采用", "报送", "刊发", "统计", "情况", "政府网"}) {
    const size_t at = name.find(tail);
    if (at != std::string::npos) name.erase(at);
  }
  std::string group;
  for (size_t at = 0; at < name.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(name, at);
    if (c >= 0x4E00 && c <= 0x9FFF && c != U'各') group.append(name, start, at - start);
  }
  return is_group_label(group) ? group : std::string();
}

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
  const std::string text = fold_name(cell);
  return ends_with_any(text, {"合计", "总计", "小计", "共计"});
}

bool looks_like_unit(std::string_view cell) {
  const std::string text = fold_name(cell);
  return utf8_length(text) >= 2 &&
         ends_with_any(text, {"局", "办",     "委",     "镇", "乡", "街道", "办事处", "中心", "会", "公司",
                              "站", "部",     "院",     "校", "队", "所",   "处",     "科",   "厅", "社区",
                              "村", "办公室", "委员会", "县", "区", "市",   "学校",   "医院"});
}

}  // namespace tongbao::core
