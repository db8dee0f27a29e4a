#include "app/actions/notice.hpp"

#include <algorithm>

#include "app/actions/turn.hpp"
#include "core/project/in_range.hpp"
#include "core/words/rules_text.hpp"

namespace tongbao::app {

void apply(Turn& turn, const SetFigures& action) {
  turn.edit(action.label, [&](core::Project& p) {
    p.figures = action.figures;
    p.checks = action.checks;
  });
}

void apply(Turn& turn, const SetNoticePlan& action) {
  turn.edit(action.label, [&](core::Project& p) {
    p.notice = action.plan;
    core::bring_into_range(p.notice);
  });
}

void apply(Turn& turn, const RulesIntoNotice&) {
  turn.edit({"评分细则写入通报", ""}, [](core::Project& p) {
    auto& sections = p.notice.sections;
    // Written a second time it takes the place of the first.
    const std::string heading = "评分细则";
    auto at = std::find_if(sections.begin(), sections.end(),
                           [&](const core::NoticeSection& s) { return s.heading.ends_with(heading); });
    if (at == sections.end()) at = sections.insert(at, {"{序}、" + heading, ""});
    at->text = core::rules_lines_zh(p.rules);
  });
  turn.toast("已写入通报的“评分细则”一段");
}

}  // namespace tongbao::app
