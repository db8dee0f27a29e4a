#pragma once
// name_match.hpp: unit names as typed → units of the roster (简称、别名)
//
// Names are compared after folding (text/fold): spaces, full-width forms and invisible characters never matter.
//
// In       a Roster, which may change or go once the matcher is made.
// Out      the unit of a name; a name that is not the full name letter by letter is no exact match, so that the caller
//          can report it as an alias.
// Errors   none. An alias that two units claim leads to neither; RosterAliasClash, RosterNameRepeated (Warning).
// Cost     O(names × log names) once, then O(length + log names) a name.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/roster/roster.hpp"

namespace tongbao::core {

struct NameMatch {
  int32_t unit_idx = -1;  // 0-based into Roster::units; -1 = no such unit
  bool exact = false;     // the text is the full name as the roster writes it
};

class NameMatcher {
 public:
  explicit NameMatcher(const Roster& roster);
  NameMatch find(std::string_view name) const;
  /// Aliases that name two units, and names that occur twice.
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  std::map<std::string, int32_t> by_folded_name_;
  std::vector<std::string> full_names_;
  Diagnostics diagnostics_;
};

}  // namespace tongbao::core
