#pragma once
// update.hpp: state + action → new state and effects; the only writer

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"
#include "core/pipeline.hpp"

namespace tongbao::app {

struct Updated {
  AppState state;
  Effects effects;
};

/// Pure. `results` are those of state.project (null if there is no project); only saving and exporting
/// read them.
Updated update(AppState state, const Action& action, const core::Results* results);

}  // namespace tongbao::app
