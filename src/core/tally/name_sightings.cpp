#include "core/tally/name_sightings.hpp"

#include <functional>
#include <map>

#include "core/roster/name_match.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

class Watcher {
 public:
  explicit Watcher(const Roster& in_force) : matcher_(in_force) {
    for (const Unit& unit : in_force.units) {
      NameEntry entry;
      entry.name = unit.full_name;
      entry.group = unit.group;
      entry.is_unit = true;
      entry.spellings.emplace_back(unit.full_name);
      for (const std::string& alias : unit.aliases) entry.spellings.emplace_back(alias);
      seen_.entries.push_back(std::move(entry));
    }
  }

  void see(const SourceCounts& counts) {
    const auto source_idx = static_cast<int32_t>(seen_.is_log.size());
    const bool is_log = !counts.one_row_per_unit;
    seen_.is_log.push_back(is_log);
    for (const CountRow& row : counts.rows) {
      const int32_t idx = entry_of(row.unit);
      if (idx < 0) continue;
      NameEntry& entry = seen_.entries[static_cast<size_t>(idx)];
      if (!entry.is_unit && entry.group.empty()) entry.group = row.group;
      entry.seen.emplace_back(source_idx, period_of(row));
      entry.is_in_log = entry.is_in_log || is_log;
    }
  }

  NameSightings finish() {
    const std::vector<int32_t> order = time_order(seen_.periods);
    std::vector<int32_t> new_idx(order.size());
    std::vector<std::string> sorted;
    for (size_t i = 0; i < order.size(); ++i) {
      new_idx[static_cast<size_t>(order[i])] = static_cast<int32_t>(i);
      sorted.push_back(seen_.periods[static_cast<size_t>(order[i])]);
    }
    seen_.periods = std::move(sorted);
    seen_.is_in_time_order = std::all_of(seen_.periods.begin(), seen_.periods.end(),
                                         [](const std::string& name) { return parse_period(name).has_value(); });
    for (NameEntry& entry : seen_.entries) {
      for (Sighting& one : entry.seen) {
        one.second = new_idx[static_cast<size_t>(one.second)];
        entry.periods.push_back(one.second);
      }
      put_in_order(entry.seen);
      put_in_order(entry.periods);
    }
    return std::move(seen_);
  }

 private:
  /// -1 for a cell without a name.
  int32_t entry_of(const std::string& name) {
    const auto known = by_spelling_.find(name);
    if (known != by_spelling_.end()) return known->second;
    int32_t idx = matcher_.find(name).unit_idx;
    const std::string folded = fold_name(name);
    if (idx < 0 && !folded.empty()) {
      const auto [other, is_new] = by_folded_name_.emplace(folded, static_cast<int32_t>(seen_.entries.size()));
      idx = other->second;
      if (is_new) {
        NameEntry entry;
        entry.name = name;
        entry.spellings.emplace_back(name);
        seen_.entries.push_back(std::move(entry));
      }
    }
    by_spelling_.emplace(name, idx);
    return idx;
  }

  int32_t period_of(const CountRow& row) {
    const std::string period = row.period.empty() ? std::string(kUnnamedPeriod) : row.period;
    const auto [found, is_new] = period_idx_.emplace(period, static_cast<int32_t>(seen_.periods.size()));
    if (is_new) seen_.periods.push_back(period);
    return found->second;
  }

  NameSightings seen_;
  NameMatcher matcher_;
  std::map<std::string, int32_t, std::less<>> by_spelling_;
  std::map<std::string, int32_t> by_folded_name_;  // of names that no unit has
  std::map<std::string, int32_t> period_idx_;
};

}  // namespace

NameSightings see_names(const std::vector<NamedCounts>& sources, const Roster& in_force) {
  Watcher watcher(in_force);
  for (const NamedCounts& source : sources) watcher.see(*source.counts);
  return watcher.finish();
}

}  // namespace tongbao::core
