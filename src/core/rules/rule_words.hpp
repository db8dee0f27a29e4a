#pragma once
// rule_words.hpp: selectors, measures and criteria in Chinese words (规则的文字)
//
// Used for facts, evidence and wherever a rule is shown, so that one thing has one name everywhere.

#include <string>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

const char* status_zh(Status status);  // 报送 采用 退稿 待定 批示 其他事项

/// What items of this status are counted in: 条, and 次 for events.
const char* items_counter_zh(Status status);

/// 采用, 上级采用, 图片新闻采用, 7月上级图片新闻采用, 省领导批示, 迟报.
std::string selector_zh(const CountSelector& items);

/// 每4条简讯报送折1条信息报送.
std::string conversion_zh(const CountingRule& rule);

/// 总分, 上级采用, 上级采用得分, 零报送, 采用率.
std::string measure_zh(const Measure& measure);

/// What periods are counted in: 个月 if all their names end in 月, 个季度, 周, else 期.
std::string period_counter_zh(const std::vector<std::string>& periods);

/// What a measure's values are counted in: 条, 分, 个月, %.
std::string counter_zh(const Measure& measure, const std::vector<std::string>& periods);

/// 报送24条及以上, 报送不足5条, 报送为0条, 零报送2个月及以上; not by place.
std::string comparison_zh(const ListCondition& condition, const std::vector<std::string>& periods);

/// The same and 前4名, 前3名且采用5条及以上; without the group.
std::string comparison_zh(const ListCriterion& criterion, const std::vector<std::string>& periods);

/// All criteria of a list: 街道报送50条及以上、区直报送20条及以上; those of one group are joined by
/// 或.
std::string criteria_zh(const ListRule& rule, const std::vector<std::string>& periods);

/// In one line, for the notice's body: 本级采用每条5分，上级采用每条10分，基础分60分，最高100分; empty if nothing
/// gives points. All rules in full are in rules_text.hpp.
std::string scoring_zh(const RuleSet& rules);

}  // namespace tongbao::core
