// The what-if drawer: every value that moves ranks and lists, with its slider or field, and what the
// change did. A drag sends each position at once, so that the table follows in the same frame; the
// gesture's end makes it one undo step.

#include "gui/ranking/panel_whatif.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "core/rules/rule_words.hpp"
#include "core/text/join.hpp"
#include "gui/ranking/ranking_lists.hpp"
#include "gui/rules/rule_choices.hpp"
#include "gui/rules/send_rules.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/screen/list_ink.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Points;

/// Where a value can be moved to, and in which steps.
struct Reach {
  Points min, max, step;
};

/// Half points, the finest step that offices use, unless the original value is finer; coarser for a value so large
/// that a half would not be seen.
int64_t step_raw(int64_t before, int64_t reach) {
  constexpr int64_t kMaxSteps = 2000;
  int64_t step = Points::kScale / 2;
  if (before % step != 0) step = Points::kScale / 10;
  while (before % step != 0) step /= 10;
  while (reach / step > kMaxSteps) step *= 10;
  return step;
}

/// From 0 to beyond three times the original value, at least twenty steps: upwards for points that are given,
/// downwards for points that are taken off. It must not follow the value being dragged, or the track would run away
/// under the thumb; only a value beyond it stretches it.
Reach reach_of(Points now, Points before) {
  const int64_t size = before.raw() < 0 ? -std::max(before.raw(), -INT64_MAX) : before.raw();
  int64_t reach = size > INT64_MAX / 3 ? INT64_MAX : size * 3;
  const int64_t step = step_raw(before.raw(), reach);
  const int64_t beyond = reach % (step * 10) == 0 ? 0 : step * 10 - reach % (step * 10);
  reach = std::max(step * 20, reach > INT64_MAX - beyond ? INT64_MAX : reach + beyond);
  const bool is_taken_off = before < Points();
  return {std::min(now, Points::from_raw(is_taken_off ? -reach : 0)),
          std::max(now, Points::from_raw(is_taken_off ? 0 : reach)), Points::from_raw(step)};
}

const core::RuleSet& rules_before(const Screen& screen) {
  return screen.state.saved ? screen.state.saved->rules : screen.project().rules;
}

/// For a value that has a blue edge because it was changed: what it was.
std::string was(bool marked, const std::optional<Points>& before) {
  return !marked ? "" : before ? "原值 " + before->to_string() : "原来没有设";
}

void send_points(const Screen& screen, size_t rule_idx, Points points, bool gesture_ends) {
  core::RuleSet rules = screen.project().rules;
  const std::string what = core::selector_zh(rules.points[rule_idx].items);
  const std::string old_text = rules.points[rule_idx].points_each.to_string();
  rules.points[rule_idx].points_each = points;
  screen.emit(app::SetRules{
      std::move(rules),
      {what + "每条 " + old_text + " → " + points.to_string() + " 分", "points/" + std::to_string(rule_idx)}});
  if (gesture_ends) screen.emit(app::EndGesture{});
}

void draw_points_rule(const Screen& screen, size_t rule_idx, float width) {
  const core::PointsRule& rule = screen.project().rules.points[rule_idx];
  const auto& old_rules = rules_before(screen).points;
  const Points before = rule_idx < old_rules.size() ? old_rules[rule_idx].points_each : rule.points_each;
  const std::string name = core::selector_zh(rule.items) + "每条分值";
  ImGui::PushID(static_cast<int>(rule_idx));

  const Rect line{available().x, available().y, width, px(28)};
  Rect rest = line;
  draw_text(cut_right(rest, px(22)), TextSize::Body, kInk2, "分", Align::Right);
  const float field_width = px(28) * 2 + px(52) + px(8);
  const Rect field = cut_right(rest, field_width);
  draw_text(rest, TextSize::Body, kInk, core::selector_zh(rule.items) + "　每条");
  set_cursor(field.x, field.y);
  const Reach reach = reach_of(rule.points_each, before);
  std::string text = rule.points_each.to_string();
  const std::string points_was = was(rule.points_each != before, before);
  if (number_field("points", name, text,
                   {.min = std::nullopt,
                    .steppers = true,
                    .step = reach.step,
                    .hint = points_was,
                    .marked = rule.points_each != before}))
    if (const auto typed = Points::parse(text)) send_points(screen, rule_idx, *typed, true);

  set_cursor(line.x, line.bottom() + px(4));
  Points points = rule.points_each;
  const std::string value_text = points.to_string() + " 分";
  const SliderResult moved = slider("slider", name + "滑杆", points,
                                    {.width = width,
                                     .min = reach.min,
                                     .max = reach.max,
                                     .step = reach.step,
                                     .base = before,
                                     .value_text = value_text});
  if (moved.changed)
    send_points(screen, rule_idx, points, moved.committed);
  else if (moved.committed)
    screen.emit(app::EndGesture{});
  const Rect track = last_rect();
  const Rect scale{track.x, track.bottom(), width, line_px(TextSize::Small)};
  const std::string from = reach.min.to_string(), to = reach.max.to_string();
  draw_text(scale, TextSize::Small, kInk3, from);
  draw_text(scale, TextSize::Small, kInk3, to, Align::Right);
  const std::string mark = "竖线是原值 " + before.to_string();
  const float ends = text_width(TextSize::Small, from + to) + px(32);
  if (rule.points_each != before && ends + text_width(TextSize::Small, mark) <= width)
    draw_text(scale, TextSize::Small, kInk3, mark, Align::Centre);
  set_cursor(line.x, scale.bottom() + px(10));
  ImGui::PopID();
}

void draw_tie_rule(const Screen& screen, float width) {
  const core::RuleSet& rules = screen.project().rules;
  const std::vector<std::string> labels = {label(core::TieRule::Ordinal1234), label(core::TieRule::Standard1224),
                                           label(core::TieRule::Dense1223)};
  const Rect line{available().x, available().y, width, px(28)};
  draw_text(line, TextSize::Body, kInk, "同分");
  set_cursor(line.right() - segments_width(labels), line.y);
  int selected = static_cast<int>(rules.tie_rule);
  if (segments("tie_rule", "同分名次", labels, selected)) {
    core::RuleSet next = rules;
    next.tie_rule = static_cast<core::TieRule>(selected);
    send_rules(screen, std::move(next), "同分改为 " + labels[static_cast<size_t>(selected)]);
  }
  set_cursor(line.x, line.bottom() + px(8));
}

void draw_cap_and_quota(const Screen& screen, float width) {
  const core::RuleSet& rules = screen.project().rules;
  Rect line{available().x, available().y, width, px(28)};
  draw_text(line, TextSize::Body, kInk, "每家封顶");
  set_cursor(line.right() - px(96), line.y);
  std::string cap = rules.cap ? rules.cap->to_string() : "";
  const core::RuleSet& old = rules_before(screen);
  const std::string cap_was = was(rules.cap != old.cap, old.cap);
  if (number_field("cap", "每家封顶", cap,
                   {.width = px(96),
                    .min = std::nullopt,
                    .may_be_empty = true,
                    .placeholder = "不封顶",
                    .hint = cap_was,
                    .marked = rules.cap != old.cap})) {
    core::RuleSet next = rules;
    next.cap = Points::parse(cap);
    send_rules(screen, std::move(next), cap.empty() ? "不封顶" : "封顶 " + cap + " 分");
  }
  line.y += px(36);
  draw_text(line, TextSize::Body, kInk, "任务数");
  set_cursor(line.right() - px(96), line.y);
  std::string quota = main_quota_text(rules);
  const std::string old_quota = main_quota_text(old);
  const bool is_other_quota = quota != old_quota;
  const std::string quota_was = was(is_other_quota, Points::parse(old_quota));
  if (number_field("quota", "任务数", quota,
                   {.width = px(96),
                    .max_places = 0,
                    .max = Points::from_whole(core::kMaxQuota),
                    .may_be_empty = true,
                    .placeholder = "不设任务",
                    .hint = quota_was,
                    .marked = is_other_quota}))
    send_rules(screen, with_quota(rules, quota), quota.empty() ? "不设任务" : "任务数 " + quota + " 条");
  set_cursor(line.x, line.bottom() + px(8));
}

void draw_list_lines(const Screen& screen, float width) {
  const core::RuleSet& rules = screen.project().rules;
  for (size_t list_idx = 0; list_idx < rules.lists.size(); ++list_idx) {
    const core::ListRule& list = rules.lists[list_idx];
    if (!list.is_on) continue;
    const auto n_members =
        list_idx < screen.results->lists.lists.size() ? screen.results->lists.lists[list_idx].members.size() : 0;
    Rect title{available().x, available().y, width, px(24)};
    draw_text(title, TextSize::Body, list_ink(list.kind), list.name + "名单");
    draw_text(title, TextSize::Small, kInk2, units_words(n_members), Align::Right);
    set_cursor(title.x, title.bottom());
    for (size_t i = 0; i < list.criteria.size(); ++i) {
      const core::ListCriterion& criterion = list.criteria[i];
      ImGui::PushID(static_cast<int>(list_idx * 64 + i));
      const Rect line{available().x, available().y, width, px(32)};
      const std::string group = criterion.group.empty() ? "" : criterion.group + "　";
      const bool is_place = core::looks_at_place(criterion.comparison);
      const std::string words = is_place ? group + label(criterion.comparison) + "几名"
                                         : group + label_of(criterion.measure) + " " + label(criterion.comparison);
      Rect words_box = line;
      cut_right(words_box, px(104));
      draw_text_or_tooltip(words_box, TextSize::Small, kInk2, words);
      set_cursor(line.right() - px(96), line.y + px(2));
      std::string value = criterion.value.to_string();
      const auto& old_lists = rules_before(screen).lists;
      const bool marked = list_idx >= old_lists.size() || i >= old_lists[list_idx].criteria.size() ||
                          old_lists[list_idx].criteria[i].value != criterion.value;
      const std::string value_was = was(marked, list_idx < old_lists.size() && i < old_lists[list_idx].criteria.size()
                                                    ? std::optional<Points>(old_lists[list_idx].criteria[i].value)
                                                    : std::nullopt);
      if (number_field("value", list.name + " " + words, value,
                       {.width = px(96),
                        .max_places = is_place ? 0 : Points::kMaxPlaces,
                        .min = is_place ? std::optional<Points>(Points()) : std::nullopt,
                        .hint = value_was,
                        .marked = marked}))
        if (const auto typed = Points::parse(value)) {
          core::RuleSet next = rules;
          const std::string before = label_of(criterion);
          next.lists[list_idx].criteria[i].value = *typed;
          const std::string after = label_of(next.lists[list_idx].criteria[i]);
          send_rules(screen, std::move(next), list.name + "：" + group + before + " → " + after);
        }
      set_cursor(line.x, line.bottom());
      ImGui::PopID();
    }
    space(0, px(4));
  }
}

void draw_changes(const Screen& screen, Rect area) {
  begin_area("whatif_changes", area, {.fill = kGround});
  draw_vertical_rule(area.x, area, 0);
  draw_rule(area.x, area.y, area.w);
  Rect rest = area.inset(px(16), px(10));
  if (screen.changed == nullptr) {
    draw_text(rest, TextSize::Small, kInk3, "改动上面的数，名次、名单和通报跟着变。");
    record_text("还没有改动", rest);
    end_area();
    return;
  }
  const core::WhatChanged& changed = *screen.changed;
  const std::string counts = std::to_string(changed.n_up) + " 家上升，" + std::to_string(changed.n_down) + " 家下降，" +
                             std::to_string(changed.n_same) + " 家不变";
  Rect line = cut_top(rest, px(24));
  draw_delta_up(cut_left(line, px(14)), kRed);
  draw_text(line, TextSize::Body, kInk, counts);
  record_text(counts, line);
  std::string lists;
  for (const core::ListDifference& d : changed.lists) {
    core::append_item(lists, "；", {d.name, " ", std::to_string(d.n_before), " → ", units_words(d.n_after)});
    if (!d.entered.empty()) lists += "，新增" + d.entered.front();
    if (d.entered.size() > 1) lists += "等 " + units_words(d.entered.size());
    if (!d.left.empty()) lists += "，去掉" + d.left.front();
    if (d.left.size() > 1) lists += "等 " + units_words(d.left.size());
  }
  if (lists.empty()) lists = "名单没有变化";
  Rect list_line = cut_top(rest, px(24));
  draw_text_or_tooltip(list_line, TextSize::Body, kInk2, lists);
  record_text(lists, list_line);
  set_cursor(rest.x, rest.y + px(6));
  if (button_secondary("undo_last", "撤销上一步",
                       {.icon = Icon::Undo,
                        .size = ButtonSize::Small,
                        .enabled = screen.state.history.can_undo(),
                        .hint = screen.state.history.undo_label()}))
    screen.emit(app::Undo{});
  end_area();
}

}  // namespace

void draw_whatif(const Screen& screen, Rect area) {
  begin_area("whatif", area, {.fill = kGround});
  begin_region("whatif", "推演");
  draw_vertical_rule(area.x, area, 0);
  Rect rest = area;
  if (panel_head(cut_top(rest, px(kStepHeadHeight)), "推演", "close_whatif"))
    screen.change_view([](app::ViewState& v) { v.show_whatif = false; });

  const Rect changes = cut_bottom(rest, px(112));
  begin_area("whatif_values", rest, {.pad_x = px(16), .pad_y = px(12), .scrolls = true});
  const float width = rest.w - px(32) - px(12);
  const core::RuleSet& rules = screen.project().rules;
  bool has_points = false;
  for (size_t i = 0; i < rules.points.size(); ++i) {
    if (!rules.points[i].is_on || rules.points[i].effect == core::PointsEffect::Multiply) continue;
    draw_points_rule(screen, i, width);
    has_points = true;
  }
  if (has_points) {
    draw_rule(available().x, available().y, width);
    space(0, px(10));
  }
  draw_tie_rule(screen, width);
  draw_cap_and_quota(screen, width);
  draw_rule(available().x, available().y, width);
  space(0, px(10));
  draw_list_lines(screen, width);
  end_area();
  draw_changes(screen, changes);
  end_region();
  end_area();
}

}  // namespace tongbao::gui
