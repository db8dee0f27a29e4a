#pragma once
// row_words.hpp: what the words of a cell make of its row (行的用词)
//
// A table of units has rows that are none: totals, headings, averages, and lines that somebody signs. Each is a
// question of the words in one cell; what the numbers beside it say is settled where rows are read.

#include <string>
#include <string_view>

namespace tongbao::core {

/// True if the text only names a group of units: 乡镇街道, 一、区直部门, 部门（3家） …
bool is_group_label(std::string_view cell);

/// 二、某县: a name with a Chinese ordinal before it, as headings have.
bool has_ordinal(std::string_view cell);
/// 二、某县 → 某县.
std::string without_ordinal(std::string_view cell);

/// 一, （二）, 三、: such an ordinal alone.
bool is_ordinal(std::string_view cell);

/// 合计, 小计, 累计 and nothing else: under 月份 or 栏目 the row is the sum of its unit's others.
bool is_sum_word(std::string_view cell);

/// 合计, 总计：, 小计（条）, 县直单位（小计）, 共3家, 全县 …: the row is the sum of others.
bool is_total_label(std::string_view cell);

/// 乡镇平均, 上年同期, 任务数, 填表人, 其中：…, 例：…: the row has numbers, which are none of a unit and not to be added up
/// or compared.
bool is_comparison_label(std::string_view cell);

/// 例, 示例：…: the row shows how to fill the table in.
bool is_example(std::string_view cell);

/// 填表人：张三, 备注：无, 注：…, 第1页 …: the row says something about the table.
bool is_note(std::string_view cell);

/// True if the text ends as unit names do: 局 办 镇 街道 …
bool looks_like_unit(std::string_view cell);

/// 县司法局 of 县公安局（县司法局）; empty unless both are names of units.
std::string unit_in_brackets(std::string_view cell);

/// 人民网, 转载, 个人投稿, 不详: where an item came from when no unit sent it, or what is no name at all.
bool is_odd_unit(std::string_view cell);

/// 财政局、税务局: each part ends as unit names do.
bool names_several_units(std::string_view cell);

}  // namespace tongbao::core
