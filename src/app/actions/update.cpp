// One overload of apply() an action, in the file of its feature.

#include "app/actions/update.hpp"

#include <utility>

#include "app/actions/turn.hpp"

namespace tongbao::app {

Updated update(AppState state, const Action& action, const NeededResults& results) {
  Turn turn(std::move(state), results);
  std::visit([&turn](const auto& one) { apply(turn, one); }, action);
  return turn.take();
}

}  // namespace tongbao::app
