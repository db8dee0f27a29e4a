#pragma once
// send_roster.hpp: the roster with one thing in it changed

#include <string>
#include <utility>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// One change of the roster, one undo step.
inline void send_roster(const Screen& screen, core::Roster roster, std::string label) {
  screen.emit(app::SetRoster{std::move(roster), {std::move(label), ""}});
}

}  // namespace tongbao::gui
