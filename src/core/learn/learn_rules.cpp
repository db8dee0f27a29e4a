#include "core/learn/learn_rules.hpp"

#include <algorithm>
#include <limits>

#include "core/learn/fit_ranks.hpp"
#include "core/learn/fit_scores.hpp"
#include "core/learn/rules_of_fit.hpp"
#include "core/rules/rule_words.hpp"
#include "core/tally/compared_periods.hpp"

namespace tongbao::core {
namespace {

/// Far beyond any score, and small enough to multiply.
constexpr int64_t kMostPrinted = 100'000'000 * Points::kScale;

std::vector<PrintedScore> printed_scores(const Tally& tally) {
  std::vector<PrintedScore> printed;
  for (size_t i = 0; i < tally.source_rows.size(); ++i) {
    const std::optional<Points> score = Points::parse(tally.source_rows[i].printed_score);
    if (score && score->raw() <= kMostPrinted && score->raw() >= -kMostPrinted)
      printed.push_back({static_cast<int32_t>(i), *score});
  }
  return printed;
}

/// Of one period only: over several a table prints the ranks of its own.
std::vector<PrintedRank> printed_ranks(const Tally& tally) {
  std::vector<PrintedRank> printed;
  for (size_t i = 0; i < tally.source_rows.size() && tally.periods.size() == 1; ++i) {
    const TallySourceRow& row = tally.source_rows[i];
    const std::optional<Points> rank = Points::parse(row.printed_rank);
    const Unit& unit = tally.roster.units[static_cast<size_t>(row.unit_idx)];
    if (rank && rank->is_whole() && rank->whole() > 0 && rank->whole() <= std::numeric_limits<int32_t>::max() &&
        !unit.exempt && !unit.outside_assessment)
      printed.push_back({static_cast<int32_t>(i), static_cast<int32_t>(rank->whole())});
  }
  return printed;
}

/// Each row by the items of its own period.
Agreement compare_scores(const Tally& tally, const RuleSet& rules, const std::vector<PrintedScore>& printed) {
  Agreement agreement;
  for (size_t period = 0; period < tally.periods.size(); ++period) {
    const auto period_idx = static_cast<int32_t>(period);
    const Tally cut = tally.periods.size() > 1 ? cut_periods(tally, {period_idx}) : Tally();
    const Scores scores = make_scores(tally.periods.size() > 1 ? cut : tally, rules).value;
    for (const PrintedScore& one : printed) {
      const TallySourceRow& row = tally.source_rows[static_cast<size_t>(one.source_row_idx)];
      if (row.period_idx != period_idx) continue;
      const UnitScore& score = scores.units[static_cast<size_t>(row.unit_idx)];
      ++agreement.n_rows;
      if (!score.has_total || score.total != one.points)
        agreement.differing.push_back({one.source_row_idx, row.printed_score, total_zh(score)});
    }
  }
  return agreement;
}

Agreement compare_ranks(const Tally& tally, const RuleSet& rules, const Scores& scores,
                        const std::vector<PrintedRank>& printed) {
  Agreement agreement;
  const std::vector<RankPlace> places =
      rank_places(make_ranking(tally, scores, rules), rules, tally.roster.units.size());
  for (const PrintedRank& one : printed) {
    const TallySourceRow& row = tally.source_rows[static_cast<size_t>(one.source_row_idx)];
    const int32_t rank = places[static_cast<size_t>(row.unit_idx)].rank;
    ++agreement.n_rows;
    if (rank != one.rank)
      agreement.differing.push_back({one.source_row_idx, row.printed_rank, rank > 0 ? std::to_string(rank) : "—"});
  }
  return agreement;
}

/// The rules with each way of ranking that fits, or as they are if none does.
void add_ranks(const Tally& tally, const std::vector<CountedKind>& kinds, const LearntRules& learnt,
               const std::vector<PrintedRank>& printed, std::vector<LearntRules>& found) {
  const Scores scores = make_scores(tally, learnt.rules).value;
  for (RankFit& fit : fit_ranks(tally, kinds, scores, learnt.rules, printed)) {
    found.push_back(learnt);
    found.back().rules = std::move(fit.rules);
    found.back().ranks = compare_ranks(tally, found.back().rules, scores, printed);
  }
  if (!found.empty() && found.back().ranks.n_rows > 0) return;
  if (learnt.scores.n_rows == 0) return;
  found.push_back(learnt);
  found.back().ranks = compare_ranks(tally, learnt.rules, scores, printed);
}

}  // namespace

bool prints_results(const Tally& tally) { return !printed_scores(tally).empty() || !printed_ranks(tally).empty(); }

Learnt learn_rules(const Tally& tally, const RuleSet& rules) {
  Learnt learnt;
  const std::vector<PrintedScore> scores = printed_scores(tally);
  const std::vector<PrintedRank> ranks = printed_ranks(tally);
  learnt.has_scores = !scores.empty();
  learnt.has_ranks = !ranks.empty();
  const std::vector<CountedKind> kinds = counted_kinds(tally);
  std::vector<LearntRules> with_points;
  if (!learnt.has_scores) with_points.push_back({rules, {}, {}});
  for (const ScoreFit& fit : fit_scores(tally, kinds, scores)) {
    LearntRules one{rules_of_fit(rules, kinds, fit), {}, {}};
    one.scores = compare_scores(tally, one.rules, scores);
    // What the stages make of the rules is what counts.
    if (static_cast<int32_t>(one.scores.differing.size()) <= n_few(scores.size()))
      with_points.push_back(std::move(one));
  }
  for (const LearntRules& one : with_points) {
    std::vector<LearntRules> ranked;
    add_ranks(tally, kinds, one, ranks, ranked);
    for (LearntRules& each : ranked) learnt.found.push_back(std::move(each));
  }
  const auto n_differ = [](const LearntRules& one) { return one.scores.differing.size() + one.ranks.differing.size(); };
  std::stable_sort(learnt.found.begin(), learnt.found.end(),
                   [&](const LearntRules& a, const LearntRules& b) { return n_differ(a) < n_differ(b); });
  if (!learnt.found.empty()) {
    const size_t least = n_differ(learnt.found.front());
    std::erase_if(learnt.found, [&](const LearntRules& one) { return n_differ(one) > least; });
  }
  if (learnt.found.size() > kMostLearnt) {
    learnt.n_more = static_cast<int32_t>(learnt.found.size() - kMostLearnt);
    learnt.found.resize(kMostLearnt);
  }
  return learnt;
}

std::vector<ListFit> learn_list(const Tally& tally, const RuleSet& rules, const NamedList& named) {
  const Scores scores = make_scores(tally, rules).value;
  return fit_list(tally, counted_kinds(tally), scores, make_ranking(tally, scores, rules), rules, named);
}

RuleSet with_list(RuleSet rules, const ListRule& list) {
  const auto same = std::find_if(rules.lists.begin(), rules.lists.end(),
                                 [&](const ListRule& other) { return other.name == list.name; });
  if (same == rules.lists.end()) {
    rules.lists.push_back(list);
  } else {
    same->criteria = list.criteria;
    same->is_on = true;
  }
  return rules;
}

}  // namespace tongbao::core
