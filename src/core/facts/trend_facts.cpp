// Method: the totals of both spans are summed the same way; a change is given only where both spans have the figure,
// and is of the units that both know.

#include "core/facts/trend_facts.hpp"

#include <optional>

#include "core/rules/rule_words.hpp"
#include "core/score/measure_reader.hpp"
#include "core/score/rate_adoptions.hpp"

namespace tongbao::core {
namespace {

using Taken = std::vector<bool>;  // per unit

std::optional<int64_t> total_of(const Tally& tally, Status status, const Taken& taken) {
  std::optional<int64_t> sum;
  const FacetMatcher matcher(tally, {status, "", "", ""});
  for (size_t unit = 0; unit < taken.size(); ++unit)
    if (const auto n_items = count_of(tally, static_cast<int32_t>(unit), matcher); n_items && taken[unit])
      sum = sum.value_or(0) + *n_items;
  return sum;
}

int64_t n_zero_units(const Tally& tally, const Taken& taken) {
  int64_t n_units = 0;
  const FacetMatcher matcher(tally, {Status::Submitted, "", "", ""});
  for (size_t unit = 0; unit < taken.size(); ++unit) {
    const auto unit_idx = static_cast<int32_t>(unit);
    if (tally.roster.units[unit].exempt || tally.roster.units[unit].outside_assessment) continue;
    if (!taken[unit] || !absences_of(tally, unit_idx).empty()) continue;
    if (count_of(tally, unit_idx, matcher).value_or(0) == 0) ++n_units;
  }
  return n_units;
}

/// The units that are in all tables of both spans. Only they can be compared; a unit that is in neither is left out
/// without a word.
struct Compared {
  Taken everybody;
  Taken taken;
  int64_t n_taken = 0;
  std::vector<std::string> left_out;
  /// 增长12.5%, and of whom if not of all.
  std::string of_whom() const { return left_out.empty() ? "" : "（按两期都有的" + std::to_string(n_taken) + "家）"; }
  std::string evidence() const { return left_out.empty() ? "" : "；没有比较：" + join(left_out); }
};

Compared compare(const Tally& now, const Tally& before) {
  Compared both;
  for (size_t unit = 0; unit < now.roster.units.size(); ++unit) {
    const auto unit_idx = static_cast<int32_t>(unit);
    const bool is_taken = absences_of(now, unit_idx).empty() && absences_of(before, unit_idx).empty();
    both.everybody.push_back(true);
    both.taken.push_back(is_taken);
    if (is_taken)
      ++both.n_taken;
    else if (!is_missing(now, unit_idx) || !is_missing(before, unit_idx))
      both.left_out.push_back(now.roster.units[unit].full_name);
  }
  return both;
}

std::string periods_zh(const Tally& tally) { return list_of_periods(tally.periods); }

void add_change(FactBuilder& facts, const Tally& tally, const Tally& before, const Compared& both, const char* prefix,
                const char* change) {
  for (const Status status : {Status::Submitted, Status::Adopted}) {
    const auto now_total = total_of(tally, status, both.taken);
    const auto before_total = total_of(before, status, both.taken);
    const auto whole_before = total_of(before, status, both.everybody);
    if (!whole_before || !total_of(tally, status, both.everybody)) continue;
    const std::string word = status_zh(status);
    facts.add_count(prefix + word, *whole_before, periods_zh(before));
    if (!now_total || !before_total) continue;
    const std::string words = change_zh(*now_total, *before_total, facts.rate_places());
    if (words.empty()) continue;
    const std::string evidence = periods_zh(before) + " " + std::to_string(*before_total);
    const std::string against =
        both.left_out.empty() ? "" : periods_zh(tally) + " " + std::to_string(*now_total) + "，";
    facts.add_text(word + change, words + both.of_whom(), against + evidence + both.evidence());
  }
}

/// What 采用率 is made of, as totals_and_rates has it: none if adoptions are of units without submissions.
std::optional<Share> rate_of(const Tally& tally, const std::string& level, const Taken& taken) {
  const FacetMatcher submitted(tally, {});
  const FacetMatcher adopted(tally, rate_adoptions(tally, {Status::Adopted, level, "", ""}));
  Share all;
  int64_t n_submitting = 0;
  int64_t n_adopted = 0;
  for (size_t unit = 0; unit < taken.size(); ++unit) {
    if (!taken[unit]) continue;
    const auto unit_idx = static_cast<int32_t>(unit);
    if (const auto n_items = count_of(tally, unit_idx, submitted)) {
      all.of += *n_items;
      ++n_submitting;
    }
    if (const auto n_items = count_of(tally, unit_idx, adopted)) {
      all.n += *n_items - n_adopted_again(tally, unit_idx, adopted);
      ++n_adopted;
    }
  }
  if (n_adopted == 0 || n_adopted > n_submitting) return std::nullopt;
  return all;
}

std::string rate_words(const Tally& tally, const Share& share, Points rate, int places) {
  return periods_zh(tally) + " " + percent_text(rate, places) + "（" + std::to_string(share.n) + " / " +
         std::to_string(share.of) + "）";
}

void add_rate_change(FactBuilder& facts, const Tally& tally, const Tally& before, const Compared& both,
                     const char* prefix, const char* change) {
  // A period whose adoptions are all of one level does not say which; the other one's does.
  const std::string now_level = rate_level(tally);
  const std::string level = now_level.empty() ? rate_level(before) : now_level;
  if (!rate_level(before).empty() && rate_level(before) != level) return;
  const auto whole_before = rate_of(before, level, both.everybody);
  if (!whole_before || !rate_of(tally, level, both.everybody)) return;
  facts.add_rate(std::string(prefix) + "采用率", whole_before->n, whole_before->of,
                 periods_zh(before) + " " + std::to_string(whole_before->n) + " / " + std::to_string(whole_before->of));
  const auto now_share = rate_of(tally, level, both.taken);
  const auto before_share = rate_of(before, level, both.taken);
  if (!now_share || !before_share) return;
  const int places = facts.rate_places();
  const auto now_rate = percent(*now_share, places);
  const auto before_rate = percent(*before_share, places);
  if (!now_rate || !before_rate) return;
  const bool is_up = *now_rate > *before_rate;
  const auto difference = is_up ? checked_sub(*now_rate, *before_rate) : checked_sub(*before_rate, *now_rate);
  if (!difference) return;
  const std::string words =
      *difference == Points{} ? "持平" : (is_up ? "上升" : "下降") + difference->to_string() + "个百分点";
  facts.add_text(std::string("采用率") + change, words + both.of_whom(),
                 rate_words(tally, *now_share, *now_rate, places) + "，" +
                     rate_words(before, *before_share, *before_rate, places) + both.evidence());
}

void report_left_out(const Compared& both, const char* change, Diagnostics& diagnostics) {
  if (both.left_out.empty()) return;
  diagnostics.push_back(
      {Code::ComparedUnitsDiffer,
       Severity::Note,
       {},
       {change, std::to_string(both.n_taken), std::to_string(both.left_out.size()), join(both.left_out)}});
}

/// The unit that rose most; nobody is named for standing still.
void add_best_climber(FactBuilder& facts, const Tally& tally, const Ranking& ranking, const SpanResult& previous) {
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

void add_trend_facts(FactBuilder& facts, const Tally& tally, const Ranking& ranking, const Trends& trends,
                     Diagnostics& diagnostics) {
  if (trends.cumulative) {
    const Tally& cumulative = trends.cumulative->tally;
    facts.add_text("累计期间", periods_zh(cumulative), "各表的期间");
    const Taken everybody(cumulative.roster.units.size(), true);
    for (const Status status : {Status::Submitted, Status::Adopted})
      if (const auto total = total_of(cumulative, status, everybody))
        facts.add_count(std::string("累计") + status_zh(status), *total, periods_zh(cumulative));
  }
  if (trends.previous) {
    const Tally& previous = trends.previous->tally;
    const Compared both = compare(tally, previous);
    report_left_out(both, "环比", diagnostics);
    add_change(facts, tally, previous, both, "上期", "环比");
    add_rate_change(facts, tally, previous, both, "上期", "环比");
    if (total_of(tally, Status::Submitted, both.everybody) && total_of(previous, Status::Submitted, both.everybody)) {
      facts.add_count("上期零报送家数", n_zero_units(previous, both.everybody), periods_zh(previous));
      if (both.n_taken > 0)
        facts.add_count("零报送家数增减", n_zero_units(tally, both.taken) - n_zero_units(previous, both.taken),
                        "零报送家数 - 上期零报送家数" + both.evidence());
    }
    add_best_climber(facts, tally, ranking, *trends.previous);
  }
  if (!trends.year_ago) return;
  const Compared both = compare(tally, trends.year_ago->tally);
  report_left_out(both, "同比", diagnostics);
  add_change(facts, tally, trends.year_ago->tally, both, "去年同期", "同比");
  add_rate_change(facts, tally, trends.year_ago->tally, both, "去年同期", "同比");
}

}  // namespace tongbao::core
