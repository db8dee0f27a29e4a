// Method: every source is read as for the tally, so that the two cannot disagree; the trace of an item log says
// which rows made a count. Which rows of a count table were used is asked of the tally, because a unit that stands
// twice in one table counts once.

#include "core/trace/find_items.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/roster/name_match.hpp"
#include "core/tally/dimensions.hpp"

namespace tongbao::core {
namespace {

bool fits(const std::string& wanted, const std::string& name) { return wanted.empty() || wanted == name; }

/// The names of periods as the tally has them: 7月 of a table may be its 2024年7月.
class TallyPeriods {
 public:
  explicit TallyPeriods(const Tally& tally) : tally_(tally) {}
  /// Empty if the tally does not have it.
  const std::string& name_of(const std::string& period) {
    const auto [entry, is_new] = known_.emplace(period, "");
    if (!is_new) return entry->second;
    const int32_t idx = find_period(tally_.periods, period.empty() ? kUnnamedPeriod : std::string_view(period));
    if (idx >= 0) entry->second = tally_.periods[static_cast<size_t>(idx)];
    return entry->second;
  }

 private:
  const Tally& tally_;
  std::map<std::string, std::string> known_;
};

CountSelector selector_of(const CountKind& kind, const CountRow& row) {
  CountSelector selector{kind.status, "", "", row.period};
  for (const Dimension& one : kDimensions) selector.*one.selected = kind.*one.of_kind;
  return selector;
}

bool matches(const CountSelector& what, const CountKind& kind) {
  return what.status == kind.status && std::all_of(kDimensions.begin(), kDimensions.end(), [&](const Dimension& one) {
           return fits(what.*one.selected, kind.*one.of_kind);
         });
}

int32_t first_column(const SourceTable& source, ColumnRole role) {
  for (size_t i = 0; i < source.columns.size(); ++i)
    if (source.columns[i].role == role) return static_cast<int32_t>(i);
  return -1;
}

}  // namespace

std::vector<ItemRef> find_items(const std::vector<std::shared_ptr<const SourceTable>>& sources, const DateRange& days,
                                const Tally& tally, int32_t unit_idx, const CountSelector& what) {
  std::vector<ItemRef> found;
  const NameMatcher matcher(tally.roster);
  TallyPeriods periods(tally);
  const std::string wanted_period = what.period.empty() ? what.period : periods.name_of(what.period);
  if (wanted_period.empty() && !what.period.empty()) return found;
  const auto is_used = [&](int32_t source_idx, int64_t row) {
    return std::any_of(tally.source_rows.begin(), tally.source_rows.end(), [&](const TallySourceRow& used) {
      return used.unit_idx == unit_idx && used.source_idx == source_idx && used.row == row;
    });
  };

  for (size_t i = 0; i < sources.size(); ++i) {
    const SourceTable& source = *sources[i];
    const auto source_idx = static_cast<int32_t>(i);
    std::vector<ItemTrace> trace;
    SourceCounts counts = read_counts(source, days, &trace).value;
    for (CountRow& row : counts.rows) row.period = periods.name_of(row.period);
    const auto row_of = [&](const Count& count) -> const CountRow& {
      return counts.rows[static_cast<size_t>(count.row_idx)];
    };
    std::vector<bool> is_kind;
    for (const CountKind& kind : counts.kinds) is_kind.push_back(matches(what, kind));
    std::vector<bool> is_row;
    for (const CountRow& row : counts.rows) {
      is_row.push_back(!row.period.empty() && fits(wanted_period, row.period) &&
                       matcher.find(row.unit).unit_idx == unit_idx);
    }
    const auto is_wanted = [&](const Count& count) {
      return is_kind[static_cast<size_t>(count.kind_idx)] && is_row[static_cast<size_t>(count.row_idx)];
    };
    if (counts.one_row_per_unit)
      for (const Count& count : counts.counts) {
        const CountRow& row = row_of(count);
        if (is_wanted(count) && count.n_items > 0 && is_used(source_idx, row.row))
          found.push_back({source_idx, row.row, "", "", selector_of(counts.kind_of(count), row), count.n_items});
      }
    const int32_t title_column = first_column(source, ColumnRole::Title);
    const int32_t date_column = first_column(source, ColumnRole::Date);
    for (const ItemTrace& item : trace) {
      const Count& count = counts.counts[static_cast<size_t>(item.count_idx)];
      if (!is_wanted(count)) continue;
      ItemRef ref;
      ref.source_idx = source_idx;
      ref.row = source.table->row_numbers[static_cast<size_t>(item.table_row)];
      if (title_column >= 0) ref.title = cell_text(source, item.table_row, title_column);
      if (date_column >= 0) ref.date = cell_text(source, item.table_row, date_column);
      ref.what = selector_of(counts.kind_of(count), row_of(count));
      ref.n_items = item.n_items;
      found.push_back(std::move(ref));
    }
  }
  return found;
}

}  // namespace tongbao::core
