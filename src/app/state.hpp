#pragma once
// state.hpp: the whole state of the application (状态)

#include "app/history.hpp"
#include "app/view_state.hpp"

namespace tongbao::app {

struct AppState {
  ProjectPtr project;  // null on the start screen before anything was opened
  ProjectPtr saved;    // the project as last saved or opened; differs from `project` = unsaved work
  History history;
  ViewState view;
};

}  // namespace tongbao::app
