#pragma once
// log_counts.hpp: the counts of a log while it is being read (逐条计数)
//
// Whatever is counted (unit, period, level, category …) is the number of its name, and what belongs together (a level
// and a carrier; a category, an origin and a role) has a number of its own, so that one more item costs a few
// look-ups by number.

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "core/record/read_counts.hpp"
#include "core/text/text_pool.hpp"

namespace tongbao::core {

/// The number of a name; 0 is no name.
using NameId = int32_t;

class LogCounts {
 public:
  /// `out` takes rows, kinds and counts. `trace` may be null.
  LogCounts(SourceCounts& out, std::vector<ItemTrace>* trace) : out_(out), trace_(trace) {}

  NameId name_id(std::string_view name) { return names_.id_of(name); }

  /// Adopted at a level by a carrier, endorsed by a person, or only the status.
  int32_t mark_of(Status status, NameId level, NameId carrier) {
    return marks_.idx_of(level * kStatusPlaces + static_cast<int32_t>(status), carrier);
  }

  /// What an item is about, whatever becomes of it.
  int32_t about(NameId category, NameId origin, NameId role) {
    return abouts_.idx_of(category, origins_and_roles_.idx_of(origin, role));
  }

  /// The row of counts of a unit in a period, which has one more row of the table now.
  int32_t row_of(int64_t row_number, NameId unit, NameId group, NameId period, bool is_accounted_here) {
    const int32_t row_idx = rows_.idx_of(units_and_groups_.idx_of(unit, group), period);
    if (static_cast<size_t>(row_idx) == out_.rows.size()) {
      CountRow row;
      row.row = row_number;
      row.n_rows = 0;
      row.unit = names_[unit];
      row.group = names_[group];
      row.period = names_[period];
      out_.rows.push_back(std::move(row));
    }
    CountRow& row = out_.rows[static_cast<size_t>(row_idx)];
    ++(is_accounted_here ? row.n_rows : row.n_joint_rows);
    return row_idx;
  }

  /// Adds to the count of the same kind; `table_row` is where the items stand.
  int32_t add(int32_t row_idx, int32_t mark, int32_t about, int64_t n_items, int64_t table_row) {
    const int32_t kind_idx = kind_of(mark, about);
    const int32_t count_idx = counts_.idx_of(row_idx, kind_idx);
    if (trace_ != nullptr) trace_->push_back({count_idx, table_row, n_items});
    if (static_cast<size_t>(count_idx) == out_.counts.size())
      out_.counts.push_back({row_idx, kind_idx, n_items});
    else
      out_.counts[static_cast<size_t>(count_idx)].n_items += n_items;
    return count_idx;
  }

  /// The counts of all times of one item, of which there must be several of one status to be a repeat.
  void keep_repeats(const std::vector<int32_t>& counts) {
    if (counts.size() < 2) return;
    for (const Status status : {Status::Adopted, Status::Endorsed}) {
      std::vector<int32_t> times;
      for (const int32_t idx : counts)
        if (out_.kind_of(out_.counts[static_cast<size_t>(idx)]).status == status) times.push_back(idx);
      if (times.size() < 2) continue;
      std::sort(times.begin(), times.end());
      ++repeats_[std::move(times)];
    }
  }

  /// Once, when all rows were read.
  void finish() {
    for (const auto& [counts, n_items] : repeats_)
      out_.repeated.push_back({out_.counts[static_cast<size_t>(counts.front())].row_idx, counts, n_items});
  }

 private:
  /// The places of a status in a number that also holds a name.
  static constexpr int32_t kStatusPlaces = 8;

  int32_t kind_of(int32_t mark, int32_t about) {
    const int32_t kind_idx = kinds_.idx_of(mark, about);
    if (static_cast<size_t>(kind_idx) < out_.kinds.size()) return kind_idx;
    const auto [level_and_status, carrier] = marks_[mark];
    const auto [category, origin_and_role] = abouts_[about];
    const auto [origin, role] = origins_and_roles_[origin_and_role];
    out_.kinds.push_back({static_cast<Status>(level_and_status % kStatusPlaces),
                          names_[level_and_status / kStatusPlaces], names_[category], names_[carrier], names_[origin],
                          names_[role]});
    return kind_idx;
  }

  SourceCounts& out_;
  std::vector<ItemTrace>* const trace_;
  TextPool names_;
  PairIndex marks_;  // level and status, carrier
  PairIndex origins_and_roles_;
  PairIndex abouts_;  // category, origin and role
  PairIndex kinds_;   // mark, about
  PairIndex units_and_groups_;
  PairIndex rows_;    // unit and group, period
  PairIndex counts_;  // row, kind
  std::map<std::vector<int32_t>, int64_t> repeats_;
};

}  // namespace tongbao::core
