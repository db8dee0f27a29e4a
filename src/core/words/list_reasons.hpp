#pragma once
// list_reasons.hpp: why a unit is not on a list, and what a veto did to it, in Chinese words (未列入的原因)
//
// In       results of one pipeline run and the rule set that they were made by.
// Out      one clause, without a full stop, for the notice and for the screen.
// Errors   none.
// Cost     O(1) measures.

#include <string>

#include "core/lists/lists.hpp"

namespace tongbao::core {

/// 第2名乙局采用3条，不足5条，未列入“表扬”; 第1名丙局因“漏报”一票否决，未列入“表扬”.
std::string passed_over_zh(const PassedOver& passed, const ListRule& rule, const Tally& tally, const Scores& scores,
                           const RuleSet& rules);

/// 丙局因“漏报”（漏报1次及以上）一票否决，得分按零分计，不参加排名; several are joined by ；. Empty without a veto.
std::string vetoes_zh(int32_t unit_idx, const Tally& tally, const Scores& scores, const RuleSet& rules);

/// What a veto does: 得分按零分计，不参加排名，取消评先资格; empty if nothing.
std::string veto_effects_zh(const VetoRule& rule);

}  // namespace tongbao::core
