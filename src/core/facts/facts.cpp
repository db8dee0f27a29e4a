// facts.cpp: the order of the facts, which is the order in which people look for them: the period,
// the totals, the lists, and last what was typed by hand.

#include "core/facts/facts.hpp"

#include <algorithm>

#include "core/facts/fact_builder.hpp"
#include "core/facts/list_facts.hpp"
#include "core/facts/totals_and_rates.hpp"
#include "core/facts/trend_facts.hpp"
#include "core/facts/typed_figures.hpp"
#include "core/score/quota.hpp"

namespace tongbao::core {

const Fact* Facts::find(std::string_view name) const {
  const auto found = std::find_if(facts.begin(), facts.end(), [name](const Fact& fact) { return fact.name == name; });
  return found == facts.end() ? nullptr : &*found;
}

Checked<Facts> find_facts(const Tally& tally, const Scores& scores, const Ranking& ranking, const Lists& lists,
                          const Trends& trends, const RuleSet& rules, const std::string& period_label,
                          const std::vector<Figure>& figures, const std::vector<FigureCheck>& checks, int rate_places) {
  FactBuilder builder(rate_places);
  builder.add_text("期间", period_label, "统计期间");
  if (const QuotaRule* quota = main_quota(rules.quotas)) builder.add_count("任务数", quota->n_items, "细则");
  Checked<Facts> checked;
  add_totals_and_rates(builder, tally, scores, rules, checked.diagnostics);
  add_list_facts(builder, tally, scores, ranking, lists, rules);
  add_trend_facts(builder, tally, ranking, trends, checked.diagnostics);
  append(checked.diagnostics, add_typed_figures(builder, figures));
  auto results = run_checks(builder, checks);
  append(checked.diagnostics, std::move(results.diagnostics));
  checked.value.checks = std::move(results.value);
  checked.value.facts = builder.take();
  return checked;
}

}  // namespace tongbao::core
