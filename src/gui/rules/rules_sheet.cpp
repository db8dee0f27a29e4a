// The right side of the scoring step: the rule set as it would be in a notice, one unit tried out with it, and
// what the lists come to, so that a change shows its effect beside itself.

#include "gui/rules/rules_sheet.hpp"

#include <string>

#include "core/text/join.hpp"
#include "core/words/score_line_words.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/screen/list_ink.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

std::optional<core::RuleTopic> draw_clauses(const Screen& screen, float width,
                                            std::optional<core::RuleTopic> pointed_card) {
  std::optional<core::RuleTopic> pointed;
  const std::vector<core::RuleClause> clauses = core::rules_text_zh(screen.project().rules);
  if (clauses.empty()) text_wrapped(TextSize::Body, kInk3, "还没有规则。左边定了什么，这里就写成什么。", width);
  const float indent = px(26);
  for (size_t i = 0; i < clauses.size(); ++i) {
    const Rect at = available();
    const float height = wrapped_height(TextSize::Body, clauses[i].text, width - indent);
    const Rect box{at.x - px(12), at.y, width + px(24), height + px(8)};
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(box.min(), box.max())) pointed = clauses[i].topic;
    if (pointed_card == clauses[i].topic) draw_box(box, kBlueTint, 0, kRadiusChip);
    draw_text_at(fonts().ui, font_px(TextSize::Body), at.x,
                 at.y + px(4) + (line_px(TextSize::Body) - font_px(TextSize::Body)) / 2, kInk3, std::to_string(i + 1));
    draw_wrapped(at.x + indent, at.y + px(4), width - indent, TextSize::Body, kInk, clauses[i].text);
    record_text(std::to_string(i + 1) + " " + clauses[i].text, box);
    set_cursor(at.x, box.bottom() + px(4));
  }
  return pointed;
}

std::optional<core::RuleTopic> draw_sheet_card(const Screen& screen, float width,
                                               std::optional<core::RuleTopic> pointed_card) {
  begin_region("rules_sheet", "评分细则");
  const Rect at = available();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->ChannelsSplit(2);
  draw->ChannelsSetCurrent(1);
  const float inner = width - px(48);
  const float left = at.x + px(24);
  const Rect title{left, at.y + px(14), inner, line_px(TextSize::Title)};
  draw_text(title, TextSize::Title, kInk, "评分细则", Align::Centre);
  record_heading(2, "评分细则", title);
  const Rect note{left, title.bottom(), inner, line_px(TextSize::Small)};
  draw_text_or_tooltip(note, TextSize::Small, kInk3, "随左边的规则自动写成，可作通报附注", Align::Centre);
  draw_rule(left, note.bottom() + px(10), inner, kRed);
  set_cursor(left, note.bottom() + px(18));
  const auto pointed = draw_clauses(screen, inner, pointed_card);
  const float y = available().y + px(4);
  const ButtonOptions small{.size = ButtonSize::Small};
  const ButtonOptions into{.size = ButtonSize::Small, .hint = "在通报正文末尾写成“评分细则”一段；写过的会换成新的"};
  set_cursor(left, y);
  if (button_secondary("copy_rules", "复制文字", small)) screen.emit(app::CopyRules{});
  set_cursor(left + button_width("复制文字", small) + px(8), y);
  if (button_secondary("rules_into_notice", "作为附注写入通报", into)) screen.emit(app::RulesIntoNotice{});
  const Rect card{at.x, at.y, width, y + px(28) + px(14) - at.y};
  draw->ChannelsSetCurrent(0);
  draw_box(card, kPaper, kLine2, 2);
  draw->ChannelsMerge();
  end_region();
  set_cursor(at.x, card.bottom());
  space(width, px(12));
  return pointed;
}

void draw_score_lines(const Screen& screen, int32_t unit, float width) {
  const core::RuleSet& rules = screen.project().rules;
  const core::UnitScore& score = screen.results->scores.units[static_cast<size_t>(unit)];
  const auto line = [&](const std::string& words, const std::string& value, ImU32 colour) {
    const Rect at = available();
    const float value_width = text_width(TextSize::Body, value) + px(12);
    const float height = wrapped_height(TextSize::Body, words, width - value_width);
    const Rect row{at.x, at.y, width, height + px(4)};
    draw_wrapped(row.x, row.y + px(2), width - value_width, TextSize::Body, kInk2, words);
    draw_text({row.x, row.y + px(2), row.w, line_px(TextSize::Body)}, TextSize::Body, colour, value, Align::Right);
    record_text(words + " " + value, row);
    set_cursor(row.x, row.bottom());
  };
  for (const core::ScoreLine& one : screen.explainer->lines(unit)) {
    if (one.kind == core::ScoreLine::Kind::Items && one.n_items == 0) continue;
    const bool is_words = core::says_counts_only(one);
    line(core::score_line_zh(one, screen.tally(), rules, screen.project().manual_points),
         is_words ? "" : one.points.to_string(), one.points < core::Points() ? kRed : kInk);
  }
  draw_rule(available().x, available().y, width, kLine2);
  space(0, px(2));
  if (core::has_scores(screen.results->scores, rules))
    line("得分", core::total_zh(score) + (score.has_total ? " 分" : ""), kBlue);
  const auto places = core::rank_places(screen.results->ranking, rules, screen.tally().roster.units.size());
  const int32_t rank = places[static_cast<size_t>(unit)].rank;
  line("名次",
       rank > 0                                 ? rank_words(rank)
       : core::is_missing(screen.tally(), unit) ? "未出现，不排名"
       : score.is_ranked                        ? "不参与评比"
                                                : "被否决，不排名",
       kInk);
  if (screen.changed != nullptr) {
    const auto& gained = screen.changed->places_gained[static_cast<size_t>(unit)];
    const int64_t n = gained.value_or(0);
    if (n != 0)
      line("与打开时相比", (n > 0 ? "升 " : "降 ") + std::to_string(n > 0 ? n : -n) + " 名", n > 0 ? kRed : kOk);
  }
}

void draw_lists(const Screen& screen, float width) {
  heading(2, "名单", TextSize::Title);
  space(0, px(4));
  for (const core::UnitList& list : screen.results->lists.lists) {
    std::string members;
    for (const core::ListMember& member : list.members)
      core::append_item(members, "、", {screen.unit(member.unit_idx).full_name});
    text(TextSize::Body, list_ink(list.kind), list.name + "　" + units_words(list.members.size()));
    text_wrapped(TextSize::Small, kInk2, members.empty() ? "没有单位" : members, width);
    space(0, px(8));
  }
  if (screen.results->lists.lists.empty()) text(TextSize::Small, kInk3, "没有设名单。");
}

}  // namespace

std::optional<core::RuleTopic> draw_rules_sheet(const Screen& screen, Rect area,
                                                std::optional<core::RuleTopic> pointed_card) {
  begin_area("rules_side", area, {.fill = kGround, .pad_x = px(16), .pad_y = px(16), .scrolls = true});
  draw_vertical_rule(area.x, area, 0);
  const float width = area.w - px(44);
  const auto pointed = draw_sheet_card(screen, width, pointed_card);

  begin_region("try_out", "试算");
  heading(2, "拿一家试算", TextSize::Title);
  const std::vector<std::string> names = screen.unit_names();
  if (names.empty()) {
    text_wrapped(TextSize::Body, kInk2, "打开数据以后，可以选一家看得分怎么算。", width);
  } else {
    int unit = static_cast<int>(position_in(screen.view().unit_idx, names.size()));
    if (dropdown("unit", "试算单位", names, unit, {.width = width}))
      screen.change_view([&](app::ViewState& v) { v.unit_idx = unit; });
    draw_score_lines(screen, unit, width);
    space(0, px(16));
    draw_lists(screen, width);
  }
  end_region();
  end_area();
  return pointed;
}

}  // namespace tongbao::gui
