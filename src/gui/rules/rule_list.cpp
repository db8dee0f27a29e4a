#include "gui/rules/rule_list.hpp"

#include "core/messages/messages_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {

std::string move_label(const std::string& owner, RuleMove move) {
  if (move == RuleMove::Remove) return "去掉" + owner;
  return owner + (move == RuleMove::Up ? " 提前" : " 后移");
}

bool add_link(const char* id, std::string_view words) { return link(id, words, {.icon = Icon::Plus}); }

void draw_rule_notes(const Screen& screen, core::Code code, size_t rule_idx, float width) {
  const std::string place = std::to_string(rule_idx + 1);
  const float left = available().x;
  for (const core::Diagnostic& d : screen.results->diagnostics) {
    if (d.code != code || d.args.empty() || d.args[0] != place) continue;
    set_cursor(left + px(24), available().y);
    text_wrapped(TextSize::Small, kWarn, core::sentence_zh(d.code, d.args), width - px(24));
    set_cursor(left, available().y);
  }
}

}  // namespace tongbao::gui
