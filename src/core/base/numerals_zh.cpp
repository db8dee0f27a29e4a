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

}  // namespace tongbao::core
