#pragma once
// parse_date.hpp: text → a calendar day (日期)
//
// In       2023-04-13, 2023/4/13, 2023.4.13, 2023年4月13日, 20230413; full-width digits and spaces are accepted; a time of
//          day after the date is not looked at.
// Out      the day.
// Errors   an empty optional for what is no day.
// Cost     O(length).

#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace tongbao::core {

std::optional<Date> parse_date(std::string_view text);

}  // namespace tongbao::core
