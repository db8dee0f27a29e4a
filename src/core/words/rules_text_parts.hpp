#pragma once
// rules_text_parts.hpp: the clauses of rules_text.hpp by topic, and the words that they share
//
// In       a RuleSet; rules that are switched off are left out.
// Out      the clauses of one topic, appended in the order in which they are to be read.
// Errors   none.

#include <initializer_list>
#include <string_view>

#include "core/words/rules_text.hpp"

namespace tongbao::core {

using RuleClauses = std::vector<RuleClause>;

// rules_text_points.cpp
void add_counting_text(const RuleSet& rules, RuleClauses& out);
void add_points_text(const RuleSet& rules, RuleClauses& out);
void add_repeats_text(const RuleSet& rules, RuleClauses& out);

// rules_text_lists.cpp
void add_ranks_text(const RuleSet& rules, RuleClauses& out);
void add_lists_text(const RuleSet& rules, RuleClauses& out);

// rules_text.cpp
/// Appends one clause, put together from its pieces.
void say(RuleClauses& out, RuleTopic topic, std::initializer_list<std::string_view> pieces);
/// 计入“报送”项 with a comma before it; empty without a part.
std::string into_part(const std::string& part);
/// 计5分, 扣5分, 另加5分, 另扣5分.
std::string gives_points(Points points, std::string_view plus, std::string_view minus);
/// 5 for 5 and -5.
std::string magnitude(Points points);
/// 四舍五入保留2位小数, 四舍五入取整数.
std::string rounding_text(const RuleSet& rules);
/// Fractions of whole per cents are said so.
bool is_percent(Ratio ratio);
/// 按40%, 乘以4/3.
std::string times(Ratio ratio);

}  // namespace tongbao::core
