#pragma once
// name_proposals.hpp: names in the data that may be other spellings of units (哪些名称是同一家)
//
// With a roster a name that it does not have may be a short form, an old name or a slip of one of its units; without one
// two names of the tables may be one unit. Only the user knows, so nothing is merged here: each name gets the units it may
// be, with what speaks for them, and what the user answered is not asked again.
//
// In       the counts of all sources, the roster in force (given, or taken from them), whether it was given, and the pairs
//          of names of which the user said that they are two units (不是同一家).
// Out      proposals in the order in which the names are met. Sure is a short form of one unit only, in the same group as
//          far as groups are known, that never stands beside it: in no table and log of a period, and without a roster
//          in no period. Names that stand in one count table of one period are two units: without a roster they are not
//          proposed, with one they are asked about.
// Errors   none; diagnostics: more than kMaxComparedNames names are nobody's units and are not compared (NamesNotCompared).
// Cost     O(names × units × length²) in the worst case; names of few common characters cost far less.

#include <cstdint>
#include <string>
#include <vector>

#include "core/tally/tally.hpp"

namespace tongbao::core {

inline constexpr size_t kMaxComparedNames = 1500;

/// What speaks for one unit.
enum class NameReason {
  ShortForm,     // 简称
  LongForm,      // the unit's own name is the short one
  PartOfName,    // 简称, but a word is lost: may be another unit
  Swapped,       // 字序不同
  OneCharacter,  // 差一个字
  Renamed,       // 改名: the one stops where the other starts
};

struct NameChoice {
  std::string unit;  // full name in the roster in force
  NameReason reason = NameReason::ShortForm;
  std::string group;                  // of both, if both have one; else empty
  std::vector<std::string> lacking;   // periods that have the name and not the unit
  std::vector<std::string> together;  // periods in which one table, or one log, has both
  bool operator==(const NameChoice&) const = default;
};

struct NameProposal {
  std::string name;                  // as written where it is met first
  std::vector<std::string> periods;  // that have it, in time order
  std::vector<NameChoice> choices;   // never empty
  bool is_sure = false;              // one choice, and nothing speaks against it
  bool operator==(const NameProposal&) const = default;
};

Checked<std::vector<NameProposal>> propose_names(const std::vector<NamedCounts>& sources, const Roster& in_force,
                                                 bool roster_is_given, const std::vector<NamePair>& apart);

/// The one question for all of them (NamesAlike); none without proposals.
Diagnostics ask_about_names(const std::vector<NameProposal>& proposals);

}  // namespace tongbao::core
