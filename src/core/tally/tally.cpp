// Method: walk through the sources in order, find the unit of each row once a spelling, and turn
// every count into a cell. After each source the cells are sorted by a total order and equal keys
// are added up, so memory holds the tally and one source at most, and the order of rows and files
// never shows in the numbers. (Sums cannot overflow: read_counts refuses a count above 10^9.)

#include "core/tally/tally.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/record/row_words.hpp"
#include "core/record/unit_cells.hpp"
#include "core/roster/name_match.hpp"
#include "core/tally/absences.hpp"
#include "core/tally/dimensions.hpp"
#include "core/tally/tally_index.hpp"
#include "core/tally/unit_counts.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

/// Names in order of first appearance.
class NameIndex {
 public:
  int32_t idx_of(std::string_view name) {
    const auto found = idx_by_name_.find(name);
    if (found != idx_by_name_.end()) return found->second;
    const auto idx = static_cast<int32_t>(names_.size());
    names_.emplace_back(name);
    idx_by_name_.emplace(name, idx);
    return idx;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, int32_t, std::less<>> idx_by_name_;
};

class TallyMaker {
 public:
  TallyMaker(const Roster& given, const std::vector<NamePair>& same_names)
      : takes_units_from_tables_(given.units.empty()), matcher_(given) {
    for (const NamePair& pair : same_names) joined_.emplace(fold_name(pair.name), pair);
    tally_.roster = given;
    for (NameIndex& names : names_) names.idx_of("");
    diagnostics_ = matcher_.diagnostics();
  }

  void add(const NamedCounts& source, int32_t source_idx);
  Checked<Tally> finish(bool has_sources);

 private:
  struct UsedRow {
    int32_t unit_idx = -1;  // -1 = left out
    int32_t period_idx = 0;
  };

  int32_t find_unit(const CountRow& row, const Place& place);
  RepeatedRows settle_repeats(const NamedCounts& source, const std::vector<int32_t>& unit_idxs);
  Facet named_facet(const CountKind& kind);
  int32_t facet_of(const CountKind& kind);
  void sort_facets();
  void sort_periods();
  void add_joined_names();
  NameMatch take_unit_from_table(const CountRow& row);
  void look_at_name(const CountRow& row, const Place& place);
  void ask_about_second_names();
  void report(Code code, Severity severity, Place place, std::vector<std::string> args);
  Unit& unit_at(int32_t unit_idx) { return tally_.roster.units[static_cast<size_t>(unit_idx)]; }

  Tally tally_;
  Diagnostics diagnostics_;
  bool takes_units_from_tables_;
  NameMatcher matcher_;
  NameIndex periods_;
  std::vector<bool> is_in_log_;  // per period of periods_; may be shorter
  std::array<NameIndex, kDimensions.size()> names_;
  std::map<Facet, int32_t> facet_idx_;                            // in order of first appearance until finish()
  std::map<std::string, int32_t, std::less<>> unit_by_spelling_;  // every spelling met, as typed
  std::map<std::string, int32_t> unit_by_folded_name_;            // of units taken from tables
  struct SecondName {
    std::string name;
    std::string second;
    Place place;
  };
  std::vector<SecondName> with_second_name_;
  std::map<std::string, NamePair> joined_;  // folded names that count for another unit
};

void TallyMaker::report(Code code, Severity severity, Place place, std::vector<std::string> args) {
  diagnostics_.push_back({code, severity, std::move(place), std::move(args)});
}

NameMatch TallyMaker::take_unit_from_table(const CountRow& row) {
  NameMatch match;
  std::string key = fold_name(row.unit);
  if (key.empty()) return match;
  const auto joined = joined_.find(key);
  const std::string& name = joined == joined_.end() ? row.unit : joined->second.unit;
  if (joined != joined_.end()) key = fold_name(name);
  const auto next_idx = static_cast<int32_t>(tally_.roster.units.size());
  const auto [entry, is_new] = unit_by_folded_name_.emplace(std::move(key), next_idx);
  match.unit_idx = entry->second;
  if (is_new) {
    Unit unit;
    unit.full_name = without_letter_spacing(name);
    tally_.roster.units.push_back(std::move(unit));
  }
  match.exact = unit_at(match.unit_idx).full_name == row.unit;
  return match;
}

/// So that whoever asks the roster in force finds the unit under the joined names too.
void TallyMaker::add_joined_names() {
  if (!takes_units_from_tables_) return;
  for (const auto& [folded, pair] : joined_) {
    const auto unit = unit_by_folded_name_.find(fold_name(pair.unit));
    if (unit != unit_by_folded_name_.end() && unit_by_folded_name_.count(folded) == 0)
      unit_at(unit->second).aliases.push_back(pair.name);
  }
}

/// Names that a roster would not hold.
void TallyMaker::look_at_name(const CountRow& row, const Place& place) {
  if (is_odd_unit(row.unit))
    report(Code::UnitNameOdd, Severity::Warning, place, {row.unit, std::to_string(row.n_rows + row.n_joint_rows)});
  else if (const std::string second = unit_in_brackets(row.unit); !second.empty())
    with_second_name_.push_back({row.unit, second, place});
}

/// 县公安局（县司法局） is one office that has two names, unless 县司法局 has rows of its own.
void TallyMaker::ask_about_second_names() {
  for (const auto& [name, second, place] : with_second_name_)
    if (unit_by_folded_name_.count(fold_name(second)) > 0)
      report(Code::UnitsInOneCell, Severity::Warning, place, {name});
}

/// The unit of a row, or -1 after a report why there is none.
int32_t TallyMaker::find_unit(const CountRow& row, const Place& place) {
  auto known = unit_by_spelling_.find(row.unit);
  if (known == unit_by_spelling_.end()) {
    const NameMatch match = takes_units_from_tables_ ? take_unit_from_table(row) : matcher_.find(row.unit);
    if (match.unit_idx >= 0 && !match.exact)
      report(Code::UnitByAlias, Severity::Note, place, {row.unit, unit_at(match.unit_idx).full_name});
    if (takes_units_from_tables_) look_at_name(row, place);
    known = unit_by_spelling_.emplace(row.unit, match.unit_idx).first;
  }
  const int32_t unit_idx = known->second;
  if (unit_idx < 0) {
    if (takes_units_from_tables_)
      report(Code::UnitEmpty, Severity::Loss, place, {});
    else
      report(Code::UnitNotInRoster, Severity::Loss, place, {row.unit, std::to_string(row.n_rows + row.n_joint_rows)});
  } else if (takes_units_from_tables_ && unit_at(unit_idx).group.empty()) {
    // Another table may know the group that the first one left open.
    unit_at(unit_idx).group = row.group;
  }
  return unit_idx;
}

/// What several rows of a unit are taken for. Rows that give the same numbers again are one row; others are parts.
RepeatedRows TallyMaker::settle_repeats(const NamedCounts& source, const std::vector<int32_t>& unit_idxs) {
  const SourceCounts& counts = *source.counts;
  if (counts.repeated_rows != RepeatedRows::Unsettled) return counts.repeated_rows;
  std::map<std::pair<int32_t, std::string>, size_t> first_of;  // by unit and period
  std::vector<std::pair<size_t, size_t>> repeats;              // positions of a first and a later row
  for (size_t i = 0; i < unit_idxs.size(); ++i) {
    if (unit_idxs[i] < 0) continue;
    const auto [first, is_first] = first_of.emplace(std::pair(unit_idxs[i], counts.rows[i].period), i);
    if (!is_first) repeats.push_back({first->second, i});
  }
  if (repeats.empty()) return RepeatedRows::Add;
  std::vector<std::vector<std::pair<int32_t, int64_t>>> numbers_of(counts.rows.size());  // kinds and items
  for (const Count& count : counts.counts)
    numbers_of[static_cast<size_t>(count.row_idx)].push_back({count.kind_idx, count.n_items});
  const bool is_same = std::all_of(repeats.begin(), repeats.end(),
                                   [&](const auto& pair) { return numbers_of[pair.first] == numbers_of[pair.second]; });
  // That a merged cell holds several rows of a unit is asked about where it is read.
  const bool is_merged = std::all_of(repeats.begin(), repeats.end(),
                                     [&](const auto& pair) { return counts.rows[pair.second].is_below_unit; });
  if (is_merged && !is_same) return RepeatedRows::Add;
  const auto [first, second] = repeats.front();
  report(Code::UnitsRepeated, Severity::Warning, {source.file_name, counts.rows[second].row, counts.unit_column},
         {std::to_string(repeats.size()), unit_at(unit_idxs[second]).full_name, std::to_string(counts.rows[first].row),
          is_same ? "只取第一行" : "相加"});
  return is_same ? RepeatedRows::First : RepeatedRows::Add;
}

void TallyMaker::add(const NamedCounts& source, int32_t source_idx) {
  const SourceCounts& counts = *source.counts;
  SourceAccount account;
  account.n_read = counts.n_rows_read;
  tally_.has_log = tally_.has_log || !counts.one_row_per_unit;
  account.n_header = counts.n_rows_header + counts.n_rows_heading;
  account.n_total = counts.n_rows_total;
  account.n_left_out = counts.n_rows_left_out;

  std::vector<int32_t> unit_idxs;
  for (const CountRow& row : counts.rows)
    unit_idxs.push_back(find_unit(row, {source.file_name, row.row, counts.unit_column}));
  const RepeatedRows repeats = counts.one_row_per_unit ? settle_repeats(source, unit_idxs) : RepeatedRows::Add;

  std::vector<UsedRow> used_rows;
  used_rows.reserve(counts.rows.size());
  std::map<std::pair<int32_t, int32_t>, size_t> first_row;  // by unit and period, into source_rows
  for (size_t i = 0; i < counts.rows.size(); ++i) {
    const CountRow& row = counts.rows[i];
    const Place place{source.file_name, row.row, counts.unit_column};
    UsedRow used;
    used.unit_idx = unit_idxs[i];
    if (used.unit_idx >= 0) {
      used.period_idx = periods_.idx_of(row.period.empty() ? kUnnamedPeriod : row.period);
      is_in_log_.resize(std::max(is_in_log_.size(), static_cast<size_t>(used.period_idx) + 1));
      if (!counts.one_row_per_unit) is_in_log_[static_cast<size_t>(used.period_idx)] = true;
      const auto [first, is_first] =
          first_row.emplace(std::pair(used.unit_idx, used.period_idx), tally_.source_rows.size());
      if (is_first) {
        tally_.source_rows.push_back(
            {source_idx, row.row, used.unit_idx, used.period_idx, row.printed_rank, row.printed_score, row.n_rows});
      } else if (repeats == RepeatedRows::Add) {
        // Ranks and scores are printed once for a unit.
        if (counts.one_row_per_unit)
          tally_.source_rows.push_back({source_idx, row.row, used.unit_idx, used.period_idx, "", "", row.n_rows});
        else
          tally_.source_rows[first->second].n_rows += row.n_rows;
      } else {
        // A row with columns of several periods is told once.
        if (row.n_rows > 0)
          report(Code::UnitRepeated, Severity::Loss, place,
                 {unit_at(used.unit_idx).full_name, std::to_string(tally_.source_rows[first->second].row)});
        used.unit_idx = -1;
      }
    }
    (used.unit_idx >= 0 ? account.n_used : account.n_left_out) += row.n_rows;
    used_rows.push_back(used);
  }

  std::vector<int32_t> facet_of_kind(counts.kinds.size(), -1);
  for (const Count& count : counts.counts) {
    const UsedRow& used = used_rows[static_cast<size_t>(count.row_idx)];
    if (used.unit_idx < 0) continue;
    int32_t& facet = facet_of_kind[static_cast<size_t>(count.kind_idx)];
    if (facet < 0) facet = facet_of(counts.kind_of(count));
    tally_.cells.push_back({used.unit_idx, used.period_idx, facet, count.n_items});
  }
  for (const RepeatedItems& repeated : counts.repeated) {
    const UsedRow& used = used_rows[static_cast<size_t>(repeated.row_idx)];
    if (used.unit_idx < 0) continue;
    RepeatedCells cells{used.unit_idx, used.period_idx, {}, repeated.n_items};
    for (const int32_t count_idx : repeated.count_idx)
      cells.facet_idx.push_back(
          facet_of_kind[static_cast<size_t>(counts.counts[static_cast<size_t>(count_idx)].kind_idx)]);
    tally_.repeated.push_back(std::move(cells));
  }
  sort_cells(tally_);
  tally_.accounts.push_back(account);
  SourceKinds& kinds = tally_.kinds.emplace_back(SourceKinds{!counts.one_row_per_unit, {}});
  for (const CountKind& kind : counts.kinds) kinds.facets.push_back(named_facet(kind));
}

Facet TallyMaker::named_facet(const CountKind& kind) {
  Facet facet;
  for (size_t i = 0; i < kDimensions.size(); ++i)
    facet.*kDimensions[i].idx = names_[i].idx_of(kind.*kDimensions[i].of_kind);
  facet.status = kind.status;
  return facet;
}

int32_t TallyMaker::facet_of(const CountKind& kind) {
  return facet_idx_.emplace(named_facet(kind), static_cast<int32_t>(facet_idx_.size())).first->second;
}

/// Gives the facets their final order, so that the cells' order does not depend on what was met first.
void TallyMaker::sort_facets() {
  std::vector<int32_t> new_idx(facet_idx_.size());
  for (const auto& [facet, met_idx] : facet_idx_) {
    new_idx[static_cast<size_t>(met_idx)] = static_cast<int32_t>(tally_.facets.size());
    tally_.facets.push_back(facet);
  }
  for (TallyCell& cell : tally_.cells) cell.facet_idx = new_idx[static_cast<size_t>(cell.facet_idx)];
  for (RepeatedCells& repeated : tally_.repeated) {
    for (int32_t& facet : repeated.facet_idx) facet = new_idx[static_cast<size_t>(facet)];
    std::sort(repeated.facet_idx.begin(), repeated.facet_idx.end());
  }
  sort_cells(tally_);
}

/// The order of files must not show: a run of months, and 1月至3月, are of the calendar.
void TallyMaker::sort_periods() {
  std::vector<int32_t> merged_idx;
  const std::vector<std::string> merged = merge_names(periods_.names(), merged_idx);
  const std::vector<int32_t> order = time_order(merged);
  std::vector<int32_t> place(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    place[static_cast<size_t>(order[i])] = static_cast<int32_t>(i);
    tally_.periods.push_back(merged[static_cast<size_t>(order[i])]);
  }
  const auto new_idx = [&](int32_t idx) { return place[static_cast<size_t>(merged_idx[static_cast<size_t>(idx)])]; };
  const auto renumber = [&](auto& list) {
    for (auto& one : list) one.period_idx = new_idx(one.period_idx);
  };
  renumber(tally_.cells);
  renumber(tally_.repeated);
  renumber(tally_.source_rows);
  tally_.is_in_log.assign(order.size(), false);
  for (size_t i = 0; i < is_in_log_.size(); ++i)
    if (is_in_log_[i]) tally_.is_in_log[static_cast<size_t>(new_idx(static_cast<int32_t>(i)))] = true;
  link_periods(tally_);
}

Checked<Tally> TallyMaker::finish(bool has_sources) {
  const size_t n_units = tally_.roster.units.size();
  ask_about_second_names();
  add_joined_names();
  sort_periods();
  for (size_t i = 0; i < kDimensions.size(); ++i) tally_.*kDimensions[i].names = names_[i].names();
  sort_facets();
  index_cells(tally_);

  tally_.absent.assign(n_units, true);
  for (const TallySourceRow& row : tally_.source_rows) tally_.absent[static_cast<size_t>(row.unit_idx)] = false;
  find_absences(tally_);
  for (size_t i = 0; i < n_units && has_sources; ++i) {
    const Unit& unit = tally_.roster.units[i];
    // Who is absent from count tables is reported by period (absences.hpp).
    const bool is_zero = absences_of(tally_, static_cast<int32_t>(i)).empty();
    if (tally_.absent[i] && is_zero && !unit.exempt && !unit.outside_assessment)
      report(Code::UnitAbsent, Severity::Warning, {}, {unit.full_name});
  }
  return {std::move(tally_), std::move(diagnostics_)};
}

}  // namespace

Checked<Tally> make_tally(const std::vector<NamedCounts>& sources, const Roster& given,
                          const std::vector<NamePair>& same_names) {
  TallyMaker maker(given, same_names);
  for (size_t i = 0; i < sources.size(); ++i) maker.add(sources[i], static_cast<int32_t>(i));
  return maker.finish(!sources.empty());
}

}  // namespace tongbao::core
