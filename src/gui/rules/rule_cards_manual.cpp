// The cards over points that a person decides, with the entries of this period, and over ready-made scores. What
// goes together (a rule and its entries) is one undo step: both changes carry the same merge key.

#include <algorithm>
#include <string>

#include "core/messages/messages_zh.hpp"
#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"

namespace tongbao::gui {
namespace {

using core::ManualPoints;
using core::Points;
using core::RuleSet;

void send_entries(const Screen& screen, std::vector<ManualPoints> entries, std::string label) {
  screen.emit(app::SetManualPoints{std::move(entries), {std::move(label), ""}});
}

/// A renamed rule keeps its entries, a removed one takes them away.
void send_rule_and_entries(const Screen& screen, RuleSet rules, std::vector<ManualPoints> entries,
                           const std::string& label) {
  if (entries == screen.project().manual_points) {
    send_rules(screen, std::move(rules), label);
    return;
  }
  screen.emit(app::SetManualPoints{std::move(entries), {label, "manual_rule"}});
  screen.emit(app::SetRules{std::move(rules), {label, "manual_rule"}});
  screen.emit(app::EndGesture{});
}

void draw_entry(const Screen& screen, size_t idx, const std::string& rule, float width) {
  const std::vector<ManualPoints>& entries = screen.project().manual_points;
  const ManualPoints& before = entries[idx];
  ManualPoints entry = before;
  const float left = available().x;
  set_cursor(left + px(24), available().y);
  RuleLine line(screen, rule + " " + before.unit, width - px(24), 1);
  std::vector<std::string> units = screen.unit_names();
  int unit = static_cast<int>(std::find(units.begin(), units.end(), entry.unit) - units.begin());
  if (unit == static_cast<int>(units.size())) units.push_back(entry.unit);
  if (line.choice("单位", units, unit, 208)) entry.unit = units[static_cast<size_t>(unit)];
  line.points("评分", entry.points);
  line.word("分");
  line.name("理由", entry.reason, 176, "理由");
  const bool is_removed = line.remove("评分");
  const std::string label = line.finish();
  for (const core::Diagnostic& diagnostic : screen.results->diagnostics) {
    const bool is_own = diagnostic.code == core::Code::ManualOutOfRange && diagnostic.args.size() > 2 &&
                        diagnostic.args[0] == rule && diagnostic.args[1] == before.unit &&
                        diagnostic.args[2] == before.points.to_string();
    if (!is_own) continue;
    text_wrapped(TextSize::Small, kRed, core::message_zh(diagnostic), width - px(24));
    break;
  }
  set_cursor(left, available().y);
  if (label.empty()) return;
  std::vector<ManualPoints> next = entries;
  next[idx] = std::move(entry);
  if (is_removed) next.erase(next.begin() + static_cast<std::ptrdiff_t>(idx));
  send_entries(screen, std::move(next), label);
}

void draw_manual_rule(const Screen& screen, size_t idx, float width) {
  const RuleSet& rules = screen.project().rules;
  const core::ManualRule& before = rules.manual[idx];
  core::ManualRule rule = before;
  const std::string owner = "第 " + std::to_string(idx + 1) + " 项评分";
  RuleLine line(screen, owner, width, 3);
  line.mark(idx + 1);
  line.on_off(rule.is_on);
  line.name("名称", rule.name, 144);
  line.word("从");
  line.points("最少", rule.min);
  line.word("到");
  line.points("最多", rule.max);
  line.word("分");
  line.part(rule.part);
  const RuleMove move = line.tools(idx, rules.manual.size());
  const std::string label = line.finish();
  if (move != RuleMove::None || !label.empty()) {
    std::vector<ManualPoints> entries = screen.project().manual_points;
    for (ManualPoints& entry : entries)
      if (entry.rule == before.name) entry.rule = rule.name;
    if (move == RuleMove::Remove)
      std::erase_if(entries, [&](const ManualPoints& entry) { return entry.rule == rule.name; });
    RuleSet next = rules;
    next.manual[idx] = rule;
    move_rule(next.manual, idx, move);
    send_rule_and_entries(screen, std::move(next), std::move(entries),
                          move == RuleMove::None ? label : move_label(owner, move));
  }

  for (size_t i = 0; i < screen.project().manual_points.size(); ++i) {
    if (screen.project().manual_points[i].rule != before.name) continue;
    ImGui::PushID(static_cast<int>(i));
    draw_entry(screen, i, before.name, width);
    ImGui::PopID();
  }
  const float left = available().x;
  set_cursor(left + px(24), available().y);
  RuleLine add(screen, before.name, width - px(24));
  const std::vector<std::string> units = screen.unit_names();
  int chosen = -1;
  if (add.choice("评一家", units, chosen, 208, "评一家…")) {
    std::vector<ManualPoints> next = screen.project().manual_points;
    const std::string& unit = units[static_cast<size_t>(chosen)];
    next.push_back({before.name, unit, before.min > Points() ? before.min : std::min(Points(), before.max), ""});
    send_entries(screen, std::move(next), before.name + "：评" + unit);
  }
  add.finish();
  set_cursor(left, available().y);
}

bool has_rule(const Screen& screen, const std::string& name) {
  const auto& rules = screen.project().rules.manual;
  return std::any_of(rules.begin(), rules.end(), [&](const core::ManualRule& rule) { return rule.name == name; });
}

}  // namespace

void draw_manual_points_card(const Screen& screen, float width) {
  for (size_t i = 0; i < screen.project().rules.manual.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_manual_rule(screen, i, width);
    ImGui::PopID();
  }
  // Entries of another rule set stay here, to be taken away or to be used again.
  const auto& entries = screen.project().manual_points;
  for (size_t i = 0; i < entries.size(); ++i) {
    if (has_rule(screen, entries[i].rule)) continue;
    ImGui::PushID(static_cast<int>(i));
    text(TextSize::Small, kRed, "细则里没有“" + entries[i].rule + "”这一项，没有计入：");
    draw_entry(screen, i, entries[i].rule, width);
    ImGui::PopID();
  }
  if (add_link("add_manual", "加一项评分")) add_manual_rule(screen);
}

void empty_rules(const Screen& screen) { send_rule_and_entries(screen, {}, {}, "清空细则"); }

void add_manual_rule(const Screen& screen) {
  RuleSet next = screen.project().rules;
  const size_t n = next.manual.size() + 1;
  next.manual.push_back({"领导评分" + (n > 1 ? std::to_string(n) : std::string()), Points(), Points::from_whole(10)});
  send_rules(screen, std::move(next), "加一项人工评分");
}

void draw_ready_made_card(const Screen& screen, float width) {
  RuleSet next = screen.project().rules;
  RuleLine line(screen, "现成得分", width, 1);
  line.on_off(next.ready_made.is_on);
  line.word("得分直接取原表的得分列，不由条数重新计算");
  line.part(next.ready_made.part);
  const bool is_removed = line.tools(0, 1) == RuleMove::Remove;
  if (is_removed) next.ready_made = {};
  const std::string label = line.finish();
  if (is_removed || !label.empty()) send_rules(screen, std::move(next), is_removed ? "去掉现成得分" : label);
}

void add_ready_made(const Screen& screen) {
  RuleSet next = screen.project().rules;
  next.ready_made.is_on = true;
  send_rules(screen, std::move(next), "用原表的得分");
}

}  // namespace tongbao::gui
