#pragma once
// update.hpp: state + action → new state and effects; the only writer

#include <functional>
#include <utility>

#include "app/actions/action.hpp"
#include "app/state/effect.hpp"
#include "app/state/state.hpp"
#include "core/pipeline/pipeline.hpp"

namespace tongbao::app {

struct Updated {
  AppState state;
  Effects effects;
};

/// Gives the results of a state's project, or null. Making them costs a run of the pipeline.
using NeededResults = std::function<const core::Results*()>;

/// Pure. `results` gives those of state.project (null if there is no project); only saving and exporting ask for
/// them, so that several actions in a row cost one run.
Updated update(AppState state, const Action& action, const NeededResults& results);
inline Updated update(AppState state, const Action& action, const core::Results* results) {
  return update(std::move(state), action, [results] { return results; });
}

}  // namespace tongbao::app
