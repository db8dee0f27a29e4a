// Method: units and periods are taken from the tally, where aliases are resolved; what a table counts, from the roles of
// its columns. Items of a log are compared by unit, title and date: a level that was filled in later is a revision.

#include "core/tally/repeated_tables.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/record/row_reader.hpp"

namespace tongbao::core {
namespace {

bool counts_alike(const SourceTable& a, const SourceTable& b) {
  const auto has = [](const SourceTable& source, const Column& wanted) {
    return std::any_of(source.columns.begin(), source.columns.end(), [&](Column column) {
      column.reason = wanted.reason;
      return column == wanted;
    });
  };
  return std::any_of(a.columns.begin(), a.columns.end(), [&](const Column& column) {
    return (holds_count(column) || column.role == ColumnRole::RowTotal) && has(b, column);
  });
}

using Units = std::set<std::pair<int32_t, int32_t>>;  // period, unit
using Items = std::vector<std::string>;               // ascending

Items items_of(const SourceTable& log) {
  Items items;
  if (std::none_of(log.columns.begin(), log.columns.end(),
                   [](const Column& column) { return column.role == ColumnRole::Title; }))
    return items;
  const auto n_rows = static_cast<int64_t>(log.table->rows.size());
  for (int64_t row = log.n_header_rows; row < n_rows; ++row) {
    std::string item;
    for (size_t i = 0; i < log.columns.size(); ++i) {
      const ColumnRole role = log.columns[i].role;
      if (role == ColumnRole::Unit || role == ColumnRole::Title || role == ColumnRole::Date)
        item += cell_text(log, row, static_cast<int32_t>(i)) + '\n';
    }
    items.push_back(std::move(item));
  }
  std::sort(items.begin(), items.end());
  return items;
}

struct Shared {
  int64_t n = 0;
  int64_t of = 0;
  std::string period;
  bool is_most() const { return 2 * n > of; }
};

class RepeatFinder {
 public:
  RepeatFinder(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally)
      : sources_(sources), tally_(tally), units_(sources.size()), items_(sources.size()) {
    for (const TallySourceRow& row : tally.source_rows)
      units_[static_cast<size_t>(row.source_idx)].emplace(row.period_idx, row.unit_idx);
    const auto is_log = [](const auto& source) { return source->kind == TableKind::ItemLog; };
    if (std::count_if(sources.begin(), sources.end(), is_log) < 2) return;
    for (size_t i = 0; i < sources.size(); ++i)
      if (is_log(sources[i])) items_[i] = items_of(*sources[i]);
  }

  std::optional<Diagnostic> compare(size_t early, size_t late) const {
    const SourceTable& a = *sources_[early];
    const SourceTable& b = *sources_[late];
    if (std::find(b.beside.begin(), b.beside.end(), a.file_name) != b.beside.end()) return std::nullopt;
    const bool is_same = *a.table == *b.table;
    Code code = Code::TableRevised;
    Shared shared;
    if (is_same) {
      code = is_same_period(a.period, b.period) ? Code::TableTwice : Code::TableCopied;
      shared = {static_cast<int64_t>(units_[late].size()), static_cast<int64_t>(units_[late].size()),
                a.period + "、" + b.period};
    } else if (a.kind != b.kind) {
      return std::nullopt;
    } else {
      shared = a.kind == TableKind::ItemLog ? shared_items(early, late) : shared_units(early, late);
      if (!shared.is_most() || (a.kind == TableKind::CountTable && !counts_alike(a, b))) return std::nullopt;
    }
    return Diagnostic{code,
                      Severity::Warning,
                      {b.file_name, 0, 0},
                      {a.file_name, shared.period, std::to_string(shared.n), std::to_string(shared.of),
                       std::to_string(early + 1), std::to_string(late + 1)}};
  }

 private:
  /// The period in which the two have most units in common, against the smaller of the two.
  Shared shared_units(size_t early, size_t late) const {
    Shared best;
    for (size_t period = 0; period < tally_.periods.size(); ++period) {
      int64_t n_early = 0, n_late = 0, n_both = 0;
      for (int32_t unit = 0; unit < static_cast<int32_t>(tally_.roster.units.size()); ++unit) {
        const std::pair key(static_cast<int32_t>(period), unit);
        const bool in_early = units_[early].count(key) > 0;
        const bool in_late = units_[late].count(key) > 0;
        n_early += in_early ? 1 : 0;
        n_late += in_late ? 1 : 0;
        n_both += in_early && in_late ? 1 : 0;
      }
      if (n_both > best.n) best = {n_both, std::min(n_early, n_late), tally_.periods[period]};
    }
    return best;
  }

  Shared shared_items(size_t early, size_t late) const {
    Items both;
    std::set_intersection(items_[early].begin(), items_[early].end(), items_[late].begin(), items_[late].end(),
                          std::back_inserter(both));
    Shared shared = shared_units(early, late);
    const bool is_most = 2 * both.size() > std::min(items_[early].size(), items_[late].size());
    return is_most ? Shared{shared.n, std::min(shared.n, shared.of), shared.period} : Shared{};
  }

  const std::vector<std::shared_ptr<const SourceTable>>& sources_;
  const Tally& tally_;
  std::vector<Units> units_;
  std::vector<Items> items_;  // of logs, where there are several
};

}  // namespace

Diagnostics find_repeated_tables(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally) {
  Diagnostics told;
  if (sources.size() < 2) return told;
  const RepeatFinder finder(sources, tally);
  for (size_t late = 1; late < sources.size(); ++late)
    for (size_t early = 0; early < late; ++early)
      if (std::optional<Diagnostic> repeat = finder.compare(early, late)) {
        told.push_back(std::move(*repeat));
        break;
      }
  return told;
}

}  // namespace tongbao::core
