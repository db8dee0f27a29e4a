// The card over all others where the tables print scores or ranks: the rules behind them, found when they are asked for.

#include <string>
#include <utility>

#include "core/learn/learnt_words.hpp"
#include "gui/rules/rule_cards.hpp"
#include "gui/rules/send_rules.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// What was found, as long as tables and rules are the same.
struct Findings {
  uint64_t made_for = 0;
  core::Learnt learnt;
};

Findings& findings() {
  static Findings kept;
  return kept;
}

/// Null until somebody asks.
const core::Learnt* learnt_of(const Screen& screen) {
  return findings().made_for == screen.serial ? &findings().learnt : nullptr;
}

void learn(const Screen& screen) {
  findings() = {screen.serial, core::learn_rules(screen.tally(), screen.project().rules)};
  request_wake(0);
}

void draw_agreement(const core::Agreement& agreement, const Screen& screen, const char* counter, float width) {
  if (agreement.n_rows == 0) return;
  const bool is_all = agreement.differing.empty();
  text_wrapped(TextSize::Small, is_all ? kOk : kWarn, core::agreement_zh(agreement, screen.tally(), counter), width);
}

/// The same rules, whatever they are called.
bool is_in_use(const core::RuleSet& found, const core::RuleSet& current) {
  core::RuleSet named = found;
  named.name = current.name;
  named.source = current.source;
  named.note = current.note;
  return named == current;
}

void draw_found(const Screen& screen, const core::LearntRules& found, int number, float width) {
  const std::string formula = found.scores.n_rows > 0 ? "表上的" + core::learnt_formula_zh(found.rules) : std::string();
  if (!formula.empty()) text_wrapped(TextSize::Body, kInk, formula, width);
  draw_agreement(found.scores, screen, "家", width);
  const std::string ranking = core::learnt_ranking_zh(found.rules);
  if (found.ranks.n_rows > 0) text_wrapped(TextSize::Body, kInk, ranking, width);
  draw_agreement(found.ranks, screen, "个名次", width);
  space(0, px(4));
  const bool is_used = is_in_use(found.rules, screen.project().rules);
  const std::string& says = formula.empty() ? ranking : formula;
  const std::string hint = is_used ? "现在用的就是它" : says;
  const std::string id = "use_learnt_" + std::to_string(number);
  if (button_secondary(id.c_str(), "用这个细则", {.size = ButtonSize::Small, .enabled = !is_used, .hint = hint}))
    send_rules(screen, found.rules, "用从表上看出的细则：" + found.rules.name);
  space(0, px(8));
}

}  // namespace

bool can_learn_rules(const Screen& screen) {
  static uint64_t made_for = 0;
  static bool prints_results = false;
  if (std::exchange(made_for, screen.serial) != screen.serial) prints_results = core::prints_results(screen.tally());
  return prints_results;
}

void draw_learnt_card(const Screen& screen, float width) {
  const core::Learnt* learnt = learnt_of(screen);
  if (learnt == nullptr) {
    text_wrapped(TextSize::Small, kInk2, "表上印着得分或名次，可以反过来找出印表时用的细则：每条几分，同分谁先谁后。",
                 width);
    space(0, px(4));
    if (button_secondary("learn_rules", "从表上的得分找细则", {.size = ButtonSize::Small})) learn(screen);
    return;
  }
  int number = 0;
  for (const core::LearntRules& found : learnt->found) draw_found(screen, found, number++, width);
  if (learnt->found.size() > 1)
    text_wrapped(TextSize::Small, kInk2, "这几种同样相符，从数字上分不出来，请按办法原文选一种。", width);
  if (learnt->n_more > 0)
    text_wrapped(TextSize::Small, kInk2, "还有 " + std::to_string(learnt->n_more) + " 种同样相符。", width);
  if (learnt->found.empty()) text_wrapped(TextSize::Body, kInk2, core::nothing_learnt_zh(*learnt), width);
}

}  // namespace tongbao::gui
