#include "gui/rules/rule_choices.hpp"

#include <algorithm>
#include <set>

#include "core/rules/rule_words.hpp"
#include "core/score/quota.hpp"

namespace tongbao::gui {

using core::RuleSet;

std::string main_quota_text(const RuleSet& rules) {
  const core::QuotaRule* quota = core::main_quota(rules.quotas);
  return quota != nullptr ? std::to_string(quota->n_items) : "";
}

RuleSet with_quota(RuleSet rules, const std::string& typed) {
  const core::QuotaRule* quota = core::main_quota(rules.quotas);
  const auto at = quota != nullptr ? rules.quotas.begin() + (quota - rules.quotas.data()) : rules.quotas.end();
  const auto number = core::Points::parse(typed);
  if (number && at != rules.quotas.end())
    at->n_items = number->whole();
  else if (number)
    rules.quotas.push_back({"任务数", {}, core::QuotaPer::Whole, number->whole()});
  else if (at != rules.quotas.end())
    rules.quotas.erase(at);
  return rules;
}

std::vector<SelectorChoice> selector_choices(const Screen& screen) {
  using core::Status;
  const core::Tally& tally = screen.tally();
  std::vector<SelectorChoice> choices;
  const auto add = [&](core::CountSelector items) { choices.push_back({core::selector_zh(items), std::move(items)}); };
  add({Status::Submitted, "", "", ""});
  add({Status::Adopted, "", "", ""});
  for (const std::string& level : tally.levels)
    if (!level.empty()) add({Status::Adopted, level, "", ""});
  for (const char* level : {"本级", "上级"})
    if (std::find(tally.levels.begin(), tally.levels.end(), level) == tally.levels.end())
      add({Status::Adopted, level, "", ""});
  for (const std::string& carrier : tally.carriers)
    if (!carrier.empty()) add({Status::Adopted, "", "", "", carrier});
  for (const std::string& category : tally.categories)
    if (!category.empty()) add({Status::Adopted, "", category, ""});
  add({Status::Rejected, "", "", ""});
  // Endorsements by level and events by name are offered where there are some.
  std::set<std::pair<Status, int32_t>> seen;
  for (const core::Facet& facet : tally.facets) {
    if (facet.status != Status::Endorsed && facet.status != Status::Event) continue;
    const bool is_event = facet.status == Status::Event;
    const int32_t idx = is_event ? facet.category_idx : facet.level_idx;
    if (!seen.insert({facet.status, idx}).second) continue;
    const std::string& name = (is_event ? tally.categories : tally.levels)[static_cast<size_t>(idx)];
    add({facet.status, is_event ? "" : name, is_event ? name : "", ""});
  }
  return choices;
}

std::vector<SelectorChoice> rate_choices(const Screen& screen) {
  std::vector<SelectorChoice> choices = {{"全部", {}}};
  for (SelectorChoice& one : selector_choices(screen)) {
    one.word = one.items.level + one.items.carrier + one.items.category;
    if (one.items.status != core::Status::Adopted || one.word.empty()) continue;
    one.items.status = {};
    choices.push_back(std::move(one));
  }
  return choices;
}

int position_of(const std::vector<SelectorChoice>& choices, const core::CountSelector& items) {
  for (size_t i = 0; i < choices.size(); ++i)
    if (choices[i].items == items) return static_cast<int>(i);
  return -1;
}

}  // namespace tongbao::gui
