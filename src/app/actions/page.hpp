#pragma once
// page.hpp: undo, and what is on the screen (撤销、视图)

#include <string>
#include <variant>

#include "app/state/view_state.hpp"

namespace tongbao::app {

class Turn;

struct EndGesture {};
struct Undo {};
struct Redo {};
struct SetView {
  ViewState view;
};
struct ShowToast {
  std::string text;
};

using PageActions = std::variant<EndGesture, Undo, Redo, SetView, ShowToast>;

void apply(Turn& turn, const EndGesture& action);
void apply(Turn& turn, const Undo& action);
void apply(Turn& turn, const Redo& action);
void apply(Turn& turn, const SetView& action);
void apply(Turn& turn, const ShowToast& action);

}  // namespace tongbao::app
