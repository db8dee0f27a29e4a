// Method: every name is one entry with its spellings and where it is seen. Each name that may be asked about is compared
// with each unit; what speaks most for one is kept (a short form before a slip, a slip before the calendar), and one that
// is left alone is sure unless the tables speak against it.
//
// Names that stand in one count table of a period are two rows of one author, who would have written one, unless nothing
// but the words of an office tells them apart, or one abbreviates the other. A log is written
// item by item, often by many hands, so there both spellings of one unit are common, and only make it less than sure.

#include "core/tally/name_proposals.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/roster/name_alike.hpp"
#include "core/tally/name_sightings.hpp"
#include "core/text/fold.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

template <class T>
std::vector<T> in_both(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

struct Comparison {
  Likeness likeness = Likeness::None;
  bool is_longer = false;  // the name, than what it is like
};

Comparison compare(const NameLetters& name, const NameEntry& unit) {
  Comparison best;
  for (const NameLetters& spelling : unit.spellings) {
    const Likeness likeness = likeness_of(name, spelling);
    if (likeness > best.likeness) best = {likeness, name.all.size() > spelling.all.size()};
  }
  return best;
}

class NameProposer {
 public:
  NameProposer(NameSightings seen, const Roster& in_force, bool is_given, const std::vector<NamePair>& apart);
  Checked<std::vector<NameProposal>> propose() const;

 private:
  struct Found {  // a choice of one name
    int32_t unit = 0;
    NameReason reason = NameReason::ShortForm;
  };

  std::vector<Found> choices_of(int32_t idx) const;
  std::vector<Found> alike(int32_t idx) const;
  std::vector<Found> renamed(int32_t idx) const;
  bool is_missed_by_all(const NameEntry& name, const NameEntry& unit) const;
  bool stops_where_starts(const NameEntry& name, const NameEntry& unit) const;
  void keep_longest(std::vector<Found>& choices) const;
  bool may_be_pair(int32_t idx, int32_t unit) const;
  bool is_name_of_pair(int32_t idx, int32_t unit, Likeness likeness) const;
  bool is_same_group(const NameEntry& a, const NameEntry& b) const;
  bool is_ground_to_be_sure(const NameEntry& name, const NameEntry& unit) const;
  void drop_rivals(std::vector<NameProposal>& proposals, const std::vector<std::pair<int32_t, int32_t>>& pairs) const;
  NameProposal proposal_of(int32_t idx, const std::vector<Found>& choices) const;
  std::vector<std::string> names_of(const std::vector<int32_t>& periods) const;
  const NameEntry& at(int32_t idx) const { return seen_.entries[static_cast<size_t>(idx)]; }
  int32_t n_entries() const { return static_cast<int32_t>(seen_.entries.size()); }

  NameSightings seen_;
  bool is_given_;
  std::vector<std::string> groups_;
  std::vector<std::pair<std::string, std::string>> apart_;  // folded, both ways, ascending
};

NameProposer::NameProposer(NameSightings seen, const Roster& in_force, bool is_given,
                           const std::vector<NamePair>& apart)
    : seen_(std::move(seen)), is_given_(is_given), groups_(groups_of(in_force)) {
  for (const NamePair& pair : apart) {
    apart_.emplace_back(fold_name(pair.name), fold_name(pair.unit));
    apart_.emplace_back(apart_.back().second, apart_.back().first);
  }
  put_in_order(apart_);
}

/// A group that the roster does not have is one in other words, so it tells nothing.
bool NameProposer::is_same_group(const NameEntry& a, const NameEntry& b) const {
  const auto is_open = [&](const NameEntry& entry) {
    return entry.group.empty() || std::find(groups_.begin(), groups_.end(), entry.group) == groups_.end();
  };
  return a.group == b.group || is_open(a) || is_open(b);
}

bool NameProposer::may_be_pair(int32_t idx, int32_t unit) const {
  if (idx == unit || !at(unit).is_unit || !is_same_group(at(idx), at(unit))) return false;
  const std::pair<std::string, std::string> pair(fold_name(at(idx).name), fold_name(at(unit).name));
  if (std::binary_search(apart_.begin(), apart_.end(), pair)) return false;
  if (is_given_) return true;
  if (is_one_office(at(idx).letters(), at(unit).letters()) || is_abbreviation(at(idx).letters(), at(unit).letters()))
    return true;
  const std::vector<Sighting> together = in_both(at(idx).seen, at(unit).seen);
  return std::all_of(together.begin(), together.end(),
                     [&](const Sighting& one) { return seen_.is_log[static_cast<size_t>(one.first)]; });
}

/// Without a roster each of the two could be the name that is asked about.
bool NameProposer::is_name_of_pair(int32_t idx, int32_t unit, Likeness likeness) const {
  if (is_given_) return true;
  const NameEntry &name = at(idx), &other = at(unit);
  if (likeness == Likeness::ShortForm) return name.letters().all.size() < other.letters().all.size();
  // What is less than a short form would be asked about in every office, were it not for the periods.
  if (!in_both(name.periods, other.periods).empty()) return false;
  if (likeness == Likeness::Partial) return name.letters().all.size() < other.letters().all.size();
  return name.seen.size() != other.seen.size() ? name.seen.size() < other.seen.size() : idx > unit;
}

std::vector<NameProposer::Found> NameProposer::alike(int32_t idx) const {
  std::vector<Found> forms, slips;
  for (int32_t unit = 0; unit < n_entries(); ++unit) {
    if (!at(unit).is_unit || unit == idx) continue;
    const Comparison comparison = compare(at(idx).letters(), at(unit));
    if (comparison.likeness == Likeness::None || !may_be_pair(idx, unit)) continue;
    if (!is_name_of_pair(idx, unit, comparison.likeness)) continue;
    switch (comparison.likeness) {
      case Likeness::ShortForm:
        forms.push_back({unit, comparison.is_longer ? NameReason::LongForm : NameReason::ShortForm});
        break;
      case Likeness::Partial:
        forms.push_back({unit, NameReason::PartOfName});
        break;
      case Likeness::Swapped:
        slips.push_back({unit, NameReason::Swapped});
        break;
      default:
        slips.push_back({unit, NameReason::OneCharacter});
    }
  }
  std::stable_sort(forms.begin(), forms.end(), [](const Found& a, const Found& b) {
    return (a.reason == NameReason::PartOfName) < (b.reason == NameReason::PartOfName);
  });
  return forms.empty() ? slips : forms;
}

/// No table of the name's periods has the unit.
bool NameProposer::is_missed_by_all(const NameEntry& name, const NameEntry& unit) const {
  return !name.is_in_log && !unit.is_in_log && in_both(name.periods, unit.periods).empty();
}

bool NameProposer::stops_where_starts(const NameEntry& name, const NameEntry& unit) const {
  return seen_.is_in_time_order && !name.periods.empty() && !unit.periods.empty() &&
         name.periods.back() < unit.periods.front();
}

/// Names of which one takes the other's place. Only where most of the group goes on can the tables be said to name all.
std::vector<NameProposer::Found> NameProposer::renamed(int32_t idx) const {
  const NameEntry& name = at(idx);
  std::vector<Found> near, any;
  int32_t n_others = 0, n_new = 0;
  for (int32_t unit = 0; unit < n_entries(); ++unit) {
    const NameEntry& other = at(unit);
    if (unit == idx || !is_same_group(name, other)) continue;
    const bool is_candidate = is_missed_by_all(name, other) && (is_given_ || stops_where_starts(name, other));
    if (!is_candidate) {
      // The same change for another name of the group.
      const bool stops_too =
          !other.is_unit || (!is_given_ && !other.periods.empty() && other.periods.back() == name.periods.back() &&
                             other.periods.back() + 1 < static_cast<int32_t>(seen_.periods.size()));
      ++(stops_too ? n_new : n_others);
      continue;
    }
    if (!may_be_pair(idx, unit)) continue;
    any.push_back({unit, NameReason::Renamed});
    const std::u32string &a = name.letters().all, &b = other.letters().all;
    if (!a.empty() && !b.empty() && a.back() == b.back() && n_common(name.letters(), other.letters()) >= 2)
      near.push_back(any.back());
  }
  const auto n_changes = static_cast<int32_t>(any.size()) + n_new + 1;
  if (n_others < n_changes) return {};
  if (near.size() == 1) return near;
  return any.size() == 1 && n_new == 0 ? any : std::vector<Found>();
}

/// 公安局, 市公安局 and 扎兰屯市公安局 are one chain, of which the longest is the full name.
void NameProposer::keep_longest(std::vector<Found>& choices) const {
  if (is_given_ || choices.size() < 2) return;
  const auto length = [&](const Found& choice) { return at(choice.unit).letters().all.size(); };
  const Found longest = *std::max_element(choices.begin(), choices.end(),
                                          [&](const Found& a, const Found& b) { return length(a) < length(b); });
  const bool is_chain = std::all_of(choices.begin(), choices.end(), [&](const Found& choice) {
    return choice.reason == NameReason::ShortForm &&
           (choice.unit == longest.unit ||
            (may_be_pair(choice.unit, longest.unit) &&
             compare(at(choice.unit).letters(), at(longest.unit)).likeness == Likeness::ShortForm));
  });
  if (is_chain) choices = {longest};
}

std::vector<NameProposer::Found> NameProposer::choices_of(int32_t idx) const {
  std::vector<Found> choices = alike(idx);
  if (choices.empty()) choices = renamed(idx);
  keep_longest(choices);
  return choices;
}

std::vector<std::string> NameProposer::names_of(const std::vector<int32_t>& periods) const {
  std::vector<std::string> names;
  for (const int32_t period : periods) names.push_back(seen_.periods[static_cast<size_t>(period)]);
  return names;
}

bool NameProposer::is_ground_to_be_sure(const NameEntry& name, const NameEntry& unit) const {
  // 卫市信局 has two characters behind what may be a place or not: they stand in many names.
  constexpr size_t kFewest = 3;
  const NameLetters &a = name.letters(), &b = unit.letters();
  if ((a.n_place > 0) != (b.n_place > 0) && std::min(a.rest().size(), b.rest().size()) < kFewest) return false;
  if (!is_given_) return in_both(name.periods, unit.periods).empty();
  return in_both(name.seen, unit.seen).empty();
}

NameProposal NameProposer::proposal_of(int32_t idx, const std::vector<Found>& choices) const {
  const NameEntry& name = at(idx);
  NameProposal proposal;
  proposal.name = name.name;
  proposal.periods = names_of(name.periods);
  for (const Found& found : choices) {
    const NameEntry& unit = at(found.unit);
    NameChoice choice{unit.name, found.reason, name.group == unit.group ? name.group : std::string(), {}, {}};
    std::vector<int32_t> lacking, together;
    std::set_difference(name.periods.begin(), name.periods.end(), unit.periods.begin(), unit.periods.end(),
                        std::back_inserter(lacking));
    for (const Sighting& one : in_both(name.seen, unit.seen)) together.push_back(one.second);
    put_in_order(together);
    choice.lacking = names_of(lacking);
    choice.together = names_of(together);
    proposal.choices.push_back(std::move(choice));
  }
  const NameReason reason = choices.front().reason;
  proposal.is_sure = choices.size() == 1 && (reason == NameReason::ShortForm || reason == NameReason::LongForm) &&
                     is_ground_to_be_sure(name, at(choices.front().unit));
  return proposal;
}

/// What is sure of each pair need not be of all: two names that stand beside each other cannot both be the same unit, and
/// a name that is asked about is no ground.
void NameProposer::drop_rivals(std::vector<NameProposal>& proposals,
                               const std::vector<std::pair<int32_t, int32_t>>& pairs) const {
  std::map<int32_t, int32_t> family_of;  // entries that would be one unit
  std::map<int32_t, std::vector<int32_t>> members;
  const auto family = [&](int32_t idx) {
    const auto [found, is_new] = family_of.emplace(idx, idx);
    if (is_new) members[idx].push_back(idx);
    return found->second;
  };
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (!proposals[i].is_sure) continue;
    const int32_t from = family(pairs[i].first), into = family(pairs[i].second);
    if (from == into) continue;
    for (const int32_t idx : members[from]) {
      family_of[idx] = into;
      members[into].push_back(idx);
    }
    members.erase(from);
  }
  std::set<int32_t> doubtful;
  for (size_t i = 0; i < pairs.size(); ++i)
    if (!proposals[i].is_sure && family_of.count(pairs[i].first) > 0) doubtful.insert(family(pairs[i].first));
  for (const auto& [id, of] : members)
    for (size_t a = 0; a < of.size(); ++a)
      for (size_t b = a + 1; b < of.size(); ++b)
        if (!is_ground_to_be_sure(at(of[a]), at(of[b]))) doubtful.insert(id);
  for (size_t i = 0; i < pairs.size(); ++i)
    if (proposals[i].is_sure && doubtful.count(family(pairs[i].first)) > 0) proposals[i].is_sure = false;
}

Checked<std::vector<NameProposal>> NameProposer::propose() const {
  Checked<std::vector<NameProposal>> out;
  std::vector<NameProposal>& proposals = out.value;
  std::vector<std::pair<int32_t, int32_t>> pairs;  // a name and its first choice, one a proposal
  if (seen_.entries.size() > kMaxComparedNames) {
    out.diagnostics.push_back({Code::NamesNotCompared,
                               Severity::Note,
                               {},
                               {std::to_string(seen_.entries.size()), std::to_string(kMaxComparedNames)}});
    return out;
  }
  for (int32_t idx = 0; idx < n_entries(); ++idx) {
    if (is_given_ == at(idx).is_unit || at(idx).seen.empty()) continue;
    const std::vector<Found> choices = choices_of(idx);
    if (choices.empty()) continue;
    proposals.push_back(proposal_of(idx, choices));
    pairs.emplace_back(idx, choices.front().unit);
  }
  drop_rivals(proposals, pairs);
  return out;
}

}  // namespace

Checked<std::vector<NameProposal>> propose_names(const std::vector<NamedCounts>& sources, const Roster& in_force,
                                                 bool roster_is_given, const std::vector<NamePair>& apart) {
  return NameProposer(see_names(sources, in_force), in_force, roster_is_given, apart).propose();
}

Diagnostics ask_about_names(const std::vector<NameProposal>& proposals) {
  if (proposals.empty()) return {};
  int64_t n_sure = 0;
  std::vector<std::string> pairs;
  for (const NameProposal& proposal : proposals) {
    n_sure += proposal.is_sure ? 1 : 0;
    std::vector<std::string> units;
    for (const NameChoice& choice : proposal.choices) units.push_back(choice.unit);
    pairs.push_back(join({proposal.name, "→", join(units, "／")}));
  }
  return {warning(Code::NamesAlike, {std::to_string(proposals.size()), std::to_string(n_sure), join(pairs)})};
}

}  // namespace tongbao::core
