#pragma once
// name_sightings.hpp: counts of all sources → where each name is seen (名称出现在哪里)
//
// In       the counts of every source and the roster in force.
// Out      an entry a unit, in the order of the roster, then one a name that no unit has, as they are met; each with the
//          tables and periods that have it.
// Errors   none.
// Cost     O(rows × log names).

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/roster/name_alike.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::core {

/// A source, and a period of it.
using Sighting = std::pair<int32_t, int32_t>;

struct NameEntry {
  std::string name;
  std::string group;
  std::vector<NameLetters> spellings;  // first the name itself, then the aliases of a unit
  std::vector<Sighting> seen;          // ascending, each once
  std::vector<int32_t> periods;        // into NameSightings::periods, ascending, each once
  bool is_in_log = false;
  bool is_unit = false;

  const NameLetters& letters() const { return spellings.front(); }
};

struct NameSightings {
  std::vector<NameEntry> entries;
  std::vector<std::string> periods;  // in time_order (period_span.hpp)
  bool is_in_time_order = false;     // every period says its time
  std::vector<bool> is_log;          // per source
};

NameSightings see_names(const std::vector<NamedCounts>& sources, const Roster& in_force);

/// In ascending order, each once.
template <class T>
void put_in_order(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace tongbao::core
