// The bar of a score adds up to the score, whatever the rules make of it.

#include "gui/ranking/score_bars.hpp"

#include <doctest.h>

#include <cmath>

#include "core/pipeline/pipeline.hpp"
#include "gui/whole_page.hpp"

using namespace tongbao;
using namespace tongbao::test;
using core::Points;

namespace {

double length_of(const std::vector<gui::BarSegment>& bar) {
  double length = 0;
  for (const gui::BarSegment& segment : bar)
    length += segment.kind == gui::BarKind::Deduction ? -segment.value : segment.value;
  return length;
}

}  // namespace

TEST_CASE("the bar of a score adds up to the score, also per head") {
  for (const std::string& folder : sample_folders()) {
    for (const bool per_head : {false, true}) {
      core::Project project = sample_project(folder);
      project.rules.points.push_back({{core::Status::Submitted, "", "", ""}, *Points::parse("1.5")});
      project.rules.per_head = per_head;
      auto roster = std::make_shared<core::Roster>(core::run_pipeline(project).tally().roster);
      for (size_t i = 0; i < roster->units.size(); ++i) roster->units[i].n_people = static_cast<int64_t>(i % 5);
      project.roster = roster;
      const core::Results results = core::run_pipeline(project);
      const core::ScoreExplainer explainer(results.tally(), project.rules, project.manual_points);
      for (size_t i = 0; i < results.scores.units.size(); ++i) {
        const core::UnitScore& score = results.scores.units[i];
        const auto bar = gui::score_bar(project.rules, explainer.lines(static_cast<int32_t>(i)));
        CAPTURE(results.tally().roster.units[i].full_name);
        if (!score.has_total) CHECK(bar.empty());
        // What divides is rounded once, to two places.
        CHECK(std::abs(length_of(bar) - static_cast<double>(score.total.raw())) <= 50);
      }
    }
  }
}
