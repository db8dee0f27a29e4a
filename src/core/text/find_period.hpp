#pragma once
// find_period.hpp: the period that a title or a file name tells (期间)
//
// In       a text of any length.
// Out      the period's name as it is written there, without spaces; one in digits alone as format_zh has it. A year
//          elsewhere in the text belongs to it. Days (20240731, 7月31日) and numbers (v2.1, 附件1-7月) are no periods, but
//          from the first to the last day of months is. 第27期 is a name too.
// Errors   an empty text if there is none.
// Cost     O(length).

#include <string>
#include <string_view>

namespace tongbao::core {

std::string period_in(std::string_view text);

/// The folded text (fold_signs) without the words of that period.
std::string erase_period(std::string_view text);

}  // namespace tongbao::core
