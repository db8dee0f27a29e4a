#pragma once
// rule_list.hpp: the rules of one kind below each other, each a line with its tools (规则列表)

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/rule_set.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/send_rules.hpp"
#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Applies what the tools asked for to the rule at `idx`. False: nothing.
template <class Rule>
bool move_rule(std::vector<Rule>& rules, size_t idx, RuleMove move) {
  if (move == RuleMove::None) return false;
  if (move == RuleMove::Remove) rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(idx));
  if (move == RuleMove::Up) std::swap(rules[idx], rules[idx - 1]);
  if (move == RuleMove::Down) std::swap(rules[idx], rules[idx + 1]);
  return true;
}
std::string move_label(const std::string& owner, RuleMove move);

/// 加一条…: puts a new rule at the end.
bool add_link(const char* id, std::string_view words);

/// What is reported of one rule (idle_rules: its place stands first), below it; nothing if nothing is.
void draw_rule_notes(const Screen& screen, core::Code code, size_t rule_idx, float width);

/// What may be reported of one rule by itself, beside it.
inline std::vector<core::Code> codes_of(const core::CountingRule&) {
  return {core::Code::LimitWithoutData, core::Code::ConvertWithoutData};
}
inline std::vector<core::Code> codes_of(const core::PointsRule&) { return {core::Code::PointsWithoutData}; }
inline std::vector<core::Code> codes_of(const core::QuotaRule&) {
  return {core::Code::QuotaWithoutData, core::Code::QuotaTargetUnknown};
}
inline std::vector<core::Code> codes_of(const core::ConditionRule&) { return {core::Code::ConditionWithoutData}; }
inline std::vector<core::Code> codes_of(const core::VetoRule&) { return {core::Code::VetoWithoutData}; }

/// Draws each rule of one kind by `draw(line, rule)`, which changes its copy, with its tools, and sends the changed
/// rule set: one change, one undo step.
template <class Rule, class Draw>
void draw_rules(const Screen& screen, float width, const std::string& word, std::vector<Rule> core::RuleSet::*member,
                Draw draw) {
  const std::vector<Rule>& rules = screen.project().rules.*member;
  for (size_t i = 0; i < rules.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const std::string owner = "第 " + std::to_string(i + 1) + " " + word;
    Rule rule = rules[i];
    RuleLine line(screen, owner, width, 3);
    line.mark(i + 1);
    draw(line, rule);
    const RuleMove move = line.tools(i, rules.size());
    const std::string label = line.finish();
    if (move != RuleMove::None || !label.empty()) {
      core::RuleSet next = screen.project().rules;
      (next.*member)[i] = std::move(rule);
      move_rule(next.*member, i, move);
      send_rules(screen, std::move(next), move == RuleMove::None ? label : move_label(owner, move));
    }
    for (const core::Code code : codes_of(rules[i])) draw_rule_notes(screen, code, i, width);
    ImGui::PopID();
  }
}

}  // namespace tongbao::gui
