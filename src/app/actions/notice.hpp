#pragma once
// notice.hpp: changes of the notice, its letters and the figures that were typed for it (通报)

#include <variant>
#include <vector>

#include "app/actions/change_label.hpp"
#include "core/project/project.hpp"

namespace tongbao::app {

class Turn;

struct SetFigures {
  std::vector<core::Figure> figures;
  std::vector<core::FigureCheck> checks;
  ChangeLabel label;
};
struct SetNoticePlan {
  core::NoticePlan plan;
  ChangeLabel label;
};
struct RulesIntoNotice {};  // 评分细则 in words as a section

using NoticeActions = std::variant<SetFigures, SetNoticePlan, RulesIntoNotice>;

void apply(Turn& turn, const SetFigures& action);
void apply(Turn& turn, const SetNoticePlan& action);
void apply(Turn& turn, const RulesIntoNotice& action);

}  // namespace tongbao::app
