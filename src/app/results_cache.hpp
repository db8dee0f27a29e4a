#pragma once
// results_cache.hpp: the results of the current project, made once a change

#include <memory>

#include "app/history.hpp"
#include "core/pipeline.hpp"

namespace tongbao::app {

class ResultsCache {
 public:
  /// The results of `project`, or null if it is null. Stages whose input is the same are not run again.
  std::shared_ptr<const core::Results> get(const ProjectPtr& project) {
    if (project == nullptr) return nullptr;
    if (project == project_) return results_;
    results_ = std::make_shared<const core::Results>(
        core::run_pipeline(*project, project_.get(), results_.get()));
    project_ = project;
    return results_;
  }

 private:
  ProjectPtr project_;
  std::shared_ptr<const core::Results> results_;
};

}  // namespace tongbao::app
