// Method: the title is the first line that says 关于…的通报; the date is a line of its own below the text, with those who
// sign above it.

#include "core/prose/notice_head.hpp"

#include <algorithm>
#include <string_view>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/record/row_words.hpp"
#include "core/text/find_period.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr int64_t kLongestTitle = 80;
constexpr size_t kMostIssuers = 3;

bool holds(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool may_be_title(const std::string& line) {
  return utf8_length(line) <= kLongestTitle && !is_page_furniture(line) && !holds(line, "。") && !holds(line, "，") &&
         !holds(line, "：") && !holds(line, "《") && caption_label(line).empty();
}

bool ends_as_notice(const std::string& line) {
  const std::string text = fold_name(line);
  return text.ends_with("通报") || text.ends_with("的通知") || text.ends_with("的函") || text.ends_with("的报告");
}

/// A date that is the whole line, or its end behind a name: 某某督查室 2014年4月10日.
std::optional<Date> date_of_line(const std::string& line, std::string& before) {
  if (const auto date = parse_date(line)) {
    before.clear();
    // 2016-10-09 17:21 is when a page was put up.
    return holds(line, "年") ? date : std::nullopt;
  }
  const size_t year = line.rfind("年");
  if (year == std::string::npos || year < 4) return std::nullopt;
  size_t start = year;
  while (start > 0 && is_digit(line[start - 1])) --start;
  before = trim(std::string_view(line).substr(0, start));
  return parse_date(std::string_view(line).substr(start));
}

bool may_sign(const std::string& line) {
  std::string text = fold_name(line);
  if (text.ends_with(")"))
    if (const size_t open = text.rfind('('); open != std::string::npos && open > 0) text.erase(open);
  // A row of a table that is a number, or a sentence, is nobody.
  return utf8_length(text) >= 4 && utf8_length(text) <= 45 && !holds(text, "。") && !holds(text, "附件") &&
         !holds(text, ":") && !ends_as_notice(text) &&
         (looks_like_unit(text) || text.ends_with("政府") || text.ends_with("小组") || text.ends_with("室"));
}

}  // namespace

std::optional<Date> date_in_numerals(std::string_view text) {
  constexpr size_t kBytes = std::string_view("年").size();
  constexpr std::string_view kYear = "年";
  for (size_t at = text.rfind(kYear); at != std::string_view::npos && at >= 4 * kBytes;
       at = text.rfind(kYear, at - 1)) {
    int year = 0;
    for (size_t i = 4; i > 0 && year >= 0; --i) {
      const std::string_view one = text.substr(at - i * kBytes, kBytes);
      const int digit = one == "○" || one == "零" ? 0 : value_of_numeral_zh(one);
      year = digit < 0 || digit > 9 ? -1 : year * 10 + digit;
    }
    const size_t month_end = text.find("月", at);
    if (year < 1000 || month_end == std::string_view::npos || month_end - at > 3 * kBytes) continue;
    const size_t day_end = text.find("日", month_end);
    if (day_end == std::string_view::npos || day_end - month_end > 4 * kBytes) continue;
    const int month = value_of_numeral_zh(text.substr(at + kBytes, month_end - at - kBytes));
    const int day = value_of_numeral_zh(text.substr(month_end + kBytes, day_end - month_end - kBytes));
    if (const auto date = make_date(year, month, day)) return date;
  }
  return std::nullopt;
}

namespace {

class HeadFinder {
 public:
  HeadFinder(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken)
      : lines_(lines), is_taken_(is_taken) {}

  NoticeHead find() {
    find_title();
    find_date();
    if (head_.issuers.empty()) sign_by_title();
    head_.period = period_in(head_.title);
    if (head_.period.empty()) head_.period = period_before_notice();
    return std::move(head_);
  }

 private:
  void find_title() {
    for (size_t i = 0; i < lines_.size() && head_.title.empty(); ++i) {
      const std::string& line = lines_[i].text;
      if (is_taken_[i] || !may_be_title(line)) continue;
      if (ends_as_notice(line) && (holds(line, "关于") || utf8_length(line) >= 8)) head_.title = line;
      // A long title is set in two lines.
      else if (holds(line, "关于") && i + 1 < lines_.size() && may_be_title(lines_[i + 1].text) &&
               ends_as_notice(lines_[i + 1].text) && !holds(lines_[i + 1].text, "关于"))
        head_.title = line + lines_[i + 1].text;
    }
  }

  /// The date that somebody stands above; else the first there is.
  void find_date() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (is_taken_[i] || is_page_furniture(lines_[i].text)) continue;
      std::string before;
      std::optional<Date> date = date_of_line(lines_[i].text, before);
      const std::optional<Date> numerals =
          date || is_sentence(lines_[i].text) ? std::nullopt : date_in_numerals(lines_[i].text);
      if (numerals) date = numerals;
      if (!date) continue;
      std::vector<std::string> issuers = before.empty() ? issuers_above(i) : std::vector<std::string>();
      if (may_sign(before)) issuers.push_back(before);
      if (head_.date && (issuers.empty() || !head_.issuers.empty())) continue;
      head_.date = date;
      head_.date_in_numerals = numerals.has_value();
      head_.issuers = std::move(issuers);
    }
    if (head_.date) return;
    for (const TextLine& line : lines_)
      if (const auto date = date_in_numerals(line.text)) {
        head_.date = date;
        head_.date_in_numerals = true;
      }
  }

  std::vector<std::string> issuers_above(size_t date_line) const {
    std::vector<std::string> issuers;
    for (size_t i = date_line; i-- > 0 && issuers.size() < kMostIssuers;) {
      if (is_taken_[i] || !may_sign(lines_[i].text) || is_page_furniture(lines_[i].text)) break;
      issuers.insert(issuers.begin(), lines_[i].text);
    }
    return issuers;
  }

  /// 某县人民政府办公室关于…的通报
  void sign_by_title() {
    const size_t about = head_.title.find("关于");
    if (about == std::string::npos || about == 0) return;
    const std::string name = trim(std::string_view(head_.title).substr(0, about));
    if (may_sign(name)) head_.issuers.push_back(name);
  }

  /// 现将1-3月信息报送情况通报如下：
  std::string period_before_notice() const {
    for (size_t i = 0; i < lines_.size(); ++i) {
      const std::string& line = lines_[i].text;
      const size_t end = line.find("通报如下");
      if (is_taken_[i] || end == std::string::npos) continue;
      size_t begin = line.rfind("。", end);
      const size_t now = line.rfind("现将", end);
      if (now != std::string::npos) begin = now;
      if (begin == std::string::npos) begin = 0;
      return period_in(std::string_view(line).substr(begin, end - begin));
    }
    return {};
  }

  const std::vector<TextLine>& lines_;
  const std::vector<bool>& is_taken_;
  NoticeHead head_;
};

}  // namespace

NoticeHead find_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken) {
  return HeadFinder(lines, is_taken).find();
}

}  // namespace tongbao::core
