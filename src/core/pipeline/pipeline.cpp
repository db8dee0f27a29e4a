// The stages in order. The tally depends on tables, roster and the days of the period only, so it is kept while points, lists
// and words change; everything behind it is small enough to be made anew at each change.

#include "core/pipeline/pipeline.hpp"

#include <algorithm>
#include <set>

#include "core/rank/compare_printed.hpp"
#include "core/record/column_questions.hpp"
#include "core/record/read_counts.hpp"
#include "core/rules/check_rules.hpp"
#include "core/tally/absences.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/tally/period_overlaps.hpp"
#include "core/tally/repeated_tables.hpp"
#include "core/tally/summed_tables.hpp"
#include "core/trend/compare_other_times.hpp"

namespace tongbao::core {
namespace {

bool same_tally_input(const Project& a, const Project& b) {
  return a.sources == b.sources && a.roster == b.roster && a.period.first == b.period.first &&
         a.period.last == b.period.last && a.period.included == b.period.included &&
         a.period.absent_as_zero == b.period.absent_as_zero && a.period.overlaps == b.period.overlaps &&
         a.same_names == b.same_names && a.distinct_names == b.distinct_names;
}

/// The counts of the source, those of the previous results if it and its days have not changed.
std::shared_ptr<const Checked<SourceCounts>> counts_of(const std::shared_ptr<const SourceTable>& source,
                                                       const Project& project, const Project* previous_project,
                                                       const TallyStage* previous) {
  if (previous != nullptr && days_of(previous_project->period) == days_of(project.period)) {
    const auto& sources = previous_project->sources;
    const auto found = std::find(sources.begin(), sources.end(), source);
    if (found != sources.end()) return previous->counts[static_cast<size_t>(found - sources.begin())];
  }
  return std::make_shared<const Checked<SourceCounts>>(read_counts(*source, days_of(project.period)));
}

/// `previous` and the project it is of may be null.
std::shared_ptr<const TallyStage> make_tally_stage(const Project& project, const Project* previous_project,
                                                   const TallyStage* previous) {
  auto stage = std::make_shared<TallyStage>();
  append(stage->diagnostics, project.roster->read_diagnostics);
  std::vector<NamedCounts> named;
  std::vector<std::string> file_names;
  for (const auto& source : project.sources) {
    append(stage->diagnostics, open_diagnostics(*source));
    stage->counts.push_back(counts_of(source, project, previous_project, previous));
    append_questions_once(stage->diagnostics, stage->counts.back()->diagnostics);
    named.push_back({source->file_name, &stage->counts.back()->value});
    file_names.push_back(source->file_name);
  }
  Checked<Tally> tally = make_tally(named, *project.roster, project.same_names);
  append(stage->diagnostics, std::move(tally.diagnostics));
  append(stage->diagnostics, settle_overlaps(tally.value, file_names, project.period.overlaps));
  if (project.period.included.empty())
    append(stage->diagnostics, ask_about_years(tally.value, project.period.overlaps));
  Checked<std::vector<NameProposal>> proposals =
      propose_names(named, tally.value.roster, !project.roster->units.empty(), project.distinct_names);
  stage->name_proposals = std::move(proposals.value);
  append(stage->diagnostics, std::move(proposals.diagnostics));
  append(stage->diagnostics, ask_about_names(stage->name_proposals));
  append(stage->diagnostics, find_repeated_tables(project.sources, tally.value));
  append(stage->diagnostics, find_summed_tables(project.sources, named));
  append(stage->diagnostics, settle_absences(tally.value, project.period.absent_as_zero));
  const std::vector<std::string>& included = project.period.included;
  stage->periods = tally.value.periods;
  if (included.empty()) {  // everything is 本期, and nothing is there to compare it with
    stage->tally = std::move(tally.value);
    return stage;
  }
  const auto whole = std::make_shared<const Tally>(std::move(tally.value));
  stage->spans = cut_spans(whole, included);
  stage->tally = cut_from(whole, find_spans(stage->periods, included).this_period);
  append(stage->diagnostics, compare_other_times(project.sources, stage->tally, stage->spans));
  return stage;
}

/// One diagnostic for all: each unit's share is beside its score.
void report_not_counted(const CountedTally& counted, Diagnostics& out) {
  int64_t n_items = 0;
  std::set<int32_t> units;
  for (const NotCounted& entry : counted.not_counted) {
    n_items += entry.n_items;
    units.insert(entry.unit_idx);
  }
  if (n_items == 0) return;
  out.push_back({Code::ItemsNotCounted, Severity::Note, {}, {std::to_string(n_items), std::to_string(units.size())}});
}

/// As tell_not_counted.
void report_converted(const std::vector<Conversion>& conversions, Diagnostics& out) {
  int64_t n_gone = 0;
  int64_t n_made = 0;
  std::set<int32_t> units;
  for (const Conversion& one : conversions) {
    (one.n_items < 0 ? n_gone : n_made) += one.n_items;
    units.insert(one.unit_idx);
  }
  if (units.empty()) return;
  out.push_back({Code::ItemsConverted,
                 Severity::Note,
                 {},
                 {std::to_string(-n_gone), std::to_string(n_made), std::to_string(units.size())}});
}

}  // namespace

Results run_pipeline(const Project& project, const Project* previous_project, const Results* previous) {
  Results results;
  const bool has_previous = previous_project != nullptr && previous != nullptr && previous->tally_stage != nullptr;
  if (has_previous && same_tally_input(project, *previous_project))
    results.tally_stage = previous->tally_stage;
  else
    results.tally_stage =
        make_tally_stage(project, previous_project, has_previous ? previous->tally_stage.get() : nullptr);
  append(results.diagnostics, results.tally_stage->diagnostics);
  if (has_counting(project.rules)) {
    results.counted = std::make_shared<const CountedTally>(apply_counting(results.tally_stage->tally, project.rules));
    report_not_counted(*results.counted, results.diagnostics);
    report_converted(results.counted->tally.conversions, results.diagnostics);
  }
  const Tally& tally = results.tally();

  append(results.diagnostics, check_rules(project.rules));
  Checked<Scores> scores = make_scores(tally, project.rules, project.manual_points);
  append(results.diagnostics, std::move(scores.diagnostics));
  results.scores = std::move(scores.value);

  results.ranking = make_ranking(tally, results.scores, project.rules);
  results.trends = make_trends(results.tally_stage->spans, project.rules, project.manual_points);
  append(results.diagnostics, compare_printed(project.sources, tally, results.scores, results.ranking, project.rules));

  Checked<Lists> lists =
      make_lists(tally, results.scores, results.ranking, project.rules, project.list_changes, project.list_orders);
  append(results.diagnostics, std::move(lists.diagnostics));
  results.lists = std::move(lists.value);

  Checked<Facts> facts =
      find_facts(tally, results.scores, results.ranking, results.lists, results.trends, project.rules,
                 project.period.label, project.figures, project.checks, static_cast<int>(project.notice.rate_places));
  append(results.diagnostics, std::move(facts.diagnostics));
  results.facts = std::move(facts.value);

  const SpanTallies& spans = results.tally_stage->spans;
  const AnnexData annex_data{tally,
                             results.scores,
                             results.ranking,
                             project.rules,
                             project.manual_points,
                             results.trends.cumulative.get(),
                             spans.cumulative ? spans.cumulative.get() : &results.tally_stage->tally,
                             &project.sources};
  Checked<Notice> notice = compose_notice(project.notice, results.facts, annex_data);
  append(results.diagnostics, std::move(notice.diagnostics));
  results.notice = std::move(notice.value);
  Checked<std::vector<Letter>> letters = compose_letters(project.notice, results.facts, annex_data);
  append(results.diagnostics, std::move(letters.diagnostics));
  results.letters = std::move(letters.value);
  return results;
}

}  // namespace tongbao::core
