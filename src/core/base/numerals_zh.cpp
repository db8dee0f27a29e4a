#include "core/base/numerals_zh.hpp"

namespace tongbao::core {

const char* digit_zh(int digit) {
  constexpr const char* kDigits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  return kDigits[digit];
}

std::string numeral_zh(int value) {
  if (value < 1) return "";
  if (value > 99) return std::to_string(value);
  std::string text;
  if (value >= 20) text += digit_zh(value / 10);
  if (value >= 10) text += "十";
  if (value % 10 != 0) text += digit_zh(value % 10);
  return text;
}

int value_of_numeral_zh(std::string_view text) {
  constexpr size_t kBytes = std::string_view("十").size();  // of every numeral
  if (text.empty() || text.size() % kBytes != 0 || text.size() > 3 * kBytes) return -1;
  int tens = -1;   // of what is before 十
  int value = -1;  // of the last digit
  for (size_t at = 0; at < text.size(); at += kBytes) {
    const std::string_view one = text.substr(at, kBytes);
    if (one == "十") {
      if (tens >= 0 || value == 0) return -1;
      tens = value < 0 ? 1 : value;
      value = -1;
      continue;
    }
    if (value >= 0) return -1;  // 二三 is a year's digits, no number
    for (int digit = 0; digit <= 9 && value < 0; ++digit)
      if (one == digit_zh(digit)) value = digit;
    if (one == "零") value = 0;
    if (one == "两" && text.size() == kBytes) value = 2;
    if (value < 0 || (value == 0 && tens >= 0)) return -1;
  }
  return (tens < 0 ? 0 : tens * 10) + (value < 0 ? 0 : value);
}

}  // namespace tongbao::core
