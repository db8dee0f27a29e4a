// The core's part of the rescore bench: a tally as large as asked for, then scoring and ranking after each
// change of a rule. Built like the page's core, with the same options.

#include <emscripten.h>

#include <string>
#include <vector>

#include "core/rank/rank.hpp"
#include "core/tally/tally_index.hpp"

using namespace tongbao::core;

namespace {

struct Bench {
  Tally tally;
  RuleSet rules;
  Ranking ranking;
  Scores scores;
};
Bench bench;

/// The same numbers as in rescore.mjs.
class Numbers {
 public:
  int32_t next(int32_t below) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<int32_t>((state_ >> 8) % static_cast<uint32_t>(below));
  }

 private:
  uint32_t state_ = 2023;
};

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void bench_setup(int n_units, int n_periods, int n_levels, int n_categories) {
  bench = Bench{};
  Tally& tally = bench.tally;
  tally.levels = tally.categories = tally.carriers = tally.origins = tally.roles = {""};
  for (int level = 1; level <= n_levels; ++level) tally.levels.push_back("L" + std::to_string(level));
  for (int category = 1; category <= n_categories; ++category)
    tally.categories.push_back("C" + std::to_string(category));
  for (int period = 1; period <= n_periods; ++period)
    tally.periods.push_back(std::to_string(2022 + (period - 1) / 12) + "年" + std::to_string((period - 1) % 12 + 1) +
                            "月");
  for (int level = 1; level <= n_levels; ++level) {
    for (int category = 1; category <= n_categories; ++category) {
      Facet facet;
      facet.level_idx = level;
      facet.category_idx = category;
      facet.status = Status::Adopted;
      tally.facets.push_back(facet);
      PointsRule rule;
      rule.items = {Status::Adopted, "L" + std::to_string(level), "C" + std::to_string(category), ""};
      bench.rules.points.push_back(rule);
    }
  }
  Numbers numbers;
  for (int unit = 0; unit < n_units; ++unit) {
    Unit one;
    one.full_name = "U" + std::to_string(unit);
    one.group = "G" + std::to_string(unit % 3);
    tally.roster.units.push_back(one);
    for (int period = 0; period < n_periods; ++period)
      for (int facet = 0; facet < n_levels * n_categories; ++facet)
        tally.cells.push_back({unit, period, facet, numbers.next(20)});
  }
  index_cells(tally);
}

/// One change: every rule gets new points, in tenths; then all units are scored and ranked.
EMSCRIPTEN_KEEPALIVE void bench_run(int change) {
  for (size_t i = 0; i < bench.rules.points.size(); ++i)
    bench.rules.points[i].points_each =
        Points::from_raw(static_cast<int64_t>((static_cast<size_t>(change) * 7 + i * 3) % 100 + 1) * 1000);
  bench.scores = make_scores(bench.tally, bench.rules).value;
  bench.ranking = make_ranking(bench.tally, bench.scores, bench.rules);
}

/// The unit at a place of the ranking over all, and its total in tenths of a point.
EMSCRIPTEN_KEEPALIVE int bench_unit_at(int place) {
  return bench.ranking.overall.rows[static_cast<size_t>(place)].unit_idx;
}
EMSCRIPTEN_KEEPALIVE double bench_total_of(int unit) {
  return static_cast<double>(bench.scores.units[static_cast<size_t>(unit)].total.raw() / 1000);
}

}  // extern "C"
