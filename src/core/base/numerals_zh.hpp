#pragma once
// numerals_zh.hpp: small Chinese numbers (中文数字)
//
// In       1 to 99.
// Out      一, 十, 十二, 二十, 三十一; for a year's digits 〇 to 九.
// Errors   0 and below is an empty text; what is larger comes in digits.
// Cost     O(1).

#include <string>
#include <string_view>

namespace tongbao::core {

std::string numeral_zh(int value);

/// The number of 十二, 三十 or 〇, as numeral_zh writes it, or 两; -1 if the text is none.
int value_of_numeral_zh(std::string_view text);

/// 0 to 9 as it is written in a year: 二〇二三.
const char* digit_zh(int digit);

}  // namespace tongbao::core
