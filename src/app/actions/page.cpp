#include "app/actions/page.hpp"

#include <utility>

#include "app/actions/turn.hpp"

namespace tongbao::app {

void apply(Turn& turn, const EndGesture&) { turn.state.history.end_gesture(); }

void apply(Turn& turn, const Undo&) {
  const std::string label = turn.state.history.undo_label();
  if (ProjectPtr back = turn.state.history.undo(turn.state.project)) {
    turn.state.project = std::move(back);
    turn.toast("已撤销：" + label);
  }
}

void apply(Turn& turn, const Redo&) {
  const std::string label = turn.state.history.redo_label();
  if (ProjectPtr forward = turn.state.history.redo(turn.state.project)) {
    turn.state.project = std::move(forward);
    turn.toast("已重做：" + label);
  }
}

void apply(Turn& turn, const SetView& action) { turn.state.view = action.view; }

void apply(Turn& turn, const ShowToast& action) { turn.toast(action.text); }

}  // namespace tongbao::app
