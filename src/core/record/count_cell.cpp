// Method: fold, strip one measure word, then read digits by hand: no library reader accepts exactly
// these forms, and a reader that accepts more (1e3, 0x10, spaces inside) would hide typing errors.

#include "core/record/count_cell.hpp"

#include <string>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

void drop_suffix(std::string& text, std::string_view suffix) {
  if (text.size() > suffix.size() && text.ends_with(suffix)) text.resize(text.size() - suffix.size());
}

/// Removes commas that are before groups of three digits; false if one stands elsewhere.
bool drop_thousands_commas(std::string& digits) {
  const size_t first = digits.find(',');
  if (first == std::string::npos) return true;
  if (first == 0 || first > 3) return false;
  std::string plain = digits.substr(0, first);
  for (size_t at = first; at < digits.size(); at += 4) {
    if (digits[at] != ',' || at + 4 > digits.size()) return false;
    for (size_t i = at + 1; i < at + 4; ++i)
      if (!is_digit(digits[i])) return false;
    plain.append(digits, at + 1, 3);
  }
  digits = plain;
  return true;
}

/// "1 2" and "3⏎2" may be two numbers: the fold would make 12 and 32 of them.
bool is_broken_between_digits(std::string_view cell) {
  bool after_digit = false;
  bool after_space = false;
  for (size_t at = 0; at < cell.size();) {
    const char32_t c = next_code_point(cell, at);
    const bool digit = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    if (digit && after_digit && after_space) return true;
    if (digit) after_digit = true;
    after_space = is_space(c) || (after_space && is_zero_width(c));
    if (!digit && !after_space) after_digit = false;
  }
  return false;
}

}  // namespace

std::optional<Points> read_score_cell(std::string_view cell) {
  if (is_broken_between_digits(cell)) return std::nullopt;
  std::string text = fold_name(cell);
  drop_suffix(text, "分");
  std::string whole = text.substr(0, text.find('.'));
  const std::string rest = text.substr(whole.size());
  if (!drop_thousands_commas(whole)) return std::nullopt;
  return Points::parse(whole + rest);
}

CountCell read_count_cell(std::string_view cell) {
  if (is_broken_between_digits(cell)) return {CountCell::Kind::Unreadable, 0};
  std::string text = fold_name(cell);
  for (const std::string_view blank : {"", "-", "—", "——", "–", "/", "无"})
    if (text == blank) return {};
  for (const std::string_view none : {"未报", "未报送", "未上报", "没报", "零报送", "未采用"})
    if (text == none) return {CountCell::Kind::Number, 0};
  // 5（50%）: the count and its share.
  if (const size_t open = text.find('('); text.ends_with("%)") && open != std::string::npos) text.resize(open);
  for (const std::string_view measure : {"条", "篇", "件", "个", "次", "份"}) drop_suffix(text, measure);

  if (const int small = value_of_numeral_zh(text); small >= 0) return {CountCell::Kind::Number, small};
  if (text.starts_with("+")) text.erase(0, 1);
  const bool is_in_ten_thousands = text.ends_with("万");
  if (is_in_ten_thousands) text.resize(text.size() - std::string_view("万").size());
  const bool negative = text.starts_with("-") || text.starts_with("−");
  if (negative) text.erase(0, text.starts_with("-") ? 1 : std::string_view("−").size());
  std::string fraction;
  if (const size_t point = text.find('.'); point != std::string::npos) {
    fraction = text.substr(point + 1);
    text.resize(point);
    if (fraction.empty()) return {CountCell::Kind::Unreadable, 0};
  }
  if (!drop_thousands_commas(text)) return {CountCell::Kind::Unreadable, 0};
  if (text.empty()) return {CountCell::Kind::Unreadable, 0};
  for (const char c : text + fraction)
    if (!is_digit(c)) return {CountCell::Kind::Unreadable, 0};

  int64_t value = 0;
  for (const char c : text) {
    value = value * 10 + (c - '0');
    if (value > kMaxCount) return {CountCell::Kind::TooLarge, 0};
  }
  if (is_in_ten_thousands) {
    // 3.5万 is 35000; what is finer than one is left as a fraction.
    for (int i = 0; i < 4; ++i) {
      value = value * 10 + (fraction.empty() ? 0 : fraction.front() - '0');
      if (!fraction.empty()) fraction.erase(0, 1);
    }
    if (value > kMaxCount) return {CountCell::Kind::TooLarge, 0};
  }
  const bool whole = fraction.find_first_not_of('0') == std::string::npos;
  if (negative && (value > 0 || !whole)) return {CountCell::Kind::Negative, 0};
  if (!whole) return {CountCell::Kind::NotWhole, 0};
  return {CountCell::Kind::Number, value};
}

}  // namespace tongbao::core
