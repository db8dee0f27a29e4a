// The cards over points, base score, ranking keys and rank writing. A value that offices type is a field,
// a choice among few is a row of segments; what a list offers is taken from the data and the rules.

#include "gui/rule_cards.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/facts/rule_words.hpp"
#include "core/score/quota.hpp"
#include "gui/labels_zh.hpp"
#include "gui/rule_choices.hpp"
#include "gui/widgets.hpp"

namespace tongbao::gui {

using core::Points;
using core::RuleSet;

void send_rules(const Screen& screen, RuleSet rules, std::string label_text) {
  screen.emit(app::SetRules{std::move(rules), {std::move(label_text), ""}});
}

std::string main_quota_text(const RuleSet& rules) {
  const core::QuotaRule* quota = core::main_quota(rules.quotas);
  return quota != nullptr ? std::to_string(quota->n_items) : "";
}

RuleSet with_quota(RuleSet rules, const std::string& typed) {
  const core::QuotaRule* quota = core::main_quota(rules.quotas);
  const auto at = quota != nullptr ? rules.quotas.begin() + (quota - rules.quotas.data())
                                   : rules.quotas.end();
  const auto number = Points::parse(typed);
  if (number && at != rules.quotas.end())
    at->n_items = number->whole();
  else if (number)
    rules.quotas.push_back({"任务数", {}, core::QuotaPer::Whole, number->whole()});
  else if (at != rules.quotas.end())
    rules.quotas.erase(at);
  return rules;
}

std::vector<SelectorChoice> selector_choices(const Screen& screen) {
  std::vector<SelectorChoice> choices;
  const auto add = [&](core::CountSelector items) {
    choices.push_back({core::selector_zh(items), std::move(items)});
  };
  add({core::Status::Submitted, "", "", ""});
  add({core::Status::Adopted, "", "", ""});
  for (const std::string& level : screen.tally().levels)
    if (!level.empty()) add({core::Status::Adopted, level, "", ""});
  for (const char* level : {"本级", "上级"}) {
    const auto& known = screen.tally().levels;
    if (std::find(known.begin(), known.end(), level) == known.end())
      add({core::Status::Adopted, level, "", ""});
  }
  for (const std::string& category : screen.tally().categories)
    if (!category.empty()) add({core::Status::Adopted, "", category, ""});
  add({core::Status::Rejected, "", "", ""});
  return choices;
}

int position_of(const std::vector<SelectorChoice>& choices, const core::CountSelector& items) {
  for (size_t i = 0; i < choices.size(); ++i)
    if (choices[i].items == items) return static_cast<int>(i);
  return -1;
}

std::vector<std::string> words_of(const std::vector<SelectorChoice>& choices) {
  std::vector<std::string> words;
  for (const SelectorChoice& choice : choices) words.push_back(choice.word);
  return words;
}

void draw_points_card(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  const std::vector<SelectorChoice> choices = selector_choices(screen);
  for (size_t i = 0; i < rules.points.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const core::PointsRule& rule = rules.points[i];
    const Rect line{available().x, available().y, width, px(36)};
    std::vector<std::string> words = words_of(choices);
    int chosen = position_of(choices, rule.items);
    if (chosen < 0) {
      words.push_back(core::selector_zh(rule.items));
      chosen = static_cast<int>(words.size()) - 1;
    }
    set_cursor(line.x, line.y + px(4));
    const std::string nth = "第 " + std::to_string(i + 1) + " 条规则";
    const int before = chosen;
    if (dropdown("items", nth + " 对象", words, chosen, {.width = px(200)}) && chosen != before) {
      RuleSet next = rules;
      next.points[i].items = choices[static_cast<size_t>(chosen)].items;
      send_rules(screen, std::move(next), "计分对象改为" + words[static_cast<size_t>(chosen)]);
    }
    draw_text({line.x + px(212), line.y, px(60), line.h}, TextSize::Body, kInk2, "每条计");
    set_cursor(line.x + px(268), line.y + px(4));
    std::string points = rule.points_each.to_string();
    if (number_field("points", core::selector_zh(rule.items) + "每条", points,
                     {.width = px(72), .min = std::nullopt}))
      if (const auto typed = Points::parse(points)) {
        RuleSet next = rules;
        next.points[i].points_each = *typed;
        send_rules(screen, std::move(next),
                   core::selector_zh(rule.items) + "每条 " + rule.points_each.to_string() + " → " + points + " 分");
      }
    draw_text({line.x + px(348), line.y, px(24), line.h}, TextSize::Body, kInk2, "分");
    set_cursor(line.right() - px(32), line.y + px(4));
    if (icon_button("remove", Icon::Close, "去掉" + nth)) {
      RuleSet next = rules;
      next.points.erase(next.points.begin() + static_cast<std::ptrdiff_t>(i));
      send_rules(screen, std::move(next), "去掉一条计分规则");
    }
    set_cursor(line.x, line.bottom());
    ImGui::PopID();
  }
  if (rules.points.empty())
    text(TextSize::Small, kInk3, "没有计分规则：所有单位得分为 0，只按条数排名。");
  space(0, px(4));
  if (link("add_points", "加一条规则", {.icon = Icon::Plus})) {
    RuleSet next = rules;
    next.points.push_back({{core::Status::Adopted, "", "", ""}, Points::from_whole(1)});
    send_rules(screen, std::move(next), "加一条计分规则");
  }
  text(TextSize::Small, kInk3, "一条信息符合几条规则，各条的分相加；可以填 0.5 这样的小数。");
}

void draw_base_card(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  const Rect line{available().x, available().y, width, px(36)};
  const auto column = [&](int idx) { return line.x + std::floor(width / 3) * static_cast<float>(idx); };
  draw_text({column(0), line.y, px(60), line.h}, TextSize::Body, kInk, "基础分");
  set_cursor(column(0) + px(64), line.y + px(4));
  std::string base = rules.base_score.to_string();
  if (number_field("base", "基础分", base, {.width = px(80), .min = std::nullopt}))
    if (const auto typed = Points::parse(base)) {
      RuleSet next = rules;
      next.base_score = *typed;
      send_rules(screen, std::move(next), "基础分 " + base);
    }
  draw_text({column(1), line.y, px(60), line.h}, TextSize::Body, kInk, "封顶");
  set_cursor(column(1) + px(48), line.y + px(4));
  std::string cap = rules.cap ? rules.cap->to_string() : "";
  if (number_field("cap", "封顶", cap, {.width = px(88), .may_be_empty = true, .placeholder = "不封顶"})) {
    RuleSet next = rules;
    next.cap = Points::parse(cap);
    send_rules(screen, std::move(next), cap.empty() ? "不封顶" : "封顶 " + cap + " 分");
  }
  draw_text({column(2), line.y, px(60), line.h}, TextSize::Body, kInk, "任务数");
  set_cursor(column(2) + px(60), line.y + px(4));
  std::string quota = main_quota_text(rules);
  if (number_field("quota", "任务数", quota,
                   {.width = px(88), .max_places = 0, .may_be_empty = true, .placeholder = "不设任务"})) {
    send_rules(screen, with_quota(rules, quota), quota.empty() ? "不设任务" : "任务数 " + quota + " 条");
  }
  set_cursor(line.x, line.bottom());
}

void draw_keys_card(const Screen& screen, float width) {
  const RuleSet& rules = screen.project().rules;
  const std::vector<core::RankKey> keys =
      rules.rank_keys.empty() ? std::vector<core::RankKey>{{}} : rules.rank_keys;
  const auto with_keys = [&](std::vector<core::RankKey> changed) {
    RuleSet next = rules;
    next.rank_keys = std::move(changed);
    return next;
  };
  for (size_t i = 0; i < keys.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Rect line{available().x, available().y, width, px(36)};
    const std::string name = label_of(keys[i].measure);
    draw_text({line.x, line.y, px(24), line.h}, TextSize::Body, kInk3, std::to_string(i + 1));
    Rect name_box{line.x + px(28), line.y, width - px(220), line.h};
    draw_text_or_tooltip(name_box, TextSize::Body, kInk, name);
    const std::vector<std::string> ways = {"高在前", "低在前"};
    set_cursor(line.right() - segments_width(ways) - px(68), line.y + px(4));
    int way = keys[i].descending ? 0 : 1;
    if (segments("way", name + " 方向", ways, way)) {
      auto changed = keys;
      changed[i].descending = way == 0;
      send_rules(screen, with_keys(changed), name + ways[static_cast<size_t>(way)]);
    }
    set_cursor(line.right() - px(64), line.y + px(4));
    if (icon_button("up", Icon::ChevronUp, name + " 提前", i > 0)) {
      auto changed = keys;
      std::swap(changed[i], changed[i - 1]);
      send_rules(screen, with_keys(changed), name + " 提前");
    }
    set_cursor(line.right() - px(32), line.y + px(4));
    if (icon_button("remove", Icon::Close, "去掉 " + name, keys.size() > 1)) {
      auto changed = keys;
      changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
      send_rules(screen, with_keys(changed), "排名不看" + name);
    }
    set_cursor(line.x, line.bottom());
    ImGui::PopID();
  }
  const Rect last{available().x, available().y, width, px(36)};
  draw_text({last.x, last.y, px(24), last.h}, TextSize::Body, kInk3, std::to_string(keys.size() + 1));
  draw_text({last.x + px(28), last.y, px(200), last.h}, TextSize::Body, kInk2, "名录顺序（固定在最后）");
  set_cursor(last.x, last.bottom());
  const std::vector<MeasureChoice> choices = measure_choices(screen);
  std::vector<std::string> words;
  for (const MeasureChoice& choice : choices) words.push_back(choice.word);
  int chosen = -1;
  if (dropdown("add_key", "加一个依据", words, chosen, {.width = px(160), .placeholder = "加一个依据…"})) {
    auto changed = keys;
    changed.push_back({choices[static_cast<size_t>(chosen)].measure, true});
    send_rules(screen, with_keys(changed), "排名加看" + words[static_cast<size_t>(chosen)]);
  }
}

std::vector<MeasureChoice> measure_choices(const Screen& screen) {
  std::vector<MeasureChoice> choices;
  const auto add = [&](core::Measure measure) { choices.push_back({label_of(measure), measure}); };
  add({core::MeasureKind::TotalScore, {}});
  for (const SelectorChoice& choice : selector_choices(screen))
    add({core::MeasureKind::Items, choice.items});
  add({core::MeasureKind::AdoptionRate, {}});
  add({core::MeasureKind::ZeroPeriods, {core::Status::Submitted, "", "", ""}});
  add({core::MeasureKind::ZeroPeriods, {core::Status::Adopted, "", "", ""}});
  return choices;
}

void draw_ranks_card(const Screen& screen, float width) {
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
    if (radio_row("tie", row.name, row.example, row.note, rules.tie_rule == row.rule, width, px(36)) &&
        rules.tie_rule != row.rule) {
      RuleSet next = rules;
      next.tie_rule = row.rule;
      send_rules(screen, std::move(next), std::string("名次写法改为") + row.name);
    }
    ImGui::PopID();
  }
  end_one_stop();
  space(0, px(6));
  const std::vector<std::string> scopes = {label(core::RankScope::PerGroup), label(core::RankScope::Overall)};
  int scope = static_cast<int>(rules.rank_scope);
  if (segments("scope", "排名范围", scopes, scope)) {
    RuleSet next = rules;
    next.rank_scope = static_cast<core::RankScope>(scope);
    send_rules(screen, std::move(next), scopes[static_cast<size_t>(scope)]);
  }
}

}  // namespace tongbao::gui
