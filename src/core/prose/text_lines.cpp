#include "core/prose/text_lines.hpp"

#include <algorithm>

#include "core/base/digits.hpp"
#include "core/record/count_cell.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// A header cell or the name of a unit is shorter.
constexpr int64_t kLongestCell = 36;
/// A title of a table is shorter.
constexpr int64_t kLongestCaption = 60;

}  // namespace

std::vector<TextLine> lines_of_text(std::string_view text) {
  std::vector<TextLine> lines;
  int64_t number = 0, n_blank = 0;
  for (size_t at = 0; at <= text.size();) {
    size_t end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos) end = text.size();
    ++number;
    const std::string_view raw = text.substr(at, end - at);
    const std::string_view line = trim_view(raw);
    if (line.empty()) {
      ++n_blank;
    } else {
      lines.push_back({number, n_blank, std::string(line), raw});
      n_blank = 0;
    }
    const bool is_crlf = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    at = end + (is_crlf ? 2 : 1);
  }
  return lines;
}

bool is_page_furniture(std::string_view line) {
  std::string text = fold_name(line);
  for (const std::string_view open : {"【", "["})
    if (text.starts_with(open)) text.erase(0, open.size());
  return starts_with_any(
             text, {"打印",      "关闭",     "责任编辑",  "责编:",     "编辑:",        "上一篇",         "下一篇",
                    "上一条",    "下一条",   "当前位置",  "您的位置",  "您现在的位置", "首页",           "返回",
                    "分享",      "字体",     "字号:",     "收藏",      "扫一扫",       "站内搜索",       "设为首页",
                    "加入收藏",  "头条新闻", "版权所有",  "主办单位:", "承办单位:",    "网站地图",       "联系我们",
                    "相关链接",  "相关文档", "附件下载",  "浏览次数",  "阅读次数",     "点击数",         "访问量",
                    "信息来源:", "来源:",    "发布时间:", "发布日期:", "作者:",        "索引号",         "发布机构",
                    "公开程序",  "公开方式", "信息分类",  "主题分类",  "网站标识码",   "政府网站标识码", "技术支持"}) ||
         holds_any(text, {"icp备", "公网安备", "版权所有", "设为首页", "加入收藏", "浏览次数", "关闭窗口", "点击:[",
                          "作者:点击数", ">>"}) ||
         (text.find('>') != std::string::npos && holds_any(text, {"首页", "正文"}));
}

bool is_sentence(std::string_view line) {
  const int64_t n = utf8_length(line);
  if (holds_any(line, {"。", "；"})) return n >= 8;
  if (ends_with_any(line, {"：", ":"})) return n > 12;
  return n > kLongestCell;
}

std::string caption_label(std::string_view caption) {
  for (const std::string_view lead : {"附件", "附表"}) {
    if (!caption.starts_with(lead)) continue;
    size_t end = lead.size();
    while (end < caption.size() && is_digit(caption[end])) ++end;
    if (end == lead.size())
      for (const std::string_view numeral : {"一", "二", "三", "四", "五", "六", "七", "八", "九"})
        if (caption.substr(end).starts_with(numeral)) {
          end += numeral.size();
          break;
        }
    // 附件2023年…: the digits are a year, and the label has none.
    constexpr std::string_view kYear = "年";
    if (end - lead.size() > 2 || caption.substr(end).starts_with(kYear)) end = lead.size();
    return std::string(caption.substr(0, end));
  }
  return {};
}

bool is_caption(std::string_view line) {
  if (utf8_length(line) > kLongestCaption || holds_any(line, {"。", "；"})) return false;
  if (!caption_label(line).empty()) return true;
  std::string text = fold_name(line);
  if (text.ends_with(")"))
    if (const size_t open = text.rfind('('); open != std::string::npos && open > 0) text.erase(open);
  return utf8_length(text) >= 5 &&
         ends_with_any(text, {"表", "情况", "统计", "排名", "排行榜", "一览", "明细", "名单"});
}

CellKind kind_of_cell(std::string_view cell) {
  std::string_view text = trim_view(cell);
  if (text.ends_with("%")) text.remove_suffix(1);
  switch (read_count_cell(text).kind) {
    case CountCell::Kind::NotGiven:
      return CellKind::NotGiven;
    case CountCell::Kind::Unreadable:
      return CellKind::Text;
    default:
      return CellKind::Number;
  }
}

}  // namespace tongbao::core
