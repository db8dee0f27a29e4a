#pragma once
// results_cache.hpp: the results of the current project, made once a change

#include <memory>

#include "app/state/history.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/score/score_lines.hpp"

namespace tongbao::app {

class ResultsCache {
 public:
  /// The results of `project`, or null if it is null. Stages whose input is the same are not run again.
  std::shared_ptr<const core::Results> get(const ProjectPtr& project) {
    if (project == nullptr) return nullptr;
    if (project == project_) return results_;
    explainer_.reset();  // reads the project and the results that go now
    results_ = std::make_shared<const core::Results>(core::run_pipeline(*project, project_.get(), results_.get()));
    project_ = project;
    return results_;
  }

  /// Takes over what another cache holds.
  void share(const ResultsCache& other) {
    if (project_ == other.project_) return;
    explainer_.reset();
    project_ = other.project_;
    results_ = other.results_;
  }

  /// What explains those results, or null. Good until the next project is asked for.
  const core::ScoreExplainer* explainer(const ProjectPtr& project) {
    if (get(project) == nullptr) return nullptr;
    if (explainer_ == nullptr)
      explainer_ =
          std::make_unique<const core::ScoreExplainer>(results_->tally(), project_->rules, project_->manual_points);
    return explainer_.get();
  }

 private:
  ProjectPtr project_;
  std::shared_ptr<const core::Results> results_;
  std::unique_ptr<const core::ScoreExplainer> explainer_;
};

}  // namespace tongbao::app
