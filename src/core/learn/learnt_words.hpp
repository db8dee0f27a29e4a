#pragma once
// learnt_words.hpp: rules that were learnt, as they are offered (看出的细则怎么说)
//
// In       learnt rules, and the tally that they were learnt from.
// Out      得分 = 本级采用 × 5 + 上级采用 × 10 · 53 家全部相符 · 分组排名，同分按本级采用排先后，名次不并列.
// Errors   none.
// Cost     O(rules² + rows that differ).

#include <string>

#include "core/learn/learn_rules.hpp"

namespace tongbao::core {

/// Only for rules as rules_of_fit makes them; what else a rule set can say has no formula.
std::string learnt_formula_zh(const RuleSet& rules);

/// How the rules rank, in one line.
std::string learnt_ranking_zh(const RuleSet& rules);

/// 53 家全部相符, 51 家相符，2 家不符：第 4 行公安局（印 999，算 135）…; the counter is 家 or 个名次.
std::string agreement_zh(const Agreement& agreement, const Tally& tally, const char* counter);

/// Of lines that were learnt: 报送24条及以上（23至24都给出同样的名单）. Whoever differs is named.
std::string learnt_line_zh(const ListFit& fit, const Tally& tally);

/// What is said where no rules were found.
std::string nothing_learnt_zh(const Learnt& learnt);

}  // namespace tongbao::core
