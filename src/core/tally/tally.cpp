// Method: walk through the sources in order, find the unit of each row once a spelling, and turn
// every count into a cell. After each source the cells are sorted by a total order and equal keys
// are added up, so memory holds the tally and one source at most, and the order of rows and files
// never shows in the numbers. (Sums cannot overflow: read_counts refuses a count above 10^9.)

#include "core/tally/tally.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/roster/name_match.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

/// What rows without a period belong to when neither the table nor the user names one.
constexpr std::string_view kUnnamedPeriod = "本期";

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

auto key_of(const TallyCell& cell) {
  return std::tuple(cell.unit_idx, cell.period_idx, cell.level_idx, cell.category_idx, cell.status);
}

/// Sorts and adds up cells with the same key.
void compact(std::vector<TallyCell>& cells) {
  std::sort(cells.begin(), cells.end(),
            [](const TallyCell& a, const TallyCell& b) { return key_of(a) < key_of(b); });
  size_t n_kept = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (n_kept > 0 && key_of(cells[n_kept - 1]) == key_of(cells[i]))
      cells[n_kept - 1].n_items += cells[i].n_items;
    else
      cells[n_kept++] = cells[i];
  }
  cells.resize(n_kept);
}

class TallyMaker {
 public:
  explicit TallyMaker(const Roster& given)
      : takes_units_from_tables_(given.units.empty()), matcher_(given) {
    tally_.roster = given;
    levels_.idx_of("");
    categories_.idx_of("");
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
  NameMatch take_unit_from_table(const CountRow& row);
  void tell(Code code, Severity severity, Place place, std::vector<std::string> args);
  Unit& unit_at(int32_t unit_idx) { return tally_.roster.units[static_cast<size_t>(unit_idx)]; }

  Tally tally_;
  Diagnostics diagnostics_;
  bool takes_units_from_tables_;
  NameMatcher matcher_;
  NameIndex periods_;
  NameIndex levels_;
  NameIndex categories_;
  std::map<std::string, int32_t, std::less<>> unit_by_spelling_;  // every spelling met, as typed
  std::map<std::string, int32_t> unit_by_folded_name_;            // of units taken from tables
};

void TallyMaker::tell(Code code, Severity severity, Place place, std::vector<std::string> args) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = severity;
  diagnostic.place = std::move(place);
  diagnostic.args = std::move(args);
  diagnostics_.push_back(std::move(diagnostic));
}

NameMatch TallyMaker::take_unit_from_table(const CountRow& row) {
  NameMatch match;
  std::string key = fold_name(row.unit);
  if (key.empty()) return match;
  const auto next_idx = static_cast<int32_t>(tally_.roster.units.size());
  const auto [entry, is_new] = unit_by_folded_name_.emplace(std::move(key), next_idx);
  match.unit_idx = entry->second;
  if (is_new) {
    Unit unit;
    unit.full_name = row.unit;
    tally_.roster.units.push_back(std::move(unit));
  }
  match.exact = unit_at(match.unit_idx).full_name == row.unit;
  return match;
}

/// The unit of a row, or -1 after telling why there is none.
int32_t TallyMaker::find_unit(const CountRow& row, const Place& place) {
  auto known = unit_by_spelling_.find(row.unit);
  if (known == unit_by_spelling_.end()) {
    const NameMatch match =
        takes_units_from_tables_ ? take_unit_from_table(row) : matcher_.find(row.unit);
    if (match.unit_idx >= 0 && !match.exact)
      tell(Code::UnitByAlias, Severity::Note, place, {row.unit, unit_at(match.unit_idx).full_name});
    known = unit_by_spelling_.emplace(row.unit, match.unit_idx).first;
  }
  const int32_t unit_idx = known->second;
  if (unit_idx < 0) {
    if (takes_units_from_tables_)
      tell(Code::UnitEmpty, Severity::Loss, place, {});
    else
      tell(Code::UnitNotInRoster, Severity::Loss, place, {row.unit, std::to_string(row.n_rows)});
  } else if (takes_units_from_tables_ && unit_at(unit_idx).group.empty()) {
    // Another table may know the group that the first one left open.
    unit_at(unit_idx).group = row.group;
  }
  return unit_idx;
}

void TallyMaker::add(const NamedCounts& source, int32_t source_idx) {
  const SourceCounts& counts = *source.counts;
  SourceAccount account;
  account.n_read = counts.n_rows_read;
  account.n_header = counts.n_rows_header + counts.n_rows_heading;
  account.n_total = counts.n_rows_total;
  account.n_left_out = counts.n_rows_left_out;

  std::vector<UsedRow> used_rows;
  used_rows.reserve(counts.rows.size());
  std::map<std::pair<int32_t, int32_t>, int64_t> first_row;  // by unit and period
  for (const CountRow& row : counts.rows) {
    const Place place{source.file_name, row.row, counts.unit_column};
    UsedRow used;
    used.unit_idx = find_unit(row, place);
    if (used.unit_idx >= 0) {
      used.period_idx = periods_.idx_of(row.period.empty() ? kUnnamedPeriod : row.period);
      const auto [first, is_first] =
          first_row.emplace(std::pair(used.unit_idx, used.period_idx), row.row);
      if (is_first) {
        tally_.source_rows.push_back({source_idx, row.row, used.unit_idx, used.period_idx,
                                      row.printed_rank, row.printed_score});
      } else if (counts.one_row_per_unit) {
        tell(Code::UnitRepeated, Severity::Loss, place,
             {unit_at(used.unit_idx).full_name, std::to_string(first->second)});
        used.unit_idx = -1;
      }
    }
    (used.unit_idx >= 0 ? account.n_used : account.n_left_out) += row.n_rows;
    used_rows.push_back(used);
  }

  for (const Count& count : counts.counts) {
    const UsedRow& used = used_rows[static_cast<size_t>(count.row_idx)];
    if (used.unit_idx < 0) continue;
    TallyCell cell;
    cell.unit_idx = used.unit_idx;
    cell.period_idx = used.period_idx;
    cell.level_idx = levels_.idx_of(count.level);
    cell.category_idx = categories_.idx_of(count.category);
    cell.status = count.status;
    cell.n_items = count.n_items;
    tally_.cells.push_back(cell);
  }
  compact(tally_.cells);
  tally_.accounts.push_back(account);
}

Checked<Tally> TallyMaker::finish(bool has_sources) {
  const size_t n_units = tally_.roster.units.size();
  tally_.periods = periods_.names();
  tally_.levels = levels_.names();
  tally_.categories = categories_.names();

  tally_.first_cell.assign(n_units + 1, 0);
  for (const TallyCell& cell : tally_.cells)
    ++tally_.first_cell[static_cast<size_t>(cell.unit_idx) + 1];
  for (size_t i = 0; i < n_units; ++i) tally_.first_cell[i + 1] += tally_.first_cell[i];

  tally_.absent.assign(n_units, true);
  for (const TallySourceRow& row : tally_.source_rows)
    tally_.absent[static_cast<size_t>(row.unit_idx)] = false;
  for (size_t i = 0; i < n_units && has_sources; ++i) {
    const Unit& unit = tally_.roster.units[i];
    if (tally_.absent[i] && !unit.exempt && !unit.outside_assessment)
      tell(Code::UnitAbsent, Severity::Warning, {}, {unit.full_name});
  }
  return {std::move(tally_), std::move(diagnostics_)};
}

/// The position of a name that a selector gives: -1 = all, nothing = no count has this name.
std::optional<int32_t> selected_idx(const std::vector<std::string>& names,
                                    const std::string& selected) {
  if (selected.empty()) return -1;
  const auto found = std::find(names.begin(), names.end(), selected);
  if (found == names.end()) return std::nullopt;
  return static_cast<int32_t>(found - names.begin());
}

bool matches(int32_t selected, int32_t idx) { return selected < 0 || selected == idx; }

}  // namespace

Checked<Tally> make_tally(const std::vector<NamedCounts>& sources, const Roster& given) {
  TallyMaker maker(given);
  for (size_t i = 0; i < sources.size(); ++i) maker.add(sources[i], static_cast<int32_t>(i));
  return maker.finish(!sources.empty());
}

std::optional<int64_t> count_of(const Tally& tally, int32_t unit_idx, const CountSelector& what) {
  const auto period = selected_idx(tally.periods, what.period);
  const auto level = selected_idx(tally.levels, what.level);
  const auto category = selected_idx(tally.categories, what.category);
  if (!period || !level || !category) return std::nullopt;

  std::optional<int64_t> n_items;
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    if (cell.status == what.status && matches(*period, cell.period_idx) &&
        matches(*level, cell.level_idx) && matches(*category, cell.category_idx))
      n_items = n_items.value_or(0) + cell.n_items;
  }
  return n_items;
}

int32_t n_zero_periods(const Tally& tally, int32_t unit_idx, Status status) {
  std::vector<bool> has_items(tally.periods.size(), false);
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    if (cell.status == status && cell.n_items > 0)
      has_items[static_cast<size_t>(cell.period_idx)] = true;
  }
  return static_cast<int32_t>(std::count(has_items.begin(), has_items.end(), false));
}

}  // namespace tongbao::core
