#pragma once
// rules_text.hpp: a rule set in plain Chinese (评分细则的文字)
//
// Good enough to be in the annex of a notice: 本级采用每条计5分，上级采用每条计10分。得分相同的，按本级采用数
// 从多到少排列。 Rules that are switched off are left out.
//
// In       a RuleSet.
// Out      clauses in the order in which a score comes about, each a full sentence or several; topics without
//          a rule have none.
// Errors   none.

#include <string>
#include <vector>

#include "core/rules/rule_set.hpp"

namespace tongbao::core {

/// Which card of the editor a clause is about.
enum class RuleTopic {
  Counting,    // 计数
  Points,      // 计分
  Repeats,     // 一条多次采用
  Quotas,      // 任务
  Conditions,  // 条件加扣分
  Manual,      // 人工评分
  ReadyMade,   // 现成得分
  Parts,       // 分项
  Vetoes,      // 一票否决
  Total,       // 基础分、封顶、折算
  Lists,       // 名单
  Ranks,       // 排名
};

struct RuleClause {
  RuleTopic topic = RuleTopic::Points;
  std::string text;
};

std::vector<RuleClause> rules_text_zh(const RuleSet& rules);

/// The rule set in words as one text: one clause a line, numbered where there are several.
std::string rules_lines_zh(const RuleSet& rules);

}  // namespace tongbao::core
