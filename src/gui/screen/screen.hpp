#pragma once
// screen.hpp: what a screen may read, and where it puts what the user did.
//
// Screens draw const state and emit actions; app/actions/update.hpp alone changes anything. So a screen can be
// drawn any number of times and never has to know what another screen does.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/session/session.hpp"
#include "gui/widgets/layout.hpp"

namespace tongbao::gui {

struct Screen : app::Shown {
  Screen(const app::Shown& shown, std::vector<app::Action>& emitted) : app::Shown(shown), actions(emitted) {}
  std::vector<app::Action>& actions;

  const core::Project& project() const { return *state.project; }
  const app::ViewState& view() const { return state.view; }
  const core::Tally& tally() const { return results->tally(); }
  const core::Unit& unit(int32_t unit_idx) const { return tally().roster.units[static_cast<size_t>(unit_idx)]; }
  /// The full names of all units, in the order of the roster.
  std::vector<std::string> unit_names() const {
    std::vector<std::string> names;
    for (const core::Unit& one : tally().roster.units) names.push_back(one.full_name);
    return names;
  }
  void emit(app::Action action) const { actions.push_back(std::move(action)); }
  /// Emits the view with one thing changed: screen.change_view([&](auto& v) { v.unit_idx = 3; });
  /// Changes of one frame add up.
  template <class Edit>
  void change_view(Edit edit) const {
    const app::ViewState* latest = &state.view;
    for (const app::Action& action : actions)
      if (const auto* set = std::get_if<app::SetView>(&action)) latest = &set->view;
    app::ViewState next = *latest;
    edit(next);
    if (!(next == *latest)) emit(app::SetView{std::move(next)});
  }
  /// None closes the one that is open.
  void show_dialog(app::Dialog dialog) const {
    change_view([&](app::ViewState& v) { v.dialog = dialog; });
  }
};

/// A position that the view remembers, in a list that may have become shorter; 0 in an empty one.
inline size_t position_in(int64_t idx, size_t n) {
  return static_cast<size_t>(std::clamp<int64_t>(idx, 0, std::max<int64_t>(0, static_cast<int64_t>(n) - 1)));
}

}  // namespace tongbao::gui
