// Method: a line is turned into one selector and a test of kind and period; the rows come from find_items, and
// what of them did not count from the two tallies, before and after the counting rules.

#include "core/trace/line_items.hpp"

#include <algorithm>
#include <functional>

#include "core/rules/selectors.hpp"
#include "core/score/quota.hpp"
#include "core/score/score_plan.hpp"
#include "core/tally/dimensions.hpp"

namespace tongbao::core {
namespace {

/// Whether items of this period and kind are the line's.
using IsOfLine = std::function<bool(int32_t period_idx, int32_t facet_idx)>;

int32_t idx_in(const std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int32_t>(found - names.begin());
}

int32_t facet_of(const Tally& tally, const CountSelector& kind) {
  Facet facet;
  for (const Dimension& one : kDimensions) facet.*one.idx = idx_in(tally.*one.names, kind.*one.selected);
  facet.status = kind.status;
  const auto found = std::find(tally.facets.begin(), tally.facets.end(), facet);
  return found == tally.facets.end() ? -1 : static_cast<int32_t>(found - tally.facets.begin());
}

int64_t count_cells(const Tally& tally, int32_t unit_idx, const IsOfLine& is_of_line) {
  int64_t n_items = 0;
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    if (is_of_line(cell.period_idx, cell.facet_idx)) n_items += cell.n_items;
  }
  return n_items;
}

bool is_excluded(const RuleSet& rules, const CountSelector& kind) {
  return std::any_of(rules.counting.begin(), rules.counting.end(), [&](const CountingRule& rule) {
    return rule.is_on && rule.effect == CountingEffect::Exclude && covers(rule.items, kind);
  });
}

LineItems collect(const Project& project, const Results& results, int32_t unit_idx, const CountSelector& what,
                  bool gives_points, const IsOfLine& is_of_line) {
  LineItems out;
  // What counting rules make is behind what was there, so positions in the tally after them are good for both.
  const Tally& tally = results.tally();
  int32_t last_source = -1;
  for (ItemRef& item : find_items(project.sources, days_of(project.period), tally, unit_idx, what)) {
    const int32_t facet_idx = facet_of(tally, item.what);
    if (facet_idx < 0 || !is_of_line(idx_in(tally.periods, item.what.period), facet_idx)) continue;
    const auto source_idx = static_cast<size_t>(item.source_idx);
    out.n_items += item.n_items;
    if (project.sources[source_idx]->kind == TableKind::CountTable) out.n_as_counts += item.n_items;
    if (item.source_idx != last_source) ++out.n_files;
    last_source = item.source_idx;
    out.is_excluded.push_back(is_excluded(project.rules, item.what));
    out.items.push_back(std::move(item));
  }
  if (results.counted) {
    for (const Conversion& one : tally.conversions) {
      if (one.unit_idx != unit_idx || !is_of_line(one.period_idx, one.facet_idx)) continue;
      if (one.n_items < 0)
        out.n_converted -= one.n_items;
      else
        out.n_made += one.n_items;
    }
    const Tally& before = results.tally_stage->tally;
    const auto is_of_line_before = [&](int32_t period_idx, int32_t facet_idx) {
      const Facet& facet = before.facets[static_cast<size_t>(facet_idx)];
      const auto at = std::lower_bound(tally.facets.begin(), tally.facets.end(), facet);
      return is_of_line(period_idx, static_cast<int32_t>(at - tally.facets.begin()));
    };
    out.n_not_counted = count_cells(before, unit_idx, is_of_line_before) - count_cells(tally, unit_idx, is_of_line) +
                        out.n_made - out.n_converted;
  }
  if (!gives_points) return out;
  for (const TallyCell& repeat : results.scores.repeats)
    if (repeat.unit_idx == unit_idx && is_of_line(repeat.period_idx, repeat.facet_idx)) out.n_repeats += repeat.n_items;
  return out;
}

}  // namespace

bool has_items(const ScoreLine& line) {
  using Kind = ScoreLine::Kind;
  return line.kind == Kind::Items || line.kind == Kind::Multiply || line.kind == Kind::Quota;
}

LineItems items_of_line(const Project& project, const Results& results, int32_t unit_idx, const ScoreLine& line) {
  if (!has_items(line)) return {};
  const auto rule_idx = static_cast<size_t>(line.rule_idx);
  const RuleSet& rules = project.rules;
  if (line.kind == ScoreLine::Kind::Quota) {
    const QuotaRule& quota = rules.quotas[rule_idx];
    CountSelector what = quota.items;
    what.period.clear();
    const PeriodBlock block = quota_blocks(results.tally(), quota.per)[static_cast<size_t>(line.detail_idx)];
    const FacetMatcher matcher(results.tally(), what);
    return collect(project, results, unit_idx, what, false, [&](int32_t period_idx, int32_t facet_idx) {
      return matcher.matches_facet(facet_idx) &&
             std::find(block.period_idx.begin(), block.period_idx.end(), period_idx) != block.period_idx.end();
    });
  }
  const ScorePlan plan(results.tally(), rules);
  const bool is_factor = line.kind == ScoreLine::Kind::Multiply;
  const auto is_given = [&](int32_t period_idx, int32_t facet_idx) {
    const std::span<const Gift> gifts = plan.gifts(plan.slot(period_idx, facet_idx));
    return std::any_of(gifts.begin(), gifts.end(), [&](const Gift& gift) {
      if (!is_factor) return gift.rule_idx == line.rule_idx;
      return gift.multiply_idx == line.rule_idx && plan.part_of(static_cast<size_t>(gift.rule_idx)) == line.part_idx;
    });
  };
  return collect(project, results, unit_idx, rules.points[rule_idx].items, true, is_given);
}

LineItems items_of_count(const Project& project, const Results& results, int32_t unit_idx, const CountSelector& what) {
  const FacetMatcher matcher(results.tally(), what);
  return collect(project, results, unit_idx, what, false, [&](int32_t period_idx, int32_t facet_idx) {
    return matcher.matches_facet(facet_idx) && matcher.matches_period(period_idx);
  });
}

std::string line_items_zh(const LineItems& items) {
  std::string text;
  const auto add = [&](const char* before, int64_t number, const char* after) {
    text += before;
    text += std::to_string(number);
    text += after;
  };
  if (items.n_made > 0) add("有 ", items.n_made, " 条是由别的信息折算来的，没有自己的标题。");
  if (items.n_items == 0) return items.n_made > 0 ? text : "没有计入这一项的条目。";
  add(items.n_made > 0 ? "另外共 " : "共 ", items.n_items, " 条，");
  add("来自 ", items.n_files, " 个文件。");
  if (items.n_as_counts > 0) {
    if (items.n_as_counts == items.n_items)
      text += "都";
    else
      add("其中 ", items.n_as_counts, " 条");
    text += "来自统计表：表上只有条数，没有逐条的标题。";
  }
  if (items.n_not_counted > 0) add("按计数规则有 ", items.n_not_counted, " 条不计入。");
  if (items.n_converted > 0) add("按计数规则有 ", items.n_converted, " 条折算成了别的，不按这一项计。");
  if (items.n_repeats > 0) add("同一条多次采用，有 ", items.n_repeats, " 条次不再计分。");
  return text;
}

}  // namespace tongbao::core
