#pragma once
// pipeline.hpp: Project → Results; read this first
//
//   sources ─read_counts→ counts ─make_tally→ tally ─apply_counting→ tally ─make_scores→ scores ─make_ranking→ ranking
//          ─make_lists→ lists ─find_facts→ facts ─compose_notice, compose_letters→ notice, letters
//
// Each arrow is one pure function in its own folder. No stage knows a later one.

#include <memory>
#include <vector>

#include "core/notice/notice.hpp"
#include "core/project/project.hpp"
#include "core/record/read_counts.hpp"
#include "core/score/counting.hpp"
#include "core/tally/name_proposals.hpp"
#include "core/trend/trend.hpp"

namespace tongbao::core {

/// The part of the results that depends on tables, roster and the days and tables of the period only; the
/// expensive part.
struct TallyStage {
  Tally tally;                       // of 本期
  SpanTallies spans;                 // what 本期 is compared with
  std::vector<std::string> periods;  // of all tables
  std::vector<NameProposal> name_proposals;
  Diagnostics diagnostics;
  std::vector<std::shared_ptr<const Checked<SourceCounts>>> counts;  // of each source of the project
};

struct Results {
  std::shared_ptr<const TallyStage> tally_stage;  // never null after run_pipeline
  std::shared_ptr<const CountedTally> counted;    // null if every item counts
  Scores scores;
  Ranking ranking;
  Trends trends;
  Lists lists;
  Facts facts;
  Notice notice;
  std::vector<Letter> letters;  // one a plan of the notice, in the same order
  Diagnostics diagnostics;      // of all stages, in stage order
  /// What counts, by the counting rules.
  const Tally& tally() const { return counted ? counted->tally : tally_stage->tally; }
};

/// `previous` may be null. Its tally is used again if sources and roster are the same objects and the
/// period has the same days, so a changed points value costs only the stages behind it; else the counts of the
/// sources that are the same objects, so a changed cell reads one of five files.
Results run_pipeline(const Project& project, const Project* previous_project = nullptr,
                     const Results* previous = nullptr);

}  // namespace tongbao::core
