#pragma once
// rule_choices.hpp: what can be chosen for a rule, from the data at hand

#include <string>
#include <vector>

#include "core/rules/rule_set.hpp"
#include "gui/screen/screen.hpp"

namespace tongbao::gui {

struct SelectorChoice {
  std::string word;
  core::CountSelector items;
};
/// 报送, 采用, and each level, publication, column and kind of event that the data has.
std::vector<SelectorChoice> selector_choices(const Screen& screen);
/// 全部, and the names alone: what a rate is taken of.
std::vector<SelectorChoice> rate_choices(const Screen& screen);
/// Position of the same selector, or -1.
int position_of(const std::vector<SelectorChoice>& choices, const core::CountSelector& items);

/// The number of the main quota, typed; empty takes a quota that only says so away.
core::RuleSet with_quota(core::RuleSet rules, const std::string& typed);
std::string main_quota_text(const core::RuleSet& rules);

}  // namespace tongbao::gui
