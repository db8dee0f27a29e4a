// Method: one map from the folded name to the unit. Full names go in first, so that an alias can
// never take a unit's own name away. An alias that two units claim leads to neither: a row that is
// left out with a message is better than a row counted for the wrong unit.

#include "core/roster/name_match.hpp"

#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

constexpr int32_t kAmbiguous = -1;

}  // namespace

NameMatcher::NameMatcher(const Roster& roster) {
  const auto n_units = static_cast<int32_t>(roster.units.size());
  for (const Unit& unit : roster.units) full_names_.push_back(unit.full_name);

  for (int32_t unit_idx = 0; unit_idx < n_units; ++unit_idx) {
    const std::string& name = full_names_[static_cast<size_t>(unit_idx)];
    std::string key = fold_name(name);
    if (key.empty()) continue;
    if (!by_folded_name_.emplace(std::move(key), unit_idx).second)
      diagnostics_.push_back(warning(Code::RosterNameRepeated, {name}));
  }

  // Who claimed an alias first; needed because the map itself forgets it once a second unit came.
  std::map<std::string, int32_t> first_claim = by_folded_name_;
  for (int32_t unit_idx = 0; unit_idx < n_units; ++unit_idx) {
    const Unit& unit = roster.units[static_cast<size_t>(unit_idx)];
    const std::string own_key = fold_name(unit.full_name);
    for (const std::string& alias : unit.aliases) {
      const std::string key = fold_name(alias);
      if (key.empty() || key == own_key) continue;
      const auto [claim, is_first] = first_claim.emplace(key, unit_idx);
      if (is_first) {
        by_folded_name_.emplace(key, unit_idx);
        continue;
      }
      if (claim->second == unit_idx) continue;
      const std::string& other = full_names_[static_cast<size_t>(claim->second)];
      diagnostics_.push_back(warning(Code::RosterAliasClash, {alias, unit.full_name, other}));
      // The other unit's full name stays its own; only a shared alias becomes useless.
      if (fold_name(other) != key) by_folded_name_[key] = kAmbiguous;
    }
  }
}

NameMatch NameMatcher::find(std::string_view name) const {
  NameMatch match;
  const auto found = by_folded_name_.find(fold_name(name));
  if (found == by_folded_name_.end() || found->second == kAmbiguous) return match;
  match.unit_idx = found->second;
  match.exact = full_names_[static_cast<size_t>(match.unit_idx)] == name;
  return match;
}

}  // namespace tongbao::core
