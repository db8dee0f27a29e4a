// Method: a selector is a status and six names, and the names are compared one by one.

#include "core/score/selectors.hpp"

namespace tongbao::core {
namespace {

constexpr std::string CountSelector::*kNames[] = {&CountSelector::level,  &CountSelector::category,
                                                  &CountSelector::period, &CountSelector::carrier,
                                                  &CountSelector::origin, &CountSelector::role};

}  // namespace

bool covers(const CountSelector& wide, const CountSelector& narrow) {
  if (wide.status != narrow.status) return false;
  for (const auto name : kNames)
    if (!(wide.*name).empty() && wide.*name != narrow.*name) return false;
  return true;
}

bool can_share_items(const CountSelector& a, const CountSelector& b) {
  if (a.status != b.status) return false;
  for (const auto name : kNames)
    if (!(a.*name).empty() && !(b.*name).empty() && a.*name != b.*name) return false;
  return true;
}

CountSelector without_period(CountSelector items) {
  items.period.clear();
  return items;
}

CountSelector shared_items(const CountSelector& a, const CountSelector& b) {
  CountSelector both = a;
  for (const auto name : kNames)
    if ((both.*name).empty()) both.*name = b.*name;
  return both;
}

}  // namespace tongbao::core
