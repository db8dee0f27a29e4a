#include "core/tally/summed_tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kSubmitted = 0, kAdopted = 1;

/// What one table counts for its units, however it divides it.
struct TableTotals {
  std::map<std::string, std::array<int64_t, 2>> units;  // by folded name
  std::array<bool, 2> gives = {};
  bool has_period = false;
  std::string period;  // of all rows; empty if they have several or none
};

TableTotals totals_of(const SourceTable& source, const SourceCounts& counts) {
  TableTotals totals;
  totals.period = source.period;
  totals.has_period = !source.period.empty();
  for (const CountRow& row : counts.rows) {
    totals.units[fold_name(row.unit)];
    totals.has_period = totals.has_period || !row.period.empty();
  }
  for (const Count& count : counts.counts) {
    const Status status = counts.kind_of(count).status;
    if (status != Status::Submitted && status != Status::Adopted) continue;
    const size_t what = status == Status::Submitted ? kSubmitted : kAdopted;
    totals.gives[what] = true;
    totals.units[fold_name(counts.rows[static_cast<size_t>(count.row_idx)].unit)][what] += count.n_items;
  }
  return totals;
}

/// True if the table has, for two units or more, what the others together have; a unit that none of them has fits nothing.
bool is_sum_of(const TableTotals& table, const std::vector<const TableTotals*>& others) {
  int n_counted = 0;
  std::array<bool, 2> is_compared = table.gives;
  for (const TableTotals* other : others)
    for (const size_t what : {kSubmitted, kAdopted}) is_compared[what] = is_compared[what] && other->gives[what];
  if (!is_compared[kSubmitted] && !is_compared[kAdopted]) return false;
  for (const auto& [unit, own] : table.units) {
    std::array<int64_t, 2> sum = {};
    bool is_found = false;
    for (const TableTotals* other : others) {
      const auto at = other->units.find(unit);
      if (at == other->units.end()) continue;
      is_found = true;
      for (const size_t what : {kSubmitted, kAdopted}) sum[what] += at->second[what];
    }
    for (const size_t what : {kSubmitted, kAdopted})
      if (is_compared[what] && own[what] != sum[what]) return false;
    if (!is_found) return false;
    if (own[kSubmitted] + own[kAdopted] > 0) ++n_counted;
  }
  return n_counted >= 2;
}

class SumFinder {
 public:
  SumFinder(const std::vector<std::shared_ptr<const SourceTable>>& sources, const std::vector<NamedCounts>& counts)
      : sources_(sources) {
    for (size_t i = 0; i < sources.size(); ++i) totals_.push_back(totals_of(*sources[i], *counts[i].counts));
  }

  std::optional<Diagnostic> find(size_t table) const {
    if (sources_[table]->kind != TableKind::CountTable) return std::nullopt;
    std::vector<size_t> of_periods;
    for (size_t other = 0; other < sources_.size(); ++other) {
      if (other == table) continue;
      const bool is_log = sources_[other]->kind == TableKind::ItemLog;
      if (is_log && is_same_period(totals_[table].period, totals_[other].period) && is_sum(table, {other}))
        return told(table, {other});
      if (totals_[other].has_period) of_periods.push_back(other);
    }
    if (!totals_[table].has_period && of_periods.size() > 1 && is_sum(table, of_periods))
      return told(table, of_periods);
    return std::nullopt;
  }

 private:
  bool is_sum(size_t table, const std::vector<size_t>& others) const {
    const std::vector<std::string>& beside = sources_[table]->beside;
    if (std::find(beside.begin(), beside.end(), sources_[others.front()]->file_name) != beside.end()) return false;
    std::vector<const TableTotals*> of;
    for (const size_t other : others) of.push_back(&totals_[other]);
    return is_sum_of(totals_[table], of);
  }

  Diagnostic told(size_t table, const std::vector<size_t>& others) const {
    std::vector<std::string> names;
    for (const size_t other : others) names.push_back(sources_[other]->file_name);
    return {Code::TableIsSum,
            Severity::Warning,
            {sources_[table]->file_name, 0, 0},
            {names.front(), std::to_string(others.size()), join(names), "", std::to_string(others.front() + 1),
             std::to_string(table + 1)}};
  }

  const std::vector<std::shared_ptr<const SourceTable>>& sources_;
  std::vector<TableTotals> totals_;
};

}  // namespace

Diagnostics find_summed_tables(const std::vector<std::shared_ptr<const SourceTable>>& sources,
                               const std::vector<NamedCounts>& counts) {
  Diagnostics out;
  if (sources.size() < 2) return out;
  const SumFinder finder(sources, counts);
  for (size_t table = 0; table < sources.size(); ++table)
    if (std::optional<Diagnostic> sum = finder.find(table)) out.push_back(std::move(*sum));
  return out;
}

}  // namespace tongbao::core
