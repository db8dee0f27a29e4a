#pragma once
// rules.hpp: changes of the rules and of what a person decides under them (计分、名单)

#include <variant>
#include <vector>

#include "app/actions/change_label.hpp"
#include "core/project/project.hpp"

namespace tongbao::app {

class Turn;

struct SetRules {
  core::RuleSet rules;
  ChangeLabel label;
};
struct SetListChanges {
  std::vector<core::ListChange> changes;
  std::vector<core::ListOrder> orders;
  ChangeLabel label;
};
struct SetManualPoints {
  std::vector<core::ManualPoints> points;
  ChangeLabel label;
};

using RuleActions = std::variant<SetRules, SetListChanges, SetManualPoints>;

void apply(Turn& turn, const SetRules& action);
void apply(Turn& turn, const SetListChanges& action);
void apply(Turn& turn, const SetManualPoints& action);

}  // namespace tongbao::app
