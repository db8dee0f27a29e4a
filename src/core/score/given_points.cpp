#include "core/score/given_points.hpp"

#include <algorithm>

#include "core/record/count_cell.hpp"
#include "core/roster/name_match.hpp"

namespace tongbao::core {
namespace {

void sort_manual(const Tally& tally, const RuleSet& rules, const std::vector<ManualPoints>& manual,
                 Checked<GivenPoints>& out) {
  if (manual.empty()) return;
  const NameMatcher matcher(tally.roster);
  const auto lose = [&](Code code, std::vector<std::string> args) {
    out.diagnostics.push_back({code, Severity::Loss, {}, std::move(args)});
  };
  for (size_t i = 0; i < manual.size(); ++i) {
    const ManualPoints& entry = manual[i];
    const auto rule = std::find_if(rules.manual.begin(), rules.manual.end(),
                                   [&](const ManualRule& r) { return r.name == entry.rule; });
    const int32_t unit_idx = matcher.find(entry.unit).unit_idx;
    if (unit_idx < 0) {
      lose(Code::ManualUnitUnknown, {entry.rule, entry.unit});
    } else if (rule == rules.manual.end()) {
      lose(Code::ManualRuleUnknown, {entry.rule, entry.unit});
    } else if (entry.points < rule->min || entry.points > rule->max) {
      lose(Code::ManualOutOfRange,
           {entry.rule, entry.unit, entry.points.to_string(), rule->min.to_string(), rule->max.to_string()});
    } else if (rule->is_on) {
      out.value.units[static_cast<size_t>(unit_idx)].manual.push_back(
          {static_cast<int32_t>(i), static_cast<int32_t>(rule - rules.manual.begin())});
    }
  }
}

void read_ready_made(const Tally& tally, Checked<GivenPoints>& out) {
  int64_t n_units = 0;
  for (const TallySourceRow& row : tally.source_rows) {
    GivenPoints::OfUnit& unit = out.value.units[static_cast<size_t>(row.unit_idx)];
    const std::optional<Points> printed = read_score_cell(row.printed_score);
    if (!printed) {
      if (read_count_cell(row.printed_score).kind == CountCell::Kind::NotGiven) continue;
      unit.is_unreadable = true;
      out.diagnostics.push_back({Code::ScoreUnreadable,
                                 Severity::Loss,
                                 {"", row.row, 0},
                                 {tally.roster.units[static_cast<size_t>(row.unit_idx)].full_name, row.printed_score}});
      continue;
    }
    if (!unit.ready_made) ++n_units;
    const std::optional<Points> sum = checked_add(unit.ready_made.value_or(Points{}), *printed);
    unit.fits = unit.fits && sum;
    if (sum) unit.ready_made = *sum;
  }
  out.diagnostics.push_back({Code::ScoreReadyMade, Severity::Note, {}, {std::to_string(n_units)}});
}

}  // namespace

Checked<GivenPoints> find_given_points(const Tally& tally, const RuleSet& rules,
                                       const std::vector<ManualPoints>& manual) {
  Checked<GivenPoints> out;
  out.value.units.resize(tally.roster.units.size());
  sort_manual(tally, rules, manual, out);
  if (rules.ready_made.is_on) read_ready_made(tally, out);
  return out;
}

}  // namespace tongbao::core
