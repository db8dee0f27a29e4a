#include "core/rank/compare_printed.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/record/count_cell.hpp"
#include "core/rules/rule_words.hpp"

namespace tongbao::core {
namespace {

struct Printed {
  const TallySourceRow* row = nullptr;
  std::string text;
  Points printed;
  Points computed;
  bool differs() const { return printed != computed; }
};

/// Points for each item of one kind that give every printed score; empty if there are none.
std::optional<Points> points_each(const Tally& tally, const std::vector<Printed>& rows, const CountSelector& items) {
  std::optional<Points> each;
  for (const Printed& one : rows) {
    const int64_t n_items = count_of(tally, one.row->unit_idx, items).value_or(0);
    if (n_items == 0 || one.printed.raw() % n_items != 0) {
      if (n_items == 0 && one.printed == Points{}) continue;
      return std::nullopt;
    }
    const Points one_item = Points::from_raw(one.printed.raw() / n_items);
    if (each && *each != one_item) return std::nullopt;
    each = one_item;
  }
  return each;
}

std::string fitting_rule(const Tally& tally, const std::vector<Printed>& rows) {
  std::vector<CountSelector> kinds = {{Status::Adopted, "", "", ""}, {Status::Submitted, "", "", ""}};
  for (size_t level = 1; level < tally.levels.size(); ++level)
    kinds.push_back({Status::Adopted, tally.levels[level], "", ""});
  for (const CountSelector& kind : kinds)
    if (const std::optional<Points> each = points_each(tally, rows, kind))
      return selector_zh(kind) + "每条" + each->to_string() + "分";
  return "现成得分";
}

void report(Code code, const SourceTable& source, const Tally& tally, const std::vector<Printed>& rows,
            Diagnostics& out) {
  const auto n_differ = std::count_if(rows.begin(), rows.end(), [](const Printed& one) { return one.differs(); });
  if (n_differ == 0) return;
  const auto name = [&](const Printed& one) {
    return tally.roster.units[static_cast<size_t>(one.row->unit_idx)].full_name;
  };
  const Printed& first = *std::find_if(rows.begin(), rows.end(), [](const Printed& one) { return one.differs(); });
  const bool is_all = rows.size() > 1 && static_cast<size_t>(n_differ) == rows.size();
  Diagnostic told{
      code,
      Severity::Note,
      {source.file_name, first.row->row, 0},
      {name(first), first.text, first.computed.to_string(), std::to_string(n_differ), std::to_string(rows.size()),
       is_all && code == Code::PrintedScoreDiffers ? fitting_rule(tally, rows) : ""}};
  for (const Printed& one : rows)
    if (one.differs())
      for (const std::string& word : {std::to_string(one.row->row), name(one), one.text, one.computed.to_string()})
        told.args.push_back(word);
  out.push_back(std::move(told));
}

}  // namespace

Diagnostics compare_printed(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally,
                            const Scores& scores, const Ranking& ranking, const RuleSet& rules) {
  Diagnostics out;
  if (tally.periods.size() > 1) return out;
  const std::vector<RankPlace> places = rank_places(ranking, rules, tally.roster.units.size());
  for (size_t source = 0; source < sources.size(); ++source) {
    std::vector<Printed> printed_scores;
    std::vector<Printed> printed_ranks;
    for (const TallySourceRow& row : tally.source_rows) {
      if (row.source_idx != static_cast<int32_t>(source)) continue;
      const auto unit = static_cast<size_t>(row.unit_idx);
      const auto score = read_score_cell(row.printed_score);
      if (score && gives_points(rules) && scores.units[unit].has_total)
        printed_scores.push_back({&row, row.printed_score, *score, scores.units[unit].total});
      const auto rank = Points::parse(row.printed_rank);
      if (rank && places[unit].rank > 0)
        printed_ranks.push_back({&row, row.printed_rank, *rank, Points::from_whole(places[unit].rank)});
    }
    report(Code::PrintedScoreDiffers, *sources[source], tally, printed_scores, out);
    report(Code::PrintedRankDiffers, *sources[source], tally, printed_ranks, out);
  }
  return out;
}

}  // namespace tongbao::core
