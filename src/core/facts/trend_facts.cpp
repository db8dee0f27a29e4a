// Method: the totals of both spans are summed the same way, over all units; a change is given only where both
// spans have the figure.

#include "core/facts/trend_facts.hpp"

#include <optional>

#include "core/facts/rule_words.hpp"

namespace tongbao::core {
namespace {

std::optional<int64_t> total_of(const Tally& tally, Status status) {
  std::optional<int64_t> sum;
  const FacetMatcher matcher(tally, {status, "", "", ""});
  for (size_t unit = 0; unit < tally.roster.units.size(); ++unit)
    if (const auto n_items = count_of(tally, static_cast<int32_t>(unit), matcher))
      sum = sum.value_or(0) + *n_items;
  return sum;
}

int64_t n_zero_units(const Tally& tally) {
  int64_t n_units = 0;
  for (size_t unit = 0; unit < tally.roster.units.size(); ++unit) {
    if (tally.roster.units[unit].exempt || tally.roster.units[unit].outside_assessment) continue;
    const auto n_items = count_of(tally, static_cast<int32_t>(unit), {Status::Submitted, "", "", ""});
    if (n_items.value_or(0) == 0) ++n_units;
  }
  return n_units;
}

std::string periods_zh(const Tally& tally) {
  if (tally.periods.size() < 2) return tally.periods.empty() ? "" : tally.periods[0];
  return tally.periods.front() + "至" + tally.periods.back();
}

void add_change(FactBuilder& facts, const Tally& tally, const Tally& before, const char* prefix,
                const char* change) {
  for (const Status status : {Status::Submitted, Status::Adopted}) {
    const auto now_total = total_of(tally, status);
    const auto before_total = total_of(before, status);
    if (!now_total || !before_total) continue;
    const std::string word = status_zh(status);
    const std::string evidence = periods_zh(before) + " " + std::to_string(*before_total);
    facts.add_count(prefix + word, *before_total, periods_zh(before));
    facts.add_text(word + change, change_zh(*now_total, *before_total), evidence);
  }
}

/// The unit that rose most; nobody is named for standing still.
void add_best_climber(FactBuilder& facts, const Tally& tally, const Ranking& ranking,
                      const SpanResult& previous) {
  int32_t most = 0;
  std::string who;
  for (const RankedTable& table : ranking.groups) {
    for (const RankedUnit& row : table.rows) {
      const int32_t before = rank_in(previous, table.group, row.unit_idx);
      if (row.rank == 0 || before == 0 || before - row.rank <= most) continue;
      most = before - row.rank;
      who = tally.roster.units[static_cast<size_t>(row.unit_idx)].full_name;
    }
  }
  if (most > 0) facts.add_text("名次上升最多", who + "上升" + std::to_string(most) + "名", "与上期名次比");
}

}  // namespace

void add_trend_facts(FactBuilder& facts, const Tally& tally, const Ranking& ranking,
                     const Trends& trends) {
  if (trends.cumulative) {
    const Tally& cumulative = trends.cumulative->tally;
    facts.add_text("累计期间", periods_zh(cumulative), "各表的期间");
    for (const Status status : {Status::Submitted, Status::Adopted})
      if (const auto total = total_of(cumulative, status))
        facts.add_count(std::string("累计") + status_zh(status), *total, periods_zh(cumulative));
  }
  if (trends.previous) {
    add_change(facts, tally, trends.previous->tally, "上期", "环比");
    if (total_of(tally, Status::Submitted) && total_of(trends.previous->tally, Status::Submitted)) {
      const int64_t before = n_zero_units(trends.previous->tally);
      facts.add_count("上期零报送家数", before, periods_zh(trends.previous->tally));
      facts.add_count("零报送家数增减", n_zero_units(tally) - before, "零报送家数 - 上期零报送家数");
    }
    add_best_climber(facts, tally, ranking, *trends.previous);
  }
  if (trends.year_ago) add_change(facts, tally, trends.year_ago->tally, "去年同期", "同比");
}

}  // namespace tongbao::core
