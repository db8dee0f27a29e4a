#pragma once
// step_notes.hpp: what the steps are called, and what the rail says beside each: how much is in it, how far it is

#include <string>

#include "gui/screen/screen.hpp"
#include "gui/widgets/frame.hpp"

namespace tongbao::gui {

const char* name_of(app::Step step);

struct StepNote {
  std::string text;
  RailState state = RailState::None;
};
StepNote note_of(const Screen& screen, app::Step step);

}  // namespace tongbao::gui
