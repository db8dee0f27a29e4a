#pragma once
// send_rules.hpp: the rule set with one thing in it changed

#include <string>
#include <utility>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// One change of the rule set, one undo step.
inline void send_rules(const Screen& screen, core::RuleSet rules, std::string label_text) {
  screen.emit(app::SetRules{std::move(rules), {std::move(label_text), ""}});
}

}  // namespace tongbao::gui
