#pragma once
// numerals_zh.hpp: small Chinese numbers (中文数字)
//
// In       1 to 99.
// Out      一, 十, 十二, 二十, 三十一; for a year's digits 〇 to 九.
// Errors   0 and below is an empty text; what is larger comes in digits.
// Cost     O(1).

#include <string>

namespace tongbao::core {

std::string numeral_zh(int value);

/// 0 to 9 as it is written in a year: 二〇二三.
const char* digit_zh(int digit);

}  // namespace tongbao::core
