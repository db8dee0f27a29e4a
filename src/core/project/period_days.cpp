#include "core/project/period_days.hpp"

#include <utility>

#include "core/text/parse_date.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {

Result<DateRange> read_days(std::string_view first, std::string_view last) {
  DateRange days;
  for (const auto& [typed, day] : {std::pair(first, &days.first), std::pair(last, &days.last)}) {
    const std::string text = trim(typed);
    if (text.empty()) continue;
    *day = parse_date(text);
    if (!*day) return Error{Code::PeriodDayUnreadable, {}, {text}};
  }
  if (days.first && days.last && *days.last < *days.first)
    return Error{Code::PeriodEndsEarly, {}, {format_zh(*days.first), format_zh(*days.last)}};
  return days;
}

std::string day_text(const std::optional<Date>& day) { return day ? format_iso(*day) : std::string(); }

}  // namespace tongbao::core
