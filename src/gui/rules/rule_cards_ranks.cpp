// The card over the order: the keys one after another, what decides at last, which units are ranked together, and
// how ranks are written.

#include <string>

#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/rules/rule_list.hpp"
#include "gui/screen/labels_zh.hpp"

namespace tongbao::gui {
namespace {

using core::RuleSet;

void draw_keys(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  const std::vector<core::RankKey> keys = rules.rank_keys.empty() ? std::vector<core::RankKey>{{}} : rules.rank_keys;
  const auto send = [&](std::vector<core::RankKey> changed, std::string label) {
    RuleSet next = rules;
    next.rank_keys = std::move(changed);
    send_rules(screen, std::move(next), std::move(label));
  };
  for (size_t i = 0; i < keys.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const std::string owner = "第 " + std::to_string(i + 1) + " 个依据";
    core::RankKey key = keys[i];
    RuleLine line(screen, owner, width, 3);
    line.mark(i + 1);
    line.measure(key.measure, false);
    int way = key.descending ? 0 : 1;
    if (line.segments_of("方向", "高在前|低在前", way)) key.descending = way == 0;
    if (i > 0 || key.only_order) {
      int use = key.only_order ? 1 : 0;
      if (line.choice_of("用处", "定名次|只排并列的先后", use, 136)) key.only_order = use == 1;
    }
    const RuleMove move = line.tools(i, keys.size());
    const std::string label = line.finish();
    if (move != RuleMove::None || !label.empty()) {
      std::vector<core::RankKey> changed = keys;
      changed[i] = std::move(key);
      move_rule(changed, i, move);
      send(std::move(changed), move == RuleMove::None ? label : move_label(owner, move));
    }
    draw_rule_notes(screen, core::Code::RankKeyWithoutData, i, width);
    ImGui::PopID();
  }
  if (add_link("add_key", "加一个依据")) {
    std::vector<core::RankKey> changed = keys;
    changed.push_back({{core::MeasureKind::Items, {core::Status::Adopted, "", "", ""}}, true});
    send(std::move(changed), "加一个排名依据");
  }
}

void draw_tie_rule(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  struct Row {
    core::TieRule rule;
    const char* name;
    const char* example;
    const char* note;
  };
  constexpr Row kRows[] = {{core::TieRule::Ordinal1234, "顺序", "1 2 3 4", "不并列"},
                           {core::TieRule::Standard1224, "美式", "1 2 2 4", "并列，空出名次"},
                           {core::TieRule::Dense1223, "中式", "1 2 2 3", "并列，不空名次"}};
  begin_one_stop("tie_rule", "同分名次", Role::Radiogroup);
  for (const Row& row : kRows) {
    ImGui::PushID(row.name);
    if (radio_row("tie", row.name, row.example, row.note, rules.tie_rule == row.rule, width, px(32)) &&
        rules.tie_rule != row.rule) {
      RuleSet next = rules;
      next.tie_rule = row.rule;
      send_rules(screen, std::move(next), std::string("名次写法改为") + row.name);
    }
    ImGui::PopID();
  }
  end_one_stop();
}

}  // namespace

void draw_ranks_card(const Screen& screen, float width) {
  draw_keys(screen, width);
  RuleSet next = screen.project().rules;
  RuleLine line(screen, "", width);
  line.word("各项都相同的", 180);
  line.segments_of("最后依据", "按名录顺序|按报送先后", next.last_key);
  line.word("　排名范围", 250);
  std::string scopes = label(core::RankScope::PerGroup);
  for (const auto scope : {core::RankScope::Overall, core::RankScope::Both}) scopes += std::string("|") + label(scope);
  line.segments_of("排名范围", scopes, next.rank_scope);
  const std::string label_text = line.finish();
  if (!label_text.empty()) send_rules(screen, std::move(next), label_text);
  space(0, px(6));
  draw_tie_rule(screen, width);
}

}  // namespace tongbao::gui
