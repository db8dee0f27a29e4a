// Method: every source is read as for the tally, so that the two cannot disagree; the trace of an item log says
// which rows made a count. Which rows of a count table were used is asked of the tally, because a unit that stands
// twice in one table counts once.

#include "core/record/find_items.hpp"

#include <algorithm>
#include <utility>

#include "core/roster/name_match.hpp"

namespace tongbao::core {
namespace {

bool fits(const std::string& wanted, const std::string& name) {
  return wanted.empty() || wanted == name;
}

CountSelector kind_of(const Count& count, const CountRow& row) {
  CountSelector kind;
  kind.status = count.status;
  kind.level = count.level;
  kind.category = count.category;
  kind.period = row.period.empty() ? std::string(kUnnamedPeriod) : row.period;
  kind.carrier = count.carrier;
  kind.origin = count.origin;
  kind.role = count.role;
  return kind;
}

bool matches(const CountSelector& what, const CountSelector& kind) {
  return what.status == kind.status && fits(what.level, kind.level) &&
         fits(what.category, kind.category) && fits(what.period, kind.period) &&
         fits(what.carrier, kind.carrier) && fits(what.origin, kind.origin) &&
         fits(what.role, kind.role);
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

int32_t first_column(const SourceTable& source, ColumnRole role) {
  for (size_t i = 0; i < source.columns.size(); ++i)
    if (source.columns[i].role == role) return static_cast<int32_t>(i);
  return -1;
}

}  // namespace

std::vector<ItemRef> find_items(const std::vector<std::shared_ptr<const SourceTable>>& sources,
                                const DateRange& days, const Tally& tally, int32_t unit_idx,
                                const CountSelector& what) {
  std::vector<ItemRef> found;
  const NameMatcher matcher(tally.roster);
  const auto is_used = [&](int32_t source_idx, int64_t row) {
    return std::any_of(tally.source_rows.begin(), tally.source_rows.end(), [&](const TallySourceRow& used) {
      return used.unit_idx == unit_idx && used.source_idx == source_idx && used.row == row;
    });
  };

  for (size_t i = 0; i < sources.size(); ++i) {
    const SourceTable& source = *sources[i];
    const auto source_idx = static_cast<int32_t>(i);
    std::vector<ItemTrace> trace;
    const SourceCounts counts = read_counts(source, days, &trace).value;
    const auto row_of = [&](const Count& count) -> const CountRow& {
      return counts.rows[static_cast<size_t>(count.row_idx)];
    };
    std::vector<bool> is_wanted(counts.counts.size(), false);
    for (size_t c = 0; c < counts.counts.size(); ++c) {
      const Count& count = counts.counts[c];
      const CountRow& row = row_of(count);
      const CountSelector kind = kind_of(count, row);
      if (!matches(what, kind) || !holds(tally.periods, kind.period) || matcher.find(row.unit).unit_idx != unit_idx)
        continue;
      if (!counts.one_row_per_unit) {
        is_wanted[c] = true;
      } else if (count.n_items > 0 && is_used(source_idx, row.row)) {
        found.push_back({source_idx, row.row, "", "", kind, count.n_items});
      }
    }
    const int32_t title_column = first_column(source, ColumnRole::Title);
    const int32_t date_column = first_column(source, ColumnRole::Date);
    for (const ItemTrace& item : trace) {
      if (!is_wanted[static_cast<size_t>(item.count_idx)]) continue;
      const Count& count = counts.counts[static_cast<size_t>(item.count_idx)];
      ItemRef ref;
      ref.source_idx = source_idx;
      ref.row = source.table->row_numbers[static_cast<size_t>(item.table_row)];
      if (title_column >= 0) ref.title = cell_text(source, item.table_row, title_column);
      if (date_column >= 0) ref.date = cell_text(source, item.table_row, date_column);
      ref.what = kind_of(count, row_of(count));
      ref.n_items = item.n_items;
      found.push_back(std::move(ref));
    }
  }
  return found;
}

}  // namespace tongbao::core
