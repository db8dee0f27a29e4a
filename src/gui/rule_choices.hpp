#pragma once
// rule_choices.hpp: what can be chosen for a rule, from the data at hand and a few fixed words

#include <string>
#include <vector>

#include "core/score/rule_set.hpp"
#include "gui/screen.hpp"

namespace tongbao::gui {

struct SelectorChoice {
  std::string word;
  core::CountSelector items;
};
std::vector<SelectorChoice> selector_choices(const Screen& screen);
/// Position of the same selector, or -1.
int position_of(const std::vector<SelectorChoice>& choices, const core::CountSelector& items);
std::vector<std::string> words_of(const std::vector<SelectorChoice>& choices);

struct MeasureChoice {
  std::string word;
  core::Measure measure;
};
std::vector<MeasureChoice> measure_choices(const Screen& screen);

/// The number of the main quota, typed; empty takes a quota that only says so away.
core::RuleSet with_quota(core::RuleSet rules, const std::string& typed);
std::string main_quota_text(const core::RuleSet& rules);

/// One change of the rule set, one undo step.
void send_rules(const Screen& screen, core::RuleSet rules, std::string label_text);

}  // namespace tongbao::gui
