#pragma once
// header_roles.hpp: what the words of one header make of its column (表头 → 用处)
//
// The words alone: whether several columns agree with each other, and what stands below them, is settled in
// guess_columns.hpp.

#include <string>
#include <string_view>
#include <vector>

#include "core/record/header_phrase.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// Fields and what is compared by their words; counts of this period, 本级 or not; Ignored for rates, targets,
/// other measures and whatever is not understood.
ColumnRole role_of_phrase(const HeaderPhrase& phrase);

/// The same with what the words say besides: level, carrier, category, origin, and why it is left out.
Column column_of_phrase(const HeaderPhrase& phrase);

/// True for 本月, 7月 or nothing said.
bool is_of_this_period(HeaderWhen when);

/// role_of_phrase of a header's text.
ColumnRole role_of_header(std::string_view header);

/// True if every word is known and says what the column is.
bool is_understood(const HeaderPhrase& phrase);

/// True for words that only a header has: a field or a measure, and no name.
bool is_header_like(const HeaderPhrase& phrase);

/// True for two texts or more that only a header has, one of them of the units, of counts or of scores: 采用载体 beside 分值,
/// but not 填表人 beside 审核人.
bool are_headers(const std::vector<std::string>& texts);

}  // namespace tongbao::core
