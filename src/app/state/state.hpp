#pragma once
// state.hpp: the whole state of the application (状态)

#include <string>

#include "app/extras/assets.hpp"
#include "app/state/history.hpp"
#include "app/state/storage_state.hpp"
#include "app/state/view_state.hpp"
#include "core/project/json_limits.hpp"

namespace tongbao::app {

/// The files that lie beside the program (assets.hpp): samples, presets, licences.
enum class Extras { Coming, Here, Missing };

struct AppState {
  ProjectPtr project;         // null on the start screen before anything was opened
  ProjectPtr saved;           // the project as last saved or opened
  bool is_changed = false;    // `project` differs from `saved` in what its file would hold; update() keeps it
  bool is_recovered = false;  // came from the browser's storage and is in no file yet
  History history;
  ViewState view;
  StorageState storage;
  Extras extras = assets_are_complete() ? Extras::Here : Extras::Coming;
  std::string wanted_sample;  // asked for while the extras were coming
  core::JsonLimits limits;    // of project files
  std::string program;        // the name of this build, written into saved projects; set once at the start
};

/// Whether closing the page would lose work.
inline bool is_unsaved(const AppState& state) {
  if (state.project == nullptr) return false;
  return state.is_recovered || state.is_changed;
}

}  // namespace tongbao::app
