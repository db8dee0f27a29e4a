#pragma once
// test_session.hpp: a session with the effects of its last action for the test to look at

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/files/paste_names.hpp"
#include "app/session/session.hpp"
#include "support/given_files.hpp"

namespace tongbao::test_support {

struct Session : app::Session {
  app::Effects effects;  // of the last action

  void act(const app::Action& action) { effects = app::Session::act(action); }
  void open(std::string name, std::string bytes) { act(opens({{std::move(name), std::move(bytes)}})); }
  void paste(const std::string& plain, const std::string& cells = "") {
    act(pastes(plain, cells, app::paste_names(state)));
  }
  /// The full name of the first of the first group.
  std::string leader() {
    const auto r = results();
    const auto unit = r->ranking.groups.at(0).rows.at(0).unit_idx;
    return r->tally().roster.units.at(static_cast<size_t>(unit)).full_name;
  }
  template <class E>
  std::vector<E> effects_of() const {
    std::vector<E> found;
    for (const app::Effect& e : effects)
      if (const E* one = std::get_if<E>(&e)) found.push_back(*one);
    return found;
  }
  bool is_marked_unsaved() const { return effects_of<app::MarkUnsaved>().back().unsaved; }
  /// What a save of the open project writes now; empty if it is refused.
  std::string save() {
    act(app::SaveProject{});
    const auto files = effects_of<app::SaveFile>();
    return files.empty() ? std::string() : files[0].bytes;
  }
};

}  // namespace tongbao::test_support
