#include "app/actions/rules.hpp"

#include "app/actions/turn.hpp"
#include "core/project/in_range.hpp"

namespace tongbao::app {

void apply(Turn& turn, const SetRules& action) {
  turn.edit(action.label, [&](core::Project& p) {
    p.rules = action.rules;
    core::bring_into_range(p.rules);
  });
}

void apply(Turn& turn, const SetListChanges& action) {
  turn.edit(action.label, [&](core::Project& p) {
    p.list_changes = action.changes;
    p.list_orders = action.orders;
  });
}

void apply(Turn& turn, const SetManualPoints& action) {
  turn.edit(action.label, [&](core::Project& p) { p.manual_points = action.points; });
}

}  // namespace tongbao::app
