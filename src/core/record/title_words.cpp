#include "core/record/title_words.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/record/row_words.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

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

}  // namespace

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

}  // namespace tongbao::core
