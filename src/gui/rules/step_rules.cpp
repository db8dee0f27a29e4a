// Left: the scoring rules as cards, one decision each; kinds of rules that are not used stand folded to one line.
// Right: the same rules in words. The pointer or the focus on one side tints the other.

#include "gui/rules/step_rules.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/rules/method_chooser.hpp"
#include "gui/rules/rule_cards.hpp"
#include "gui/rules/rules_sheet.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::RuleSet;
using core::RuleTopic;

struct CardSpec {
  const char* id;
  const char* title;
  std::optional<RuleTopic> topic;
  void (*draw)(const Screen&, float width);
  bool (*is_used)(const core::Project&) = nullptr;  // null: never folded
  void (*add)(const Screen&) = nullptr;
};

constexpr CardSpec kCards[] = {
    {"points", "一条信息计几分", RuleTopic::Points, draw_points_card},
    {"repeats", "一条多次采用", RuleTopic::Repeats, draw_repeats_card},
    {"counting", "计数规则", RuleTopic::Counting, draw_counting_card,
     [](const core::Project& p) { return !p.rules.counting.empty(); }, add_counting_rule},
    {"quotas", "任务", RuleTopic::Quotas, draw_quota_card,
     [](const core::Project& p) { return !p.rules.quotas.empty(); }, add_quota_rule},
    {"conditions", "条件加扣分", RuleTopic::Conditions, draw_conditions_card,
     [](const core::Project& p) { return !p.rules.conditions.empty(); }, add_condition_rule},
    {"manual_points", "人工评分", RuleTopic::Manual, draw_manual_points_card,
     [](const core::Project& p) { return !p.rules.manual.empty() || !p.manual_points.empty(); }, add_manual_rule},
    {"ready_made", "现成得分", RuleTopic::ReadyMade, draw_ready_made_card,
     [](const core::Project& p) { return !(p.rules.ready_made == core::ReadyMadeRule{}); }, add_ready_made},
    {"parts", "分项", RuleTopic::Parts, draw_parts_card, [](const core::Project& p) { return !p.rules.parts.empty(); },
     add_part},
    {"vetoes", "一票否决", RuleTopic::Vetoes, draw_vetoes_card,
     [](const core::Project& p) { return !p.rules.vetoes.empty(); }, add_veto_rule},
    {"total", "总分", RuleTopic::Total, draw_total_card},
    {"lists", "名单线和加扣分", RuleTopic::Lists, draw_lists_card},
    {"ranks", "排名先后和名次写法", RuleTopic::Ranks, draw_ranks_card},
    {"list_changes", "名单的人工增减和次序", std::nullopt, draw_list_changes_card},
    {"about", "这套细则", std::nullopt, draw_about_card},
};

/// Not a rule itself, so it stands before them without a number, and only where there is something to learn from.
constexpr CardSpec kLearntCard = {"learnt", "从表上看出细则", std::nullopt, draw_learnt_card};

constexpr float kFoldedHeight = 44;

bool has_focus(size_t first_widget) {
  const WidgetLog& log = widget_log();
  for (size_t i = first_widget; i < log.n_widgets(); ++i)
    if (log.widget(i).focused) return true;
  return false;
}

/// Draws the cards from the top of an area and tells which one the pointer or the focus is in.
class CardColumn {
 public:
  CardColumn(const Screen& screen, float left, float top, float width, std::optional<RuleTopic> tinted)
      : screen_(screen), left_(left), width_(width), y_(top), tinted_(tinted) {}

  void draw(const CardSpec& spec, int number) {
    const bool is_folded = spec.is_used != nullptr && !spec.is_used(screen_.project());
    ImGui::PushID(spec.id);
    begin_region(spec.id, spec.title);
    const size_t first_widget = widget_log().n_widgets();
    if (!is_folded) end_row();
    const Rect box = is_folded ? draw_folded(spec, number) : draw_open(spec, number);
    if (spec.topic && has_focus(first_widget)) focused_ = spec.topic;
    if (spec.topic && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
        ImGui::IsMouseHoveringRect(box.min(), box.max()))
      hovered_ = spec.topic;
    end_region();
    ImGui::PopID();
  }

  /// The bottom of the last card.
  float finish() {
    end_row();
    return y_;
  }
  std::optional<RuleTopic> pointed() const { return hovered_ ? hovered_ : focused_; }

 private:
  bool is_tinted(const CardSpec& spec) const { return spec.topic && tinted_ == spec.topic; }

  /// A card is drawn around its content: the content first, on the upper channel, then the edge.
  Rect draw_open(const CardSpec& spec, int number) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->ChannelsSplit(2);
    draw->ChannelsSetCurrent(1);
    set_cursor(left_ + px(16), y_ + px(48));
    ImGui::BeginGroup();
    spec.draw(screen_, width_ - px(32));
    ImGui::EndGroup();
    const Rect box{left_, y_, width_, std::max(px(60), ImGui::GetItemRectMax().y + px(12) - y_)};
    draw->ChannelsSetCurrent(0);
    draw_card(box, spec.title, number, is_tinted(spec));
    draw->ChannelsMerge();
    y_ += box.h + px(12);
    return box;
  }

  /// Two folded cards stand side by side where there is room.
  Rect draw_folded(const CardSpec& spec, int number) {
    const float half = std::floor((width_ - px(12)) / 2);
    const bool is_paired = half >= px(248);
    const bool is_second = is_paired && has_first_half_;
    const Rect box{is_second ? left_ + half + px(12) : left_, y_, is_paired ? half : width_, px(kFoldedHeight)};
    draw_box(box, kPaper, is_tinted(spec) ? kBlue : kLine2, kRadiusCard);
    Rect line = box.inset(px(16), 0);
    const std::string digits = std::to_string(number);
    draw_text(cut_left(line, text_width(TextSize::Body, digits) + px(8)), TextSize::Body, kInk3, digits);
    draw_text(line, TextSize::Body, kInk, spec.title);
    record_heading(2, spec.title, line);
    const ButtonOptions small{.icon = Icon::Plus, .size = ButtonSize::Small, .hint = spec.title};
    const Rect button = cut_right(line, button_width("添加", small));
    cut_right(line, px(10));
    draw_text(line, TextSize::Small, kInk3, "没有", Align::Right);
    set_cursor(button.x, box.y + std::floor((box.h - px(28)) / 2));
    if (button_secondary("add", "添加", small)) spec.add(screen_);
    has_first_half_ = is_paired && !is_second;
    if (!has_first_half_) y_ += box.h + px(12);
    return box;
  }

  void end_row() {
    if (has_first_half_) y_ += px(kFoldedHeight) + px(12);
    has_first_half_ = false;
  }

  const Screen& screen_;
  float left_, width_, y_;
  bool has_first_half_ = false;
  std::optional<RuleTopic> tinted_;
  std::optional<RuleTopic> hovered_;
  std::optional<RuleTopic> focused_;
};

void draw_head(const Screen& screen, Rect head) {
  begin_area("rules_head", head, {.fill = kPaper});
  const RuleSet& rules = screen.project().rules;
  step_head(head, "计分", rules.name.empty() ? "一条信息计几分，谁先谁后，点谁的名。" : rules.name);
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const ButtonOptions go{.trailing_icon = Icon::ChevronRight};
  const float go_x = head.right() - px(kGutterRight) - button_width("看排名", go, true);
  const float open_x = go_x - px(12) - button_width("换一套细则", {.icon = Icon::Swap});
  set_cursor(open_x - px(12) - button_width("保存细则", {.icon = Icon::Save}), y);
  if (button_quiet("save_rules", "保存细则", {.icon = Icon::Save})) screen.emit(app::SaveRules{});
  set_cursor(open_x, y);
  if (button_secondary("open_rules", "换一套细则", {.icon = Icon::Swap, .hint = "现成的细则，或者自己存过的文件"}))
    open_method_chooser(screen);
  set_cursor(go_x, y);
  if (button_primary("go_ranking", "看排名", go))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Ranking; });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);
}

}  // namespace

void draw_step_rules(const Screen& screen, Rect area) {
  // The clause under the pointer is known after the cards are drawn; they follow in the next frame.
  static std::optional<RuleTopic> pointed_clause;
  Rect rest = area;
  draw_head(screen, cut_top(rest, px(kStepHeadHeight)));

  // Beside the problems there may be no room for the sheet.
  const bool has_sheet = area.w >= px(700);
  const float sheet_width = px(is_wide_page() ? 472 : is_narrow_page() ? 316 : 384);
  const Rect sheet = has_sheet ? cut_right(rest, sheet_width) : Rect();
  begin_area("rule_cards", rest, {.fill = kPaper, .scrolls = true});
  const float width = std::min(rest.w - px(kGutterLeft) - px(28), px(1160));
  CardColumn cards(screen, rest.x + px(kGutterLeft), available().y + px(16), width, pointed_clause);
  if (can_learn_rules(screen)) cards.draw(kLearntCard, 0);
  int number = 0;
  for (const CardSpec& spec : kCards) cards.draw(spec, ++number);
  set_cursor(rest.x + px(kGutterLeft), cards.finish());
  space(width, px(12));
  end_area();
  if (!has_sheet) return;
  const std::optional<RuleTopic> pointed = draw_rules_sheet(screen, sheet, cards.pointed());
  if (pointed == pointed_clause) return;
  pointed_clause = pointed;
  request_wake(0);
}

}  // namespace tongbao::gui
