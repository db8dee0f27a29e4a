#pragma once
// turn.hpp: the state while one action is applied, and what all actions do to it
//
// Changes of the project go through change() or edit(), which remember the old value; everything else touches the view
// or performs an effect.

#include <string>
#include <utility>

#include "app/actions/change_label.hpp"
#include "app/actions/update.hpp"
#include "app/state/effect.hpp"
#include "app/state/state.hpp"

namespace tongbao::app {

class Turn {
 public:
  Turn(AppState before, const NeededResults& results);
  /// The state and the effects, with what depends on both the old and the new project.
  Updated take();

  AppState state;

  const core::Results* results() const { return results_of_state_(); }
  /// Null if there is no such table.
  const core::SourceTable* source_at(size_t source_idx) const;

  void change(core::Project next, const ChangeLabel& label);
  template <class Edit>
  void edit(const ChangeLabel& label, Edit apply) {
    if (state.project == nullptr) return;
    core::Project next = *state.project;
    apply(next);
    change(std::move(next), label);
  }
  /// A project opened from outside begins a new history. `id` 0: it gets a new number.
  void adopt(ProjectPtr project, uint64_t id = 0);

  /// The bytes of the project's file; empty, and told, if nobody could open them again.
  std::string file_of_project();
  void store_project();
  void drop_stored();

  // Taken by reference: moving a temporary variant draws a false alarm from GCC 12's optimiser.
  void perform(const Effect& effect) { effects_.push_back(effect); }
  void toast(std::string text);

 private:
  void look_at_project();

  const NeededResults& results_of_state_;
  const ProjectPtr before_;
  const ProjectPtr saved_before_;
  Effects effects_;
};

}  // namespace tongbao::app
