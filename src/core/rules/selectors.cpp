// Method: a selector is a status and six names, and the names are compared one by one.

#include "core/rules/selectors.hpp"

#include <algorithm>

#include "core/tally/dimensions.hpp"

namespace tongbao::core {

bool covers(const CountSelector& wide, const CountSelector& narrow) {
  if (wide.status != narrow.status) return false;
  for (const auto name : kSelectorNames)
    if (!(wide.*name).empty() && wide.*name != narrow.*name) return false;
  return true;
}

bool can_share_items(const CountSelector& a, const CountSelector& b) {
  if (a.status != b.status) return false;
  for (const auto name : kSelectorNames)
    if (!(a.*name).empty() && !(b.*name).empty() && a.*name != b.*name) return false;
  return true;
}

CountSelector without_period(CountSelector items) {
  items.period.clear();
  return items;
}

CountSelector shared_items(const CountSelector& a, const CountSelector& b) {
  CountSelector both = a;
  for (const auto name : kSelectorNames)
    if ((both.*name).empty()) both.*name = b.*name;
  return both;
}

// A name counts as one step whatever it names: offices write 约稿10分 beside 市级5分 and mean the narrower one, and where
// two are equally narrow the order of the rules decides.
int particularity(const CountSelector& items) {
  return static_cast<int>(std::count_if(kSelectorNames.begin(), kSelectorNames.end(),
                                        [&](const auto name) { return !(items.*name).empty(); }));
}

}  // namespace tongbao::core
