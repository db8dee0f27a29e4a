#pragma once
// notice_head.hpp: title, issuer, date and period of a published notice (标题、落款、日期、期间)
//
// In       lines of the text, and which of them belong to tables.
// Out      what was found; a field that was not is empty.
// Errors   none.
// Cost     O(length).

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/prose/text_lines.hpp"

namespace tongbao::core {

struct NoticeHead {
  std::string title;
  std::vector<std::string> issuers;  // 落款, in order
  std::optional<Date> date;
  bool date_in_numerals = false;  // 二〇〇九年二月二十五日
  std::string period;             // as the title says it
  bool operator==(const NoticeHead&) const = default;
};

NoticeHead find_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken);

/// 二〇〇九年二月二十五日 anywhere in the text; the last one.
std::optional<Date> date_in_numerals(std::string_view text);

}  // namespace tongbao::core
