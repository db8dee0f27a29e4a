// Built on the comparison that the page shows, so that what is heard and what is seen agree.

#include "core/whatif/ranking_news.hpp"

#include <cstdlib>

#include "core/whatif/compare.hpp"

namespace tongbao::core {
namespace {

struct Move {
  std::string unit;
  int32_t gained = 0;
  int32_t rank = 0;
};

void add(std::string& text, const std::string& part) {
  if (!text.empty()) text += "，";
  text += part;
}

}  // namespace

std::string ranking_news_zh(const Results& before, const RuleSet& rules_before, const Results& after,
                            const RuleSet& rules_after) {
  const WhatChanged changed = compare_results(before, rules_before, after, rules_after);
  const auto& units = after.tally().roster.units;
  const auto places = rank_places(after.ranking, rules_after, units.size());
  std::string text;
  Move most;
  for (size_t i = 0; i < units.size(); ++i) {
    const int32_t gained = changed.places_gained[i].value_or(0);
    const int32_t rank = places[i].rank;
    if (gained > 0 && rank == 1) add(text, units[i].full_name + "升至第1名");
    const int32_t further = std::abs(gained) - std::abs(most.gained);
    const bool is_up_instead = further == 0 && gained > most.gained;
    if (further > 0 || is_up_instead || (gained == most.gained && gained != 0 && rank < most.rank))
      most = {units[i].full_name, gained, rank};
  }
  if (text.empty() && most.gained != 0)
    add(text, most.unit + (most.gained > 0 ? "升 " : "降 ") + std::to_string(std::abs(most.gained)) + " 位，到第 " +
                  std::to_string(most.rank) + " 名");
  for (const ListDifference& list : changed.lists) {
    if (list.n_before != list.n_after)
      add(text, list.name + " " + std::to_string(list.n_before) + " → " + std::to_string(list.n_after) + " 家");
    else
      add(text, list.name + "有进有出");
  }
  return text.empty() ? text : "排名已更新，" + text;
}

}  // namespace tongbao::core
