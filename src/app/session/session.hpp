#pragma once
// session.hpp: the running page without a platform: state, results, and what an action did (一次使用)
//
// The platform and the tests drive the same session: they hand actions in, carry out the effects that come back,
// say the news, and draw what is shown.

#include <memory>
#include <optional>
#include <string>

#include "app/actions/action.hpp"
#include "app/session/results_cache.hpp"
#include "app/session/results_news.hpp"
#include "app/state/effect.hpp"
#include "app/state/state.hpp"
#include "core/whatif/compare.hpp"

namespace tongbao::app {

/// What a frame draws; good until the next action.
struct Shown {
  const AppState& state;
  std::shared_ptr<const core::Results> results = nullptr;  // of state.project; null without a project
  const core::ScoreExplainer* explainer = nullptr;         // of the results; null without a project
  const core::WhatChanged* changed = nullptr;  // against the project as opened or saved; null if it is the same
  /// Another number whenever results or what they are compared with are others, in any session: whatever is worked out
  /// from them is kept by it.
  uint64_t serial = 0;
};

class Session {
 public:
  AppState state;  // only act() writes it once the page runs; whoever makes a session sets it up

  /// Applies one action; returns what is left to the platform.
  Effects act(const Action& action);
  /// What the actions since it was last asked did, in one sentence, or nothing.
  std::string take_news();
  std::shared_ptr<const core::Results> results() { return results_.get(state.project); }
  Shown shown();

 private:
  /// Compares once for each pair of projects.
  const core::WhatChanged* find_changes();

  ResultsCache results_;
  ResultsCache saved_results_;
  ResultsNews news_;
  ProjectPtr shown_project_;
  ProjectPtr shown_saved_;
  uint64_t serial_ = 0;
  std::optional<core::WhatChanged> changed_;  // of that pair
};

}  // namespace tongbao::app
