#pragma once
// results_news.hpp: when to say what a change did (播报)
//
// Asked after each action. A drag is reported once, at its end; a project that was opened or loaded, or the
// same results again, are not news.

#include <memory>
#include <string>
#include <utility>

#include "app/state/state.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/whatif/ranking_news.hpp"

namespace tongbao::app {

class ResultsNews {
 public:
  /// The sentence to announce, or an empty text. `results` are those of state.project.
  std::string take(const AppState& state, const std::shared_ptr<const core::Results>& results) {
    if (state.project == told_ || state.history.is_gesture_open()) return "";
    const ProjectPtr before = std::exchange(told_, state.project);
    const auto results_before = std::exchange(results_, results);
    const bool is_change = state.history.can_undo() || state.history.can_redo();
    if (before == nullptr || told_ == nullptr || !is_change) return "";
    return core::ranking_news_zh(*results_before, before->rules, *results_, told_->rules);
  }

 private:
  ProjectPtr told_;
  std::shared_ptr<const core::Results> results_;
};

}  // namespace tongbao::app
