#include "app/session/session.hpp"

#include <utility>

#include "app/actions/update.hpp"

namespace tongbao::app {
namespace {

/// Never 0, so that a memo that begins with 0 is of nothing.
uint64_t next_serial() {
  static uint64_t last = 0;
  return ++last;
}

}  // namespace

Effects Session::act(const Action& action) {
  const NeededResults needed = [this, project = state.project] { return results_.get(project).get(); };
  Updated updated = update(std::move(state), action, needed);
  state = std::move(updated.state);
  return std::move(updated.effects);
}

std::string Session::take_news() { return news_.take(state, results()); }

Shown Session::shown() {
  if (serial_ == 0 || state.project != shown_project_ || state.saved != shown_saved_) {
    shown_project_ = state.project;
    shown_saved_ = state.saved;
    serial_ = next_serial();
    changed_.reset();
  }
  return {state, results(), results_.explainer(state.project), find_changes(), serial_};
}

const core::WhatChanged* Session::find_changes() {
  // Kept from now on, so that the first change after opening does not read the tables again.
  if (state.project == state.saved) saved_results_.share(results_);
  if (!state.project || !state.saved || state.project == state.saved) return nullptr;
  if (!changed_)
    changed_ =
        core::compare_results(*saved_results_.get(state.saved), state.saved->rules, *results(), state.project->rules);
  return &*changed_;
}

}  // namespace tongbao::app
