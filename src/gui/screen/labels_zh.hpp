#pragma once
// labels_zh.hpp: the words on buttons, chips and headers for the core's enums (界面用词)
//
// One word a thing, the same everywhere on the page. Sentences about problems are in core/messages_zh.

#include <cstdint>
#include <string>

#include "core/lists/lists.hpp"
#include "core/record/source_table.hpp"
#include "core/rules/rule_set.hpp"

namespace tongbao::gui {

// What is on several screens.
inline constexpr const char* kPasteHint = "也可以从 Excel、WPS 或网页复制表格，在这里按 Ctrl+V";

const char* label(core::TableKind kind);         // 计数表 / 流水
const char* label(core::TieRule rule);           // 顺序 1234 …
const char* label(core::RankScope scope);        // 分组排名 / 一起排名
const char* label(core::ListKind kind);          // 表扬, 批评 …
const char* label(core::Comparison comparison);  // ≥ > < = 前

/// 得分, 报送条数, 本级采用条数, 零报送期数 …
std::string label_of(const core::Measure& measure);
const char* counter_of(core::MeasureKind kind);  // 分 条 期 %

std::string rank_words(int32_t rank);  // 第 3 名
/// 11 家
template <class Integer>
std::string units_words(Integer n) {
  return std::to_string(n) + " 家";
}

/// 表扬 得分 ≥ 120 分 / 报送 ≥ 24 条 / 前 5 名, without the group.
std::string label_of(const core::ListCriterion& criterion);

}  // namespace tongbao::gui
