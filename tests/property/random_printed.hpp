#pragma once
// random_printed.hpp: random tables with printed scores and ranks, and the rules that printed them

#include <string>
#include <vector>

#include "core/score/score_all_units.hpp"
#include "support/files.hpp"
#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::test_support {

inline int n_random_rules() { return full_run() ? 10000 : 1000; }

struct PrintedKind {
  core::Status status;
  const char* level = "";
  const char* category = "";
};
inline const std::vector<PrintedKind> kPrintedKinds = {{core::Status::Submitted, ""},   {core::Status::Adopted, "县级"},
                                                       {core::Status::Adopted, "市级"}, {core::Status::Adopted, "省级"},
                                                       {core::Status::Rejected, ""},    {core::Status::Endorsed, ""}};

/// Units with numbers of items of some kinds, without scores.
struct RandomTable {
  std::vector<PrintedKind> kinds;
  std::vector<GivenRow> rows;
  std::vector<std::string> scores;  // as printed, one a row
  std::vector<std::string> ranks;

  core::Tally tally() const {
    core::SourceCounts source = source_of(rows);
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i < scores.size()) source.rows[i].printed_score = scores[i];
      if (i < ranks.size()) source.rows[i].printed_rank = ranks[i];
    }
    return tally_of({source}).value;
  }
};

inline void fill(RandomTable& table, TinyRandom& random, int64_t n_rows, int64_t most, int n_groups = 1) {
  for (int64_t i = 0; i < n_rows; ++i) {
    GivenRow row{"单位" + std::to_string(i)};
    row.group = n_groups > 1 ? "组" + std::to_string(random.below(n_groups)) : "";
    for (const PrintedKind& kind : table.kinds)
      row.counts.push_back({kind.status, random.below(most), kind.level, kind.category});
    table.rows.push_back(row);
  }
}

inline RandomTable random_table(TinyRandom& random, size_t n_kinds, int64_t n_rows, int64_t most, int n_groups = 1) {
  RandomTable table;
  table.kinds = kPrintedKinds;
  random.shuffle(table.kinds);
  table.kinds.resize(n_kinds);
  fill(table, random, n_rows, most, n_groups);
  return table;
}

inline std::vector<core::Points> totals(const core::Tally& tally, const core::RuleSet& rules) {
  std::vector<core::Points> result;
  for (const core::UnitScore& score : core::make_scores(tally, rules).value.units) result.push_back(score.total);
  return result;
}

/// The table with the scores that the rules give.
inline void print_scores(RandomTable& table, const core::RuleSet& rules) {
  table.scores.clear();
  for (const core::Points score : totals(table.tally(), rules)) table.scores.push_back(score.to_string());
}

inline core::CountSelector selector_of(const PrintedKind& kind) {
  core::CountSelector items;
  items.status = kind.status;
  items.level = kind.level;
  items.category = kind.category;
  return items;
}

inline core::Points random_points(TinyRandom& random, core::Status status) {
  static const std::vector<const char*> values = {"1", "2", "3", "4", "5", "8", "10", "15", "20", "0.5", "1.5", "2.5"};
  const core::Points points = *core::Points::parse(random.pick(values));
  return status == core::Status::Rejected ? core::Points::from_raw(-points.raw()) : points;
}

}  // namespace tongbao::test_support
