// The fields for what rules speak of: a part of the score, what is counted, a measure and how it is compared. Each
// offers what the project has, and keeps what a file gave even where the project has it no more.

#include <algorithm>
#include <utility>

#include "core/rules/rule_words.hpp"
#include "gui/rules/rule_choices.hpp"
#include "gui/rules/rule_line.hpp"
#include "gui/screen/labels_zh.hpp"

namespace tongbao::gui {

bool RuleLine::part(std::string& value) {
  const auto& parts = screen_.project().rules.parts;
  if (parts.empty() && value.empty()) return false;
  std::vector<std::string> all = {"总分"};
  int chosen = 0;
  for (const core::Part& one : parts) {
    if (one.name == value) chosen = static_cast<int>(all.size());
    all.push_back(one.name);
  }
  if (chosen == 0 && !value.empty()) {
    chosen = static_cast<int>(all.size());
    all.push_back(value);
  }
  word("，记入", 104);
  if (!choice("记入", all, chosen, 104)) return false;
  value = chosen == 0 ? "" : all[static_cast<size_t>(chosen)];
  return true;
}

bool RuleLine::selector(const char* what, core::CountSelector& items, bool is_rate) {
  const std::vector<SelectorChoice> known = is_rate ? rate_choices(screen_) : selector_choices(screen_);
  std::vector<std::string> words;
  for (const SelectorChoice& one : known) words.push_back(one.word);
  int chosen = position_of(known, items);
  if (chosen < 0) {
    chosen = static_cast<int>(words.size());
    words.push_back(core::selector_zh(items));
  }
  words.push_back("逐项写明…");
  const std::string key = name_of(what);
  const bool is_open = screen_.view().open_rule == key;
  bool is_changed = false;
  int picked = chosen;
  const std::string label_before = label_;
  if (choice(what, words, picked, 148)) {
    if (picked + 1 == static_cast<int>(words.size())) {
      label_ = label_before;
      screen_.change_view([&](app::ViewState& v) { v.open_rule = key; });
    } else if (picked < static_cast<int>(known.size())) {
      items = known[static_cast<size_t>(picked)].items;
      is_changed = true;
    }
  }
  if (!is_open) return is_changed;
  const core::Tally& tally = screen_.tally();
  ImGui::PushID(what);
  new_line();
  word("只算");
  if (!is_rate) is_changed |= choice_of("状态", "报送|采用|退稿|待定|批示|其他事项", items.status);
  const auto names = [&](const char* label_text, std::string& value, const std::vector<std::string>& all) {
    word(label_text, 88 + kTool);
    is_changed |= known_name(label_text, value, all, 88);
  };
  names("层级", items.level, tally.levels);
  names("刊物", items.carrier, tally.carriers);
  names("栏目", items.category, tally.categories);
  names("来源", items.origin, tally.origins);
  names("身份", items.role, tally.roles);
  names("期间", items.period, tally.periods);
  take(button_width("写好了", {.size = ButtonSize::Small}));
  if (link("close_selector", "写好了", {.size = ButtonSize::Small}))
    screen_.change_view([](app::ViewState& v) { v.open_rule.clear(); });
  ImGui::PopID();
  new_line();
  return is_changed;
}

bool RuleLine::comparison(core::Comparison& comparison, bool is_place) {
  using core::Comparison;
  std::vector<Comparison> all = {Comparison::AtLeast, Comparison::MoreThan, Comparison::Equal, Comparison::AtMost,
                                 Comparison::LessThan};
  if (is_place || core::looks_at_place(comparison)) all = {Comparison::TopN, Comparison::BottomN, Comparison::Places};
  std::vector<std::string> words;
  for (const Comparison one : all) words.push_back(label(one));
  int chosen = static_cast<int>(std::find(all.begin(), all.end(), comparison) - all.begin());
  if (!choice("比较", words, chosen, 60)) return false;
  comparison = all[static_cast<size_t>(chosen)];
  return true;
}

bool RuleLine::measure(core::Measure& measure, bool is_before_scores, bool* is_place) {
  struct Kind {
    core::MeasureKind kind;
    const char* word;
  };
  constexpr Kind kKinds[] = {
      {core::MeasureKind::TotalScore, "得分"},        {core::MeasureKind::ItemPoints, "某项得分"},
      {core::MeasureKind::PartScore, "分项得分"},     {core::MeasureKind::Items, "条数"},
      {core::MeasureKind::AdoptionRate, "采用率"},    {core::MeasureKind::QuotaCompletion, "任务完成率"},
      {core::MeasureKind::ZeroPeriods, "为零的期数"}, {core::MeasureKind::ConsecutiveZeroPeriods, "连续为零的期数"}};
  std::vector<std::string> words;
  std::vector<core::MeasureKind> kinds;
  int chosen = 0;
  const size_t n_before = is_place != nullptr ? 1 : 0;
  if (is_place != nullptr) words.push_back("名次");
  for (const Kind& one : kKinds) {
    const bool is_offered = !is_before_scores || core::is_known_before_scores(one.kind) || one.kind == measure.kind;
    if (!is_offered) continue;
    if (one.kind == measure.kind) chosen = static_cast<int>(words.size());
    kinds.push_back(one.kind);
    words.push_back(one.word);
  }
  if (is_place != nullptr && *is_place) chosen = 0;
  bool is_changed = false;
  const bool is_chosen = choice("依据", words, chosen, 120);
  if (is_place != nullptr) *is_place = chosen == 0;
  if (is_place != nullptr && *is_place) return is_chosen;
  if (is_chosen) {
    measure.kind = kinds[static_cast<size_t>(chosen) - n_before];
    if (measure.kind != core::MeasureKind::PartScore)
      measure.part.clear();
    else if (!screen_.project().rules.parts.empty())
      measure.part = screen_.project().rules.parts.front().name;
    is_changed = true;
  }
  switch (measure.kind) {
    case core::MeasureKind::Items:
    case core::MeasureKind::ItemPoints:
    case core::MeasureKind::AdoptionRate:
    case core::MeasureKind::ZeroPeriods:
    case core::MeasureKind::ConsecutiveZeroPeriods:
      if (is_chosen && measure.kind == core::MeasureKind::AdoptionRate) measure.items.status = {};
      is_changed |= selector("对象", measure.items, measure.kind == core::MeasureKind::AdoptionRate);
      break;
    case core::MeasureKind::PartScore: {
      std::vector<std::string> parts;
      for (const core::Part& one : screen_.project().rules.parts) parts.push_back(one.name);
      is_changed |= known_name("分项", measure.part, parts);
      break;
    }
    case core::MeasureKind::TotalScore:
    case core::MeasureKind::QuotaCompletion:
      break;
  }
  return is_changed;
}

}  // namespace tongbao::gui
