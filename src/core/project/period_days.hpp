#pragma once
// period_days.hpp: the first and last day of 本期 as typed → DateRange (起止日期)
//
// In       two texts in any form of date.hpp; an empty one leaves its end open.
// Out      the days from one to the other, both in.
// Errors   PeriodDayUnreadable, PeriodEndsEarly.
// Cost     O(length).

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "core/base/result.hpp"

namespace tongbao::core {

Result<DateRange> read_days(std::string_view first, std::string_view last);

/// What is in a field: 2023-01-31, or nothing for an open end.
std::string day_text(const std::optional<Date>& day);

}  // namespace tongbao::core
