#pragma once
// header_words.hpp: what the words of a column header say (表头词)
//
// A small vocabulary with synonyms, tried from the most to the least particular: 采用得分 is a score,
// 未采用 is a rejection, before 采用 may speak. Headers are compared folded (text/fold).

#include <string>
#include <string_view>

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// The role that a header's words give it, or Ignored if they say nothing.
/// Counts of a count table and fields of an item log share the vocabulary: 采用情况 is a Status.
ColumnRole role_of_header(std::string_view header);

/// True for a number of people (人数, 在职人数, 编制), which is never one of items.
bool is_people_header(std::string_view header);

/// An adoption level that the words name outright (本级, 上级, 中央, 省级 …), or empty.
std::string level_of_header(std::string_view header);

/// The event that the words name (迟报, 漏报, 差错, 约稿未完成, 审签表 …), or empty.
std::string event_of_header(std::string_view header);

/// Whose endorsements stand under the header: 市领导 of 市领导批示; empty if it does not say.
std::string endorser_of_header(std::string_view header);

/// 原创 or 转载, if the words name one of them; else empty.
std::string origin_of_header(std::string_view header);

/// 「7月」「2016年三季度」… found in a file name or a title row; empty if there is none.
std::string period_in(std::string_view text);

/// 「市直部门」「乡镇街道」… found in a file name; empty if there is none.
std::string group_in_file_name(std::string_view file_name);

/// True if the text only names a group of units: 乡镇街道, 一、区直部门 …
bool is_group_label(std::string_view cell);

/// 合计, 总计, 小计 …
bool is_total_label(std::string_view cell);

/// True if the text ends as unit names do: 局 办 镇 街道 …
bool looks_like_unit(std::string_view cell);

}  // namespace tongbao::core
