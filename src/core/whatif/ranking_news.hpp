#pragma once
// ranking_news.hpp: one sentence about what a change did to the ranking (排名已更新)
//
// For somebody who hears the page: 排名已更新，水利局升至第1名；表扬 8 → 12 家. It names who came to the top
// of each table that counts, else who moved most; units up before units down.
//
// In       two results and their rule sets, as for compare_results.
// Out      the sentence without a full stop; empty if no rank and no list changed.
// Errors   none.
// Cost     that of compare_results.

#include <string>

#include "core/pipeline/pipeline.hpp"

namespace tongbao::core {

std::string ranking_news_zh(const Results& before, const RuleSet& rules_before, const Results& after,
                            const RuleSet& rules_after);

}  // namespace tongbao::core
