// Left: the scoring rules as cards, one decision each. Right: one unit tried out with them, and what the
// lists come to, so that a change shows its effect beside itself.

#include <algorithm>
#include <cmath>
#include <string>

#include "core/facts/rule_words.hpp"
#include "gui/labels_zh.hpp"
#include "gui/rule_cards.hpp"
#include "gui/rule_choices.hpp"
#include "gui/screen.hpp"
#include "gui/widgets.hpp"

namespace tongbao::gui {
namespace {

/// A card is drawn around its content: the content first, on the upper channel, then the edge.
template <class Content>
void card(const Screen& screen, const char* id, int number, const char* title, float x, float& y,
          float width, Content content) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  ImGui::PushID(id);
  begin_region(id, title);
  draw->ChannelsSplit(2);
  draw->ChannelsSetCurrent(1);
  set_cursor(x + px(16), y + px(52));
  ImGui::BeginGroup();
  content(screen, width - px(32));
  ImGui::EndGroup();
  const float height = std::max(px(60), ImGui::GetItemRectMax().y + px(14) - y);
  draw->ChannelsSetCurrent(0);
  draw_card({x, y, width, height}, title, number);
  draw->ChannelsMerge();
  end_region();
  ImGui::PopID();
  y += height + px(12);
}

void draw_try_out(const Screen& screen, Rect area) {
  begin_area("try_out", area, {.fill = kGround, .pad_x = px(16), .pad_y = px(16), .scrolls = true});
  begin_region("try_out", "试算");
  const float width = area.w - px(44);
  heading(2, "拿一家试算", TextSize::Title);
  space(0, px(8));
  std::vector<std::string> names;
  for (const core::Unit& unit : screen.tally().roster.units) names.push_back(unit.full_name);
  if (names.empty()) {
    text_wrapped(TextSize::Body, kInk2, "打开数据以后，可以选一家看得分怎么算。", width);
    end_region();
    end_area();
    return;
  }
  int unit = std::clamp<int>(screen.view().unit_idx, 0, static_cast<int>(names.size()) - 1);
  if (dropdown("unit", "试算单位", names, unit, {.width = width}))
    screen.change_view([&](app::ViewState& v) { v.unit_idx = unit; });
  space(0, px(12));
  const core::UnitScore& score = screen.results->scores.units[static_cast<size_t>(unit)];
  const auto line = [&](const std::string& words, const std::string& value, ImU32 colour) {
    const Rect row{available().x, available().y, width, px(28)};
    draw_text_or_tooltip({row.x, row.y, row.w - px(80), row.h}, TextSize::Body, kInk2, words);
    draw_text(row, TextSize::Body, colour, value, Align::Right);
    record_text(words + " " + value, row);
    set_cursor(row.x, row.bottom());
  };
  for (const core::ScoreLine& part : score.lines) {
    if (part.kind == core::ScoreLine::Kind::Base) line("基础分", part.points.to_string(), kInk);
    if (part.kind == core::ScoreLine::Kind::Cap) line("封顶扣去", part.points.to_string(), kRed);
    if (part.kind != core::ScoreLine::Kind::Items || part.rule_idx < 0) continue;
    const auto& rule = screen.project().rules.points[static_cast<size_t>(part.rule_idx)];
    line(core::selector_zh(rule.items) + " " + std::to_string(part.n_items) + " 条 × " +
             part.points_each.to_string(),
         part.points.to_string(), kInk);
  }
  draw_rule(available().x, available().y, width, kLine2);
  space(0, 1);
  if (!score.lines.empty()) line("得分", score.total.to_string() + " 分", kBlue);
  const auto places = core::rank_places(screen.results->ranking, screen.project().rules, names.size());
  const int32_t rank = places[static_cast<size_t>(unit)].rank;
  line("名次", rank > 0 ? "第 " + std::to_string(rank) + " 名" : "不参与评比", kInk);

  space(0, px(16));
  heading(2, "名单", TextSize::Title);
  space(0, px(4));
  for (const core::UnitList& list : screen.results->lists.lists) {
    std::string members;
    for (const core::ListMember& member : list.members)
      members += (members.empty() ? "" : "、") + screen.unit(member.unit_idx).full_name;
    text(TextSize::Body, list.kind == core::ListKind::Commendation ? kRed : kCriticise,
         list.name + "　" + std::to_string(list.members.size()) + " 家");
    text_wrapped(TextSize::Small, kInk2, members.empty() ? "没有单位" : members, width);
    space(0, px(8));
  }
  if (screen.results->lists.lists.empty()) text(TextSize::Small, kInk3, "没有设名单。");
  end_region();
  end_area();
}

}  // namespace

void draw_step_rules(const Screen& screen, Rect area) {
  const core::RuleSet& rules = screen.project().rules;
  Rect rest = area;
  const Rect head = cut_top(rest, px(kStepHeadHeight));
  begin_area("rules_head", head, {.fill = kPaper});
  step_head(head, "计分", rules.name.empty() ? "一条信息计几分，谁先谁后，点谁的名。" : rules.name);
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const ButtonOptions go{.trailing_icon = Icon::ChevronRight};
  const float go_x = head.right() - px(kGutterRight) - button_width("看排名", go, true);
  const float open_x = go_x - px(12) - button_width("换一套细则", {.icon = Icon::Folder});
  set_cursor(open_x - px(12) - button_width("保存细则", {.icon = Icon::Save}), y);
  if (button_quiet("save_rules", "保存细则", {.icon = Icon::Save})) screen.emit(app::SaveRules{});
  set_cursor(open_x, y);
  if (button_secondary("open_rules", "换一套细则", {.icon = Icon::Folder, .hint = "打开评分细则文件（.json）"}))
    screen.emit(app::PickFiles{});
  set_cursor(go_x, y);
  if (button_primary("go_ranking", "看排名", go))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Ranking; });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);

  const Rect try_out = cut_right(rest, px(336));
  begin_area("rule_cards", rest, {.fill = kPaper, .scrolls = true});
  const float left = rest.x + px(kGutterLeft);
  const float width = std::min(rest.w - px(kGutterLeft) - px(28), px(1160));
  const float half = std::floor((width - px(12)) / 2);
  float top = available().y + px(16);
  card(screen, "points", 1, "一条信息计几分", left, top, width, draw_points_card);
  card(screen, "base", 2, "基础分、封顶、任务数", left, top, width, draw_base_card);
  card(screen, "lists", 3, "名单线和加扣分", left, top, width, draw_lists_card);
  card(screen, "manual", 4, "名单的人工增减和次序", left, top, width, draw_manual_card);
  float top_left = top;
  float top_right = top;
  card(screen, "keys", 5, "排名依据，同分看后一条", left, top_left, half, draw_keys_card);
  card(screen, "ranks", 6, "名次写法", left + half + px(12), top_right, half, draw_ranks_card);
  set_cursor(left, std::max(top_left, top_right));
  space(width, px(12));
  end_area();
  draw_try_out(screen, try_out);
}

}  // namespace tongbao::gui
