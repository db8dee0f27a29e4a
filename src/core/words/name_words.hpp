#pragma once
// name_words.hpp: what speaks for two names being one unit, in Chinese words (归并的理由)
//
//     “区经管局”像是“区经营管理局”的简称：同属“部门”；7月只有前一个名称
//
// In       a proposal (tally/name_proposals.hpp), and which of its choices.
// Out      one sentence without its full stop, or the part of it behind the names.
// Errors   none.
// Cost     O(length).

#include <string>

#include "core/tally/name_proposals.hpp"

namespace tongbao::core {

/// With several choices they are only listed.
std::string proposal_zh(const NameProposal& proposal);

/// 简称；同属“部门”；7月只有前一个名称
std::string choice_zh(const NameProposal& proposal, const NameChoice& choice);

}  // namespace tongbao::core
